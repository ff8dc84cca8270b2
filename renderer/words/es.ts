// Spanish: the texts of all parts of the page. Loaded when it is spoken.
import { es as sentences } from '../../electron/contract/sentences/es.ts';
import { es as score } from '../features/score/words.es.ts';
import type { Texts } from './say.ts';

export const es = { score, sentences } satisfies Texts;
