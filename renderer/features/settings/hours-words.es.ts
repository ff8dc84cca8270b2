import type { Translation } from '../../words/say.ts';
import type { en } from './hours-words.ts';

export const es: Translation<typeof en> = {
  mon: 'Lunes',
  tue: 'Martes',
  wed: 'Miércoles',
  thu: 'Jueves',
  fri: 'Viernes',
  sat: 'Sábado',
  sun: 'Domingo',
  'hours-hint':
    'Fuera de él no hay avisos. Un día vacío está cerrado. Arrastre un extremo, o pulse en él las teclas de flecha.',
  closed: 'cerrado',
  'hours-default': 'lunes a viernes 09:00-17:00',
  'opens-at': '{day}, abre',
  'closes-at': '{day}, cierra',
  'add-hours': 'Añadir horas: {day}',
  'remove-hours': 'Quitar {hours}: {day}',
  'as-monday': 'De lunes a viernes, como el lunes',
  'day-total': '{hours} al día',
  'week-total': 'Abierto {hours} a la semana.',
  zone: 'Zona horaria',
  'zone-hint': 'La de la oficina. Todas las horas de esta página se dan en ella.',
  'bad-zone': 'Ninguna zona horaria se llama así; escriba una como Europe/Madrid.',

  holidays: 'Festivos',
  'holidays-hint': 'La oficina está cerrada esos días.',
  'year-of-days': '{year}: {count, plural, one {# día} other {# días}}',
  'remove-day': 'Quitar {day}',
  'remove-year': 'Quitar todo {year}',
  'own-days': 'Días propios, uno por línea',
  'own-days-hint': 'Como 2026-12-24 Nochebuena; el nombre puede faltar.',
  'add-days': 'Añadir a la lista',
  'missing-years': 'Aún no hay festivos de {years} en la lista. Muestre los del país aquí abajo y añádalos.',

  'by-country': 'Días festivos oficiales',
  country: 'País',
  'choose-country': 'Elija un país',
  state: 'Comunidad o estado',
  region: 'Región',
  'whole-country': 'Todo el territorio',
  'show-days': 'Mostrar sus festivos',
  'no-days': 'No se conocen festivos oficiales allí. Escriba los días abajo.',
  source: 'De date-holidays (CC BY-SA 3.0), calculados en este ordenador. Revíselos antes de confiar en ellos.',
  'take-days': '{count, plural, =0 {No añadir ninguno} one {Añadir # día} other {Añadir # días}}',
  'taken-days':
    '{count, plural, one {# día está en la lista} other {# días están en la lista}}. Guarde los ajustes para conservarlos.',
  'in-list': 'ya en la lista',
  'leave-days': 'Dejarlos',

  'from-file': 'De un archivo de calendario',
  'calendar-file': 'Archivo de calendario',
  'from-file-hint':
    'Un archivo .ics: se muestran sus eventos de día completo de este año y los dos siguientes antes de añadirlos.',
  'found-in-file': 'Días completos en {name}',
};
