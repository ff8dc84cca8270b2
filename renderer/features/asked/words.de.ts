import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const de: Translation<typeof en> = {
  asks: 'Ein Link bittet, {name} zu bestätigen.',
  'not-waiting': 'Ein Link bittet, eine Anfrage zu bestätigen, die nicht mehr wartet.',
  acknowledge: 'Bestätigen',
  'not-now': 'Nicht jetzt',
  close: 'Schließen',
};
