// Owns the figures of a stretch of time: both goals, times to acknowledge, promises, and what kept us from counting.
import { promiseState } from './cycle.ts';
import type { CountedCycle } from './facts.ts';
import type { Interruption } from './interruption.ts';
import type { GoalId } from './policy.ts';
import { quantilesOf, type Quantile } from './quantile.ts';
import {
  countsInRates,
  emptyTally,
  missesLeft,
  percentMet,
  rateOfTallies,
  tallyOf,
  type OutcomeReader,
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
  const { answered, unanswered } = timesToAcknowledge(all, window, nowMs);
  const quantile = quantilesOf(answered, unanswered);
  return {
    window,
    goals: scoreOf(talliesOf(all, window, nowMs), noTallies, rules),
    median: quantile(0.5),
    ninetieth: quantile(0.9),
    promises: promiseCounts(all, window, nowMs),
    notCustomers: all.filter(({ cycle }) => !countsInRates(cycle) && isWithin(window, cycle.closedAtMs ?? -1)).length,
    interruptions: interruptions.filter(({ fromMs, toMs }) => toMs >= window.fromMs && fromMs < window.toMs),
  };
}

function timesToAcknowledge(all: readonly CountedCycle[], window: Window, nowMs: number) {
  const answered: number[] = [];
  let unanswered = 0;
  for (const { cycle, dueMs } of all) {
    const tenMinutesMs = dueMs['ten-minute'];
    if (!countsInRates(cycle) || !isWithin(window, tenMinutesMs) || tenMinutesMs >= nowMs) continue;
    if (cycle.acknowledgedAtMs === null) unanswered += 1;
    else answered.push(Math.max(0, cycle.acknowledgedAtMs - cycle.startMs));
  }
  return { answered, unanswered };
}

/** The figures of both goals alone, which is all that the line on top of the list says. */
export type Score = Readonly<Record<GoalId, GoalFigures>>;

export type Tallies = Readonly<Record<GoalId, Tally>>;

export const noTallies: Tallies = { 'ten-minute': emptyTally, '24-hour': emptyTally };

/** R10, R14: the counts of both goals, of which scores are made. */
export function talliesOf(all: readonly CountedCycle[], window: Window, nowMs: number): Tallies {
  const counted = all.filter(({ cycle }) => countsInRates(cycle));
  const tally = (id: GoalId): Tally => tallyOf(counted, readers[id], window, nowMs);
  return { 'ten-minute': tally('ten-minute'), '24-hour': tally('24-hour') };
}

function readerOf(id: GoalId): OutcomeReader<CountedCycle> {
  return {
    dueMs: ({ dueMs }) => dueMs[id],
    acknowledgedAtMs: ({ cycle }) => cycle.acknowledgedAtMs,
    inquiryId: ({ cycle }) => cycle.inquiryId,
  };
}

const readers = { 'ten-minute': readerOf('ten-minute'), '24-hour': readerOf('24-hour') };

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

function promiseCounts(all: readonly CountedCycle[], window: Window, nowMs: number): Account['promises'] {
  const counts = { kept: 0, broken: 0, running: 0, released: 0 };
  for (const { cycle } of all) {
    for (const promised of cycle.promises) {
      if (isWithin(window, promised.byMs)) counts[promiseState(promised, nowMs)] += 1;
    }
  }
  const { kept, broken, running } = counts;
  return { kept, broken, running };
}

function isWithin({ fromMs, toMs }: Window, atMs: number): boolean {
  return atMs >= fromMs && atMs < toMs;
}
