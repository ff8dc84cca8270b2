import { describe, expect, it } from 'vitest';
import { createAfterwards } from '../../electron/desk/afterwards.ts';
import { openTestDesk } from '../support/test-desk.ts';

const nextTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

function counted() {
  const done: string[] = [];
  return { done, after: createAfterwards(() => void done.push('task')) };
}

describe('createAfterwards', () => {
  it('does the task once, after all that waits for promises', async () => {
    const { done, after } = counted();
    after.ask();
    after.ask();
    for (let step = 0; step < 100; step += 1) await Promise.resolve();
    expect(done).toEqual([]);
    await nextTurn();
    expect(done).toEqual(['task']);
    await nextTurn();
    expect(done).toEqual(['task']);
  });

  it('does it again when it is asked for again', async () => {
    const { done, after } = counted();
    after.ask();
    await nextTurn();
    after.ask();
    await nextTurn();
    expect(done).toEqual(['task', 'task']);
  });

  it('hurries what was asked for, and only that', async () => {
    const { done, after } = counted();
    after.hurry();
    expect(done).toEqual([]);
    after.ask();
    after.hurry();
    expect(done).toEqual(['task']);
    await nextTurn();
    expect(done).toEqual(['task']);
  });
});

describe('a desk that was given a command', () => {
  it('answers before it looks at the clock again, and has looked once it is idle', async () => {
    const { desk, clock, receive } = await openTestDesk();
    const id = await receive();
    const before = clock.counts.armed;
    await desk.ask('acknowledge', { id, owed: null });
    expect(clock.counts.armed).toBe(before);
    await desk.idle();
    expect(clock.counts.armed).toBeGreaterThan(before);
  });

  it('looks once for commands that were answered together', async () => {
    const { desk, clock, receive } = await openTestDesk();
    const id = await receive();
    const before = clock.counts.armed;
    await Promise.all(['one', 'two', 'three'].map((text) => desk.ask('note', { id, text })));
    await desk.idle();
    expect(clock.counts.armed).toBe(before + 1);
  });
});
