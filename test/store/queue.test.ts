import { describe, expect, it } from 'vitest';
import { createQueue } from '../../electron/store/queue.ts';

describe('createQueue', () => {
  it('starts a job only when the one before has ended', async () => {
    const queue = createQueue();
    const happened: string[] = [];
    const job = (name: string) => async () => {
      happened.push(`${name} starts`);
      await Promise.resolve();
      happened.push(`${name} ends`);
    };
    await Promise.all([queue.run(job('first')), queue.run(job('second'))]);
    expect(happened).toEqual(['first starts', 'first ends', 'second starts', 'second ends']);
  });

  it('tells a failure to its own caller only and goes on', async () => {
    const queue = createQueue();
    const failed = queue.run(() => Promise.reject(new Error('full')));
    const next = queue.run(() => Promise.resolve('done'));
    await expect(failed).rejects.toThrow('full');
    await expect(next).resolves.toBe('done');
  });

  it('is idle after the last job, also when that one failed', async () => {
    const queue = createQueue();
    const failed = queue.run(() => Promise.reject(new Error('full')));
    await expect(queue.idle()).resolves.toBeUndefined();
    await expect(failed).rejects.toThrow('full');
  });
});
