// Owns the compiled form of the open hours (R19): the weekly plan as plain arithmetic, and the open spans of one real day.

import { dayStartMs, instantOfLocalMs, minuteMs, weekdayIndex } from './local-time.ts';

/** Called once for each elementary step: a day looked at, a halving of a search, an interval or a transition walked. */
export type CountStep = () => void;

export interface LocalInterval {
  readonly beginMinute: number;
  readonly endMinute: number;
}

/** A stretch of real time that is open: [startMs, endMs). */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/** A day that is not open as long as its weekday plans: a holiday, or the clocks change while it is open. */
export interface ExceptionDay {
  readonly day: number;
  readonly openMs: number;
  /** Open time from the anchor of the table to the start of this day. */
  readonly openBeforeMs: number;
  /** Actual minus planned time, summed over the exceptions up to and including this one. */
  readonly extraMs: number;
}

/** What is known of the days from `fromDay` up to, not including, `toDay`. */
export interface Reach {
  readonly fromDay: number;
  readonly toDay: number;
  readonly exceptions: readonly ExceptionDay[];
  /** The open spans of the days near a change of the clocks, where a neighbour's hours can spill over midnight. */
  readonly changedDays: ReadonlyMap<number, readonly Span[]>;
}

interface WeekPlan {
  /** Seven lists, Monday first, each in order of time. */
  readonly intervals: readonly (readonly LocalInterval[])[];
  readonly openMs: readonly number[];
  /** Planned time from Monday 00:00 to the start of each weekday. */
  readonly openBeforeMs: readonly number[];
  readonly weekMs: number;
}

/**
 * Opaque outside the open-hours files. `reach` and `plainDays` are caches filled on demand: they change the cost of an
 * answer, never the answer.
 */
export interface Calendar {
  readonly zone: string;
  readonly plan: WeekPlan;
  /** Sorted, each once. */
  readonly holidays: readonly number[];
  readonly isHoliday: ReadonlySet<number>;
  reach: Reach;
  readonly plainDays: Map<number, readonly Span[]>;
}

export function planWeek(intervals: readonly (readonly LocalInterval[])[]): WeekPlan {
  const openMs = intervals.map((day) =>
    day.reduce((sum, span) => sum + (span.endMinute - span.beginMinute) * minuteMs, 0),
  );
  const openBeforeMs: number[] = [];
  let weekMs = 0;
  for (const dayOpenMs of openMs) {
    openBeforeMs.push(weekMs);
    weekMs += dayOpenMs;
  }
  return { intervals, openMs, openBeforeMs, weekMs };
}

export function plannedDayMs(plan: WeekPlan, day: number): number {
  return plan.openMs[weekdayIndex(day)] ?? 0;
}

/** Planned time from Monday, 29 December 1969 to the start of `day`, as if there were no holidays and no changes. */
export function plannedBeforeMs(plan: WeekPlan, day: number): number {
  const weekday = weekdayIndex(day);
  const weeks = (day + 3 - weekday) / 7;
  return weeks * plan.weekMs + (plan.openBeforeMs[weekday] ?? 0);
}

function plannedIntervals(calendar: Calendar, day: number): readonly LocalInterval[] {
  if (calendar.isHoliday.has(day)) return [];
  return calendar.plan.intervals[weekdayIndex(day)] ?? [];
}

/** R19: the open spans of a day that no change of the clocks comes near. */
export function plainSpans(calendar: Calendar, day: number): readonly Span[] {
  const { zone } = calendar;
  return plannedIntervals(calendar, day).map(({ beginMinute, endMinute }) => ({
    startMs: instantOfLocalMs(zone, day, beginMinute),
    endMs: instantOfLocalMs(zone, day, endMinute),
  }));
}

/**
 * R19: the open spans between the first instant of `day` and that of the next. In a gap, "compatible" moves a local
 * time later: hours can shrink to nothing, run into each other, or spill over midnight from the day before. A date
 * that the zone skips altogether has no hours.
 */
export function spansOfChangedDay(calendar: Calendar, day: number, count: CountStep): readonly Span[] {
  const { zone } = calendar;
  const fromMs = dayStartMs(zone, day);
  const toMs = dayStartMs(zone, day + 1);
  const spans: Span[] = [];
  for (const planned of [day - 1, day]) {
    for (const { beginMinute, endMinute } of plannedIntervals(calendar, planned)) {
      count();
      const endMs = Math.min(instantOfLocalMs(zone, planned, endMinute), toMs);
      if (endMs <= fromMs || isSkipped(zone, planned)) continue;
      const startMs = Math.max(instantOfLocalMs(zone, planned, beginMinute), fromMs);
      if (startMs < endMs) spans.push({ startMs, endMs });
    }
  }
  return uniteSpans(spans);
}

/** True for a date that never was, such as 30 December 2011 in Samoa. */
function isSkipped(zone: string, day: number): boolean {
  return dayStartMs(zone, day) === dayStartMs(zone, day + 1);
}

function uniteSpans(spans: readonly Span[]): readonly Span[] {
  const united: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.startMs - b.startMs)) {
    const last = united.at(-1);
    if (last === undefined || span.startMs > last.endMs) united.push(span);
    else united[united.length - 1] = { startMs: last.startMs, endMs: Math.max(last.endMs, span.endMs) };
  }
  return united;
}
