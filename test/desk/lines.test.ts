import { describe, expect, it } from 'vitest';
import { hourMs, type GoalException, type Policy } from '../../electron/domain/policy.ts';
import { alwaysOpenSettings, anArrival, openTestDesk, tuesdayTenMs } from '../support/test-desk.ts';

const wall = (hours: number) => ({ withinMs: hours * hourMs, counts: 'wall-clock' }) as const;
const within = (hours: number) => ({ 'ten-minute': wall(1), '24-hour': wall(hours) });
const web: GoalException = { channel: 'web', kind: null, clocks: within(72) };
const sensitiveCalls: GoalException = { channel: 'call', kind: 'sensitive', clocks: within(4) };

const { policy: roundTheClock } = alwaysOpenSettings();
const day = [['09:00', '17:00']] as const;
const weekdaysOnly = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] };
const inOpenHours: Policy = {
  ...roundTheClock,
  goals: {
    ...roundTheClock.goals,
    '24-hour': { ...roundTheClock.goals['24-hour'], withinMs: 10 * hourMs, counts: 'open-hours' },
  },
  openHours: { zone: 'UTC', weekly: weekdaysOnly, holidays: [] },
};
const withExceptions: Policy = { ...roundTheClock, goalExceptions: [web, sensitiveCalls] };

const asks = ['older-than-day-goal'];

describe('R3 a time that counts as missed at once', () => {
  // It is Tuesday, 10:00.
  it.each([
    ['nothing of two days where the goal is three', withExceptions, 'web from Ana, 2 days ago', []],
    ['about four days where the goal is three', withExceptions, 'web from Ana, 4 days ago', asks],
    ['about two days of any other', withExceptions, 'call Ana, 2 days ago', asks],
    ['about five hours where the goal is four', withExceptions, 'sensitive call from Ana, 5 hours ago', asks],
    ['nothing of five hours of any other', withExceptions, 'call Ana, 5 hours ago', []],
    ['nothing of a weekend on which nobody was there', inOpenHours, 'call Ana, 3 days ago', []],
    ['about more open hours than the goal has', inOpenHours, 'call Ana, 5 days ago', asks],
    ['about what is before any calendar', inOpenHours, 'call Ana, 5 Jan 1950 at 10:00', asks],
  ])('is asked about, %s', async (_, policy, text, reasons) => {
    const test = await openTestDesk({ settings: { policy } });
    const { draft, questions } = await test.ask('readLine', { text });
    const { channel, kind, receivedAtMs } = draft;
    expect([draft.customer.name, questions.map(({ reason }) => reason)]).toEqual(['Ana', reasons]);
    // The desk says the same of it when it is added.
    const added = await test.call('receive', {
      ...anArrival(tuesdayTenMs),
      channel,
      kind,
      receivedAtMs: Math.max(0, receivedAtMs),
    });
    expect(added.ok ? [] : [added.refusal.reason]).toEqual(reasons);
  });
});
