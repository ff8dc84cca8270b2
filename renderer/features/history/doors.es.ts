import type { Translation } from '../../words/say.ts';
import type { en } from './doors.ts';

export const es: Translation<typeof en> = {
  history: 'Historial',
  'history-title': 'Todo lo cerrado (V)',
  customer: 'Cliente',
  'customer-title': 'Todo sobre este cliente (C)',
  'search-everything': 'Buscar en todo lo cerrado',
};
