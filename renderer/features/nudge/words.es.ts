import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const es: Translation<typeof en> = {
  reminder: 'Aviso',
  acknowledge: 'Acusar recibo',
  contacted: 'Contactado',
  snooze: 'Posponer',
  show: 'Mostrar',
  close: 'Cerrar el aviso',
  several: 'Esperan {count, number}: {names}.',
  'several-more': 'Esperan {count, number}: {names} y {more, number} más.',
  'ten-minute': '{name} espera, plazo: {at}.',
  'ten-minute-late': '{name} sigue esperando, el plazo era: {at}.',
  '24-hour': '{name} necesita respuesta, plazo: {at}.',
  '24-hour-late': '{name}: tarde, el plazo de respuesta era: {at}.',
  promise: 'Promesa a {name}, plazo: {at}.',
  'promise-late': 'Se prometió contactar con {name}, el plazo era: {at}.',
  'hand-off': '{colleague} no ha aceptado la consulta de {name}, el plazo era: {at}.',
  'the-colleague': 'La otra persona',
};
