import { describe, expect, it } from 'vitest';
import type { Calendar, Interval, OpenHours, Weekday } from '../../electron/domain/open-hours.ts';
import {
  addOpenTime,
  compileOpenHours,
  isOpenAt,
  nextClosingMs,
  nextOpeningMs,
  openTimeBetween,
  weekdays,
} from '../../electron/domain/open-hours.ts';
import vectors from '../vectors/open-hours.json' with { type: 'json' };
import { inEnglish } from '../support/in-english.ts';

type WeeklyRows = Readonly<Record<Weekday, readonly (readonly string[])[]>>;
const noHours: OpenHours['weekly'] = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const hourMs = 3_600_000;

function at(text: string): number {
  return Temporal.Instant.from(text).epochMilliseconds;
}

function show(ms: number | null): string | null {
  return ms === null ? null : Temporal.Instant.fromEpochMilliseconds(ms).toString();
}

function everyDay(...intervals: readonly Interval[]): OpenHours['weekly'] {
  return {
    mon: intervals,
    tue: intervals,
    wed: intervals,
    thu: intervals,
    fri: intervals,
    sat: intervals,
    sun: intervals,
  };
}

function calendarOf(zone: string, weekly: OpenHours['weekly'], holidays: readonly string[] = []): Calendar {
  const compiled = compileOpenHours({ zone, weekly, holidays });
  if (!compiled.ok) throw new Error(compiled.problem);
  return compiled.calendar;
}

function weeklyOf(rows: WeeklyRows): OpenHours['weekly'] {
  const read = (day: Weekday): readonly Interval[] => rows[day].map(([begin = '', end = '']) => [begin, end]);
  return {
    mon: read('mon'),
    tue: read('tue'),
    wed: read('wed'),
    thu: read('thu'),
    fri: read('fri'),
    sat: read('sat'),
    sun: read('sun'),
  };
}

const vectorCalendars = new Map<string, Calendar>();
for (const [name, { zone, weekly, holidays }] of Object.entries(vectors.calendars)) {
  vectorCalendars.set(name, calendarOf(zone, weeklyOf(weekly), holidays));
}

function vectorCalendar(name: string): Calendar {
  const calendar = vectorCalendars.get(name);
  if (calendar === undefined) throw new Error(`The vectors name no calendar ${name}.`);
  return calendar;
}

describe('R19 vectors', () => {
  it.each(vectors.add)('row $id: $openMs ms from $from on $calendar end at $expect ($source)', (row) => {
    expect(show(addOpenTime(vectorCalendar(row.calendar), at(row.from), row.openMs))).toBe(show(at(row.expect)));
  });

  it.each(vectors.between)('row $id: $from to $to on $calendar is $expectMs ms ($source)', (row) => {
    expect(openTimeBetween(vectorCalendar(row.calendar), at(row.from), at(row.to))).toBe(row.expectMs);
  });
});

