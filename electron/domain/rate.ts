// R14, R16: the share of a goal over a window, made so that nobody has to take it on trust.
import type { Cycle } from './cycle.ts';
import { goalState } from './goal.ts';

/** One inquiry's cycle under one goal. */
export interface Outcome {
  readonly inquiryId: string;
  readonly startMs: number;
  readonly dueMs: number;
  readonly acknowledgedAtMs: number | null;
}

/** From `fromMs` up to but without `toMs`, UTC milliseconds. */
export interface Window {
  readonly fromMs: number;
  readonly toMs: number;
}

/** R14: the counts a rate is made of; the formula is `met / passed`. */
export interface Rate {
  /** Due in the window, and that instant has passed. */
  readonly passed: number;
  readonly met: number;
  /** Due in the window, but not yet: left out of the rate, acknowledged or not. */
  readonly notDueYet: number;
  readonly notDueYetAcknowledged: number;
  /** The inquiries that missed the goal, by due instant. */
  readonly missedIds: readonly string[];
}

/** R10: what was not a customer is left out of the rates. */
export function countsInRates(cycle: Cycle): boolean {
  return cycle.closeReason !== 'not-a-customer';
}

/** R14: overdue and unacknowledged is a miss at once. */
export function rateOf(outcomes: readonly Outcome[], window: Window, nowMs: number): Rate {
  const within = outcomes.filter(({ dueMs }) => dueMs >= window.fromMs && dueMs < window.toMs);
  const passed = within.filter(({ dueMs }) => dueMs < nowMs);
  const ahead = within.filter(({ dueMs }) => dueMs >= nowMs);
  const missed = passed.filter(({ dueMs, acknowledgedAtMs }) => goalState(dueMs, acknowledgedAtMs, nowMs) === 'missed');
  return {
    passed: passed.length,
    met: passed.length - missed.length,
    notDueYet: ahead.length,
    notDueYetAcknowledged: ahead.filter(({ acknowledgedAtMs }) => acknowledgedAtMs !== null).length,
    missedIds: missed.toSorted((a, b) => a.dueMs - b.dueMs).map(({ inquiryId }) => inquiryId),
  };
}

/**
 * R14: whole percent; null is "no data", never 100%. Rounded down, so that 100% means all of them and a goal just missed is not shown as reached;
 * but never below 1% where anything was met.
 */
export function percentMet(rate: Rate): number | null {
  if (rate.passed === 0) return null;
  const percent = Math.floor((rate.met * 100) / rate.passed);
  return rate.met > 0 ? Math.max(1, percent) : percent;
}

/** Shares are kept as decimals; counting is done in whole millionths, where 1 - 0.9 is exactly 0.1. */
const whole = 1_000_000;

/**
 * R16: how many more may be missed: the largest m with (misses + m) / (n + m) at most 1 - share. Negative when even
 * m = 0 is too many: minus the number of inquiries that must be met in a row until the share is reached again.
 * Infinity for a share of 0. For a share of 1 with a miss there is no way back: -Infinity.
 */
export function missesLeft(rate: Rate, share: number): number {
  const must = Math.round(share * whole);
  const may = whole - must;
  const missed = rate.passed - rate.met;
  const room = may * rate.passed - missed * whole;
  if (room >= 0) return must === 0 ? Infinity : Math.floor(room / must);
  return may === 0 ? -Infinity : -Math.ceil(-room / may);
}
