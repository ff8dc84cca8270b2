// Spanish: the texts of all parts of the page. Loaded when it is spoken.
import { es as goalExceptions } from '../features/goal-exceptions/words.es.ts';
import { es as score } from '../features/score/words.es.ts';
import { es as why } from '../features/why/words.es.ts';
import type { Texts } from './say.ts';

export const es = {
  'goal-exceptions': goalExceptions,
  score,
  why,
} satisfies Texts;
