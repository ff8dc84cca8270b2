// Owns the figures of a stretch of time: both goals, times to acknowledge, promises, and what kept us from counting.
import { onePerArrival } from './arrivals.ts';
import { promiseState } from './cycle.ts';
import type { CountedCycle, CycleFacts } from './facts.ts';
import type { Interruption } from './interruption.ts';
import type { GoalId } from './policy.ts';
import { quantilesOf, type Quantile } from './quantile.ts';
import {
  countsInRates,
  createTally,
  emptyTally,
  isWithin,
  missesLeft,
  percentMet,
  rateOfTallies,
  type Rate,
  type Tally,
  type Window,
} from './rate.ts';
import type { Rules } from './standing.ts';

export interface GoalFigures {
  readonly rate: Rate;
  /** null is "no data" (R14). */
  readonly percent: number | null;
  /** R16; null when no data. JSON knows no infinity: a goal that can no longer be reached says so apart. */
  readonly missesLeft: number | null;
  readonly isOutOfReach: boolean;
}

/** The same without the names of the misses. */
export type GoalCounts = Omit<GoalFigures, 'rate'> & { readonly rate: Omit<Rate, 'missedIds'> };

export function withoutIds({ rate, ...figures }: GoalFigures): GoalCounts {
  const { passed, met, notDueYet, notDueYetAcknowledged } = rate;
  return { ...figures, rate: { passed, met, notDueYet, notDueYetAcknowledged } };
}

export interface Account {
  readonly window: Window;
  readonly goals: Readonly<Record<GoalId, GoalFigures>>;
  /** R15: of the inquiries whose ten minutes ended in the window. */
  readonly median: Quantile;
  readonly ninetieth: Quantile;
  readonly promises: { readonly kept: number; readonly broken: number; readonly running: number };
  /** R10: left out of the rates, counted and shown. */
  readonly notCustomers: number;
  readonly interruptions: readonly Interruption[];
}

/** R14 to R16, R21: the account of a window, from the cycles of everything that was open or closed in it. */
export function accountOf(
  all: readonly CountedCycle[],
  interruptions: readonly Interruption[],
  rules: Rules,
  window: Window,
  nowMs: number,
): Account {
  const sum = createAccountSum(rules, window, nowMs);
  for (const { cycle, dueMs } of onePerArrival(all)) sum.add(cycle, dueMs);
  return { ...sum.account(), interruptions: interruptionsIn(window, interruptions) };
}

/** R21: those that touch the window. */
export function interruptionsIn(window: Window, all: readonly Interruption[]): readonly Interruption[] {
  return all.filter(({ fromMs, toMs }) => toMs >= window.fromMs && fromMs < window.toMs);
}

export interface AccountSum {
  /** Each cycle once. Neither object is kept: the same may come again and stand for another. */
  add(cycle: CycleFacts, dueMs: CountedCycle['dueMs']): void;
  /** Of all that were added, without interruptions. */
  account(): Account;
}

/** R14 to R16: for more cycles than one would want to hold at once. */
export function createAccountSum(rules: Rules, window: Window, nowMs: number): AccountSum {
  const tallies = { 'ten-minute': createTally(window, nowMs), '24-hour': createTally(window, nowMs) };
  const promises = { kept: 0, broken: 0, running: 0, released: 0 };
  const answered: number[] = [];
  let [unanswered, notCustomers] = [0, 0];

  function addTimes(cycle: CycleFacts, tenMinutesMs: number): void {
    if (!isWithin(window, tenMinutesMs) || tenMinutesMs >= nowMs) return;
    if (cycle.acknowledgedAtMs === null) unanswered += 1;
    else answered.push(Math.max(0, cycle.acknowledgedAtMs - cycle.startMs));
  }

  return {
    add: (cycle, dueMs) => {
      for (const promised of cycle.promises) {
        if (isWithin(window, promised.byMs)) promises[promiseState(promised, nowMs)] += 1;
      }
      if (!countsInRates(cycle)) {
        if (isWithin(window, cycle.closedAtMs ?? -1)) notCustomers += 1;
        return;
      }
      tallies['ten-minute'].add(dueMs['ten-minute'], cycle);
      tallies['24-hour'].add(dueMs['24-hour'], cycle);
      addTimes(cycle, dueMs['ten-minute']);
    },
    account: () => {
      const quantile = quantilesOf(answered, unanswered);
      const { kept, broken, running } = promises;
      return {
        window,
        goals: scoreOf(
          { 'ten-minute': tallies['ten-minute'].tally(), '24-hour': tallies['24-hour'].tally() },
          noTallies,
          rules,
        ),
        median: quantile(0.5),
        ninetieth: quantile(0.9),
        promises: { kept, broken, running },
        notCustomers,
        interruptions: [],
      };
    },
  };
}

/** The figures of both goals alone, which is all that the line on top of the list says. */
export type Score = Readonly<Record<GoalId, GoalFigures>>;

export type Tallies = Readonly<Record<GoalId, Tally>>;

export const noTallies: Tallies = { 'ten-minute': emptyTally, '24-hour': emptyTally };

/** R10, R14: the counts of both goals, of which scores are made. */
export function talliesOf(all: readonly CountedCycle[], window: Window, nowMs: number): Tallies {
  const counted = all.filter(({ cycle }) => countsInRates(cycle));
  const tallyOf = (id: GoalId): Tally => {
    const tally = createTally(window, nowMs);
    for (const { cycle, dueMs } of counted) tally.add(dueMs[id], cycle);
    return tally.tally();
  };
  return { 'ten-minute': tallyOf('ten-minute'), '24-hour': tallyOf('24-hour') };
}

/** R14, R16: the figures of both goals, from two sets of inquiries that have none in common. */
export function scoreOf(a: Tallies, b: Tallies, rules: Rules): Score {
  const figures = (id: GoalId): GoalFigures => goalFigures(rateOfTallies(a[id], b[id]), rules.policy.goals[id].share);
  return { 'ten-minute': figures('ten-minute'), '24-hour': figures('24-hour') };
}

function goalFigures(rate: Rate, share: number): GoalFigures {
  const left = missesLeft(rate, share);
  return {
    rate,
    percent: percentMet(rate),
    missesLeft: rate.passed === 0 || !Number.isFinite(left) ? null : left,
    isOutOfReach: rate.passed > 0 && left === -Infinity,
  };
}
