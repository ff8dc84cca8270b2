// R22: takes out of an inquiry whatever names its customer, and leaves all that its figures are made of.
import type { InquiryEvent } from './event.ts';
import type { Customer, Inquiry } from './inquiry.ts';

type ErasedEvent = Extract<InquiryEvent, { readonly type: 'erased' }>;

const nobody: Customer = { name: null, phone: null, email: null, handle: null };

/** R22: it stands for good. Undoing it would bring nothing back, so no undo counts. */
export function isErased({ events }: Pick<Inquiry, 'events'>): boolean {
  return events.some(({ type }) => type === 'erased');
}

/** R22: the inquiry without its customer, and with the event that says so; the same object when it is erased already. */
export function eraseInquiry(inquiry: Inquiry, event: ErasedEvent): Inquiry {
  return isErased(inquiry) ? inquiry : redactInquiry({ ...inquiry, events: [...inquiry.events, event] });
}

/**
 * R22: the words of customers and about them go; instants, the channel, the kind and the names of colleagues stay. The id
 * stays too: by it a copy from elsewhere finds that this one is erased, and a call log that is read again adds nothing.
 */
export function redactInquiry(inquiry: Inquiry): Inquiry {
  const { source, events } = inquiry;
  return {
    ...inquiry,
    customer: nobody,
    subject: '',
    source: { ...source, reference: null },
    events: events.map(redactEvent),
  };
}

/** A switch over every type, so that a new one does not compile before somebody has looked for words in it. */
export function redactEvent(event: InquiryEvent): InquiryEvent {
  switch (event.type) {
    case 'followed-up':
      return { ...event, subject: '' };
    case 'noted':
      return { ...event, text: '' };
    case 'acknowledged':
    case 'snoozed':
    case 'promised':
    case 'contacted':
    case 'handed-off':
    case 'accepted':
    case 'closed':
    case 'reopened':
    case 'undone':
    case 'erased':
      return event;
  }
}
