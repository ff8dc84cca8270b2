import type { Translation } from '../../words/say.ts';
import type { en } from './doors.ts';

export const de: Translation<typeof en> = {
  customer: 'Kunde',
  'customer-title': 'Alles zu diesem Kunden (C)',
  'search-everything': 'Alles Abgeschlossene durchsuchen',
};
