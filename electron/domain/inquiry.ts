import { isErased } from './erasure.ts';
import type { InquiryEvent } from './event.ts';
import { phrase, templates, type Gap } from './words.ts';

/** How the customer reached us. */
export const channels = ['call', 'voicemail', 'email', 'text', 'chat', 'social', 'web', 'walk-in'] as const;
export type Channel = (typeof channels)[number];

/** What it is about, as far as it decides how soon and how carefully we answer. */
export const kinds = ['ordinary', 'lead', 'sensitive'] as const;
export type Kind = (typeof kinds)[number];

/** Who reached us. At least one of the four is known, unless the inquiry is erased (R22). */
export interface Customer {
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** A name on a network, with its sign: "@brightfield". */
  readonly handle: string | null;
}

/** Where it came from; `reference` names the same message again in that source, so that it is never taken twice. */
export interface Source {
  readonly system: string;
  readonly reference: string | null;
}

/** What decides which clocks count for an arrival (R3). */
export interface GoalKey {
  readonly channel: Channel;
  readonly kind: Kind;
}

/** One customer's attempt to reach us that needs an acknowledgement: what came in, plus events. */
export interface Inquiry extends GoalKey {
  /** UUIDv7. */
  readonly id: string;
  /** Arrival of the oldest unacknowledged message, UTC milliseconds (R1). */
  readonly receivedAtMs: number;
  readonly customer: Customer;
  readonly subject: string;
  readonly source: Source;
  /** Who entered it; null when it came in by itself. */
  readonly addedBy: string | null;
  readonly events: readonly InquiryEvent[];
}

/** For want of a name, in English. */
export const unnamed = templates({
  unknown: 'Unknown customer',
  erased: 'Erased customer',
  withheld: 'Number withheld',
});

/** Stands in the place of a name where a caller withheld the number. */
export const withheldName = unnamed.withheld;

const namelessLabels: ReadonlySet<string> = new Set(Object.values(unnamed));

/** Whether a label stands in the place of a name, and so is said in the language that is spoken. */
export function isNameless(label: string): boolean {
  return namelessLabels.has(label);
}

/** A label in a sentence. */
export function labelGap(label: string): Gap {
  return isNameless(label) ? phrase(label) : label;
}

/** What turns the direction of the text around it, and is not part of how a name is written. */
const turning = /[\u202a-\u202e\u2066-\u2069]/gu;
const unseen = /[\p{Cc}\p{Cf}\p{Z}]/gu;

/** A name as it can stand within other text; null where nothing of it can be seen. */
export function writtenName(name: string | null): string | null {
  const written = (name ?? '')
    .replaceAll(turning, '')
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim();
  return written.replaceAll(unseen, '') === '' ? null : written;
}

/** By what name a customer can be spoken to; null where only words in its place are known. */
export function ownName({ name }: Pick<Customer, 'name'>): string | null {
  const written = writtenName(name);
  return written === null || isNameless(written) ? null : written;
}

/** What the customer is called on screen: the name, or else the best way to reach them. */
export function customerLabel(customer: Customer): string {
  const { name, handle, phone, email } = customer;
  // Words in the place of a name say least.
  for (const way of [ownName(customer), handle, phone, email, name]) {
    const written = writtenName(way);
    if (written !== null) return written;
  }
  return unnamed.unknown;
}

/** R22: the same for an inquiry, which may be erased. */
export function inquiryLabel(inquiry: Inquiry): string {
  return isErased(inquiry) ? unnamed.erased : customerLabel(inquiry.customer);
}
