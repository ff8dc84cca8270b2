import { afterEach, describe, expect, it } from 'vitest';
import { matchesSearch } from '../../../renderer/desk/matches.ts';
import { es } from '../../../renderer/words/es.ts';
import { speak } from '../../../renderer/words/say.ts';
import { viewOf } from '../support.ts';

afterEach(() => speak({ locale: 'en-GB', texts: null }));

const view = viewOf('a', {
  label: 'José Peña',
  customer: { name: 'José Peña', phone: '+34 600 110 233', email: 'jose@example.org', handle: null },
  subject: 'second delivery',
  merged: [
    {
      id: 'b',
      customer: { name: null, phone: null, email: 'info@pena.example', handle: null },
      channel: 'email',
      subject: 'parking',
      receivedAtMs: 0,
    },
  ],
});

describe('search', () => {
  it.each([
    ['jose', true],
    ['PEÑA delivery', true],
    ['600110', true],
    ['600 110', true],
    ['example.org', true],
    ['missed', true],
    ['parking', true],
    ['info@pena', true],
    ['invoice', false],
    ['jose invoice', false],
  ])('of "%s" finds the row: %s', (search, isFound) => {
    expect(matchesSearch(view, search)).toBe(isFound);
  });

  it('finds what the row shows in the language that is spoken', () => {
    const found = () => ['missed call', 'llamada perdida', 'parking'].map((search) => matchesSearch(view, search));
    const english = found();
    speak({ locale: 'es-ES', texts: es });
    expect([english, found()]).toEqual([
      [true, false, true],
      [false, true, true],
    ]);
  });
});
