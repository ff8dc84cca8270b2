import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const de: Translation<typeof en> = {
  title: 'Die Anfrage von {name} mit einer anderen zusammenführen',
  hint: 'Die frühesten Fristen gelten, und eine Bestätigung genügt für beide. Keine Zahl ändert sich.',
  none: 'Sonst ist niemand in der Liste. Bitte zuerst die andere Anfrage eintragen oder mit Esc schließen.',
  others: 'Jemand anderes, wenn es dieselbe Person ist',
  done: 'Die Anfragen von {name} sind jetzt eine.',
  'also-open-tag': '{count, number} Anfragen dieser Person sind offen',
  'also-open': 'Auch offen: {channels}.',
  joined: 'Zusammengeführt: {parts}',
};
