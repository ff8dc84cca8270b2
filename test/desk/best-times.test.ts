import { describe, expect, it } from 'vitest';
import { dayMs } from '../../electron/domain/policy.ts';
import { openTestDesk, tuesdayTenMs } from '../support/test-desk.ts';

const customer = { name: 'Ana Ruiz', phone: '+34 600 110 233', email: null, handle: null };
const morning = { from: 9 * 60, to: 12 * 60 };

describe('the best time to reach a customer', () => {
  it('is remembered at their next inquiry, months later and after a restart, and offered', async () => {
    const test = await openTestDesk();
    const id = await test.receive({ customer });
    await test.ask('noteBestTime', { id, window: morning });
    await test.ask('close', { id, reason: 'answered' });
    test.clock.sleep(60 * dayMs);
    const later = await test.restart();
    expect(later.desk.snapshot().inquiries).toEqual([]);
    const next = await later.receive({ customer: { ...customer, name: null, phone: '600110233' } });
    expect(await later.ask('bestTime', { id: next })).toEqual(morning);
    expect(await later.ask('promiseChoices', { id: next })).toContainEqual({
      id: 'best-time',
      atMs: tuesdayTenMs + 60 * dayMs + 2 * 60 * 60_000,
    });
  });

  it('is known at once where it was noted today, and forgotten when that is said', async () => {
    const test = await openTestDesk();
    const first = await test.receive({ customer });
    const second = await test.receive({ customer });
    expect(await test.ask('bestTime', { id: second })).toBeNull();
    await test.ask('noteBestTime', { id: first, window: morning });
    expect(await test.ask('bestTime', { id: second })).toEqual(morning);
    await test.ask('noteBestTime', { id: second, window: null });
    expect(await test.ask('bestTime', { id: first })).toBeNull();
  });

  it('is refused where it is none', async () => {
    const test = await openTestDesk();
    const id = await test.receive({ customer });
    const call = (window: unknown): Promise<unknown> => test.desk.call('noteBestTime', { id, window });
    expect(await call({ from: 720, to: 540 })).toMatchObject({ refusal: { reason: 'bad-arguments' } });
    expect(await call({ from: 0, to: 2_000 })).toMatchObject({ refusal: { reason: 'bad-arguments' } });
    expect(await test.call('bestTime', { id: 'x' })).toMatchObject({ refusal: { reason: 'not-there' } });
  });
});
