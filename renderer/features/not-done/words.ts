import { createSay } from '../../words/say.ts';

export const en = {
  dismiss: 'Dismiss',
  saving: 'Saving',
  'saving-words': 'Saving... Keep this window open until this line has gone.',
} as const;

export const say = createSay('not-done', en);
