// Owns the answer to "why is it due then?": what was counted between the start and the due instant, step by step, by the
// same calendar that the due instant comes from (R3, R19).
import { lastCycle, type Cycle, type KeyedArrival } from './cycle.ts';
import { deadlinesOf } from './deadline.ts';
import { expectationMs } from './expectation.ts';
import { exceptionFor } from './goal-clocks.ts';
import { goalDueMs, goalState, type GoalState } from './goal.ts';
import type { GoalKey, Inquiry } from './inquiry.ts';
import { clockChanges } from './local-time.ts';
import { openDaysBetween, type OpenDay } from './open-days.ts';
import type { Calendar } from './open-hours.ts';
import { goalIds, type GoalClock, type GoalException, type GoalId } from './policy.ts';
import type { Rules, Standing } from './standing.ts';

/** Instants are UTC milliseconds, dates are the office's, "YYYY-MM-DD". */
export type DueStep =
  | { readonly type: 'counted'; readonly fromMs: number; readonly toMs: number }
  /** Days, first to last, on which the week has no hours. */
  | { readonly type: 'closed'; readonly fromDate: string; readonly toDate: string }
  | { readonly type: 'holiday'; readonly date: string }
  /** What it arrived on was over already, or a change of the clocks left nothing of its hours. */
  | { readonly type: 'no-hours-left'; readonly date: string }
  | { readonly type: 'clock-change'; readonly atMs: number; readonly byMs: number };

export interface ExplainedGoal {
  readonly goalId: GoalId;
  readonly clock: GoalClock;
  readonly dueMs: number;
  readonly state: GoalState;
  readonly steps: readonly DueStep[];
}

/** R13: one of several arrivals, each by its own channel and kind. */
export interface ExplainedArrival extends GoalKey {
  readonly inquiryId: string;
  readonly startMs: number;
  /** The clock began anew when it was reopened (R11). */
  readonly isReopened: boolean;
  readonly acknowledgedAtMs: number | null;
  /** R3: the exception that counts, and its place among all, from 1; null where the office's goals do. */
  readonly exception: (Pick<GoalException, 'channel' | 'kind'> & { readonly place: number }) | null;
  /** What customers expect of such an arrival; null where nothing is known. */
  readonly expectedWithinMs: number | null;
  readonly goals: readonly ExplainedGoal[];
}

export interface ExplainedPromise {
  readonly madeAtMs: number;
  readonly byMs: number;
  /** Nobody chose the instant (R7); null where that is not known, of one beside an arrival that waits. */
  readonly isDefault: boolean | null;
  readonly isLate: boolean;
  readonly steps: readonly DueStep[];
}

export interface DueReasons {
  /** Those that wait; where none does, all of the last cycle. The oldest first. */
  readonly arrivals: readonly ExplainedArrival[];
  /** Those that run, the earliest first. */
  readonly promises: readonly ExplainedPromise[];
}

/** R3, R8, R13, R19: of the last cycle of an inquiry. */
export function dueReasons(inquiry: Inquiry, standing: Standing, rules: Rules, nowMs: number): DueReasons {
  const cycle = lastCycle(inquiry);
  return {
    arrivals: explainedArrivals(cycle).map((arrival) => ({
      inquiryId: arrival.inquiryId,
      channel: arrival.channel,
      kind: arrival.kind,
      startMs: arrival.startMs,
      isReopened: standing.reopenings > 0 && arrival.inquiryId === inquiry.id,
      acknowledgedAtMs: arrival.acknowledgedAtMs,
      exception: placedException(arrival, rules),
      expectedWithinMs: expectationMs(arrival),
      goals: explainGoals(arrival, rules, nowMs),
    })),
    promises: explainPromises(standing, rules, nowMs),
  };
}

function explainedArrivals({ arrivals }: Cycle): readonly KeyedArrival[] {
  const waiting = arrivals.filter(({ acknowledgedAtMs }) => acknowledgedAtMs === null);
  return (waiting.length > 0 ? waiting : arrivals).toSorted((a, b) => a.startMs - b.startMs);
}

