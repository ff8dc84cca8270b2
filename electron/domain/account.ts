// Owns the figures of a stretch of time: both goals, times to acknowledge, promises, and what kept us from counting.
import { cyclesOf, promiseState, type Cycle } from './cycle.ts';
import { isWithdrawn } from './event.ts';
import type { Inquiry } from './inquiry.ts';
import type { Interruption } from './interruption.ts';
import type { GoalId } from './policy.ts';
import { quantileOf, type Quantile } from './quantile.ts';
import { countsInRates, missesLeft, percentMet, rateOf, type Outcome, type Rate, type Window } from './rate.ts';
import { dueInstants, type Rules } from './standing.ts';

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

/** One cycle with its due instants: all that the figures are made of. */
export interface CountedCycle {
  readonly inquiry: Inquiry;
  readonly cycle: Cycle;
  readonly dueMs: Readonly<Record<GoalId, number>>;
  /** R13: the inquiry that answers for it; its own id as long as it was not merged. */
  readonly answeredById: string;
}

/**
 * R10, R11, R12: the cycles of an inquiry that figures count; none when it was withdrawn. R13: a merge changes no figure:
 * each arrival is counted by its own clock and under its own id, once, where it is answered.
 */
export function countedCycles(inquiry: Inquiry, rules: Rules): readonly CountedCycle[] {
  if (isWithdrawn(inquiry)) return [];
  return cyclesOf(inquiry)
    .filter(({ mergedInto }) => mergedInto === null)
    .flatMap((cycle) =>
      cycle.arrivals.map(({ inquiryId, startMs, acknowledgedAtMs, acknowledgedBy }, index) => ({
        inquiry: { ...inquiry, id: inquiryId },
        // What was promised is promised once, however many arrivals it is about.
        cycle: { ...cycle, startMs, acknowledgedAtMs, acknowledgedBy, promises: index === 0 ? cycle.promises : [] },
        dueMs: dueInstants(startMs, rules),
        answeredById: inquiry.id,
      })),
    );
}

/** R13: two computers may have merged the same inquiry into different ones, or one of them closed it. */
function onePerArrival(all: readonly CountedCycle[]): readonly CountedCycle[] {
  const byArrival = new Map<string, CountedCycle>();
  const rest: CountedCycle[] = [];
  for (const counted of all) {
    const key = `${counted.inquiry.id}|${counted.cycle.startMs}`;
    const known = byArrival.get(key);
    const isOther = known !== undefined && known.answeredById !== counted.answeredById;
    if (!isOther) rest.push(counted);
    else if (acknowledgedMs(counted) < acknowledgedMs(known)) rest[rest.indexOf(known)] = counted;
    else continue;
    byArrival.set(key, counted);
  }
  return rest;
}

function acknowledgedMs({ cycle }: CountedCycle): number {
  return cycle.acknowledgedAtMs ?? Infinity;
}

/** R14 to R16, R21: the account of a window, from the cycles of everything that was open or closed in it. */
export function accountOf(
  given: readonly CountedCycle[],
  interruptions: readonly Interruption[],
  rules: Rules,
  window: Window,
  nowMs: number,
): Account {
  const all = onePerArrival(given);
  const counted = all.filter(({ cycle }) => countsInRates(cycle));
  const figures = (id: GoalId): GoalFigures => goalFigures(counted, id, rules, window, nowMs);
  const tenMinutePassed = counted.filter(
    ({ dueMs }) => isWithin(window, dueMs['ten-minute']) && dueMs['ten-minute'] < nowMs,
  );
  const answered = tenMinutePassed.flatMap(({ cycle }) =>
    cycle.acknowledgedAtMs === null ? [] : [Math.max(0, cycle.acknowledgedAtMs - cycle.startMs)],
  );
  const unanswered = tenMinutePassed.length - answered.length;
  return {
    window,
    goals: { 'ten-minute': figures('ten-minute'), '24-hour': figures('24-hour') },
    median: quantileOf(answered, unanswered, 0.5),
    ninetieth: quantileOf(answered, unanswered, 0.9),
    promises: promiseCounts(all, window, nowMs),
    notCustomers: all.filter(({ cycle }) => !countsInRates(cycle) && isWithin(window, cycle.closedAtMs ?? -1)).length,
    interruptions: interruptions.filter(({ fromMs, toMs }) => toMs >= window.fromMs && fromMs < window.toMs),
  };
}

function goalFigures(
  counted: readonly CountedCycle[],
  id: GoalId,
  rules: Rules,
  window: Window,
  nowMs: number,
): GoalFigures {
  const outcomes = counted.map(({ inquiry, cycle, dueMs }): Outcome => ({
    inquiryId: inquiry.id,
    startMs: cycle.startMs,
    dueMs: dueMs[id],
    acknowledgedAtMs: cycle.acknowledgedAtMs,
  }));
  const rate = rateOf(outcomes, window, nowMs);
  const left = missesLeft(rate, rules.policy.goals[id].share);
  return {
    rate,
    percent: percentMet(rate),
    missesLeft: rate.passed === 0 || !Number.isFinite(left) ? null : left,
    isOutOfReach: rate.passed > 0 && left === -Infinity,
  };
}

/** The figures of both goals alone, which is all that the line on top of the list says. */
export type Score = Readonly<Record<GoalId, GoalFigures>>;

function promiseCounts(all: readonly CountedCycle[], window: Window, nowMs: number): Account['promises'] {
  const states = all
    .flatMap(({ cycle }) => cycle.promises)
    .filter(({ byMs }) => isWithin(window, byMs))
    .map((promised) => promiseState(promised, nowMs));
  const count = (state: string): number => states.filter((candidate) => candidate === state).length;
  return { kept: count('kept'), broken: count('broken'), running: count('running') };
}

function isWithin({ fromMs, toMs }: Window, atMs: number): boolean {
  return atMs >= fromMs && atMs < toMs;
}
