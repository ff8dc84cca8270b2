import { describe, expect, it } from 'vitest';
import { handOffText } from '../../electron/domain/hand-off-words.ts';

describe('R9 the words to a colleague', () => {
  const facts = {
    customer: 'Ana Ruiz',
    reach: ['+34 600'],
    what: 'Missed call',
    due: '15:30 today',
    accept: '15:10 today',
    me: 'Sam',
  };
  it.each([
    [
      { ...facts, isPromised: false },
      'Can you take over Ana Ruiz (+34 600)? Missed call. They wait for a first word by 15:30 today. Please accept by 15:10 today. Thank you, Sam',
    ],
    [
      { ...facts, reach: [], isPromised: true },
      'Can you take over Ana Ruiz? Missed call. They were promised to hear from us by 15:30 today. Please accept by 15:10 today. Thank you, Sam',
    ],
  ])('say who, how to reach them, and by when', (given, text) => {
    expect(handOffText(given, 'en')).toBe(text);
  });

  it.each([
    [
      'es',
      '¿Sería posible hacerse cargo de Ana Ruiz (+34 600)? Llamada. Espera una primera respuesta a más tardar hoy a las 15:30. Por favor, aceptar a más tardar hoy a las 15:10. Gracias, Sam',
      { what: 'Llamada', due: 'hoy a las 15:30', accept: 'hoy a las 15:10' },
    ],
    [
      'de',
      'Ist es möglich, Ana Ruiz (+34 600) zu übernehmen? Anruf. Ein erstes Wort wird erwartet bis heute 15:30 Uhr. Bitte annehmen bis heute 15:10 Uhr. Danke, Sam',
      { what: 'Anruf', due: 'heute 15:30 Uhr', accept: 'heute 15:10 Uhr' },
    ],
  ] as const)('say it in %s', (language, text, said) => {
    expect(handOffText({ ...facts, ...said, isPromised: false }, language)).toBe(text);
  });

  it('fill in nothing twice', () => {
    const text = handOffText({ ...facts, customer: '{me} and {due}', isPromised: false }, 'en');
    expect(text).toContain('take over {me} and {due} (+34 600)?');
  });
});
