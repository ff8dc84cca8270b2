import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const es: Translation<typeof en> = {
  title: 'Promesas',
  late: 'Tarde',
  empty:
    'Ahora mismo no hay nada prometido. P en una fila promete una hora, y queda aquí hasta que haya habido contacto.',
  save: 'Guardar la promesa a {name} para un calendario',
  count: '{count, plural, one {# promesa} other {# promesas}}',
  'count-late': '{count, plural, one {# promesa} other {# promesas}}, {late, number} tarde',
};
