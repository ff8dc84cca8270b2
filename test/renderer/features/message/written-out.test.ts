import { describe, expect, it } from 'vitest';
import { writtenOutIn } from '../../../../renderer/features/message/written-out.ts';

const zone = 'Europe/Madrid';
/** A Sunday. */
const nowMs = Date.UTC(2026, 10, 22, 12);
const instants = {
  today: Date.UTC(2026, 10, 22, 14, 30),
  'one in the night': Date.UTC(2026, 10, 23, 0, 5),
  'in the week': Date.UTC(2026, 10, 27, 8),
  later: Date.UTC(2026, 11, 3, 8),
  'long ago': Date.UTC(2026, 10, 1, 8),
};

describe('the time in a message', () => {
  it.each([
    ['en', ['15:30 today', '01:05 tomorrow', 'Friday 09:00', '3 December, 09:00', '1 November, 09:00']],
    [
      'es',
      [
        'hoy a las 15:30',
        'mañana a la 01:05',
        'el viernes a las 09:00',
        'el 3 de diciembre a las 09:00',
        'el 1 de noviembre a las 09:00',
      ],
    ],
    [
      'de',
      ['heute 15:30 Uhr', 'morgen 01:05 Uhr', 'Freitag 09:00 Uhr', '3. Dezember, 09:00 Uhr', '1. November, 09:00 Uhr'],
    ],
  ] as const)('is written in its language, %s', (language, written) => {
    expect(Object.values(instants).map((atMs) => writtenOutIn(language, zone, atMs, nowMs))).toEqual(written);
  });
});
