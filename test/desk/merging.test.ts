import { describe, expect, it } from 'vitest';
import type { Customer } from '../../electron/domain/inquiry.ts';
import { hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { openTestDesk, tuesdayTenMs, type TestDesk } from '../support/test-desk.ts';

const nobody: Customer = { name: null, phone: null, email: null, handle: null };

/** Ana called at ten and wrote five minutes later; it is six past ten. */
async function anaTwice(): Promise<{ test: TestDesk; called: string; wrote: string }> {
  const test = await openTestDesk();
  const called = await test.receive({ customer: { ...nobody, phone: '+34 600 110 233' }, subject: 'invoice' });
  await test.clock.advance(5 * minuteMs);
  const customer = { ...nobody, name: 'Ana Ruiz', email: 'ana@example.org' };
  const wrote = await test.receive({ customer, channel: 'email', kind: 'sensitive', subject: 'still no invoice' });
  await test.clock.advance(minuteMs);
  return { test, called, wrote };
}

describe('R13 merge', () => {
  it('keeps the first one, which knows everything of both, and both ids', async () => {
    const { test, called, wrote } = await anaTwice();
    expect(await test.ask('merge', { id: wrote, otherId: called })).toMatchObject({ inquiryId: called });
    expect(test.view(called)).toMatchObject({
      label: 'Ana Ruiz',
      customer: { name: 'Ana Ruiz', phone: '+34 600 110 233', email: 'ana@example.org', handle: null },
      kind: 'sensitive',
      merged: [{ id: wrote, channel: 'email', subject: 'still no invoice', receivedAtMs: tuesdayTenMs + 5 * minuteMs }],
      undoable: { what: 'merged-with' },
      standing: { phase: 'waiting', startMs: tuesdayTenMs },
    });
    expect(test.view(wrote).standing).toMatchObject({ phase: 'merged', intoId: called });
  });

  it('is on the disk, and read again', async () => {
    const { test, called, wrote } = await anaTwice();
    await test.ask('merge', { id: called, otherId: wrote });
    const before = [test.view(called), test.view(wrote)];
    const again = await test.restart();
    expect([again.view(called), again.view(wrote)]).toEqual(before);
  });

  it('changes no figure, and one acknowledgement is for both (R14)', async () => {
    const { test, called, wrote } = await anaTwice();
    const before = test.desk.snapshot().score;
    await test.ask('merge', { id: called, otherId: wrote });
    expect(test.desk.snapshot().score).toEqual(before);
    // Late for the call, in time for the email.
    await test.clock.advance(6 * minuteMs);
    await test.ask('acknowledge', { id: called, owed: null });
    await test.clock.advance(5 * minuteMs);
    expect(test.desk.snapshot().score.goals['ten-minute'].rate).toMatchObject({
      passed: 2,
      met: 1,
      missedIds: [called],
    });
  });

  it('is undone by one key, and what was missed in between stays (R12, R4)', async () => {
    const { test, called, wrote } = await anaTwice();
    // The events keep both (R12).
    const views = () => [called, wrote].map((id) => ({ ...test.view(id), events: [] }));
    const before = views();
    const { actionId } = await test.ask('merge', { id: called, otherId: wrote });
    await test.clock.advance(20 * minuteMs);
    expect(await test.ask('undo', { actionId })).toMatchObject({ undone: 2 });
    expect(views()).toEqual(before);
    expect(test.desk.snapshot().score.goals['ten-minute'].rate.missedIds).toEqual([called, wrote]);
  });

  it('cannot be undone once something was done with the one that stayed', async () => {
    const { test, called, wrote } = await anaTwice();
    const { actionId } = await test.ask('merge', { id: called, otherId: wrote });
    await test.ask('note', { id: called, text: 'both about the same invoice' });
    expect(await test.call('undo', { actionId })).toMatchObject({ ok: false, refusal: { reason: 'not-the-last' } });
  });

  it('is refused with itself, with one that is closed, and with what is not there', async () => {
    const { test, called, wrote } = await anaTwice();
    await test.ask('close', { id: wrote, reason: 'answered' });
    const before = test.desk.snapshot();
    const reasons = [];
    for (const otherId of [called, wrote, 'nothing']) {
      const result = await test.call('merge', { id: called, otherId });
      reasons.push(result.ok ? 'done' : result.refusal.reason);
    }
    expect(reasons).toEqual(['same-inquiry', 'closed', 'not-there']);
    expect(test.desk.snapshot()).toEqual(before);
  });

  it('leaves nothing to be done to the one that was merged', async () => {
    const { test, called, wrote } = await anaTwice();
    await test.ask('merge', { id: called, otherId: wrote });
    for (const call of [
      ['acknowledge', { id: wrote, owed: null }],
      ['note', { id: wrote, text: 'x' }],
      ['reopen', { id: wrote }],
      ['merge', { id: called, otherId: wrote }],
    ] as const) {
      expect((await test.desk.call(call[0], call[1])).ok).toBe(false);
    }
  });

  it('lets a further message join under the number or address of either (R1)', async () => {
    const { test, called, wrote } = await anaTwice();
    await test.ask('merge', { id: called, otherId: wrote });
    const answer = await test.ask('readLine', { text: 'email from ana@example.org' });
    expect(answer.sameCustomer).toMatchObject({ id: called, label: 'Ana Ruiz' });
  });

  it('tells the customer who was promised to hear of us when the rest is acknowledged (R8)', async () => {
    const { test, called, wrote } = await anaTwice();
    const byMs = tuesdayTenMs + 30 * minuteMs;
    await test.ask('acknowledge', { id: called, owed: { type: 'promise', byMs } });
    await test.ask('merge', { id: called, otherId: wrote });
    expect(test.view(called).standing).toMatchObject({ phase: 'waiting', besides: [{ kind: 'promise', dueMs: byMs }] });
    await test.ask('acknowledge', { id: called, owed: null });
    expect(test.view(called).standing).toMatchObject({ phase: 'promised', promise: { isDefault: true } });
    expect((await test.ask('report', { span: 'today' })).account.promises).toMatchObject({ kept: 1, broken: 0 });
  });
});

describe('R13 what was merged on an earlier day', () => {
  async function mergedYesterday(): Promise<{ test: TestDesk; called: string; wrote: string }> {
    const { test, called, wrote } = await anaTwice();
    await test.ask('merge', { id: called, otherId: wrote });
    await test.clock.advance(24 * hourMs);
    return { test, called, wrote };
  }

  it('stays beside the one that answers for it, and can be taken back', async () => {
    const { test, called, wrote } = await mergedYesterday();
    expect(test.view(wrote).standing.phase).toBe('merged');
    await test.ask('undo', { actionId: test.view(called).undoable?.actionId ?? '' });
    expect(test.view(wrote).standing.phase).toBe('waiting');
  });

  it('goes to its month with it, and comes back with it when the merge is undone', async () => {
    const { test, called, wrote } = await mergedYesterday();
    await test.ask('close', { id: called, reason: 'answered' });
    await test.clock.advance(24 * hourMs);
    await test.desk.catchUp();
    await test.desk.idle();
    expect(test.desk.snapshot().inquiries).toEqual([]);
    const { actionId } = await test.ask('reopen', { id: called });
    await test.ask('undo', { actionId });
    await test.ask('undo', { actionId: test.view(called).undoable?.actionId ?? '' });
    expect(test.view(called).undoable?.what).toBe('merged-with');
    await test.ask('undo', { actionId: test.view(called).undoable?.actionId ?? '' });
    expect([called, wrote].map((id) => test.view(id).standing.phase)).toEqual(['waiting', 'waiting']);
  });
});
