import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const de: Translation<typeof en> = {
  dismiss: 'Ausblenden',
  saving: 'Speichern',
  'saving-words': 'Wird gespeichert... Lassen Sie das Fenster offen, bis diese Zeile verschwindet.',
};
