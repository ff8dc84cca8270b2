/** The page's only view of time, so that tests can turn it by hand. */
export interface Clock {
  /** UTC milliseconds. */
  readonly now: () => number;
  /** Runs once after the delay; answers how to call it off. */
  readonly setTimer: (delayMs: number, run: () => void) => () => void;
}

/** A longer delay than this makes a browser's timer fire at once. */
const longestTimerMs = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  setTimer(delayMs, run) {
    const timer = setTimeout(run, Math.min(Math.max(0, delayMs), longestTimerMs));
    return () => clearTimeout(timer);
  },
};
