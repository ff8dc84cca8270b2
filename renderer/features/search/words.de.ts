import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const de: Translation<typeof en> = {
  label: 'Die Liste durchsuchen',
  hint: 'Name, Nummer oder worum es geht',
  close: 'Suche schließen',
};
