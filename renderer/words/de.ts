// German: the texts of all parts of the page. Loaded when it is spoken.
import { de as callBack } from '../features/call-back/words.de.ts';
import { de as firstRun } from '../features/first-run/words.de.ts';
import { de as sample } from '../features/sample/words.de.ts';
import { de as score } from '../features/score/words.de.ts';
import type { Texts } from './say.ts';

export const de = { 'call-back': callBack, 'first-run': firstRun, sample, score } satisfies Texts;
