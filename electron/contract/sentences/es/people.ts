// Spanish: what is said about inquiries, settings and links.
export const people = {
  'This inquiry is not in the list any more. If it was closed, it is in the history: V.':
    'Esta consulta ya no está en la lista. Si se cerró, está en el historial: V.',
  '{name} has been acknowledged already.': '{name} ya tiene su acuse.',
  'Acknowledge {name} first.': 'Primero dé acuse a {name}.',
  'A time is promised already. Contact the customer, then promise the next one.':
    'Ya hay una hora prometida. Contacte con el cliente y prometa después la siguiente.',
  'Say who takes over.': 'Indique quién se hace cargo.',
  '{name} has not been handed to a colleague. Hand it off first.':
    'La consulta de {name} no se ha pasado a ningún colega. Pásela primero.',
  'Write a few words first.': 'Escriba primero unas palabras.',
  '{name} is open already.': 'La consulta de {name} ya está abierta.',
  'This edition does not update itself. The settings say how a newer one comes.':
    'Esta edición no se actualiza por sí misma. Los ajustes dicen cómo llega una más nueva.',
  'The time for the next try has passed already. Choose a later one.':
    'La hora del próximo intento ya ha pasado. Elija una posterior.',
  'The first day lies after the last one. Choose an earlier one.':
    'El primer día es posterior al último. Elija uno anterior.',
  'There is no sample day here.': 'Aquí no hay día de ejemplo.',
  'The sample day is over. Go back to the list: nothing of it was kept.':
    'El día de ejemplo ha terminado. Vuelva a la lista: no se ha guardado nada de él.',
  'A customer is still being erased. Ten-Four goes on with that by itself; restore a backup once it says that it is finished.':
    'Todavía se está borrando a un cliente. Ten-Four continúa por sí mismo; restaure una copia cuando diga que ha terminado.',
  'The time for the snooze has passed already. Choose a later one.':
    'La hora hasta la que se iba a posponer ya ha pasado. Elija una posterior.',
  'The time for the hand-off has passed already. Choose a later one.':
    'La hora límite para aceptar la consulta ya ha pasado. Elija una posterior.',
  'The time for the promise has passed already. Choose a later one.':
    'La hora de la promesa ya ha pasado. Elija una posterior.',
  '{name} was merged with another inquiry. Act on that one.':
    'La consulta de {name} se unió a otra. Continúe en esa otra.',
  '{name} is closed. Reopen it first.': 'La consulta de {name} está cerrada. Ábrala de nuevo primero.',
  '{name} is merged already. Look at the list again.':
    'La consulta de {name} ya está unida a otra. Mire de nuevo la lista.',
  'Choose another inquiry to merge with.': 'Elija otra consulta con la que unirla.',
  'Something else has happened since. Only your own last action can be taken back.':
    'Desde entonces ha pasado algo más. Solo se puede deshacer su última acción.',
  'A goal was missed meanwhile, and that stays. Close it as "not a customer" if it should not count.':
    'Entretanto se falló un objetivo, y eso queda. Si no debe contar, ciérrela como «no es un cliente».',
  'There is nothing left to take back.': 'No queda nada que deshacer.',
  'That was done already. Look at the list: it shows how things stand.':
    'Eso ya se hizo. Mire la lista: muestra cómo está todo.',
  'Nothing is promised to {name} at the moment. Promise a time first.':
    'Ahora mismo no hay nada prometido a {name}. Prometa primero una hora.',
  'Only the browser edition has an address that a calendar can read. Save promises one by one from their book instead.':
    'Solo la edición para el navegador tiene una dirección que un calendario pueda leer. Guarde las promesas una a una desde su libro.',
  'Say who is waiting: a name, a number or an address.': 'Indique quién espera: un nombre, un número o una dirección.',
  'That time is still ahead. Say when it arrived.': 'Esa hora aún no ha llegado. Indique cuándo entró.',
  'With that time it was due before now. Confirm the time, or correct it.':
    'Con esa hora, el plazo ya ha vencido. Confirme la hora o corríjala.',
  'That message is gone already.': 'Ese mensaje ya no está.',
  'That reminder is gone already.': 'Ese aviso ya no está.',
  'Another window has changed the settings meanwhile. Look at them again.':
    'Entretanto, otra ventana ha cambiado los ajustes. Revíselos de nuevo.',

  // Settings
  Monday: 'lunes',
  Tuesday: 'martes',
  Wednesday: 'miércoles',
  Thursday: 'jueves',
  Friday: 'viernes',
  Saturday: 'sábado',
  Sunday: 'domingo',
  '"{zone}" is not a time zone; write one like Europe/Berlin.':
    '«{zone}» no es una zona horaria; escriba una como Europe/Madrid.',
  'The office is never open; give at least one day its hours.':
    'La oficina no abre nunca; dé un horario al menos a un día.',
  '{day} {earlier} and {later} overlap; change one of them.':
    'El {day}, {earlier} y {later} se solapan; cambie uno de los dos.',
  '{day} {interval}: "{time}" is not a time from 00:00 to 24:00; write one like 09:00.':
    'El {day} {interval}: «{time}» no es una hora entre 00:00 y 24:00; escríbala como 09:00.',
  '{day} {interval} ends before it begins; write the earlier time first.':
    'El {day}, {interval} termina antes de empezar; escriba primero la hora más temprana.',
  '{day} {interval} ends when it begins; write a later end.':
    'El {day}, {interval} termina cuando empieza; escriba un final posterior.',
  'The holiday "{date}" is not a date; write it like 2026-12-25.':
    'El festivo «{date}» no es una fecha; escríbala como 2026-12-25.',
  'Leave at least a quarter of an hour, and write the earlier time first.':
    'Deje al menos un cuarto de hora y escriba primero la hora más temprana.',
  'Write how long a goal gives in whole minutes: 1 or more, and a year at most.':
    'Escriba el tiempo de un objetivo en minutos enteros: 1 o más, y un año como mucho.',
  'Write the time as 09:00.': 'Escriba la hora como 09:00.',
  'Write a shortcut as Ctrl+Alt+T: one or two of Ctrl, Alt, Shift, Super, then a letter, digit or F key.':
    'Escriba el atajo como Ctrl+Alt+T: una o dos de Ctrl, Alt, Shift, Super, y luego una letra, una cifra o una tecla F.',
  'The two shortcuts must differ. Change one of them.': 'Los dos atajos deben ser distintos. Cambie uno de ellos.',
  'Give the message a title.': 'Ponga un título al mensaje.',
  'Write the message.': 'Escriba el mensaje.',
  'Write a holiday as 2026-12-25.': 'Escriba un festivo como 2026-12-25.',

  // Links
  'A link was not followed. {why} What it was for can be done in the list.':
    'No se abrió un enlace. {why} Lo que pedía se puede hacer en la lista.',
  'The link has no text to add.': 'El enlace no trae texto que añadir.',
  'The link holds characters that cannot be seen.': 'El enlace contiene caracteres que no se ven.',
  'The link names no inquiry.': 'El enlace no nombra ninguna consulta.',
  'The link is longer than {most} characters.': 'El enlace tiene más de {most} caracteres.',
  'The link has more text than the {most} characters that can be added by a link.':
    'El enlace trae más texto que los {most} caracteres que se pueden añadir con un enlace.',
  'The link does not begin with {scheme}://.': 'El enlace no empieza por {scheme}://.',
  'The link has parts that no link of Ten-Four has.': 'El enlace tiene partes que ningún enlace de Ten-Four tiene.',
  'The link is not encoded as links are.': 'El enlace no está codificado como deben estarlo los enlaces.',
  'A link that adds looks like tenfour://add?text=call%20Ana.':
    'Un enlace que añade es como tenfour://add?text=call%20Ana.',
  'Ten-Four knows the links add, open and acknowledge, and this is none of them.':
    'Ten-Four conoce los enlaces add, open y acknowledge, y este no es ninguno de ellos.',

  // Between page and desk
  'That could not be done, and nothing was changed. Try it again.':
    'No se pudo hacer y no se cambió nada. Inténtelo de nuevo.',
  'That could not be done. Close Ten-Four and start it again; what was confirmed is kept.':
    'No se pudo hacer. Cierre Ten-Four y vuelva a iniciarlo; lo confirmado se conserva.',
  'That cannot be used as it is. Correct it, then do it again.': 'Así no se puede usar. Corríjalo y vuelva a hacerlo.',
  'There is no call named "{name}".': 'No hay ninguna petición con el nombre «{name}».',
  'There is no call with such a name.': 'No hay ninguna petición con ese nombre.',
  'Ten-Four answers only its own page.': 'Ten-Four solo responde a su propia página.',
  'Ten-Four answers only its own page on this computer.':
    'Ten-Four solo responde a su propia página en este ordenador.',
  'There is nothing at this address. Open the one that was printed when Ten-Four started.':
    'En esta dirección no hay nada. Abra la que se mostró al iniciar Ten-Four.',
  'Open the address that was printed when Ten-Four started.': 'Abra la dirección que se mostró al iniciar Ten-Four.',
  'That is more than can be taken at once. Shorten it, then do it again.':
    'Es más de lo que se puede admitir de una vez. Acórtelo y vuelva a hacerlo.',
  'Call logs of up to 25 MB can be read. Export a shorter period and choose that.':
    'Se pueden leer registros de llamadas de hasta 25 MB. Exporte un periodo más corto y elíjalo.',
  'Calendars of up to 25 MB can be read. Choose one that holds the holidays alone.':
    'Se pueden leer calendarios de hasta 25 MB. Elija uno que solo contenga los festivos.',
  'Exports of up to 150 MB can be read back. Choose a smaller one.':
    'Se pueden volver a leer exportaciones de hasta 150 MB. Elija una más pequeña.',
  'These settings are too long to be saved. Shorten names of holidays or messages.':
    'Estos ajustes son demasiado largos para guardarlos. Acorte nombres de festivos o mensajes.',
  'The request could not be read.': 'No se pudo leer la petición.',
} as const;
