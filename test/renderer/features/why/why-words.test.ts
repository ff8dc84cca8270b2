import { afterEach, describe, expect, it } from 'vitest';
import type { DueStep, ExplainedArrival, ExplainedGoal } from '../../../../electron/domain/explain-due.ts';
import { hourMs, minuteMs } from '../../../../electron/domain/policy.ts';
import {
  exactSpan,
  expectedWords,
  foldRows,
  goalDueWords,
  goalStateWords,
  moreWords,
  promiseMadeWords,
  ruleWords,
  startWords,
  stepRows,
} from '../../../../renderer/features/why/why-words.ts';
import { de } from '../../../../renderer/words/de.ts';
import { es } from '../../../../renderer/words/es.ts';
import { speak } from '../../../../renderer/words/say.ts';

afterEach(() => speak({ locale: 'en-GB', texts: null }));

const zone = 'Europe/Berlin';
const at = (text: string): number => Temporal.ZonedDateTime.from(`${text}[${zone}]`).epochMilliseconds;
const moment = { zone, nowMs: at('2026-11-20T18:00') };
const office = { ...moment, holidayNames: { '2026-11-23': 'Day of rest', '2026-11-24': 'Day of rest' } };

const overHolidays: readonly DueStep[] = [
  { type: 'counted', fromMs: at('2026-11-20T16:55:30'), toMs: at('2026-11-20T17:00') },
  { type: 'closed', fromDate: '2026-11-21', toDate: '2026-11-22' },
  { type: 'holiday', date: '2026-11-23' },
  { type: 'holiday', date: '2026-11-24' },
  { type: 'holiday', date: '2026-11-25' },
  { type: 'no-hours-left', date: '2026-11-26' },
  { type: 'counted', fromMs: at('2026-11-27T09:00'), toMs: at('2026-11-27T09:05:30') },
];

const lines = (steps: readonly DueStep[]): readonly string[] =>
  stepRows(steps, office).map(({ day, text, countedMs }) =>
    [day.replaceAll('\u00a0', ' '), text, countedMs === null ? '' : exactSpan(countedMs)].join(' | '),
  );

describe('R3 the rows of what was counted', () => {
  it('are days, times and spans, with holidays of one name together', () => {
    expect(lines(overHolidays)).toEqual([
      'Fri 20 Nov | 16:55:30 to 17:00 | 4 min 30 s',
      'Sat 21 Nov to Sun 22 Nov | closed | ',
      'Mon 23 Nov to Tue 24 Nov | holiday: Day of rest | ',
      'Wed 25 Nov | holiday | ',
      'Thu 26 Nov | no open hours left | ',
      'Fri 27 Nov | 09:00 to 09:05:30 | 5 min 30 s',
    ]);
  });

  it.each([
    ['de-DE', de, 'Sa. 21. Nov. bis So. 22. Nov. | geschlossen | '],
    ['es-ES', es, 'de sáb 21 nov a dom 22 nov | cerrado | '],
  ])('are said in %s', (locale, texts, line) => {
    speak({ locale, texts });
    expect(lines(overHolidays)[1]).toBe(line);
  });

  it.each<readonly [string, DueStep, string]>([
    [
      'over midnight',
      { type: 'counted', fromMs: at('2026-11-20T16:55'), toMs: at('2026-11-21T16:55') },
      'Fri 20 Nov | 16:55 to Sat 21 Nov 16:55 | 24 h',
    ],
    [
      'up to midnight',
      { type: 'counted', fromMs: at('2026-11-20T22:00'), toMs: at('2026-11-21T00:00') },
      'Fri 20 Nov | 22:00 to 24:00 | 2 h',
    ],
    [
      'a year',
      { type: 'counted', fromMs: at('2026-11-20T16:55'), toMs: at('2027-11-20T16:55') },
      'Fri 20 Nov | 16:55 to Sat 20 Nov 2027 16:55 | 8,760 h',
    ],
    [
      'clocks set forward',
      { type: 'clock-change', atMs: at('2026-03-29T03:00'), byMs: hourMs },
      'Sun 29 Mar | clocks go forward by 1 h | ',
    ],
    [
      'clocks set back',
      { type: 'clock-change', atMs: at('2026-10-25T03:00'), byMs: -30 * minuteMs },
      'Sun 25 Oct | clocks go back by 30 min | ',
    ],
  ])('say %s', (_case, step, line) => {
    expect(lines([step])).toEqual([line]);
  });

  it('fold a long middle, and say what lies in it', () => {
    const day = (index: number): DueStep => {
      const fromMs = at('2026-11-02T09:00') + index * 24 * hourMs;
      return { type: 'counted', fromMs, toMs: fromMs + 8 * hourMs };
    };
    const rows = stepRows(
      Array.from({ length: 40 }, (_, index) => day(index)),
      office,
    );
    const { head, middle, tail } = foldRows(rows);
    expect([...head, ...middle, ...tail]).toEqual(rows);
    expect([head.length, middle.length, tail.length, moreWords(middle)]).toEqual([
      6,
      30,
      4,
      'Show 30 more lines, with 240 h counted',
    ]);
    expect(foldRows(rows.slice(0, 12))).toEqual({ head: rows.slice(0, 12), middle: [], tail: [] });
  });
});

