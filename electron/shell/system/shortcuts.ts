// Owns the key combinations that work in every program. What the settings say and what is held stay the same: a
// combination that is refused goes from the settings too.
import { inWords, joined, type Words } from '../../domain/words.ts';
import type { GlobalShortcut } from 'electron';
import type { Desk } from '../../desk/desk.ts';
import type { DesktopSettings } from '../../domain/settings.ts';
import type { Commands } from '../commands.ts';
import type { DeskMirror } from '../desk-mirror.ts';
import type { Closable } from '../lifetime.ts';
import { followSettings } from './settings-follower.ts';

type Shortcuts = DesktopSettings['shortcuts'];
type Name = keyof Shortcuts;

export interface ShortcutParts {
  readonly globalShortcut: Pick<GlobalShortcut, 'register' | 'unregister'>;
  readonly desk: Pick<Desk, 'ask' | 'notify'>;
  readonly mirror: Pick<DeskMirror, 'settings' | 'onChanged'>;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly popup: { toggle(): void };
  readonly commands: Pick<Commands, 'run'>;
}

const names: readonly Name[] = ['popup', 'add'];

/** What each combination that is held does. */
type Held = ReadonlyMap<string, Name>;

export interface Taking {
  readonly held: Held;
  /** Whose combination could not be had, with that. */
  readonly refused: readonly (readonly [Name, string])[];
  /** Whose combination was asked for anew, and had. */
  readonly fresh: readonly Name[];
}

/** `register` asks the system. Two that change places are not given up for it: that could lose both. */
export function takeShortcuts(before: Held, wanted: Shortcuts, register: (accelerator: string) => boolean): Taking {
  const held = new Map<string, Name>();
  const refused: (readonly [Name, string])[] = [];
  const fresh: Name[] = [];
  for (const name of names) {
    const accelerator = wanted[name];
    if (accelerator === null) continue;
    const isFree = !held.has(accelerator);
    if (isFree && before.has(accelerator)) held.set(accelerator, name);
    else if (isFree && register(accelerator)) {
      held.set(accelerator, name);
      fresh.push(name);
    } else refused.push([name, accelerator]);
  }
  for (const [name] of refused) {
    const kept = acceleratorOf(before, name);
    if (kept !== null && !held.has(kept)) held.set(kept, name);
  }
  return { held, refused, fresh };
}

function acceleratorOf(held: Held, name: Name): string | null {
  return [...held].find(([, holder]) => holder === name)?.[0] ?? null;
}

export function followShortcuts(parts: ShortcutParts): Closable {
  const { globalShortcut, desk, mirror, platform, env, popup, commands } = parts;
  const run: Readonly<Record<Name, () => void>> = { popup: popup.toggle, add: () => commands.run({ type: 'add' }) };
  let held: Held = new Map();
  let isStart = true;

  function register(accelerator: string): boolean {
    try {
      return globalShortcut.register(accelerator, () => {
        const name = held.get(accelerator);
        if (name !== undefined) run[name]();
      });
    } catch {
      // Electron throws at a combination it cannot read.
      return false;
    }
  }

  function apply(wanted: Shortcuts): void {
    const taking = takeShortcuts(held, wanted, register);
    for (const accelerator of held.keys()) if (!taking.held.has(accelerator)) globalShortcut.unregister(accelerator);
    held = taking.held;
    for (const [name, accelerator] of taking.refused) desk.notify(notHad(accelerator, acceleratorOf(held, name)));
    if (taking.refused.length > 0) void keepInSettings();
    // At the start nothing is new: it was said when the shortcut was chosen.
    if (!isStart && isSilentHere(platform, env)) for (const name of taking.fresh) desk.notify(waylandWords(name));
    isStart = false;
  }

  /** The settings say what works. When that cannot be written, the next start tries again. */
  async function keepInSettings(): Promise<void> {
    const { settings } = mirror;
    const shortcuts = { popup: acceleratorOf(held, 'popup'), add: acceleratorOf(held, 'add') };
    const desktop = { ...settings.desktop, shortcuts };
    await desk.ask('changeSettings', { settings: { ...settings, desktop }, basedOn: null });
  }

  const stop = followSettings(mirror, ({ shortcuts }) => shortcuts, apply);
  return {
    dispose: () => {
      stop();
      for (const accelerator of held.keys()) globalShortcut.unregister(accelerator);
      held = new Map();
    },
  };
}

function notHad(keys: string, before: string | null): Words {
  return joined(
    inWords('The shortcut {keys} cannot be had: another program or the system has it.', { keys }),
    before === null
      ? inWords('None is set now; choose another in the settings.')
      : inWords('{keys} still works and stands in the settings again; choose another there.', { keys: before }),
  );
}

/** On Wayland registering succeeds and then nothing comes (electron/electron#45607). */
function isSilentHere(platform: NodeJS.Platform, env: ShortcutParts['env']): boolean {
  return platform === 'linux' && env['XDG_SESSION_TYPE'] === 'wayland';
}

function waylandWords(name: Name): Words {
  const command = name === 'popup' ? 'ten-four' : 'xdg-open "tenfour://add?text=call"';
  return inWords(
    'On Wayland a program may not get its own shortcuts. If nothing happens, set one in the keyboard settings of the desktop that runs: {command}',
    { command },
  );
}
