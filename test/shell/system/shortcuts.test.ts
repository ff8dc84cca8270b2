import { describe, expect, it, vi } from 'vitest';
import { defaultDesktop, type DesktopSettings } from '../../../electron/domain/settings.ts';
import { followShortcuts, takeShortcuts } from '../../../electron/shell/system/shortcuts.ts';
import { openShellDesk } from '../support/shell-desk.ts';
import { sentenceTo } from '../../support/in-english.ts';

type Shortcuts = DesktopSettings['shortcuts'];

interface Given {
  readonly taken?: readonly string[];
  readonly env?: Record<string, string>;
  /** What the settings say at the start. */
  readonly atStart?: Shortcuts;
}

async function shortcuts({ taken = [], env = {}, atStart = { popup: null, add: null } }: Given = {}) {
  const desktop = { ...defaultDesktop, shortcuts: atStart };
  const opened = await openShellDesk({ settings: { desktop } });
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
    desk: { ask: opened.desk.ask, notify: sentenceTo(notify) },
    globalShortcut,
    platform: 'linux',
    env,
    popup,
    commands,
  });
  const set = async (popupKeys: string | null, add: string | null): Promise<void> => {
    await opened.setDesktop({ shortcuts: { popup: popupKeys, add } });
    await opened.desk.idle();
  };
  const inSettings = (): Shortcuts => opened.mirror.settings.desktop.shortcuts;
  return { ...opened, set, inSettings, held, popup, commands, notify, part, globalShortcut };
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
    const { set, held, notify, inSettings } = await shortcuts({ taken: ['Ctrl+Alt+X'] });
    await set('Ctrl+Alt+T', null);
    await set('Ctrl+Alt+X', null);
    expect([...held.keys()]).toEqual(['Ctrl+Alt+T']);
    expect(inSettings()).toEqual({ popup: 'Ctrl+Alt+T', add: null });
    expect(notify.mock.calls).toEqual([
      [expect.stringMatching(/Ctrl\+Alt\+X cannot be had.*Ctrl\+Alt\+T still works/)],
    ]);
  });

  it('say that none is set when the first cannot be had, or cannot be read', async () => {
    const { set, held, notify, inSettings } = await shortcuts({ taken: ['Ctrl+Alt+X'] });
    await set('Ctrl+Alt+X', 'Ctrl+F24');
    expect([...held.keys()]).toEqual([]);
    expect(inSettings()).toEqual({ popup: null, add: null });
    expect(notify.mock.calls.map(([sentence]) => sentence)).toEqual([
      expect.stringContaining('None is set'),
      expect.stringContaining('None is set'),
    ]);
  });

  it('can change places', async () => {
    const { set, held, popup, notify, globalShortcut } = await shortcuts();
    await set('Ctrl+Alt+T', 'Ctrl+Alt+N');
    await set('Ctrl+Alt+N', 'Ctrl+Alt+T');
    held.get('Ctrl+Alt+N')?.();
    expect(popup.toggle).toHaveBeenCalledOnce();
    expect([...held.keys()].sort()).toEqual(['Ctrl+Alt+N', 'Ctrl+Alt+T']);
    expect(globalShortcut.unregister).not.toHaveBeenCalled();
    expect(notify).not.toHaveBeenCalled();
  });

  it('say on Wayland how to set one in the desktop', async () => {
    const { set, notify } = await shortcuts({ env: { XDG_SESSION_TYPE: 'wayland' } });
    await set('Ctrl+Alt+T', null);
    expect(notify.mock.calls).toEqual([[expect.stringContaining('Wayland')]]);
  });

  it('say that on Wayland when they are chosen, not again at each start', async () => {
    const atStart = { popup: 'Ctrl+Alt+T', add: 'Ctrl+Alt+N' };
    const { held, notify } = await shortcuts({ env: { XDG_SESSION_TYPE: 'wayland' }, atStart });
    expect([...held.keys()]).toEqual(['Ctrl+Alt+T', 'Ctrl+Alt+N']);
    expect(notify).not.toHaveBeenCalled();
  });

  it('that cannot be had at the start are said, and the settings say so too', async () => {
    const atStart = { popup: 'Ctrl+Alt+X', add: 'Ctrl+Alt+N' };
    const { held, notify, inSettings, desk } = await shortcuts({ taken: ['Ctrl+Alt+X'], atStart });
    await desk.idle();
    expect([...held.keys()]).toEqual(['Ctrl+Alt+N']);
    expect(notify.mock.calls).toEqual([[expect.stringMatching(/^The shortcut Ctrl\+Alt\+X cannot be had/)]]);
    expect(inSettings()).toEqual({ popup: null, add: 'Ctrl+Alt+N' });
  });

  it('are all given back at the end', async () => {
    const { set, held, part } = await shortcuts();
    await set('Ctrl+Alt+T', 'Ctrl+Alt+N');
    void part.dispose();
    expect(held.size).toBe(0);
  });
});

describe('taking shortcuts', () => {
  const before = new Map([
    ['T', 'popup'],
    ['N', 'add'],
  ] as const);

  it.each<[string, Shortcuts, readonly string[], object]>([
    ['nothing new', { popup: 'T', add: 'N' }, [], { held: { T: 'popup', N: 'add' }, refused: [], fresh: [] }],
    ['one cleared', { popup: null, add: 'N' }, [], { held: { N: 'add' }, refused: [], fresh: [] }],
    ['a new one', { popup: 'X', add: 'N' }, [], { held: { X: 'popup', N: 'add' }, refused: [], fresh: ['popup'] }],
    [
      'a new one that is refused',
      { popup: 'X', add: 'N' },
      ['X'],
      { held: { T: 'popup', N: 'add' }, refused: [['popup', 'X']], fresh: [] },
    ],
    ['changed places', { popup: 'N', add: 'T' }, [], { held: { T: 'add', N: 'popup' }, refused: [], fresh: [] }],
    [
      'one moved, and the other refused: that one has lost its own',
      { popup: 'X', add: 'T' },
      ['X'],
      { held: { T: 'add' }, refused: [['popup', 'X']], fresh: [] },
    ],
    [
      'the same for both',
      { popup: 'T', add: 'T' },
      [],
      { held: { T: 'popup', N: 'add' }, refused: [['add', 'T']], fresh: [] },
    ],
  ])('with %s', (_what, wanted, taken, expected) => {
    const { held, ...rest } = takeShortcuts(before, wanted, (accelerator) => !taken.includes(accelerator));
    expect({ held: Object.fromEntries(held), ...rest }).toEqual(expected);
  });
});
