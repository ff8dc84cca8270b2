import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const de: Translation<typeof en> = {
  reminder: 'Erinnerung',
  acknowledge: 'Bestätigen',
  contacted: 'Kontaktiert',
  snooze: 'Zurückstellen',
  show: 'Zeigen',
  close: 'Erinnerung schließen',
  several: '{count, number} warten: {names}.',
  'several-more': '{count, number} warten: {names} und {more, number} weitere.',
  'ten-minute': '{name} wartet, fällig: {at}.',
  'ten-minute-late': '{name} wartet noch, fällig war: {at}.',
  '24-hour': '{name} braucht bis {at} eine Antwort.',
  '24-hour-late': '{name}: zu spät, eine Antwort war fällig: {at}.',
  promise: 'Zusage an {name}: bis {at}.',
  'promise-late': 'Zugesagt war, sich bis {at} bei {name} zu melden.',
  'hand-off': '{colleague} hat {name} bis {at} nicht angenommen.',
  'the-colleague': 'Die andere Person',
};
