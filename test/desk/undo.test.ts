import { describe, expect, it } from 'vitest';
import { hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { openTestDesk, tuesdayTenMs, type TestDesk } from '../support/test-desk.ts';

const tenMinutesMs = 10 * minuteMs;

async function aWaitingDesk(): Promise<{ test: TestDesk; id: string }> {
  const test = await openTestDesk();
  const id = await test.receive();
  return { test, id };
}

describe('R12 undo', () => {
  it('takes back the adding', async () => {
    const { test, id } = await aWaitingDesk();
    await test.ask('undo', { actionId: id });
    expect(test.view(id).standing.phase).toBe('withdrawn');
    expect(await test.call('undo', { actionId: id })).toMatchObject({
      ok: false,
      refusal: { reason: 'nothing-to-undo' },
    });
  });

  it('can itself be taken back: everything is as it was, the due instants too', async () => {
    const { test, id } = await aWaitingDesk();
    const before = test.view(id).standing;
    const undone = await test.ask('undo', { actionId: id });
    await test.ask('undo', { actionId: undone.actionId });
    expect(test.view(id)).toMatchObject({ standing: before, undoable: { actionId: id, what: 'received' } });
    expect(await test.call('undo', { actionId: undone.actionId })).toMatchObject({ ok: false });
  });

  it('can be taken back only as long as nothing else has happened', async () => {
    const { test, id } = await aWaitingDesk();
    const { actionId } = await test.ask('acknowledge', { id, owed: null });
    const undone = await test.ask('undo', { actionId });
    await test.ask('note', { id, text: 'prefers mornings' });
    expect(await test.call('undo', { actionId: undone.actionId })).toMatchObject({
      ok: false,
      refusal: { reason: 'not-the-last' },
    });
  });

  it('takes back one action after the other, newest first, and keeps every event', async () => {
    const { test, id } = await aWaitingDesk();
    const acknowledged = await test.ask('acknowledge', { id, owed: null });
    const noted = await test.ask('note', { id, text: 'prefers mornings' });
    expect(await test.call('undo', { actionId: acknowledged.actionId })).toMatchObject({
      ok: false,
      refusal: { reason: 'not-the-last' },
    });
    await test.ask('undo', { actionId: noted.actionId });
    expect(test.view(id).undoable).toEqual({ actionId: acknowledged.actionId, what: 'acknowledged' });
    await test.ask('undo', { actionId: acknowledged.actionId });
    expect(test.view(id).standing).toMatchObject({ phase: 'waiting', acknowledgedAtMs: null });
    expect(test.store.open.inquiries[0]?.events.map(({ type }) => type)).toEqual([
      'acknowledged',
      'promised',
      'noted',
      'undone',
      'undone',
    ]);
  });

  it("does not take back a colleague's action", async () => {
    const { test, id } = await aWaitingDesk();
    const { actionId } = await test.ask('acknowledge', { id, owed: null });
    await test.ask('changeSettings', { settings: { ...test.store.settings, me: 'Ben' }, basedOn: null });
    expect(test.view(id).undoable).toBeNull();
    expect(await test.call('undo', { actionId })).toMatchObject({ ok: false, refusal: { reason: 'not-the-last' } });
  });
});

describe('R4 an undo after a miss', () => {
  it('does not take back the adding once a goal was missed since', async () => {
    const { test, id } = await aWaitingDesk();
    await test.clock.advance(tenMinutesMs + 1);
    expect(await test.call('undo', { actionId: id })).toMatchObject({ ok: false, refusal: { reason: 'missed-since' } });
    expect(test.desk.snapshot().score.goals['ten-minute'].rate.missedIds).toEqual([id]);
  });

  it('takes back the adding of an arrival that was late already', async () => {
    const test = await openTestDesk();
    const id = await test.receive({ receivedAtMs: tuesdayTenMs - hourMs });
    await test.ask('undo', { actionId: id });
    expect(test.view(id).standing.phase).toBe('withdrawn');
  });

  it('does not take back a reopening that was missed', async () => {
    const { test, id } = await aWaitingDesk();
    await test.ask('close', { id, reason: 'answered' });
    const { actionId } = await test.ask('reopen', { id });
    await test.clock.advance(tenMinutesMs + 1);
    expect(await test.call('undo', { actionId })).toMatchObject({ ok: false, refusal: { reason: 'missed-since' } });
  });
});
