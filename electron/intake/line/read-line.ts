// Owns the reading of one typed line as an inquiry: what is understood is shown as chips before Enter, nothing typed is lost.
import type { Chip, Draft, TimeQuestion } from '../../contract/line.ts';
import type { Channel, Customer, GoalKey, Kind } from '../../domain/inquiry.ts';
import type { Started } from '../../domain/standing.ts';
import { hasClock } from './arrival-phrases.ts';
import { arrivalMs } from './arrival-time.ts';
import { sortLine } from './line-parts.ts';
import { hasCustomer, type LineParts } from './line-steps.ts';
import { subjectText } from './subject-text.ts';
import { cutTokens, tidyLine, type Token } from './tokens.ts';
import { inWords, joined, phraseOf, templates, type Words } from '../../domain/words.ts';
import { unreadable } from './read-time.ts';
import { describeInstant } from './written-time.ts';

export interface LineContext {
  readonly nowMs: number;
  /** The office's IANA zone. */
  readonly zone: string;
  /** R3: when an arrival is missed by its 24-hour goal, by the clocks that count for it. UTC milliseconds. */
  readonly dayDueMs: (arrival: Started) => number;
  /** People who answer here: "message for Mei from Ana" is Ana's. */
  readonly colleagues?: readonly string[];
}

export type LineReading =
  | { readonly ok: true; readonly draft: Draft; readonly questions: readonly TimeQuestion[] }
  | ({ readonly ok: false; readonly reason: keyof typeof sentences } & Words);

const longestLine = 500;

const sentences = templates({
  empty: 'Write who is waiting, such as “call Ana, invoice, 5 min ago”.',
  'too-long':
    'Write at most {most} characters: who it is, how they reached us and what about. Keep the rest for a note.',
  'nothing-recognised':
    'Who is it? Put a name, a number or an address first, and a comma after the name: “ana ruiz, her order is late”.',
});

const channelNames: Readonly<Record<Channel, string>> = templates({
  call: 'Call',
  voicemail: 'Voicemail',
  email: 'Email',
  text: 'Text',
  chat: 'Chat',
  social: 'Post',
  web: 'Web form',
  'walk-in': 'Walk-in',
});
const kindNames: Readonly<Record<Kind, string>> = templates({
  ordinary: 'Ordinary',
  lead: 'Lead',
  sensitive: 'Sensitive',
});

/**
 * Never throws for text. Without other words it is a call that came just now. An arrival that is ahead, or whose 24-hour
 * goal has passed, is returned with a question; the draft holds it as it was written.
 */
export function readLine(text: string, context: LineContext): LineReading {
  if (text.trim().length > longestLine) return refuse('too-long');
  const line = tidyLine(text);
  if (line === '') return refuse('empty');
  const parts = sortLine(line, cutTokens(line), context.colleagues ?? []);
  if (!hasCustomer(parts)) return refuse('nothing-recognised');
  const arrival = readTimes(parts.times, context);
  const key = keyOf(parts);
  const question = arrival.atMs === null ? askAboutUnread(arrival, context) : askAboutTime(arrival.atMs, key, context);
  const subject = subjectText(line, subjectTokens(parts, arrival, question !== null));
  return {
    ok: true,
    draft: draftOf(parts, key, subject, arrival.atMs, context),
    questions: question === null ? [] : [question],
  };
}

/** By which clocks it is due. */
function keyOf(parts: LineParts): GoalKey {
  return { channel: parts.channel ?? likelyChannel(parts), kind: parts.kind ?? 'ordinary' };
}

function draftOf(
  parts: LineParts,
  { channel, kind }: GoalKey,
  subject: string,
  arrivedAtMs: number | null,
  context: LineContext,
): Draft {
  const { name, phone, email, handle } = parts;
  const customer = { name, phone, email, handle };
  const receivedAtMs = arrivedAtMs ?? wholeSecond(context.nowMs);
  const draft = { channel, kind, customer, subject, receivedAtMs };
  const isAssumed = { channel: parts.channel === null && channel === 'call', time: arrivedAtMs === null };
  return { ...draft, chips: chipsOf(draft, isAssumed, context) };
}

