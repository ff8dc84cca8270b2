// Offices of any hours, around days on which the clocks of their zone change.
import * as fc from 'fast-check';
import { compileOpenHours, type Calendar, type Interval, type OpenHours } from '../../electron/domain/open-hours.ts';
import { hourMs } from '../../electron/domain/policy.ts';

// Days around which clocks change: by an hour, half an hour or a whole day; at night, at midnight, over midnight.
export const changes: readonly (readonly [string, string])[] = [
  ['UTC', '2026-03-01'],
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['Europe/Berlin', '2075-03-31'],
  ['Australia/Sydney', '2075-10-06'],
  ['America/New_York', '1975-02-23'],
  ['America/Los_Angeles', '2026-03-08'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['America/Santiago', '2024-04-07'],
  ['America/Santiago', '2024-09-08'],
  ['Asia/Beirut', '2023-03-30'],
  ['Asia/Beirut', '2024-10-27'],
  ['America/Havana', '2024-11-03'],
  ['America/Nuuk', '2025-03-30'],
  ['America/Nuuk', '2025-10-26'],
  ['America/St_Johns', '2010-03-14'],
  ['America/St_Johns', '2010-11-07'],
  ['America/Toronto', '1919-03-31'],
  ['Africa/Casablanca', '2026-03-22'],
  ['Pacific/Apia', '2011-12-30'],
  ['Pacific/Kwajalein', '1993-08-21'],
  ['Pacific/Kiritimati', '1994-12-31'],
  ['America/Juneau', '1867-10-19'],
  ['Asia/Manila', '1844-12-31'],
];

function timeOf(quarter: number): string {
  return `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
}

function intervalsOf(quarters: readonly number[], isChain: boolean): readonly Interval[] {
  const sorted = [...quarters].sort((a, b) => a - b);
  const step = isChain ? 1 : 2;
  return sorted.flatMap((begin, index): readonly Interval[] => {
    const end = sorted[index + 1];
    return end === undefined || index % step > 0 ? [] : [[timeOf(begin), timeOf(end)]];
  });
}

const quarter = fc.oneof(fc.integer({ min: 0, max: 96 }), fc.constantFrom(0, 1, 8, 10, 12, 92, 94, 95, 96));
const someHours = fc.tuple(fc.uniqueArray(quarter, { maxLength: 6 }), fc.boolean()).map(([q, c]) => intervalsOf(q, c));
const hours = fc.oneof(someHours, fc.constant<readonly Interval[]>([['00:00', '24:00']]));
const week = fc.record({ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours });

export interface OfficeNearChange {
  readonly openHours: OpenHours;
  readonly calendar: Calendar;
  readonly fromMs: number;
}

/** An office of any hours in a zone whose clocks change, with holidays, and an instant within days of the change. */
export const anyOfficeNearChange: fc.Arbitrary<OfficeNearChange> = fc
  .record({
    change: fc.constantFrom(...changes),
    weekly: fc.oneof(
      week,
      hours.map((h) => ({ mon: h, tue: h, wed: h, thu: h, fri: h, sat: h, sun: h })),
    ),
    holidays: fc.uniqueArray(fc.integer({ min: -8, max: 12 }), { maxLength: 4 }),
    hoursBefore: fc.integer({ min: -72, max: 144 }),
    restMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: hourMs - 1 })),
  })
  .filter(({ weekly }) => Object.values(weekly).some((day) => day.length > 0))
  .map(({ change: [zone, day], weekly, holidays, hoursBefore, restMs }) => {
    const date = Temporal.PlainDate.from(day);
    const openHours = { zone, weekly, holidays: holidays.map((offset) => date.add({ days: offset }).toString()) };
    const compiled = compileOpenHours(openHours);
    if (!compiled.ok) throw new Error(compiled.problem);
    const fromMs = date.toZonedDateTime(zone).epochMilliseconds - hoursBefore * hourMs + restMs;
    return { openHours, calendar: compiled.calendar, fromMs };
  });
