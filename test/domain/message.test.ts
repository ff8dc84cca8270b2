import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channels } from '../../electron/domain/inquiry.ts';
import {
  addressedAs,
  casesFor,
  fillTemplate,
  messageText,
  reasonToCall,
  waysTo,
  type MessageValues,
} from '../../electron/domain/message.ts';
import { messageLanguages } from '../../electron/domain/message-language.ts';
import { mailSubject, messageCases, templateText } from '../../electron/domain/message-words.ts';

const known: MessageValues = { name: 'Ana Ruiz', me: 'Sam', promise: '15:30 today', colleague: 'Kim' };
const unknown: MessageValues = { name: null, me: 'Sam', promise: null, colleague: null };
const every = channels.flatMap((channel) => messageCases.map((messageCase) => [channel, messageCase] as const));

describe('the messages that are offered', () => {
  it.each([
    [
      'email',
      'busy',
      'Hello Ana Ruiz,\n\nI have your email. I am with somebody else and cannot answer you properly right now. You will hear from me by 15:30 today.\n\nSam',
    ],
    [
      'call',
      'away',
      'Hello Ana Ruiz, this is Sam. I saw that you called. I am away today. Kim takes over at once. I will call you myself by 15:30 today.',
    ],
    [
      'text',
      'seen',
      'Hello Ana Ruiz, this is Sam. I have your message. Nothing more is needed from you for now. You will hear from me by 15:30 today.',
    ],
    [
      'web',
      'no-news',
      'Hello Ana Ruiz,\n\nThere is nothing new yet, and I have not forgotten you. You will hear from me again by 15:30 today, with or without news.\n\nSam',
    ],
    [
      'social',
      'busy',
      'Hello Ana Ruiz. I have seen what you wrote. I cannot answer properly right now. You will hear from me by 15:30 today. Sam',
    ],
  ] as const)('read well for %s, %s', (channel, messageCase, text) => {
    expect(messageText(channel, messageCase, known, 'en')).toBe(text);
  });

  it.each([
    [
      'email',
      'busy',
      'Hello,\n\nI have your email. I am with somebody else and cannot answer you properly right now.\n\nSam',
    ],
    ['call', 'away', 'Hello, this is Sam. I saw that you called. I am away today. A colleague takes over at once.'],
    ['social', 'seen', 'Hello. I have seen what you wrote. Nothing more is needed from you for now. Sam'],
  ] as const)('read well for %s, %s, where nothing is known', (channel, messageCase, text) => {
    expect(messageText(channel, messageCase, unknown, 'en')).toBe(text);
  });

  it.each([
    [
      'es',
      'email',
      'busy',
      'Hola, Ana Ruiz:\n\nHe recibido su correo. Ahora mismo estoy con otra persona y no puedo responderle como es debido. Tendrá noticias mías a más tardar 15:30 today.\n\nSam',
      'Hola:\n\nHe recibido su correo. Ahora mismo estoy con otra persona y no puedo responderle como es debido.\n\nSam',
    ],
    [
      'es',
      'call',
      'away',
      'Hola, Ana Ruiz. Le escribe Sam. He visto su llamada. Hoy estoy fuera. Kim se hace cargo enseguida. Yo le llamaré a más tardar 15:30 today.',
      'Hola. Le escribe Sam. He visto su llamada. Hoy estoy fuera. Una persona de mi equipo se hace cargo enseguida.',
    ],
    [
      'de',
      'web',
      'no-news',
      'Guten Tag Ana Ruiz,\n\nes gibt noch nichts Neues, und ich habe Sie nicht vergessen. Sie hören wieder von mir bis 15:30 today, mit oder ohne Neuigkeit.\n\nSam',
      'Guten Tag,\n\nes gibt noch nichts Neues, und ich habe Sie nicht vergessen.\n\nSam',
    ],
    [
      'de',
      'text',
      'away',
      'Guten Tag Ana Ruiz, hier ist Sam. Ihre Nachricht ist bei mir angekommen. Ich bin heute nicht da. Kim übernimmt sofort. Ich selbst rufe Sie bis 15:30 today an.',
      'Guten Tag, hier ist Sam. Ihre Nachricht ist bei mir angekommen. Ich bin heute nicht da. Jemand aus meinem Team übernimmt sofort.',
    ],
  ] as const)('read well in %s for %s, %s', (language, channel, messageCase, text, textOfUnknown) => {
    const said = [known, unknown].map((values) => messageText(channel, messageCase, values, language));
    expect(said).toEqual([text, textOfUnknown]);
  });

  it.each(every)('for %s, %s leave nothing open, shout at nobody and name the time', (channel, messageCase) => {
    for (const language of messageLanguages) {
      const texts = [known, unknown].map((values) => messageText(channel, messageCase, values, language));
      for (const text of texts) expect(text).not.toMatch(/[{}!]| {2}|\s[.,:]|undefined|null/);
      expect(texts[0]).toMatch(/(?:by|tardar|bis) 15:30 today/);
      expect(templateText(channel, messageCase, language)).toContain('{me}');
    }
  });

  it('begin with "nothing new yet" for who was promised to hear of us', () => {
    expect([casesFor('waiting'), casesFor('promised')]).toEqual([
      ['busy', 'away', 'seen'],
      ['no-news', 'busy', 'away', 'seen'],
    ]);
  });
});

