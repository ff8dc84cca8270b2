// Owns what the person has corrected in a reading of the line: it wins over every later reading.
import type { Chip, Draft, TimeQuestion } from '../../../electron/contract/line.ts';
import { channels, kinds, type Customer } from '../../../electron/domain/inquiry.ts';
import { channelName } from '../../desk/line-words.ts';
import { say } from './words.ts';

type ChipField = Chip['field'];

/** What was written or chosen instead, by chip; a time as it was understood. */
export interface Corrections {
  readonly texts: Partial<Readonly<Record<ChipField, string>>>;
  readonly receivedAtMs: number | null;
}

export const noCorrections: Corrections = { texts: {}, receivedAtMs: null };

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

/** What is asked before it is sent. A corrected time has its own answer from the desk; so has another goal (R3). */
export function questionLeft(
  [question]: readonly TimeQuestion[],
  { texts, receivedAtMs }: Corrections,
): TimeQuestion | undefined {
  if (receivedAtMs !== null) return undefined;
  const hasOtherGoal = texts.channel !== undefined || texts.kind !== undefined;
  return hasOtherGoal && question?.reason === 'older-than-day-goal' ? undefined : question;
}

/** An emptied chip means that there is none. */
function textOrNull(corrected: string | undefined, read: string | null): string | null {
  if (corrected === undefined) return read;
  return corrected.trim() === '' ? null : corrected.trim();
}

/** The chips as they are shown: corrected ones are certain, emptied ones stay so that they can be filled again. */
export function correctedChips(draft: Draft, corrections: Corrections): readonly Chip[] {
  const corrected = correctedDraft(draft, corrections);
  return draft.chips.map((chip) => {
    const text = corrections.texts[chip.field];
    return { ...chip, text: wordsOf(chip, text, corrected), isDefault: text === undefined && chip.isDefault };
  });
}

/** Channel and kind are named here, in the language that is spoken; the rest as the desk has read it or somebody wrote it. */
function wordsOf({ field, text: read }: Chip, corrected: string | undefined, { channel, kind }: Draft): string {
  if (field === 'channel') return channelName(channel);
  if (field === 'kind') return say(`kind-${kind}`);
  const text = corrected ?? read;
  return text.trim() === '' ? say(`no-${field}`) : text;
}

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
