// Owns the time written into the time chip: when an inquiry reached us. It lies behind or is now, in the office's zone (R19).
import { arrivalMs } from './arrival-time.ts';
import { timeInEnglish } from './time-in-english.ts';
import type { TimeContext, TimeReading } from './read-time.ts';
import { describeInstant, readDuration, readWrittenTime } from './written-time.ts';

const longestText = 100;
const example = 'Write when it reached us, such as “8 min ago”, “14:05” or “yesterday 17:40”.';

/** R19: an instant at or before now, in UTC milliseconds and whole seconds; ahead, unclear or no time is refused. */
export function readArrival(text: string, { nowMs, zone }: Pick<TimeContext, 'nowMs' | 'zone'>): TimeReading {
  const words = timeInEnglish(text.trim().replaceAll(/\s+/g, ' ').toLowerCase());
  if (words === '' || words.length > longestText) return refuse(example);
  // In this field "8 min" can only be so long ago.
  const atMs = arrivalMs(readDuration(words) === null ? words : `${words} ago`, nowMs, zone);
  const isDayOnly = !words.endsWith(' ago') && readWrittenTime(words, nowMs, zone)?.minuteOfDay === null;
  if (isDayOnly && (atMs === null || atMs <= nowMs)) {
    return refuse(`“${text.trim()}” does not say at what hour. ${example}`);
  }
  if (atMs === null) return refuse(`“${text.trim()}” is not a time that can be read. ${example}`);
  if (atMs > nowMs) {
    const when = describeInstant(atMs, nowMs, zone);
    return refuse(`It cannot have come ${when}: that is still ahead. ${example}`);
  }
  const wholeMs = Math.floor(atMs / 1000) * 1000;
  return { ok: true, atMs: wholeMs, text: describeInstant(wholeMs, nowMs, zone) };
}

function refuse(sentence: string): TimeReading {
  return { ok: false, sentence };
}
