import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs, type GoalException } from '../../electron/domain/policy.ts';
import { exportJson } from '../../electron/intake/export.ts';
import { anEvent, anId, anInquiry } from '../support/builders.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { merged } from '../support/merges.ts';
import { alwaysOpenSettings, openTestDesk, tuesdayTenMs, type TestDesk } from '../support/test-desk.ts';

describe('R14 the score of a week', () => {
  it('counts every day of it, over restarts, and nothing of the week before', async () => {
    // Sunday 22 November 2026, noon.
    let test = await openTestDesk({ clock: fakeClock(Date.UTC(2026, 10, 22, 12)) });
    const missesOf = () => test.desk.snapshot().score.goals['ten-minute'].rate;
    const closeOne = async (afterMs: number): Promise<void> => {
      const id = await test.receive();
      await test.clock.advance(afterMs);
      await test.ask('close', { id, reason: 'answered' });
      test.clock.sleep(dayMs);
      test = await test.restart();
    };
    await closeOne(20 * minuteMs);
    for (const minutes of [1, 11, 2, 3, 4]) await closeOne(minutes * minuteMs);
    // Monday to Friday are behind; now it is Saturday.
    expect(missesOf()).toMatchObject({ passed: 5, met: 4 });
    test.clock.sleep(2 * dayMs);
    test = await test.restart();
    expect(missesOf()).toMatchObject({ passed: 0, met: 0 });
  });

  it('R13 counts an arrival once that two computers dealt with, whichever of the two inquiries is open', async () => {
    const at = (minutes: number) => ({ atMs: tuesdayTenMs + minutes * minuteMs });
    const arrived = (minutes: number) => anInquiry({ id: anId(), receivedAtMs: at(minutes).atMs });
    // One computer closed her in time; the other, which did not know of it, merged her into one that it answered late.
    const { kept, other } = merged(arrived(0), arrived(1), at(5).atMs);
    const closed = anEvent('closed', at(3));
    const late = [anEvent('acknowledged', at(15)), anEvent('closed', at(16))];
    const copies = [
      { ...kept, events: [...kept.events, ...late] },
      { ...other, events: [closed, ...other.events] },
    ];
    const test = await openTestDesk({ clock: fakeClock(tuesdayTenMs + 60 * minuteMs) });
    const contentBase64 = Buffer.from(exportJson(copies)).toString('base64');
    await test.ask('importJson', { fileName: 'other.json', contentBase64 });
    const rateOf = () => {
      const { passed, met, missedIds } = test.desk.snapshot().score.goals['ten-minute'].rate;
      return { passed, met, missedIds };
    };
    const once = { passed: 2, met: 1, missedIds: [kept.id] };
    expect(rateOf()).toEqual(once);
    test.clock.set(tuesdayTenMs + 2 * dayMs);
    await test.desk.catchUp();
    await test.desk.idle();
    expect([test.desk.snapshot().inquiries, rateOf()]).toEqual([[], once]);
    for (const { id } of copies) {
      const { actionId } = await test.ask('reopen', { id });
      expect(rateOf()).toEqual(once);
      await test.ask('undo', { actionId });
    }
  });

  it('says when it changes although nothing is open, so that a page can ask then', async () => {
    const test = await openTestDesk();
    const id = await test.receive();
    await test.ask('close', { id, reason: 'answered' });
    expect(test.clock.armed).toBe(0);
    const dueMs = tuesdayTenMs + 10 * minuteMs;
    expect(test.desk.snapshot().score).toMatchObject({
      goals: { 'ten-minute': { percent: null } },
      changesAtMs: dueMs + 1,
    });
    test.clock.sleep(10 * minuteMs + 1);
    expect(await test.ask('score', {})).toMatchObject({ goals: { 'ten-minute': { percent: 100 } } });
  });
});

describe('R3 R14 the score of goals that are longer than a week', () => {
  const twelveDays = { withinMs: 12 * dayMs, counts: 'wall-clock' } as const;
  const social: GoalException = {
    channel: 'social',
    kind: null,
    clocks: { 'ten-minute': { withinMs: hourMs, counts: 'wall-clock' }, '24-hour': twelveDays },
  };
  const settings = alwaysOpenSettings();
  const withSocial = { policy: { ...settings.policy, goalExceptions: [social] } };
  /** Sunday 22 November 2026, noon: what came on the 5th and 6th was due on Tuesday and Wednesday. */
  const sundayMs = Date.UTC(2026, 10, 22, 12);

  async function answeredLongAgo(overrides: Partial<typeof settings>): Promise<TestDesk> {
    const test = await openTestDesk({ clock: fakeClock(Date.UTC(2026, 10, 5, 12)), settings: overrides });
    for (let day = 0; day < 2; day += 1) {
      const id = await test.receive({ channel: 'social' });
      await test.ask('close', { id, reason: 'answered' });
      test.clock.sleep(dayMs);
      await test.desk.catchUp();
      await test.desk.idle();
    }
    return test;
  }

  async function bothSay(test: TestDesk) {
    const { account } = await test.ask('report', { span: 'week' });
    const rates = [test.desk.snapshot().score.goals['24-hour'].rate, account.goals['24-hour'].rate];
    return rates.map(({ passed, met }) => ({ passed, met }));
  }
  const both = [
    { passed: 2, met: 2 },
    { passed: 2, met: 2 },
  ];

  it('is that of the report after a start', async () => {
    const test = await answeredLongAgo(withSocial);
    test.clock.set(sundayMs);
    expect(await bothSay(await test.restart())).toEqual(both);
  });

  it('is that of the report where the desk has been running all the time', async () => {
    const test = await answeredLongAgo(withSocial);
    for (let nowMs = Date.UTC(2026, 10, 8, 12); nowMs <= sundayMs; nowMs += dayMs) {
      test.clock.set(nowMs);
      const id = await test.receive();
      await test.ask('close', { id, reason: 'not-a-customer' });
    }
    expect(await bothSay(test)).toEqual(both);
  });

  it('is that of the report once the goal has become as long, and as short again', async () => {
    const test = await answeredLongAgo({});
    test.clock.set(sundayMs);
    const next = await test.restart();
    const none = { passed: 0, met: 0 };
    expect(await bothSay(next)).toEqual([none, none]);
    await next.ask('changeSettings', { settings: { ...next.store.settings, ...withSocial }, basedOn: null });
    expect(await bothSay(next)).toEqual(both);
    const { policy } = settings;
    await next.ask('changeSettings', { settings: { ...next.store.settings, policy }, basedOn: null });
    expect(await bothSay(next)).toEqual([none, none]);
  });
});
