import { describe, expect, it } from 'vitest';
import { defaultGoals, minuteMs } from '../../../../electron/domain/policy.ts';
import {
  formulaWords,
  notDueWords,
  scoreLine,
  scoreTitle,
  sharePercent,
} from '../../../../renderer/features/score/score-words.ts';
import { figures } from '../../support.ts';

const goal = defaultGoals['ten-minute'];
const nobody = { passed: 0, met: 0, notDueYet: 0, notDueYetAcknowledged: 0, missedIds: [] };

describe('R14 score', () => {
  it('says the figure, how it was made, and what is left out', () => {
    expect([scoreTitle(figures(), goal), formulaWords(figures(), goal), notDueWords(figures())]).toEqual([
      '92% within ten minutes',
      '23 of 25 whose ten minutes have passed',
      'Not due yet: 5, of them 4 acknowledged.',
    ]);
  });

  it('R3 says that only open hours count, where they do', () => {
    const open = { ...goal, counts: 'open-hours' } as const;
    expect([scoreTitle(figures(), open), formulaWords(figures(), open)]).toEqual([
      '92% within ten minutes of open hours',
      '23 of 25 whose ten minutes of open hours have passed',
    ]);
  });

  it('speaks of one minute as of one', () => {
    const short = { ...goal, withinMs: minuteMs };
    expect([formulaWords(figures(), short), formulaWords(figures({ rate: nobody }), short)]).toEqual([
      '23 of 25 whose one minute has passed',
      "Nobody's one minute has passed yet",
    ]);
  });

  it('never says 100% of nobody', () => {
    const none = figures({ rate: nobody, percent: null, missesLeft: null });
    expect([scoreTitle(none, goal), scoreLine(none, goal)]).toEqual([
      'No figure yet within ten minutes',
      'Goal 90%. Nobody was due yet this week.',
    ]);
  });
});

describe('R16 budget', () => {
  it.each([
    [figures({ missesLeft: 2 }), 'Goal 90% this week. You can miss 2 more.'],
    [figures({ missesLeft: 0 }), 'Goal 90%. No more misses this week without falling below.'],
    [figures({ missesLeft: -7 }), 'The next 7 in time bring it back to 90%.'],
    [figures({ missesLeft: -1 }), 'The next one in time brings it back to 90%.'],
    [figures({ missesLeft: null, isOutOfReach: true }), 'Goal 90%. One was missed: not reachable this week any more.'],
    [figures({ missesLeft: null }), 'Goal 90% this week.'],
  ])('puts it in words', (given, words) => {
    expect(scoreLine(given, goal)).toBe(words);
  });
});

describe('sharePercent', () => {
  it.each([
    [1, '100%'],
    [0.999999, '99.99%'],
    [0.9995, '99.95%'],
    [0.925, '92.5%'],
    [0.9, '90%'],
    [0.29, '29%'],
    [0.0001, '0.01%'],
    [0, '0%'],
  ])('says a share of %d as %s: never all of it for less', (share, words) => {
    expect(sharePercent({ ...goal, share })).toBe(words);
  });
});
