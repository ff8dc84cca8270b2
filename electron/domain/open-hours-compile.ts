// Checks the open hours that a person typed, and compiles them (R19).

import type { Calendar, LocalInterval } from './open-hours-calendar.ts';
import { planWeek } from './open-hours-calendar.ts';
import { emptyReach, growReach } from './open-hours-reach.ts';
import type { Interval, OpenHours, Weekday } from './open-hours.ts';
import { inWords, phrase, templates, type Gaps, type Phrase } from './words.ts';

const names = templates({
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
});
const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** 2000-01-01 to 2050-01-01: what an office asks about. Looked up at once, so that no answer has to pay for it. */
const usualFromDay = 10_957;
const usualToDay = 29_220;

/** `said` is what the sentence of the problem was made of, where it has gaps. */
interface Unusable {
  readonly ok: false;
  readonly problem: string;
  readonly said?: Phrase;
}

type CompiledOpenHours = { readonly ok: true; readonly calendar: Calendar } | Unusable;

type Checked<Value> = { readonly ok: true; readonly value: Value } | Unusable;

function unusable(template: string, gaps?: Gaps): Unusable {
  const { sentence: problem, said } = inWords(template, gaps);
  return said === undefined ? { ok: false, problem } : { ok: false, problem, said };
}

/** R19: the calendar to reckon with, or one sentence that says what to mend. */
export function compileOpenHours(openHours: OpenHours): CompiledOpenHours {
  const { zone } = openHours;
  if (!isKnownZone(zone)) return unusable('"{zone}" is not a time zone; write one like Europe/Berlin.', { zone });
  const week: (readonly LocalInterval[])[] = [];
  for (const weekday of weekdays) {
    const day = readDay(names[weekday], openHours.weekly[weekday]);
    if (!day.ok) return day;
    week.push(day.value);
  }
  const plan = planWeek(week);
  if (plan.weekMs === 0) return unusable('The office is never open; give at least one day its hours.');
  const holidays = readHolidays(openHours.holidays);
  if (!holidays.ok) return holidays;
  const calendar: Calendar = {
    zone,
    plan,
    holidays: holidays.value,
    isHoliday: new Set(holidays.value),
    reach: emptyReach,
    plainDays: new Map(),
  };
  growReach(calendar, usualFromDay, usualToDay, () => {});
  return { ok: true, calendar };
}

/** Temporal also takes "+01:00" and whole timestamps for a zone; an office has a named one. */
function isKnownZone(zone: string): boolean {
  if (!/^[A-Za-z]/u.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function readDay(name: string, intervals: readonly Interval[]): Checked<readonly LocalInterval[]> {
  const read: LocalInterval[] = [];
  for (const interval of intervals) {
    const checked = readInterval(name, interval);
    if (!checked.ok) return checked;
    read.push(checked.value);
  }
  const sorted = read.toSorted((a, b) => a.beginMinute - b.beginMinute);
  for (const [index, later] of sorted.entries()) {
    const earlier = sorted[index - 1];
    if (earlier === undefined || earlier.endMinute <= later.beginMinute) continue;
    return unusable('{day} {earlier} and {later} overlap; change one of them.', {
      day: phrase(name),
      earlier: showInterval(earlier),
      later: showInterval(later),
    });
  }
  return { ok: true, value: sorted };
}

function readInterval(name: string, [begin, end]: Interval): Checked<LocalInterval> {
  const shown = { day: phrase(name), interval: `${begin}-${end}` };
  for (const time of [begin, end]) {
    if (readMinute(time) === null)
      return unusable('{day} {interval}: "{time}" is not a time from 00:00 to 24:00; write one like 09:00.', {
        ...shown,
        time,
      });
  }
  const beginMinute = readMinute(begin) ?? 0;
  const endMinute = readMinute(end) ?? 0;
  if (endMinute < beginMinute)
    return unusable('{day} {interval} ends before it begins; write the earlier time first.', shown);
  if (endMinute === beginMinute) return unusable('{day} {interval} ends when it begins; write a later end.', shown);
  return { ok: true, value: { beginMinute, endMinute } };
}

function readMinute(time: string): number | null {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u.test(time)) return null;
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function showMinute(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function showInterval({ beginMinute, endMinute }: LocalInterval): string {
  return `${showMinute(beginMinute)}-${showMinute(endMinute)}`;
}

function readHolidays(dates: readonly string[]): Checked<readonly number[]> {
  const days = new Set<number>();
  for (const date of dates) {
    const day = readDate(date);
    if (day === null) return unusable('The holiday "{date}" is not a date; write it like 2026-12-25.', { date });
    days.add(day);
  }
  return { ok: true, value: [...days].sort((a, b) => a - b) };
}

function readDate(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) return null;
  try {
    return new Temporal.PlainDate(1970, 1, 1).until(Temporal.PlainDate.from(date, { overflow: 'reject' })).days;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
