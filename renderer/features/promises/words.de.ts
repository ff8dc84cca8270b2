import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const de: Translation<typeof en> = {
  title: 'Zusagen',
  late: 'Zu spät',
  empty: 'Zurzeit ist nichts zugesagt. P auf einer Zeile sagt eine Zeit zu, und sie steht hier, bis Kontakt war.',
  save: 'Zusage an {name} für einen Kalender speichern',
  count: '{count, plural, one {# Zusage} other {# Zusagen}}',
  'count-late': '{count, plural, one {# Zusage} other {# Zusagen}}, davon {late, number} zu spät',
};
