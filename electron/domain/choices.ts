// Owns the instants offered for a snooze and for a promise, so that no screen offers one that hides a deadline.
import { bestTimeEndMs, type DayWindow } from './best-time.ts';
import { localDayStartMs } from './local-time.ts';
import { isOpenAt, nextOpeningMs } from './open-hours.ts';
import { hourMs, minuteMs } from './policy.ts';
import { snoozeEndMs } from './snooze-end.ts';
import { defaultPromiseMs, type Rules, type Standing } from './standing.ts';

export interface Choice {
  readonly id: string;
  readonly atMs: number;
}

const snoozeLengthsMs = [2, 5, 15, 60, 180].map((minutes) => minutes * minuteMs);

/** R6: the lengths that end before the snooze would be cut short, and "until it is near" where that says more. */
export function snoozeChoices(standing: Standing, rules: Rules, nowMs: number): readonly Choice[] {
  const endMs = snoozeEndMs(standing, nowMs, Infinity);
  const lengths = snoozeLengthsMs.map((lengthMs) => ({ id: `${lengthMs / minuteMs}-min`, atMs: nowMs + lengthMs }));
  const tomorrow = { id: 'tomorrow', atMs: nextOpeningMs(rules.calendar, localDayStartMs(zoneOf(rules), nowMs, 1)) };
  const choices = [...lengths, tomorrow].filter(({ atMs }) => atMs < endMs);
  return endMs === Infinity ? choices : [...choices, { id: 'until-near', atMs: endMs }];
}

/** R7: the default first, then round instants at which the office is open, and when the customer is best reached. */
export function promiseChoices(
  standing: Standing,
  rules: Rules,
  nowMs: number,
  bestTime: DayWindow | null = null,
): readonly Choice[] {
  const tomorrowMs = nextOpeningMs(rules.calendar, localDayStartMs(zoneOf(rules), nowMs, 1));
  const today = [
    { id: 'in-an-hour', atMs: roundUp(nowMs + hourMs, 5 * minuteMs) },
    { id: 'in-three-hours', atMs: roundUp(nowMs + 3 * hourMs, 5 * minuteMs) },
  ].filter(({ atMs }) => isOpenAt(rules.calendar, atMs));
  const bestMs = bestTime === null ? null : bestTimeEndMs(rules, bestTime, nowMs);
  return [
    { id: 'default', atMs: defaultPromiseMs(standing.startMs, nowMs) },
    ...today,
    { id: 'tomorrow', atMs: tomorrowMs + hourMs },
    ...(bestMs === null ? [] : [{ id: 'best-time', atMs: bestMs }]),
  ];
}

function zoneOf(rules: Rules): string {
  return rules.policy.openHours.zone;
}

function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}
