import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const es: Translation<typeof en> = {
  title: 'Teclas y ayuda',
  meaning:
    'Ten-Four significa «mensaje recibido». Un cliente al que se le dice «visto, estoy en ello, tendrá noticias mías antes de esa hora» espera tranquilo. Un acuse no tiene que ser la respuesta.',
  adding: 'Añadir es una sola línea: «{first}», «{second}», «{third}». Basta con un nombre.',
  'line-call': 'llamada +34 600 110 233 sobre la factura hace 5 min',
  'line-complaint': 'correo queja de billing@example.org',
  'line-lead': 'cliente potencial Northside Dental formulario web',

  'page-up': 'Re Pág',
  'page-down': 'Av Pág',
  home: 'Inicio',
  end: 'Fin',
  enter: 'Intro',
  escape: 'Esc',

  add: 'Añadir a alguien que espera',
  choose: 'Elegir una fila',
  buttons: 'A los botones de la fila, y de vuelta',
  acknowledge: 'Dar acuse; en una fila con promesa: contactado',
  message: 'Dar acuse con un mensaje: correo, SMS, llamada o copia',
  promise: 'Prometer una hora; en una fila con promesa: contactado, sin novedades, y la próxima hora',
  snooze: 'Posponer: un rato sin avisos, ningún plazo se mueve',
  'hand-off': 'Pasar a un colega',
  taken: 'Aceptada: el colega se ha hecho cargo',
  done: 'Terminar, con un motivo',
  note: 'Escribir una nota, o cuándo se localiza mejor al cliente',
  join: 'Unir con otra consulta del mismo cliente',
  why: 'Por qué vence entonces: lo que se contó, día a día',
  menu: 'Todo lo que se puede hacer con la fila; también con el botón derecho',
  undo: 'Deshacer lo último; otra vez: recuperarlo',
  reopen: 'Reabrir una cerrada, con relojes nuevos',
  erase: 'Borrar a este cliente en todas partes, tras una vista previa',
  book: 'El libro de promesas, por días',
  'call-back': 'Devolver las llamadas pendientes, una por una',
  search: 'Buscar en la lista y entre las cerradas antes',
  digits: 'En una hoja: elegir',
  default: 'En una hoja: aceptar la verde',
  close: 'Cerrar, salir de un campo, terminar la búsqueda',
  help: 'Esta ayuda',
};
