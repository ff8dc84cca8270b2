// R20: what a countdown says, and when it says something else.
import type { Deadline } from './deadline.ts';
import { hourMs, minuteMs } from './policy.ts';

const secondMs = 1000;

/** What a countdown shows, for whoever says it in another language. `seconds` and the `minutes` of hours are below 60. */
export type Countdown = { readonly isLate: boolean } & (
  | { readonly shows: 'seconds'; readonly minutes: number; readonly seconds: number }
  | { readonly shows: 'minutes'; readonly minutes: number }
  | { readonly shows: 'hours'; readonly hours: number; readonly minutes: number }
);

/** Rounds up, so that it reads zero only when the time is up; what is late is rounded down. */
export function countdownOf(deadline: Deadline, nowMs: number): Countdown {
  const leftMs = deadline.dueMs - nowMs;
  if (leftMs <= -secondMs) return lateBy(-leftMs);
  const minutes = Math.ceil(Math.max(0, leftMs) / minuteMs);
  const seconds = Math.ceil(Math.max(0, leftMs) / secondMs);
  if (deadline.kind === 'ten-minute' && seconds < 60 * 60) return { isLate: false, ...inSeconds(seconds) };
  if (deadline.kind !== 'ten-minute' && minutes < 60) return { isLate: false, shows: 'minutes', minutes };
  return { isLate: false, ...inHours(minutes) };
}

function lateBy(lateMs: number): Countdown {
  return lateMs < hourMs
    ? { isLate: true, ...inSeconds(Math.floor(lateMs / secondMs)) }
    : { isLate: true, ...inHours(Math.floor(lateMs / minuteMs)) };
}

function inSeconds(seconds: number) {
  return { shows: 'seconds', minutes: Math.floor(seconds / 60), seconds: seconds % 60 } as const;
}

function inHours(minutes: number) {
  return { shows: 'hours', hours: Math.floor(minutes / 60), minutes: minutes % 60 } as const;
}

/** In English: "5:12", "52 min", "17 h 03", "late 0:42". */
export function countdownText(deadline: Deadline, nowMs: number): string {
  const countdown = countdownOf(deadline, nowMs);
  const time = timeText(countdown);
  return countdown.isLate ? `late ${time}` : time;
}

function timeText(countdown: Countdown): string {
  switch (countdown.shows) {
    case 'seconds':
      return `${countdown.minutes}:${twoDigits(countdown.seconds)}`;
    case 'minutes':
      return `${countdown.minutes} min`;
    case 'hours':
      return `${countdown.hours} h ${twoDigits(countdown.minutes)}`;
  }
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

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
