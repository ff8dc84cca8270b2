import { describe, expect, it } from 'vitest';
import {
  localDate,
  localDayStartMs,
  localMinuteOfDay,
  localMonth,
  localWeekStartMs,
} from '../../electron/domain/local-time.ts';

function at(text: string): number {
  return Temporal.Instant.from(text).epochMilliseconds;
}

function show(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toString();
}

describe('R19 local time', () => {
  it.each([
    ['UTC', '2026-01-31T23:59:59.999Z', '2026-01-31', '2026-01', 1439, '2026-01-26T00:00:00Z'],
    ['Europe/Berlin', '2026-01-31T23:00:00Z', '2026-02-01', '2026-02', 0, '2026-01-25T23:00:00Z'],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', '2026-03-29', '2026-03', 180, '2026-03-22T23:00:00Z'],
    ['Europe/Berlin', '2026-10-25T01:30:00Z', '2026-10-25', '2026-10', 150, '2026-10-18T22:00:00Z'],
    ['America/New_York', '2027-01-01T04:59:00Z', '2026-12-31', '2026-12', 1439, '2026-12-28T05:00:00Z'],
    ['Australia/Lord_Howe', '2026-01-14T00:00:00Z', '2026-01-14', '2026-01', 660, '2026-01-11T13:00:00Z'],
    ['America/Santiago', '2024-09-08T04:00:00Z', '2024-09-08', '2024-09', 60, '2024-09-02T04:00:00Z'],
    ['UTC', '1969-12-31T23:59:30Z', '1969-12-31', '1969-12', 1439, '1969-12-29T00:00:00Z'],
  ])('in %s at %s is %s', (zone, text, date, month, minute, weekStart) => {
    const now = at(text);
    expect([
      localDate(zone, now),
      localMonth(zone, now),
      localMinuteOfDay(zone, now),
      show(localWeekStartMs(zone, now)),
    ]).toEqual([date, month, minute, weekStart]);
  });

  it.each([
    ['Europe/Berlin', '2026-03-29T12:00:00Z', 0, '2026-03-28T23:00:00Z'],
    ['Europe/Berlin', '2026-03-29T12:00:00Z', 1, '2026-03-29T22:00:00Z'],
    ['Europe/Berlin', '2026-03-29T12:00:00Z', -28, '2026-02-28T23:00:00Z'],
    ['America/Santiago', '2024-09-07T12:00:00Z', 1, '2024-09-08T04:00:00Z'],
    ['America/Toronto', '1919-03-30T12:00:00Z', 1, '1919-03-31T04:30:00Z'],
    ['Pacific/Apia', '2011-12-29T12:00:00Z', 1, '2011-12-30T10:00:00Z'],
    ['Pacific/Apia', '2011-12-29T12:00:00Z', 2, '2011-12-30T10:00:00Z'],
  ])('in %s the day of %s and %d starts at %s', (zone, text, offset, expected) => {
    expect(show(localDayStartMs(zone, at(text), offset))).toBe(expected);
  });
});
