import { createSay } from '../words/say.ts';

export const en = {
  close: 'Close',
  'close-title': 'Close (Esc)',
  'tomorrow-at': 'tomorrow {time}',
  'day-at': '{day} {time}',
  'written-today': '{time} today',
  'written-tomorrow': '{time} tomorrow',
  'written-weekday': '{day} {time}',
  'written-date': '{day}, {time}',
  today: 'Today',
  tomorrow: 'Tomorrow',
  'day-title': '{weekday}, {date}',
  'of-open-hours': '{span} of open hours',
  numeral:
    '{count, plural, =1 {one} =2 {two} =3 {three} =4 {four} =5 {five} =6 {six} =7 {seven} =8 {eight} =9 {nine} =10 {ten} =11 {eleven} =12 {twelve} other {{count}}}',
  'no-time': 'no time',
  hours: '{count, plural, one {one hour} other {{numeral} hours}}',
  minutes: '{count, plural, one {one minute} other {{numeral} minutes}}',
  'within-hours': '{count, plural, one {one hour} other {{numeral} hours}}',
  'within-minutes': '{count, plural, one {one minute} other {{numeral} minutes}}',
  'hours-and-minutes': '{hours} and {minutes}',
  'short-hours': '{hours} h',
  'short-hours-minutes': '{hours} h {minutes}',
  'short-minutes': '{minutes} min',
  'short-minutes-seconds': '{minutes} min {seconds} s',
  'short-seconds': '{seconds} s',
  late: 'late {time}',
} as const;

export const say = createSay('ui', en);