const arrival: ExplainedArrival = {
  inquiryId: 'a',
  channel: 'email',
  kind: 'lead',
  startMs: at('2026-11-20T16:55'),
  isReopened: false,
  acknowledgedAtMs: null,
  exception: null,
  expectedWithinMs: 6 * hourMs,
  goals: [],
};

const goal: ExplainedGoal = {
  goalId: 'ten-minute',
  clock: { withinMs: 10 * minuteMs, counts: 'open-hours' },
  dueMs: at('2026-11-23T09:05'),
  state: 'running',
  steps: [],
};

describe('R3 the sentences about it', () => {
  it.each([
    [startWords(arrival, moment), 'Email, Fri 20 Nov 16:55. The clocks began then.'],
    [startWords({ ...arrival, isReopened: true }, moment), 'Reopened Fri 20 Nov 16:55. The clocks began anew then.'],
    [ruleWords(arrival), 'The usual goals count for it.'],
    [
      ruleWords({ ...arrival, exception: { channel: null, kind: 'lead', place: 2 } }),
      'Entry 2 of the other goals counts for it: Leads.',
    ],
    [expectedWords(arrival), 'Customers who reach you like this expect to hear of you within 6 hours.'],
    [expectedWords({ ...arrival, expectedWithinMs: null }), null],
    [goalDueWords(goal, moment), 'Within 10 minutes open: due Mon 23 Nov 09:05'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });

  it.each([
    ['running', null, 'Still running.'],
    ['missed', null, 'Missed. Nobody had acknowledged it by then.'],
    ['missed', at('2026-11-23T09:06'), 'Missed. It was acknowledged Mon 23 Nov 09:06.'],
    ['met', at('2026-11-23T09:05'), 'Met. It was acknowledged Mon 23 Nov 09:05.'],
  ] as const)('say how a goal stands: %s, %s', (state, acknowledgedAtMs, words) => {
    expect(goalStateWords({ ...goal, state }, acknowledgedAtMs, moment)).toBe(words);
  });

  it.each([
    [true, /^Made Fri 20 Nov 16:55\. Nobody chose another time/],
    [false, /^Made Fri 20 Nov 16:55, for the time that was chosen then\.$/],
    [null, /^Made Fri 20 Nov 16:55, to the one of those joined here/],
  ])('R8 say who chose the instant of a promise: %s', (isDefault, words) => {
    const promise = { madeAtMs: arrival.startMs, byMs: goal.dueMs, isDefault, isLate: false, steps: [] };
    expect(promiseMadeWords(promise, moment)).toMatch(words);
  });
});

describe.each([
  ['de', de],
  ['es', es],
])('R3 the reasons in %s', (code, texts) => {
  it('have nothing left of English', () => {
    const english = lines(overHolidays).map((line) => line.split('|')[1]);
    speak({ locale: code, texts });
    const other = lines(overHolidays).map((line) => line.split('|')[1]);
    expect(other.filter((text) => english.includes(text))).toEqual([]);
    expect(ruleWords(arrival)).not.toBe('The usual goals count for it.');
  });
});
