import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const es: Translation<typeof en> = {
  title: '{percent, number}\u00a0% en menos de {span}',
  'title-no-figure': 'Todavía sin cifra para {span}',
  'nobody-due': 'Objetivo: {share}. Esta semana aún no ha vencido ningún plazo.',
  'out-of-reach': 'Objetivo: {share}. Se falló uno: esta semana ya no se puede alcanzar.',
  'no-budget': 'Objetivo: {share} esta semana.',
  'can-miss':
    'Objetivo: {share} esta semana. {count, plural, one {Se puede fallar # más} other {Se pueden fallar # más}}.',
  'no-more-misses': 'Objetivo: {share}. Un fallo más esta semana y queda por debajo.',
  'next-bring-back':
    '{count, plural, one {El próximo a tiempo lo devuelve} other {Los próximos # a tiempo lo devuelven}} a {share}.',
  'short-formula': '{met, number} de {passed, number}',
  formula:
    '{met, number} de {passed, number} a quienes ya se les {spans, plural, one {ha cumplido} other {han cumplido}} {span}',
  'formula-nobody': 'A nadie se le {spans, plural, one {ha cumplido} other {han cumplido}} todavía {span}',
  'not-due-none': 'Aún sin vencer: ninguno.',
  'not-due': 'Aún sin vencer: {count, number}, de ellos {acknowledged, number} con acuse.',
  reports: 'Informes',
  'how-we-did': 'Cómo nos fue',
  settings: 'Ajustes',
};
