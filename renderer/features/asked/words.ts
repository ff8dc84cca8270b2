import { createSay } from '../../words/say.ts';

export const en = {
  asks: 'A link asks to acknowledge {name}.',
  'not-waiting': 'A link asks to acknowledge an inquiry that does not wait any more.',
  acknowledge: 'Acknowledge',
  'not-now': 'Not now',
  close: 'Close',
} as const;

export const say = createSay('asked', en);
