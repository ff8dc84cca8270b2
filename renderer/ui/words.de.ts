import type { Translation } from '../words/say.ts';
import type { en } from './words.ts';

export const de: Translation<typeof en> = {
  close: 'Schließen',
  'close-title': 'Schließen (Esc)',
  'tomorrow-at': 'morgen {time}',
  'day-at': '{day} {time}',
  'written-today': 'heute, {time} Uhr',
  'written-tomorrow': 'morgen, {time} Uhr',
  'written-weekday': '{day}, {time} Uhr',
  'written-date': '{day}, {time} Uhr',
  today: 'Heute',
  tomorrow: 'Morgen',
  'day-title': '{weekday}, {date}',
  'of-open-hours': '{span} Öffnungszeit',
  numeral:
    '{count, plural, =1 {eins} =2 {zwei} =3 {drei} =4 {vier} =5 {fünf} =6 {sechs} =7 {sieben} =8 {acht} =9 {neun} =10 {zehn} =11 {elf} =12 {zwölf} other {{count}}}',
  'no-time': 'keine Zeit',
  hours: '{count, plural, one {eine Stunde} other {{numeral} Stunden}}',
  minutes: '{count, plural, one {eine Minute} other {{numeral} Minuten}}',
  'within-hours': '{count, plural, one {einer Stunde} other {{numeral} Stunden}}',
  'within-minutes': '{count, plural, one {einer Minute} other {{numeral} Minuten}}',
  'hours-and-minutes': '{hours} und {minutes}',
  'short-hours': '{hours} h',
  'short-hours-minutes': '{hours} h {minutes}',
  'short-minutes': '{minutes} min',
  'short-minutes-seconds': '{minutes} min {seconds} s',
  'short-seconds': '{seconds} s',
  late: 'zu spät {time}',
};
