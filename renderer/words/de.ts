// German: the texts of all parts of the page. Loaded when it is spoken.
import { de as customer } from '../features/customer/words.de.ts';
import { de as doors } from '../features/history/doors.de.ts';
import { de as history } from '../features/history/words.de.ts';
import { de as score } from '../features/score/words.de.ts';
import type { Texts } from './say.ts';

export const de = { customer, doors, history, score } satisfies Texts;
