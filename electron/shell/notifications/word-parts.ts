// Words that several kinds of notification share. Names and subjects come from outside: one line, and short, because
// macOS shows 256 bytes of a body.
import type { Channel } from '../../domain/inquiry.ts';
import { instantText, shortName, spokenName } from '../../domain/tray-text.ts';
import { phrase, type Phrase, type Say } from '../../domain/words.ts';
import type { NudgeFacts, NudgedInquiry } from './nudge-facts.ts';

const namesShown = 3;

export function nameOf({ view }: NudgedInquiry, say: Say): string {
  return spokenName(view.label, say);
}

/** "Ana Ruiz, Oskar Lind, Mia Chen and 2 more" */
export function namesOf({ inquiries, say }: NudgeFacts): string {
  const names = inquiries.slice(0, namesShown).map((inquiry) => nameOf(inquiry, say));
  const count = inquiries.length - names.length;
  if (count > 0) return say('{names} and {count} more', { names: names.join(', '), count });
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : say('{names} and {last}', { names: names.slice(0, -1).join(', '), last });
}

export function timeOf(atMs: number, { zone, nowMs, say }: Pick<NudgeFacts, 'zone' | 'nowMs' | 'say'>): string {
  return instantText(zone, atMs, nowMs, say);
}

const channelWords: Readonly<Record<Channel, Phrase>> = {
  call: phrase('call'),
  voicemail: phrase('voicemail'),
  email: phrase('email'),
  text: phrase('text'),
  chat: phrase('chat'),
  social: phrase('post'),
  web: phrase('web form'),
  'walk-in': phrase('walk-in'),
};

/** "call: invoice"; the channel alone where nothing was written. */
export function subjectOf({ view }: NudgedInquiry, say: Say): string {
  const channel = say(channelWords[view.channel].template);
  const subject = view.subject.trim();
  return subject === '' ? channel : `${channel}: ${shortName(subject)}`;
}
