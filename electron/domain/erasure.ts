// R22: takes out of an inquiry whatever names its customer, and leaves all that its figures are made of.
import type { EventType, InquiryEvent } from './event.ts';
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

type Personal<Type extends EventType> = Partial<Extract<InquiryEvent, { readonly type: Type }>>;

/**
 * What stands in place of what is personal in each type: words of the customer or about them, and when they are best
 * reached. A new type does not compile before somebody has looked for such.
 */
const withoutCustomer: { readonly [Type in EventType]: Personal<Type> | null } = {
  'followed-up': { subject: '' },
  noted: { text: '' },
  'best-time': { window: null },
  'merged-with': { customer: nobody, subject: '' },
  'merged-into': null,
  acknowledged: null,
  snoozed: null,
  promised: null,
  contacted: null,
  'handed-off': null,
  accepted: null,
  closed: null,
  reopened: null,
  undone: null,
  erased: null,
};

export function redactEvent<Event extends InquiryEvent>(event: Event): Event {
  const instead = withoutCustomer[event.type];
  return instead === null ? event : { ...event, ...instead };
}
