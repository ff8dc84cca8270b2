import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const de: Translation<typeof en> = {
  asks: 'Ein Link bittet darum, die Anfrage von {name} zu bestätigen.',
  'not-waiting': 'Ein Link bittet darum, eine Anfrage zu bestätigen, die nicht mehr wartet.',
  acknowledge: 'Bestätigen',
  'not-now': 'Jetzt nicht',
  close: 'Schließen',
};
