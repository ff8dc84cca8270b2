import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const es: Translation<typeof en> = {
  dismiss: 'Descartar',
  saving: 'Guardando',
  'saving-words': 'Guardando... Deje abierta esta ventana hasta que desaparezca esta línea.',
};
