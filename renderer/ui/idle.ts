// What the page knows of whether somebody is at it, and whether the browser has nothing else to do.

export interface Idleness {
  /** Runs once, when the browser has nothing else to do; answers how to call it off. */
  readonly whenIdle: (run: () => void) => () => void;
  /** Tells of each key, press, turn of the wheel and change of a field, until the answered function is called. */
  readonly onUse: (listener: () => void) => () => void;
}

/** For browsers that cannot say when that is: by then what was just drawn is on screen. */
const guessedMs = 300;
const uses = ['keydown', 'pointerdown', 'wheel', 'input'] as const;

export const browserIdleness: Idleness = {
  whenIdle(run) {
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(run, guessedMs);
      return () => clearTimeout(timer);
    }
    const callback = requestIdleCallback(() => run());
    return () => cancelIdleCallback(callback);
  },
  onUse(listener) {
    const stopping = new AbortController();
    for (const use of uses) {
      window.addEventListener(use, listener, { capture: true, passive: true, signal: stopping.signal });
    }
    return () => stopping.abort();
  },
};
