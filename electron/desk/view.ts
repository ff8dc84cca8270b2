import type { InquiryView, UndoableAction } from '../contract/views.ts';
import { effectiveEvents, isWithdrawn } from '../domain/event.ts';
import { isErased } from '../domain/erasure.ts';
import { inquiryLabel, type Inquiry } from '../domain/inquiry.ts';
import type { Standing } from '../domain/standing.ts';

/** One inquiry as the list shows it to `me`. */
export function viewOf(inquiry: Inquiry, standing: Standing, me: string): InquiryView {
  const events = effectiveEvents(inquiry);
  const note = events.findLast((event) => event.type === 'noted');
  return {
    id: inquiry.id,
    label: inquiryLabel(inquiry),
    customer: inquiry.customer,
    channel: inquiry.channel,
    kind: inquiry.kind,
    subject: inquiry.subject,
    receivedAtMs: inquiry.receivedAtMs,
    // What I have taken over is mine: it is not with a colleague.
    standing: standing.holder === me ? { ...standing, holder: null } : standing,
    followUps: events.filter((event) => event.type === 'followed-up').length,
    lastNote: note?.type === 'noted' && note.text !== '' ? note.text : null,
    isErased: isErased(inquiry),
    undoable: undoableBy(inquiry, me),
  };
}

/** R12: the last action that a person took, where that person is `me`. */
export function undoableBy(inquiry: Inquiry, me: string): UndoableAction | null {
  if (isWithdrawn(inquiry)) return null;
  const last = effectiveEvents(inquiry).findLast(({ by }) => by !== null);
  if (last === undefined) return inquiry.addedBy === me ? { actionId: inquiry.id, what: 'received' } : null;
  if (last.by !== me) return null;
  const first = inquiry.events.find(({ actionId }) => actionId === last.actionId) ?? last;
  return first.type === 'erased' ? null : { actionId: last.actionId, what: first.type };
}
