// Owns which words a message is made of: by language, channel and case. What stands in braces is filled in by `fillTemplate`.
import type { Channel } from './inquiry.ts';
import { fillBraces, type MessageLanguage } from './message-language.ts';
import { german } from './message-words-de.ts';
import { english } from './message-words-en.ts';
import { spanish } from './message-words-es.ts';

/** What a message says: the three that acknowledge, and the one for who was promised to hear of us again. */
export const messageCases = ['busy', 'away', 'seen', 'no-news'] as const;
export type MessageCase = (typeof messageCases)[number];

type Form = 'letter' | 'short' | 'public';

/** The words of one language, and nothing else. */
export interface MessageWords {
  readonly openings: Readonly<Record<Channel, string>>;
  readonly bodies: Readonly<Record<MessageCase, Readonly<Record<Form, string>>>>;
  readonly frames: Readonly<Record<Form, string>>;
  /** Of an email that answers what came in another way. */
  readonly subjects: Readonly<Record<Channel, string>>;
}

const words: Readonly<Record<MessageLanguage, MessageWords>> = { en: english, es: spanish, de: german };

const forms: Readonly<Record<Channel, Form>> = {
  call: 'short',
  voicemail: 'short',
  email: 'letter',
  text: 'short',
  chat: 'short',
  social: 'public',
  web: 'letter',
  'walk-in': 'short',
};

/** For somebody who has heard of us the opening would say again what they know. */
export function templateText(channel: Channel, messageCase: MessageCase, language: MessageLanguage): string {
  const { openings, bodies, frames } = words[language];
  const form = forms[channel];
  const body = bodies[messageCase][form];
  const text = messageCase === 'no-news' ? body : `${openings[channel]} ${body}`;
  return fillBraces(frames[form], { text });
}

/** "Your email: second delivery also broken", or "Your email" alone. */
export function mailSubject(channel: Channel, subject: string, language: MessageLanguage): string {
  const start = words[language].subjects[channel];
  const text = subject.replaceAll(/\s+/g, ' ').trim();
  return text === '' ? start : `${start}: ${text}`;
}
