import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueReasons, stepsTo, type DueReasons, type DueStep } from '../../electron/domain/explain-due.ts';
import { goalDueMs } from '../../electron/domain/goal.ts';
import type { Inquiry } from '../../electron/domain/inquiry.ts';
import { isOpenAt, openTimeBetween, type Interval, type OpenHours } from '../../electron/domain/open-hours.ts';
import { dayMs, hourMs, minuteMs, type GoalClock, type Policy } from '../../electron/domain/policy.ts';
import { defaultOpenHours } from '../../electron/domain/settings.ts';
import { standingOf, type Rules } from '../../electron/domain/standing.ts';
import { anyOfficeNearChange } from '../support/any-open-hours.ts';
import { anEvent, anInquiry, nineOClockMs } from '../support/builders.ts';
import { minutesAfter, rulesWith } from '../support/domain-builders.ts';
import { merged } from '../support/merges.ts';

const open = (minutes: number): GoalClock => ({ withinMs: minutes * minuteMs, counts: 'open-hours' });
const wall = (minutes: number): GoalClock => ({ withinMs: minutes * minuteMs, counts: 'wall-clock' });

/** "Fri 20 16:55-17:00" in the office's zone; what the steps say, short enough to compare whole. */
function said(steps: readonly DueStep[], zone: string): readonly string[] {
  const at = (ms: number): Temporal.ZonedDateTime =>
    Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  const time = (ms: number): string => at(ms).toPlainTime().toString({ smallestUnit: 'minute' });
  return steps.map((step) => {
    switch (step.type) {
      case 'counted':
        return `${at(step.fromMs).toPlainDate().toString()} ${time(step.fromMs)}-${time(step.toMs)}`;
      case 'closed':
        return `${step.fromDate} to ${step.toDate} closed`;
      case 'holiday':
        return `${step.date} holiday`;
      case 'no-hours-left':
        return `${step.date} over`;
      case 'clock-change':
        return `${at(step.atMs).toPlainDate().toString()} ${step.byMs / hourMs} h`;
    }
  });
}

const berlin = (...holidays: readonly string[]): OpenHours => ({ ...defaultOpenHours('Europe/Berlin'), holidays });
const inBerlin = (text: string): number => Temporal.ZonedDateTime.from(`${text}[Europe/Berlin]`).epochMilliseconds;

function saidIn(openHours: OpenHours, start: string, clock: GoalClock): readonly string[] {
  return said(stepsTo(clock, inBerlin(start), rulesWith({ openHours }).calendar), openHours.zone);
}

describe('R3 R19 why it is due then', () => {
  it.each<readonly [name: string, openHours: OpenHours, start: string, clock: GoalClock, steps: readonly string[]]>([
    ['within the day', berlin(), '2026-11-20T10:00', open(10), ['2026-11-20 10:00-10:10']],
    ['exactly at closing', berlin(), '2026-11-20T16:50', open(10), ['2026-11-20 16:50-17:00']],
    [
      'over a weekend and a holiday',
      berlin('2026-11-23'),
      '2026-11-20T16:55',
      open(10),
      ['2026-11-20 16:55-17:00', '2026-11-21 to 2026-11-22 closed', '2026-11-23 holiday', '2026-11-24 09:00-09:05'],
    ],
    ['arrived after closing', berlin(), '2026-11-19T20:00', open(10), ['2026-11-19 over', '2026-11-20 09:00-09:10']],
    ['arrived before opening', berlin(), '2026-11-20T06:00', open(10), ['2026-11-20 09:00-09:10']],
    [
      'over a lunch break, where touching hours are one',
      {
        ...berlin(),
        weekly: {
          ...berlin().weekly,
          fri: [
            ['09:00', '11:00'],
            ['11:00', '12:00'],
            ['13:00', '17:00'],
          ] as readonly Interval[],
        },
      },
      '2026-11-20T10:30',
      open(120),
      ['2026-11-20 10:30-12:00', '2026-11-20 13:00-13:30'],
    ],
    [
      'a holiday on a day that is closed anyway is no reason',
      berlin('2026-11-21'),
      '2026-11-20T16:55',
      open(10),
      ['2026-11-20 16:55-17:00', '2026-11-21 to 2026-11-22 closed', '2026-11-23 09:00-09:05'],
    ],
    [
      'over a change of the clocks',
      berlin(),
      '2026-03-27T16:55',
      open(10),
      ['2026-03-27 16:55-17:00', '2026-03-28 to 2026-03-29 closed', '2026-03-29 1 h', '2026-03-30 09:00-09:05'],
    ],
    ['on the wall clock', berlin(), '2026-11-20T16:55', wall(1440), ['2026-11-20 16:55-16:55']],
    [
      'on the wall clock, over a change of the clocks',
      berlin(),
      '2026-10-24T16:55',
      wall(1440),
      ['2026-10-24 16:55-15:55', '2026-10-25 -1 h'],
    ],
  ])('%s', (_name, openHours, start, clock, steps) => {
    expect(saidIn(openHours, start, clock)).toEqual(steps);
  });

  it('leaves out the day that only begins at the due instant', () => {
    const night: OpenHours = {
      ...berlin(),
      weekly: { ...berlin().weekly, fri: [['22:00', '24:00']], sat: [['09:00', '10:00']] },
    };
    expect(saidIn(night, '2026-11-20T23:00', open(60))).toEqual(['2026-11-20 23:00-00:00']);
  });
});

const anyClock = fc.record<GoalClock>({
  withinMs: fc.oneof(fc.integer({ min: 1, max: hourMs }), fc.integer({ min: 1, max: 6 * dayMs })),
  counts: fc.constantFrom('wall-clock', 'open-hours'),
});

