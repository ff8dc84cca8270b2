// German: the texts of all parts of the page. Loaded when it is spoken.
import { de as goalExceptions } from '../features/goal-exceptions/words.de.ts';
import { de as score } from '../features/score/words.de.ts';
import { de as why } from '../features/why/words.de.ts';
import type { Texts } from './say.ts';

export const de = {
  'goal-exceptions': goalExceptions,
  score,
  why,
} satisfies Texts;
