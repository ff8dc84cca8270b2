import { deadlinesOf, warningBeforeMs } from './deadline.ts';
import type { Standing } from './standing.ts';

/** From when to when somebody has to see to an inquiry, both inclusive; without an end where it stays so. */
export interface UrgentSpan {
  readonly fromMs: number;
  readonly toMs: number | null;
}

/** R7: when its next deadline is near or late, the earliest first; of one inquiry no two of them meet. */
export function urgentSpans(standing: Standing): readonly UrgentSpan[] {
  const deadlines = deadlinesOf(standing);
  return deadlines.flatMap(({ kind, dueMs }, index) => {
    const before = deadlines[index - 1];
    const nearMs = dueMs - warningBeforeMs[kind];
    const fromMs = before === undefined ? nearMs : Math.max(nearMs, before.dueMs + 1);
    const toMs = index === deadlines.length - 1 ? null : dueMs;
    return toMs !== null && toMs < fromMs ? [] : [{ fromMs, toMs }];
  });
}

/** How many of them are at an instant, and in how many milliseconds that is another number; null is never. */
export function urgentNow(
  spans: readonly UrgentSpan[],
  nowMs: number,
): { readonly count: number; readonly changesInMs: number | null } {
  const count = spans.filter(({ fromMs, toMs }) => fromMs <= nowMs && (toMs === null || nowMs <= toMs)).length;
  const turns = spans.flatMap(({ fromMs, toMs }) => [fromMs, toMs === null ? Infinity : toMs + 1]);
  const nextMs = Math.min(...turns.filter((atMs) => atMs > nowMs));
  return { count, changesInMs: nextMs === Infinity ? null : nextMs - nowMs };
}
