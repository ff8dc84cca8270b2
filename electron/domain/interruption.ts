// R21: what kept the computer or the app from counting, told from the wall clock and the monotonic clock.

/** A stretch in which the app did not count, or a step of the computer's clock. UTC milliseconds. */
export interface Interruption {
  readonly kind: 'asleep' | 'not-running' | 'clock-set-forward' | 'clock-set-back';
  readonly fromMs: number;
  readonly toMs: number;
}

/** Both clocks read at one moment: `wallMs` UTC milliseconds, `monotonicMs` from any fixed start. */
export interface ClockReading {
  readonly wallMs: number;
  readonly monotonicMs: number;
}

/** Smaller differences are the computer correcting its clock, which happens all day. */
export const toleratedJumpMs = 2_000;

/** What else is known of the stretch between two readings. */
export interface StretchFacts {
  /** The system said that the computer slept. */
  readonly didSleep: boolean;
  /** How late a timer came, in milliseconds; 0 when none was armed. */
  readonly timerLateMs: number;
  /** On Linux the monotonic clock stops in sleep; elsewhere it runs on. */
  readonly monotonicStopsInSleep: boolean;
}

/**
 * R21: what happened between two readings, or null. Where the monotonic clock stops in sleep, a sleep shows as the wall
 * clock running ahead (and cannot be told from a clock set forward); elsewhere it shows as a timer that came late.
 */
export function interruptionBetween(
  before: ClockReading,
  after: ClockReading,
  facts: StretchFacts,
): Interruption | null {
  const jumpMs = after.wallMs - before.wallMs - (after.monotonicMs - before.monotonicMs);
  const [fromMs, toMs] = [before.wallMs, after.wallMs];
  if (jumpMs < -toleratedJumpMs) return { kind: 'clock-set-back', fromMs: toMs - jumpMs, toMs };
  if (facts.didSleep || facts.timerLateMs > toleratedJumpMs) return { kind: 'asleep', fromMs, toMs };
  if (jumpMs <= toleratedJumpMs) return null;
  return { kind: facts.monotonicStopsInSleep ? 'asleep' : 'clock-set-forward', fromMs: toMs - jumpMs, toMs };
}
