import { createSay } from '../../words/say.ts';

export const en = {
  title: 'Join {name} with another inquiry',
  hint: 'The earliest deadlines count, and one acknowledgement is for both. No figure changes.',
  none: 'Nobody else is in the list. Add the other inquiry first, or close this sheet with Escape.',
  others: 'Somebody else, if it is the same customer',
  done: 'The inquiries of {name} are one now.',
  'also-open-tag': '{count, number} inquiries of this customer are open',
  'also-open': 'Also open: {channels}.',
  joined: 'Joined: {parts}',
} as const;

export const say = createSay('merge', en);
