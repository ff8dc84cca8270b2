import { describe, expect, it } from 'vitest';
import type { CallArgs } from '../../electron/contract/calls.ts';
import type { HistoryFilter, HistoryPage } from '../../electron/contract/history.ts';
import { dayMs, defaultGoals, hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { alwaysOpenSettings, openTestDesk, type TestDesk } from '../support/test-desk.ts';

const beganMs = Date.UTC(2026, 8, 1, 9);

const everything: HistoryFilter = {
  text: '',
  channel: null,
  person: null,
  reason: null,
  goal: null,
  from: null,
  to: null,
};

type Closed = Partial<CallArgs<'receive'>> & {
  readonly minutes?: number;
  readonly reason?: CallArgs<'close'>['reason'];
};

async function closedOne(
  test: TestDesk,
  { minutes = 2, reason = 'answered', ...arrival }: Closed = {},
): Promise<string> {
  const id = await test.receive(arrival);
  await test.clock.advance(minutes * minuteMs);
  await test.ask('close', { id, reason });
  return id;
}

async function nextDay(test: TestDesk): Promise<void> {
  test.clock.set(test.clock.now() + dayMs);
  await test.desk.catchUp();
  await test.desk.idle();
}

async function subjectsOf(test: TestDesk, filter: Partial<HistoryFilter>): Promise<readonly string[]> {
  const { records, count } = await test.ask('history', { filter: { ...everything, ...filter }, after: null });
  expect(count).toBe(records.length);
  return records.map(({ inquiry }) => inquiry.subject);
}

/** A late email of the first day, a quick call of the second, spam of today; one is open. */
async function threeDays(): Promise<TestDesk> {
  const test = await openTestDesk({ clock: fakeClock(beganMs) });
  await closedOne(test, { subject: 'late', channel: 'email', minutes: 25 });
  await nextDay(test);
  await closedOne(test, { subject: 'quick', reason: 'no-answer-needed' });
  await nextDay(test);
  await closedOne(test, { subject: 'spam', minutes: 30, reason: 'not-a-customer' });
  await test.receive({ subject: 'open' });
  return test;
}

const narrowed: readonly (readonly [what: string, Partial<HistoryFilter>, readonly string[]])[] = [
  ['nothing', {}, ['spam', 'quick', 'late']],
  ['a channel', { channel: 'email' }, ['late']],
  ['why it was closed', { reason: 'no-answer-needed' }, ['quick']],
  ['the ten-minute goal met', { goal: { id: 'ten-minute', state: 'met' } }, ['quick']],
  // R10: who was no customer has no result.
  ['the ten-minute goal missed', { goal: { id: 'ten-minute', state: 'missed' } }, ['late']],
  ['the 24-hour goal met', { goal: { id: '24-hour', state: 'met' } }, ['quick', 'late']],
  ['a person', { person: 'Sam' }, ['spam', 'quick', 'late']],
  ['a person who did nothing', { person: 'Alex' }, []],
  ['days', { from: '2026-09-02', to: '2026-09-02' }, ['quick']],
  ['a first day', { from: '2026-09-02' }, ['spam', 'quick']],
  ['a last day', { to: '2026-09-02' }, ['quick', 'late']],
  ['words', { text: 'ruiz QUI' }, ['quick']],
  ['words of today', { text: 'spam' }, ['spam']],
  ['several at once', { text: 'ruiz', channel: 'call', reason: 'answered' }, []],
];

describe('R4 R10 the history', () => {
  it.each(narrowed)('is narrowed by %s', async (_what, filter, expected) => {
    expect(await subjectsOf(await threeDays(), filter)).toEqual(expected);
  });

  it('says of each what became of its clocks and promises', async () => {
    const test = await threeDays();
    const { records, people } = await test.ask('history', { filter: { ...everything, text: 'late' }, after: null });
    const dueMs = { 'ten-minute': beganMs + 10 * minuteMs, '24-hour': beganMs + dayMs };
    expect(records.map(({ record }) => record)).toEqual([
      {
        clocks: [
          {
            inquiryId: records[0]?.inquiry.id,
            startMs: beganMs,
            acknowledgedAtMs: beganMs + 25 * minuteMs,
            acknowledgedBy: 'Sam',
            closedAtMs: beganMs + 25 * minuteMs,
            closeReason: 'answered',
            goals: {
              'ten-minute': { clock: defaultGoals['ten-minute'], dueMs: dueMs['ten-minute'], state: 'missed' },
              '24-hour': { clock: defaultGoals['24-hour'], dueMs: dueMs['24-hour'], state: 'met' },
            },
          },
        ],
        promises: [],
      },
    ]);
    expect(people).toEqual(['Sam']);
  });

  it('comes page by page over today and the months, each once, with how many fit', async () => {
    const test = await openTestDesk({ clock: fakeClock(beganMs) });
    const ids: string[] = [];
    for (let index = 0; index < 58; index += 1) ids.unshift(await closedOne(test, { minutes: 1 }));
    await nextDay(test);
    for (let index = 0; index < 52; index += 1) ids.unshift(await closedOne(test, { minutes: 1 }));
    const shown: string[] = [];
    const counts: number[] = [];
    for (let after: CallArgs<'history'>['after'] = null; ;) {
      const page: HistoryPage = await test.ask('history', { filter: everything, after });
      shown.push(...page.records.map(({ inquiry }) => inquiry.id));
      counts.push(page.count);
      after = page.nextAfter;
      if (after === null) break;
    }
    expect({ shown, counts }).toEqual({ shown: ids, counts: [110, 110, 110] });
  });

  it('R11 has one that was reopened in the list alone, until it is closed again', async () => {
    const test = await openTestDesk({ clock: fakeClock(beganMs) });
    const id = await closedOne(test, { subject: 'roof', minutes: 12 });
    await nextDay(test);
    await test.ask('reopen', { id });
    expect(await subjectsOf(test, {})).toEqual([]);
    await test.ask('close', { id, reason: 'answered' });
    expect(await subjectsOf(test, { text: 'roof' })).toEqual(['roof']);
    await nextDay(test);
    // The first cycle was late, the second was not.
    expect(await subjectsOf(test, { goal: { id: 'ten-minute', state: 'missed' } })).toEqual(['roof']);
    expect(await subjectsOf(test, { goal: { id: 'ten-minute', state: 'met' } })).toEqual([]);
  });

  it("counts days in the office's zone", async () => {
    const settings = alwaysOpenSettings();
    const openHours = { ...settings.policy.openHours, zone: 'Asia/Tokyo' };
    const clock = fakeClock(Date.UTC(2026, 8, 1, 14, 30));
    const test = await openTestDesk({ clock, settings: { policy: { ...settings.policy, openHours } } });
    await closedOne(test, { subject: 'evening' });
    test.clock.set(Date.UTC(2026, 8, 1, 15, 30));
    await closedOne(test, { subject: 'after midnight' });
    expect(await subjectsOf(test, { from: '2026-09-02' })).toEqual(['after midnight']);
    expect(await subjectsOf(test, { to: '2026-09-01' })).toEqual(['evening']);
  });

  it('R22 finds an erased customer by no words, and lists the inquiry without them', async () => {
    const test = await threeDays();
    const [late] = (await test.ask('history', { filter: { ...everything, text: 'late' }, after: null })).records;
    await test.ask('eraseCustomer', { ids: [late?.inquiry.id ?? ''] });
    expect(await subjectsOf(test, { text: 'late' })).toEqual([]);
    const { records } = await test.ask('history', { filter: { ...everything, channel: 'email' }, after: null });
    expect(records.map(({ inquiry }) => [inquiry.label, inquiry.customer.name])).toEqual([['Erased customer', null]]);
  });

  it('refuses days in the wrong order, and what is no day', async () => {
    const test = await openTestDesk();
    const ask = (filter: Partial<HistoryFilter>) =>
      test.call('history', { filter: { ...everything, ...filter }, after: null });
    expect(await ask({ from: '2026-09-03', to: '2026-09-02' })).toMatchObject({ refusal: { reason: 'bad-period' } });
    expect(await ask({ from: '2026-02-30' })).toMatchObject({ refusal: { reason: 'bad-arguments' } });
  });

  it('stands after a restart', async () => {
    const test = await threeDays();
    const again = await test.restart();
    await again.clock.advance(hourMs);
    expect(await subjectsOf(again, {})).toEqual(['spam', 'quick', 'late']);
  });
});
