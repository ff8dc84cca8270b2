// Owns how a time is written in words and what it is in the office's zone: durations ("1 h 20 min") and calendar times
// ("yesterday 17:40"). Whether it lies behind (an arrival) or ahead (a promise) is decided by who asks.
import { parse, type ParsedResult } from 'chrono-node/en';
import { localDate, localDayNumber, localMinuteOfDay, weekdayIndex } from '../../domain/local-time.ts';
import { dayMs, hourMs, minuteMs } from '../../domain/policy.ts';
import { inWords, phrase, templates, type Words } from '../../domain/words.ts';

const numberWords = {
  half: 0.5,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
  fifteen: 15,
  twenty: 20,
};
const numberSource = String.raw`\d{1,4}(?:[.,]\d{1,2})?|half an?|a couple of|an|${Object.keys(numberWords).join('|')}`;
const unitSource = '(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)';
const restSource = String.raw`(?:\s{1,3}and a half|\s{0,3}(?:and )?\d{1,2}\s{0,3}(?:m|mins?|minutes?))?`;
/** "20 min", "half an hour", "an hour and a half", "1 h 20 min"; for use inside a longer pattern. */
export const durationSource = String.raw`(?:(?:${numberSource})\s{0,3}${unitSource}(?![a-z])${restSource})`;
const wholeDuration = new RegExp(`^${durationSource}$`);
const durationParts = new RegExp(`^(${numberSource})\\s*([a-z]+)(?:\\s*(?:and )?(\\d+|a half).*)?$`);

type ParsedComponents = ParsedResult['start'];

/** Days follow the calendar, so that a day over a change of the clocks keeps its time; the rest is exact. */
export type Duration = { readonly days: number } | { readonly ms: number };

/** Null when the text is not as a whole a length of time. */
export function readDuration(text: string): Duration | null {
  const words = text.toLowerCase();
  const parts = wholeDuration.test(words) ? durationParts.exec(words) : null;
  return parts === null ? null : lengthOf(parts);
}

function lengthOf(parts: readonly string[]): Duration {
  const [, count = '', unit = '', rest = ''] = parts;
  const amount = readAmount(count) + (rest === 'a half' ? 0.5 : 0);
  const restMs = /^\d/.test(rest) ? Number(rest) * minuteMs : 0;
  if (unit.startsWith('s')) return { ms: amount * 1000 };
  if (unit.startsWith('m')) return { ms: amount * minuteMs };
  if (unit.startsWith('h')) return { ms: amount * hourMs + restMs };
  const days = amount * (unit.startsWith('w') ? 7 : 1);
  return Number.isInteger(days) ? { days } : { ms: days * dayMs };
}

function readAmount(count: string): number {
  if (/^\d/.test(count)) return Number(count.replace(',', '.'));
  if (count === 'a couple of') return 2;
  const word = count.split(' ')[0] ?? '';
  return Object.entries(numberWords).find(([known]) => known === word)?.[1] ?? 1;
}

export type DayPart = 'morning' | 'afternoon' | 'evening' | 'night';

interface WrittenDay {
  /** Number of the local day, as in domain/local-time. */
  readonly day: number | null;
  /** 0 is Monday, when only a weekday is written. */
  readonly weekday: number | null;
  readonly isYearOpen: boolean;
}

/** What a written time says, and no more: what it leaves open is null. */
export interface WrittenTime extends WrittenDay {
  readonly part: DayPart | null;
  readonly minuteOfDay: number | null;
  /** "at 9": in the morning or in the evening. */
  readonly isHalfDayOpen: boolean;
}

/** Null when the text is not as a whole a time that can be understood in one way. */
export function readWrittenTime(text: string, nowMs: number, zone: string): WrittenTime | null {
  const words = normalizeClock(writeOutMonth(text.trim().toLowerCase()));
  if (isAmbiguousDate(words)) return null;
  // The noon of the office's day, as this process would write it: chrono counts in the zone of the process, and noon
  // exists on every day in every zone. Only what it read is taken, never its instants.
  const [year = 0, month = 1, day = 1] = localDate(zone, nowMs).split('-').map(Number);
  const [result, ...others] = parse(words, new Date(year, month - 1, day, 12));
  if (result === undefined || others.length > 0 || result.text.length !== words.length || result.end) return null;
  return fromComponents(result.start, words, localDayNumber(zone, nowMs));
}

function fromComponents(start: ParsedComponents, words: string, today: number): WrittenTime | null {
  const hasDay = start.isCertain('day');
  // An own zone ("10 EST") or a month without a day is more than we can say an instant for.
  if (start.isCertain('timezoneOffset') || (start.isCertain('month') && !hasDay)) return null;
  const part = readDayPart(words);
  const minuteOfDay = start.isCertain('hour') ? minuteIn(part, start.get('hour'), start.get('minute')) : null;
  const days = readDays(start, words, part === null ? null : today);
  if (minuteOfDay === undefined || (days.day === null && days.weekday === null && minuteOfDay === null)) return null;
  const isHalfDayOpen = part === null && /(?:^|\s)at (?:[1-9]|1[0-2])(?=$| [^ap])/.test(words);
  return { ...days, part, minuteOfDay, isHalfDayOpen };
}

