import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const es: Translation<typeof en> = {
  label: 'Buscar en la lista',
  hint: 'Nombre, número o de qué se trata',
  close: 'Cerrar la búsqueda',
};
