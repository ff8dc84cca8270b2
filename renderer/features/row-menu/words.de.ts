import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const de: Translation<typeof en> = {
  label: '{name}: was sich tun lässt',
  acknowledge: 'Bestätigen',
  contacted: 'Kontaktiert',
  message: 'Nachricht...',
  promise: 'Mit einer Zusage bestätigen...',
  'no-news': 'Noch nichts Neues',
  snooze: 'Zurückstellen...',
  'hand-off': 'Übergeben...',
  accept: 'Übernommen',
  done: 'Erledigt...',
  why: 'Warum ist es dann fällig?',
  merge: 'Mit einer anderen zusammenführen...',
  note: 'Notiz schreiben...',
  customer: 'Alles über den Kunden',
  undo: 'Letzte Aktion rückgängig machen',
  reopen: 'Wieder öffnen',
  erase: 'Diese Kundendaten löschen...',
};
