import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBreakdown, createTimes } from '../../electron/domain/breakdown.ts';
import { quantileOf } from '../../electron/domain/quantile.ts';

const anyTimes = fc.array(fc.option(fc.integer({ min: 0, max: 90 }), { freq: 4 }), { maxLength: 40 });

describe('R15 times of some inquiries', () => {
  it('are by nearest rank, and name the inquiry whose time it is', () => {
    fc.assert(
      fc.property(anyTimes, fc.constantFrom(0.5, 0.9), (list, share) => {
        const times = createTimes();
        for (const [index, ms] of list.entries()) times.add(ms, `inquiry-${index}`);
        const answered = list.filter((ms) => ms !== null);
        const expected = quantileOf(answered, list.length - answered.length, share);
        const found = times.at(share);
        expect(times.count).toBe(list.length);
        if (found.kind !== 'value') expect(found).toEqual(expected);
        else {
          expect(expected).toMatchObject({ kind: 'value', ms: found.ms });
          expect(list[Number(found.inquiryId.slice(8))]).toBe(found.ms);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('count those that were added after somebody asked', () => {
    const times = createTimes();
    times.add(5, 'a');
    expect(times.at(0.5)).toEqual({ kind: 'value', ms: 5, inquiryId: 'a' });
    times.add(1, 'b');
    times.add(2, 'c');
    expect(times.at(0.5)).toEqual({ kind: 'value', ms: 2, inquiryId: 'c' });
  });
});

describe('R14 the parts of a window', () => {
  const none = { passed: 0, met: 0, notDueYet: 0, notDueYetAcknowledged: 0, percent: null };

  it('count each goal by itself', () => {
    const breakdown = createBreakdown<string>();
    breakdown.add('email', { 'ten-minute': 'met', '24-hour': 'not-due-yet-acknowledged' });
    breakdown.add('email', { 'ten-minute': 'missed', '24-hour': 'not-due-yet' });
    breakdown.add('email', { 'ten-minute': null, '24-hour': 'missed' }).add(7, 'late');
    expect(breakdown.parts([])).toEqual([
      {
        key: 'email',
        goals: {
          'ten-minute': { passed: 2, met: 1, notDueYet: 0, notDueYetAcknowledged: 0, percent: 50 },
          '24-hour': { passed: 1, met: 0, notDueYet: 2, notDueYetAcknowledged: 1, percent: 0 },
        },
        median: { kind: 'value', ms: 7, inquiryId: 'late' },
      },
    ]);
  });

  it('are no data where somebody is named who has none', () => {
    const breakdown = createBreakdown<string>();
    const part = { key: 'Alex', goals: { 'ten-minute': none, '24-hour': none }, median: { kind: 'no-data' } };
    expect(breakdown.parts(['Alex'])).toEqual([part]);
  });
});