function placedException(key: GoalKey, { policy }: Rules): ExplainedArrival['exception'] {
  const exception = exceptionFor(policy, key);
  if (exception === null) return null;
  const { channel, kind } = exception;
  return { channel, kind, place: policy.goalExceptions.indexOf(exception) + 1 };
}

function explainGoals(
  arrival: Pick<KeyedArrival, 'channel' | 'kind' | 'startMs' | 'acknowledgedAtMs'>,
  { policy, calendar }: Rules,
  nowMs: number,
): readonly ExplainedGoal[] {
  const clocks = exceptionFor(policy, arrival)?.clocks ?? policy.goals;
  return goalIds.map((goalId) => {
    const { withinMs, counts } = clocks[goalId];
    const clock = { withinMs, counts };
    const dueMs = goalDueMs(clock, arrival.startMs, calendar);
    return {
      goalId,
      clock,
      dueMs,
      state: goalState(dueMs, arrival.acknowledgedAtMs, nowMs),
      steps: stepsTo(clock, arrival.startMs, calendar),
    };
  });
}

function explainPromises(standing: Standing, { calendar }: Rules, nowMs: number): readonly ExplainedPromise[] {
  return deadlinesOf(standing)
    .filter(({ kind }) => kind === 'promise')
    .map(({ startMs, dueMs }) => ({
      madeAtMs: startMs,
      byMs: dueMs,
      isDefault: standing.phase === 'promised' ? standing.promise.isDefault : null,
      isLate: nowMs > dueMs,
      steps: changeSteps(calendar, startMs, dueMs),
    }));
}

/** R3, R19: what is counted from `startMs` on: the counted steps add up to the clock's time and end when it is due. */
export function stepsTo(clock: GoalClock, startMs: number, calendar: Calendar): readonly DueStep[] {
  const dueMs = goalDueMs(clock, startMs, calendar);
  const changes = changeSteps(calendar, startMs, dueMs);
  if (clock.counts === 'wall-clock') return [{ type: 'counted', fromMs: startMs, toMs: dueMs }, ...changes];
  const days = openDaysBetween(calendar, startMs, dueMs);
  // Due at midnight, the day that begins then has no part in it.
  const last = days.findLastIndex(({ spans }) => spans.length > 0);
  const steps = days
    .slice(0, last + 1)
    .flatMap((day) => stepsOfDay(day).map((step) => ({ startMs: day.startMs, step })));
  const all = [...steps, ...changes.map((step) => ({ startMs: step.atMs, step }))];
  return closedTogether(all.toSorted((a, b) => placeOf(a) - placeOf(b)).map(({ step }) => step));
}

function changeSteps({ zone }: Calendar, fromMs: number, toMs: number) {
  return clockChanges(zone, fromMs, toMs).map((change) => ({ type: 'clock-change', ...change }) as const);
}

interface PlacedStep {
  /** Of its day. */
  readonly startMs: number;
  readonly step: DueStep;
}

function placeOf({ startMs, step }: PlacedStep): number {
  return step.type === 'counted' ? step.fromMs : startMs;
}

function stepsOfDay({ date, isHoliday, isPlanned, spans }: OpenDay): readonly DueStep[] {
  if (spans.length > 0) return spans.map(({ startMs, endMs }) => ({ type: 'counted', fromMs: startMs, toMs: endMs }));
  if (isHoliday) return [{ type: 'holiday', date }];
  return isPlanned ? [{ type: 'no-hours-left', date }] : [{ type: 'closed', fromDate: date, toDate: date }];
}

/** A weekend is one step. */
function closedTogether(steps: readonly DueStep[]): readonly DueStep[] {
  const together: DueStep[] = [];
  for (const step of steps) {
    const last = together.at(-1);
    if (step.type === 'closed' && last?.type === 'closed') {
      together[together.length - 1] = { ...last, toDate: step.toDate };
    } else together.push(step);
  }
  return together;
}
