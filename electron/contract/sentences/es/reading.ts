// Spanish: what is said about what somebody has typed, and about call logs and exports that are read. The line and the
// time fields read English words, so examples of those stay English.
export const reading = {
  // The line
  'Write who is waiting, such as “call Ana, invoice, 5 min ago”.':
    'Escriba quién espera, por ejemplo «llamada Ana, factura, hace 5 min».',
  'Write at most {most} characters: who it is, how they reached us and what about. Keep the rest for a note.':
    'Escriba como máximo {most} caracteres: quién es, por qué vía llegó y de qué trata. Deje el resto para una nota.',
  'Who is it? Put a name, a number or an address first, and a comma after the name: “ana ruiz, her order is late”.':
    '¿Quién es? Ponga primero un nombre, un número o una dirección, y una coma tras el nombre: «ana ruiz, su pedido no llega».',
  Call: 'Llamada',
  Voicemail: 'Mensaje de voz',
  Email: 'Correo',
  Text: 'SMS',
  Chat: 'Chat',
  Post: 'Publicación',
  'Web form': 'Formulario web',
  'Walk-in': 'Visita',
  Ordinary: 'Normal',
  Lead: 'Cliente potencial',
  Sensitive: 'Delicada',
  'It cannot have come {when}: that is still ahead. When did it reach us?':
    'No puede haber llegado {when}: eso aún no ha pasado. ¿Cuándo nos llegó?',
  'Did it come {when}? Then it was due before now, and counts as missed at once.':
    '¿Llegó {when}? Entonces el plazo ya ha vencido y cuenta como fallo de inmediato.',
  'When did it reach us?': '¿Cuándo nos llegó?',

  // Times
  now: 'ahora',
  'yesterday {clock}': 'ayer {clock}',
  'today {clock}': 'hoy {clock}',
  'tomorrow {clock}': 'mañana {clock}',
  '{weekday} {clock}': '{weekday} {clock}',
  '{weekday} {day} {month} {clock}': '{weekday} {day} {month} {clock}',
  '{weekday} {day} {month} {year} {clock}': '{weekday} {day} {month} {year} {clock}',
  Mon: 'lun',
  Tue: 'mar',
  Wed: 'mié',
  Thu: 'jue',
  Fri: 'vie',
  Sat: 'sáb',
  Sun: 'dom',
  Jan: 'ene',
  Feb: 'feb',
  Mar: 'mar',
  Apr: 'abr',
  May: 'may',
  Jun: 'jun',
  Jul: 'jul',
  Aug: 'ago',
  Sep: 'sep',
  Oct: 'oct',
  Nov: 'nov',
  Dec: 'dic',
  'Write when it reached us, such as “8 min ago”, “14:05” or “yesterday 17:40”.':
    'Escriba cuándo nos llegó, por ejemplo «hace 8 min», «14:05» o «ayer 17:40».',
  '“{text}” does not say at what hour.': '«{text}» no dice a qué hora.',
  'It cannot have come {when}: that is still ahead.': 'No puede haber llegado {when}: eso aún no ha pasado.',
  '{when} has passed.': 'Ya ha pasado: {when}.',
  '{when} is more than a year away.': 'Falta más de un año: {when}.',
  'Write a time such as “in 20 min”, “14:30”, “tomorrow 10” or “Friday 9:15”.':
    'Escriba una hora, por ejemplo «en 20 min», «14:30», «mañana 10» o «viernes 9:15».',
  '“{text}” is not a time that can be read.': '«{text}» no es una hora que se pueda leer.',

  // Call logs
  'This looks like an Excel workbook. Save it as CSV first.': 'Parece un libro de Excel. Guárdelo primero como CSV.',
  'This looks like an old Excel workbook. Save it as CSV first.':
    'Parece un libro de un Excel antiguo. Guárdelo primero como CSV.',
  'This looks like a PDF. Export the call log as CSV instead.':
    'Parece un PDF. Exporte el registro de llamadas como CSV.',
  'This file is compressed. Unpack it first, then add the CSV file in it.':
    'Este archivo está comprimido. Descomprímalo y añada el archivo CSV que contiene.',
  'This is not a text file. Export the call log as CSV and add that file.':
    'Este no es un archivo de texto. Exporte el registro de llamadas como CSV y añada ese archivo.',
  'Date, with or without the time': 'Fecha, con o sin hora',
  'Time, if it has its own column': 'Hora, si tiene su propia columna',
  'Number of the caller, or of the customer': 'Número de quien llama, o del cliente',
  'Number that was called': 'Número al que se llamó',
  'Direction: inbound or outbound': 'Sentido: entrante o saliente',
  'Result: answered or missed': 'Resultado: atendida o perdida',
  'How long it lasted': 'Cuánto duró',
  'Name of the customer': 'Nombre del cliente',
  'Colleague who spoke': 'Quién atendió',
  'Id of the call': 'Identificador de la llamada',
  'There is no such column for this: {column}. Choose another.':
    'No existe esa columna para esto: {column}. Elija otra.',
  'Say which column this is: {column}.': 'Indique qué columna es esta: {column}.',
  'columns chosen by hand': 'columnas elegidas a mano',
  'The file has {size} MB; {most} MB is the limit.': 'El archivo tiene {size} MB; el límite son {most} MB.',
  'The file is empty. Export the call log again, and choose that.':
    'El archivo está vacío. Exporte el registro de llamadas de nuevo y elija ese.',
  'The file has more than {limit, number} calls.': 'El archivo tiene más de {limit, number} llamadas.',
  'The quotes of more than {count, number} rows are broken, first in line {line}. Export the log again as CSV.':
    'Las comillas de más de {count, number} filas están mal, la primera en la línea {line}. Exporte el registro de nuevo como CSV.',
  'The file has column names but no calls. Export a period with calls, and choose that.':
    'El archivo tiene nombres de columnas, pero ninguna llamada. Exporte un periodo con llamadas y elija ese.',
  'Export a shorter period, for example one month, and add the files one after another.':
    'Exporte un periodo más corto, por ejemplo un mes, y añada los archivos uno tras otro.',
  'This file has no columns. Export the call log as CSV and add that file.':
    'Este archivo no tiene columnas. Exporte el registro de llamadas como CSV y añada ese archivo.',
  'These columns are of no phone system that is known here. Say what each of them is.':
    'Estas columnas no son de ninguna centralita conocida aquí. Indique qué es cada una.',
  'The quotes in this row are broken.': 'Las comillas de esta fila están mal.',
  'The row has 1 column, the header has {width}.': 'La fila tiene 1 columna; el encabezado, {width}.',
  'The row has {count} columns, the header has {width}.': 'La fila tiene {count} columnas; el encabezado, {width}.',
  'The date "{written}" cannot be read.': 'No se puede leer la fecha «{written}».',
  'The date "{written}" is in the future.': 'La fecha «{written}» está en el futuro.',
  'Is "{written}" the {dayFirst} or the {monthFirst}? No row of this file says.':
    '¿«{written}» es el {dayFirst} o el {monthFirst}? Ninguna fila de este archivo lo aclara.',
  'The direction "{written}" is not known.': 'No se conoce el sentido «{written}».',
  'The result "{written}" is not known.': 'No se conoce el resultado «{written}».',
  'There is no phone number.': 'No hay número de teléfono.',
  'There is no date.': 'No hay fecha.',

  // Exports
  'This file is no JSON, or it is cut off, so nothing was added. Save the export again, and choose that.':
    'Este archivo no es JSON o está cortado, así que no se añadió nada. Guarde la exportación de nuevo y elija esa.',
  'This is no export of Ten-Four, so nothing was added. Choose a JSON file that Ten-Four has saved.':
    'Esto no es una exportación de Ten-Four, así que no se añadió nada. Elija un archivo JSON guardado por Ten-Four.',
  'This export is of a later version of Ten-Four. Update the app first. Nothing was added.':
    'Esta exportación es de una versión posterior de Ten-Four. Actualice primero el programa. No se añadió nada.',
  'Something in this export is not as it was written, so nothing was added. Save it again, and choose that.':
    'Algo en esta exportación no está como se escribió, así que no se añadió nada. Guárdela de nuevo y elija esa.',
  '{place} in this export is not as it was written, so nothing was added. Save it again, and choose that.':
    '{place} no está en esta exportación como se escribió, así que no se añadió nada. Guárdela de nuevo y elija esa.',
  'That file has not been read, or another one was read since. Choose it again.':
    'Ese archivo no se ha leído, o después se leyó otro. Elíjalo de nuevo.',
  '{count} added': '{count} añadidas',
  '{count} brought up to date': '{count} actualizadas',
  '{count} known already': '{count} ya conocidas',
  'The file brings nothing new.': 'El archivo no trae nada nuevo.',
  'That is more than fits one file. Enter a year and save the years one by one.':
    'Es más de lo que cabe en un archivo. Escriba un año y guarde los años uno a uno.',
  'That year is more than fits one file. Copy the folder "closed" of the data folder instead: it holds a readable file for each month.':
    'Ese año es más de lo que cabe en un archivo. Copie en su lugar la carpeta «closed» de la carpeta de datos: tiene un archivo legible por cada mes.',
  'This file is no calendar. Save the holidays as an .ics file, and choose that.':
    'Este archivo no es un calendario. Guarde los festivos como archivo .ics y elija ese.',
  'This calendar cannot be read: it is cut off or damaged. Save or download it once more.':
    'Este calendario no se puede leer: está cortado o dañado. Guárdelo o descárguelo otra vez.',
  'This calendar has more than 500 whole days. Choose one that holds the holidays alone.':
    'Este calendario tiene más de 500 días completos. Elija uno que solo contenga los festivos.',
  'This calendar has no whole day from {first} to {last}. Choose one with the holidays of those years.':
    'Este calendario no tiene ningún día completo de {first} a {last}. Elija uno con los festivos de esos años.',
  'No holidays are known of that place. Choose another, or write the days by hand.':
    'No se conocen festivos de ese lugar. Elija otro o escriba los días a mano.',
} as const;
