// Owns the desk's one timer, and notices by it that the computer slept or its clock was set (R21).
import { interruptionBetween, type ClockReading, type Interruption } from '../domain/interruption.ts';
import type { Clock } from './clock.ts';

/** Never further ahead, so that a step of the clock is noticed within a minute. */
export const longestWaitMs = 60_000;

export interface Wake {
  /** Arms the timer for an instant, at most a minute ahead; null when nothing is open: then none is armed. */
  armFor(atMs: number | null): void;
  /** Compares the clocks with the last reading; what lies between them, or null. */
  look(facts?: { readonly didSleep: boolean }): Interruption | null;
  stop(): void;
}

export function createWake(
  clock: Clock,
  options: { readonly monotonicStopsInSleep: boolean },
  onWake: () => void,
): Wake {
  let cancel: (() => void) | null = null;
  let last: ClockReading = read();
  let expectedMs: number | null = null;

  function read(): ClockReading {
    return { wallMs: clock.now(), monotonicMs: clock.monotonicNow() };
  }

  function disarm(): void {
    cancel?.();
    cancel = null;
    expectedMs = null;
  }

  return {
    armFor: (atMs) => {
      disarm();
      if (atMs === null) return;
      const delayMs = Math.min(Math.max(0, atMs - clock.now()), longestWaitMs);
      expectedMs = clock.monotonicNow() + delayMs;
      cancel = clock.setTimer(delayMs, onWake);
    },
    look: (facts = { didSleep: false }) => {
      const now = read();
      const timerLateMs = expectedMs === null ? 0 : Math.max(0, now.monotonicMs - expectedMs);
      const found = interruptionBetween(last, now, { ...facts, timerLateMs, ...options });
      last = now;
      return found;
    },
    stop: disarm,
  };
}
