// Brings back what an earlier import had added and an undo took away, when the same file is imported again.
import { isWithdrawn, undoneActions, type InquiryEvent } from '../domain/event.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { momentFor } from '../domain/stamp.ts';
import type { LoggedCall } from '../intake/call-log/call-log-reading.ts';
import { inquiryIdOf } from '../intake/call-log/import-ids.ts';

export interface RestoreStamp {
  readonly nowMs: number;
  readonly by: string;
  readonly actionId: string;
  readonly newId: (nowMs: number) => string;
}

/** The withdrawn inquiries among `known` that these calls brought, with their undo taken back. */
export function restoredBy(
  calls: readonly LoggedCall[],
  system: string,
  known: readonly Inquiry[],
  stamp: RestoreStamp,
): readonly Inquiry[] {
  const brought = new Set(calls.map((call) => inquiryIdOf(system, call)));
  return known
    .filter((inquiry) => brought.has(inquiry.id) && isWithdrawn(inquiry))
    .map((inquiry) => ({ ...inquiry, events: [...inquiry.events, ...undosTakenBack(inquiry, stamp)] }));
}

function undosTakenBack(inquiry: Inquiry, { nowMs, by, actionId, newId }: RestoreStamp): readonly InquiryEvent[] {
  const isUndone = undoneActions(inquiry);
  const undos = inquiry.events.filter(
    (event) => event.type === 'undone' && event.undoneActionId === inquiry.id && !isUndone(event.actionId),
  );
  return undos.map((undo) => ({
    type: 'undone',
    id: newId(nowMs),
    actionId,
    atMs: momentFor(inquiry, nowMs),
    by,
    undoneActionId: undo.actionId,
  }));
}
