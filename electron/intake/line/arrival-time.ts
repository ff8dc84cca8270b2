// Owns the ways to say when something arrived. Only explicit ones count: "May", "second" or "3 days late" are no arrival.
import {
  dayStartMs,
  instantOfLocalMs,
  localDayNumber,
  localMinuteOfDay,
  weekdayIndex,
} from '../../domain/local-time.ts';
import { bothHalves, durationSource, readDuration, readWrittenTime, type WrittenTime } from './written-time.ts';

/** A stretch of the line that can be its time of arrival, if its place in the line allows it. */
interface ArrivalPhrase {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const clock = String.raw`(?:(?:[01]?\d|2[0-3]):[0-5]\d(?:\s?[ap]m)?|(?:1[0-2]|[1-9])\s?[ap]m)`;
const clockAfterAt = String.raw`(?:at\s{1,3}(?:${clock}|(?:[01]?\d|2[0-3])[.][0-5]\d|(?:1\d|2[0-3]|\d)(?![:.,]?\d)))`;
const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const longWeekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const pastDay = String.raw`yesterday(?:\s(?:morning|afternoon|evening|night))?|last\s(?:night|evening|${longWeekday})`;
const openDay = String.raw`today|this\s(?:morning|afternoon|evening)|(?:on\s)?${weekday}|\d{4}-\d\d-\d\d`;
const gap = String.raw`,?\s{1,3}`;
const phrases = [
  `${durationSource}\\sago`,
  'just now|right now|a moment ago|now',
  `(?:${pastDay}|${openDay})${gap}(?:${clock}|${clockAfterAt})`,
  `(?:${clock}|${clockAfterAt})${gap}(?:${pastDay}|${openDay})`,
  `${pastDay}|${clockAfterAt}|${clock}`,
].join('|');
// Bounded repeats only, and each try starts at a word: the cost grows with the length of the line, not its square.
const phrase = new RegExp(String.raw`(?<![^\s,;(])(?:${phrases})(?=$|[\s,;:)!?]|\.(?=\s|$))`, 'giu');
const nowWords = new Set(['just now', 'right now', 'a moment ago', 'now']);

export function findArrivalPhrases(line: string): readonly ArrivalPhrase[] {
  return Array.from(line.matchAll(phrase), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/** UTC milliseconds, in the future where the words say so; null when they say nothing that exists. */
export function readArrival(text: string, nowMs: number, zone: string): number | null {
  const words = text.toLowerCase().replaceAll(/,?\s+/g, ' ');
  if (nowWords.has(words)) return nowMs;
  if (words.endsWith(' ago')) return subtractDuration(words.slice(0, -' ago'.length), nowMs, zone);
  const written = readWrittenTime(words.replace(/^on /, ''), nowMs, zone);
  if (written === null) return null;
  const day = arrivalDay(written, nowMs, zone);
  // Without a clock it can have been at the start of the day: the reading that is asked about, and flatters nobody.
  if (written.minuteOfDay === null) return dayStartMs(zone, day);
  if (!written.isHalfDayOpen) return instantOfLocalMs(zone, day, written.minuteOfDay);
  const [earlier, later] = bothHalves(written.minuteOfDay).map((minute) => instantOfLocalMs(zone, day, minute));
  const isLaterToday = day === localDayNumber(zone, nowMs) && later !== undefined && later <= nowMs;
  return (isLaterToday ? later : earlier) ?? null;
}

function subtractDuration(words: string, nowMs: number, zone: string): number | null {
  const length = readDuration(words);
  if (length === null) return null;
  if ('ms' in length) return nowMs - length.ms;
  return instantOfLocalMs(zone, localDayNumber(zone, nowMs) - length.days, localMinuteOfDay(zone, nowMs));
}

/** The latest such weekday whose time has come; a clock alone is today's. */
function arrivalDay({ day, weekday: written, minuteOfDay }: WrittenTime, nowMs: number, zone: string): number {
  const today = localDayNumber(zone, nowMs);
  if (written === null) return day ?? today;
  const latest = today - ((weekdayIndex(today) - written + 7) % 7);
  return instantOfLocalMs(zone, latest, minuteOfDay ?? 0) > nowMs ? latest - 7 : latest;
}
