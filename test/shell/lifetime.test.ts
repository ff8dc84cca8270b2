import { describe, expect, it, vi } from 'vitest';
import { createLifetime } from '../../electron/shell/lifetime.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { anEmitter, anEvent } from './support/recorders.ts';

function aLifetime() {
  const app = Object.assign(anEmitter(), { exit: vi.fn() });
  const onTrouble = vi.fn();
  const closed: string[] = [];
  const clock = fakeClock(0);
  const lifetime = createLifetime({ app, clock, onTrouble });
  const joinNamed = (name: string, dispose: () => void | Promise<void> = () => undefined): void => {
    lifetime.join({
      dispose: async () => {
        await dispose();
        closed.push(name);
      },
    });
  };
  return { app, lifetime, onTrouble, closed, joinNamed, clock };
}

describe('the end', () => {
  it('closes the last part first, each after the one before, and then exits', async () => {
    const { app, lifetime, closed, joinNamed, clock } = aLifetime();
    for (const name of ['store', 'desk', 'tray']) joinNamed(name);
    await lifetime.end();
    expect(closed).toEqual(['tray', 'desk', 'store']);
    expect(app.exit.mock.calls).toEqual([[0]]);
    expect(clock.armed).toBe(0);
  });

  it('comes within half a minute although a part never closes, and says so', async () => {
    const { app, lifetime, joinNamed, clock, onTrouble } = aLifetime();
    joinNamed('stuck', () => new Promise(() => undefined));
    void lifetime.end();
    await clock.advance(29_999);
    expect(app.exit).not.toHaveBeenCalled();
    await clock.advance(1);
    expect(app.exit.mock.calls).toEqual([[1]]);
    expect(onTrouble).toHaveBeenCalledOnce();
  });

  it('holds quitting up until everything is closed, once', async () => {
    const { app, lifetime, closed, joinNamed } = aLifetime();
    joinNamed('store');
    const events = [anEvent(), anEvent()];
    for (const event of events) app.emit('before-quit', event);
    expect(events.map(({ isPrevented }) => isPrevented)).toEqual([true, true]);
    expect(lifetime.isEnding).toBe(true);
    await lifetime.close();
    expect(closed).toEqual(['store']);
  });

  it('closes the store although another part fails, and says by its exit code that something did', async () => {
    const { app, lifetime, onTrouble, closed, joinNamed } = aLifetime();
    joinNamed('store');
    joinNamed('tray', () => Promise.reject(new Error('gone')));
    await lifetime.end();
    expect(closed).toEqual(['store']);
    expect(onTrouble).toHaveBeenCalledOnce();
    expect(app.exit.mock.calls).toEqual([[1]]);
  });

  it('does not hold the system up when that shuts down, and closes all the same', async () => {
    const { app, lifetime, closed, joinNamed } = aLifetime();
    joinNamed('store');
    lifetime.endWithSystem();
    const event = anEvent();
    app.emit('before-quit', event);
    await lifetime.close();
    expect(event.isPrevented).toBe(false);
    expect(closed).toEqual(['store']);
  });
});
