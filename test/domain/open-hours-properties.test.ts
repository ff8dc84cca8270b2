import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar, Interval, OpenHours } from '../../electron/domain/open-hours.ts';
import {
  addOpenTime,
  compileOpenHours,
  isOpenAt,
  nextClosingMs,
  nextOpeningMs,
  openTimeBetween,
  weekdays,
} from '../../electron/domain/open-hours.ts';
import { anyOfficeNearChange, changes } from '../support/any-open-hours.ts';

// The reference walks date by date and asks Temporal for every boundary: slow, but there is little to get wrong.

interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;

function localTime(date: Temporal.PlainDate, time: string, zone: string): number {
  const local = time === '24:00' ? date.add({ days: 1 }).toPlainDateTime('00:00') : date.toPlainDateTime(time);
  return local.toZonedDateTime(zone).epochMilliseconds;
}

function slowStretches({ zone, weekly, holidays }: OpenHours, fromMs: number, toMs: number): readonly Stretch[] {
  const dateAt = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate();
  const all: Stretch[] = [];
  const lastDate = dateAt(toMs).add({ days: 3 });
  for (let date = dateAt(fromMs).subtract({ days: 3 }); !date.equals(lastDate); date = date.add({ days: 1 })) {
    const weekday = weekdays[date.dayOfWeek - 1];
    const wasSkipped = !date.toZonedDateTime(zone).toPlainDate().equals(date);
    if (weekday === undefined || wasSkipped || holidays.includes(date.toString())) continue;
    for (const [begin, end] of weekly[weekday]) {
      all.push({ startMs: localTime(date, begin, zone), endMs: localTime(date, end, zone) });
    }
  }
  const united: Stretch[] = [];
  for (const { startMs, endMs } of all.filter((one) => one.startMs < one.endMs).sort((a, b) => a.startMs - b.startMs)) {
    const last = united.pop();
    if (last === undefined) united.push({ startMs, endMs });
    else if (startMs > last.endMs) united.push(last, { startMs, endMs });
    else united.push({ startMs: last.startMs, endMs: Math.max(last.endMs, endMs) });
  }
  return united;
}

function slowBetween(openHours: OpenHours, fromMs: number, toMs: number): number {
  let sumMs = 0;
  for (const { startMs, endMs } of slowStretches(openHours, fromMs, toMs)) {
    sumMs += Math.max(0, Math.min(endMs, toMs) - Math.max(startMs, fromMs));
  }
  return sumMs;
}

function slowAdd(openHours: OpenHours, fromMs: number, openMs: number): number {
  for (let days = 30; ; days *= 3) {
    let restMs = openMs;
    for (const stretch of slowStretches(openHours, fromMs, fromMs + days * dayMs)) {
      const startMs = Math.max(stretch.startMs, fromMs);
      // What begins after the window may be cut by its end, and is looked at again in a longer one.
      if (startMs >= stretch.endMs || startMs > fromMs + days * dayMs) continue;
      if (restMs <= Math.min(stretch.endMs, fromMs + days * dayMs) - startMs) return startMs + restMs;
      restMs -= stretch.endMs - startMs;
    }
  }
}

const spanMs = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: hourMs }), fc.integer({ min: 0, max: 15 * dayMs }));
const openMs = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: hourMs }), fc.integer({ min: 0, max: 4 * dayMs }));
const runs = { seed: 19, numRuns: 150 };

describe('R19 open time against a slow reference', () => {
  it('counts the same between two instants, also first in the table', () => {
    const property = fc.property(anyOfficeNearChange, spanMs, ({ openHours, calendar, fromMs }, span) => {
      expect(openTimeBetween(calendar, fromMs, fromMs + span)).toBe(slowBetween(openHours, fromMs, fromMs + span));
    });
    fc.assert(property, { ...runs, numRuns: 300 });
  });

  it('adds to the same instant', () => {
    const property = fc.property(anyOfficeNearChange, openMs, ({ openHours, calendar, fromMs }, added) => {
      const slow = slowAdd(openHours, fromMs, added);
      expect(addOpenTime(calendar, fromMs, added)).toBe(slow);
    });
    fc.assert(property, runs);
  });

  it('opens and closes at the same instants', () => {
    const property = fc.property(anyOfficeNearChange, ({ openHours, calendar, fromMs }) => {
      const next = slowStretches(openHours, fromMs, fromMs + 60 * dayMs).find(({ endMs }) => endMs > fromMs);
      const limitMs = fromMs + 50 * dayMs;
      const closingMs = nextClosingMs(calendar, fromMs) ?? Number.POSITIVE_INFINITY;
      const found = { openingMs: nextOpeningMs(calendar, fromMs), closingMs: Math.min(closingMs, limitMs) };
      const openingMs = Math.max(next?.startMs ?? 0, fromMs);
      expect(found).toEqual({ openingMs, closingMs: Math.min(next?.endMs ?? 0, limitMs) });
      expect(isOpenAt(calendar, fromMs)).toBe(openingMs === fromMs);
    });
    fc.assert(property, runs);
  });

  it.each(changes)('agrees over eleven years in %s around %s', (zone, day) => {
    const allDay: readonly Interval[] = [['00:00', '24:00']];
    const night: readonly Interval[] = [
      ['00:15', '02:30'],
      ['02:45', '03:15'],
      ['22:00', '23:45'],
    ];
    const weekly = { mon: allDay, tue: [], wed: night, thu: night, fri: allDay, sat: night, sun: night };
    const openHours: OpenHours = { zone, weekly, holidays: [day] };
    const compiled = compileOpenHours(openHours);
    if (!compiled.ok) throw new Error(compiled.problem);
    const middleMs = Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
    const [fromMs, toMs] = [middleMs - 2000 * dayMs, middleMs + 2000 * dayMs];
    const slow = slowBetween(openHours, fromMs, toMs);
    expect(openTimeBetween(compiled.calendar, fromMs, toMs)).toBe(slow);
    const arrivedMs = addOpenTime(compiled.calendar, fromMs, slow);
    expect(slowBetween(openHours, arrivedMs - dayMs, toMs)).toBe(slowBetween(openHours, arrivedMs - dayMs, arrivedMs));
  });
});