describe('fillTemplate', () => {
  it.each<[string, string, Partial<MessageValues>, string]>([
    ['greets without a name', 'Hello {name},\nbye', { name: null }, 'Hello,\nbye'],
    ['greets without a name and its comma', 'Hello, {name}. Bye.', { name: null }, 'Hello. Bye.'],
    ['begins without a name', '{name}, I am on it.', { name: null }, 'I am on it.'],
    ['names a colleague in the middle', 'Ask {colleague}.', { colleague: null }, 'Ask a colleague.'],
    [
      'leaves out a sentence about a time',
      'Seen. You hear from me by {promise}! Bye.',
      { promise: null },
      'Seen. Bye.',
    ],
    ['leaves out a line about a time', 'Seen.\nUntil {promise}\nBye.', { promise: null }, 'Seen.\n\nBye.'],
    ['reads capitals', '{Name} {ME}', {}, 'Ana Ruiz Sam'],
    ['leaves other braces alone', 'Order {number}', {}, 'Order {number}'],
    ['fills in nothing twice', '{name}', { name: '{me} and {promise}' }, '{me} and {promise}'],
    ['keeps signs that a replacement would read', '{name}', { name: "$& $1 $'" }, "$& $1 $'"],
  ])('%s', (_case, template, values, text) => {
    expect(fillTemplate(template, { ...known, ...values }, 'en')).toBe(text);
  });

  it('leaves none of its placeholders in any text', () => {
    const part = fc.constantFrom('{name}', '{me}', '{promise}', '{colleague}', ' ', '. ', '\n', 'Hello', ', ', '!');
    const values = fc.record({
      name: fc.option(fc.constant('Ana')),
      me: fc.constant('Sam'),
      promise: fc.option(fc.constant('noon')),
      colleague: fc.option(fc.constant('Kim')),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), values, (parts, given) => {
        expect(fillTemplate(parts.join(''), given, 'en')).not.toMatch(/\{(name|me|promise|colleague)\}/i);
      }),
    );
  });
});

describe('fillTemplate in other languages', () => {
  it.each([
    [
      'es',
      '{colleague} ayuda. Pregunte a {colleague}.',
      'Una persona de mi equipo ayuda. Pregunte a una persona de mi equipo.',
    ],
    ['de', '{colleague} hilft. Auch {colleague}.', 'Jemand aus meinem Team hilft. Auch jemand aus meinem Team.'],
  ] as const)('names nobody in %s', (language, template, text) => {
    expect(fillTemplate(template, { ...known, colleague: null }, language)).toBe(text);
  });
});

describe('addressedAs', () => {
  const nobody = { name: null, phone: '+34 600', email: 'ana@example.org', handle: '@ana' };
  it.each([
    ['by the name', { ...nobody, name: ' Ana ' }, 'email', 'Ana'],
    ['by no number, address or handle', nobody, 'email', null],
    ['by the handle in public', nobody, 'social', '@ana'],
    ['by no words that stand in the place of a name', { ...nobody, name: 'Number withheld' }, 'call', null],
  ] as const)('%s', (_case, customer, channel, name) => {
    expect(addressedAs(customer, channel)).toBe(name);
  });
});

describe('the ways', () => {
  it.each([
    ['a call is called back', 'call', ['call', 'text', 'mail', 'copy'], false, ['call', 'text', 'mail', 'copy']],
    ['an email is written back', 'email', ['mail', 'call'], false, ['mail', 'call', 'copy']],
    ['copying is always there', 'email', [], false, ['copy']],
    ['what is sensitive is called', 'email', ['mail', 'call'], true, ['call', 'mail', 'copy']],
    ['what is sensitive is written where there is no number', 'email', ['mail'], true, ['mail', 'copy']],
  ] as const)('%s', (_case, channel, open, isBetterCalled, expected) => {
    expect(waysTo(channel, (way) => (open as readonly string[]).includes(way), isBetterCalled)).toEqual(expected);
  });

  it.each([
    ['sensitive', 1, 'sensitive'],
    ['ordinary', 2, null],
    ['ordinary', 3, 'many-messages'],
  ] as const)('%s with %i messages suggests a call: %s', (kind, messages, reason) => {
    expect(reasonToCall({ kind, messages })).toBe(reason);
  });
});

describe('mailSubject', () => {
  it('says what it answers, on one line', () => {
    expect([mailSubject('email', ' second delivery\n broken ', 'en'), mailSubject('call', '', 'en')]).toEqual([
      'Your email: second delivery broken',
      'Your call',
    ]);
  });

  it('says it in the language of the message', () => {
    expect([mailSubject('web', 'Angebot', 'de'), mailSubject('walk-in', '', 'es')]).toEqual([
      'Ihre Anfrage: Angebot',
      'Su visita',
    ]);
  });
});
