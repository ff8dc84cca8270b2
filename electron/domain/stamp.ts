import type { InquiryEvent } from './event.ts';
import type { Inquiry } from './inquiry.ts';

type WithoutStamp<Event> = Event extends unknown ? Omit<Event, 'id' | 'actionId' | 'atMs' | 'by'> : never;
/** An event before it is said who, when and in which action. */
export type EventBody = WithoutStamp<InquiryEvent>;

/** Who does something, when (UTC milliseconds), and in which action. */
export interface Stamp {
  readonly actionId: string;
  readonly nowMs: number;
  readonly by: string;
  /** Ids that sort in the order in which they were made. */
  readonly newId: (nowMs: number) => string;
}

/** The inquiry with what one action adds. */
export function withEvents(inquiry: Inquiry, added: readonly EventBody[], stamp: Stamp): Inquiry {
  const { actionId, nowMs, by, newId } = stamp;
  const atMs = momentFor(inquiry, nowMs);
  const events = added.map((body): InquiryEvent => ({ ...body, id: newId(nowMs), actionId, atMs, by }));
  return { ...inquiry, events: [...inquiry.events, ...events] };
}

/**
 * Now, but never before what happened already: where the clock was set back, the order in which things were done counts.
 */
export function momentFor(inquiry: Inquiry, nowMs: number): number {
  return inquiry.events.reduce((latest, { atMs }) => Math.max(latest, atMs), Math.max(nowMs, inquiry.receivedAtMs));
}
