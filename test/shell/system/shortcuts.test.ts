import { describe, expect, it, vi } from 'vitest';
import { followShortcuts } from '../../../electron/shell/system/shortcuts.ts';
import { openShellDesk } from '../support/shell-desk.ts';

async function shortcuts(taken: readonly string[] = [], env: Record<string, string> = {}) {
  const opened = await openShellDesk();
  const held = new Map<string, () => void>();
  const globalShortcut = {
    register: vi.fn((accelerator: string, run: () => void) => {
      if (accelerator.includes('F24')) throw new TypeError('Error processing argument at index 0');
      if (taken.includes(accelerator) || held.has(accelerator)) return false;
      held.set(accelerator, run);
      return true;
    }),
    unregister: vi.fn((accelerator: string) => void held.delete(accelerator)),
  };
  const [popup, commands, notify] = [{ toggle: vi.fn() }, { run: vi.fn() }, vi.fn()];
  const part = followShortcuts({
    ...opened,
    desk: { notify },
    globalShortcut,
    platform: 'linux',
    env,
    popup,
    commands,
  });
  const set = (popupKeys: string | null, add: string | null): Promise<void> =>
    opened.setDesktop({ shortcuts: { popup: popupKeys, add } });
  return { set, held, popup, commands, notify, part, globalShortcut };
}

describe('global shortcuts', () => {
  it('open the popup and the line to add, and are given up when they are cleared', async () => {
    const { set, held, popup, commands } = await shortcuts();
    await set('Ctrl+Alt+T', 'Ctrl+Alt+N');
    held.get('Ctrl+Alt+T')?.();
    held.get('Ctrl+Alt+N')?.();
    expect(popup.toggle).toHaveBeenCalledOnce();
    expect(commands.run.mock.calls).toEqual([[{ type: 'add' }]]);
    await set(null, 'Ctrl+Alt+N');
    expect([...held.keys()]).toEqual(['Ctrl+Alt+N']);
  });

  it('keep the one before, with a message, when another cannot be had', async () => {
    const { set, held, notify } = await shortcuts(['Ctrl+Alt+X']);
    await set('Ctrl+Alt+T', null);
    await set('Ctrl+Alt+X', null);
    expect([...held.keys()]).toEqual(['Ctrl+Alt+T']);
    expect(notify.mock.calls).toEqual([
      [expect.stringMatching(/Ctrl\+Alt\+X cannot be had.*Ctrl\+Alt\+T still works/)],
    ]);
  });

  it('say that none is set when the first cannot be had, or cannot be read', async () => {
    const { set, held, notify } = await shortcuts(['Ctrl+Alt+X']);
    await set('Ctrl+Alt+X', 'Ctrl+F24');
    expect([...held.keys()]).toEqual([]);
    expect(notify.mock.calls.map(([sentence]) => sentence)).toEqual([
      expect.stringContaining('None is set'),
      expect.stringContaining('None is set'),
    ]);
  });

  it('can change places', async () => {
    const { set, held, popup, notify } = await shortcuts();
    await set('Ctrl+Alt+T', 'Ctrl+Alt+N');
    await set('Ctrl+Alt+N', 'Ctrl+Alt+T');
    held.get('Ctrl+Alt+N')?.();
    expect(popup.toggle).toHaveBeenCalledOnce();
    expect([...held.keys()].sort()).toEqual(['Ctrl+Alt+N', 'Ctrl+Alt+T']);
    expect(notify).not.toHaveBeenCalled();
  });

  it('say on Wayland how to set one in the desktop', async () => {
    const { set, notify } = await shortcuts([], { XDG_SESSION_TYPE: 'wayland' });
    await set('Ctrl+Alt+T', null);
    expect(notify.mock.calls).toEqual([[expect.stringContaining('Wayland')]]);
  });

  it('are all given back at the end', async () => {
    const { set, held, part } = await shortcuts();
    await set('Ctrl+Alt+T', 'Ctrl+Alt+N');
    void part.dispose();
    expect(held.size).toBe(0);
  });
});
