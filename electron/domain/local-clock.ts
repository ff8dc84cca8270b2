// What the office's wall clock shows, and when it next shows a given time (R19).
import { dayMs, minuteMs } from './policy.ts';

export interface LocalClock {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** 0 is Monday. */
  readonly weekday: number;
  readonly dayOfMonth: number;
  /** 1 is January. */
  readonly month: number;
  /** "14:05" */
  readonly time: string;
}

/** R19: `atMs` as the wall clock of the IANA zone shows it. */
export function localClock(zone: string, atMs: number): LocalClock {
  const local = zonedTime(zone, atMs);
  return {
    day: Math.floor((atMs + offsetMs(local)) / dayMs),
    weekday: local.dayOfWeek - 1,
    dayOfMonth: local.day,
    month: local.month,
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/**
 * R19: the next instant after now at which the wall clock shows one of these minutes of the day, or is set forward or
 * back, which may skip them or show them twice.
 */
export function nextClockInstantMs(zone: string, minutes: readonly number[], nowMs: number): number {
  const local = zonedTime(zone, nowMs);
  const shownMs = nowMs + offsetMs(local);
  const untilMs = minutes.map((minute) => dayMs - remainder(shownMs - minute * minuteMs, dayMs));
  const changeMs = local.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity;
  return Math.min(changeMs, nowMs + Math.min(...untilMs));
}

function zonedTime(zone: string, atMs: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(atMs)).toZonedDateTimeISO(zone);
}

function offsetMs(local: Temporal.ZonedDateTime): number {
  return local.offsetNanoseconds / 1_000_000;
}

function remainder(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
