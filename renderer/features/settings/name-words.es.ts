import type { Translation } from '../../words/say.ts';
import type { en } from './name-words.ts';

export const es: Translation<typeof en> = {
  'recorded-title': 'Los acuses se registran como {name}.',
  'recorded-as': 'Se registra como <b>{name}</b>.',
  'your-name': 'Su nombre:',
  'save-name': 'Guardar',
};
