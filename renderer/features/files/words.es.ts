import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const es: Translation<typeof en> = {
  'drop-here': 'Suelte aquí un registro de llamadas',
  title: 'Archivos',
  'drop-hint':
    'Suelte aquí el registro de llamadas de su centralita (CSV): las llamadas perdidas pasan a ser consultas, y las ya devueltas cuentan con acuse a esa hora. Un archivo JSON guardado más abajo vuelve del mismo modo.',
  choose: 'Elegir un archivo',
  picker: 'Registro de llamadas o archivo guardado',
  opening: 'Abriendo {file}...',
  reading: 'Leyendo {file}...',
  'importing-file': 'Importando {file}...',
  importing: 'Importando...',
  'too-big':
    '{file} tiene {size, number} MB; se pueden leer hasta {most, number} MB. Exporte un periodo más corto y suéltelo aquí.',
  unreadable: 'No se pudo leer {file}. ¿Sigue ahí y tiene usted permiso para abrirlo?',

  brings: 'Lo que trae el archivo',
  'bad-rows': 'Filas que no se pueden leer: {count, number}',
  'bad-row': 'Línea {line}: {reason}',
  'more-rows': 'y {count, number} más',
  import: 'Importar',
  'preview-calls': '{count, plural, one {# llamada} other {# llamadas}}',
  'preview-none-missed': 'ninguna perdida',
  'preview-missed': '{count, plural, one {# perdida} other {# perdidas}}: {parts}',
  'preview-called-back': '{count, plural, one {# ya devuelta} other {# ya devueltas}}',
  'preview-waiting': '{count, plural, one {# sigue esperando} other {# siguen esperando}}',
  'preview-joined': '{count, plural, one {# unida} other {# unidas}} a alguien que espera',
  'preview-known': '{count, plural, one {# ya conocida} other {# ya conocidas}}',
  'preview-answered':
    '{count, plural, one {se devolvió la llamada a # que esperaba aquí} other {se devolvió la llamada a # que esperaban aquí}}',
  'preview-bad': '{count, plural, one {no se puede leer # fila} other {no se pueden leer # filas}}',

  question: 'Una pregunta sobre el archivo',
  'day-first': 'Primero el día: 31/12',
  'month-first': 'Primero el mes: 12/31',
  'choose-column': 'Elija una columna',
  'no-column': 'Ninguna',
  column: 'Columna {place, number}',
  'column-again': '{header} (columna {place, number})',
  'read-so': 'Leerlo así',
  'first-rows': 'Las primeras filas del archivo',

  'save-everything': 'Guardar todo',
  'save-hint': 'Guardar todo, abierto y cerrado; o, con un año, lo que se cerró en él',
  year: 'Año, o vacío para todo',
  'every-year': 'Todos los años',
  'save-csv': 'Guardar como CSV',
  'save-json': 'Guardar como JSON',
  collecting: 'Reuniendo los datos...',
  'formats-hint': 'CSV se abre en una hoja de cálculo. JSON conserva cada suceso y se puede volver a importar aquí.',

  'data-label': 'Copias de seguridad y carpeta de datos',
  'data-hint': 'Copias de seguridad, restauración y dónde se guarda todo',
  data: 'Datos y copias de seguridad',
};
