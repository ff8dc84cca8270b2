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
  const starts = windows.map(({ fromMs }) => fromMs);
  const endMs = windows.at(-1)?.toMs ?? -Infinity;
  const places = windows.map((): CountedCycle[] => []);
  for (const counted of all) {
    const { cycle, dueMs } = counted;
    addTo(places, starts, endMs, counted, dueMs['ten-minute']);
    addTo(places, starts, endMs, counted, dueMs['24-hour']);
    if (cycle.closedAtMs !== null) addTo(places, starts, endMs, counted, cycle.closedAtMs);
    for (const { byMs } of cycle.promises) addTo(places, starts, endMs, counted, byMs);
  }
  return windows.map((window, index) => accountOf(places[index] ?? [], [], rules, window, nowMs));
}

/** Each cycle once to each window that it can matter to. */
function addTo(
  places: readonly CountedCycle[][],
  starts: readonly number[],
  endMs: number,
  counted: CountedCycle,
  atMs: number,
): void {
  if (atMs >= endMs) return;
  const place = places[starts.findLastIndex((startMs) => startMs <= atMs)];
  if (place !== undefined && place.at(-1) !== counted) place.push(counted);
}
