import type { InquiryView, UndoableAction } from '../contract/views.ts';
import { effectiveEvents, isWithdrawn } from '../domain/event.ts';
import { customerLabel, type Inquiry } from '../domain/inquiry.ts';
import { mostCareful } from '../domain/merge.ts';
import { unitedCustomer } from '../domain/same-customer.ts';
import type { Standing } from '../domain/standing.ts';

/** One inquiry as the list shows it to `me`. */
export function viewOf(inquiry: Inquiry, standing: Standing, me: string): InquiryView {
  const events = effectiveEvents(inquiry);
  const note = events.findLast((event) => event.type === 'noted');
  const merged = events.filter((event) => event.type === 'merged-with');
  const customer = unitedCustomer([inquiry.customer, ...merged.map((event) => event.customer)]);
  return {
    id: inquiry.id,
    label: customerLabel(customer),
    customer,
    channel: inquiry.channel,
    kind: mostCareful([inquiry.kind, ...merged.map(({ kind }) => kind)]),
    subject: inquiry.subject,
    receivedAtMs: inquiry.receivedAtMs,
    // What I have taken over is mine: it is not with a colleague.
    standing: standing.holder === me ? { ...standing, holder: null } : standing,
    followUps: events.filter((event) => event.type === 'followed-up').length,
    merged: merged.map(({ otherId, customer: known, channel, subject, receivedAtMs }) => ({
      id: otherId,
      customer: known,
      channel,
      subject,
      receivedAtMs,
    })),
    lastNote: note?.type === 'noted' ? note.text : null,
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
  return { actionId: last.actionId, what: first.type };
}
