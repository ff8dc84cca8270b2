// Owns what became of an inquiry: each of its clocks beside its goals, and each of its promises.
import { promiseState, type PromiseState } from './cycle.ts';
import { factsOf, type CycleFacts } from './facts.ts';
import { clocksFor } from './goal-clocks.ts';
import { goalState, type GoalState } from './goal.ts';
import type { Inquiry } from './inquiry.ts';
import type { GoalClock, GoalId } from './policy.ts';
import { quantilesOf, type Quantile } from './quantile.ts';
import { countsInRates } from './rate.ts';
import { dueInstants, type Rules } from './standing.ts';

export interface GoalRecord {
  /** R3: by which it is due: the office's, or that of an exception. */
  readonly clock: GoalClock;
  readonly dueMs: number;
  readonly state: GoalState;
}

/** One arrival (R1, R11, R13). Instants are UTC milliseconds. */
export interface ClockRecord extends Pick<
  CycleFacts,
  'inquiryId' | 'startMs' | 'acknowledgedAtMs' | 'acknowledgedBy' | 'closedAtMs' | 'closeReason'
> {
  readonly goals: Readonly<Record<GoalId, GoalRecord>>;
}

export interface InquiryRecord {
  /** Oldest first; none where it was withdrawn. */
  readonly clocks: readonly ClockRecord[];
  /** Those that were kept, broken or still run; a default that another took the place of was never counted on. */
  readonly promises: readonly { readonly byMs: number; readonly state: Exclude<PromiseState, 'released'> }[];
}

/** R3, R4, R8 */
export function recordOf(inquiry: Inquiry, rules: Rules, nowMs: number): InquiryRecord {
  const { cycles } = factsOf(inquiry);
  return {
    clocks: cycles.map((cycle) => clockRecord(cycle, rules, nowMs)),
    promises: cycles
      .flatMap(({ promises }) => promises)
      .flatMap((promised) => {
        const state = promiseState(promised, nowMs);
        return state === 'released' ? [] : [{ byMs: promised.byMs, state }];
      }),
  };
}

function clockRecord(cycle: CycleFacts, rules: Rules, nowMs: number): ClockRecord {
  const { inquiryId, startMs, acknowledgedAtMs, acknowledgedBy, closedAtMs, closeReason } = cycle;
  const dueMs = dueInstants(cycle, rules);
  const clocks = clocksFor(rules.policy, cycle);
  const goal = (id: GoalId): GoalRecord => ({
    clock: clocks[id],
    dueMs: dueMs[id],
    state: goalState(dueMs[id], acknowledgedAtMs, nowMs),
  });
  const goals = { 'ten-minute': goal('ten-minute'), '24-hour': goal('24-hour') };
  return { inquiryId, startMs, acknowledgedAtMs, acknowledgedBy, closedAtMs, closeReason, goals };
}

/** What one customer has had of us. */
export interface CustomerFigures {
  /** R15: time to acknowledge, of those whose first goal is met or missed; always said with how many they are. */
  readonly median: Quantile;
  /** R10: without those that were not a customer's. */
  readonly clocks: number;
  readonly missed: Readonly<Record<GoalId, number>>;
  /** R14: what is neither met nor missed yet is counted beside. */
  readonly running: Readonly<Record<GoalId, number>>;
  /** R3: the goal that counted; null where there were several, or none. */
  readonly goals: Readonly<Record<GoalId, GoalClock | null>>;
  readonly promises: Readonly<Record<Exclude<PromiseState, 'released'>, number>>;
}

export function customerFigures(records: readonly InquiryRecord[]): CustomerFigures {
  const clocks = records.flatMap((record) => record.clocks).filter(countsInRates);
  const answered = clocks.flatMap(({ startMs, acknowledgedAtMs }) =>
    acknowledgedAtMs === null ? [] : [Math.max(0, acknowledgedAtMs - startMs)],
  );
  const promises = records.flatMap((record) => record.promises);
  const inState = (state: GoalState): CustomerFigures['missed'] => {
    const of = (id: GoalId): number => clocks.filter(({ goals }) => goals[id].state === state).length;
    return { 'ten-minute': of('ten-minute'), '24-hour': of('24-hour') };
  };
  const running = inState('running');
  const goal = (id: GoalId): GoalClock | null => {
    const [first, ...others] = clocks.map(({ goals }) => goals[id].clock);
    if (first === undefined) return null;
    const { withinMs, counts } = first;
    const isOnly = others.every((other) => other.withinMs === withinMs && other.counts === counts);
    return isOnly ? { withinMs, counts } : null;
  };
  const counted = (wanted: PromiseState): number => promises.filter(({ state }) => state === wanted).length;
  return {
    median: quantilesOf(answered, clocks.length - answered.length - running['ten-minute'])(0.5),
    clocks: clocks.length,
    missed: inState('missed'),
    running,
    goals: { 'ten-minute': goal('ten-minute'), '24-hour': goal('24-hour') },
    promises: { kept: counted('kept'), broken: counted('broken'), running: counted('running') },
  };
}
