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

export function isWithin({ fromMs, toMs }: Window, atMs: number): boolean {
  return atMs >= fromMs && atMs < toMs;
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
export function countsInRates(cycle: Pick<Cycle, 'closeReason'>): boolean {
  return cycle.closeReason !== 'not-a-customer';
}

/** The counts of a rate while they are made. */
export interface Tally extends Omit<Rate, 'missedIds' | 'met'> {
  /** In any order. */
  readonly missed: readonly Pick<Outcome, 'inquiryId' | 'dueMs'>[];
}

/** How one counts in a window; null when it is due at another time. */
export type CountedAs = 'met' | 'missed' | 'not-due-yet' | 'not-due-yet-acknowledged' | null;

/** R14: overdue and unacknowledged is a miss at once; due at exactly now has not passed yet. */
export function countedAs(window: Window, nowMs: number, dueMs: number, acknowledgedAtMs: number | null): CountedAs {
  if (!isWithin(window, dueMs)) return null;
  if (dueMs >= nowMs) return acknowledgedAtMs === null ? 'not-due-yet' : 'not-due-yet-acknowledged';
  return goalState(dueMs, acknowledgedAtMs, nowMs) === 'missed' ? 'missed' : 'met';
}

/** R14: counts one by one. The id of a miss alone is read. */
export function createTally(window: Window, nowMs: number) {
  const missed: Tally['missed'][number][] = [];
  let [passed, notDueYet, notDueYetAcknowledged] = [0, 0, 0];
  return {
    add: (dueMs: number, one: Pick<Outcome, 'inquiryId' | 'acknowledgedAtMs'>): void => {
      switch (countedAs(window, nowMs, dueMs, one.acknowledgedAtMs)) {
        case 'met':
          passed += 1;
          break;
        case 'missed':
          passed += 1;
          missed.push({ dueMs, inquiryId: one.inquiryId });
          break;
        case 'not-due-yet':
          notDueYet += 1;
          break;
        case 'not-due-yet-acknowledged':
          notDueYet += 1;
          notDueYetAcknowledged += 1;
          break;
        case null:
          break;
      }
    },
    tally: (): Tally => ({ passed, notDueYet, notDueYetAcknowledged, missed }),
  };
}

/** R14: the rate of two sets of inquiries that have none in common. */
export function rateOfTallies(a: Tally, b: Tally): Rate {
  const missed = [...a.missed, ...b.missed].sort((one, other) => one.dueMs - other.dueMs);
  return {
    passed: a.passed + b.passed,
    met: a.passed + b.passed - missed.length,
    notDueYet: a.notDueYet + b.notDueYet,
    notDueYetAcknowledged: a.notDueYetAcknowledged + b.notDueYetAcknowledged,
    missedIds: missed.map(({ inquiryId }) => inquiryId),
  };
}

export const emptyTally: Tally = { passed: 0, notDueYet: 0, notDueYetAcknowledged: 0, missed: [] };

/** R14: the rate of all these. */
export function rateOf(outcomes: readonly Outcome[], window: Window, nowMs: number): Rate {
  const tally = createTally(window, nowMs);
  for (const outcome of outcomes) tally.add(outcome.dueMs, outcome);
  return rateOfTallies(tally.tally(), emptyTally);
}

/**
 * R14: whole percent; null is "no data", never 100%. Rounded down, so that 100% means all of them and a goal just missed is not shown as reached;
 * but never below 1% where anything was met.
 */
export function percentMet(rate: Pick<Rate, 'passed' | 'met'>): number | null {
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
