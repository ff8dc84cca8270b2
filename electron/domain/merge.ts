// R13: what it takes to make one inquiry of two of the same customer.
import { isLater, lastCycle, type Cycle, type Promised } from './cycle.ts';
import type { MergedPart, TakenPart } from './event.ts';
import type { Inquiry, Kind } from './inquiry.ts';
import { owedPromise } from './standing.ts';

export interface Merge {
  /** Stays in the list: the one that was entered first. */
  readonly kept: Inquiry;
  readonly other: Inquiry;
  /** The events of the one action, to be stamped with who and when. */
  readonly onKept: { readonly type: 'merged-with' } & MergedPart;
  readonly onOther: { readonly type: 'merged-into' } & TakenPart;
}

/** R13: of two open inquiries. The clocks and promises of the other go on at the one that stays, as they stand. */
export function mergeOf(a: Inquiry, b: Inquiry): Merge {
  const [kept, other] = isLater(b.id, a.id) ? [a, b] : [b, a];
  const cycle = lastCycle(other);
  const promises = [...cycle.promises, ...unwritten(cycle)];
  const { id, customer, channel, kind, subject, receivedAtMs } = other;
  return {
    kept,
    other,
    onKept: {
      type: 'merged-with',
      otherId: id,
      customer,
      channel,
      kind,
      subject,
      receivedAtMs,
      arrivals: cycle.arrivals,
      // Beside a promise of the other its own default would not be owed any more, which may be the earlier.
      promises: [...promises, ...unwritten(lastCycle(kept))],
    },
    onOther: {
      type: 'merged-into',
      intoId: kept.id,
      arrivalIds: [...new Set(cycle.arrivals.map(({ inquiryId }) => inquiryId))],
      promises: promises.map(({ byMs, madeAtMs }) => ({ byMs, madeAtMs })),
    },
  };
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
