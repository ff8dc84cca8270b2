import type { Clock } from '../../electron/desk/clock.ts';

interface Armed {
  readonly atMs: number;
  readonly wake: () => void;
}

export interface FakeClock extends Clock {
  /** Moves on, stopping at each timer's own time, and lets what it started finish before the next. */
  advance(byMs: number): Promise<void>;
  /** The computer sleeps: the wall clock moves, timers do not run until it wakes; the monotonic clock stops (Linux). */
  sleep(byMs: number): void;
  /** Somebody sets the clock. */
  set(nowMs: number): void;
  /** How to wait for what a timer has started. */
  settleWith(settle: () => Promise<void>): void;
  readonly armed: number;
  /** How often a timer was armed and how often one fired. */
  readonly counts: { readonly armed: number; readonly fired: number };
}

/** A clock that only tests move. */
export function fakeClock(startMs: number): FakeClock {
  let settle: () => Promise<void> = () => Promise.resolve();
  let wallMs = startMs;
  let monotonicMs = 0;
  const timers = new Set<Armed>();
  const counts = { armed: 0, fired: 0 };

  return {
    now: () => wallMs,
    monotonicNow: () => monotonicMs,
    setTimer: (delayMs, wake) => {
      const timer = { atMs: monotonicMs + Math.max(0, delayMs), wake };
      timers.add(timer);
      counts.armed += 1;
      return () => timers.delete(timer);
    },
    advance: async (byMs) => {
      const endMs = monotonicMs + byMs;
      for (;;) {
        const next = [...timers].filter(({ atMs }) => atMs <= endMs).sort((a, b) => a.atMs - b.atMs)[0];
        const stopMs = next?.atMs ?? endMs;
        wallMs += stopMs - monotonicMs;
        monotonicMs = stopMs;
        if (next === undefined) return;
        timers.delete(next);
        counts.fired += 1;
        next.wake();
        await settle();
      }
    },
    sleep: (byMs) => {
      wallMs += byMs;
    },
    set: (nowMs) => {
      wallMs = nowMs;
    },
    settleWith: (next) => {
      settle = next;
    },
    get armed() {
      return timers.size;
    },
    counts,
  };
}
