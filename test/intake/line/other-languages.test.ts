import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { de as saidDe } from '../../../electron/contract/sentences/de.ts';
import { es as saidEs } from '../../../electron/contract/sentences/es.ts';
import { readArrival } from '../../../electron/intake/line/read-arrival.ts';
import { readLine } from '../../../electron/intake/line/read-line.ts';
import { readTime } from '../../../electron/intake/line/read-time.ts';
import { timeInEnglish } from '../../../electron/intake/line/time-in-english.ts';
import { asides, fillers, keywords, starters } from '../../../electron/intake/line/words.ts';
import { es as helpEs } from '../../../renderer/features/help/words.es.ts';
import { de as helpDe } from '../../../renderer/features/help/words.de.ts';
import { es as sheetsEs } from '../../../renderer/features/sheets/words.es.ts';
import { de as sheetsDe } from '../../../renderer/features/sheets/words.de.ts';
import { es as messageEs } from '../../../renderer/features/message/words.es.ts';
import { de as messageDe } from '../../../renderer/features/message/words.de.ts';

const zone = 'Europe/Madrid';
/** A Wednesday. */
const nowMs = Temporal.PlainDateTime.from('2026-11-18T11:00').toZonedDateTime(zone).epochMilliseconds;
const context = { nowMs, zone, dayDueMs: ({ startMs }: { startMs: number }) => startMs + 86_400_000 };

const timeOf = (text: string): string => {
  const reading = readTime(text, context);
  return reading.ok ? reading.text : reading.sentence;
};
const arrivalOf = (text: string): string => {
  const reading = readArrival(text, context);
  return reading.ok ? reading.text : 'refused';
};

describe('R19 readTime in Spanish', () => {
  it.each([
    ['mañana 10', 'tomorrow 10:00'],
    ['manana 10', 'tomorrow 10:00'],
    ['mañana a las 10 y media', 'tomorrow 10:30'],
    ['mañana por la mañana', 'tomorrow 09:00'],
    ['mañana por la tarde', 'tomorrow 15:00'],
    ['mañana al mediodía', 'tomorrow 12:00'],
    ['pasado mañana 10', 'Friday 10:00'],
    ['viernes', 'Friday 09:00'],
    ['viernes 9:15', 'Friday 09:15'],
    ['hasta el viernes', 'Friday 09:00'],
    ['el lunes que viene a las 8', 'Monday 08:00'],
    ['mié 15:00', 'today 15:00'],
    ['después de comer', 'today 13:30'],
    ['mañana después de comer', 'tomorrow 13:30'],
    ['en 2 horas', 'today 13:00'],
    ['dentro de media hora', 'today 11:30'],
    ['en una hora y media', 'today 12:30'],
    ['en un cuarto de hora', 'today 11:15'],
    ['en 3 días', 'Saturday 11:00'],
    ['a las 4', 'today 16:00'],
    ['a las 16 h', 'today 16:00'],
    ['a las 5 de la tarde', 'today 17:00'],
    ['antes de las 17:30', 'today 17:30'],
    ['esta noche', 'today 20:00'],
    ['el 24 de noviembre a las 10', 'Tuesday 10:00'],
    ['1 de julio de 2027', 'Thu 1 Jul 2027 09:00'],
  ])('reads "%s" as %s', (text, described) => {
    expect(timeOf(text)).toBe(described);
  });
});

