import { describe, expect, it } from 'vitest';
import { promiseChoices, snoozeChoices, type Choice } from '../../electron/domain/choices.ts';
import { hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { defaultOpenHours } from '../../electron/domain/settings.ts';
import { anEvent, nineOClockMs } from '../support/builders.ts';
import { minutesAfter, rules, rulesWith, standingAfter } from '../support/domain-builders.ts';

/** "id minutes after nine" */
function shown(choices: readonly Choice[]): readonly string[] {
  return choices.map(({ id, atMs }) => `${id} ${(atMs - nineOClockMs) / minuteMs}`);
}

describe('R6 the snoozes that are offered', () => {
  it.each([
    ['end before the warning', 0, ['2-min 2', '5-min 5', 'until-near 7']],
    ['name the warning once', 2, ['2-min 4', 'until-near 7']],
    ['name the due instant once, when the warning is over', 8, ['until-near 10']],
    ['are only that, when it is very near', 9, ['until-near 10']],
    [
      'are longer when the ten minutes are over',
      11,
      ['2-min 13', '5-min 16', '15-min 26', '60-min 71', '180-min 191', 'tomorrow 900', 'until-near 1380'],
    ],
    [
      'are all of them when everything has passed',
      1500,
      ['2-min 1502', '5-min 1505', '15-min 1515', '60-min 1560', '180-min 1680', 'tomorrow 2340'],
    ],
  ])('%s', (_name, minutes, expected) => {
    expect(shown(snoozeChoices(standingAfter(), rules, minutesAfter(minutes)))).toEqual(expected);
  });

  it('none of them hides a deadline: each is how long that snooze really lasts', () => {
    for (const minutes of [0, 2, 7, 8, 9.99, 10, 11, 1380, 1439, 1500]) {
      for (const { atMs } of snoozeChoices(standingAfter(), rules, minutesAfter(minutes))) {
        const snoozed = anEvent('snoozed', { atMs: minutesAfter(minutes), untilMs: atMs });
        expect(standingAfter(snoozed).snooze).toEqual({ untilMs: atMs, wakesAtMs: atMs });
      }
    }
  });
});

const officeHours = rulesWith({ openHours: defaultOpenHours('UTC') });

describe('R7 the promises that are offered', () => {
  it('are the default first, then round instants, the last an hour after the office opens', () => {
    const nowMs = minutesAfter(2);
    // Nine o'clock is on a Saturday here: the office opens on Monday at nine.
    expect(promiseChoices(standingAfter(), officeHours, nowMs)).toEqual([
      { id: 'default', atMs: nineOClockMs + 24 * hourMs },
      { id: 'tomorrow', atMs: nineOClockMs + 49 * hourMs },
    ]);
    expect(promiseChoices(standingAfter(), rules, nowMs)).toEqual([
      { id: 'default', atMs: nineOClockMs + 24 * hourMs },
      { id: 'in-an-hour', atMs: minutesAfter(65) },
      { id: 'in-three-hours', atMs: minutesAfter(185) },
      { id: 'tomorrow', atMs: nineOClockMs + 16 * hourMs },
    ]);
  });

  it('name no hour at which the office is closed, but for the default', () => {
    const mondayTwoMs = nineOClockMs + 53 * hourMs;
    expect(promiseChoices(standingAfter(), officeHours, mondayTwoMs).map(({ id }) => id)).toEqual([
      'default',
      'in-an-hour',
      'tomorrow',
    ]);
  });

  it('all lie ahead', () => {
    for (const nowMs of [nineOClockMs, nineOClockMs + 24 * hourMs, nineOClockMs + 90 * hourMs]) {
      expect(promiseChoices(standingAfter(), rules, nowMs).filter(({ atMs }) => atMs <= nowMs)).toEqual([]);
    }
  });
});
