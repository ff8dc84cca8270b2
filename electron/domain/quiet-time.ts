import { instantOfLocalMs, localDayNumber, localMinuteOfDay } from './local-time.ts';
import type { Policy } from './policy.ts';

/** Whether the daily quiet time, or "quiet until", silences nudges at an instant. */
export function isQuietAt(policy: Policy, atMs: number): boolean {
  if (policy.quietUntilMs !== null && atMs < policy.quietUntilMs) return true;
  return isInQuietTime(policy, atMs);
}

function isInQuietTime({ quietTime, openHours }: Policy, atMs: number): boolean {
  if (quietTime === null) return false;
  const { from, to } = quietTime;
  const minute = localMinuteOfDay(openHours.zone, atMs);
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** When the quiet that holds at `atMs` ends; `atMs` when it is not quiet. UTC milliseconds. */
export function quietEndMs(policy: Policy, atMs: number): number {
  const askedFor = Math.max(atMs, policy.quietUntilMs ?? atMs);
  if (policy.quietTime === null || !isInQuietTime(policy, askedFor)) return askedFor;
  const { to } = policy.quietTime;
  const { zone } = policy.openHours;
  const today = localDayNumber(zone, askedFor);
  // R19: minutes added to midnight would be an hour off on the days when the clocks change.
  const ends = [today, today + 1].map((day) => instantOfLocalMs(zone, day, to));
  return ends.find((endMs) => endMs > askedFor) ?? askedFor;
}
