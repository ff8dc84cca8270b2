import { list, type LanguageWords } from './language-words.ts';

// "vino", "ayer" and "hoy" are left out: wine and people are called so in other languages.
export const spanishWords: LanguageWords = {
  channels: {
    call: {
      plain: list('llamada, llamada perdida, llamada telefónica, llamada telefonica, teléfono, por teléfono'),
      verbs: list('llamó, ha llamado, telefoneó, ha telefoneado'),
      kept: list('devolver la llamada, devolver llamada'),
    },
    voicemail: {
      plain: list(
        'buzón de voz, buzon de voz, mensaje de voz, contestador, mensaje en el contestador, mensaje en el buzón',
      ),
      verbs: list('dejó un mensaje, dejó un mensaje de voz, ha dejado un mensaje, ha dejado un mensaje de voz'),
      kept: [],
    },
    email: {
      plain: list('correo, correo electrónico, correo electronico, por correo'),
      verbs: list('envió un correo, mandó un correo, escribió un correo, ha enviado un correo, ha mandado un correo'),
      kept: [],
    },
    text: {
      plain: list('mensaje, mensaje de texto'),
      verbs: list('envió un mensaje, mandó un mensaje, ha enviado un mensaje, ha mandado un mensaje, envió un sms'),
      kept: [],
    },
    chat: { plain: list('chat en vivo, chat web'), verbs: [], kept: list('mensaje de whatsapp, por whatsapp') },
    social: {
      plain: list('red social, redes sociales'),
      verbs: list('publicó, comentó, ha publicado, ha comentado'),
      kept: list(
        'tuit, publicación, publicacion, comentario, reseña, mensaje directo, mensaje de facebook, mensaje de instagram',
      ),
    },
    web: {
      plain: list('formulario, formulario web, formulario de contacto, formulario en línea, página web'),
      verbs: [],
      kept: [],
    },
    'walk-in': {
      plain: list('visita, en persona'),
      verbs: list('vino a vernos, vino en persona, ha venido, pasó por aquí'),
      kept: [],
    },
  },
  kinds: {
    lead: {
      plain: list('cliente potencial, posible cliente, nuevo cliente, nueva clienta, cliente nuevo, clienta nueva'),
      kept: list('presupuesto, un presupuesto, cotización'),
      anywhere: list('presupuesto, cotización, nuevo cliente, cliente nuevo, posible cliente'),
    },
    sensitive: {
      plain: list('asunto delicado, tema delicado, enfadado, enfadada, furioso, furiosa, indignado, indignada'),
      kept: list('queja, reclamación, reclamacion, se queja, promesa incumplida'),
      anywhere: list('queja, reclamación, reclamacion, se queja, enfadado, enfadada, furioso, furiosa'),
    },
  },
  starters: list('sobre, asunto, respecto'),
  fillers: list('cliente, clienta'),
  joiners: list('de, del, con, el, la, un, una'),
  notNames: list(
    'yo, usted, ustedes, nosotros, nuestro, nuestra, está, están, tiene, puede, cuándo, dónde, qué, cómo, quién, ' +
      'gracias, hola, urgente, mañana, alguien, desconocido, anónimo, quiere, necesita, pide, pregunta, ' +
      'pedido, factura, entrega, cita, lunes, martes, miércoles, jueves, viernes, sábado, para, cliente, clienta',
  ),
  asides: list('urgente, urgentemente'),
  prepositions: list('sobre, para, por, con, en, de, del, porque, pero'),
};
