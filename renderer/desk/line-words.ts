// Owns the line under a name, which is also what a search looks through.
import type { InquiryView } from '../../electron/contract/views.ts';
import type { Channel } from '../../electron/domain/inquiry.ts';
import { spokenLocale } from '../words/say.ts';
import { say } from './words.ts';

/** "Call", "Web form": what a channel is called, everywhere on the page. */
export function channelName(channel: Channel): string {
  return channel === 'call' ? say('channel-name-call') : channelWords(channel);
}

/** "Missed call", "Web form": what came in by it. */
export function channelWords(channel: Channel): string {
  return say(`channel-${channel}`);
}

const answerKeys = {
  call: 'call-back',
  voicemail: 'call-back',
  email: 'write-back',
  text: 'text-back',
  chat: 'write-back',
  social: 'answer',
  web: 'write-back',
  'walk-in': 'get-in-touch',
} as const satisfies Record<Channel, string>;

/** "Missed call, asked about her invoice", "Web form: quote for 12 seats", "Call back, even without an update". */
export function lineOf(view: InquiryView): string {
  const { channel, standing, followUps, merged } = view;
  const text = view.subject.trim();
  const further = followUps + merged.length;
  const line = standing.phase === 'promised' ? promisedLine(channel, text) : waitingLine(channel, text);
  return further === 0 ? line : say('messages', { line, count: further + 1 });
}

function promisedLine(channel: Channel, text: string): string {
  const answer = say(answerKeys[channel]);
  return text === '' ? say('without-update', { answer }) : `${answer}: ${text}`;
}

/** A subject that says by itself, in any of our languages, that it is about a post. */
const aboutPost =
  /\b(post|comment|tweet|message|review|publicación|comentario|mensaje|reseña|beitrag|kommentar|nachricht|bewertung)\b/iu;

function waitingLine(channel: Channel, text: string): string {
  const name = channelWords(channel);
  if (text === '') return name;
  if (channel === 'call') return `${name}, ${text}`;
  // "Post: comment on the June post" would say it twice.
  if (channel === 'social' && aboutPost.test(text)) return capitalized(text);
  return `${name}: ${text}`;
}

function capitalized(text: string): string {
  const [first = '', ...rest] = text;
  return `${first.toLocaleUpperCase(spokenLocale())}${rest.join('')}`;
}
