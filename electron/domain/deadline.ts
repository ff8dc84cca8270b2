// Owns the one next deadline of an open inquiry, and the order and the groups of the list that follow from it.
import type { Kind } from './inquiry.ts';
import { goalIds, hourMs, minuteMs, type GoalClock, type GoalId } from './policy.ts';
import type { Standing } from './standing.ts';

export type DeadlineKind = GoalId | 'promise';

/** What an open inquiry is due for next. `startMs` to `dueMs` is the whole that the ring empties. */
export interface Deadline {
  readonly kind: DeadlineKind;
  readonly startMs: number;
  readonly dueMs: number;
  /** R3: by which it is counted, where that is not the office's goal. */
  readonly clock?: GoalClock;
}

/** From here to the due instant a deadline is near: it changes colour, is announced, and ends a snooze (R6). */
export const warningBeforeMs: Readonly<Record<DeadlineKind, number>> = {
  'ten-minute': 3 * minuteMs,
  '24-hour': hourMs,
  promise: 15 * minuteMs,
};

/** Every deadline that the inquiry as it stands has, passed or not, earliest first. */
export function deadlinesOf(standing: Standing): readonly Deadline[] {
  if (standing.phase === 'promised') {
    return [{ kind: 'promise', startMs: standing.promise.madeAtMs, dueMs: standing.promise.byMs }];
  }
  if (standing.phase !== 'waiting') return [];
  return [...goalDeadlines(standing), ...standing.besides].sort((a, b) => a.dueMs - b.dueMs);
}

/** Both goals of one arrival. */
export function goalDeadlines({
  startMs,
  dueMs,
  clocks,
}: Pick<Standing, 'startMs' | 'dueMs' | 'clocks'>): readonly Deadline[] {
  return goalIds.map((kind) => {
    const deadline = { kind, startMs, dueMs: dueMs[kind] };
    return clocks === undefined ? deadline : { ...deadline, clock: clocks[kind] };
  });
}

/**
 * R7: every open inquiry has exactly one next deadline, closed ones have none: the earliest that has not passed.
 * When all have, the last of them stays.
 */
export function nextDeadline(standing: Standing, nowMs: number): Deadline | null {
  const deadlines = deadlinesOf(standing);
  return deadlines.find(({ dueMs }) => nowMs <= dueMs) ?? deadlines.at(-1) ?? null;
}

/** How much of the time is left: 1 at the start, 0 at the due instant and after. */
export function shareLeft(deadline: Deadline, nowMs: number): number {
  const whole = deadline.dueMs - deadline.startMs;
  if (whole <= 0) return 0;
  return Math.min(1, Math.max(0, (deadline.dueMs - nowMs) / whole));
}

export type Urgency = 'calm' | 'near' | 'late';

export function urgencyOf(deadline: Deadline, nowMs: number): Urgency {
  if (nowMs > deadline.dueMs) return 'late';
  return nowMs >= deadline.dueMs - warningBeforeMs[deadline.kind] ? 'near' : 'calm';
}

const kindRank: Readonly<Record<Kind, number>> = { lead: 0, sensitive: 0, ordinary: 1 };

/** What the list needs to know of an inquiry to place it. */
export interface Placed {
  readonly id: string;
  readonly kind: Kind;
  readonly receivedAtMs: number;
  readonly standing: Standing;
}

/** The order of the list: next deadline first; then leads and sensitive ones; then oldest. */
export function compareUrgency(nowMs: number): (a: Placed, b: Placed) => number {
  const dueOf = (placed: Placed): number => nextDeadline(placed.standing, nowMs)?.dueMs ?? Infinity;
  return (a, b) => {
    const [dueA, dueB] = [dueOf(a), dueOf(b)];
    if (dueA !== dueB) return dueA < dueB ? -1 : 1;
    return (
      kindRank[a.kind] - kindRank[b.kind] || a.receivedAtMs - b.receivedAtMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
    );
  };
}
