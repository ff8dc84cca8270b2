import { afterEach, describe, expect, it } from 'vitest';
import { channels, kinds } from '../../../../electron/domain/inquiry.ts';
import { hourMs, minuteMs, type GoalException } from '../../../../electron/domain/policy.ts';
import {
  coveredWords,
  goalSpan,
  meaningWords,
  whoWords,
} from '../../../../renderer/features/goal-exceptions/exception-words.ts';
import { de } from '../../../../renderer/words/de.ts';
import { es } from '../../../../renderer/words/es.ts';
import { speak } from '../../../../renderer/words/say.ts';

afterEach(() => speak({ locale: 'en-GB', texts: null }));

const leadCalls: GoalException = {
  channel: 'call',
  kind: 'lead',
  clocks: {
    'ten-minute': { withinMs: 5 * minuteMs, counts: 'open-hours' },
    '24-hour': { withinMs: 4 * hourMs, counts: 'wall-clock' },
  },
};

describe('R3 what an exception means', () => {
  it.each([
    ['en-GB', null, 'Calls that are leads: within 5 minutes open, and within 4 hours.'],
    ['de-DE', de, 'Anrufe (Leads): innerhalb von 5 Minuten Öffnungszeit und innerhalb von 4 Stunden.'],
    ['es-ES', es, 'Llamadas (cliente potencial): en 5 minutos de horario como máximo, y en 4 horas.'],
  ])('is a sentence: %s', (locale, texts, sentence) => {
    speak({ locale, texts });
    expect(meaningWords(leadCalls)).toBe(sentence);
  });

  it.each([
    [null, null, 'Every inquiry'],
    [null, 'sensitive', 'Sensitive ones'],
    ['email', null, 'Emails'],
    ['social', 'ordinary', 'Posts that are ordinary'],
  ] as const)('names whom it is for: %s, %s', (channel, kind, words) => {
    expect(whoWords({ channel, kind })).toBe(words);
  });

  it.each([
    ['en-GB', null],
    ['de-DE', de],
    ['es-ES', es],
  ])('names every channel and kind differently: %s', (locale, texts) => {
    speak({ locale, texts });
    const all = [null, ...channels].flatMap((channel) => [null, ...kinds].map((kind) => whoWords({ channel, kind })));
    expect(new Set(all).size).toBe(9 * 4);
  });

  it.each([
    [minuteMs, '1 minute'],
    [hourMs, '1 hour'],
    [90 * minuteMs, '1 hour and 30 minutes'],
    [72 * hourMs, '72 hours'],
  ])('gives %d', (withinMs, words) => {
    expect(goalSpan(withinMs)).toBe(words);
  });
});

describe('R3 an exception that never counts', () => {
  it.each([
    [[], null],
    [[0], 'It never counts: entry 1 above fits first. Move it up, or remove it.'],
    [[0, 1, 4], 'It never counts: the entries 1, 2 and 5 above fit first. Move it up, or remove it.'],
  ])('says because of which: %j', (above, words) => {
    expect(coveredWords(above)).toBe(words);
  });
});
