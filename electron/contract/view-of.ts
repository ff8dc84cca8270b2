import { isErased } from '../domain/erasure.ts';
import { effectiveEvents } from '../domain/event.ts';
import { inquiryLabel, type Inquiry } from '../domain/inquiry.ts';
import { mostCareful } from '../domain/merge.ts';
import { customersOf, unitedCustomer } from '../domain/same-customer.ts';
import { standingOf, type Rules, type Standing } from '../domain/standing.ts';
import { writtenPartSubject, writtenSubject } from '../domain/subject.ts';
import { undoableBy } from '../domain/undo.ts';
import type { InquiryView } from './views.ts';

/** One inquiry as the list shows it to `me`. */
export function viewOf(inquiry: Inquiry, standing: Standing, me: string): InquiryView {
  const events = effectiveEvents(inquiry);
  const note = events.findLast((event) => event.type === 'noted');
  const merged = events.filter((event) => event.type === 'merged-with');
  const customer = unitedCustomer(customersOf(inquiry));
  return {
    ...inquiry,
    label: inquiryLabel({ ...inquiry, customer }),
    customer,
    kind: mostCareful([inquiry.kind, ...merged.map(({ kind }) => kind)]),
    // What I have taken over is mine: it is not with a colleague.
    standing: standing.holder === me ? { ...standing, holder: null } : standing,
    followUps: events.filter((event) => event.type === 'followed-up').length,
    subject: writtenSubject(inquiry),
    merged: merged.map((part) => ({
      id: part.otherId,
      customer: part.customer,
      channel: part.channel,
      subject: writtenPartSubject(part),
      receivedAtMs: part.receivedAtMs,
    })),
    lastNote: note?.type === 'noted' && note.text !== '' ? note.text : null,
    isErased: isErased(inquiry),
    undoable: undoableBy(inquiry, me),
  };
}

/** The same, read anew from its events. */
export function viewBy(inquiry: Inquiry, rules: Rules, me: string): InquiryView {
  return viewOf(inquiry, standingOf(inquiry, rules), me);
}
