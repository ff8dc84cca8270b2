// German: the texts of all parts of the page. Loaded when it is spoken.
import { de as sentences } from '../../electron/contract/sentences/de.ts';
import { de as score } from '../features/score/words.de.ts';
import type { Texts } from './say.ts';

export const de = { score, sentences } satisfies Texts;
