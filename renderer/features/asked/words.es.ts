import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const es: Translation<typeof en> = {
  asks: 'Un enlace pide dar acuse a {name}.',
  'not-waiting': 'Un enlace pide dar acuse de una consulta que ya no espera.',
  acknowledge: 'Acusar recibo',
  'not-now': 'Ahora no',
  close: 'Cerrar',
};
