import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const es: Translation<typeof en> = {
  'last-action': 'Última acción',
  'quiet-until': 'Sin avisos hasta {at}, cuando se acerque el plazo.',
  undo: 'Deshacer',
  'bring-back': 'Rehacer',
};
