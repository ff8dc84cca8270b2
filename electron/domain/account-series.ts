// The accounts of windows that follow one another, as the months of a year, without counting everything for each.
import { createAccountSum, type Account } from './account.ts';
import type { CountedCycle, CycleFacts } from './facts.ts';
import type { Window } from './rate.ts';
import { dueInstants, type Rules } from './standing.ts';

export interface AccountSeries {
  /** Each cycle once, in any order. It is not kept: the same object may come again and stand for another. */
  add(cycle: CycleFacts): void;
  /** Of each window, without interruptions. */
  accounts(): readonly Account[];
}

/** R14 to R16: an account of each window. They do not overlap. */
export function createAccountSeries(rules: Rules, windows: readonly Window[], nowMs: number): AccountSeries {
  const sums = windows.map((window) => ({ ...createAccountSum(rules, window, nowMs), last: -1 }));
  const windowAt = createFinder(windows);
  let number = 0;

  /** Once to each window that it can matter to. */
  function addTo(atMs: number, cycle: CycleFacts, dueMs: CountedCycle['dueMs']): void {
    const sum = sums[windowAt(atMs)];
    if (sum === undefined || sum.last === number) return;
    sum.last = number;
    sum.add(cycle, dueMs);
  }

  return {
    add: (cycle) => {
      const dueMs = dueInstants(cycle.startMs, rules);
      number += 1;
      addTo(dueMs['ten-minute'], cycle, dueMs);
      addTo(dueMs['24-hour'], cycle, dueMs);
      if (cycle.closedAtMs !== null) addTo(cycle.closedAtMs, cycle, dueMs);
      for (const { byMs } of cycle.promises) addTo(byMs, cycle, dueMs);
    },
    accounts: () => sums.map((sum) => sum.account()),
  };
}

/** The index of the window that holds an instant, or -1. What is asked next mostly lies in the same. */
function createFinder(windows: readonly Window[]): (atMs: number) => number {
  let last = 0;
  let { fromMs, toMs } = windows[0] ?? { fromMs: 0, toMs: 0 };
  return (atMs) => {
    if (atMs >= fromMs && atMs < toMs) return last;
    const found = windows.findIndex((window) => atMs >= window.fromMs && atMs < window.toMs);
    const window = windows[found];
    if (window === undefined) return -1;
    ({ fromMs, toMs } = window);
    last = found;
    return found;
  };
}
