import type { MessageWords } from './message-words.ts';

export const english: MessageWords = {
  openings: {
    call: 'I saw that you called.',
    voicemail: 'I have your voice message.',
    email: 'I have your email.',
    text: 'I have your message.',
    chat: 'I have your message.',
    social: 'I have seen what you wrote.',
    web: 'I have what you sent through our website.',
    'walk-in': 'I heard that you came by.',
  },
  bodies: {
    busy: {
      letter: 'I am with somebody else and cannot answer you properly right now. You will hear from me by {promise}.',
      short: 'I am with somebody else right now. You will hear from me by {promise}.',
      public: 'I cannot answer properly right now. You will hear from me by {promise}.',
    },
    away: {
      letter:
        'I am away today. {colleague} takes over at once and will be in touch with you. I will call or write to you myself by {promise}.',
      short: 'I am away today. {colleague} takes over at once. I will call you myself by {promise}.',
      public: 'I am away today. {colleague} takes over at once. I will be in touch myself by {promise}.',
    },
    seen: {
      letter:
        'I know what it is about, and nothing more is needed from you for now. You will hear from me by {promise}.',
      short: 'Nothing more is needed from you for now. You will hear from me by {promise}.',
      public: 'Nothing more is needed from you for now. You will hear from me by {promise}.',
    },
    'no-news': {
      letter:
        'There is nothing new yet, and I have not forgotten you. You will hear from me again by {promise}, with or without news.',
      short: 'There is nothing new yet, and I have not forgotten you. You will hear from me again by {promise}.',
      public: 'There is nothing new yet, and I have not forgotten you. You will hear from me again by {promise}.',
    },
  },
  frames: {
    letter: 'Hello {name},\n\n{text}\n\n{me}',
    short: 'Hello {name}, this is {me}. {text}',
    public: 'Hello {name}. {text} {me}',
  },
  subjects: {
    call: 'Your call',
    voicemail: 'Your voice message',
    email: 'Your email',
    text: 'Your message',
    chat: 'Your message',
    social: 'Your post',
    web: 'Your request',
    'walk-in': 'Your visit',
  },
};
