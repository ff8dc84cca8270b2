// R19: the open hours day by day, for showing what was counted.
import { plannedDayMs, type Calendar, type Span } from './open-hours-calendar.ts';
import { spansOfDay } from './open-hours-reach.ts';
import { dayOf } from './open-hours.ts';
import { dateOfDay, dayStartMs } from './local-time.ts';

/** One local day, and the open spans of it that lie between two instants. */
export interface OpenDay {
  /** "YYYY-MM-DD" */
  readonly date: string;
  readonly startMs: number;
  /** What would be open on such a weekday is not, because it is a holiday. */
  readonly isHoliday: boolean;
  /** The week has hours for this day. */
  readonly isPlanned: boolean;
  readonly spans: readonly Span[];
}

/** R19: every local day from that of `fromMs` to that of `toMs`; a day that the zone skips is none. UTC milliseconds. */
export function openDaysBetween(calendar: Calendar, fromMs: number, toMs: number): readonly OpenDay[] {
  const days: OpenDay[] = [];
  const lastDay = dayOf(calendar, toMs);
  for (let day = dayOf(calendar, fromMs); day <= lastDay; day += 1) {
    const startMs = dayStartMs(calendar.zone, day);
    if (startMs === dayStartMs(calendar.zone, day + 1)) continue;
    const isPlanned = plannedDayMs(calendar.plan, day) > 0;
    const spans = spansOfDay(calendar, day, () => undefined)
      .map((span) => ({ startMs: Math.max(span.startMs, fromMs), endMs: Math.min(span.endMs, toMs) }))
      .filter((span) => span.startMs < span.endMs);
    days.push({
      date: dateOfDay(day),
      startMs,
      isHoliday: isPlanned && calendar.isHoliday.has(day),
      isPlanned,
      spans: joined(spans),
    });
  }
  return days;
}

/** Hours that touch are one span to whoever reads them. */
function joined(spans: readonly Span[]): readonly Span[] {
  const one: Span[] = [];
  for (const span of spans) {
    const last = one.at(-1);
    if (last?.endMs === span.startMs) one[one.length - 1] = { startMs: last.startMs, endMs: span.endMs };
    else one.push(span);
  }
  return one;
}
