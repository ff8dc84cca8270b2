import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const es: Translation<typeof en> = {
  notice: 'Información',
  dismiss: 'Descartar',
};
