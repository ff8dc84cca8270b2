// R20: what a countdown says, and when it says something else.
import type { Deadline } from './deadline.ts';
import { hourMs, minuteMs } from './policy.ts';

const secondMs = 1000;

/** "5:12", "52 min", "17 h 03", "late 0:42". Rounds up, so that it reads zero only when the time is up. */
export function countdownText(deadline: Deadline, nowMs: number): string {
  const leftMs = deadline.dueMs - nowMs;
  const lateMs = -leftMs;
  if (lateMs >= secondMs)
    return `late ${lateMs < hourMs ? clockText(lateMs, Math.floor) : hoursText(lateMs, Math.floor)}`;
  const remainingMs = Math.max(0, leftMs);
  if (deadline.kind === 'ten-minute') {
    const roundedMs = Math.ceil(remainingMs / secondMs) * secondMs;
    return roundedMs < hourMs ? clockText(remainingMs, Math.ceil) : hoursText(remainingMs, Math.ceil);
  }
  const minutes = Math.ceil(remainingMs / minuteMs);
  return minutes < 60 ? `${minutes} min` : hoursText(remainingMs, Math.ceil);
}

/** Milliseconds from now until the text changes; more than zero. */
export function untilCountdownChangesMs(deadline: Deadline, nowMs: number): number {
  const leftMs = deadline.dueMs - nowMs;
  if (leftMs <= 0) return stepUp(-leftMs, -leftMs < hourMs ? secondMs : minuteMs);
  const countsSeconds = deadline.kind === 'ten-minute' && leftMs <= hourMs;
  return stepDown(leftMs, countsSeconds ? secondMs : minuteMs);
}

/** A text that rounds up changes once the time left has fallen to the next whole step. */
function stepDown(leftMs: number, stepMs: number): number {
  const overMs = leftMs % stepMs;
  return overMs === 0 ? stepMs : overMs;
}

function stepUp(lateMs: number, stepMs: number): number {
  return stepMs - (lateMs % stepMs);
}

function clockText(spanMs: number, round: (value: number) => number): string {
  const seconds = round(spanMs / secondMs);
  return `${Math.floor(seconds / 60)}:${twoDigits(seconds % 60)}`;
}

function hoursText(spanMs: number, round: (value: number) => number): string {
  const minutes = round(spanMs / minuteMs);
  return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
