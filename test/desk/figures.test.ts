import { describe, expect, it } from 'vitest';
import { dayMs, minuteMs } from '../../electron/domain/policy.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { openTestDesk, tuesdayTenMs } from '../support/test-desk.ts';

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
