// R13: counts an arrival once, also where two computers have merged it into different inquiries, or one of them closed it.
import type { CycleFacts } from './facts.ts';
import { countsInRates } from './rate.ts';

/** Tells which arrivals several inquiries may answer for: those that a merge has brought to one of them. */
export interface Contested {
  readonly add: (cycle: CycleFacts) => void;
  /** R10: what was not a customer is in no rate, so no other can take its place there. */
  readonly has: (cycle: CycleFacts) => boolean;
  /** The same for the same arrivals. */
  readonly key: () => string;
}

export function createContested(): Contested {
  const arrivals = new Set<string>();
  // Most are told apart by the instant alone, which costs nothing to read.
  const starts = new Set<number>();
  return {
    add: (cycle) => {
      if (cycle.answeredById === cycle.inquiryId) return;
      starts.add(cycle.startMs);
      arrivals.add(arrivalOf(cycle));
    },
    has: (cycle) => starts.has(cycle.startMs) && countsInRates(cycle) && arrivals.has(arrivalOf(cycle)),
    key: () => [...arrivals].sort().join(' '),
  };
}

/** Of each arrival what the inquiry says that answered it first; in the order given, which decides nothing. */
export function onePerArrival<T extends { readonly cycle: CycleFacts }>(all: readonly T[]): readonly T[] {
  const contested = createContested();
  for (const { cycle } of all) contested.add(cycle);
  const first = new Map<string, CycleFacts>();
  for (const { cycle } of all) {
    if (!contested.has(cycle)) continue;
    const known = first.get(arrivalOf(cycle));
    if (known === undefined || isBefore(cycle, known)) first.set(arrivalOf(cycle), cycle);
  }
  if (first.size === 0) return all;
  return all.filter(
    ({ cycle }) => !contested.has(cycle) || first.get(arrivalOf(cycle))?.answeredById === cycle.answeredById,
  );
}

function arrivalOf({ inquiryId, startMs }: CycleFacts): string {
  return `${inquiryId}|${startMs}`;
}

function isBefore(one: CycleFacts, other: CycleFacts): boolean {
  const [oneMs, otherMs] = [one.acknowledgedAtMs ?? Infinity, other.acknowledgedAtMs ?? Infinity];
  return oneMs === otherMs ? one.answeredById < other.answeredById : oneMs < otherMs;
}
