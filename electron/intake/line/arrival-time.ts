// Owns what the words for a time of arrival mean in the office's zone: an instant, which may lie ahead and is then asked about.
import {
  dayStartMs,
  instantOfLocalMs,
  localDayNumber,
  localMinuteOfDay,
  weekdayIndex,
} from '../../domain/local-time.ts';
import { timeInEnglish } from './time-in-english.ts';
import { bothHalves, readDuration, readWrittenTime, type WrittenTime } from './written-time.ts';

const nowWords = new Set(['just now', 'right now', 'a moment ago', 'now']);
/** Says nothing about the time that stands behind it. */
const hollow = /^on |\bon (?=the \d)|\bthe (?=\d)|\b(?:around|about) (?=\d)/g;

/** "yesterday before 17:40" names no instant. */
const limit = /\b(?:before|after|by|until|till|from) (?:at )?\d/;

/** UTC milliseconds, in the future where the words say so; null when they say nothing that exists. */
export function arrivalMs(text: string, nowMs: number, zone: string): number | null {
  const words = timeInEnglish(text).toLowerCase().replaceAll(/,?\s+/g, ' ');
  if (nowWords.has(words)) return nowMs;
  if (limit.test(words)) return null;
  const back = /^(.+) ago$/.exec(words)?.[1];
  const ahead = /^(?:in (?:about )?)?(.+?)(?: time| from now)?$/.exec(words)?.[1] ?? '';
  const shifted = back === undefined ? shiftNow(ahead, 1, nowMs, zone) : shiftNow(back, -1, nowMs, zone);
  if (shifted !== null) return shifted;
  const written = readWrittenTime(words.replaceAll(hollow, ''), nowMs, zone);
  return written === null ? null : instantOf(written, nowMs, zone);
}

function instantOf(written: WrittenTime, nowMs: number, zone: string): number | null {
  const day = arrivalDay(written, nowMs, zone);
  if (written.minuteOfDay === null) return startOfDay(day, nowMs, zone);
  if (!written.isHalfDayOpen) return instantOfLocalMs(zone, day, written.minuteOfDay);
  const [earlier, later] = bothHalves(written.minuteOfDay).map((minute) => instantOfLocalMs(zone, day, minute));
  const isLaterToday = day === localDayNumber(zone, nowMs) && later !== undefined && later <= nowMs;
  return (isLaterToday ? later : earlier) ?? null;
}

function shiftNow(words: string, direction: 1 | -1, nowMs: number, zone: string): number | null {
  const length = readDuration(words);
  if (length === null) return null;
  if ('ms' in length) return nowMs + direction * length.ms;
  const day = localDayNumber(zone, nowMs) + direction * length.days;
  return instantOfLocalMs(zone, day, localMinuteOfDay(zone, nowMs));
}

/**
 * Without a clock it can have been at the start of the day: the reading that is asked about, and flatters nobody. Today's
 * would not be asked about, so there it says nothing.
 */
function startOfDay(day: number, nowMs: number, zone: string): number | null {
  return day === localDayNumber(zone, nowMs) ? null : dayStartMs(zone, day);
}

/** The latest such weekday whose time has come; a clock alone is today's. */
function arrivalDay({ day, weekday: written, minuteOfDay }: WrittenTime, nowMs: number, zone: string): number {
  const today = localDayNumber(zone, nowMs);
  if (written === null) return day ?? today;
  const latest = today - ((weekdayIndex(today) - written + 7) % 7);
  return instantOfLocalMs(zone, latest, minuteOfDay ?? 0) > nowMs ? latest - 7 : latest;
}
