// Spanish: the texts of all parts of the page. Loaded when it is spoken.
import { es as callBack } from '../features/call-back/words.es.ts';
import { es as firstRun } from '../features/first-run/words.es.ts';
import { es as sample } from '../features/sample/words.es.ts';
import { es as score } from '../features/score/words.es.ts';
import type { Texts } from './say.ts';

export const es = { 'call-back': callBack, 'first-run': firstRun, sample, score } satisfies Texts;
