import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const es: Translation<typeof en> = {
  title: 'Datos y copias de seguridad',
  looking: 'Mirando...',

  backups: 'Copias de seguridad',
  'by-itself': 'Se hacen solas mientras trabaja, como mucho una por hora.',
  rotation:
    'Se conserva la más reciente de cada {hours, plural, one {hora (la última)} other {hora (las últimas #)}}, cada {days, plural, one {día (el último)} other {día (los últimos #)}} y cada {months, plural, one {mes (el último)} other {mes (los últimos #)}} con copia.',
  kept: '{count, plural, one {# guardada} other {# guardadas}}, {size} en total.',
  unreadable: 'Copias que no se pueden leer: {count, number}. No se tocan.',
  'back-up': 'Hacer una copia ahora',
  'backed-up': 'Copia hecha y comprobada.',
  'nothing-new': 'Nada ha cambiado desde la última copia.',
  'as-before': 'Todo está como antes de la restauración.',
  'take-back': 'Deshacer la restauración',
  'no-backup': 'Todavía no hay ninguna: la primera se hace tras su próximo paso.',
  preview: 'Vista previa',
  'preview-label': 'Vista previa de la copia: {backup}',
  'show-all': 'Mostrar las {count, number}',
  backup: '{time}, {reason}, {count, plural, one {# abierta} other {# abiertas}}',
  'why-hourly': 'automática',
  'why-asked': 'pedida',
  'why-before-restore': 'antes de una restauración',
  'why-before-migration': 'antes de una actualización',

  'would-change': 'Lo que cambiaría',
  comparing: 'Comparando...',
  restore: 'Restaurar esta',
  'restore-hint': 'Lo que hay ahora se guarda antes como copia.',
  'no-change': 'No cambiaría nada.',
  'comes-back': '{count, plural, one {# vuelve a la lista} other {# vuelven a la lista}}: {names}.',
  'goes-away': '{count, plural, one {# sale de la lista} other {# salen de la lista}}: {names}.',
  changes: '{count, plural, one {# vuelve a ser lo que era} other {# vuelven a ser lo que eran}}: {names}.',
  'names-and-more': '{names} y {count, number} más',
  'month-changes': 'Cerradas en {month}: {changes}.',
  'month-comes-back': '{count, plural, one {# vuelve} other {# vuelven}}',
  'month-goes-away': '{count, plural, one {# desaparece} other {# desaparecen}}',
  'month-change': '{count, plural, one {# cambia} other {# cambian}}',
  'settings-change': 'Los ajustes vuelven a ser lo que eran: {names}.',
  'part-name': 'nombre',
  'part-colleagues': 'colegas',
  'part-goals': 'objetivos',
  'part-open-hours': 'horario',
  'part-nudges': 'avisos',
  'part-call-back-time': 'hora de las devoluciones de llamada',
  'part-messages': 'mensajes',
  'part-appearance': 'apariencia',
  'part-first-steps': 'primeros pasos',
  'part-desktop': 'este ordenador',
  'part-backups': 'copias de seguridad',

  copies: 'Segundas copias',
  'copies-hint':
    'Dos ordenadores han cambiado el mismo archivo y un programa de sincronización guardó ambos. Al unir se incorpora lo que falta aquí; la copia se mueve a las copias de seguridad, nunca se elimina.',
  unite: 'Unir',
  'unite-label': 'Unir {name}',
  'set-aside': 'Apartar',
  'set-aside-label': 'Apartar {name}',
  'united-nothing': 'Unida: no traía nada nuevo.',
  united: 'Unida: {sentence}',
  'was-set-aside': 'Apartada como {name}.',
  'copy-settings':
    'El nombre es el que le da {program}. Los ajustes no se pueden unir: revise los suyos y después apártela.',
  'copy-damaged':
    'El nombre es el que le da {program}. No se puede leer. Quizá no se ha descargado del todo: espere y vuelva a mirar, o apártela.',
  'copy-newer':
    'El nombre es el que le da {program}. La escribió un Ten-Four más nuevo. Actualice este y después únala.',
  'copy-known': 'El nombre es el que le da {program}. Todo lo que contiene ya se conoce aquí.',
  'copy-only-there':
    'El nombre es el que le da {program}. {count, plural, one {# consulta está} other {# consultas están}} solo en ella.',
  'copy-knows-more':
    'El nombre es el que le da {program}. De {more, plural, one {# consulta} other {# consultas}} sabe más.',
  'copy-both':
    'El nombre es el que le da {program}. {count, plural, one {# consulta está} other {# consultas están}} solo en ella, de {more, plural, one {# consulta} other {# consultas}} sabe más.',

  folder: 'Carpeta de datos',
  'folder-sample':
    'Aquí están los datos del día de ejemplo; la carpeta se elimina cuando termina. Sus propios datos se quedan donde están.',
  'folder-named': 'La indica TENFOUR_DATA. Para usar otra carpeta, cámbiela ahí.',
  'will-copy': 'El próximo inicio copia todo a {folder}.',
  'will-use': 'El próximo inicio usa {folder}.',
  restart: 'Cierre Ten-Four y vuelva a iniciarlo cuando le venga bien.',
  stay: 'Quedarse aquí',
  'move-to': 'Mover a',
  'move-hint':
    'La ruta completa de una carpeta vacía o de una que se deba crear. Puede estar en una carpeta sincronizada, si usa Ten-Four en un solo ordenador a la vez.',
  move: 'Mover en el próximo inicio',
  use: 'Usar lo que hay allí',
};