describe('R19 refused calendars', () => {
  const monday = (...mon: readonly Interval[]): Partial<OpenHours> => ({ weekly: { ...noHours, mon } });
  const cases: readonly (readonly [Partial<OpenHours>, string])[] = [
    [{ weekly: noHours }, 'The office is never open; give at least one day its hours.'],
    [
      { weekly: { ...noHours, wed: [['13:00', '12:00']] } },
      'Wednesday 13:00-12:00 ends before it begins; write the earlier time first.',
    ],
    [monday(['22:00', '00:00']), 'Monday 22:00-00:00 ends before it begins; write the earlier time first.'],
    [monday(['09:00', '09:00']), 'Monday 09:00-09:00 ends when it begins; write a later end.'],
    [monday(['9:00', '17:00']), 'Monday 9:00-17:00: "9:00" is not a time from 00:00 to 24:00; write one like 09:00.'],
    [
      monday(['09:00', '24:01']),
      'Monday 09:00-24:01: "24:01" is not a time from 00:00 to 24:00; write one like 09:00.',
    ],
    [
      monday(['09:60', '17:00']),
      'Monday 09:60-17:00: "09:60" is not a time from 00:00 to 24:00; write one like 09:00.',
    ],
    [monday(['', '17:00']), 'Monday -17:00: "" is not a time from 00:00 to 24:00; write one like 09:00.'],
    [monday(['13:00', '18:00'], ['09:00', '13:30']), 'Monday 09:00-13:30 and 13:00-18:00 overlap; change one of them.'],
    [{ zone: 'Mars/Base' }, '"Mars/Base" is not a time zone; write one like Europe/Berlin.'],
    [{ zone: '' }, '"" is not a time zone; write one like Europe/Berlin.'],
    [{ zone: '+02:00' }, '"+02:00" is not a time zone; write one like Europe/Berlin.'],
    [{ holidays: ['2026-02-30'] }, 'The holiday "2026-02-30" is not a date; write it like 2026-12-25.'],
    [{ holidays: ['25.12.2026'] }, 'The holiday "25.12.2026" is not a date; write it like 2026-12-25.'],
    [{ holidays: ['2026-12-25T00:00'] }, 'The holiday "2026-12-25T00:00" is not a date; write it like 2026-12-25.'],
  ];

  it.each(cases)('refuses %j', (change, problem) => {
    const good: OpenHours = { zone: 'UTC', weekly: everyDay(['09:00', '17:00']), holidays: [] };
    expect(inEnglish(compileOpenHours({ ...good, ...change }))).toEqual({ ok: false, problem });
  });

  it('names every weekday by its full name', () => {
    const problems = weekdays.map((day) =>
      compileOpenHours({ zone: 'UTC', weekly: { ...noHours, [day]: [['13:00', '12:00']] }, holidays: [] }),
    );
    const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
    expect(inEnglish(problems)).toEqual(
      names.map((name) => ({
        ok: false,
        problem: `${name} 13:00-12:00 ends before it begins; write the earlier time first.`,
      })),
    );
  });

  it('accepts intervals in any order, touching intervals, and a holiday named twice', () => {
    const calendar = calendarOf('UTC', everyDay(['12:00', '17:00'], ['09:00', '12:00']), ['2026-01-13', '2026-01-13']);
    expect(openTimeBetween(calendar, at('2026-01-12T00:00Z'), at('2026-01-15T00:00Z'))).toBe(16 * hourMs);
  });
});

describe('R19 opening and closing', () => {
  const office = calendarOf(
    'UTC',
    {
      ...noHours,
      mon: [
        ['09:00', '12:00'],
        ['13:00', '17:00'],
      ],
    },
    ['2026-01-19'],
  );
  const rows = [
    { now: '2026-01-12T08:59:59Z', open: false, opening: '2026-01-12T09:00:00Z', closing: '2026-01-12T12:00:00Z' },
    { now: '2026-01-12T09:00:00Z', open: true, opening: '2026-01-12T09:00:00Z', closing: '2026-01-12T12:00:00Z' },
    {
      now: '2026-01-12T11:59:59.999Z',
      open: true,
      opening: '2026-01-12T11:59:59.999Z',
      closing: '2026-01-12T12:00:00Z',
    },
    { now: '2026-01-12T12:00:00Z', open: false, opening: '2026-01-12T13:00:00Z', closing: '2026-01-12T17:00:00Z' },
    { now: '2026-01-12T17:00:00Z', open: false, opening: '2026-01-26T09:00:00Z', closing: '2026-01-26T12:00:00Z' },
  ];

  it.each(rows)('at $now: open $open, opening $opening, closing $closing', ({ now, ...expected }) => {
    const opening = show(nextOpeningMs(office, at(now)));
    const closing = show(nextClosingMs(office, at(now)));
    expect({ open: isOpenAt(office, at(now)), opening, closing }).toEqual({
      ...expected,
      opening: show(at(expected.opening)),
    });
  });

  it('keeps a due instant at closing, and moves nothing added to the next opening only while closed', () => {
    const additions: readonly (readonly [string, number])[] = [
      ['2026-01-12T11:00:00Z', hourMs],
      ['2026-01-12T12:00:00Z', 0],
      ['2026-01-12T11:00:00Z', 0],
      ['2026-01-12T11:00:00Z', -hourMs],
    ];
    const due = additions.map(([from, openMs]) => show(addOpenTime(office, at(from), openMs)));
    expect(due).toEqual([
      '2026-01-12T12:00:00Z',
      '2026-01-12T13:00:00Z',
      '2026-01-12T11:00:00Z',
      '2026-01-12T11:00:00Z',
    ]);
  });

  it('lets hours that touch at midnight run on', () => {
    const night = calendarOf('Europe/Berlin', { ...noHours, fri: [['20:00', '24:00']], sat: [['00:00', '03:00']] });
    expect(show(nextClosingMs(night, at('2026-01-15T12:00:00Z')))).toBe('2026-01-17T02:00:00Z');
  });

  it('never closes around the clock, but for the next holiday that exists', () => {
    const always = everyDay(['00:00', '12:00'], ['12:00', '24:00']);
    const closings = [[], ['2040-05-01', '2020-01-01'], ['2026-01-13', '2026-01-14']].map((holidays) =>
      show(nextClosingMs(calendarOf('Europe/Berlin', always, holidays), at('2026-01-12T12:00:00Z'))),
    );
    expect(closings).toEqual([null, '2040-04-30T22:00:00Z', '2026-01-12T23:00:00Z']);
    const apia = calendarOf('Pacific/Apia', always, ['2011-12-30', '2012-01-02']);
    expect(show(nextClosingMs(apia, at('2011-12-01T00:00:00Z')))).toBe('2012-01-01T10:00:00Z');
  });
});

