import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf, type Account } from '../../electron/domain/account.ts';
import { createAccountSeries } from '../../electron/domain/account-series.ts';
import { countedCycle, factsOf, type CountedCycle } from '../../electron/domain/facts.ts';
import { hourMs } from '../../electron/domain/policy.ts';
import type { Window } from '../../electron/domain/rate.ts';
import { anInquiry, nineOClockMs } from '../support/builders.ts';
import { anyEvents, anyNow, rules } from '../support/domain-builders.ts';
import { anySteps, united } from '../support/merge-copies.ts';
import { countedCycles } from '../support/merges.ts';

const windows = [-12, 0, 7, 19, 48].map((hours, index, all) => ({
  fromMs: nineOClockMs + hours * hourMs,
  toMs: nineOClockMs + (all[index + 1] ?? hours + 24) * hourMs,
}));

function accountsOf(all: readonly CountedCycle[], of: readonly Window[], nowMs: number): readonly Account[] {
  const series = createAccountSeries(rules, of, nowMs);
  for (const { cycle } of all) series.expect(cycle);
  for (const { cycle } of all) series.add(cycle);
  return series.accounts();
}

/** Of equal times either may stand for them. */
const withoutPlace = (account: unknown): unknown =>
  JSON.parse(JSON.stringify(account).replace(/"index":\d+/g, '"index":0'));

describe('R14 the accounts of windows that follow one another', () => {
  it('are those that each window has by itself', () => {
    fc.assert(
      fc.property(fc.array(anyEvents, { maxLength: 8 }), anyNow, (lists, nowMs) => {
        const all = lists
          .flatMap((events) => factsOf(anInquiry({ events })).cycles)
          .map((cycle) => countedCycle(cycle, rules));
        expect(accountsOf(all, windows, nowMs).map(withoutPlace)).toEqual(
          windows.map((window) => withoutPlace(accountOf(all, [], rules, window, nowMs))),
        );
      }),
    );
  });

  it('R13 count each arrival once, whichever inquiry comes first', () => {
    let doubles = 0;
    fc.assert(
      fc.property(anySteps, fc.boolean(), (steps, isTurned) => {
        const inquiries = isTurned ? united(steps).toReversed() : united(steps);
        const all = inquiries.flatMap(countedCycles);
        const nowMs = nineOClockMs + 24 * hourMs;
        doubles += all.length - new Set(all.map(({ cycle }) => `${cycle.inquiryId} ${cycle.startMs}`)).size;
        expect(accountsOf(all, windows, nowMs).map(withoutPlace)).toEqual(
          windows.map((window) => withoutPlace(accountOf(all.toReversed(), [], rules, window, nowMs))),
        );
      }),
      { numRuns: 500 },
    );
    expect(doubles).toBeGreaterThan(50);
  });

  it('are none of no windows', () => {
    expect(accountsOf([], [], nineOClockMs)).toEqual([]);
  });
});
