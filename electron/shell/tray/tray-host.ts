// Asks the desktop whether anything shows tray icons. Linux only; no part of Electron says it.
import { execFile } from 'node:child_process';

export type Run = (command: string, args: readonly string[]) => Promise<string | null>;

const question = [
  'call',
  '--session',
  '--timeout=2',
  '--dest=org.kde.StatusNotifierWatcher',
  '--object-path=/StatusNotifierWatcher',
  '--method=org.freedesktop.DBus.Properties.Get',
  'org.kde.StatusNotifierWatcher',
  'IsStatusNotifierHostRegistered',
] as const;

/** True and false are answers; null means that nobody could be asked. */
export async function askForTrayHost(run: Run = runQuietly): Promise<boolean | null> {
  return readAnswer(await run('gdbus', question));
}

/** `(<true>,)`; without a watcher the bus itself says that nobody has that name. */
export function readAnswer(output: string | null): boolean | null {
  if (output === null) return null;
  const answer = output.trim();
  if (answer.startsWith('(<true>,)')) return true;
  return answer.startsWith('(<false>,)') || answer.includes('ServiceUnknown') ? false : null;
}

function runQuietly(command: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(command, args, { timeout: 3_000, encoding: 'utf8' }, (error, stdout, stderr) => {
      const wasNotRun = error !== null && 'code' in error && typeof error.code === 'string';
      resolve(wasNotRun ? null : `${stdout}${stderr}`);
    });
  });
}
