import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { openTestDesk, tuesdayTenMs } from '../support/test-desk.ts';

describe('R18 nudges', () => {
  it('are remembered on disk, shown once, and not again after a restart', async () => {
    const test = await openTestDesk();
    const id = await test.receive();
    test.changes.length = 0;
    await test.clock.advance(5 * minuteMs);
    const nudges = test.changes.flatMap(({ nudge }) => (nudge === undefined ? [] : [nudge]));
    expect(nudges).toMatchObject([{ form: 'nudge', about: [{ inquiryId: id, about: 'ten-minute' }] }]);
    expect(test.store.open.nudged).toHaveLength(1);
    const next = await test.restart();
    await next.clock.advance(minuteMs);
    expect(next.changes.filter(({ nudge }) => nudge !== undefined)).toEqual([]);
  });

  it('are one summary after a sleep of eight hours with five running, with the right misses and clocks', async () => {
    const test = await openTestDesk();
    const ids = [];
    for (let index = 0; index < 5; index += 1) ids.push(await test.receive());
    test.changes.length = 0;
    test.clock.sleep(8 * hourMs);
    await test.clock.advance(minuteMs);
    const nudges = test.changes.flatMap(({ nudge }) => (nudge === undefined ? [] : [nudge]));
    expect(nudges).toHaveLength(1);
    expect(nudges[0]?.form).toBe('summary');
    expect(nudges[0]?.about.map(({ inquiryId }) => inquiryId).sort()).toEqual(ids.toSorted());
    expect(test.desk.snapshot().score.goals['ten-minute'].rate).toMatchObject({ passed: 5, met: 0 });
    expect(test.view(ids[0] ?? '').standing.dueMs['24-hour']).toBe(tuesdayTenMs + dayMs);
    expect(test.store.open.interruptions).toMatchObject([{ kind: 'asleep' }]);
  });

  it('do not come for what has passed when somebody adds an inquiry late', async () => {
    const test = await openTestDesk();
    await test.receive({ receivedAtMs: tuesdayTenMs - 20 * minuteMs });
    await test.clock.advance(minuteMs);
    expect(test.changes.filter(({ nudge }) => nudge !== undefined)).toEqual([]);
  });

  it('do not come again after an undo', async () => {
    const test = await openTestDesk();
    const id = await test.receive();
    await test.clock.advance(6 * minuteMs);
    const { actionId } = await test.ask('acknowledge', { id, owed: null });
    await test.clock.advance(minuteMs);
    await test.ask('undo', { actionId });
    test.changes.length = 0;
    await test.clock.advance(30_000);
    expect(test.changes.filter(({ nudge }) => nudge !== undefined)).toEqual([]);
  });
});

describe('nudges that nobody has answered', () => {
  it('are told to a page that opens later, until they are closed', async () => {
    const test = await openTestDesk();
    await test.receive();
    await test.clock.advance(5 * minuteMs);
    const [nudge] = test.desk.snapshot().nudges;
    expect(nudge).toMatchObject({ form: 'nudge', about: [{ about: 'ten-minute' }] });
    await test.ask('dismissNudge', { id: nudge?.id ?? '' });
    expect(test.desk.snapshot().nudges).toEqual([]);
    expect(await test.call('dismissNudge', { id: nudge?.id ?? '' })).toMatchObject({ ok: false });
  });

  it('go when what they are about has been done', async () => {
    const test = await openTestDesk();
    const [first, second] = [await test.receive(), await test.receive()];
    await test.clock.advance(5 * minuteMs);
    await test.ask('acknowledge', { id: first, owed: null });
    expect(test.desk.snapshot().nudges).toMatchObject([{ about: [{ inquiryId: second }] }]);
    await test.ask('snooze', { id: second, untilMs: test.clock.now() + minuteMs });
    expect(test.desk.snapshot().nudges).toEqual([]);
  });

  it('R6 stay when they come after a snooze that is over', async () => {
    const test = await openTestDesk();
    const id = await test.receive();
    await test.ask('snooze', { id, untilMs: test.clock.now() + 2 * minuteMs });
    await test.clock.advance(5 * minuteMs);
    const about = [{ about: [{ inquiryId: id, about: 'ten-minute' }] }];
    expect(test.desk.snapshot().nudges).toMatchObject(about);
    await test.desk.catchUp();
    await test.clock.advance(minuteMs);
    expect(test.desk.snapshot().nudges).toMatchObject(about);
  });
});
