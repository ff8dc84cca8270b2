import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs, type GoalException } from '../../electron/domain/policy.ts';
import { alwaysOpenSettings, openTestDesk, tuesdayTenMs, type TestDesk } from '../support/test-desk.ts';

const wall = (withinMs: number) => ({ withinMs, counts: 'wall-clock' }) as const;
const leadCalls: GoalException = {
  channel: 'call',
  kind: 'lead',
  clocks: { 'ten-minute': wall(5 * minuteMs), '24-hour': wall(4 * hourMs) },
};

async function setExceptions(test: TestDesk, ...goalExceptions: readonly GoalException[]): Promise<void> {
  const { settings } = test.desk.snapshot();
  const policy = { ...settings.policy, goalExceptions };
  await test.ask('changeSettings', { settings: { ...settings, policy }, basedOn: settings });
}

const rateOf = (test: TestDesk) => {
  const { passed, met } = test.desk.snapshot().score.goals['ten-minute'].rate;
  return { passed, met };
};

describe('R3 exceptions at the desk', () => {
  it('change what is open, and the figures of the past, and go back with their removal', async () => {
    const test = await openTestDesk();
    const id = await test.receive({ kind: 'lead' });
    await test.clock.advance(7 * minuteMs);
    await test.ask('close', { id, reason: 'answered' });
    const open = await test.receive({ kind: 'lead' });
    await test.clock.advance(4 * minuteMs);
    const usual = [tuesdayTenMs + 17 * minuteMs, tuesdayTenMs + 7 * minuteMs + dayMs];
    expect([Object.values(test.view(open).standing.dueMs), rateOf(test)]).toEqual([usual, { passed: 1, met: 1 }]);
    await setExceptions(test, leadCalls);
    expect([Object.values(test.view(open).standing.dueMs), rateOf(test)]).toEqual([
      [tuesdayTenMs + 12 * minuteMs, tuesdayTenMs + 7 * minuteMs + 4 * hourMs],
      { passed: 1, met: 0 },
    ]);
    await setExceptions(test);
    expect([Object.values(test.view(open).standing.dueMs), rateOf(test)]).toEqual([usual, { passed: 1, met: 1 }]);
  });

  it('count in the months, by the index of closed ones, also for an arrival that a merge brought', async () => {
    const settings = alwaysOpenSettings();
    const test = await openTestDesk({
      settings: { policy: { ...settings.policy, goalExceptions: [leadCalls] } },
    });
    const mail = await test.receive({ channel: 'email' });
    const call = await test.receive({ kind: 'lead' });
    await test.ask('merge', { id: mail, otherId: call });
    await test.clock.advance(7 * minuteMs);
    await test.ask('close', { id: mail, reason: 'answered' });
    await test.clock.advance(2 * dayMs);
    const next = await test.restart();
    const rate = async () => (await next.ask('months', { year: 2026 })).months[0]?.goals['ten-minute'].rate;
    expect(await rate()).toMatchObject({ passed: 2, met: 1 });
    await setExceptions(next);
    expect(await rate()).toMatchObject({ passed: 2, met: 2 });
  });
});

describe('R3 why it is due then', () => {
  it('is answered for what is open and for what was closed in an earlier month', async () => {
    const test = await openTestDesk();
    const id = await test.receive();
    const due = { dueMs: tuesdayTenMs + 10 * minuteMs };
    expect((await test.ask('explainDue', { id })).arrivals).toMatchObject([
      { channel: 'call', acknowledgedAtMs: null, goals: [{ ...due, state: 'running' }, { state: 'running' }] },
    ]);
    await test.clock.advance(12 * minuteMs);
    await test.ask('close', { id, reason: 'answered' });
    await test.clock.advance(10 * dayMs);
    const next = await test.restart();
    expect(next.desk.snapshot().inquiries).toEqual([]);
    expect((await next.ask('explainDue', { id })).arrivals).toMatchObject([
      { acknowledgedAtMs: tuesdayTenMs + 12 * minuteMs, goals: [{ ...due, state: 'missed' }, { state: 'met' }] },
    ]);
  });

  it('is refused for one that is not there', async () => {
    const test = await openTestDesk();
    expect(await test.call('explainDue', { id: 'nobody' })).toMatchObject({ ok: false });
  });
});
