import { describe, expect, it } from 'vitest';
import { keepsLess } from '../../../../renderer/features/settings/keeping-draft.ts';
import { draftOf, settingsOf, type SettingsDraft } from '../../../../renderer/features/settings/settings-draft.ts';
import { settings } from '../../support.ts';

const draft = draftOf(settings);

describe('settings as text', () => {
  it('come back as they were', () => {
    expect(settingsOf(draft, settings)).toEqual({ ok: true, settings });
  });

  it('read hours as people write them', () => {
    const week = { ...draft.week, mon: '9-12, 13.30 – 17', sun: '' };
    const reading = settingsOf({ ...draft, week, quietFrom: '22:00', quietTo: '07:30' }, settings);
    expect(reading.ok && [reading.settings.policy.openHours.weekly.mon, reading.settings.policy.quietTime]).toEqual([
      [
        ['09:00', '12:00'],
        ['13:30', '17:00'],
      ],
      { from: 1320, to: 450 },
    ]);
  });

  it('take an empty name: it is then that of the computer', () => {
    expect(settingsOf({ ...draft, me: '  ' }, settings)).toEqual({ ok: true, settings: { ...settings, me: '' } });
  });

  it('take each colleague once', () => {
    const reading = settingsOf({ ...draft, colleagues: 'Alex\n Robin \n\nAlex' }, settings);
    expect(reading.ok && reading.settings.colleagues).toEqual(['Alex', 'Robin']);
  });

  it('keep shares exact', () => {
    const goals = { ...draft.goals, 'ten-minute': { ...draft.goals['ten-minute'], percent: '92.5' } };
    const reading = settingsOf({ ...draft, goals }, settings);
    expect(reading.ok && reading.settings.policy.goals['ten-minute'].share).toBe(0.925);
  });

  it.each([
    ['99.95', 0.9995, '99.95'],
    ['99.9999', 0.999999, '99.9999'],
    ['92.5', 0.925, '92.5'],
    ['33.3333', 0.333333, '33.3333'],
    ['0.07', 0.0007, '0.07'],
    ['100', 1, '100'],
    ['99,5', 0.995, '99.5'],
  ])('show a share of %s as it was meant, so that saving again changes nothing', (percent, share, shown) => {
    const goals = { ...draft.goals, 'ten-minute': { ...draft.goals['ten-minute'], percent } };
    const once = settingsOf({ ...draft, goals }, settings);
    if (!once.ok) throw new Error(once.problem.sentence);
    const again = draftOf(once.settings);
    expect([once.settings.policy.goals['ten-minute'].share, again.goals['ten-minute'].percent]).toEqual([share, shown]);
    expect(settingsOf(again, once.settings)).toEqual(once);
  });

  it.each<readonly [Partial<SettingsDraft>, Partial<typeof settings>]>([
    [{ keepMonths: ' 24 ' }, { retention: { keepMonths: 24 } }],
    [{ keepMonths: ' ' }, { retention: { keepMonths: null } }],
    [
      { backupHours: '48', backupDays: '30', backupMonths: '1' },
      { backups: { hourlyForHours: 48, dailyForDays: 30, monthlyForMonths: 1 } },
    ],
  ])('read %j as how long things are kept', (patch, changed) => {
    expect(settingsOf({ ...draft, ...patch }, settings)).toEqual({ ok: true, settings: { ...settings, ...changed } });
  });

  it('say the limits of what is kept', () => {
    expect(settingsOf({ ...draft, keepMonths: '0' }, settings)).toEqual({
      ok: false,
      problem: { field: 'keepMonths', sentence: 'Write whole months, from 1 to 600, or leave it empty.' },
    });
  });

  it.each<readonly [Partial<SettingsDraft>, string]>([
    [{ keepMonths: '601' }, 'keepMonths'],
    [{ keepMonths: '1.5' }, 'keepMonths'],
    [{ keepMonths: 'a year' }, 'keepMonths'],
    [{ backupHours: '' }, 'backupHours'],
    [{ backupDays: '0' }, 'backupDays'],
    [{ backupMonths: '121' }, 'backupMonths'],
    [{ week: { ...draft.week, tue: 'nine to five' } }, 'week-tue'],
    [{ week: { ...draft.week, wed: '09:00-25:00' } }, 'week-wed'],
    [{ ownDays: '25.12.2026' }, 'holidays'],
    [{ ownDays: '2026-12-24 Christmas Eve\n2026-02-30' }, 'holidays'],
    [{ callBackFrom: '16:00', callBackTo: '' }, 'call-back'],
    [{ callBackFrom: '16:00', callBackTo: '16:00' }, 'call-back'],
    [{ quietFrom: '22:00', quietTo: '' }, 'quiet'],
    [{ goals: { ...draft.goals, '24-hour': { minutes: '0', percent: '100', counts: 'wall-clock' } } }, 'goal-24-hour'],
    [
      { goals: { ...draft.goals, 'ten-minute': { minutes: '10', percent: '', counts: 'wall-clock' } } },
      'share-ten-minute',
    ],
    [
      { goals: { ...draft.goals, '24-hour': { minutes: '10', percent: '101', counts: 'wall-clock' } } },
      'share-24-hour',
    ],
    [{ zone: '' }, 'zone'],
    [{ zone: '  ' }, 'zone'],
    [{ zone: 'Mars' }, 'zone'],
    [{ zone: 'UTC+2' }, 'zone'],
  ])('name the field of %j that cannot be read', (patch, field) => {
    const reading = settingsOf({ ...draft, ...patch }, settings);
    expect(reading.ok ? null : reading.problem.field).toBe(field);
  });
});

describe('R19 a call-back time', () => {
  it.each([
    ['16:00', '17:00', { from: 16 * 60, to: 17 * 60 }],
    ['22:30', '01:00', { from: 22 * 60 + 30, to: 60 }],
    ['00:00', '23:59', { from: 0, to: 23 * 60 + 59 }],
    ['', '', null],
  ])('from "%s" to "%s" is taken, also over midnight', (callBackFrom, callBackTo, callBackTime) => {
    expect(settingsOf({ ...draft, callBackFrom, callBackTo }, settings)).toMatchObject({
      ok: true,
      settings: { callBackTime },
    });
  });
});

describe('keepsLess', () => {
  const keeping = (keepMonths: number | null) => ({ ...settings, retention: { keepMonths } });

  it.each([
    [null, null, false],
    [null, 12, false],
    [12, null, true],
    [6, 12, true],
    [12, 12, false],
    [13, 12, false],
  ])('of %j after %j is %j', (next, before, isLess) => {
    expect(keepsLess(keeping(next), keeping(before))).toBe(isLess);
  });
});
