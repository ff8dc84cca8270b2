import { afterEach, describe, expect, it } from 'vitest';
import type { ReportView } from '../../../../electron/contract/views.ts';
import { createReportSum } from '../../../../electron/domain/account-report.ts';
import { minuteMs } from '../../../../electron/domain/policy.ts';
import { reportSpans, reportWindows, type ReportSpan } from '../../../../electron/domain/report-window.ts';
import type { ShareDifference } from '../../../../electron/domain/share-difference.ts';
import {
  cellLines,
  differenceWords,
  gradeWords,
  percentWords,
  promiseWords,
  quantileWords,
  shortTimeWords,
} from '../../../../renderer/features/account/account-words.ts';
import { de } from '../../../../renderer/words/de.ts';
import { es } from '../../../../renderer/words/es.ts';
import { speak } from '../../../../renderer/words/say.ts';
import { rules } from '../../../support/domain-builders.ts';

afterEach(() => speak({ locale: 'en-GB', texts: null }));

const nowMs = Date.UTC(2026, 10, 24, 12);

function reportWith(span: ReportSpan, difference: ShareDifference, before: readonly [met: number, passed: number]) {
  const windows = reportWindows('UTC', span, nowMs);
  const report = createReportSum({ rules, ...windows, people: [], nowMs }).report();
  const [met, passed] = before;
  const goal = {
    ...report.before.goals['ten-minute'],
    percent: passed === 0 ? null : Math.floor((100 * met) / passed),
  };
  const figures = { ...goal, rate: { ...goal.rate, met, passed } };
  return {
    ...report,
    span,
    zone: 'UTC',
    interruptions: [],
    before: { ...report.before, goals: { ...report.before.goals, 'ten-minute': figures } },
    differences: { ...report.differences, 'ten-minute': difference },
  } satisfies ReportView;
}

describe('R17 the window before in words', () => {
  const two: ShareDifference = { kind: 'more', points: 2 };
  it.each<readonly [ShareDifference, readonly [number, number], string]>([
    [two, [900, 1000], '2 points more than the 7 days before: 900 of 1,000, 90%.'],
    [{ kind: 'less', points: 1 }, [45, 50], '1 point less than the 7 days before: 45 of 50, 90%.'],
    [{ kind: 'same' }, [45, 50], 'About the same as the 7 days before: 45 of 50, 90%.'],
    [{ kind: 'too-few' }, [1, 3], 'Too few to compare with the 7 days before: 1 of 3.'],
    [{ kind: 'no-data' }, [45, 50], 'For comparison, the 7 days before: 45 of 50, 90%.'],
    [{ kind: 'no-data' }, [0, 0], 'Nothing to compare with from the 7 days before.'],
  ])('%j of %j: %s', (difference, before, words) => {
    expect(differenceWords(reportWith('7-days', difference, before), 'ten-minute')).toBe(words);
  });

  it('names the window, in each language', () => {
    const said = () => reportSpans.map((span) => differenceWords(reportWith(span, two, [9, 10]), 'ten-minute'));
    const english = said();
    expect(english.map((text) => text.replace(': 9 of 10, 90%.', ''))).toEqual([
      '2 points more than yesterday',
      '2 points more than last week',
      '2 points more than the 7 days before',
      '2 points more than the 28 days before',
    ]);
    speak({ locale: 'es-ES', texts: es });
    expect(said()[2]).toBe('2 puntos más que en los 7 días anteriores: 9 de 10, 90\u00a0%.');
    speak({ locale: 'de-DE', texts: de });
    expect(said()[0]).toBe('2 Punkte mehr als gestern: 9 von 10, 90\u00a0%.');
  });
});

describe('R14 a cell', () => {
  it('shows its formula and what is not due yet', () => {
    const counts = { passed: 25, met: 23, notDueYet: 5, notDueYetAcknowledged: 4, percent: 92 };
    expect([percentWords(counts), ...cellLines(counts)]).toEqual(['92%', '23 of 25', '5 not due yet']);
    const none = { passed: 0, met: 0, notDueYet: 0, notDueYetAcknowledged: 0, percent: null };
    expect([percentWords(none), ...cellLines(none)]).toEqual(['no data']);
  });
});

describe('the other words of the account', () => {
  it('R15 say how long it took, or why that is not known', () => {
    const times = [
      { kind: 'value', ms: 3 * minuteMs, inquiryId: 'a' },
      { kind: 'not-reached' },
      { kind: 'no-data' },
    ] as const;
    expect(times.map(quantileWords)).toEqual(['3 min', 'not reached: too many are unanswered', 'no data']);
    expect(times.map(shortTimeWords)).toEqual(['3 min', 'not reached', 'no data']);
  });

  it('R8 count the promises', () => {
    expect([
      promiseWords({ kept: 0, broken: 0, running: 0 }),
      promiseWords({ kept: 2, broken: 0, running: 0 }),
      promiseWords({ kept: 12, broken: 2, running: 3 }),
    ]).toEqual(['none were due', '2 of 2 kept', '12 of 14 kept, 2 broken, 3 still ahead']);
  });

  it('R17 grade a person, or say that there are too few', () => {
    expect((['above', 'below', 'none-missed', 'too-few', 'no-data'] as const).map(gradeWords)).toEqual([
      'above the goal',
      'below the goal',
      'none missed',
      'too few to say',
      null,
    ]);
  });
});
