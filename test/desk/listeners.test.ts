import { describe, expect, it, vi } from 'vitest';
import { createListeners } from '../../electron/desk/listeners.ts';
import { openTestDesk } from '../support/test-desk.ts';

describe('listeners', () => {
  it('all hear what is published, also when one before them throws', () => {
    const onTrouble = vi.fn();
    const { publish, onChanged } = createListeners<string>(onTrouble);
    const heard: string[] = [];
    const fault = new Error('a listener at fault');
    onChanged((news) => heard.push(`first ${news}`));
    onChanged(() => {
      throw fault;
    });
    onChanged((news) => heard.push(`last ${news}`));
    expect(() => publish('a')).not.toThrow();
    expect(heard).toEqual(['first a', 'last a']);
    expect(onTrouble.mock.calls).toEqual([[fault]]);
  });

  it('hear nothing once they have ended it, or all were let go', () => {
    const { publish, onChanged, clear } = createListeners<string>(vi.fn());
    const [ended, kept] = [vi.fn(), vi.fn()];
    const end = onChanged(ended);
    onChanged(kept);
    end();
    publish('a');
    clear();
    publish('b');
    expect([ended.mock.calls, kept.mock.calls]).toEqual([[], [['a']]]);
  });

  it('of the desk: a command is answered and memory changes although one of them throws', async () => {
    const onTrouble = vi.fn();
    const { desk, receive, view } = await openTestDesk({ onTrouble });
    desk.onChanged(({ inquiries }) => {
      if (inquiries !== undefined) throw new Error('a page at fault');
    });
    const heard = vi.fn();
    desk.onChanged(({ inquiries }) => inquiries !== undefined && heard());
    const id = await receive();
    expect(view(id).standing.phase).toBe('waiting');
    expect(heard).toHaveBeenCalledOnce();
    expect(onTrouble).toHaveBeenCalledOnce();
  });
});