describe('R19 readTime in German', () => {
  it.each([
    ['morgen 10', 'tomorrow 10:00'],
    ['morgen 10 Uhr', 'tomorrow 10:00'],
    ['morgen um 10:30 Uhr', 'tomorrow 10:30'],
    ['morgen früh', 'tomorrow 09:00'],
    ['morgen nachmittag', 'tomorrow 15:00'],
    ['übermorgen 10', 'Friday 10:00'],
    ['uebermorgen', 'Friday 09:00'],
    ['Freitag', 'Friday 09:00'],
    ['am Freitag um 9', 'Friday 09:00'],
    ['Freitagnachmittag', 'Friday 15:00'],
    ['Fr 9:15', 'Friday 09:15'],
    ['nächsten Montag 8:15', 'Monday 08:15'],
    ['nach dem Essen', 'today 13:30'],
    ['morgen nach dem Mittagessen', 'tomorrow 13:30'],
    ['in 2 Stunden', 'today 13:00'],
    ['in einer halben Stunde', 'today 11:30'],
    ['in anderthalb Stunden', 'today 12:30'],
    ['in 2 Std.', 'today 13:00'],
    ['um 16', 'today 16:00'],
    ['16 Uhr 30', 'today 16:30'],
    ['bis 16 Uhr', 'today 16:00'],
    ['heute Abend', 'today 18:00'],
    ['am 24. November um 10 Uhr', 'Tuesday 10:00'],
    ['24.11. 10 Uhr', 'Tuesday 10:00'],
    ['1. März 2027', 'Mon 1 Mar 2027 09:00'],
  ])('reads "%s" as %s', (text, described) => {
    expect(timeOf(text)).toBe(described);
  });
});

describe('R19 readArrival in other languages', () => {
  it.each([
    ['hace 5 min', 'today 10:55'],
    ['5 minutos', 'today 10:55'],
    ['hace una hora y media', 'today 09:30'],
    ['hace unos 20 minutos', 'today 10:40'],
    ['ayer a las 17:40', 'yesterday 17:40'],
    ['anteayer 10:00', 'Mon 16 Nov 10:00'],
    ['anoche a las 11', 'yesterday 23:00'],
    ['el lunes pasado a las 10', 'Mon 16 Nov 10:00'],
    ['ahora mismo', 'today 11:00'],
    ['vor 5 Min.', 'today 10:55'],
    ['20 Minuten', 'today 10:40'],
    ['vor etwa einer halben Stunde', 'today 10:30'],
    ['gestern um 17:40 Uhr', 'yesterday 17:40'],
    ['vorgestern 10 Uhr', 'Mon 16 Nov 10:00'],
    ['gestern Abend um 9', 'yesterday 21:00'],
    ['gerade eben', 'today 11:00'],
    // These name no instant.
    ['ayer antes de las 17:40', 'refused'],
    ['gestern vor 17:40', 'refused'],
    ['vor 10 Uhr', 'refused'],
  ])('reads "%s" as %s', (text, described) => {
    expect(arrivalOf(text)).toBe(described);
  });
});

/** Channel, kind, who, subject and time. */
function partsOf(line: string): string {
  const reading = readLine(line, context);
  if (!reading.ok) return reading.reason;
  const { channel, kind, customer, subject, chips } = reading.draft;
  const who = customer.name ?? customer.phone ?? customer.email ?? '';
  return [channel, kind, who, subject, chips.at(-1)?.text ?? ''].join(' | ');
}

describe('readLine in Spanish', () => {
  it.each([
    [helpEs['line-call'], 'call | ordinary | +34 600 110 233 | la factura | today 10:55'],
    [helpEs['line-complaint'], 'email | sensitive | billing@example.org | queja | now'],
    [helpEs['line-lead'], 'web | lead | Northside Dental |  | now'],
    ['llamada perdida de Ana Ruiz hace media hora', 'call | ordinary | Ana Ruiz |  | today 10:30'],
    ['Ana Ruiz ha llamado, quiere un presupuesto', 'call | lead | Ana Ruiz | quiere un presupuesto | now'],
    ['mensaje de voz de Ana ayer a las 17:40', 'voicemail | ordinary | Ana |  | yesterday 17:40'],
    ['mensaje de texto de Ana, entrega mañana', 'text | ordinary | Ana | entrega mañana | now'],
    ['visita de Pedro, furioso', 'walk-in | sensitive | Pedro |  | now'],
    ['comentario de Ana sobre el precio', 'social | ordinary | Ana | comentario sobre el precio | now'],
    ['queja de la clienta Ana por la factura', 'call | sensitive | Ana | queja por la factura | now'],
    ['ana ruiz, factura, hace 5 min', 'call | ordinary | ana ruiz | factura | today 10:55'],
    ['urgente llamada de Ana a las 9', 'call | ordinary | Ana | urgente | today 09:00'],
  ])('reads "%s"', (line, parts) => {
    expect(partsOf(line)).toBe(parts);
  });
});

