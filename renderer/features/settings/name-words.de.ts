import type { Translation } from '../../words/say.ts';
import type { en } from './name-words.ts';

export const de: Translation<typeof en> = {
  'recorded-title': 'Bestätigungen stehen unter {name}.',
  'recorded-as': 'Erfasst als <b>{name}</b>.',
  'your-name': 'Ihr Name:',
  'save-name': 'Speichern',
};
