// Owns the one timer behind all countdowns of the page: it sleeps until the earliest text on screen changes.
import type { Clock } from './clock.ts';
import type { Visibility } from './visibility.ts';

/** Something on screen that follows the clock. */
export interface Ticking {
  /** Shows what is true at `nowMs` and answers in how many milliseconds that changes; null is never. */
  readonly update: (nowMs: number) => number | null;
}

export interface Ticker {
  /** Shows it at once, then whenever it changes. Answers how to end that. */
  readonly add: (ticking: Ticking) => () => void;
  /** Reads everything again: the page was shown, or the list was put into another order. */
  readonly refresh: () => void;
  readonly dispose: () => void;
}

export function createTicker(clock: Clock, visibility: Visibility): Ticker {
  const nextAtMs = new Map<Ticking, number>();
  let cancelTimer: (() => void) | null = null;
  let armedForMs = Infinity;

  const read = (ticking: Ticking, nowMs: number): void => {
    const untilMs = ticking.update(nowMs);
    nextAtMs.set(ticking, untilMs === null ? Infinity : nowMs + Math.max(1, untilMs));
  };
  const disarm = (): void => {
    cancelTimer?.();
    cancelTimer = null;
    armedForMs = Infinity;
  };
  const arm = (atMs: number): void => {
    if (!visibility.isVisible() || atMs >= armedForMs || atMs === Infinity) return;
    disarm();
    armedForMs = atMs;
    cancelTimer = clock.setTimer(atMs - clock.now(), wake);
  };
  const wake = (): void => {
    disarm();
    const nowMs = clock.now();
    let earliestMs = Infinity;
    for (const [ticking, atMs] of nextAtMs) {
      if (atMs <= nowMs) read(ticking, nowMs);
      earliestMs = Math.min(earliestMs, nextAtMs.get(ticking) ?? Infinity);
    }
    arm(earliestMs);
  };
  const refresh = (): void => {
    disarm();
    if (!visibility.isVisible()) return;
    for (const ticking of nextAtMs.keys()) nextAtMs.set(ticking, -Infinity);
    wake();
  };
  const stopWatching = visibility.onChange(refresh);

  return {
    add(ticking) {
      read(ticking, clock.now());
      arm(nextAtMs.get(ticking) ?? Infinity);
      return () => {
        nextAtMs.delete(ticking);
        if (nextAtMs.size === 0) disarm();
      };
    },
    refresh,
    dispose() {
      stopWatching();
      disarm();
      nextAtMs.clear();
    },
  };
}
