import { describe, expect, it } from 'vitest';
import { cyclesOf } from '../../electron/domain/cycle.ts';
import { countsInRates, missesLeft, percentMet, rateOf, type Outcome, type Rate } from '../../electron/domain/rate.ts';
import { anEvent, anInquiry } from '../support/builders.ts';
import { minutesAfter } from '../support/domain-builders.ts';

/** An inquiry that is due so many minutes after nine. */
function due(inquiryId: string, dueMinutes: number, acknowledgedMinutes: number | null): Outcome {
  return {
    inquiryId,
    startMs: minutesAfter(dueMinutes - 10),
    dueMs: minutesAfter(dueMinutes),
    acknowledgedAtMs: acknowledgedMinutes === null ? null : minutesAfter(acknowledgedMinutes),
  };
}

function rateWith(passed: number, missed: number): Rate {
  return { passed, met: passed - missed, notDueYet: 0, notDueYetAcknowledged: 0, missedIds: [] };
}

const window = { fromMs: minutesAfter(0), toMs: minutesAfter(60) };

describe('R14 the rate over a window', () => {
  it('is acknowledged in time out of all that were due in it', () => {
    const outcomes = [
      due('in time', 20, 15),
      due('at the due instant', 21, 21),
      due('too late', 25, 26),
      due('overdue and unacknowledged', 22, null),
      due('due at now', 30, null),
      due('not due yet, acknowledged', 35, 26),
      due('not due yet', 36, null),
    ];
    expect(rateOf(outcomes, window, minutesAfter(30))).toEqual({
      passed: 4,
      met: 2,
      notDueYet: 3,
      notDueYetAcknowledged: 1,
      missedIds: ['overdue and unacknowledged', 'too late'],
    });
  });

  it('takes an unacknowledged one as a miss at once, and one that was quick only when its time is up', () => {
    const outcomes = [due('nobody', 20, null), due('quick', 20, 11)];
    const [at, after] = [minutesAfter(20), minutesAfter(20) + 1].map((nowMs) => rateOf(outcomes, window, nowMs));
    expect(at).toEqual({ passed: 0, met: 0, notDueYet: 2, notDueYetAcknowledged: 1, missedIds: [] });
    expect(after).toEqual({ passed: 2, met: 1, notDueYet: 0, notDueYetAcknowledged: 0, missedIds: ['nobody'] });
  });

  it('counts what is due from the first instant of the window up to but without its last', () => {
    const outcomes = [due('before', -1, null), due('first', 0, null), due('last', 60, null)];
    expect(rateOf(outcomes, window, minutesAfter(500)).missedIds).toEqual(['first']);
  });

  it('is no data when nothing was due, never 100%', () => {
    const empty = rateOf([], window, minutesAfter(500));
    expect(empty).toEqual(rateWith(0, 0));
    expect(percentMet(empty)).toBeNull();
  });

  it.each([
    [10, 0, 100],
    [10, 1, 90],
    [1000, 1, 99],
    [3, 1, 66],
    [10, 10, 0],
    [1000, 999, 1],
    [1000, 1000, 0],
  ])('of %d with %d missed is %d percent: rounded down, but not to 0 where one was met', (passed, missed, percent) => {
    expect(percentMet(rateWith(passed, missed))).toBe(percent);
  });

  it('is met out of passed', () => {
    expect(percentMet(rateWith(8, 2))).toBe(75);
  });
});

describe('R10 what was not a customer', () => {
  it.each([
    ['answered', true],
    ['no-answer-needed', true],
    ['not-a-customer', false],
  ] as const)('closed as %s, it counts in the rates: %s', (reason, counts) => {
    expect(cyclesOf(anInquiry({ events: [anEvent('closed', { reason })] })).map(countsInRates)).toEqual([counts]);
  });

  it('counts while it is open', () => {
    expect(cyclesOf(anInquiry()).map(countsInRates)).toEqual([true]);
  });
});

/** How many may be missed of a hundred, which is exact where a fraction of one is not. */
const allowedOfHundred = new Map([
  [0.5, 50],
  [0.7, 30],
  [0.9, 10],
  [0.95, 5],
  [0.99, 1],
  [1, 0],
]);

/** The definition, tried one by one. */
function searched(passed: number, missed: number, allowed: number): number {
  const isWithin = (misses: number, all: number): boolean => misses * 100 <= allowed * all;
  let count = 0;
  if (isWithin(missed, passed)) {
    while (isWithin(missed + count + 1, passed + count + 1)) count += 1;
    return count;
  }
  if (allowed === 0) return -Infinity;
  while (!isWithin(missed, passed + count)) count += 1;
  return -count;
}

describe('R16 the budget is a count', () => {
  it.each([...allowedOfHundred])('for a share of %d is what a search one by one finds', (share, allowed) => {
    for (let passed = 0; passed <= 60; passed += 1) {
      for (let missed = 0; missed <= passed; missed += 1) {
        const found = missesLeft(rateWith(passed, missed), share);
        expect(`${passed}, ${missed}: ${found}`).toBe(`${passed}, ${missed}: ${searched(passed, missed, allowed)}`);
      }
    }
  });

  it.each([
    ['92% of 100, goal 90%: two more', 100, 8, 0.9, 2],
    ['exactly at the goal: none', 100, 10, 0.9, 0],
    ['one below: as many as ten must be met in a row', 100, 11, 0.9, -10],
    ['a goal of all, none missed: none', 50, 0, 1, 0],
    ['a goal of all, one missed: out of reach', 50, 1, 1, -Infinity],
    ['no goal at all', 50, 50, 0, Infinity],
    ['a share that binary fractions cannot hold', 1000, 100, 0.9, 0],
  ])('%s', (_name, passed, missed, share, expected) => {
    expect(missesLeft(rateWith(passed, missed), share)).toBe(expected);
  });
});