describe('R19 edges of the table of changes', () => {
  const growthDays = 3653;
  const rows = changes.flatMap(([zone, day]) => [-1, 1].map((direction) => ({ zone, day, direction })));

  it.each(rows)(
    'counts in $zone around $day when an edge lies there, grown by $direction',
    ({ zone, day, direction }) => {
      const allDay: readonly Interval[] = [['00:00', '24:00']];
      const sunday: readonly Interval[] = [
        ['00:00', '12:00'],
        ['22:00', '23:30'],
      ];
      const weekly = { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: sunday };
      const openHours: OpenHours = { zone, weekly, holidays: [] };
      const changeMs = Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
      const [fromMs, toMs] = [changeMs - 5 * dayMs, changeMs + 5 * dayMs];
      const slow = slowBetween(openHours, fromMs, toMs);
      for (const offset of [-2, -1, 0, 1, 2]) {
        const compiled = compileOpenHours(openHours);
        if (!compiled.ok) throw new Error(compiled.problem);
        nextOpeningMs(compiled.calendar, changeMs + (offset - direction * growthDays) * dayMs);
        expect(openTimeBetween(compiled.calendar, fromMs, toMs)).toBe(slow);
      }
    },
  );
});

describe('R19 laws of open time', () => {
  it('finds between what was added', () => {
    const property = fc.property(anyOfficeNearChange, openMs, ({ calendar, fromMs }, added) => {
      expect(openTimeBetween(calendar, fromMs, addOpenTime(calendar, fromMs, added))).toBe(added);
    });
    fc.assert(property, runs);
  });

  it('never goes back when more is added or when it starts later', () => {
    const property = fc.property(
      anyOfficeNearChange,
      openMs,
      openMs,
      spanMs,
      ({ calendar, fromMs }, less, more, later) => {
        const [low, high] = [Math.min(less, more), Math.max(less, more)];
        const dueMs = addOpenTime(calendar, fromMs, low);
        expect(addOpenTime(calendar, fromMs, high)).toBeGreaterThanOrEqual(dueMs);
        expect(addOpenTime(calendar, fromMs + later, low)).toBeGreaterThanOrEqual(dueMs);
      },
    );
    fc.assert(property, runs);
  });

  it('adds up over an instant between, and is zero backwards', () => {
    const property = fc.property(anyOfficeNearChange, spanMs, spanMs, ({ calendar, fromMs }, first, second) => {
      const [middleMs, toMs] = [fromMs + first, fromMs + first + second];
      const parts = openTimeBetween(calendar, fromMs, middleMs) + openTimeBetween(calendar, middleMs, toMs);
      expect(openTimeBetween(calendar, fromMs, toMs)).toBe(parts);
      expect(openTimeBetween(calendar, toMs, fromMs)).toBe(0);
    });
    fc.assert(property, runs);
  });

  it('lands at or before the end of the span whose open time is added, with nothing open between', () => {
    const property = fc.property(anyOfficeNearChange, spanMs, ({ calendar, fromMs }, span) => {
      const toMs = fromMs + span;
      const open = openTimeBetween(calendar, fromMs, toMs);
      // Nothing added is a rule of its own: it moves on to the next opening.
      fc.pre(open > 0);
      const arrivedMs = addOpenTime(calendar, fromMs, open);
      expect(arrivedMs).toBeLessThanOrEqual(toMs);
      expect(openTimeBetween(calendar, arrivedMs, toMs)).toBe(0);
    });
    fc.assert(property, runs);
  });

  it('answers the same whatever was asked before', () => {
    const years = fc.integer({ min: -120, max: 120 });
    const property = fc.property(anyOfficeNearChange, spanMs, years, ({ openHours, calendar, fromMs }, span, away) => {
      const asked = compileOpenHours(openHours);
      if (!asked.ok) throw new Error(asked.problem);
      openTimeBetween(asked.calendar, fromMs + away * 365 * dayMs, fromMs);
      addOpenTime(asked.calendar, fromMs + away * 365 * dayMs, span);
      const ask = (one: Calendar) => [openTimeBetween(one, fromMs, fromMs + span), addOpenTime(one, fromMs, span)];
      expect(ask(asked.calendar)).toEqual(ask(calendar));
    });
    fc.assert(property, { ...runs, numRuns: 60 });
  });
});
