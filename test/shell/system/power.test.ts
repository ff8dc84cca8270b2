import { describe, expect, it, vi } from 'vitest';
import { followPower } from '../../../electron/shell/system/power.ts';
import { anEmitter } from '../support/recorders.ts';
import { openShellDesk } from '../support/shell-desk.ts';

async function power() {
  const opened = await openShellDesk();
  const powerMonitor = anEmitter();
  const tray = { refresh: vi.fn() };
  const lifetime = { endWithSystem: vi.fn() };
  const lookAgain = vi.fn();
  const part = followPower({ ...opened, powerMonitor, tray, lifetime, lookAgain });
  return { ...opened, powerMonitor, tray, lifetime, lookAgain, part };
}

describe('R21 sleep and unlocking', () => {
  it('records the sleep and draws the tray anew after it', async () => {
    const { receive, clock, store, powerMonitor, tray, desk } = await power();
    await receive();
    clock.sleep(8 * 3_600_000);
    powerMonitor.emit('resume');
    await vi.waitFor(() => expect(tray.refresh).toHaveBeenCalledOnce());
    await desk.idle();
    expect(store.open.interruptions).toMatchObject([{ kind: 'asleep' }]);
  });

  it('looks again when the screen is unlocked, and calls that no sleep', async () => {
    const { receive, store, powerMonitor, tray } = await power();
    await receive();
    powerMonitor.emit('unlock-screen');
    await vi.waitFor(() => expect(tray.refresh).toHaveBeenCalledOnce());
    expect(store.open.interruptions).toEqual([]);
  });

  it.each(['resume', 'unlock-screen'])(
    'looks for what came meanwhile, updates too, once the desk has caught up: %s',
    async (event) => {
      const { powerMonitor, tray, lookAgain } = await power();
      powerMonitor.emit(event);
      expect(lookAgain).not.toHaveBeenCalled();
      await vi.waitFor(() => expect(lookAgain).toHaveBeenCalledOnce());
      expect(tray.refresh).toHaveBeenCalledOnce();
    },
  );

  it('tells the desk which of the two it was', () => {
    const powerMonitor = anEmitter();
    const desk = { catchUp: vi.fn(() => Promise.resolve()) };
    const lifetime = { endWithSystem: vi.fn() };
    followPower({ powerMonitor, desk, tray: { refresh: vi.fn() }, lifetime, lookAgain: vi.fn() });
    powerMonitor.emit('resume');
    powerMonitor.emit('unlock-screen');
    expect(desk.catchUp.mock.calls).toEqual([[{ didSleep: true }], [undefined]]);
  });

  it('closes everything when the system shuts down, and leaves no listener behind', async () => {
    const { powerMonitor, lifetime, part } = await power();
    powerMonitor.emit('shutdown');
    expect(lifetime.endWithSystem).toHaveBeenCalledOnce();
    void part.dispose();
    expect(['resume', 'unlock-screen', 'shutdown'].map((name) => powerMonitor.listenerCount(name))).toEqual([0, 0, 0]);
  });
});
