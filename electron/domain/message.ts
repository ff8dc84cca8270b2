// Owns which messages and which ways are offered for an inquiry, and how a text is filled in.
import { ownName, writtenName, type Channel, type Customer, type Kind } from './inquiry.ts';
import type { MessageLanguage } from './message-language.ts';
import { templateText, type MessageCase } from './message-words.ts';

/** A text of the office's own. In braces: {name} {me} {promise} {colleague}. */
export interface OwnTemplate {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** What is filled in; null is not known, or not chosen. */
export interface MessageValues {
  readonly name: string | null;
  readonly me: string;
  readonly promise: string | null;
  readonly colleague: string | null;
}

/** The cases that fit: who was promised to hear of us first gets "nothing new yet". */
export function casesFor(phase: 'waiting' | 'promised'): readonly MessageCase[] {
  return phase === 'promised' ? ['no-news', 'busy', 'away', 'seen'] : ['busy', 'away', 'seen'];
}

export function messageText(
  channel: Channel,
  messageCase: MessageCase,
  values: MessageValues,
  language: MessageLanguage,
): string {
  return fillTemplate(templateText(channel, messageCase, language), values, language);
}

/** By what name a message speaks to the customer: a number or an address is no name; in public a handle is one. */
export function addressedAs(customer: Customer, channel: Channel): string | null {
  return ownName(customer) ?? (channel === 'social' ? writtenName(customer.handle) : null);
}

/** Who takes over, where nobody is named: at the start of a sentence, and within. */
const someColleague: Readonly<Record<MessageLanguage, readonly [first: string, within: string]>> = {
  en: ['A colleague', 'a colleague'],
  es: ['Una persona de mi equipo', 'una persona de mi equipo'],
  de: ['Jemand aus meinem Team', 'jemand aus meinem Team'],
};

const placeholder = /\{(name|me|promise|colleague)\}/gi;
/** A sentence of one line, with the space before it. */
const sentence = /[^\S\n]*[^.!?\n]+(?:[.!?]+|(?=\n|$))/g;

/**
 * Fills in what is known, and says the rest in plain words: without a name it greets without one, without a colleague it
 * is "a colleague" in the language of the text, and a sentence about a time falls away where no time is promised.
 */
export function fillTemplate(template: string, values: MessageValues, language: MessageLanguage): string {
  const { promise } = values;
  const kept =
    promise === null ? template.replaceAll(sentence, (text) => (/\{promise\}/i.test(text) ? '' : text)) : template;
  const named = values.name === null ? kept.replaceAll(/,?[^\S\n]*\{name\}/gi, '') : kept;
  const filled = named.replaceAll(placeholder, (_whole, key: string, at: number, whole: string) => {
    switch (key.toLowerCase()) {
      case 'name':
        return values.name ?? '';
      case 'me':
        return values.me;
      case 'promise':
        return promise ?? '';
      default:
        return values.colleague ?? someColleague[language][startsSentence(whole, at) ? 0 : 1];
    }
  });
  return filled
    .split('\n')
    .map((line) => line.replaceAll(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replace(/^[\s,.]+/, '')
    .trim();
}

function startsSentence(text: string, at: number): boolean {
  const before = text.slice(0, at).trimEnd();
  return before === '' || /[.!?\n]$/.test(before) || text.slice(0, at).endsWith('\n');
}

/** Why a call is kinder than a message, or null. */
export function reasonToCall({
  kind,
  messages,
}: {
  readonly kind: Kind;
  readonly messages: number;
}): 'sensitive' | 'many-messages' | null {
  if (kind === 'sensitive') return 'sensitive';
  return messages >= manyMessages ? 'many-messages' : null;
}

/** What took three messages to ask takes as many to answer in writing. */
const manyMessages = 3;

export const ways = ['call', 'text', 'mail', 'copy'] as const;
export type Way = (typeof ways)[number];

/** The way that the customer chose themselves comes first. */
const waysByChannel: Readonly<Record<Channel, readonly Way[]>> = {
  call: ['call', 'text', 'mail', 'copy'],
  voicemail: ['call', 'text', 'mail', 'copy'],
  email: ['mail', 'call', 'text', 'copy'],
  text: ['text', 'call', 'mail', 'copy'],
  chat: ['copy', 'call', 'text', 'mail'],
  social: ['copy', 'call', 'text', 'mail'],
  web: ['mail', 'call', 'text', 'copy'],
  'walk-in': ['call', 'text', 'mail', 'copy'],
};

/** The ways that are open to this customer, the best first. Copying always is. */
export function waysTo(channel: Channel, isOpen: (way: Way) => boolean, isBetterCalled: boolean): readonly Way[] {
  const open = waysByChannel[channel].filter((way) => way === 'copy' || isOpen(way));
  return isBetterCalled ? open.toSorted((a, b) => Number(b === 'call') - Number(a === 'call')) : open;
}
