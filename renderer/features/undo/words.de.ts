import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const de: Translation<typeof en> = {
  'last-action': 'Letzte Aktion',
  undo: 'Rückgängig machen',
  'bring-back': 'Wiederherstellen',
};