/** Which Friday is meant depends on who asks, but for "next Friday" and the like. */
function readDays(start: ParsedComponents, words: string, otherwise: number | null): WrittenDay {
  const written = dayNumber(start.get('year'), start.get('month'), start.get('day'));
  const hasDay = start.isCertain('day');
  const hasWeekday = start.isCertain('weekday') && !hasDay;
  const isYearOpen = hasDay && !start.isCertain('year');
  if (hasWeekday && !/\b(?:next|last|this|past)\b/.test(words)) {
    return { day: null, weekday: weekdayIndex(written), isYearOpen };
  }
  return { day: hasDay || hasWeekday ? written : otherwise, weekday: null, isYearOpen };
}

/** "5.11.2026" -> "5 nov 2026": with dots the day comes first everywhere. */
function writeOutMonth(words: string): string {
  const parts = /(?<=^|\s)(\d{1,2})\.(\d{1,2})\.((?:19|20)?\d\d)?(?=\s|$)/.exec(words);
  const name = monthNames[Number(parts?.[2]) - 1]?.toLowerCase();
  if (parts === null || name === undefined) return words;
  const [written, day, , year = ''] = parts;
  return words.replace(written, `${Number(day)} ${name} ${year.length === 2 ? `20${year}` : year}`.trim());
}

/** "tomorrow 9" -> "tomorrow at 9", "1430" -> "14:30"; the 5 of "Nov 5" stays a day. */
function normalizeClock(words: string): string {
  if (/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} \d{1,4}$/.test(words)) return words;
  return words
    .replace(/(?<=^|\s)([01]?\d|2[0-3])\.?([0-5]\d)$/, '$1:$2')
    .replace(/(?<=^|[a-z] )(?<!\bat )\d{1,2}$/, 'at $&');
}

/** "5/11" is a day in May or in November, depending on who reads it. */
function isAmbiguousDate(words: string): boolean {
  const [, first, second] =
    /\b(\d{1,2})[/.-](\d{1,2})\b/.exec(words.replaceAll(/\d{4}-\d\d?-\d\d?|\d{1,2}[:.]\d\d\b/g, '')) ?? [];
  return first !== undefined && first !== second && Number(first) <= 12 && Number(second) <= 12;
}

function readDayPart(words: string): DayPart | null {
  const part = /\b(?:to)?(morning|afternoon|evening|night)\b/.exec(words)?.[1];
  return part === 'morning' || part === 'afternoon' || part === 'evening' || part === 'night' ? part : null;
}

/** "last night at 11" is 23:00; "last night at 2" is which day? Undefined. */
function minuteIn(part: DayPart | null, writtenHour: number | null, minute: number | null): number | undefined {
  const hour = writtenHour ?? 0;
  if (part === 'night' && hour < 6) return undefined;
  const isLater = part !== null && part !== 'morning' && hour < 12;
  return (isLater ? hour + 12 : hour) * 60 + (minute ?? 0);
}

/** The two readings of an hour that leaves open which half of the day is meant, the earlier first. */
export function bothHalves(minuteOfDay: number): readonly [number, number] {
  const early = minuteOfDay % 720;
  return [early, early + 720];
}

function dayNumber(year: number | null, month: number | null, day: number | null): number {
  return Date.UTC(year ?? 1970, (month ?? 1) - 1, day ?? 1) / dayMs;
}

const monthNames = templates(['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']);
const weekdayNames = templates(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);
const shortWeekdayNames = templates(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
const said = templates({
  yesterday: 'yesterday {clock}',
  today: 'today {clock}',
  tomorrow: 'tomorrow {clock}',
  weekday: '{weekday} {clock}',
  date: '{weekday} {day} {month} {clock}',
  dateAndYear: '{weekday} {day} {month} {year} {clock}',
});
const nearDays: Readonly<Record<number, string>> = { [-1]: said.yesterday, 0: said.today, 1: said.tomorrow };

/** "today 14:05", "yesterday 17:40", "Friday 14:30", "Wed 5 Nov 10:00": as the office's wall clock shows it. */
export function describeInstant(atMs: number, nowMs: number, zone: string): Words {
  const minute = localMinuteOfDay(zone, atMs);
  const clock = `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
  const day = localDayNumber(zone, atMs);
  const distance = day - localDayNumber(zone, nowMs);
  const near = nearDays[distance];
  if (near !== undefined) return inWords(near, { clock });
  const weekday = weekdayIndex(day);
  if (distance > 0 && distance < 7)
    return inWords(said.weekday, { weekday: phrase(weekdayNames[weekday] ?? ''), clock });
  const [year = '', month, dayOfMonth] = localDate(zone, atMs).split('-');
  const date = {
    weekday: phrase(shortWeekdayNames[weekday] ?? ''),
    day: Number(dayOfMonth),
    month: phrase(monthNames[Number(month) - 1] ?? ''),
    clock,
  };
  return localDate(zone, nowMs).startsWith(`${year}-`)
    ? inWords(said.date, date)
    : inWords(said.dateAndYear, { ...date, year });
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
