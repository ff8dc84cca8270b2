import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { countdownOf, countdownText, type Countdown } from '../../../electron/domain/countdown.ts';
import { dayMs, hourMs, minuteMs } from '../../../electron/domain/policy.ts';
import {
  asHeading,
  countdownWords,
  dayAndTime,
  dayTitle,
  monthAlone,
  monthName,
  shortDayAndTime,
  shortSpan,
  spanTaken,
  spanWithin,
  spanWords,
  timeOfDay,
  writtenOut,
  yearOf,
} from '../../../renderer/ui/time-words.ts';
import { languages, type LanguageCode } from '../../../renderer/words/languages.ts';
import { speak } from '../../../renderer/words/say.ts';
import { startMs } from '../support.ts';

async function speakIn(code: LanguageCode): Promise<void> {
  const { locale, load } = languages[code];
  speak({ locale, texts: load === null ? null : await load() });
}

afterEach(() => speak({ locale: 'en-GB', texts: null }));

const zone = 'Europe/Madrid';

describe('R19 times in words', () => {
  it.each([
    ['Pacific/Auckland', '2026-12-31T12:00:00Z', 2027],
    ['Europe/Madrid', '2026-12-31T22:59:59Z', 2026],
    ['Europe/Madrid', '2026-12-31T23:00:00Z', 2027],
    ['America/Los_Angeles', '2027-01-01T07:59:59Z', 2026],
  ])('know the year on the wall in %s at %s', (place, at, year) => {
    expect(yearOf(place, Date.parse(at))).toBe(year);
  });

  // startMs is Wednesday 14:00 in Madrid.
  it.each([
    [startMs + 5 * minuteMs, '14:05', '14:05'],
    [startMs + dayMs, 'tomorrow 14:00', 'Thu 14:00'],
    [startMs + 3 * dayMs, 'Sat 14:00', 'Sat 14:00'],
    [startMs + 15 * dayMs, '3 Dec 14:00', '3 Dec 14:00'],
    [startMs - dayMs, 'Tue 14:00', 'Tue 14:00'],
    [startMs + 10 * hourMs, 'tomorrow 00:00', 'Thu 00:00'],
  ])('writes %i as "%s" and "%s"', (atMs, long, short) => {
    expect([dayAndTime(zone, atMs, startMs), shortDayAndTime(zone, atMs, startMs)]).toEqual([long, short]);
  });

  it('calls the next day tomorrow also when that has 23 hours', () => {
    const lateMs = Date.UTC(2026, 2, 28, 22, 30);
    const atMs = [Date.UTC(2026, 2, 29, 20, 0), Date.UTC(2026, 2, 29, 22, 15)];
    expect(atMs.map((ms) => dayAndTime(zone, ms, lateMs))).toEqual(['tomorrow 22:00', 'Mon 00:15']);
  });

  it('follows the office and not the computer', () => {
    expect(dayAndTime('Asia/Tokyo', startMs, startMs)).toBe('22:00');
  });
});

describe('spans in words', () => {
  it.each([
    [10 * minuteMs, 'ten minutes', '10 min'],
    [15 * minuteMs, '15 minutes', '15 min'],
    [minuteMs, 'one minute', '1 min'],
    [dayMs, '24 hours', '24 h'],
    [90 * minuteMs, 'one hour and 30 minutes', '1 h 30'],
    [125 * minuteMs, 'two hours and five minutes', '2 h 05'],
  ])('writes %i ms as "%s" and "%s"', (spanMs, words, short) => {
    expect([spanWords(spanMs), shortSpan(spanMs)]).toEqual([words, short]);
  });

  it.each([
    [42_500, '42 s'],
    [200_000, '3 min 20 s'],
    [180_000, '3 min'],
    [2 * hourMs + 5 * minuteMs, '2 h 05'],
  ])('says how long %i ms took', (spanMs, words) => {
    expect(spanTaken(spanMs)).toBe(words);
  });
});

describe('instants in sentences and headings', () => {
  it.each([
    [startMs + hourMs, '15:00 today', 'Today'],
    [startMs + dayMs, '14:00 tomorrow', 'Tomorrow'],
    [startMs + 6 * dayMs, 'Tuesday 14:00', 'Tuesday, 24 November'],
    [startMs + 15 * dayMs, '3 December, 14:00', 'Thursday, 3 December'],
  ])('%i reads %s under %s', (atMs, sentence, title) => {
    expect([writtenOut('Europe/Madrid', atMs, startMs), dayTitle('Europe/Madrid', atMs, startMs)]).toEqual([
      sentence,
      title,
    ]);
  });
});

const nineMs = Date.UTC(2026, 10, 18, 8, 5);

