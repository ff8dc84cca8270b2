import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const de: Translation<typeof en> = {
  'drop-here': 'Anrufliste hier ablegen',
  title: 'Dateien',
  'drop-hint':
    'Hier die Anrufliste der Telefonanlage ablegen (CSV): Verpasste Anrufe werden zu Anfragen, schon zurückgerufene gelten ab da als bestätigt. Eine unten gespeicherte JSON-Datei kommt auf demselben Weg zurück.',
  choose: 'Datei wählen',
  picker: 'Anrufliste oder gespeicherte Datei',
  opening: '{file} wird geöffnet...',
  reading: '{file} wird gelesen...',
  'importing-file': '{file} wird importiert...',
  importing: 'Wird importiert...',
  'too-big':
    '{file} hat {size, number} MB; lesbar sind bis zu {most, number} MB. Bitte einen kürzeren Zeitraum exportieren und ablegen.',
  unreadable: '{file} ließ sich nicht lesen. Ist die Datei noch da, und dürfen Sie sie öffnen?',

  brings: 'Was die Datei bringt',
  'bad-rows': 'Nicht lesbare Zeilen: {count, number}',
  'bad-row': 'Zeile {line}: {reason}',
  'more-rows': 'und {count, number} weitere',
  import: 'Importieren',
  'preview-calls': '{count, plural, one {# Anruf} other {# Anrufe}}',
  'preview-none-missed': 'keiner verpasst',
  'preview-missed': '{count, number} verpasst: {parts}',
  'preview-called-back': '{count, number} schon zurückgerufen',
  'preview-waiting': '{count, plural, one {# wartet noch} other {# warten noch}}',
  'preview-joined': '{count, number} zu einer wartenden Anfrage genommen',
  'preview-known': '{count, number} schon bekannt',
  'preview-answered': '{count, number} hier Wartende zurückgerufen',
  'preview-bad': '{count, plural, one {# Zeile ist nicht lesbar} other {# Zeilen sind nicht lesbar}}',

  question: 'Eine Frage zur Datei',
  'day-first': 'Tag zuerst: 31/12',
  'month-first': 'Monat zuerst: 12/31',
  'choose-column': 'Spalte wählen',
  'no-column': 'Keine',
  column: 'Spalte {place, number}',
  'column-again': '{header} (Spalte {place, number})',
  'read-so': 'So lesen',
  'first-rows': 'Die ersten Zeilen der Datei',

  'save-everything': 'Alles speichern',
  'save-hint': 'Alles speichern, offen und abgeschlossen; oder, mit einem Jahr, was darin abgeschlossen wurde',
  year: 'Jahr, oder leer für alles',
  'every-year': 'Alle Jahre',
  'save-csv': 'Als CSV speichern',
  'save-json': 'Als JSON speichern',
  collecting: 'Wird zusammengestellt...',
  'formats-hint':
    'CSV öffnet sich in einer Tabellenkalkulation. JSON enthält jedes Ereignis und lässt sich hier wieder importieren.',

  'data-label': 'Sicherungen und Datenordner',
  'data-hint': 'Sicherungen, Wiederherstellen, und wo alles liegt',
  data: 'Daten und Sicherungen',
};
