// Spanish: the texts of all parts of the page. Loaded when it is spoken.
import { es as data } from '../features/data/words.es.ts';
import { es as erase } from '../features/erase/words.es.ts';
import { es as files } from '../features/files/words.es.ts';
import { es as help } from '../features/help/words.es.ts';
import { es as merge } from '../features/merge/words.es.ts';
import { es as message } from '../features/message/words.es.ts';
import { es as promises } from '../features/promises/words.es.ts';
import { es as score } from '../features/score/words.es.ts';
import { es as sheets } from '../features/sheets/words.es.ts';
import type { Texts } from './say.ts';

export const es = {
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