describe('R19 times in other languages', () => {
  // startMs is Wednesday 14:00 in Madrid.
  it.each([
    ['es', ['09:05', 'mañana 14:00', 'sáb 14:00', '3 dic 14:00']],
    ['de', ['09:05', 'morgen 14:00', 'Sa 14:00', '3. Dez. 14:00']],
  ] as const)('are short in %s, in 24 hours', async (code, words) => {
    await speakIn(code);
    const at = [startMs + dayMs, startMs + 3 * dayMs, startMs + 15 * dayMs];
    expect([timeOfDay(zone, nineMs), ...at.map((atMs) => dayAndTime(zone, atMs, startMs))]).toEqual(words);
  });

  it.each([
    [
      'es',
      ['hoy a las 15:00', 'mañana a las 14:00', 'el martes a las 14:00', 'el 3 de diciembre a las 14:00'],
      ['Hoy', 'Mañana', 'Martes, 24 de noviembre', 'Jueves, 3 de diciembre', 'noviembre de 2026'],
    ],
    [
      'de',
      ['heute, 15:00 Uhr', 'morgen, 14:00 Uhr', 'Dienstag, 14:00 Uhr', '3. Dezember, 14:00 Uhr'],
      ['Heute', 'Morgen', 'Dienstag, 24. November', 'Donnerstag, 3. Dezember', 'November 2026'],
    ],
  ] as const)('are written out in %s', async (code, sentences, titles) => {
    await speakIn(code);
    const at = [startMs + hourMs, startMs + dayMs, startMs + 6 * dayMs, startMs + 15 * dayMs];
    expect({
      sentences: at.map((atMs) => writtenOut(zone, atMs, startMs)),
      titles: [...at.map((atMs) => dayTitle(zone, atMs, startMs)), monthName('2026-11')],
    }).toEqual({ sentences, titles });
  });

  it('begin a line with a capital letter: a month beside its year, and words that stand inside a sentence elsewhere', async () => {
    const said: string[] = [];
    for (const code of ['en', 'es', 'de'] as const) {
      await speakIn(code);
      said.push(monthAlone('2026-11'), asHeading('zugesagt für 14:10'));
    }
    expect(said).toEqual([
      'November',
      'Zugesagt für 14:10',
      'Noviembre',
      'Zugesagt für 14:10',
      'November',
      'Zugesagt für 14:10',
    ]);
  });

  it('are those of the language that is spoken now, whatever was written before', async () => {
    const said: string[] = [];
    for (const code of ['de', 'en', 'es', 'de'] as const) {
      await speakIn(code);
      said.push(dayAndTime(zone, startMs + 2 * dayMs, startMs));
    }
    expect(said).toEqual(['Fr 14:00', 'Fri 14:00', 'vie 14:00', 'Fr 14:00']);
  });
});

describe('spans in other languages', () => {
  it.each([
    ['en', ['no time', 'one minute', 'twelve minutes', '13 minutes', 'one hour and two minutes', '24 hours']],
    ['es', ['nada de tiempo', 'un minuto', 'doce minutos', '13 minutos', 'una hora y dos minutos', '24 horas']],
    ['de', ['keine Zeit', 'eine Minute', 'zwölf Minuten', '13 Minuten', 'eine Stunde und zwei Minuten', '24 Stunden']],
  ] as const)('are words up to twelve in %s', async (code, words) => {
    await speakIn(code);
    expect([0, 1, 12, 13, 62, 24 * 60].map((minutes) => spanWords(minutes * minuteMs))).toEqual(words);
  });

  it('are declined after a preposition where the language does that', async () => {
    const one = [minuteMs, hourMs + minuteMs, 10 * minuteMs];
    const english = one.map(spanWithin);
    await speakIn('de');
    expect([english, one.map(spanWithin)]).toEqual([
      ['one minute', 'one hour and one minute', 'ten minutes'],
      ['einer Minute', 'einer Stunde und einer Minute', 'zehn Minuten'],
    ]);
  });
});

describe('R20 countdowns', () => {
  const countdowns: readonly Countdown[] = [
    { isLate: false, shows: 'seconds', minutes: 5, seconds: 2 },
    { isLate: false, shows: 'minutes', minutes: 52 },
    { isLate: false, shows: 'hours', hours: 17, minutes: 3 },
    { isLate: true, shows: 'seconds', minutes: 0, seconds: 42 },
  ];
  it.each([
    ['en', ['5:02', '52 min', '17 h 03', 'late 0:42']],
    ['es', ['5:02', '52 min', '17 h 03', 'tarde 0:42']],
    ['de', ['5:02', '52 min', '17 h 03', 'zu spät 0:42']],
  ] as const)('are said in %s', async (code, words) => {
    await speakIn(code);
    expect(countdowns.map(countdownWords)).toEqual(words);
  });

  it('read in English as the tray reads them', () => {
    const kind = fc.constantFrom('ten-minute', '24-hour', 'promise');
    fc.assert(
      fc.property(kind, fc.integer({ min: -3 * hourMs, max: 26 * hourMs }), (deadlineKind, leftMs) => {
        const deadline = { kind: deadlineKind, startMs: 0, dueMs: startMs };
        const nowMs = startMs - leftMs;
        expect(countdownWords(countdownOf(deadline, nowMs))).toBe(countdownText(deadline, nowMs));
      }),
    );
  });
});
