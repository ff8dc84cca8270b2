import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf, type Account } from '../../electron/domain/account.ts';
import { createAccountSeries } from '../../electron/domain/account-series.ts';
import { countedCycle, factsOf, type CountedCycle } from '../../electron/domain/facts.ts';
import { hourMs } from '../../electron/domain/policy.ts';
import type { Window } from '../../electron/domain/rate.ts';
import { anInquiry, nineOClockMs } from '../support/builders.ts';
import { anyEvents, anyNow, rules } from '../support/domain-builders.ts';

const windows = [-12, 0, 7, 19, 48].map((hours, index, all) => ({
  fromMs: nineOClockMs + hours * hourMs,
  toMs: nineOClockMs + (all[index + 1] ?? hours + 24) * hourMs,
}));

function accountsOf(all: readonly CountedCycle[], of: readonly Window[], nowMs: number): readonly Account[] {
  const series = createAccountSeries(rules, of, nowMs);
  for (const { cycle } of all) series.add(cycle);
  return series.accounts();
}

describe('R14 the accounts of windows that follow one another', () => {
  it('are those that each window has by itself', () => {
    fc.assert(
      fc.property(fc.array(anyEvents, { maxLength: 8 }), anyNow, (lists, nowMs) => {
        const all = lists
          .flatMap((events) => factsOf(anInquiry({ events })).cycles)
          .map((cycle) => countedCycle(cycle, rules));
        const withoutPlace = (account: unknown): unknown =>
          JSON.parse(JSON.stringify(account).replace(/"index":\d+/g, '"index":0'));
        expect(accountsOf(all, windows, nowMs).map(withoutPlace)).toEqual(
          windows.map((window) => withoutPlace(accountOf(all, [], rules, window, nowMs))),
        );
      }),
    );
  });

  it('are none of no windows', () => {
    expect(accountsOf([], [], nineOClockMs)).toEqual([]);
  });
});
