// Spanish: the texts of all parts of the page. Loaded when it is spoken.
import { es as account } from '../features/account/words.es.ts';
import { es as score } from '../features/score/words.es.ts';
import type { Texts } from './say.ts';

export const es = { account, score } satisfies Texts;
