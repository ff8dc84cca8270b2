// Spanish: the texts of all parts of the page. Loaded when it is spoken.
import { es as customer } from '../features/customer/words.es.ts';
import { es as doors } from '../features/history/doors.es.ts';
import { es as history } from '../features/history/words.es.ts';
import { es as score } from '../features/score/words.es.ts';
import type { Texts } from './say.ts';

export const es = { customer, doors, history, score } satisfies Texts;
