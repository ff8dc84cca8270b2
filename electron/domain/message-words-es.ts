import type { MessageWords } from './message-words.ts';

export const spanish: MessageWords = {
  openings: {
    call: 'He visto su llamada.',
    voicemail: 'He recibido su mensaje de voz.',
    email: 'He recibido su correo.',
    text: 'He recibido su mensaje.',
    chat: 'He recibido su mensaje.',
    social: 'He visto lo que ha escrito.',
    web: 'He recibido lo que nos envió desde la web.',
    'walk-in': 'Me han dicho que vino a vernos.',
  },
  bodies: {
    busy: {
      letter:
        'Ahora mismo estoy con otra persona y no puedo responderle como es debido. Tendrá noticias mías a más tardar {promise}.',
      short: 'Ahora mismo estoy con otra persona. Tendrá noticias mías a más tardar {promise}.',
      public: 'Ahora mismo no puedo responder como es debido. Tendrá noticias mías a más tardar {promise}.',
    },
    away: {
      letter:
        'Hoy estoy fuera. {colleague} se hace cargo enseguida y se pondrá en contacto con usted. Yo le llamaré o le escribiré a más tardar {promise}.',
      short: 'Hoy estoy fuera. {colleague} se hace cargo enseguida. Yo le llamaré a más tardar {promise}.',
      public: 'Hoy estoy fuera. {colleague} se hace cargo enseguida. Yo me pondré en contacto a más tardar {promise}.',
    },
    seen: {
      letter:
        'Sé de qué se trata y por ahora no tiene que hacer nada más. Tendrá noticias mías a más tardar {promise}.',
      short: 'Por ahora no tiene que hacer nada más. Tendrá noticias mías a más tardar {promise}.',
      public: 'Por ahora no tiene que hacer nada más. Tendrá noticias mías a más tardar {promise}.',
    },
    'no-news': {
      letter:
        'Todavía no hay novedades, y no me he olvidado de usted. Volverá a tener noticias mías a más tardar {promise}, con o sin novedades.',
      short:
        'Todavía no hay novedades, y no me he olvidado de usted. Volverá a tener noticias mías a más tardar {promise}.',
      public:
        'Todavía no hay novedades, y no me he olvidado de usted. Volverá a tener noticias mías a más tardar {promise}.',
    },
  },
  frames: {
    letter: 'Hola, {name}:\n\n{text}\n\n{me}',
    short: 'Hola, {name}. Le escribe {me}. {text}',
    public: 'Hola, {name}. {text} {me}',
  },
  subjects: {
    call: 'Su llamada',
    voicemail: 'Su mensaje de voz',
    email: 'Su correo',
    text: 'Su mensaje',
    chat: 'Su mensaje',
    social: 'Su publicación',
    web: 'Su solicitud',
    'walk-in': 'Su visita',
  },
};
