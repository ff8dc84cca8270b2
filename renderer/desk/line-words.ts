// Owns the line under a name, which is also what a search looks through.
import type { InquiryView } from '../../electron/contract/views.ts';
import type { Channel } from '../../electron/domain/inquiry.ts';

export const channelWords: Readonly<Record<Channel, string>> = {
  call: 'Missed call',
  voicemail: 'Voicemail',
  email: 'Email',
  text: 'Text',
  chat: 'Chat',
  social: 'Post',
  web: 'Web form',
  'walk-in': 'Walk-in',
};

const answerWords: Readonly<Record<Channel, string>> = {
  call: 'Call back',
  voicemail: 'Call back',
  email: 'Write back',
  text: 'Text back',
  chat: 'Write back',
  social: 'Answer',
  web: 'Write back',
  'walk-in': 'Get in touch',
};

/** "Missed call, asked about her invoice", "Web form: quote for 12 seats", "Call back, even without an update". */
export function lineOf({ channel, subject, standing, followUps, merged }: InquiryView): string {
  const text = subject.trim();
  const further = followUps + merged.length;
  const more = further === 0 ? '' : ` (${further + 1} messages)`;
  if (standing.phase === 'promised') {
    const verb = answerWords[channel];
    return `${text === '' ? `${verb}, even without an update` : `${verb}: ${text}`}${more}`;
  }
  return `${waitingLine(channel, text)}${more}`;
}

function waitingLine(channel: Channel, text: string): string {
  if (text === '') return channelWords[channel];
  if (channel === 'call') return `${channelWords.call}, ${text}`;
  // "Post: comment on the June post" would say it twice.
  if (channel === 'social' && /\b(post|comment|tweet|message|review)\b/i.test(text)) return capitalized(text);
  return `${channelWords[channel]}: ${text}`;
}

function capitalized(text: string): string {
  const [first = '', ...rest] = text;
  return `${first.toLocaleUpperCase()}${rest.join('')}`;
}