describe('R19 changes of the clocks', () => {
  it('keeps a due instant at the end of a day of 23 hours', () => {
    const berlin = calendarOf('Europe/Berlin', { ...everyDay(['00:00', '24:00']), mon: [] });
    const dueMs = addOpenTime(berlin, at('2026-03-28T23:00:00Z'), 23 * hourMs);
    expect(show(dueMs)).toBe('2026-03-29T22:00:00Z');
  });

  it('counts the minutes that come twice around midnight', () => {
    // In 2010 the clocks of St. John's went back at 00:01, to 23:01 of the day before.
    const stJohns = calendarOf('America/St_Johns', everyDay(['00:00', '24:00']));
    const [fromMs, toMs] = [at('2010-11-07T02:00:00Z'), at('2010-11-07T02:45:00Z')];
    expect(openTimeBetween(stJohns, fromMs, toMs)).toBe(toMs - fromMs);
    expect([isOpenAt(stJohns, toMs), addOpenTime(stJohns, fromMs, toMs - fromMs)]).toEqual([true, toMs]);
  });

  it('gives a date that the zone skips no hours, and its neighbours none of them', () => {
    const apia = calendarOf('Pacific/Apia', { ...noHours, fri: [['09:00', '17:00']] });
    expect(show(nextOpeningMs(apia, at('2011-12-24T12:00:00Z')))).toBe('2012-01-05T19:00:00Z');
    expect(openTimeBetween(apia, at('2011-12-29T00:00Z'), at('2012-01-05T00:00Z'))).toBe(0);
  });

  it('lets hours that end in a gap before midnight end after it, and counts them once', () => {
    // In 2025 the clocks of Nuuk went from 23:00 on 29 March to midnight.
    const nuuk = calendarOf('America/Nuuk', { ...noHours, sat: [['22:00', '23:30']], sun: [['00:15', '01:00']] });
    const [fromMs, toMs] = [at('2025-03-29T12:00Z'), at('2025-03-30T12:00Z')];
    expect(openTimeBetween(nuuk, fromMs, toMs)).toBe(2 * hourMs);
    expect(show(nextClosingMs(nuuk, fromMs))).toBe('2025-03-30T02:00:00Z');
  });

  it('takes a fraction of a millisecond', () => {
    const office = calendarOf('UTC', everyDay(['09:00', '17:00']));
    const closingMs = at('2026-01-12T17:00Z');
    expect([isOpenAt(office, closingMs - 0.5), openTimeBetween(office, closingMs - 0.5, closingMs)]).toEqual([
      true,
      0.5,
    ]);
  });
});

describe('R19 instants outside the calendar', () => {
  const office = calendarOf('UTC', everyDay(['09:00', '17:00']));

  it.each([
    ['from is not a number', () => addOpenTime(office, Number.NaN, 1)],
    ['the time to add is not a number', () => addOpenTime(office, 0, Number.NaN)],
    ['the sum is never reached', () => addOpenTime(office, 0, Number.POSITIVE_INFINITY)],
    ['an end is after the year 9999', () => openTimeBetween(office, 0, 8.6e15)],
    ['a start is before the year 1', () => openTimeBetween(office, -8.6e15, 0)],
  ])('throws when %s', (_name, ask) => {
    expect(ask).toThrow(RangeError);
  });

  it('answers a first question about the years 1 and 9999', () => {
    const span = at('9999-12-31T00:00Z') - at('0001-01-02T00:00Z');
    expect(openTimeBetween(office, at('0001-01-02T00:00Z'), at('9999-12-31T00:00Z'))).toBe(span / 3);
  });
});
