import { addOpenTime, type Calendar } from './open-hours.ts';
import type { GoalClock } from './policy.ts';

export type GoalState = 'met' | 'missed' | 'running';

/** R3: the last instant (UTC milliseconds, inclusive) at which an acknowledgement meets the goal. */
export function goalDueMs(goal: GoalClock, startMs: number, calendar: Calendar): number {
  return goal.counts === 'wall-clock' ? startMs + goal.withinMs : addOpenTime(calendar, startMs, goal.withinMs);
}

/** R3, R4: a fact of the two instants and now; an acknowledgement after `dueMs` changes nothing. */
export function goalState(dueMs: number, acknowledgedAtMs: number | null, nowMs: number): GoalState {
  if (acknowledgedAtMs !== null && acknowledgedAtMs <= dueMs) return 'met';
  return nowMs > dueMs ? 'missed' : 'running';
}
