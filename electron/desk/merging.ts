// R13: makes one of two inquiries of a customer. Both are kept; one answers for both.
import type { ActionTaken, CallArgs } from '../contract/calls.ts';
import { done, refuse, type Result } from '../contract/result.ts';
import { notThere } from '../domain/action.ts';
import { mergeOf } from '../domain/merge.ts';
import { momentFor, withEvents } from '../domain/stamp.ts';
import { labelGap } from '../domain/inquiry.ts';
import type { Entry } from './ledger.ts';
import { doneByHand } from './nudging.ts';
import type { DeskParts } from './parts.ts';

export function merge(
  { ledger, clock, newId }: DeskParts,
  { id, otherId }: CallArgs<'merge'>,
): Promise<Result<ActionTaken>> {
  return ledger.act((state) => {
    const [one, two] = [state.entry(id), state.entry(otherId)];
    if (one === undefined || two === undefined) return refuse(...notThere);
    if (id === otherId) return refuse('same-inquiry', 'Choose another inquiry to merge with.');
    const refusal = refusalOf(one) ?? refusalOf(two);
    if (refusal !== null) return refusal;
    const nowMs = clock.now();
    const actionId = newId(nowMs);
    const { kept, other, onKept, onOther } = mergeOf(one.inquiry, two.inquiry);
    const atMs = Math.max(momentFor(kept, nowMs), momentFor(other, nowMs));
    const stamp = { actionId, nowMs: atMs, by: ledger.me, newId: () => newId(nowMs) };
    const merged = [withEvents(kept, onKept, stamp), withEvents(other, [onOther], stamp)];
    const change = doneByHand(state, ledger.rules, merged, nowMs);
    return done({ change, value: { actionId, inquiryId: kept.id } });
  });
}

function refusalOf({ standing, view }: Entry): Result<never> | null {
  switch (standing.phase) {
    case 'waiting':
    case 'promised':
      return null;
    case 'closed':
      return refuse('closed', '{name} is closed. Reopen it first.', { name: labelGap(view.label) });
    case 'merged':
      return refuse('merged', '{name} is merged already. Look at the list again.', { name: labelGap(view.label) });
    case 'withdrawn':
      return refuse(...notThere);
  }
}
