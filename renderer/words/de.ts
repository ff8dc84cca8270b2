// German: the texts of all parts of the page. Loaded when it is spoken.
import { de as data } from '../features/data/words.de.ts';
import { de as erase } from '../features/erase/words.de.ts';
import { de as files } from '../features/files/words.de.ts';
import { de as help } from '../features/help/words.de.ts';
import { de as merge } from '../features/merge/words.de.ts';
import { de as message } from '../features/message/words.de.ts';
import { de as promises } from '../features/promises/words.de.ts';
import { de as score } from '../features/score/words.de.ts';
import { de as sheets } from '../features/sheets/words.de.ts';
import type { Texts } from './say.ts';

export const de = {
  data,
  erase,
  files,
  help,
  merge,
  message,
  promises,
  score,
  sheets,
} satisfies Texts;
