// Owns the hours of one day as text, "09:00-12:00, 13:00-17:00", and how an end of them is moved by hand.
import type { Interval } from '../../../electron/domain/open-hours.ts';
import { clockTime, minuteOfDay } from '../../ui/clock-time.ts';

/** Minutes after local midnight; 1440 is the end of the day. */
export interface OpenSpan {
  readonly from: number;
  readonly to: number;
}

export type SpanEnd = keyof OpenSpan;

/** What an arrow key moves an end by, and the shortest time that is open. */
export const stepMinutes = 15;
const dayMinutes = 1_440;
const usualSpan: OpenSpan = { from: 540, to: 1_020 };

/** "9-12, 13:00-17:00"; nothing is a closed day; null when it cannot be read. */
export function intervalsOf(text: string): readonly Interval[] | null {
  const parts = text.split(/[,;]/).map((part) => part.trim());
  const intervals = parts.filter((part) => part !== '').map(intervalOf);
  const read = intervals.filter((interval) => interval !== null);
  return read.length === intervals.length ? read : null;
}

function intervalOf(text: string): Interval | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|to)\s*(\d{1,2})(?:[:.](\d{2}))?$/.exec(text);
  if (match === null) return null;
  const [, fromHour = '', fromMinute = '00', toHour = '', toMinute = '00'] = match;
  const [from, to] = [[fromHour, fromMinute] as const, [toHour, toMinute] as const].map(
    ([hour, minute]) => `${hour.padStart(2, '0')}:${minute}`,
  );
  return from !== undefined && to !== undefined && isClockTime(from) && isClockTime(to) ? [from, to] : null;
}

function isClockTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text);
}

export function hoursText(intervals: readonly Interval[]): string {
  return intervals.map((interval) => interval.join('-')).join(', ');
}

/** In order of time; null while they overlap, end before they begin, or cannot be read. */
export function spansOf(text: string): readonly OpenSpan[] | null {
  const spans = intervalsOf(text)
    ?.map(([from, to]) => ({ from: minuteOfDay(from), to: minuteOfDay(to) }))
    .sort((a, b) => a.from - b.from);
  if (spans === undefined) return null;
  const isUsable = spans.every(({ from, to }, index) => from < to && (spans[index - 1]?.to ?? 0) <= from);
  return isUsable ? spans : null;
}

export function textOfSpans(spans: readonly OpenSpan[]): string {
  return hoursText(spans.map(({ from, to }) => [clockTime(from), clockTime(to)]));
}

export function openMinutes(spans: readonly OpenSpan[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** The least and the most that an end may be: its neighbours stay where they are. */
export function boundsOf(spans: readonly OpenSpan[], index: number, end: SpanEnd): OpenSpan {
  const span = spans[index];
  const [before, after] = [spans[index - 1]?.to ?? 0, spans[index + 1]?.from ?? dayMinutes];
  if (span === undefined) return { from: before, to: after };
  return end === 'from'
    ? { from: before, to: Math.max(before, Math.min(span.from, span.to - 1), span.to - stepMinutes) }
    : { from: Math.min(after, Math.max(span.to, span.from + 1), span.from + stepMinutes), to: after };
}

/** Moves an end to a minute, as far as its neighbours leave room. */
export function movedTo(spans: readonly OpenSpan[], index: number, end: SpanEnd, minute: number): readonly OpenSpan[] {
  const { from, to } = boundsOf(spans, index, end);
  const moved = Math.min(to, Math.max(from, minute));
  return spans.map((span, place) => (place === index ? { ...span, [end]: moved } : span));
}

/** The next quarter of an hour in that direction: from 09:07 to 09:15, not to 09:22. */
export function stepped(minute: number, steps: number): number {
  const grid = steps > 0 ? Math.floor(minute / stepMinutes) : Math.ceil(minute / stepMinutes);
  return (grid + steps) * stepMinutes;
}

/** Nine to five on a closed day, else in the longest time that is free; null where there is none. */
export function withAnother(spans: readonly OpenSpan[]): readonly OpenSpan[] | null {
  if (spans.length === 0) return [usualSpan];
  const free = [...spans, null].map((span, index) => ({
    from: spans[index - 1]?.to ?? 0,
    to: span?.from ?? dayMinutes,
  }));
  // The evening rather than the night: of what is free, the part after the hours that there are.
  const [widest] = free.toSorted((a, b) => b.to - b.from - (a.to - a.from) || b.from - a.from);
  const after = free.at(-1);
  const room = after !== undefined && after.to - after.from >= 4 * stepMinutes ? after : widest;
  if (room === undefined || room.to - room.from < 2 * stepMinutes) return null;
  const from = Math.min(room.to - stepMinutes, room.from + Math.min(60, (room.to - room.from) / 2));
  const added = { from: Math.ceil(from), to: Math.min(room.to, Math.ceil(from) + 120) };
  return [...spans, added].sort((a, b) => a.from - b.from);
}
