import type { DocumentWords } from './document-words.ts';

export const spanish: DocumentWords = {
  calendarName: 'Ten-Four: promesas',
  promise: 'Contactar con {name}',
  unnamed: { unknown: 'Cliente sin nombre', erased: 'Cliente borrado', withheld: 'Número oculto' },
  columns: {
    id: 'id',
    received: 'recibida',
    channel: 'canal',
    kind: 'tipo',
    name: 'nombre',
    phone: 'teléfono',
    email: 'correo',
    handle: 'usuario',
    subject: 'asunto',
    source: 'origen',
    reference: 'referencia en el origen',
    addedBy: 'añadida por',
    status: 'estado',
    acknowledged: 'acuse',
    acknowledgedBy: 'acuse de',
    contactBy: 'contactar antes de',
    closed: 'cerrada',
    closeReason: 'motivo del cierre',
    events: 'sucesos',
  },
  cells: {
    channel: {
      call: 'llamada',
      voicemail: 'mensaje de voz',
      email: 'correo',
      text: 'SMS',
      chat: 'chat',
      social: 'publicación',
      web: 'formulario web',
      'walk-in': 'visita',
    },
    kind: {
      ordinary: 'normal',
      lead: 'cliente potencial',
      sensitive: 'delicada',
    },
    status: {
      waiting: 'en espera',
      acknowledged: 'con acuse',
      closed: 'cerrada',
      merged: 'unida',
      withdrawn: 'retirada',
    },
    closeReason: {
      answered: 'respondida',
      'no-answer-needed': 'no requería respuesta',
      'not-a-customer': 'no era cliente',
    },
    source: { 'by-hand': 'a mano' },
  },
  receipt: {
    title: 'Ten-Four: justificante del borrado de un cliente',
    when: 'Cuándo: {at} UTC',
    by: 'Por: {by}',
    inquiries: 'Consultas: {count}, de ellas {open} en la lista del día',
    months: 'Meses cerrados: {months}',
    'no-months': 'Meses cerrados: ninguno',
    rewritten: 'Archivos reescritos, incluidas las copias de seguridad conservadas: {count}',
    deleted: 'Archivos dañados eliminados, porque no se podía sacar nada de ellos o no se podían leer: {count}',
    digest: 'Sha256 de los identificadores ordenados de las consultas: {digest}',
    'taken-out':
      'Se quitó: el nombre, el número, la dirección y el usuario del cliente, todos los asuntos y notas, la mejor hora para localizarlo y la referencia en el sistema del que vino cada consulta. Cuándo llegó y se respondió cada una, y quién lo hizo, se conserva para las cifras.',
    'not-reached':
      'Hasta aquí no se llegó: archivos guardados antes desde Ten-Four, una carpeta de datos anterior a un traslado, copias hechas por otros programas (una copia de seguridad de este ordenador, el historial de una carpeta sincronizada, el correo, la centralita) y notificaciones que ya se mostraron.',
    'foreign-one':
      'Un archivo de la carpeta de datos que no es de Ten-Four puede contener también al cliente. Mírelo usted.',
    foreign:
      '{count} archivos de la carpeta de datos que no son de Ten-Four pueden contener también al cliente. Mírelos usted.',
  },
};
