import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const es: Translation<typeof en> = {
  loading: 'Reuniendo lo que se sabe...',
  back: 'Volver',
  reach: 'Cómo contactar',
  phone: 'Número',
  email: 'Dirección',
  handle: 'Usuario',
  call: 'Llamar',
  text: 'SMS',
  write: 'Escribir',
  copy: 'Copiar',
  'call-way': 'Llamar a {way}',
  'text-way': 'Enviar un SMS a {way}',
  'write-way': 'Escribir a {way}',
  'copy-way': 'Copiar {way}',
  copied: 'Copiado.',
  'not-copied': 'No se pudo copiar. Selecciónelo y pulse Ctrl+C.',
  'also-called': 'También: {names}',
  'no-way': 'No se conoce número, dirección ni usuario.',
  'name-only':
    'Solo se reúnen las consultas con el mismo número, dirección o usuario. Aquí no hay ninguno, así que esta queda sola.',
  erased: 'Se borró lo que nombraba a este cliente. Cuándo llegó y se respondió queda, para las cifras.',
  'best-time': 'Mejor hora: de {from} a {to}, según el reloj de la oficina.',
  'no-best-time': 'No hay anotada una mejor hora.',
  'change-best-time': 'Anotar la mejor hora',
  figures: 'Cómo fue',
  median:
    '{count, plural, =1 {Acuse tras {span}} =2 {Acuse tras {span}, la más rápida de 2 consultas} other {Acuse tras {span}, en el medio de # consultas}}',
  'median-not-reached':
    '{count, plural, =1 {Aún sin acuse} =2 {Ninguna de las 2 consultas tiene acuse todavía} other {La mitad o más de # consultas espera acuse}}',
  'median-none': 'Todavía no hay nada que contar',
  late: '{count, plural, =1 {{missed, plural, =0 {No después} other {Después}} de {span}} other {{missed, plural, =0 {Ninguna} other {#}} de {count, number} después de {span}}}',
  'late-ten-minute':
    '{missed, plural, =0 {Ninguna} other {#}} de {count, number} después del primer objetivo de cada una',
  'late-24-hour':
    '{missed, plural, =0 {Ninguna} other {#}} de {count, number} después del segundo objetivo de cada una',
  promises: 'Promesas: {parts}',
  'promises-kept': '{count, plural, one {# cumplida} other {# cumplidas}}',
  'promises-broken': '{count, plural, one {# no cumplida} other {# no cumplidas}}',
  'promises-running': '{count, plural, one {# pendiente} other {# pendientes}}',
  'no-promises': 'Sin promesas hasta ahora',
  open: '{count, plural, one {# abierta} other {# abiertas}}',
  closed: '{count, plural, one {# cerrada} other {# cerradas}}',
  'open-list': 'Consultas abiertas',
  'closed-list': 'Consultas cerradas, las más recientes primero',
  cut: 'Solo se leen las {count, number} más recientes. Las anteriores están en el historial.',
  'new-inquiry': 'Nueva consulta',
  message: 'Mensaje',
  erase: 'Borrar...',
};
