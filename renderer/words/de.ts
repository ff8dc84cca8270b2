// German: the texts of all parts of the page. Loaded when it is spoken.
import { de as account } from '../features/account/words.de.ts';
import { de as score } from '../features/score/words.de.ts';
import type { Texts } from './say.ts';

export const de = { account, score } satisfies Texts;
