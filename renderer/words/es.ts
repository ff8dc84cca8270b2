// Spanish: the texts of all parts of the page. Loaded when it is spoken.
import { es as sentences } from '../../electron/contract/sentences/es.ts';
import { es as desk } from '../desk/words.es.ts';
import { es as account } from '../features/account/words.es.ts';
import { es as add } from '../features/add/words.es.ts';
import { es as asked } from '../features/asked/words.es.ts';
import { es as callBack } from '../features/call-back/words.es.ts';
import { es as connection } from '../features/connection/words.es.ts';
import { es as customer } from '../features/customer/words.es.ts';
import { es as data } from '../features/data/words.es.ts';
import { es as erase } from '../features/erase/words.es.ts';
import { es as files } from '../features/files/words.es.ts';
import { es as firstRun } from '../features/first-run/words.es.ts';
import { es as goalExceptions } from '../features/goal-exceptions/words.es.ts';
import { es as help } from '../features/help/words.es.ts';
import { es as doors } from '../features/history/doors.es.ts';
import { es as history } from '../features/history/words.es.ts';
import { es as inquiries } from '../features/inquiries/words.es.ts';
import { es as merge } from '../features/merge/words.es.ts';
import { es as message } from '../features/message/words.es.ts';
import { es as notDone } from '../features/not-done/words.es.ts';
import { es as notices } from '../features/notices/words.es.ts';
import { es as nudge } from '../features/nudge/words.es.ts';
import { es as opening } from '../features/opening/words.es.ts';
import { es as promises } from '../features/promises/words.es.ts';
import { es as rowMenu } from '../features/row-menu/words.es.ts';
import { es as sample } from '../features/sample/words.es.ts';
import { es as score } from '../features/score/words.es.ts';
import { es as search } from '../features/search/words.es.ts';
import { es as settingsHours } from '../features/settings/hours-words.es.ts';
import { es as namePrompt } from '../features/settings/name-words.es.ts';
import { es as settings } from '../features/settings/words.es.ts';
import { es as sheets } from '../features/sheets/words.es.ts';
import { es as undo } from '../features/undo/words.es.ts';
import { es as why } from '../features/why/words.es.ts';
import { es as ui } from '../ui/words.es.ts';
import type { Texts } from './say.ts';

export const es = {
  account,
  add,
  asked,
  'call-back': callBack,
  connection,
  customer,
  data,
  desk,
  doors,
  erase,
  files,
  'first-run': firstRun,
  'goal-exceptions': goalExceptions,
  help,
  history,
  inquiries,
  merge,
  message,
  'name-prompt': namePrompt,
  'not-done': notDone,
  notices,
  nudge,
  opening,
  promises,
  'row-menu': rowMenu,
  sample,
  score,
  search,
  sentences,
  settings,
  'settings-hours': settingsHours,
  sheets,
  ui,
  undo,
  why,
} satisfies Texts;
