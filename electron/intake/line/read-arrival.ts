// Owns the time written into the time chip: when an inquiry reached us. It lies behind or is now, in the office's zone (R19).
import { arrivalMs } from './arrival-time.ts';
import { inWords, joined, phraseOf, templates } from '../../domain/words.ts';
import { timeInEnglish } from './time-in-english.ts';
import { readTimeAs, refuse, unreadable, type TimeContext, type TimeReading } from './read-time.ts';
import { describeInstant, readDuration, readWrittenTime } from './written-time.ts';

const longestText = 100;
const example = templates('Write when it reached us, such as “8 min ago”, “14:05” or “yesterday 17:40”.');

/** R19: an instant at or before now, in UTC milliseconds and whole seconds; ahead, unclear or no time is refused. */
export function readArrival(text: string, { nowMs, zone }: Pick<TimeContext, 'nowMs' | 'zone'>): TimeReading {
  const words = timeInEnglish(text.trim().replaceAll(/\s+/g, ' ').toLowerCase());
  if (words === '' || words.length > longestText) return refuse(inWords(example));
  // In this field "8 min" can only be so long ago.
  const atMs = arrivalMs(readDuration(words) === null ? words : `${words} ago`, nowMs, zone);
  const isDayOnly = !words.endsWith(' ago') && readWrittenTime(words, nowMs, zone)?.minuteOfDay === null;
  if (isDayOnly && (atMs === null || atMs <= nowMs)) {
    return refuse(joined(inWords('“{text}” does not say at what hour.', { text: text.trim() }), inWords(example)));
  }
  if (atMs === null) return refuse(joined(unreadable(text), inWords(example)));
  if (atMs > nowMs) {
    const when = phraseOf(describeInstant(atMs, nowMs, zone));
    return refuse(joined(inWords('It cannot have come {when}: that is still ahead.', { when }), inWords(example)));
  }
  const wholeMs = Math.floor(atMs / 1000) * 1000;
  return readTimeAs(wholeMs, describeInstant(wholeMs, nowMs, zone));
}
