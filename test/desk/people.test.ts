import { describe, expect, it } from 'vitest';
import { hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { openTestDesk, tuesdayTenMs, type TestDesk } from '../support/test-desk.ts';

const tenMinutesMs = 10 * minuteMs;

async function aWaitingDesk(): Promise<{ test: TestDesk; id: string }> {
  const test = await openTestDesk();
  const id = await test.receive();
  return { test, id };
}

describe('receive', () => {
  it('starts both clocks at the arrival, in whole seconds', async () => {
    const test = await openTestDesk();
    test.clock.set(tuesdayTenMs + 700);
    const id = await test.receive();
    expect(test.view(id)).toMatchObject({
      label: 'Ana Ruiz',
      receivedAtMs: tuesdayTenMs,
      standing: {
        phase: 'waiting',
        dueMs: { 'ten-minute': tuesdayTenMs + tenMinutesMs, '24-hour': tuesdayTenMs + 24 * hourMs },
      },
      undoable: { actionId: id, what: 'received' },
    });
  });

  it('is on the disk when it is confirmed', async () => {
    const { test, id } = await aWaitingDesk();
    const again = await test.restart();
    expect(again.view(id).label).toBe('Ana Ruiz');
  });

  it.each([
    ['no-customer', { customer: { name: ' ', phone: null, email: null, handle: null } }],
    ['in-the-future', { receivedAtMs: tuesdayTenMs + 1000 }],
    ['older-than-day-goal', { receivedAtMs: tuesdayTenMs - 24 * hourMs - 1000 }],
  ])('refuses with %s and keeps nothing', async (reason, overrides) => {
    const test = await openTestDesk();
    const arrival = {
      customer: { name: 'Ana', phone: null, email: null, handle: null },
      channel: 'call',
      kind: 'ordinary',
      subject: '',
      receivedAtMs: tuesdayTenMs,
      isOldConfirmed: false,
    } as const;
    const result = await test.call('receive', { ...arrival, ...overrides });
    expect(result).toMatchObject({ ok: false, refusal: { reason } });
    expect(test.desk.snapshot().inquiries).toEqual([]);
  });

  it('takes an old arrival once it is confirmed', async () => {
    const test = await openTestDesk();
    const id = await test.receive({ receivedAtMs: tuesdayTenMs - 30 * hourMs, isOldConfirmed: true });
    expect(test.view(id).standing.dueMs['24-hour']).toBe(tuesdayTenMs - 6 * hourMs);
  });
});

describe('R7 what is owed after an acknowledgement', () => {
  it('is contact within 24 hours of the arrival when nothing else is said', async () => {
    const { test, id } = await aWaitingDesk();
    await test.clock.advance(4 * minuteMs);
    await test.ask('acknowledge', { id, owed: null });
    expect(test.view(id).standing).toMatchObject({
      phase: 'promised',
      acknowledgedAtMs: tuesdayTenMs + 4 * minuteMs,
      acknowledgedBy: 'Sam',
      promise: { byMs: tuesdayTenMs + 24 * hourMs, isDefault: true },
    });
  });

  it('is nothing more: one action acknowledges and closes', async () => {
    const { test, id } = await aWaitingDesk();
    await test.ask('acknowledge', { id, owed: { type: 'nothing', reason: 'answered' } });
    expect(test.view(id).standing).toMatchObject({ phase: 'closed', closeReason: 'answered', acknowledgedBy: 'Sam' });
    await test.ask('undo', { actionId: test.view(id).undoable?.actionId ?? '' });
    expect(test.view(id).standing).toMatchObject({ phase: 'waiting', acknowledgedAtMs: null });
  });

  it('can be chosen afterwards, once: then only a contact makes the next promise', async () => {
    const { test, id } = await aWaitingDesk();
    await test.ask('acknowledge', { id, owed: null });
    const byMs = tuesdayTenMs + 3 * hourMs;
    await test.ask('promise', { id, byMs });
    expect(test.view(id).standing).toMatchObject({ phase: 'promised', promise: { byMs, isDefault: false } });
    expect(await test.call('promise', { id, byMs: byMs + hourMs })).toMatchObject({
      ok: false,
      refusal: { reason: 'already-promised' },
    });
    await test.ask('contact', { id, hasNews: false, owed: { type: 'promise', byMs: byMs + 24 * hourMs } });
    expect(test.view(id).standing).toMatchObject({ promise: { byMs: byMs + 24 * hourMs } });
  });
});

describe('refusals', () => {
  it.each([
    ['acknowledge', { owed: null }, 'already-acknowledged'],
    ['snooze', { untilMs: tuesdayTenMs }, 'in-the-past'],
    ['handOff', { to: ' ', acceptByMs: tuesdayTenMs + 1 }, 'no-colleague'],
    ['handOff', { to: 'Ben', acceptByMs: tuesdayTenMs }, 'in-the-past'],
    ['accept', {}, 'not-handed-off'],
    ['note', { text: '  ' }, 'empty'],
    ['reopen', {}, 'not-closed'],
    ['contact', { hasNews: true, owed: { type: 'promise', byMs: 1 } }, 'in-the-past'],
  ] as const)('%s %o is refused with %s and changes nothing', async (name, args, reason) => {
    const { test, id } = await aWaitingDesk();
    await test.ask('acknowledge', { id, owed: null });
    const before = test.desk.snapshot();
    const result = await test.desk.call(name, { id, ...args });
    expect(result).toMatchObject({ ok: false, refusal: { reason, sentence: expect.stringMatching(/\w.*\.$/) } });
    expect(test.desk.snapshot()).toEqual(before);
  });

  it.each(['acknowledge', 'close', 'snooze', 'promise', 'contact', 'handOff', 'accept', 'followUp'] as const)(
    '%s of a closed inquiry says to reopen it',
    async (name) => {
      const { test, id } = await aWaitingDesk();
      await test.ask('close', { id, reason: 'answered' });
      const later = tuesdayTenMs + hourMs;
      const args = { id, owed: null, reason: 'answered', untilMs: later, byMs: later, hasNews: true, to: 'Ben' };
      const result = await test.desk.call(name, { ...args, acceptByMs: later, subject: '', isNewThread: false });
      expect(result).toMatchObject({ ok: false, refusal: { reason: 'closed' } });
    },
  );

  it('answers an unknown call, wrong arguments and an unknown id in words, never with a value', async () => {
    const test = await openTestDesk();
    expect(await test.desk.call('toString', {})).toMatchObject({ ok: false, refusal: { reason: 'unknown-call' } });
    expect(await test.desk.call('snooze', { id: 'x' })).toMatchObject({
      ok: false,
      refusal: { reason: 'bad-arguments' },
    });
    expect(await test.desk.call('accept', { id: 'x' })).toMatchObject({ ok: false, refusal: { reason: 'not-there' } });
  });

  it('repeats no argument in the sentence', async () => {
    const test = await openTestDesk();
    const result = await test.desk.call('note', { id: 'x', text: 42, secret: 'Ana Ruiz' });
    expect(JSON.stringify(result)).not.toContain('Ana');
  });
});

describe('R9 hand-off', () => {
  it('stays in the list with the name, and moves to the colleague once accepted', async () => {
    const { test, id } = await aWaitingDesk();
    await test.ask('handOff', { id, to: 'Ben', acceptByMs: tuesdayTenMs + 5 * minuteMs });
    expect(test.view(id).standing).toMatchObject({ holder: null, handOff: { to: 'Ben', from: 'Sam' } });
    await test.ask('accept', { id });
    expect(test.view(id).standing).toMatchObject({ holder: 'Ben', handOff: null, phase: 'waiting' });
  });
});

describe('R9 taking it back', () => {
  it('is a hand-off to oneself, accepted at once', async () => {
    const { test, id } = await aWaitingDesk();
    await test.ask('handOff', { id, to: 'Ben', acceptByMs: tuesdayTenMs + 5 * minuteMs });
    await test.ask('accept', { id });
    await test.ask('handOff', { id, to: 'Sam', acceptByMs: tuesdayTenMs + 5 * minuteMs });
    expect(test.view(id).standing).toMatchObject({ holder: null, handOff: null });
  });
});

describe('R11 reopening', () => {
  it('starts new clocks', async () => {
    const { test, id } = await aWaitingDesk();
    await test.ask('close', { id, reason: 'answered' });
    await test.clock.advance(hourMs);
    await test.ask('reopen', { id });
    expect(test.view(id).standing).toMatchObject({
      phase: 'waiting',
      reopenings: 1,
      startMs: tuesdayTenMs + hourMs,
      dueMs: { 'ten-minute': tuesdayTenMs + hourMs + tenMinutesMs },
    });
  });
});

describe('R2 the name that actions are recorded under', () => {
  it('is that of whoever is signed in until the settings say another', async () => {
    const test = await openTestDesk({ settings: { me: '' } });
    const id = await test.receive();
    await test.ask('acknowledge', { id, owed: null });
    expect(test.view(id).standing.acknowledgedBy).toBe('sam@computer');
    expect(test.desk.snapshot()).toMatchObject({ computerUser: 'sam@computer', settings: { me: '' } });
  });
});

describe('those closed on an earlier day', () => {
  async function closedYesterday() {
    const test = await openTestDesk();
    const customer = { name: 'José Núñez', phone: '+34 600 110 233', email: null, handle: null };
    const id = await test.receive({ customer });
    await test.ask('close', { id, reason: 'answered' });
    test.clock.sleep(24 * hourMs);
    const next = await test.restart();
    expect(next.desk.snapshot().inquiries).toEqual([]);
    return { test: next, id };
  }

  it.each(['jose', 'nunez 600110', '233', 'invoice'])('are found by %s', async (text) => {
    const { test, id } = await closedYesterday();
    expect((await test.ask('findClosed', { text })).map((view) => view.id)).toEqual([id]);
  });

  it.each(['', ' ', 'somebody else'])('are not found by "%s"', async (text) => {
    const { test } = await closedYesterday();
    expect(await test.ask('findClosed', { text })).toEqual([]);
  });

  it('can be reopened, and that taken back', async () => {
    const { test, id } = await closedYesterday();
    const { actionId } = await test.ask('reopen', { id });
    expect(test.view(id).standing).toMatchObject({
      phase: 'waiting',
      reopenings: 1,
      startMs: tuesdayTenMs + 24 * hourMs,
    });
    await test.ask('undo', { actionId });
    expect(test.view(id).standing).toMatchObject({ phase: 'closed', reopenings: 0 });
  });

  it('are reopened once when two ask at the same time, and keep both that follow', async () => {
    const { test, id } = await closedYesterday();
    const answers = await Promise.all([
      test.desk.call('reopen', { id }),
      test.desk.call('reopen', { id }),
      test.desk.call('note', { id, text: 'called again' }),
    ]);
    expect(answers.map((answer) => (answer.ok ? 'done' : answer.refusal.reason))).toEqual([
      'done',
      'not-closed',
      'done',
    ]);
    const types = test.store.open.inquiries.map(({ events }) => events.map(({ type }) => type));
    expect(types).toEqual([['closed', 'reopened', 'noted']]);
  });

  it('can be reopened also when midnight archives them while the command waits', async () => {
    const test = await openTestDesk();
    const id = await test.receive();
    await test.ask('close', { id, reason: 'answered' });
    test.clock.set(tuesdayTenMs + 24 * hourMs);
    const [, reopened] = await Promise.all([test.desk.catchUp(), test.desk.call('reopen', { id })]);
    expect(reopened).toMatchObject({ ok: true });
    expect(test.view(id).standing).toMatchObject({ phase: 'waiting', reopenings: 1 });
  });
});

describe('a clock that was set back', () => {
  it('does not change the order in which things were done', async () => {
    const { test, id } = await aWaitingDesk();
    await test.ask('close', { id, reason: 'answered' });
    test.clock.set(tuesdayTenMs - hourMs);
    await test.ask('reopen', { id });
    expect(test.view(id).standing).toMatchObject({ phase: 'waiting', startMs: tuesdayTenMs });
  });
});
