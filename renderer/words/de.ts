// German: the texts of all parts of the page. Loaded when it is spoken.
import { de as sentences } from '../../electron/contract/sentences/de.ts';
import { de as desk } from '../desk/words.de.ts';
import { de as account } from '../features/account/words.de.ts';
import { de as add } from '../features/add/words.de.ts';
import { de as asked } from '../features/asked/words.de.ts';
import { de as callBack } from '../features/call-back/words.de.ts';
import { de as connection } from '../features/connection/words.de.ts';
import { de as customer } from '../features/customer/words.de.ts';
import { de as data } from '../features/data/words.de.ts';
import { de as erase } from '../features/erase/words.de.ts';
import { de as files } from '../features/files/words.de.ts';
import { de as firstRun } from '../features/first-run/words.de.ts';
import { de as goalExceptions } from '../features/goal-exceptions/words.de.ts';
import { de as help } from '../features/help/words.de.ts';
import { de as doors } from '../features/history/doors.de.ts';
import { de as history } from '../features/history/words.de.ts';
import { de as inquiries } from '../features/inquiries/words.de.ts';
import { de as merge } from '../features/merge/words.de.ts';
import { de as message } from '../features/message/words.de.ts';
import { de as notDone } from '../features/not-done/words.de.ts';
import { de as notices } from '../features/notices/words.de.ts';
import { de as nudge } from '../features/nudge/words.de.ts';
import { de as opening } from '../features/opening/words.de.ts';
import { de as promises } from '../features/promises/words.de.ts';
import { de as rowMenu } from '../features/row-menu/words.de.ts';
import { de as sample } from '../features/sample/words.de.ts';
import { de as score } from '../features/score/words.de.ts';
import { de as search } from '../features/search/words.de.ts';
import { de as settingsHours } from '../features/settings/hours-words.de.ts';
import { de as namePrompt } from '../features/settings/name-words.de.ts';
import { de as settings } from '../features/settings/words.de.ts';
import { de as sheets } from '../features/sheets/words.de.ts';
import { de as undo } from '../features/undo/words.de.ts';
import { de as why } from '../features/why/words.de.ts';
import { de as ui } from '../ui/words.de.ts';
import type { Texts } from './say.ts';

export const de = {
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
