// Owns the office's calendar (R19): what it says, and the arithmetic of open time. All instants are UTC milliseconds.

import type { Calendar, CountStep } from './open-hours-calendar.ts';
import { dayOfOpenTime, openBeforeDayMs, partitionIndex, reachDay, spansOfDay } from './open-hours-reach.ts';
import { dayMs, dayStartMs, localDayNumber } from './local-time.ts';

export type { Calendar } from './open-hours-calendar.ts';
export { compileOpenHours } from './open-hours-compile.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** "HH:MM" to "HH:MM", 24-hour clock; "24:00" is the end of the day. */
export type Interval = readonly [string, string];

/** The office's calendar: several intervals a day, holidays ("YYYY-MM-DD"), an IANA time zone. */
export interface OpenHours {
  readonly zone: string;
  readonly weekly: Readonly<Record<Weekday, readonly Interval[]>>;
  readonly holidays: readonly string[];
}

function ignoreStep(): void {}

/**
 * R19: the instant at which `openMs` of open time have passed since `fromMs`; exactly at closing stays at closing.
 * Nothing added (or less) is the next opening, or `fromMs` itself while open.
 * Throws a RangeError when an instant is not a number of the years 1 to 9999.
 */
export function addOpenTime(calendar: Calendar, fromMs: number, openMs: number, count: CountStep = ignoreStep): number {
  if (Number.isNaN(openMs)) throw new RangeError('The open time to add is not a number.');
  if (openMs <= 0) return findOpening(calendar, fromMs, count);
  return instantOfOpenTime(calendar, openTimeBefore(calendar, fromMs, count) + openMs, count);
}

/** R19: open milliseconds from `fromMs` to `toMs`; a reversed span is zero. Throws like addOpenTime. */
export function openTimeBetween(
  calendar: Calendar,
  fromMs: number,
  toMs: number,
  count: CountStep = ignoreStep,
): number {
  if (toMs <= fromMs) return 0;
  // Both ends are made known first: a table that grows downwards moves its anchor, and the two would not compare.
  reachDay(calendar, dayOf(calendar, fromMs, count), count);
  reachDay(calendar, dayOf(calendar, toMs, count), count);
  return openTimeBefore(calendar, toMs, count) - openTimeBefore(calendar, fromMs, count);
}

/** R19: the instant of opening is open, the instant of closing is not. */
export function isOpenAt(calendar: Calendar, atMs: number): boolean {
  return isOpen(calendar, atMs, ignoreStep);
}

/** R19: the next instant that is open; `atMs` itself when open. */
export function nextOpeningMs(calendar: Calendar, atMs: number): number {
  return findOpening(calendar, atMs, ignoreStep);
}

/**
 * R19: when the hours that are open now, or else the next ones, end. Touching intervals run on, also over midnight.
 * Null when they never end: open around the clock with no holiday ahead.
 */
export function nextClosingMs(calendar: Calendar, atMs: number): number | null {
  const { zone, holidays } = calendar;
  const openingMs = nextOpeningMs(calendar, atMs);
  const isAlwaysOpen = calendar.plan.weekMs === 7 * dayMs;
  let endMs = openingMs;
  for (let day = dayOf(calendar, openingMs, ignoreStep); ; day += 1) {
    for (const span of spansOfDay(calendar, day, ignoreStep)) {
      if (span.startMs > endMs) return endMs;
      endMs = Math.max(endMs, span.endMs);
    }
    if (endMs < dayStartMs(zone, day + 1)) return endMs;
    if (!isAlwaysOpen) continue;
    const holiday = holidays[partitionIndex(holidays, (candidate) => candidate <= day, ignoreStep)];
    if (holiday === undefined) return null;
    // The day before it is walked, since its hours may end after the holiday's midnight.
    if (holiday - 1 > day) {
      day = holiday - 2;
      endMs = dayStartMs(zone, holiday - 1);
    }
  }
}

/** The day whose first instant is the last one at or before `atMs`: when clocks go back over midnight, not the local date. */
export function dayOf(calendar: Calendar, atMs: number, count: CountStep = ignoreStep): number {
  count();
  const day = localDayNumber(calendar.zone, atMs);
  return atMs >= dayStartMs(calendar.zone, day + 1) ? day + 1 : day;
}

function isOpen(calendar: Calendar, atMs: number, count: CountStep): boolean {
  return spansOfDay(calendar, dayOf(calendar, atMs, count), count).some(
    ({ startMs, endMs }) => startMs <= atMs && atMs < endMs,
  );
}

function findOpening(calendar: Calendar, atMs: number, count: CountStep): number {
  if (isOpen(calendar, atMs, count)) return atMs;
  // The first open millisecond from here on ends one millisecond after the opening.
  return instantOfOpenTime(calendar, openTimeBefore(calendar, atMs, count) + 1, count) - 1;
}

/** Open time from the anchor of the table to `atMs`. */
function openTimeBefore(calendar: Calendar, atMs: number, count: CountStep): number {
  const day = dayOf(calendar, atMs, count);
  let sumMs = 0;
  for (const { startMs, endMs } of spansOfDay(calendar, day, count)) {
    count();
    sumMs += Math.max(0, Math.min(endMs, atMs) - startMs);
  }
  return openBeforeDayMs(calendar, day, count) + sumMs;
}

/** The earliest instant by which the open time since the anchor has grown to `openMs`. */
function instantOfOpenTime(calendar: Calendar, openMs: number, count: CountStep): number {
  const { day, beforeMs } = dayOfOpenTime(calendar, openMs, count);
  let restMs = openMs - beforeMs;
  for (const { startMs, endMs } of spansOfDay(calendar, day, count)) {
    count();
    if (restMs <= endMs - startMs) return startMs + restMs;
    restMs -= endMs - startMs;
  }
  throw new Error(`The open hours of day ${day} are shorter than the table says.`);
}
