import { afterEach, describe, expect, it } from 'vitest';
import { minuteMs } from '../../../../electron/domain/policy.ts';
import { createThresholds } from '../../../../renderer/features/inquiries/thresholds.ts';
import { de } from '../../../../renderer/words/de.ts';
import { es } from '../../../../renderer/words/es.ts';
import { speak } from '../../../../renderer/words/say.ts';
import { startMs, viewOf, waiting } from '../../support.ts';

afterEach(() => speak({ locale: 'en-GB', texts: null }));

describe('announcements', () => {
  it('speak of three minutes left and of late, once each, and never of ticks', () => {
    const said: string[] = [];
    const thresholds = createThresholds(
      () => [viewOf('a')],
      (sentence) => said.push(sentence),
    );
    for (let atMs = startMs; atMs <= startMs + 11 * minuteMs; atMs += 1_000) thresholds.update(atMs);
    expect(said).toEqual(['Ana Ruiz: three minutes left.', 'Ana Ruiz is past the first goal.']);
  });

  it('wake for the next threshold only', () => {
    const thresholds = createThresholds(
      () => [viewOf('a')],
      () => undefined,
    );
    expect(thresholds.update(startMs)).toBe(7 * minuteMs);
  });

  it('speak also where nothing was to be looked at for minutes before', () => {
    const said: string[] = [];
    const thresholds = createThresholds(
      () => [viewOf('a')],
      (sentence) => said.push(sentence),
    );
    for (const atMs of [startMs, startMs + 7 * minuteMs, startMs + 10 * minuteMs + 1]) thresholds.update(atMs);
    expect(said).toEqual(['Ana Ruiz: three minutes left.', 'Ana Ruiz is past the first goal.']);
  });

  it('count those that more than three have in common', () => {
    const said: string[] = [];
    const views = ['a', 'b', 'c', 'd'].map((id) => viewOf(id));
    const thresholds = createThresholds(
      () => views,
      (sentence) => said.push(sentence),
    );
    for (const atMs of [startMs, startMs + 7 * minuteMs, startMs + 10 * minuteMs + 1]) thresholds.update(atMs);
    expect(said).toEqual(['4 have little time left.', '4 have passed a deadline.']);
  });

  it('keep silent about what passed while the page was out of sight', () => {
    const said: string[] = [];
    const thresholds = createThresholds(
      () => [viewOf('a')],
      (sentence) => said.push(sentence),
    );
    thresholds.update(startMs);
    thresholds.update(startMs + 60 * minuteMs);
    expect(said).toEqual([]);
  });

  it.each([
    ['en-GB', null, 'Ana Ruiz is back in the list.'],
    ['es-ES', es, 'Ana Ruiz vuelve a la lista.'],
    ['de-DE', de, 'Ana Ruiz ist wieder in der Liste.'],
  ])('R6 say when a snooze ends by itself, in %s', (locale, texts, sentence) => {
    speak({ locale, texts });
    const wakesAtMs = startMs + 2 * minuteMs;
    const view = viewOf('a', { standing: waiting({ snooze: { untilMs: wakesAtMs, wakesAtMs } }) });
    const said: string[] = [];
    const thresholds = createThresholds(
      () => [view],
      (words) => said.push(words),
    );
    expect(thresholds.update(startMs)).toBe(2 * minuteMs);
    thresholds.update(wakesAtMs);
    expect(said).toEqual([sentence]);
  });

  it.each([
    ['comes near', 7 * minuteMs, 'Ana Ruiz: three minutes left.'],
    ['is due', 10 * minuteMs, 'Ana Ruiz is past the first goal.'],
  ])('R6 leave it to the deadline that %s to say why a snooze has ended', (_, afterMs, sentence) => {
    const snooze = { untilMs: startMs + 60 * minuteMs, wakesAtMs: startMs + afterMs };
    const said: string[] = [];
    const thresholds = createThresholds(
      () => [viewOf('a', { standing: waiting({ snooze }) })],
      (words) => said.push(words),
    );
    for (const atMs of [snooze.wakesAtMs - 1, snooze.wakesAtMs, snooze.wakesAtMs + 1]) thresholds.update(atMs);
    expect(said).toEqual([sentence]);
  });

  it('R6 count those that come back together', () => {
    const wakesAtMs = startMs + 2 * minuteMs;
    const standing = waiting({ snooze: { untilMs: wakesAtMs, wakesAtMs } });
    const views = ['a', 'b', 'c', 'd'].map((id) => viewOf(id, { standing }));
    const said: string[] = [];
    const thresholds = createThresholds(
      () => views,
      (words) => said.push(words),
    );
    for (const atMs of [startMs, wakesAtMs]) thresholds.update(atMs);
    expect(said).toEqual(['4 are back in the list.']);
  });

  it.each([
    ['en-GB', null, '1 has little time left. 3 have passed a deadline.'],
    ['es-ES', es, 'A 1 le queda poco tiempo. 3 han superado un plazo.'],
    ['de-DE', de, '1 hat wenig Zeit. 3 haben eine Frist überschritten.'],
  ])('count one as one, in %s', (locale, texts, sentence) => {
    speak({ locale, texts });
    const said: string[] = [];
    const dueMs = { 'ten-minute': startMs + 3 * minuteMs, '24-hour': startMs + 120 * minuteMs };
    const views = [viewOf('a', { standing: waiting({ startMs: startMs - 7 * minuteMs, dueMs }) })];
    const late = { 'ten-minute': startMs - 1, '24-hour': startMs + 120 * minuteMs };
    for (const id of ['b', 'c', 'd']) {
      views.push(viewOf(id, { standing: waiting({ startMs: startMs - 10 * minuteMs, dueMs: late }) }));
    }
    const thresholds = createThresholds(
      () => views,
      (words) => said.push(words),
    );
    for (const atMs of [startMs - 2, startMs]) thresholds.update(atMs);
    expect(said).toEqual([sentence]);
  });
});
