import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { alwaysOpenSettings, openTestDesk, type TestDesk } from '../support/test-desk.ts';

/** Arrives now, is acknowledged and closed so many minutes later. */
async function closedAfter(
  test: TestDesk,
  minutes: number,
  reason: 'answered' | 'not-a-customer' = 'answered',
): Promise<string> {
  const id = await test.receive();
  await test.clock.advance(minutes * minuteMs);
  await test.ask('close', { id, reason });
  return id;
}

async function goTo(test: TestDesk, atMs: number): Promise<void> {
  test.clock.set(atMs);
  await test.desk.catchUp();
  await test.desk.idle();
}

const ratesOf = async (test: TestDesk, year: number) =>
  (await test.ask('months', { year })).months.map(({ month, goals }) => {
    const { met, passed, notDueYet } = goals['ten-minute'].rate;
    return `${month} ${met}/${passed} +${notDueYet}`;
  });

describe('R14 the months of a year', () => {
  it('count by due instant, whenever it was closed, over restarts', async () => {
    const first = await openTestDesk({ clock: fakeClock(Date.UTC(2025, 11, 31, 23, 55)) });
    // Due in January, closed there.
    await closedAfter(first, 7);
    await goTo(first, Date.UTC(2026, 0, 31, 23, 45));
    // Due in January, closed in February.
    const late = await first.receive();
    await goTo(first, Date.UTC(2026, 1, 3, 12));
    await first.ask('close', { id: late, reason: 'answered' });
    await closedAfter(first, 2);
    await goTo(first, Date.UTC(2026, 2, 5, 9));
    const test = await first.restart();
    await test.receive();
    expect(await ratesOf(test, 2026)).toEqual(['2026-03 0/0 +1', '2026-02 1/1 +0', '2026-01 1/2 +0']);
    expect((await ratesOf(test, 2025))[0]).toBe('2025-12 0/0 +0');
  });

  it('count one that was reopened, and is open now, by all its cycles once', async () => {
    const test = await openTestDesk({ clock: fakeClock(Date.UTC(2026, 0, 10, 9)) });
    const id = await closedAfter(test, 20);
    await goTo(test, Date.UTC(2026, 1, 10, 9));
    await test.ask('reopen', { id });
    await test.clock.advance(hourMs);
    expect(await ratesOf(test, 2026)).toEqual(['2026-02 0/1 +0', '2026-01 0/1 +0']);
    await test.ask('close', { id, reason: 'answered' });
    await goTo(test, Date.UTC(2026, 2, 10, 9));
    expect(await ratesOf(test, 2026)).toEqual(['2026-03 0/0 +0', '2026-02 0/1 +0', '2026-01 0/1 +0']);
  });

  it('hold the promises and those that were no customers, and say what can be listed', async () => {
    const test = await openTestDesk({ clock: fakeClock(Date.UTC(2026, 4, 10, 9)) });
    await closedAfter(test, 3);
    await closedAfter(test, 1, 'not-a-customer');
    const id = await test.receive();
    await test.ask('acknowledge', { id, owed: { type: 'promise', byMs: Date.UTC(2026, 5, 2, 9) } });
    await goTo(test, Date.UTC(2026, 5, 1, 9));
    await test.ask('close', { id, reason: 'answered' });
    await goTo(test, Date.UTC(2026, 5, 20, 9));
    const { months, ...year } = await test.ask('months', { year: 2026 });
    expect(year).toEqual({ year: 2026, firstYear: 2026, lastYear: 2026 });
    expect(months.slice(0, 3)).toMatchObject([
      {
        month: '2026-06',
        hasClosed: true,
        notCustomers: 0,
        promises: { kept: 1, broken: 0, running: 0 },
        median: { kind: 'no-data' },
      },
      {
        month: '2026-05',
        hasClosed: true,
        notCustomers: 1,
        median: { kind: 'value', ms: 0 },
        ninetieth: { kind: 'value', ms: 3 * minuteMs },
      },
      { month: '2026-04', hasClosed: false },
    ]);
    expect(months).toHaveLength(6);
  });

  it("begin and end in the office's zone", async () => {
    const settings = alwaysOpenSettings();
    const openHours = { ...settings.policy.openHours, zone: 'Asia/Tokyo' };
    const clock = fakeClock(Date.UTC(2026, 3, 30, 14, 30));
    const test = await openTestDesk({ clock, settings: { policy: { ...settings.policy, openHours } } });
    await closedAfter(test, 2);
    await goTo(test, Date.UTC(2026, 3, 30, 15, 30));
    await closedAfter(test, 2);
    await goTo(test, Date.UTC(2026, 4, 3));
    expect((await ratesOf(test, 2026)).slice(0, 2)).toEqual(['2026-05 1/1 +0', '2026-04 1/1 +0']);
  });

  it('of a year that has not begun are none', async () => {
    const test = await openTestDesk();
    expect((await test.ask('months', { year: 2027 })).months).toEqual([]);
  });
});

describe('a month', () => {
  it('is listed a page at a time, the newest arrival first', async () => {
    const test = await openTestDesk({ clock: fakeClock(Date.UTC(2026, 8, 2, 9)) });
    const ids: string[] = [];
    for (let number = 0; number < 53; number += 1) {
      test.clock.sleep(minuteMs);
      const id = await test.receive();
      await test.ask('close', { id, reason: 'answered' });
      ids.unshift(id);
    }
    await goTo(test, Date.UTC(2026, 8, 2, 9) + dayMs);
    const first = await test.ask('month', { month: '2026-09', after: null });
    const second = await test.ask('month', { month: '2026-09', after: first.nextAfter });
    expect([...first.inquiries, ...second.inquiries].map(({ id }) => id)).toEqual(ids);
    expect([first.inquiries.length, second.nextAfter]).toEqual([50, null]);
    expect(await test.ask('month', { month: '2026-08', after: null })).toEqual({ inquiries: [], nextAfter: null });
  });

  it('is asked for by a name that is none, and refused', async () => {
    const test = await openTestDesk();
    expect(await test.call('month', { month: '../2026', after: null })).toMatchObject({ ok: false });
  });
});
