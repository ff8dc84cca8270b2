// Owns which cycles a report counts: of what is open, and of the closed months that can matter to it.
import { factsOf, type TimeSpan } from '../domain/facts.ts';
import type { Window } from '../domain/rate.ts';
import { latestDueMs, type Rules } from '../domain/standing.ts';
import type { CycleVisitor } from '../store/closed-facts.ts';
import type { DeskParts } from './parts.ts';

/** Whether what happened in a span of time can count in a window: what happened before can still fall due in it. */
export function createCanCount(rules: Rules): (window: Window) => (span: TimeSpan) => boolean {
  // Asked for each month and each window of a year, and reckoning with open hours takes its time.
  const dueMs = new Map<number, number>();
  const latestOf = (toMs: number): number => {
    const known = dueMs.get(toMs);
    if (known !== undefined) return known;
    const latest = latestDueMs(toMs, rules);
    dueMs.set(toMs, latest);
    return latest;
  };
  return (window) => (span) =>
    span.fromMs < window.toMs && (span.toMs >= window.fromMs || latestOf(span.toMs) >= window.fromMs);
}

/** The cycles that the windows, which follow one another, can count: of what is open, and of the months that matter. */
export async function visitCycles(
  { ledger, store }: Pick<DeskParts, 'ledger' | 'store'>,
  months: readonly string[],
  windows: readonly Window[],
  visitor: CycleVisitor,
): Promise<void> {
  const [first, last] = [windows[0], windows.at(-1)];
  if (first === undefined || last === undefined) return;
  const matters = createCanCount(ledger.rules)({ fromMs: first.fromMs, toMs: last.toMs });
  // A reopened one is in the ledger again, with all its events.
  const inquiries = ledger.entries().map(({ inquiry }) => inquiry);
  const open = inquiries.flatMap((inquiry) => factsOf(inquiry).cycles);
  open.forEach(visitor.expect);
  await store.closed.visitCycles({ months, matters, without: inquiries.map(({ id }) => id) }, visitor);
  open.forEach(visitor.add);
}
