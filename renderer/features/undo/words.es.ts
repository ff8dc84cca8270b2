import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const es: Translation<typeof en> = {
  'last-action': 'Última acción',
  undo: 'Deshacer',
  'bring-back': 'Rehacer',
};
