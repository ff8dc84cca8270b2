import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const de: Translation<typeof en> = {
  connection: 'Verbindung',
  again: 'Wird wieder verbunden... Was gespeichert war, bleibt erhalten.',
};
