// German: the texts of all parts of the page. Loaded when it is spoken.
import { de as rowMenu } from '../features/row-menu/words.de.ts';
import { de as score } from '../features/score/words.de.ts';
import type { Texts } from './say.ts';

export const de = { 'row-menu': rowMenu, score } satisfies Texts;
