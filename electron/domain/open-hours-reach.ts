// Owns the table of exceptions (R19): which days are not open as long as their weekday plans, with running sums. With
// it, the open time before any day and the day of any open time cost one binary search, however far apart they lie.

import type { Calendar, CountStep, ExceptionDay, Reach, Span } from './open-hours-calendar.ts';
import { plainSpans, plannedBeforeMs, plannedDayMs, spansOfChangedDay } from './open-hours-calendar.ts';
import { dayMs, minuteMs, weekdayIndex } from './local-time.ts';

/** Local days of 0001-01-01 and 9999-12-31: beyond them an instant is a mistake, and the table would only grow. */
const firstDay = -719_162;
const lastDay = 2_932_896;
/** No zone is more than a day and a half away from UTC, and none ever moved its clocks by more than a day. */
const marginDays = 3;
/** The table grows in pieces of about ten years, so that the next question nearby costs nothing. */
const growthDays = 3653;
const plainDaysKept = 512;

export const emptyReach: Reach = { fromDay: 0, toDay: 0, exceptions: [], changedDays: new Map() };

function keepInRange(day: number): number {
  return Math.min(Math.max(day, firstDay), lastDay + 1);
}

/** Makes the table hold `day`. Throws a RangeError for an instant outside the years 1 to 9999. */
export function reachDay(calendar: Calendar, day: number, count: CountStep): void {
  const { fromDay, toDay } = calendar.reach;
  if (day >= fromDay && day < toDay) return;
  if (!(day >= firstDay && day <= lastDay)) throw new RangeError('Open hours are known for the years 1 to 9999 only.');
  if (day < fromDay) growReach(calendar, keepInRange(day - growthDays), toDay, count);
  else growReach(calendar, fromDay, keepInRange(day + growthDays), count);
}

/** Looks up the changes of the clocks in the days that are new, and sums the exceptions anew. */
export function growReach(calendar: Calendar, fromDay: number, toDay: number, count: CountStep): void {
  const known = calendar.reach;
  const isNew = known.toDay === known.fromDay;
  const changedDays = new Map(known.changedDays);
  const newDays = isNew
    ? findChangedDays(calendar, fromDay, toDay, count)
    : [
        ...findChangedDays(calendar, fromDay, known.fromDay, count),
        ...findChangedDays(calendar, known.toDay, toDay, count),
      ];
  for (const day of newDays) changedDays.set(day, spansOfChangedDay(calendar, day, count));
  const days = new Set(changedDays.keys());
  for (const holiday of calendar.holidays) if (holiday >= fromDay && holiday < toDay) days.add(holiday);
  const exceptions = sumExceptions(calendar, days, changedDays, count);
  calendar.reach = { fromDay, toDay, exceptions, changedDays };
}

function sumExceptions(
  calendar: Calendar,
  days: ReadonlySet<number>,
  changedDays: ReadonlyMap<number, readonly Span[]>,
  count: CountStep,
): readonly ExceptionDay[] {
  const exceptions: ExceptionDay[] = [];
  let extraMs = 0;
  for (const day of [...days].sort((a, b) => a - b)) {
    count();
    const openMs = (changedDays.get(day) ?? []).reduce((sum, span) => sum + span.endMs - span.startMs, 0);
    const plannedMs = plannedDayMs(calendar.plan, day);
    if (openMs === plannedMs) continue;
    const openBeforeMs = plannedBeforeMs(calendar.plan, day) + extraMs;
    extraMs += openMs - plannedMs;
    exceptions.push({ day, openMs, openBeforeMs, extraMs });
  }
  return exceptions;
}

/** Days from `fromDay` up to, not including, `toDay` whose open hours a change of the zone's offset touches. */
function findChangedDays(calendar: Calendar, fromDay: number, toDay: number, count: CountStep): readonly number[] {
  const days = new Set<number>();
  if (fromDay >= toDay) return [];
  const endMs = (toDay + marginDays) * dayMs;
  let before = Temporal.Instant.fromEpochMilliseconds((fromDay - marginDays) * dayMs).toZonedDateTimeISO(calendar.zone);
  for (;;) {
    count();
    const after = before.getTimeZoneTransition('next');
    if (after === null || after.epochMilliseconds >= endMs) break;
    for (const day of daysTouchedBy(calendar, before.offsetNanoseconds, after)) {
      if (day >= fromDay && day < toDay) days.add(day);
    }
    before = after;
  }
  return [...days];
}

