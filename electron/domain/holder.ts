import type { Cycle } from './cycle.ts';

/** Who had an inquiry, and from when to when. UTC milliseconds; `holder` null is whoever is at the desk. */
export interface HolderSpan {
  readonly holder: string | null;
  readonly fromMs: number;
  readonly toMs: number;
}

/** R9: the time of a cycle split between its holders; the clock goes on through all of it. */
export function holderSpans(cycle: Cycle, nowMs: number): readonly HolderSpan[] {
  const endMs = Math.max(cycle.startMs, cycle.closedAtMs ?? nowMs);
  // What was accepted before the first message or after the closing splits nothing.
  const within = (atMs: number): number => Math.min(endMs, Math.max(cycle.startMs, atMs));
  const spans: HolderSpan[] = [];
  let fromMs = cycle.startMs;
  let holder: string | null = null;
  let offeredTo: string | null = null;
  for (const event of cycle.events) {
    if (event.type === 'handed-off') offeredTo = event.to;
    if (event.type !== 'accepted') continue;
    spans.push({ holder, fromMs, toMs: within(event.atMs) });
    [holder, fromMs, offeredTo] = [offeredTo ?? event.by, within(event.atMs), null];
  }
  spans.push({ holder, fromMs, toMs: endMs });
  return spans.filter((span) => span.toMs > span.fromMs);
}
