import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plannedNudges } from '../../electron/domain/nudge.ts';
import { nudgesShown, sampleArrivals } from '../../electron/domain/nudge-day.ts';
import { ladderNames } from '../../electron/domain/nudge-ladder.ts';
import { compileOpenHours, isOpenAt, type OpenHours } from '../../electron/domain/open-hours.ts';
import type { Policy } from '../../electron/domain/policy.ts';
import { isQuietAt } from '../../electron/domain/quiet-time.ts';
import { defaultOpenHours } from '../../electron/domain/settings.ts';
import { standingOf, type Rules } from '../../electron/domain/standing.ts';
import { anInquiry } from '../support/builders.ts';
import { rulesWith } from '../support/domain-builders.ts';

/** Tuesday 24 November 2026. */
const at = (hour: number, minute = 0, day = 24): number => Date.UTC(2026, 10, day, hour, minute);

function shownOf(rules: Rules, receivedAtMs: number): readonly string[] {
  const inquiry = anInquiry({ id: 'a', receivedAtMs });
  return nudgesShown({ id: 'a', standing: standingOf(inquiry, rules) }, rules, receivedAtMs).map(
    ({ atMs, form, about }) =>
      `${new Date(atMs).toISOString().slice(8, 16)} ${form} ${about.map((nudge) => nudge.about).join(', ')}`,
  );
}

const nineToFive = (policy: Partial<Policy> = {}): Rules =>
  rulesWith({ openHours: defaultOpenHours('UTC'), ...policy });

/** Minutes of quiet a day. */
const quietMinutes = (from: number, to: number): number => (to - from + 1_440) % 1_440;

describe('R18 the nudges of a day', () => {
  it('come at the rungs while the office is open', () => {
    expect(shownOf(nineToFive({ ladder: 'gentle' }), at(10))).toEqual([
      '24T10:07 nudge ten-minute',
      '25T09:00 nudge 24-hour',
      '25T10:00 nudge 24-hour',
    ]);
  });

  it('are held back when it closes, and come as one summary when it opens', () => {
    expect(shownOf(nineToFive(), at(16, 56))).toEqual([
      '25T09:00 summary ten-minute',
      '25T12:56 nudge 24-hour',
      '25T15:56 nudge 24-hour',
      '25T16:56 nudge 24-hour',
    ]);
  });

  it('are held back in quiet time', () => {
    const quiet = nineToFive({ quietTime: { from: 600, to: 660 } });
    expect(shownOf(quiet, at(10)).slice(0, 1)).toEqual(['24T11:00 summary ten-minute']);
  });

  it('never come where it is quiet whenever the office is open', () => {
    expect(shownOf(nineToFive({ quietTime: { from: 480, to: 1_080 } }), at(10))).toEqual([]);
  });

  it('say every planned rung once, and nothing while the office is closed or quiet', () => {
    const minutes = fc.nat(1_439);
    fc.assert(
      fc.property(fc.constantFrom(...ladderNames), minutes, minutes, fc.nat(7 * 1_440), (ladder, from, to, minute) => {
        // Else it can be quiet whenever the office is open.
        fc.pre(quietMinutes(from, to) < 8 * 60);
        const rules = nineToFive({ ladder, quietTime: { from, to } });
        const receivedAtMs = at(0, minute, 23);
        const inquiry = { id: 'a', standing: standingOf(anInquiry({ id: 'a', receivedAtMs }), rules) };
        const shown = nudgesShown(inquiry, rules, receivedAtMs);
        expect(shown.every(({ atMs }) => isOpenAt(rules.calendar, atMs) && !isQuietAt(rules.policy, atMs))).toBe(true);
        const last = plannedNudges(inquiry, rules).at(-1);
        expect(shown.at(-1)?.about.at(-1)?.key).toBe(last?.key);
      }),
    );
  });
});

describe('R19 sample arrivals', () => {
  function samplesOf(openHours: OpenHours, nowMs: number) {
    const compiled = compileOpenHours(openHours);
    if (!compiled.ok) throw new Error(compiled.problem);
    const { atTenMs, beforeClosingMs } = sampleArrivals(compiled.calendar, nowMs);
    return [atTenMs, beforeClosingMs].map((ms) => (ms === null ? null : new Date(ms).toISOString().slice(0, 16)));
  }
  const office = defaultOpenHours('UTC');
  const allDay = [['00:00', '24:00']] as const;
  const split = [
    ['09:00', '12:00'],
    ['13:00', '17:30'],
  ] as const;

  it.each<readonly [string, OpenHours, number, readonly (string | null)[]]>([
    ['tomorrow', office, at(11), ['2026-11-25T10:00', '2026-11-25T16:56']],
    ['Monday after a Friday', office, at(11, 0, 27), ['2026-11-30T10:00', '2026-11-30T16:56']],
    ['after a holiday', { ...office, holidays: ['2026-11-25'] }, at(11), ['2026-11-26T10:00', '2026-11-26T16:56']],
    [
      'before the last closing of a day with a lunch break',
      { ...office, weekly: { ...office.weekly, wed: split } },
      at(11),
      ['2026-11-25T10:00', '2026-11-25T17:26'],
    ],
    [
      'none before a closing where there is none',
      {
        zone: 'UTC',
        holidays: [],
        weekly: { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay },
      },
      at(11),
      ['2026-11-25T10:00', null],
    ],
  ])('are %s', (_, openHours, nowMs, expected) => {
    expect(samplesOf(openHours, nowMs)).toEqual(expected);
  });
});
