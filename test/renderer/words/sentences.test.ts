import { afterEach, describe, expect, it } from 'vitest';
import { labelGap } from '../../../electron/domain/inquiry.ts';
import { compileOpenHours } from '../../../electron/domain/open-hours.ts';
import { refuse } from '../../../electron/domain/result.ts';
import { inWords, joined, phrase } from '../../../electron/domain/words.ts';
import { readLine } from '../../../electron/intake/line/read-line.ts';
import { readTime } from '../../../electron/intake/line/read-time.ts';
import type { Api } from '../../../renderer/api.ts';
import { de } from '../../../renderer/words/de.ts';
import { es } from '../../../renderer/words/es.ts';
import { speak } from '../../../renderer/words/say.ts';
import { answeringInWords, labelInWords, sentenceOf } from '../../../renderer/words/sentences.ts';

const spanish = { locale: 'es-ES', texts: es };
const german = { locale: 'de-DE', texts: de };
const nowMs = Date.UTC(2026, 10, 18, 14);

afterEach(() => speak({ locale: 'en-GB', texts: null }));

/** An api whose every call is answered so. */
function answering(answer: unknown): Api {
  const call = (): Promise<unknown> => Promise.resolve(answer);
  return answeringInWords({ call: call as Api['call'], subscribe: () => () => undefined });
}

describe('an answer with names', () => {
  it('calls who has none so in the language that is spoken, wherever it stands', async () => {
    const named = [
      { inquiry: { label: 'Erased customer' }, record: {} },
      { inquiry: { label: 'Ana' } },
      { inquiry: { label: 'Unknown customer', subject: 'Unknown customer' } },
    ];
    const ask = async () => await answering({ ok: true, value: { records: named } }).call('record', { id: 'x' });
    expect(await ask()).toEqual({ ok: true, value: { records: named } });
    speak(german);
    expect(await ask()).toEqual({
      ok: true,
      value: {
        records: [
          { inquiry: { label: 'Gelöschter Kunde' }, record: {} },
          { inquiry: { label: 'Ana' } },
          { inquiry: { label: 'Unbekannter Kunde', subject: 'Unknown customer' } },
        ],
      },
    });
  });

  it.each([
    ['English', { locale: 'en-GB', texts: null }, ['Unknown customer', 'Erased customer', 'Number withheld', 'Ana']],
    ['Spanish', spanish, ['Cliente sin nombre', 'Cliente borrado', 'Número oculto', 'Ana']],
    ['German', german, ['Unbekannter Kunde', 'Gelöschter Kunde', 'Nummer unterdrückt', 'Ana']],
  ])('says what stands in the place of a name in %s', (_, language, labels) => {
    speak(language);
    expect(['Unknown customer', 'Erased customer', 'Number withheld', 'Ana'].map(labelInWords)).toEqual(labels);
  });

  it('says a refusal about who has no name in one language', () => {
    const words = inWords('{name} is closed. Reopen it first.', { name: labelGap('Erased customer') });
    speak(german);
    expect(sentenceOf(words)).toBe('Die Anfrage von Gelöschter Kunde ist abgeschlossen. Öffnen Sie sie zuerst wieder.');
  });
});

describe('sentenceOf', () => {
  it.each([
    ['a literal', inWords('Say who takes over.'), 'Indique quién se hace cargo.', 'Geben Sie an, wer übernimmt.'],
    [
      'a name',
      inWords('{name} is closed. Reopen it first.', { name: "{Ana} 'Ruiz' <b>" }),
      "La consulta de {Ana} 'Ruiz' <b> está cerrada. Ábrala de nuevo primero.",
      "Die Anfrage von {Ana} 'Ruiz' <b> ist abgeschlossen. Öffnen Sie sie zuerst wieder.",
    ],
    [
      'digits in groups',
      inWords('The file has more than {limit, number} calls.', { limit: 100_000 }),
      'El archivo tiene más de 100.000 llamadas.',
      'Die Datei enthält mehr als 100.000 Anrufe.',
    ],
    [
      'an instant, and sentences one after the other',
      joined(
        inWords('{file} was missing.', { file: 'open.json' }),
        inWords('The copy from {when} is used. Look through the list: what was done after that is missing.', {
          when: { atMs: nowMs, zone: 'Europe/Madrid', as: 'moment' },
        }),
      ),
      'Faltaba open.json. Se usa la copia del 18 nov 2026, 15:00:00. Repase la lista: falta lo que se hizo después.',
      'open.json fehlte. Verwendet wird die Kopie vom 18.11.2026, 15:00:00. Sehen Sie die Liste durch: Was danach getan wurde, fehlt.',
    ],
    [
      'what no table has',
      inWords('Invalid input: {what}', { what: phrase('now') }),
      'Invalid input: ahora',
      'Invalid input: jetzt',
    ],
  ])('says %s', (_, words, inSpanish, inGerman) => {
    expect(sentenceOf(words)).toBe(words.sentence);
    speak(spanish);
    expect(sentenceOf(words)).toBe(inSpanish);
    speak(german);
    expect(sentenceOf(words)).toBe(inGerman);
  });
});

describe('answers of the desk', () => {
  it('that refuse are said in the language that is spoken', async () => {
    const openHours = {
      zone: 'UTC',
      weekly: { mon: [['9:00', '17:00']], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
      holidays: [],
    } as const;
    const compiled = compileOpenHours(openHours);
    const refusal = compiled.ok ? inWords('') : { ...compiled, sentence: compiled.problem };
    speak(german);
    expect(sentenceOf(refusal)).toBe(
      'Montag 9:00-17:00: „9:00“ ist keine Uhrzeit von 00:00 bis 24:00; bitte wie 09:00 schreiben.',
    );
    const refused = await answering(refuse('no-colleague', 'Say who takes over.')).call('snapshot', {});
    expect(refused).toEqual({
      ok: false,
      refusal: { reason: 'no-colleague', sentence: 'Geben Sie an, wer übernimmt.' },
    });
  });

  it('that are a time are told in it', async () => {
    speak(spanish);
    const reading = readTime('Friday 9:15', { nowMs, zone: 'UTC' });
    const answer = await answering({ ok: true, value: reading }).call('readTime', { text: '' });
    expect(answer).toMatchObject({ value: { text: 'viernes 09:15' } });
    const past = readTime('yesterday 10:00', { nowMs, zone: 'UTC' });
    expect(sentenceOf(past.ok ? inWords('') : past)).toBe(
      'Ya ha pasado: ayer 10:00. Escriba una hora, por ejemplo «en 20 min», «14:30», «mañana 10» o «viernes 9:15».',
    );
  });

  it('that are a line have our words in it, and leave what somebody wrote', async () => {
    speak(german);
    const reading = readLine('voicemail from Call Text, yesterday 9:00', {
      nowMs,
      zone: 'UTC',
      dayDueMs: ({ startMs }) => startMs + 3_600_000,
    });
    const answer = await answering({ ok: true, value: { ...reading, sameCustomer: null } }).call('readLine', {
      text: '',
    });
    expect(answer).toMatchObject({
      value: {
        draft: {
          chips: expect.arrayContaining([
            expect.objectContaining({ field: 'channel', text: 'Sprachnachricht' }),
            expect.objectContaining({ field: 'time', text: 'gestern 09:00' }),
          ]),
        },
        questions: [
          {
            sentence: 'Kam es gestern 09:00? Dann war es schon fällig und zählt sofort als verpasst.',
          },
        ],
      },
    });
  });
});