describe('readLine in German', () => {
  it.each([
    [helpDe['line-call'], 'call | ordinary | +34 600 110 233 | der Rechnung | today 10:55'],
    [helpDe['line-complaint'], 'email | sensitive | billing@example.org | Beschwerde | now'],
    [helpDe['line-lead'], 'web | lead | Northside Dental |  | now'],
    ['Ana Ruiz hat angerufen vor 10 Minuten', 'call | ordinary | Ana Ruiz |  | today 10:50'],
    ['Ana Ruiz rief an, möchte ein Angebot', 'call | lead | Ana Ruiz | möchte ein Angebot | now'],
    ['Nachricht auf der Mailbox von Ana', 'voicemail | ordinary | Ana |  | now'],
    ['Nachricht von Ana gestern um 17:40 Uhr', 'text | ordinary | Ana |  | yesterday 17:40'],
    ['Besuch von Herrn Huber, wütend', 'walk-in | sensitive | Herrn Huber |  | now'],
    [
      'Beschwerde von Frau Müller über die Lieferung',
      'call | sensitive | Frau Müller | Beschwerde über die Lieferung | now',
    ],
    ['Bewertung von Ana wegen der Lieferung', 'social | ordinary | Ana | Bewertung wegen der Lieferung | now'],
    ['Anruf von der Firma Huber heute 10 Uhr', 'call | ordinary | Firma Huber |  | today 10:00'],
    ['Anruf Ana Freitag 10:00', 'call | ordinary | Ana |  | Fri 13 Nov 10:00'],
    ['dringend Anruf von Ana, um 9', 'call | ordinary | Ana | dringend | today 09:00'],
  ])('reads "%s"', (line, parts) => {
    expect(partsOf(line)).toBe(parts);
  });
});

describe('English lines', () => {
  it.each([
    ['call Anna Freitag 10:00', 'call | ordinary | Anna Freitag |  | today 10:00'],
    ['call Anna Morgen 10:00', 'call | ordinary | Anna Morgen |  | today 10:00'],
    ['call Chris Hoy 10:00', 'call | ordinary | Chris Hoy |  | today 10:00'],
    ['call Alfred Ayer', 'call | ordinary | Alfred Ayer |  | now'],
    ['call Plácido Domingo 10:00', 'call | ordinary | Plácido Domingo |  | today 10:00'],
    ['call Joachim Sauer about keys', 'call | ordinary | Joachim Sauer | keys | now'],
    ['call de Vries about keys', 'call | ordinary | de Vries | keys | now'],
    ['email from von Braun', 'email | ordinary | von Braun |  | now'],
    ['email from Vino Veritas', 'email | ordinary | Vino Veritas |  | now'],
    ['call Ana 10 am', 'call | ordinary | Ana |  | today 10:00'],
    ['call Ana 24 November 2026 at 10:00', 'call | ordinary | Ana |  | Tuesday 10:00'],
    ['call Ana, her mailbox is full', 'call | ordinary | Ana | her mailbox is full | now'],
  ])('mean what they did: "%s"', (line, parts) => {
    expect(partsOf(line)).toBe(parts);
  });

  it.each([
    '10 am',
    '10 am tomorrow',
    'mar 10',
    'may 10',
    'in 20 min',
    '5 min ago',
    'april 10',
    '24 nov 10:00',
    'now',
    '',
  ])('keep their times: "%s"', (text) => {
    expect(timeInEnglish(text)).toBe(text);
  });
});

