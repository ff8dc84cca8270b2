import type { Translation } from '../../words/say.ts';
import type { en } from './doors.ts';

export const es: Translation<typeof en> = {
  customer: 'Cliente',
  'customer-title': 'Todo sobre este cliente (C)',
  'search-everything': 'Buscar en todo lo cerrado',
};
