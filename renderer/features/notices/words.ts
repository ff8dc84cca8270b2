import { createSay } from '../../words/say.ts';

export const en = {
  notice: 'Notice',
  dismiss: 'Dismiss',
} as const;

export const say = createSay('notices', en);
