// Owns what the person has corrected in a reading of the line: it wins over every later reading.
import type { Chip, Draft } from '../../../electron/contract/line.ts';
import { channels, kinds, type Channel, type Customer, type Kind } from '../../../electron/domain/inquiry.ts';

type ChipField = Chip['field'];

/** What was written or chosen instead, by chip; a time as it was understood. */
export interface Corrections {
  readonly texts: Partial<Readonly<Record<ChipField, string>>>;
  readonly receivedAtMs: number | null;
}

export const noCorrections: Corrections = { texts: {}, receivedAtMs: null };

/** How the choices of a chip are called. */
export const channelNames: Readonly<Record<Channel, string>> = {
  call: 'Call',
  voicemail: 'Voicemail',
  email: 'Email',
  text: 'Text',
  chat: 'Chat',
  social: 'Social post',
  web: 'Web form',
  'walk-in': 'Walk-in',
};

export const kindNames: Readonly<Record<Kind, string>> = {
  ordinary: 'Ordinary',
  lead: 'Lead',
  sensitive: 'Sensitive',
};

/** The draft as it will be sent. */
export function correctedDraft(draft: Draft, { texts, receivedAtMs }: Corrections): Draft {
  const { customer } = draft;
  return {
    ...draft,
    channel: channels.find((channel) => channel === texts.channel) ?? draft.channel,
    kind: kinds.find((kind) => kind === texts.kind) ?? draft.kind,
    subject: texts.subject ?? draft.subject,
    receivedAtMs: receivedAtMs ?? draft.receivedAtMs,
    customer: {
      name: textOrNull(texts.name, customer.name),
      phone: textOrNull(texts.phone, customer.phone),
      email: textOrNull(texts.email, customer.email),
      handle: textOrNull(texts.handle, customer.handle),
    },
  };
}

/** An emptied chip means that there is none. */
function textOrNull(corrected: string | undefined, read: string | null): string | null {
  if (corrected === undefined) return read;
  return corrected.trim() === '' ? null : corrected.trim();
}

/** The chips as they are shown: corrected ones are certain, emptied ones stay so that they can be filled again. */
export function correctedChips(chips: readonly Chip[], { texts }: Corrections): readonly Chip[] {
  return chips.map((chip) => {
    const text = texts[chip.field];
    return text === undefined ? chip : { ...chip, text: wordsOf(chip.field, text), isDefault: false };
  });
}

function wordsOf(field: ChipField, text: string): string {
  const channel = channels.find((known) => known === text);
  if (field === 'channel' && channel !== undefined) return channelNames[channel];
  const kind = kinds.find((known) => known === text);
  if (field === 'kind' && kind !== undefined) return kindNames[kind];
  return text.trim() === '' ? `no ${fieldNames[field]}` : text;
}

export const fieldNames: Readonly<Record<ChipField, string>> = {
  channel: 'channel',
  kind: 'kind',
  name: 'name',
  phone: 'number',
  email: 'address',
  handle: 'handle',
  subject: 'subject',
  time: 'time',
};

/** What a chip's editor starts with. */
export function editedText(field: ChipField, { channel, kind, customer, subject }: Draft): string {
  const texts: Readonly<Record<Exclude<ChipField, 'time'>, string>> = {
    channel,
    kind,
    subject,
    ...emptyForNull(customer),
  };
  return field === 'time' ? '' : texts[field];
}

function emptyForNull({ name, phone, email, handle }: Customer): Readonly<Record<keyof Customer, string>> {
  return { name: name ?? '', phone: phone ?? '', email: email ?? '', handle: handle ?? '' };
}
