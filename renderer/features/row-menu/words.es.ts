import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const es: Translation<typeof en> = {
  label: '{name}: qué se puede hacer',
  acknowledge: 'Acusar recibo',
  contacted: 'Contactado',
  message: 'Mensaje...',
  promise: 'Acusar recibo con una promesa...',
  'no-news': 'Sin novedades',
  snooze: 'Posponer...',
  'hand-off': 'Pasar a otra persona...',
  accept: 'Aceptada',
  done: 'Listo...',
  why: '¿Por qué vence entonces?',
  merge: 'Unir con otra...',
  note: 'Escribir una nota...',
  customer: 'Todo sobre el cliente',
  undo: 'Deshacer lo último',
  reopen: 'Reabrir',
  erase: 'Borrar a este cliente...',
};
