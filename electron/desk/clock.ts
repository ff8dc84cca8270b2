/** The desk's only way to know the time and to be woken. */
export interface Clock {
  /** UTC milliseconds; people and networks set it. */
  now(): number;
  /** Milliseconds that only grow; what differs from `now` is a step of the clock or a sleep (R21). */
  monotonicNow(): number;
  /** Runs `wake` once after `delayMs` (at most 24 days); returns what cancels it. */
  setTimer(delayMs: number, wake: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonicNow: () => performance.now(),
  setTimer: (delayMs, wake) => {
    const timer = setTimeout(wake, delayMs);
    return () => clearTimeout(timer);
  },
};
