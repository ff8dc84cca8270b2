// The accounts of windows that follow one another, as the months of a year, without counting everything for each.
import { accountOf, type Account } from './account.ts';
import type { CountedCycle } from './facts.ts';
import type { Window } from './rate.ts';
import type { Rules } from './standing.ts';

/** R14 to R16: an account of each window. They come in order, and each ends where the next begins. */
export function accountsOf(
  all: readonly CountedCycle[],
  rules: Rules,
  windows: readonly Window[],
  nowMs: number,
): readonly Account[] {
  const places = windows.map((): CountedCycle[] => []);
  const find = createFinder(windows);
  for (const counted of all) {
    const { cycle, dueMs } = counted;
    // Each cycle once to each window that it can matter to.
    const add = (atMs: number): void => {
      const place = places[find(atMs)];
      if (place !== undefined && place.at(-1) !== counted) place.push(counted);
    };
    add(dueMs['ten-minute']);
    add(dueMs['24-hour']);
    if (cycle.closedAtMs !== null) add(cycle.closedAtMs);
    for (const { byMs } of cycle.promises) add(byMs);
  }
  return windows.map((window, index) => accountOf(places[index] ?? [], [], rules, window, nowMs));
}

/** The index of the window that holds an instant, or -1. What is asked next mostly lies in the same. */
function createFinder(windows: readonly Window[]): (atMs: number) => number {
  let last = 0;
  let { fromMs, toMs } = windows[0] ?? { fromMs: 0, toMs: 0 };
  return (atMs) => {
    if (atMs >= fromMs && atMs < toMs) return last;
    const found = windows.findIndex((window) => atMs >= window.fromMs && atMs < window.toMs);
    const window = windows[found];
    if (window === undefined) return -1;
    ({ fromMs, toMs } = window);
    last = found;
    return found;
  };
}
