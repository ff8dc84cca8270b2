// The accounts of windows that follow one another, as the months of a year, without counting everything for each.
import { createAccountSum, type Account } from './account.ts';
import { createContested, onePerArrival } from './arrivals.ts';
import type { CycleFacts } from './facts.ts';
import { clocksFor } from './goal-clocks.ts';
import { goalDueMs } from './goal.ts';
import type { Window } from './rate.ts';
import type { Rules } from './standing.ts';

export interface AccountSeries {
  /** R13: each that a merge has brought, before any is added: others may be of the same arrival. */
  expect(cycle: CycleFacts): void;
  /** Each cycle once, in any order. It is not kept: the same object may come again and stand for another. */
  add(cycle: CycleFacts): void;
  /** Of each window, without interruptions. */
  accounts(): readonly Account[];
}

/** R14 to R16: an account of each window. They do not overlap. */
export function createAccountSeries(rules: Rules, windows: readonly Window[], nowMs: number): AccountSeries {
  const sums = windows.map((window) => ({ ...createAccountSum(rules, window, nowMs), last: -1 }));
  const windowAt = createFinder(windows);
  /** One object for all: a million of them would be most of the work. */
  const dueMs = { 'ten-minute': 0, '24-hour': 0 };
  let number = 0;

  /** Once to each window that it can matter to. */
  function addTo(atMs: number, cycle: CycleFacts): void {
    const sum = sums[windowAt(atMs)];
    if (sum === undefined || sum.last === number) return;
    sum.last = number;
    sum.add(cycle, dueMs);
  }

  function count(cycle: CycleFacts): void {
    const clocks = clocksFor(rules.policy, cycle);
    dueMs['ten-minute'] = goalDueMs(clocks['ten-minute'], cycle.startMs, rules.calendar);
    dueMs['24-hour'] = goalDueMs(clocks['24-hour'], cycle.startMs, rules.calendar);
    number += 1;
    addTo(dueMs['ten-minute'], cycle);
    addTo(dueMs['24-hour'], cycle);
    if (cycle.closedAtMs !== null) addTo(cycle.closedAtMs, cycle);
    for (const { byMs } of cycle.promises) addTo(byMs, cycle);
  }

  const { expect, add, settle } = createArrivalGate(count);
  return {
    expect,
    add,
    accounts: () => {
      settle();
      return sums.map((sum) => sum.account());
    },
  };
}

export interface ArrivalGate extends Pick<AccountSeries, 'expect' | 'add'> {
  /** After all were added: counts those that were held back. */
  settle(): void;
}

/** R13: counts each arrival once. Those that several inquiries may answer for wait until all of them are known. */
export function createArrivalGate(count: (cycle: CycleFacts) => void): ArrivalGate {
  const contested = createContested();
  const held: CycleFacts[] = [];
  return {
    expect: contested.add,
    add: (cycle) => {
      if (contested.has(cycle)) held.push(copyOf(cycle));
      else count(cycle);
    },
    settle: () => {
      for (const { cycle } of onePerArrival(held.splice(0).map((one) => ({ cycle: one })))) count(cycle);
    },
  };
}

function copyOf(cycle: CycleFacts): CycleFacts {
  const { inquiryId, answeredById, channel, kind, startMs, acknowledgedAtMs, acknowledgedBy } = cycle;
  const { closedAtMs, closeReason, promises } = cycle;
  const arrival = { inquiryId, channel, kind, startMs, acknowledgedAtMs, acknowledgedBy };
  return { ...arrival, answeredById, closedAtMs, closeReason, promises };
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
