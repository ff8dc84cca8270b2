// Owns when the daily call-back time is (R19), and which calls belong to it.
import type { CallBackBounds } from './call-back.ts';
import type { TimeSpan } from './facts.ts';
import { dayStartMs, instantOfLocalMs, localDayNumber, localMinuteOfDay } from './local-time.ts';
import { openTimeBetween } from './open-hours.ts';
import { hourMs, type QuietTime } from './policy.ts';
import type { Rules } from './standing.ts';

/** Who closes for longer sees no call-back time before the end of it is near. */
const daysAhead = 14;

/** R19: the call-back time that runs, or else the next one; null when it is never, or more than two weeks away. */
export function callBackTimeAt(rules: Rules, time: QuietTime, nowMs: number): TimeSpan | null {
  if (time.from === time.to) return null;
  const today = localDayNumber(zoneOf(rules), nowMs);
  // That of yesterday may reach over midnight.
  for (let day = today - 1; day < today + daysAhead; day += 1) {
    const span = spanOn(rules, time, day);
    if (nowMs < span.toMs && isOpenDay(rules, day)) return span;
  }
  return null;
}

/**
 * What is due before the call-back time of the next open day is called in this one. Without a fixed time that is this
 * time of day. Who heard of us since it began, or within the last hour, is left alone.
 */
export function callBackBounds(rules: Rules, time: QuietTime | null, nowMs: number): CallBackBounds {
  const zone = zoneOf(rules);
  const next = time === null ? null : callBackTimeAt(rules, time, nowMs);
  const running = next !== null && next.fromMs <= nowMs ? next : null;
  // After midnight one that began yesterday still runs, and that of today is the next.
  const today = localDayNumber(zone, running?.fromMs ?? nowMs);
  const minute = time?.from ?? localMinuteOfDay(zone, nowMs);
  let day = today + 1;
  while (day < today + daysAhead && !isOpenDay(rules, day)) day += 1;
  const heardSinceMs = nowMs - hourMs;
  return {
    untilMs: instantOfLocalMs(zone, day, minute),
    heardSinceMs: running === null ? heardSinceMs : Math.min(running.fromMs, heardSinceMs),
  };
}

function spanOn(rules: Rules, { from, to }: QuietTime, day: number): TimeSpan {
  const zone = zoneOf(rules);
  return {
    fromMs: instantOfLocalMs(zone, day, from),
    toMs: instantOfLocalMs(zone, from < to ? day : day + 1, to),
  };
}

function isOpenDay({ calendar, policy }: Rules, day: number): boolean {
  const { zone } = policy.openHours;
  return openTimeBetween(calendar, dayStartMs(zone, day), dayStartMs(zone, day + 1)) > 0;
}

function zoneOf({ policy }: Rules): string {
  return policy.openHours.zone;
}
