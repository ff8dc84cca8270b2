// Owns what a subject says as people read it. Call logs were once imported with a subject that says the channel a second
// time, and in English; what a person has typed stays as it is, also where it is the same words.
import type { InquiryEvent, MergedPart } from './event.ts';
import type { Channel, Inquiry } from './inquiry.ts';
import { uuidTimeMs } from './uuid.ts';

const channelOfSubject: ReadonlyMap<string, Channel> = new Map([
  ['Missed call', 'call'],
  ['Voicemail', 'voicemail'],
]);

/** What it is about, as far as the channel does not say so already. */
export function writtenSubject({ channel, subject, source }: Pick<Inquiry, 'channel' | 'subject' | 'source'>): string {
  // What is entered by hand has no reference.
  return source.reference === null ? subject : besideChannel(channel, subject);
}

type Part = Pick<MergedPart, 'otherId' | 'channel' | 'subject' | 'receivedAtMs'>;

/**
 * R13: the same for one that was merged. Its event does not say where it came from, but the id of a call from a log is
 * made of the call's time, and that of an inquiry entered by hand of the time of entering it.
 */
export function writtenPartSubject({ otherId, channel, subject, receivedAtMs }: Part): string {
  return uuidTimeMs(otherId) === receivedAtMs ? besideChannel(channel, subject) : subject;
}

function besideChannel(channel: Channel, subject: string): string {
  return channelOfSubject.get(subject) === channel ? '' : subject;
}

type FollowUp = Pick<Extract<InquiryEvent, { readonly type: 'followed-up' }>, 'by' | 'subject'>;

/** R1: how a further message came, where a call log brought it with that for a subject; else null. */
export function followUpChannel({ by, subject }: FollowUp): Channel | null {
  return by === null ? (channelOfSubject.get(subject) ?? null) : null;
}
