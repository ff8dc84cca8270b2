import { describe, expect, it } from 'vitest';
import type { Customer } from '../../electron/domain/inquiry.ts';
import { dayMs, hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { exportJson } from '../../electron/intake/export.ts';
import { anEvent, anInquiry } from '../support/builders.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { openTestDesk, type TestDesk } from '../support/test-desk.ts';

const beganMs = Date.UTC(2026, 8, 1, 9);
const nobody: Customer = { name: null, phone: null, email: null, handle: null };
const ana: Customer = { ...nobody, name: 'Ana Ruiz', phone: '+34 600 110 233' };

async function nextDay(test: TestDesk): Promise<void> {
  test.clock.set(test.clock.now() + dayMs);
  await test.desk.catchUp();
  await test.desk.idle();
}

async function closedOne(test: TestDesk, customer: Customer, minutes: number, subject = 'roof'): Promise<string> {
  const id = await test.receive({ customer, subject });
  await test.clock.advance(minutes * minuteMs);
  await test.ask('close', { id, reason: 'answered' });
  return id;
}

describe('R13 the card of a customer', () => {
  it('holds every inquiry by number, address or handle, open ones first, then the newest', async () => {
    const test = await openTestDesk({ clock: fakeClock(beganMs) });
    const first = await closedOne(test, ana, 3);
    await closedOne(test, { ...nobody, name: 'Ana Ruiz' }, 1, 'only the same name');
    await nextDay(test);
    // The number is written differently, and brings the address along.
    const second = await closedOne(test, { ...nobody, phone: '0034600110233', email: 'Ana@example.org' }, 5);
    await nextDay(test);
    const third = await test.receive({ customer: { ...nobody, email: 'ana@example.org', handle: '@ana' } });
    await test.clock.advance(20 * minuteMs);
    const fourth = await closedOne(test, { ...nobody, handle: '@ANA' }, 12);
    const cards = await Promise.all([first, second, third, fourth].map((id) => test.ask('customer', { id })));
    for (const card of cards) {
      expect(card.records.map(({ inquiry }) => inquiry.id)).toEqual([third, fourth, second, first]);
      expect({ label: card.label, ...card.ways }).toMatchObject({ label: 'Ana Ruiz', names: ['Ana Ruiz'] });
      expect([card.ways.phones.length, card.ways.emails.length, card.ways.handles.length]).toEqual([1, 1, 1]);
    }
    const [card] = cards;
    // Of 3, 5, 12 and one that waits: R15 counts it as the longest.
    expect(card?.figures).toEqual({
      median: { kind: 'value', ms: 5 * minuteMs, index: expect.any(Number) },
      clocks: 4,
      missed: { 'ten-minute': 2, '24-hour': 0 },
      running: { 'ten-minute': 0, '24-hour': 1 },
      goals: {
        'ten-minute': { withinMs: 10 * minuteMs, counts: 'wall-clock' },
        '24-hour': { withinMs: dayMs, counts: 'wall-clock' },
      },
      promises: { kept: 0, broken: 0, running: 0 },
    });
  });

  it('does not take two numbers of different countries for one because they end alike', async () => {
    const test = await openTestDesk({ clock: fakeClock(beganMs) });
    await closedOne(test, { ...nobody, phone: '+44 600 110 233' }, 1);
    await nextDay(test);
    const id = await test.receive({ customer: ana });
    expect((await test.ask('customer', { id })).records.map(({ inquiry }) => inquiry.id)).toEqual([id]);
  });

  it('keeps the count of promises, and when they are best reached, over a restart', async () => {
    const test = await openTestDesk({ clock: fakeClock(beganMs) });
    const id = await test.receive({ customer: ana });
    await test.ask('acknowledge', { id, owed: { type: 'promise', byMs: beganMs + hourMs } });
    await test.clock.advance(2 * hourMs);
    await test.ask('contact', { id, hasNews: false, owed: { type: 'promise', byMs: test.clock.now() + hourMs } });
    await test.ask('noteBestTime', { id, window: { from: 600, to: 660 } });
    await test.ask('close', { id, reason: 'answered' });
    await nextDay(test);
    const again = await test.restart();
    const now = await again.receive({ customer: ana });
    const { bestTime, figures } = await again.ask('customer', { id: now });
    expect({ bestTime, promises: figures.promises }).toEqual({
      bestTime: { from: 600, to: 660 },
      promises: { kept: 1, broken: 1, running: 0 },
    });
  });

  it('of one with a name alone is that inquiry alone', async () => {
    const test = await openTestDesk({ clock: fakeClock(beganMs) });
    const id = await test.receive({ customer: { ...nobody, name: 'Ana Ruiz' } });
    await test.receive({ customer: { ...nobody, name: 'Ana Ruiz' } });
    const { records, ways } = await test.ask('customer', { id });
    expect({ ids: records.map(({ inquiry }) => inquiry.id), ways }).toEqual({
      ids: [id],
      ways: { names: ['Ana Ruiz'], phones: [], emails: [], handles: [] },
    });
  });

  it('R22 of an erased one names nobody and is joined with nobody', async () => {
    const test = await openTestDesk({ clock: fakeClock(beganMs) });
    const [one, two] = [await closedOne(test, ana, 1), await closedOne(test, ana, 2)];
    await nextDay(test);
    await test.ask('eraseCustomer', { ids: [one, two] });
    const fresh = await test.receive({ customer: ana });
    const [erased, other] = [await test.ask('customer', { id: one }), await test.ask('customer', { id: fresh })];
    expect(erased).toMatchObject({ label: 'Erased customer', isErased: true });
    expect(erased.ways).toEqual({ names: [], phones: [], emails: [], handles: [] });
    expect([erased, other].map(({ records }) => records.map(({ inquiry }) => inquiry.id))).toEqual([[one], [fresh]]);
  });

  it('of a merged one holds what was merged, once, and its other number', async () => {
    const test = await openTestDesk({ clock: fakeClock(beganMs) });
    const id = await test.receive({ customer: ana });
    const otherId = await test.receive({ customer: { ...nobody, name: 'Ana', phone: '+34 911 222 333' } });
    await test.ask('merge', { id, otherId });
    const { records, ways } = await test.ask('customer', { id });
    expect(records.map(({ inquiry }) => [inquiry.id, inquiry.merged.map((one) => one.id)])).toEqual([[id, [otherId]]]);
    expect(ways.phones).toEqual(['+34 600 110 233', '+34 911 222 333']);
  });

  it('of five hundred holds all of them', async () => {
    const test = await openTestDesk({ clock: fakeClock(beganMs + 30 * dayMs) });
    const inquiries = Array.from({ length: 500 }, (_, index) => {
      const receivedAtMs = beganMs + index * hourMs;
      return anInquiry({ customer: ana, receivedAtMs, events: [anEvent('closed', { atMs: receivedAtMs + minuteMs })] });
    });
    const contentBase64 = Buffer.from(exportJson(inquiries)).toString('base64');
    await test.ask('importJson', { fileName: 'a.json', contentBase64 });
    await nextDay(test);
    const id = await test.receive({ customer: ana });
    const { records, isCut, figures } = await test.ask('customer', { id });
    expect([records.length, isCut, figures.clocks, records[1]?.inquiry.id]).toEqual([
      501,
      false,
      501,
      inquiries.at(-1)?.id,
    ]);
  });

  it('of nobody is refused', async () => {
    const test = await openTestDesk();
    expect(await test.call('customer', { id: 'nobody' })).toMatchObject({ refusal: { reason: 'not-there' } });
  });
});