describe('R3 R19 the steps of any due instant', () => {
  it('add up to the goal, end when it is due, and are the open time between, in order', () => {
    fc.assert(
      fc.property(anyOfficeNearChange, anyClock, ({ calendar, fromMs }, clock) => {
        const dueMs = goalDueMs(clock, fromMs, calendar);
        const steps = stepsTo(clock, fromMs, calendar);
        const counted = steps.filter((step) => step.type === 'counted');
        expect(counted.reduce((sum, step) => sum + step.toMs - step.fromMs, 0)).toBe(clock.withinMs);
        expect(counted.at(-1)?.toMs).toBe(dueMs);
        expect(
          counted.every((step, at) => step.fromMs < step.toMs && step.fromMs >= (counted[at - 1]?.toMs ?? fromMs)),
        ).toBe(true);
        if (clock.counts === 'wall-clock') return;
        for (const { fromMs: startMs, toMs } of counted) {
          expect([isOpenAt(calendar, startMs), openTimeBetween(calendar, startMs, toMs)]).toEqual([
            true,
            toMs - startMs,
          ]);
        }
      }),
      { seed: 301, numRuns: 300 },
    );
  });

  it('go from day to day and never back, and call no day a holiday that is none', () => {
    fc.assert(
      fc.property(anyOfficeNearChange, anyClock, ({ calendar, openHours, fromMs }, { withinMs }) => {
        const steps = stepsTo({ withinMs, counts: 'open-hours' }, fromMs, calendar);
        const dateOf = (ms: number): string =>
          Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(openHours.zone).toPlainDate().toString();
        const dates = steps.flatMap((step) => {
          if (step.type === 'closed') return [step.fromDate, step.toDate];
          if (step.type === 'counted') return [dateOf(step.fromMs), dateOf(step.toMs - 1)];
          return step.type === 'clock-change' ? [] : [step.date];
        });
        expect(dates).toEqual([...dates].sort());
        for (const step of steps) {
          if (step.type === 'holiday') expect(openHours.holidays).toContain(step.date);
        }
      }),
      { seed: 302, numRuns: 300 },
    );
  });
});

function reasonsOf(inquiry: Inquiry, rules: Rules, nowMs: number): DueReasons {
  return dueReasons(inquiry, standingOf(inquiry, rules), rules, nowMs);
}

const leadCalls: Policy['goalExceptions'][number] = {
  channel: 'call',
  kind: 'lead',
  clocks: { 'ten-minute': wall(5), '24-hour': wall(240) },
};

describe('R3 the reasons of an inquiry', () => {
  const rules = rulesWith({ goalExceptions: [{ ...leadCalls, channel: 'web' }, leadCalls] });

  it('are its start, the exception that counts, both goals and how they stand', () => {
    const inquiry = anInquiry({ kind: 'lead' });
    expect(reasonsOf(inquiry, rules, minutesAfter(6))).toEqual({
      arrivals: [
        {
          inquiryId: inquiry.id,
          channel: 'call',
          kind: 'lead',
          startMs: nineOClockMs,
          isReopened: false,
          acknowledgedAtMs: null,
          exception: { channel: 'call', kind: 'lead', place: 2 },
          expectedWithinMs: hourMs,
          goals: [
            {
              goalId: 'ten-minute',
              clock: wall(5),
              dueMs: minutesAfter(5),
              state: 'missed',
              steps: [{ type: 'counted', fromMs: nineOClockMs, toMs: minutesAfter(5) }],
            },
            {
              goalId: '24-hour',
              clock: wall(240),
              dueMs: minutesAfter(240),
              state: 'running',
              steps: [{ type: 'counted', fromMs: nineOClockMs, toMs: minutesAfter(240) }],
            },
          ],
        },
      ],
      promises: [],
    });
  });

  it('R8 are a running promise too, and who chose its instant', () => {
    const acknowledged = anEvent('acknowledged', { atMs: minutesAfter(3) });
    const chosen = anEvent('promised', { atMs: minutesAfter(4), byMs: minutesAfter(90) });
    const of = (...events: Inquiry['events']) => reasonsOf(anInquiry({ events }), rules, minutesAfter(91));
    expect(of(acknowledged).promises).toEqual([
      { madeAtMs: minutesAfter(3), byMs: nineOClockMs + dayMs, isDefault: true, isLate: false, steps: [] },
    ]);
    expect(of(acknowledged, chosen).promises).toEqual([
      { madeAtMs: minutesAfter(4), byMs: minutesAfter(90), isDefault: false, isLate: true, steps: [] },
    ]);
    expect(of(acknowledged).arrivals[0]).toMatchObject({ acknowledgedAtMs: minutesAfter(3), exception: null });
  });

  it('R11 begin at the reopening', () => {
    const events = [anEvent('closed', { atMs: minutesAfter(1) }), anEvent('reopened', { atMs: minutesAfter(50) })];
    expect(reasonsOf(anInquiry({ events }), rules, minutesAfter(51)).arrivals).toMatchObject([
      { startMs: minutesAfter(50), isReopened: true },
    ]);
  });

  it('R13 are those of every arrival that waits, each by its own channel and kind', () => {
    const call = anInquiry({ id: 'a', kind: 'lead', receivedAtMs: minutesAfter(5) });
    const mail = anInquiry({ id: 'b', channel: 'email' });
    const { kept } = merged(call, mail, minutesAfter(6));
    expect(
      reasonsOf(kept, rules, minutesAfter(7)).arrivals.map(({ inquiryId, channel, goals, expectedWithinMs }) => [
        inquiryId,
        channel,
        goals[0]?.dueMs,
        expectedWithinMs,
      ]),
    ).toEqual([
      ['b', 'email', minutesAfter(10), 6 * hourMs],
      ['a', 'call', minutesAfter(10), hourMs],
    ]);
  });
});
