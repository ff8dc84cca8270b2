import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const de: Translation<typeof en> = {
  notice: 'Hinweis',
  dismiss: 'Ausblenden',
};