function refuse(reason: keyof typeof sentences): LineReading {
  const gaps = reason === 'too-long' ? { most: longestLine } : undefined;
  return { ok: false, reason, ...inWords(sentences[reason], gaps) };
}

interface Arrival {
  readonly atMs: number | null;
  /** Phrases that it was not made of. */
  readonly unused: readonly Token[];
}

/** "yesterday" and "at 14:05" may stand apart; together they are one time, else the first that is one counts. */
function readTimes(times: readonly Token[], { nowMs, zone }: LineContext): Arrival {
  for (const way of times.length === 0 ? [] : [times, ...times.map((time) => [time])]) {
    const atMs = arrivalMs(way.map(({ text }) => text).join(' '), nowMs, zone);
    if (atMs !== null) return { atMs: wholeSecond(atMs), unused: times.filter((time) => !way.includes(time)) };
  }
  return { atMs: null, unused: times };
}

/** Words that turn out to be no time, or one that is asked about, are not taken out of the sentence. */
function subjectTokens({ subject, timeInSubject }: LineParts, { unused }: Arrival, isAsked: boolean): readonly Token[] {
  const kept = isAsked && timeInSubject !== null && !unused.includes(timeInSubject) ? [timeInSubject] : [];
  return [...subject, ...unused, ...kept].toSorted((a, b) => a.start - b.start);
}

function askAboutTime(receivedAtMs: number, key: GoalKey, context: LineContext): TimeQuestion | null {
  const { nowMs, zone, dayDueMs } = context;
  const when = phraseOf(describeInstant(receivedAtMs, nowMs, zone));
  if (receivedAtMs > nowMs) {
    const asked = inWords('It cannot have come {when}: that is still ahead. When did it reach us?', { when });
    return { about: 'time', reason: 'in-the-future', receivedAtMs, ...asked };
  }
  if (nowMs <= dayDueMs({ ...key, startMs: receivedAtMs })) return null;
  const asked = inWords('Did it come {when}? Then it was due before now, and counts as missed at once.', { when });
  return { about: 'time', reason: 'older-than-day-goal', receivedAtMs, ...asked };
}

/** A clock beside a day that cannot be read is not today's. Nothing was understood, so nothing can be confirmed either. */
function askAboutUnread({ unused }: Arrival, { nowMs }: LineContext): TimeQuestion | null {
  const unread = unused.find(({ text }) => hasClock(text));
  if (unread === undefined) return null;
  const asked = joined(unreadable(unread.text), inWords('When did it reach us?'));
  return { about: 'time', reason: 'in-the-future', receivedAtMs: wholeSecond(nowMs), ...asked };
}

/** An address says how it came; a name or a number alone was a call. */
function likelyChannel({ phone, email, handle }: Pick<Customer, 'phone' | 'email' | 'handle'>): Channel {
  if (phone !== null) return 'call';
  return email !== null ? 'email' : handle !== null ? 'social' : 'call';
}

function chipsOf(
  draft: Omit<Draft, 'chips'>,
  isAssumed: { readonly channel: boolean; readonly time: boolean },
  { nowMs, zone }: LineContext,
): readonly Chip[] {
  const { channel, kind, customer, subject, receivedAtMs } = draft;
  const time = isAssumed.time ? inWords('now') : describeInstant(receivedAtMs, nowMs, zone);
  const found: readonly (readonly [Chip['field'], string | null])[] = [
    ['kind', kind === 'ordinary' ? null : kindNames[kind]],
    ['name', customer.name],
    ['phone', customer.phone],
    ['email', customer.email],
    ['handle', customer.handle],
    ['subject', subject === '' ? null : subject],
  ];
  return [
    { field: 'channel', text: channelNames[channel], isDefault: isAssumed.channel },
    ...found.flatMap(([field, text]) => (text === null ? [] : [{ field, text, isDefault: false }])),
    { field: 'time', text: time.sentence, ...saidIn(time), isDefault: isAssumed.time },
  ];
}

function saidIn({ said }: Words): Pick<Words, 'said'> {
  return said === undefined ? {} : { said };
}

function wholeSecond(atMs: number): number {
  return Math.floor(atMs / 1000) * 1000;
}
