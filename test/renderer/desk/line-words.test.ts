import { afterEach, describe, expect, it } from 'vitest';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { hourMs } from '../../../electron/domain/policy.ts';
import { lineOf } from '../../../renderer/desk/line-words.ts';
import { de } from '../../../renderer/words/de.ts';
import { es } from '../../../renderer/words/es.ts';
import { speak } from '../../../renderer/words/say.ts';
import { promised, startMs, viewOf } from '../support.ts';

afterEach(() => speak({ locale: 'en-GB', texts: null }));

describe('line under a name', () => {
  it.each<readonly [Partial<InquiryView>, string]>([
    [{ channel: 'web', subject: 'quote for 12 seats' }, 'Web form: quote for 12 seats'],
    [{ channel: 'call', subject: 'asked about her invoice' }, 'Missed call, asked about her invoice'],
    [{ channel: 'call' }, 'Missed call'],
    // What somebody has typed.
    [{ channel: 'call', subject: 'Missed call' }, 'Missed call, Missed call'],
    [{ channel: 'email', subject: 'Missed call' }, 'Email: Missed call'],
    [{ channel: 'text', subject: 'is Saturday still on?' }, 'Text: is Saturday still on?'],
    [{ channel: 'social', subject: 'comment on the June post' }, 'Comment on the June post'],
    [{ channel: 'social', subject: 'opening times' }, 'Post: opening times'],
    [{ channel: 'email', followUps: 2 }, 'Email (3 messages)'],
    [{ standing: promised(startMs + hourMs) }, 'Call back, even without an update'],
    [{ standing: promised(startMs + hourMs), subject: 'invoice' }, 'Call back: invoice'],
    [{ channel: 'walk-in', subject: '<b>chair</b>' }, 'Walk-in: <b>chair</b>'],
  ])('reads %o as "%s"', (changes, words) => {
    expect(lineOf(viewOf('a', changes))).toBe(words);
  });

  it.each([
    [
      'es-ES',
      es,
      [
        'Llamada perdida, factura',
        'Comentario sobre junio',
        'Devolver la llamada, aunque no haya novedades',
        'Correo (3 mensajes)',
        'Llamada perdida',
        'Mensaje de voz',
      ],
    ],
    [
      'de-DE',
      de,
      [
        'Verpasster Anruf, factura',
        'Comentario sobre junio',
        'Zurückrufen, auch ohne Neuigkeiten',
        'E-Mail (3 Nachrichten)',
        'Verpasster Anruf',
        'Sprachnachricht',
      ],
    ],
  ])('is said in %s', (locale, texts, lines) => {
    speak({ locale, texts });
    const views = [
      { channel: 'call', subject: 'factura' },
      { channel: 'social', subject: 'comentario sobre junio' },
      { standing: promised(startMs + hourMs) },
      { channel: 'email', followUps: 2 },
      { channel: 'call' },
      { channel: 'voicemail' },
    ] as const satisfies readonly Partial<InquiryView>[];
    expect(views.map((view) => lineOf(viewOf('a', view)))).toEqual(lines);
  });
});
