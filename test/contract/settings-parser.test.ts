import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argumentParsers } from '../../electron/contract/calls.ts';
import { settingsParser } from '../../electron/contract/settings-parser.ts';
import { defaultSettings, type Settings } from '../../electron/domain/settings.ts';
import { parseSettings } from '../../electron/store/schema.ts';

const defaults = defaultSettings('Europe/Madrid');

/** Changes in all the places that have limits, well inside, at and beyond them. */
const anySettings = fc
  .record({
    me: fc.constantFrom('', ' Ana ', 'x'.repeat(100), 'x'.repeat(101)),
    quietUntilMs: fc.constantFrom(null, 0, -1, 1.5, 8.64e15, 8.64e15 + 2, Number.MAX_SAFE_INTEGER),
    minute: fc.constantFrom(0, 1439, 1440, -1, 0.5),
    time: fc.constantFrom('00:00', '23:59', '24:00', '24:01', '24:59', '9:00', ''),
    withinMs: fc.constantFrom(0, 1, 60_000, 366 * 86_400_000, 1e12),
    share: fc.constantFrom(0, 0.9, 1, 1.1, -0.1),
    holiday: fc.constantFrom('2026-12-25', '2026-02-30', '2026-1-1', ''),
    zone: fc.constantFrom('UTC', '', 'x'.repeat(101)),
  })
  .map(({ me, quietUntilMs, minute, time, withinMs, share, holiday, zone }): Settings => {
    const { goals, openHours } = defaults.policy;
    return {
      ...defaults,
      me,
      policy: {
        ...defaults.policy,
        goals: { ...goals, 'ten-minute': { ...goals['ten-minute'], withinMs, share } },
        openHours: {
          zone,
          weekly: { ...openHours.weekly, mon: [['00:00', time]] },
          holidays: [holiday],
        },
        quietTime: { from: minute, to: minute },
        quietUntilMs,
      },
    };
  });

describe('the settings that the desk takes', () => {
  it('can all be stored and read back', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const parsed = settingsParser.safeParse(settings);
        if (!parsed.success) return;
        expect(parseSettings(JSON.parse(JSON.stringify(parsed.data)))).toEqual({ ok: true, value: parsed.data });
      }),
      { seed: 5, numRuns: 3000 },
    );
  });

  it('are the default ones', () => {
    expect(settingsParser.parse(defaults)).toEqual(defaults);
    expect(parseSettings(defaults)).toEqual({ ok: true, value: defaults });
  });
});

describe('the settings that a change is based on', () => {
  it('may be what only a hand can have written into the file, so that the form can mend it', () => {
    const goals = {
      ...defaults.policy.goals,
      'ten-minute': { ...defaults.policy.goals['ten-minute'], withinMs: 90_000 },
    };
    const byHand: Settings = { ...defaults, policy: { ...defaults.policy, goals } };
    expect(settingsParser.safeParse(byHand).success).toBe(false);
    const args = { settings: defaults, basedOn: byHand };
    expect(argumentParsers.changeSettings.args.parse(args)).toEqual(args);
    expect(argumentParsers.changeSettings.args.safeParse({ ...args, basedOn: 'these' }).success).toBe(false);
  });
});

describe('how long a goal gives', () => {
  const sentence = 'Write how long a goal gives in whole minutes: 1 or more, and a year at most.';
  const withGoal = (withinMs: number): Settings => {
    const { goals } = defaults.policy;
    const changed = { ...goals, 'ten-minute': { ...goals['ten-minute'], withinMs } };
    return { ...defaults, policy: { ...defaults.policy, goals: changed } };
  };
  const withException = (withinMs: number): Settings => {
    const clock = { withinMs, counts: 'wall-clock' } as const;
    const exception = { channel: null, kind: null, clocks: { 'ten-minute': clock, '24-hour': clock } };
    return { ...defaults, policy: { ...defaults.policy, goalExceptions: [exception] } };
  };

  it.each([0, 30_000, 90_000, 367 * 86_400_000])('of %d ms is refused with what to write', (withinMs) => {
    for (const settings of [withGoal(withinMs), withException(withinMs)]) {
      const messages = settingsParser.safeParse(settings).error?.issues.map(({ message }) => message);
      expect(new Set(messages)).toEqual(new Set([sentence]));
    }
  });

  it.each([60_000, 366 * 86_400_000])('of %d ms is taken', (withinMs) => {
    for (const settings of [withGoal(withinMs), withException(withinMs)]) {
      expect(settingsParser.parse(settings)).toEqual(settings);
    }
  });
});

describe('how long things are kept', () => {
  it.each([
    [{ retention: { keepMonths: 0 } }, 'Write whole months, from 1 to 600.'],
    [{ retention: { keepMonths: 601 } }, 'Write whole months, from 1 to 600.'],
    [{ retention: { keepMonths: 1.5 } }, 'Write whole months, from 1 to 600.'],
    [{ backups: { ...defaults.backups, hourlyForHours: 0 } }, 'Write whole hours, from 1 to 168.'],
    [{ backups: { ...defaults.backups, dailyForDays: 366 } }, 'Write whole days, from 1 to 365.'],
    [{ backups: { ...defaults.backups, monthlyForMonths: 121 } }, 'Write whole months, from 1 to 120.'],
  ])('is refused beyond its limits: %j', (change, sentence) => {
    const parsed = settingsParser.safeParse({ ...defaults, ...change });
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([sentence]);
  });

  it.each([
    [{ retention: { keepMonths: 1 } }],
    [{ retention: { keepMonths: 600 } }],
    [{ backups: { hourlyForHours: 168, dailyForDays: 365, monthlyForMonths: 120 } }],
  ])('is taken at its limits: %j', (change) => {
    const settings = { ...defaults, ...change };
    expect(settingsParser.parse(settings)).toEqual(settings);
    expect(parseSettings(settings)).toEqual({ ok: true, value: settings });
  });

  it('is never filled in for a page that does not know of it: nothing is removed by a guess', () => {
    const { retention: _retention, ...older } = defaults;
    expect(settingsParser.safeParse(older).success).toBe(false);
  });
});