/** The change makes local times ambiguous or skips them; hours that lie in that window can reach its length beyond it. */
function daysTouchedBy(calendar: Calendar, offsetBeforeNs: number, after: Temporal.ZonedDateTime): readonly number[] {
  const clocks = [offsetBeforeNs, after.offsetNanoseconds].map((ns) => after.epochMilliseconds + ns / 1_000_000);
  const beginMs = Math.min(...clocks);
  const endMs = Math.max(...clocks);
  const first = Math.floor(beginMs / dayMs);
  const last = Math.floor(endMs / dayMs);
  let isTouched = false;
  for (let day = first; day <= last; day += 1) isTouched ||= isPlannedWithin(calendar, day, beginMs, endMs);
  if (!isTouched) return [];
  const reached = Math.floor((endMs + endMs - beginMs) / dayMs);
  return Array.from({ length: reached - first + 1 }, (_, index) => first + index);
}

function isPlannedWithin(calendar: Calendar, day: number, beginMs: number, endMs: number): boolean {
  const intervals = calendar.plan.intervals[weekdayIndex(day)] ?? [];
  return intervals.some(({ beginMinute, endMinute }) => {
    const midnightMs = day * dayMs;
    return midnightMs + beginMinute * minuteMs < endMs && midnightMs + endMinute * minuteMs > beginMs;
  });
}

/** R19: the open spans between the first instant of `day` and that of the next, in order. */
export function spansOfDay(calendar: Calendar, day: number, count: CountStep): readonly Span[] {
  reachDay(calendar, day, count);
  const kept = calendar.reach.changedDays.get(day) ?? calendar.plainDays.get(day);
  if (kept !== undefined) return kept;
  count();
  const spans = plainSpans(calendar, day);
  if (calendar.plainDays.size >= plainDaysKept) calendar.plainDays.clear();
  calendar.plainDays.set(day, spans);
  return spans;
}

/** Open time from the anchor of the table to the start of `day`, which the table must hold; only differences mean anything. */
export function openBeforeDayMs(calendar: Calendar, day: number, count: CountStep): number {
  const { exceptions } = calendar.reach;
  const index = partitionIndex(exceptions, (exception) => exception.day < day, count);
  return plannedBeforeMs(calendar.plan, day) + (exceptions[index - 1]?.extraMs ?? 0);
}

/** The day in which the open time since the anchor grows to `openMs`, and the open time at its start. */
export function dayOfOpenTime(calendar: Calendar, openMs: number, count: CountStep): { day: number; beforeMs: number } {
  reachOpenTime(calendar, openMs, count);
  const { exceptions, fromDay } = calendar.reach;
  const index = partitionIndex(exceptions, (exception) => exception.openBeforeMs < openMs, count);
  const last = exceptions[index - 1];
  if (last === undefined) return planForward(calendar, fromDay, plannedBeforeMs(calendar.plan, fromDay), openMs, count);
  const throughMs = last.openBeforeMs + last.openMs;
  if (throughMs >= openMs) return { day: last.day, beforeMs: last.openBeforeMs };
  return planForward(calendar, last.day + 1, throughMs, openMs, count);
}

/** From `day` on only the weekly plan counts: whole weeks at once, then at most seven days. */
function planForward(calendar: Calendar, day: number, beforeMs: number, openMs: number, count: CountStep) {
  const { plan } = calendar;
  const weeks = Math.ceil((openMs - beforeMs) / plan.weekMs) - 1;
  let reachedMs = beforeMs + weeks * plan.weekMs;
  let current = day + weeks * 7;
  while (reachedMs + plannedDayMs(plan, current) < openMs) {
    count();
    reachedMs += plannedDayMs(plan, current);
    current += 1;
  }
  return { day: current, beforeMs: reachedMs };
}

/** Grows the table until `openMs` lies within it. Throws a RangeError when that is after the year 9999. */
function reachOpenTime(calendar: Calendar, openMs: number, count: CountStep): void {
  let stepDays = growthDays;
  for (;;) {
    const { fromDay, toDay } = calendar.reach;
    const missingMs = openMs - openBeforeDayMs(calendar, toDay, count);
    if (missingMs <= 0) return;
    if (toDay > lastDay) throw new RangeError('The open hours do not add up to that much before the year 10000.');
    const weeks = Math.ceil(missingMs / calendar.plan.weekMs);
    growReach(calendar, fromDay, keepInRange(toDay + Math.max(stepDays, weeks * 7)), count);
    stepDays *= 2;
  }
}

/** How many items, from the first on, fulfil `isBefore`; it must hold for a leading part of the list only. */
export function partitionIndex<Item>(
  items: readonly Item[],
  isBefore: (item: Item) => boolean,
  count: CountStep,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    count();
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && isBefore(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
