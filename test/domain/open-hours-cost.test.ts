import { describe, expect, it } from 'vitest';
import type { Calendar, Interval } from '../../electron/domain/open-hours.ts';
import { addOpenTime, compileOpenHours, openTimeBetween } from '../../electron/domain/open-hours.ts';

const weekMs = 7 * 86_400_000;
const tenYearsMs = 522 * weekMs;
const fromMs = Temporal.Instant.from('2026-01-14T15:30Z').epochMilliseconds;

const allDay: readonly Interval[] = [['00:00', '24:00']];
const officeDay: readonly Interval[] = [
  ['09:00', '12:00'],
  ['13:00', '17:00'],
];

function compile(zone: string, day: readonly Interval[], holidays: readonly string[] = []): Calendar {
  const weekly = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
  const compiled = compileOpenHours({ zone, weekly, holidays });
  if (!compiled.ok) throw new Error(compiled.problem);
  return compiled.calendar;
}

function stepsOf(ask: (count: () => void) => number): number {
  let steps = 0;
  ask(() => {
    steps += 1;
  });
  return steps;
}

function manyHolidays(): readonly string[] {
  const first = Temporal.PlainDate.from('2026-02-01');
  return Array.from({ length: 300 }, (_, index) => first.add({ days: index * 12 }).toString());
}

describe('R19 cost in steps', () => {
  const calendars: readonly (readonly [string, () => Calendar])[] = [
    ['office hours in UTC', () => compile('UTC', officeDay)],
    ['office hours in Berlin with 300 holidays', () => compile('Europe/Berlin', officeDay, manyHolidays())],
    ['all day in Berlin', () => compile('Europe/Berlin', allDay)],
    ['all day in New York with 300 holidays', () => compile('America/New_York', allDay, manyHolidays())],
  ];

  it.each(calendars)('a first span of ten years is as cheap as one of a week: %s', (_name, make) => {
    const between = (spanMs: number) => stepsOf((count) => openTimeBetween(make(), fromMs, fromMs + spanMs, count));
    const week = between(weekMs);
    expect(week).toBeGreaterThan(0);
    expect(between(tenYearsMs)).toBeLessThanOrEqual(week + 4);
  });

  it.each(calendars)('a first addition of ten years is as cheap as one of a week: %s', (_name, make) => {
    const add = (spanMs: number) => {
      const open = openTimeBetween(make(), fromMs, fromMs + spanMs);
      return stepsOf((count) => addOpenTime(make(), fromMs, open, count));
    };
    const week = add(weekMs);
    expect(week).toBeGreaterThan(0);
    // The walk from the last exception to the day is at most a week long.
    expect(add(tenYearsMs)).toBeLessThanOrEqual(week + 10);
  });

  it('a few dozen steps answer any question within the usual years', () => {
    const calendar = compile('America/New_York', allDay, manyHolidays());
    const steps = [weekMs, tenYearsMs, 2 * tenYearsMs].flatMap((spanMs) => [
      stepsOf((count) => openTimeBetween(calendar, fromMs, fromMs + spanMs, count)),
      stepsOf((count) => addOpenTime(calendar, fromMs, spanMs, count)),
    ]);
    expect(Math.max(...steps)).toBeLessThan(50);
  });

  it('what is looked up outside the usual years is paid, and counted, once', () => {
    const calendar = compile('Europe/Berlin', allDay);
    const farMs = Temporal.Instant.from('2070-01-14T15:30Z').epochMilliseconds;
    const ask = () => stepsOf((count) => openTimeBetween(calendar, farMs, farMs + tenYearsMs, count));
    const [first, second] = [ask(), ask()];
    // Two changes a year, each found, walked and summed, over the forty years that the table lacks; then only searches.
    expect(first).toBeGreaterThan(60);
    expect(first).toBeLessThan(1000);
    expect(second).toBeLessThan(40);
  });
});
