// Owns the times written into the promise and snooze fields: they lie ahead, and are read in the office's zone (R19).
import {
  dayStartMs,
  instantOfLocalMs,
  localDayNumber,
  localMinuteOfDay,
  weekdayIndex,
} from '../../domain/local-time.ts';
import { isOpenAt, nextOpeningMs, type Calendar } from '../../domain/open-hours.ts';
import { dayMs } from '../../domain/policy.ts';
import { inWords, joined, phraseOf, templates, type Phrase, type Words } from '../../domain/words.ts';
import { timeInEnglish } from './time-in-english.ts';
import {
  bothHalves,
  describeInstant,
  durationSource,
  readDuration,
  readWrittenTime,
  type DayPart,
  type WrittenTime,
} from './written-time.ts';

export interface TimeContext {
  readonly nowMs: number;
  /** The office's IANA zone. */
  readonly zone: string;
  /** Decides whether "4" is in the morning or in the afternoon, and when a day begins. */
  readonly openHours?: Calendar;
}

export type TimeReading =
  /** `text` is the instant in words; `said` what it was made of. */
  | { readonly ok: true; readonly atMs: number; readonly text: string; readonly said?: Phrase }
  | ({ readonly ok: false } & Words);

const longestText = 100;
const farthestMs = 366 * dayMs;
const duration = new RegExp(`^(?:in )?(${durationSource})(?: from now)?$`);
const afterLunch = 'at 13:30';
/** Minutes of the day for those who name a part of it, or nothing but a day. */
const partMinutes: Readonly<Record<DayPart, number>> = { morning: 540, afternoon: 900, evening: 1080, night: 1200 };
const usualDay = { fromMinute: 7 * 60, toMinute: 19 * 60 };

const said = templates({ passed: '{when} has passed.', far: '{when} is more than a year away.' });
const example = templates('Write a time such as “in 20 min”, “14:30”, “tomorrow 10” or “Friday 9:15”.');

/** R19: an instant ahead of now, in UTC milliseconds; what is past, unclear or no time is refused with a sentence. */
export function readTime(text: string, context: TimeContext): TimeReading {
  const words = timeInEnglish(text.trim().replaceAll(/\s+/g, ' ').toLowerCase());
  if (words === '' || words.length > longestText) return refuse(inWords(example));
  const plain = words.replace(/^(?:by|until|till|before|on|at(?= [a-z])) /, '').replace('after lunch', afterLunch);
  const atMs = addDuration(plain, context) ?? readAhead(plain, words.startsWith('after lunch'), context);
  if (atMs === null) return refuse(joined(unreadable(text), inWords(example)));
  const described = describeInstant(atMs, context.nowMs, context.zone);
  if (atMs <= context.nowMs) return refuse(withExample(said.passed, described));
  if (atMs > context.nowMs + farthestMs) return refuse(withExample(said.far, described));
  return readTimeAs(atMs, described);
}

function withExample(template: string, when: Words): Words {
  const words = joined(inWords(template, { when: phraseOf(when) }), inWords(example));
  // In English it begins with the instant.
  return { ...words, sentence: sentenceCase(words.sentence) };
}

export function unreadable(text: string): Words {
  return inWords('“{text}” is not a time that can be read.', { text: text.trim() });
}

export function readTimeAs(atMs: number, { sentence: text, said: saidAs }: Words): TimeReading {
  return saidAs === undefined ? { ok: true, atMs, text } : { ok: true, atMs, text, said: saidAs };
}

export function refuse(words: Words): TimeReading {
  return { ok: false, ...words };
}

function addDuration(words: string, { nowMs, zone }: TimeContext): number | null {
  const length = readDuration(duration.exec(words)?.[1] ?? '');
  if (length === null) return null;
  if ('ms' in length) return Math.round(nowMs + length.ms);
  return instantOfLocalMs(zone, localDayNumber(zone, nowMs) + length.days, localMinuteOfDay(zone, nowMs));
}

function readAhead(words: string, isTodayOnly: boolean, context: TimeContext): number | null {
  const { nowMs, zone } = context;
  const written = readWrittenTime(words, nowMs, zone);
  if (written === null) return null;
  const today = localDayNumber(zone, nowMs);
  const days = isTodayOnly ? [today] : possibleDays(written, today, zone);
  const instants = days.flatMap((day) => instantsOn(day, written, context));
  const ahead = instants.filter((atMs) => atMs > nowMs);
  if (!written.isHalfDayOpen) return ahead[0] ?? instants[0] ?? null;
  return (
    ahead.find((atMs) => isWorking(atMs, context)) ??
    ahead.find((atMs) => isDaytime(atMs, zone)) ??
    ahead[0] ??
    instants[0] ??
    null
  );
}

/** The days that can be meant, the nearest first: a weekday is today or in a week, a clock alone today or tomorrow. */
function possibleDays({ day, weekday, isYearOpen }: WrittenTime, today: number, zone: string): readonly number[] {
  if (weekday !== null) {
    const next = today + ((weekday - weekdayIndex(today) + 7) % 7);
    return [next, next + 7];
  }
  if (day === null) return [today, today + 1];
  return isYearOpen && day < today ? [sameDateNextYear(day, zone)] : [day];
}

function sameDateNextYear(day: number, zone: string): number {
  const date = Temporal.Instant.fromEpochMilliseconds(dayStartMs(zone, day)).toZonedDateTimeISO(zone).add({ years: 1 });
  return localDayNumber(zone, date.epochMilliseconds);
}

function instantsOn(
  day: number,
  { minuteOfDay, isHalfDayOpen, part }: WrittenTime,
  context: TimeContext,
): readonly number[] {
  const { zone } = context;
  if (minuteOfDay === null) return [startOfPart(day, part, context)];
  const minutes = isHalfDayOpen ? bothHalves(minuteOfDay) : [minuteOfDay];
  return minutes.map((minute) => instantOfLocalMs(zone, day, minute));
}

/** A day or a morning begins when the office opens; on a day it stays closed, at nine. */
function startOfPart(day: number, part: DayPart | null, { zone, openHours }: TimeContext): number {
  if (openHours !== undefined && (part === null || part === 'morning')) {
    const openingMs = nextOpeningMs(openHours, dayStartMs(zone, day));
    const isFitting = part === null || localMinuteOfDay(zone, openingMs) < 720;
    if (isFitting && localDayNumber(zone, openingMs) === day) return openingMs;
  }
  return instantOfLocalMs(zone, day, partMinutes[part ?? 'morning']);
}

function isWorking(atMs: number, { zone, openHours }: TimeContext): boolean {
  return openHours === undefined ? isDaytime(atMs, zone) : isOpenAt(openHours, atMs);
}

function isDaytime(atMs: number, zone: string): boolean {
  const minute = localMinuteOfDay(zone, atMs);
  return minute >= usualDay.fromMinute && minute < usualDay.toMinute;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
