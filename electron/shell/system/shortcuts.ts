// Owns the key combinations that work in every program.
import type { GlobalShortcut } from 'electron';
import type { Desk } from '../../desk/desk.ts';
import type { DesktopSettings } from '../../domain/settings.ts';
import type { Commands } from '../commands.ts';
import type { DeskMirror } from '../desk-mirror.ts';
import type { Closable } from '../lifetime.ts';
import { followSettings } from './settings-follower.ts';

type Name = keyof DesktopSettings['shortcuts'];

export interface ShortcutParts {
  readonly globalShortcut: Pick<GlobalShortcut, 'register' | 'unregister'>;
  readonly desk: Pick<Desk, 'notify'>;
  readonly mirror: Pick<DeskMirror, 'settings' | 'onChanged'>;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly popup: { toggle(): void };
  readonly commands: Pick<Commands, 'run'>;
}

const names: readonly Name[] = ['popup', 'add'];

/** What is held now stays until the next one is had: a combination that is refused leaves the one before. */
export function followShortcuts({
  globalShortcut,
  desk,
  mirror,
  platform,
  env,
  popup,
  commands,
}: ShortcutParts): Closable {
  const run: Readonly<Record<Name, () => void>> = { popup: popup.toggle, add: () => commands.run({ type: 'add' }) };
  const held = new Map<Name, string>();

  function release(name: Name): void {
    const before = held.get(name);
    held.delete(name);
    if (before !== undefined) globalShortcut.unregister(before);
  }

  function apply(shortcuts: DesktopSettings['shortcuts']): void {
    for (const name of names) if (shortcuts[name] === null) release(name);
    // Two that change places are both given up first.
    const wanted = new Set(Object.values(shortcuts));
    for (const name of names) if (held.get(name) !== shortcuts[name] && wanted.has(held.get(name) ?? '')) release(name);
    for (const name of names) take(name, shortcuts[name]);
  }

  function take(name: Name, accelerator: string | null): void {
    const before = held.get(name) ?? null;
    if (accelerator === null || accelerator === before) return;
    if (!register(accelerator, run[name])) {
      desk.notify(notHad(accelerator, before));
      return;
    }
    release(name);
    held.set(name, accelerator);
    if (isSilentHere(platform, env)) desk.notify(waylandSentence(name));
  }

  function register(accelerator: string, callback: () => void): boolean {
    try {
      return globalShortcut.register(accelerator, callback);
    } catch {
      // Electron throws at a combination it cannot read.
      return false;
    }
  }

  const stop = followSettings(mirror, ({ shortcuts }) => shortcuts, apply);
  return {
    dispose: () => {
      stop();
      for (const name of names) release(name);
    },
  };
}

function notHad(accelerator: string, before: string | null): string {
  const rest = before === null ? 'None is set' : `${before} still works`;
  return `The shortcut ${accelerator} cannot be had: another program or the system has it. ${rest}; choose another in the settings.`;
}

/** On Wayland registering succeeds and then nothing comes (electron/electron#45607). */
function isSilentHere(platform: NodeJS.Platform, env: ShortcutParts['env']): boolean {
  return platform === 'linux' && env['XDG_SESSION_TYPE'] === 'wayland';
}

function waylandSentence(name: Name): string {
  const command = name === 'popup' ? 'ten-four' : 'xdg-open "tenfour://add?text=call"';
  return `On Wayland a program may not get its own shortcuts. If nothing happens, set one in the keyboard settings of the desktop that runs: ${command}`;
}