describe('the examples on screen', () => {
  const examples = [sheetsEs, sheetsDe, messageEs, messageDe].flatMap((texts) =>
    Object.entries(texts).flatMap(([key, text]) => (key.endsWith('-example') ? text.split(', ') : [])),
  );
  it.each(examples)('can be typed: "%s"', (example) => {
    expect(readTime(example, context)).toHaveProperty('ok', true);
  });

  it('are all tried', () => {
    expect(examples).toHaveLength(18);
  });
});

describe('the examples that refusals give', () => {
  const quoted = (text: string): readonly string[] =>
    Array.from(text.matchAll(/[«„]([^»“]+)[»“]/gu), ([, one]) => one ?? '');
  const both = [saidEs, saidDe];
  const times = both.flatMap((said) =>
    quoted(said['Write a time such as “in 20 min”, “14:30”, “tomorrow 10” or “Friday 9:15”.']),
  );
  const arrivals = both.flatMap((said) =>
    quoted(said['Write when it reached us, such as “8 min ago”, “14:05” or “yesterday 17:40”.']),
  );
  const lines = both.flatMap((said) => quoted(said['Write who is waiting, such as “call Ana, invoice, 5 min ago”.']));

  it('can be typed', () => {
    expect(times.map((text) => readTime(text, context).ok)).toEqual(Array.from({ length: 8 }, () => true));
    const inTheAfternoon = { nowMs: nowMs + 4 * 3_600_000, zone };
    const each = ['today 14:52', 'today 14:05', 'yesterday 17:40'];
    const read = arrivals.map((text) => readArrival(text, inTheAfternoon));
    expect(read.map((reading) => reading.ok && reading.text)).toEqual([...each, ...each]);
    expect(lines.map(partsOf)).toEqual([
      'call | ordinary | Ana | factura | today 10:55',
      'call | ordinary | Ana | Rechnung | today 10:55',
    ]);
  });
});

describe('readLine, whatever is typed in Spanish and German', () => {
  const phrases = [keywords.keys(), fillers, starters, asides].flatMap((some) => Array.from(some));
  const times =
    'hace 5 min|hace media hora|ayer a las 17:40|mañana 10|el lunes a las 10|en 2 horas|vor 5 Min|vor einer halben Stunde|gestern um 17:40 Uhr|morgen um 10|am Freitag 10:00|in 2 Stunden|am 24. November|10 Uhr|a las 9|hoy|morgen|mañana'.split(
      '|',
    );
  const joiners = 'de|del|von|der|la|am|um|en|in|a|y|und'.split('|');
  const others = 'Ana|ana|Frau Müller|José Ruiz|+34 600 110 233|ana@example.org|factura|Rechnung|,|:|.|?'.split('|');
  const wordsOf = (text: string): readonly string[] =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '');
  const known = new Set([...phrases, ...joiners].flatMap(wordsOf));
  const ofTimes = new Set(times.flatMap(wordsOf));

  it('loses nothing: each word is in a field, or is a word or a time that is understood', () => {
    const lines = array(constantFrom(...phrases, ...times, ...times, ...joiners, ...others), {
      minLength: 1,
      maxLength: 10,
    });
    assert(
      property(lines, (pieces) => {
        const reading = readLine(pieces.join(' '), context);
        if (!reading.ok) return;
        const { customer, subject, chips } = reading.draft;
        const kept = new Set(wordsOf([...Object.values(customer), subject].join(' ')));
        const isTimeRead = chips.some(({ field, isDefault }) => field === 'time' && !isDefault);
        const lost = wordsOf(pieces.join(' ')).filter(
          (word) => !kept.has(word) && !known.has(word) && !(isTimeRead && ofTimes.has(word)),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['hace ', 'vor 1 ', 'am ', 'a las ', 'um 1 ', 'de la ', 'A Freitag ', 'el 1 de ', '1. ', 'von der '])(
    'comes back from 500 characters of "%s"',
    (unit) => {
      expect(readLine(unit.repeat(500).slice(0, 500), context)).toHaveProperty('ok');
    },
  );
});
