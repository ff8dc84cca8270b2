import { createSay } from '../../words/say.ts';

export const en = {
  'last-action': 'Last action',
  undo: 'Undo',
  'bring-back': 'Bring it back',
} as const;

export const say = createSay('undo', en);
