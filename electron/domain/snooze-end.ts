// When a snooze really ends (R6): it cannot hide a deadline. Apart from the standing, because a page says it before it reckons.
import { deadlinesOf, warningBeforeMs } from './deadline.ts';
import type { Standing } from './standing.ts';

/** R6: whether a snooze ends only when something is due, because its warning was over. */
export function endsWhenDue(standing: Standing, endMs: number): boolean {
  return deadlinesOf(standing).some(({ dueMs }) => dueMs === endMs);
}

/**
 * R6: when a snooze asked for at `atMs` until `untilMs` really ends: at the first warning before a deadline, or,
 * where that warning is over, at the deadline itself. A deadline that has passed ends nothing.
 */
export function snoozeEndMs(standing: Standing, atMs: number, untilMs: number): number {
  const alarms = deadlinesOf(standing).flatMap(({ kind, dueMs }) => [dueMs - warningBeforeMs[kind], dueMs]);
  return Math.min(untilMs, ...alarms.filter((alarmMs) => alarmMs > atMs));
}
