import { describe, expect, it } from 'vitest';
import { openTestDesk } from '../support/test-desk.ts';

describe('R18 nudges that come while the desk is being opened', () => {
  it('are told once to those who listen then, and not shown again', async () => {
    const first = await openTestDesk();
    await first.receive();
    await first.close();
    first.clock.sleep(3_600_000);
    const { desk, changes } = await first.restart();
    const nudges = (): readonly unknown[] => changes.flatMap(({ nudge }) => nudge ?? []);
    expect(nudges()).toEqual([]);
    desk.repeatEarlyNudges();
    desk.repeatEarlyNudges();
    await desk.catchUp();
    expect(nudges()).toMatchObject([{ form: 'summary' }]);
  });
});
