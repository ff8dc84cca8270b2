import { createSay } from '../../words/say.ts';

export const en = {
  connection: 'Connection',
  again: 'Connecting again... What was confirmed is kept.',
} as const;

export const say = createSay('connection', en);
