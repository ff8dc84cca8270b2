import { createSay } from '../../words/say.ts';

export const en = {
  'drop-here': 'Drop a call log here',
  title: 'Files',
  'drop-hint':
    'Drop the call log of your phone system here (CSV): missed calls become inquiries, those called back since are acknowledged at that time. A JSON file saved below comes back the same way.',
  choose: 'Choose a file',
  picker: 'Call log or saved file',
  opening: 'Opening {file}...',
  reading: 'Reading {file}...',
  'importing-file': 'Importing {file}...',
  importing: 'Importing...',
  'too-big':
    '{file} has {size, number} MB; up to {most, number} MB can be read. Export a shorter period and drop that.',
  unreadable: '{file} could not be read. Is it still there, and may you open it?',

  brings: 'What the file brings',
  'bad-rows': "Rows that can't be read: {count, number}",
  'bad-row': 'Line {line}: {reason}',
  'more-rows': 'and {count, number} more',
  import: 'Import',
  'preview-calls': '{count, plural, one {# call} other {# calls}}',
  'preview-none-missed': 'none missed',
  'preview-missed': '{count, number} missed: {parts}',
  'preview-called-back': '{count, number} called back already',
  'preview-waiting': '{count, plural, one {# still waits} other {# still wait}}',
  'preview-joined': '{count, number} joined to somebody who waits',
  'preview-known': '{count, number} known already',
  'preview-answered':
    '{count, plural, one {# who waited here was called back} other {# who waited here were called back}}',
  'preview-bad': "{count, plural, one {# row can't be read} other {# rows can't be read}}",

  question: 'A question about the file',
  'day-first': 'Day first: 31/12',
  'month-first': 'Month first: 12/31',
  'choose-column': 'Choose a column',
  'no-column': 'None',
  column: 'Column {place, number}',
  'column-again': '{header} (column {place, number})',
  'read-so': 'Read it like this',
  'first-rows': 'The first rows of the file',

  'save-everything': 'Save everything',
  'save-hint': 'Save everything, open and closed; or, with a year, what was closed in it',
  year: 'Year, or empty for everything',
  'every-year': 'Every year',
  'save-csv': 'Save as CSV',
  'save-json': 'Save as JSON',
  collecting: 'Collecting...',
  'formats-hint': 'CSV opens in a spreadsheet. JSON keeps every event and can be imported here again.',

  'data-label': 'Backups and the data folder',
  'data-hint': 'Backups, restoring, and where everything is kept',
  data: 'Data and backups',
} as const;

export const say = createSay('files', en);
