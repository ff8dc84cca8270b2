import type { Translation } from '../words/say.ts';
import type { en } from './words.ts';

export const es: Translation<typeof en> = {
  close: 'Cerrar',
  'close-title': 'Cerrar (Esc)',
  'tomorrow-at': 'mañana {time}',
  'day-at': '{day} {time}',
  'written-today': 'hoy a las {time}',
  'written-tomorrow': 'mañana a las {time}',
  'written-weekday': 'el {day} a las {time}',
  'written-date': 'el {day} a las {time}',
  today: 'Hoy',
  tomorrow: 'Mañana',
  'day-title': '{weekday}, {date}',
  'of-open-hours': '{span} de horario',
  numeral:
    '{count, plural, =1 {uno} =2 {dos} =3 {tres} =4 {cuatro} =5 {cinco} =6 {seis} =7 {siete} =8 {ocho} =9 {nueve} =10 {diez} =11 {once} =12 {doce} other {{count}}}',
  'no-time': 'nada de tiempo',
  hours: '{count, plural, one {una hora} other {{numeral} horas}}',
  minutes: '{count, plural, one {un minuto} other {{numeral} minutos}}',
  'within-hours': '{count, plural, one {una hora} other {{numeral} horas}}',
  'within-minutes': '{count, plural, one {un minuto} other {{numeral} minutos}}',
  'hours-and-minutes': '{hours} y {minutes}',
  'short-hours': '{hours} h',
  'short-hours-minutes': '{hours} h {minutes}',
  'short-minutes': '{minutes} min',
  'short-minutes-seconds': '{minutes} min {seconds} s',
  'short-seconds': '{seconds} s',
  late: 'tarde {time}',
};
