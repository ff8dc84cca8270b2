import { describe, expect, it } from 'vitest';
import { defaultOpenHours, defaultSettings } from '../../../../electron/domain/settings.ts';
import { hourMs, minuteMs } from '../../../../electron/domain/policy.ts';
import {
  countingOf,
  goalLengths,
  namesIn,
  policyWith,
  usualHours,
  usualHoursOf,
} from '../../../../renderer/features/first-run/usual-choices.ts';
import { settings } from '../../support.ts';

const { policy } = defaultSettings('Europe/Madrid');

describe('usualHoursOf', () => {
  it.each(usualHours)('knows %s again', (id, weekly) => {
    expect(usualHoursOf({ weekly })).toBe(id);
  });

  it('does not take a week of the office’s own for a usual one', () => {
    expect(usualHoursOf(settings.policy.openHours)).toBeNull();
  });
});

describe('policyWith', () => {
  it('changes nothing where nothing was chosen', () => {
    expect(policyWith(policy, countingOf(policy))).toEqual(policy);
    expect(policyWith(settings.policy, countingOf(settings.policy))).toEqual(settings.policy);
  });

  it('takes what was chosen, and keeps shares, holidays and the zone', () => {
    const chosen = {
      withinMs: { 'ten-minute': 15 * minuteMs, '24-hour': 8 * hourMs },
      counts: 'open-hours',
      hours: 'six-days-9-18',
    } as const;
    const before = { ...policy, openHours: { ...policy.openHours, holidays: ['2026-12-25'] } };
    const next = policyWith(before, chosen);
    expect(next).toEqual({
      ...before,
      goals: {
        'ten-minute': { withinMs: 15 * minuteMs, share: 0.9, counts: 'open-hours' },
        '24-hour': { withinMs: 8 * hourMs, share: 1, counts: 'open-hours' },
      },
      openHours: { ...before.openHours, weekly: usualHours[2][1] },
    });
    expect(countingOf(next)).toEqual(chosen);
  });

  it('leaves two goals that count differently as they are, unless that was chosen', () => {
    const mixed = {
      ...policy,
      goals: { ...policy.goals, '24-hour': { ...policy.goals['24-hour'], counts: 'open-hours' } },
    } as const;
    expect(policyWith(mixed, countingOf(mixed))).toEqual(mixed);
  });
});

describe('goalLengths', () => {
  it('has what is set now in its place', () => {
    const goal = policy.goals['ten-minute'];
    expect(goalLengths('ten-minute', { ...goal, withinMs: 12 * minuteMs }).map((ms) => ms / minuteMs)).toEqual([
      5, 10, 12, 15, 30,
    ]);
    expect(goalLengths('24-hour', policy.goals['24-hour']).map((ms) => ms / hourMs)).toEqual([4, 8, 24, 48]);
  });
});

describe('namesIn', () => {
  it.each([
    ['Alex, Noor', ['Alex', 'Noor']],
    [' Alex ;Alex,, نور ', ['Alex', 'نور']],
    ['', []],
  ])('reads %j', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

describe('the usual week', () => {
  it('that comes with the program is among the usual ones', () => {
    expect(usualHoursOf(defaultOpenHours('UTC'))).toBe('weekdays-9-17');
  });
});
