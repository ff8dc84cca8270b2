import type { MessageWords } from './message-words.ts';

// Behind the comma of a greeting a letter goes on in small letters, so the texts that can begin one do too.
export const german: MessageWords = {
  openings: {
    call: 'Ich habe Ihren Anruf gesehen.',
    voicemail: 'Ich habe Ihre Sprachnachricht.',
    email: 'Ihre E-Mail ist bei mir angekommen.',
    text: 'Ihre Nachricht ist bei mir angekommen.',
    chat: 'Ihre Nachricht ist bei mir angekommen.',
    social: 'Ich habe gesehen, was Sie geschrieben haben.',
    web: 'Ihre Nachricht von unserer Website ist bei mir angekommen.',
    'walk-in': 'Ich habe gehört, dass Sie hier waren.',
  },
  bodies: {
    busy: {
      letter:
        'Gerade bin ich in einem anderen Gespräch und kann Ihnen noch nicht richtig antworten. Sie hören von mir bis {promise}.',
      short: 'Gerade bin ich in einem anderen Gespräch. Sie hören von mir bis {promise}.',
      public: 'Gerade kann ich nicht richtig antworten. Sie hören von mir bis {promise}.',
    },
    away: {
      letter:
        'Ich bin heute nicht da. {colleague} übernimmt sofort und meldet sich bei Ihnen. Ich selbst rufe an oder schreibe Ihnen bis {promise}.',
      short: 'Ich bin heute nicht da. {colleague} übernimmt sofort. Ich selbst rufe Sie bis {promise} an.',
      public: 'Ich bin heute nicht da. {colleague} übernimmt sofort. Ich selbst melde mich bis {promise}.',
    },
    seen: {
      letter: 'Ich weiß, worum es geht, und brauche vorerst nichts weiter von Ihnen. Sie hören von mir bis {promise}.',
      short: 'Vorerst brauche ich nichts weiter von Ihnen. Sie hören von mir bis {promise}.',
      public: 'Vorerst brauche ich nichts weiter von Ihnen. Sie hören von mir bis {promise}.',
    },
    'no-news': {
      letter:
        'es gibt noch nichts Neues, und ich habe Sie nicht vergessen. Sie hören wieder von mir bis {promise}, mit oder ohne Neuigkeit.',
      short: 'Es gibt noch nichts Neues, und ich habe Sie nicht vergessen. Sie hören wieder von mir bis {promise}.',
      public: 'Es gibt noch nichts Neues, und ich habe Sie nicht vergessen. Sie hören wieder von mir bis {promise}.',
    },
  },
  frames: {
    letter: 'Guten Tag {name},\n\n{text}\n\n{me}',
    short: 'Guten Tag {name}, hier ist {me}. {text}',
    public: 'Guten Tag {name}. {text} {me}',
  },
  subjects: {
    call: 'Ihr Anruf',
    voicemail: 'Ihre Sprachnachricht',
    email: 'Ihre E-Mail',
    text: 'Ihre Nachricht',
    chat: 'Ihre Nachricht',
    social: 'Ihr Beitrag',
    web: 'Ihre Anfrage',
    'walk-in': 'Ihr Besuch',
  },
};
