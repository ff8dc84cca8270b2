import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const de: Translation<typeof en> = {
  title: '{percent, number}\u00a0% in höchstens {span}',
  'title-no-figure': 'Noch keine Zahl binnen {span}',
  'nobody-due': 'Ziel {share}. Diese Woche ist noch keine Frist abgelaufen.',
  'out-of-reach': 'Ziel {share}. Eine wurde verpasst: diese Woche nicht mehr zu erreichen.',
  'no-budget': 'Ziel {share} diese Woche.',
  'can-miss': 'Ziel {share} diese Woche. {count, plural, one {Eine darf} other {# dürfen}} noch verpasst werden.',
  'no-more-misses': 'Ziel {share}. Mit der nächsten verpassten liegt die Woche darunter.',
  'next-bring-back':
    '{count, plural, one {Die nächste rechtzeitige bringt} other {Die nächsten # rechtzeitigen bringen}} es zurück auf {share}.',
  'short-formula': '{met, number} von {passed, number}',
  formula: '{met, number} von {passed, number}, deren {span} vorbei {spans, plural, one {ist} other {sind}}',
  'formula-nobody': 'Noch bei niemandem {spans, plural, one {ist} other {sind}} {span} vorbei',
  'not-due-none': 'Noch nicht fällig: keine.',
  'not-due': 'Noch nicht fällig: {count, number}, davon {acknowledged, number} bestätigt.',
  reports: 'Berichte',
  'how-we-did': 'So lief es',
  settings: 'Einstellungen',
};
