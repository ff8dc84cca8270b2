// On Linux only the session bus knows whether anything shows tray icons, and programs ask it with `gdbus`. Here a program of
// that name answers what the spec has said of the tray.
import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TrayMode } from '../wire/shapes.ts';

export interface SessionBus {
  /** To be put in front of PATH. */
  readonly folder: string;
  setTray(mode: TrayMode): void;
  remove(): void;
}

const answers: Record<TrayMode, string> = {
  shown: 'echo "(<true>,)"',
  hidden: 'echo "(<false>,)"',
  failing: 'echo "Error: GDBus.Error:org.freedesktop.DBus.Error.ServiceUnknown" >&2; exit 1',
};

export function createSessionBus(mode: TrayMode): SessionBus {
  const folder = mkdtempSync(join(tmpdir(), 'session-bus-'));
  const program = join(folder, 'gdbus');
  const setTray = (next: TrayMode): void => {
    const draft = join(folder, 'next');
    writeFileSync(draft, `#!/bin/sh\n${answers[next]}\n`);
    chmodSync(draft, 0o755);
    // Whoever asks meanwhile gets the one answer or the other.
    renameSync(draft, program);
  };
  setTray(mode);
  return { folder, setTray, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
