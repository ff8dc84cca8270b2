// The words of the messages that are offered, and nothing else: a table for each channel and each case. What stands in
// braces is filled in by `fillTemplate`.
import type { Channel } from './inquiry.ts';

/** What a message says: the three that acknowledge, and the one for who was promised to hear of us again. */
export const messageCases = ['busy', 'away', 'seen', 'no-news'] as const;
export type MessageCase = (typeof messageCases)[number];

type Form = 'letter' | 'short' | 'public';

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

const openings: Readonly<Record<Channel, string>> = {
  call: 'I saw that you called.',
  voicemail: 'I have your voice message.',
  email: 'I have your email.',
  text: 'I have your message.',
  chat: 'I have your message.',
  social: 'I have seen what you wrote.',
  web: 'I have what you sent through our website.',
  'walk-in': 'I heard that you came by.',
};

const bodies: Readonly<Record<MessageCase, Readonly<Record<Form, string>>>> = {
  busy: {
    letter: 'I am with somebody else and cannot answer you properly right now. You will hear from me by {promise}.',
    short: 'I am with somebody else right now. You will hear from me by {promise}.',
    public: 'I cannot answer properly right now. You will hear from me by {promise}.',
  },
  away: {
    letter:
      'I am away today. {colleague} takes over at once and will be in touch with you. I will call or write to you myself by {promise}.',
    short: 'I am away today. {colleague} takes over at once. I will call you myself by {promise}.',
    public: 'I am away today. {colleague} takes over at once. I will be in touch myself by {promise}.',
  },
  seen: {
    letter: 'I know what it is about, and nothing more is needed from you for now. You will hear from me by {promise}.',
    short: 'Nothing more is needed from you for now. You will hear from me by {promise}.',
    public: 'Nothing more is needed from you for now. You will hear from me by {promise}.',
  },
  'no-news': {
    letter:
      'There is nothing new yet, and I have not forgotten you. You will hear from me again by {promise}, with or without news.',
    short: 'There is nothing new yet, and I have not forgotten you. You will hear from me again by {promise}.',
    public: 'There is nothing new yet, and I have not forgotten you. You will hear from me again by {promise}.',
  },
};

const frames: Readonly<Record<Form, (text: string) => string>> = {
  letter: (text) => `Hello {name},\n\n${text}\n\n{me}`,
  short: (text) => `Hello {name}, this is {me}. ${text}`,
  public: (text) => `Hello {name}. ${text} {me}`,
};

/** The subject of an email that answers what came in another way. */
const subjects: Readonly<Record<Channel, string>> = {
  call: 'Your call',
  voicemail: 'Your voice message',
  email: 'Your email',
  text: 'Your message',
  chat: 'Your message',
  social: 'Your post',
  web: 'Your request',
  'walk-in': 'Your visit',
};

/** For somebody who has heard of us the opening would say again what they know. */
export function templateText(channel: Channel, messageCase: MessageCase): string {
  const form = forms[channel];
  const body = bodies[messageCase][form];
  const text = messageCase === 'no-news' ? body : `${openings[channel]} ${body}`;
  return frames[form](text);
}

/** "Your email: second delivery also broken", or "Your email" alone. */
export function mailSubject(channel: Channel, subject: string): string {
  const text = subject.replaceAll(/\s+/g, ' ').trim();
  return text === '' ? subjects[channel] : `${subjects[channel]}: ${text}`;
}

export interface HandOffFacts {
  readonly customer: string;
  /** Ways to reach them, as they are written down. */
  readonly reach: readonly string[];
  /** "Missed call, asked about her invoice" */
  readonly what: string;
  /** "15:30 today" */
  readonly due: string;
  readonly isPromised: boolean;
  readonly accept: string;
  readonly me: string;
}

/** R9: to a colleague, so that they know without asking who it is, how to reach them, and by when. */
export function handOffText({ customer, reach, what, due, isPromised, accept, me }: HandOffFacts): string {
  const who = reach.length === 0 ? customer : `${customer} (${reach.join(', ')})`;
  const owed = isPromised ? `They were promised to hear from us by ${due}` : `They wait for a first word by ${due}`;
  return `Can you take over ${who}? ${what}. ${owed}. Please accept by ${accept}. Thank you, ${me}`;
}
