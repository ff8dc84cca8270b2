// R13: what it takes to make one inquiry of two of the same customer.
import { isLater, lastCycle, type Arrival, type Cycle, type KeyedArrival, type Promised } from './cycle.ts';
import { effectiveEvents, type MergedPart, type TakenPart } from './event.ts';
import type { Inquiry, Kind } from './inquiry.ts';
import { owedPromise } from './standing.ts';

export interface Merge {
  /** Stays in the list: the one that was entered first. */
  readonly kept: Inquiry;
  readonly other: Inquiry;
  /** The events of the one action, to be stamped with who and when. */
  readonly onKept: readonly MergedWith[];
  readonly onOther: { readonly type: 'merged-into' } & TakenPart;
}

type MergedWith = { readonly type: 'merged-with' } & MergedPart;

/** R13: of two open inquiries. The clocks and promises of the other go on at the one that stays, as they stand. */
export function mergeOf(a: Inquiry, b: Inquiry): Merge {
  const [kept, other] = isLater(b.id, a.id) ? [a, b] : [b, a];
  const cycle = lastCycle(other);
  const promises = [...cycle.promises, ...unwritten(cycle)];
  const { id, customer, channel, kind, subject, receivedAtMs } = other;
  return {
    kept,
    other,
    onKept: [
      {
        type: 'merged-with',
        otherId: id,
        customer,
        channel,
        kind,
        subject,
        receivedAtMs,
        arrivals: cycle.arrivals.map(unkeyed),
        // Beside a promise of the other its own default would not be owed any more, which may be the earlier.
        promises: [...promises, ...unwritten(lastCycle(kept))],
      },
      ...broughtAlong(other, cycle),
    ],
    onOther: {
      type: 'merged-into',
      intoId: kept.id,
      arrivalIds: [...new Set(cycle.arrivals.map(({ inquiryId }) => inquiryId))],
      promises: promises.map(({ byMs, madeAtMs }) => ({ byMs, madeAtMs })),
    },
  };
}

/** By which channel it came stands in the event that speaks of its inquiry. */
function unkeyed({ inquiryId, startMs, acknowledgedAtMs, acknowledgedBy }: KeyedArrival): Arrival {
  return { inquiryId, startMs, acknowledgedAtMs, acknowledgedBy };
}

/**
 * R3: who had been merged into the other before comes along by name, so that each arrival keeps its channel and kind. An
 * event without arrivals brings no clock.
 */
function broughtAlong(other: Inquiry, { arrivals }: Cycle): readonly MergedWith[] {
  const ids = new Set(arrivals.map(({ inquiryId }) => inquiryId));
  const parts = new Map<string, MergedWith>();
  for (const event of effectiveEvents(other)) {
    if (event.type !== 'merged-with' || !ids.has(event.otherId)) continue;
    const { type, otherId, customer, channel, kind, subject, receivedAtMs } = event;
    parts.set(otherId, { type, otherId, customer, channel, kind, subject, receivedAtMs, arrivals: [], promises: [] });
  }
  return [...parts.values()];
}

/** R7: a default promise that is owed and stands in no event. */
function unwritten(cycle: Cycle): readonly Promised[] {
  const owed = owedPromise(cycle);
  return owed === null || cycle.promises.includes(owed) ? [] : [owed];
}

const careOf: Readonly<Record<Kind, number>> = { sensitive: 2, lead: 1, ordinary: 0 };

/** The kind that wants the most care. */
export function mostCareful([first, ...others]: readonly [Kind, ...Kind[]]): Kind {
  return others.reduce((most, kind) => (careOf[kind] > careOf[most] ? kind : most), first);
}
