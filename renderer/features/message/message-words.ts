// Owns the words around a message; those of the messages themselves are the domain's.
import type { Way } from '../../../electron/domain/message.ts';
import type { MessageCase } from '../../../electron/domain/message-words.ts';

export const caseWords: Readonly<Record<MessageCase, { readonly text: string; readonly hint: string }>> = {
  busy: { text: 'Busy right now', hint: 'and when you will be back to them' },
  away: { text: 'Away today', hint: 'a colleague takes over at once, you call later' },
  seen: { text: 'Seen', hint: 'nothing more is needed from them yet' },
  'no-news': { text: 'Nothing new yet', hint: 'and when they hear from you again' },
};

export const wayWords: Readonly<Record<Way, string>> = {
  call: 'Call',
  text: 'Text message',
  mail: 'Open mail',
  copy: 'Copy',
};

export const messageWords = {
  title: (name: string): string => `Message to ${name}`,
  own: 'Your own',
  choose: 'Choose what to say. You can change every word before it is sent.',
  call: {
    sensitive: 'This one is sensitive: a call is kinder than a message.',
    'many-messages': 'They have written several times: a call is quicker for both.',
  },
  noNumber: 'No number is known.',
  promise: 'They hear from you by',
  nothingOwed: 'Nothing more is owed: close it',
  anotherTime: 'another time…',
  anotherTimeLabel: 'Another time',
  timeExample: 'tomorrow 10, after lunch, Friday',
  colleague: 'Colleague who takes over',
  noColleague: 'not named',
  handsOver: (name: string): string => `When it was sent it is handed to ${name}, who accepts within ten minutes.`,
  text: 'The message',
  copied: 'Copied. Paste it where you write to them.',
  notCopied: 'It could not be copied: select the text and press Ctrl+C.',
  sent: 'It was sent',
  called: 'It was said or sent',
  notYet: 'Nothing is recorded before you say that it was sent.',
  other: 'Other words',
  forColleague: 'Words for the colleague',
  acknowledged: (name: string, by: string): string => `Acknowledged ${name}, contact by ${by}.`,
  contacted: (name: string, by: string): string => `Contacted ${name}, again by ${by}.`,
  closed: (name: string): string => `Acknowledged ${name}, nothing more is owed.`,
  handed: (name: string, colleague: string): string => `Acknowledged ${name}, handed to ${colleague}.`,
} as const;
