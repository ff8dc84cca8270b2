// One lock a folder of user data, shared by all processes that stand in for Electron on this computer.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getPath } from './app-paths.ts';
import { host } from './state.ts';

let held: string | null = null;

/** Not in the folder itself, whose files the store's tests read. */
function lockFile(): string {
  const folder = join(tmpdir(), 'electron-stand-in-locks');
  mkdirSync(folder, { recursive: true });
  return join(folder, createHash('sha256').update(getPath('userData')).digest('hex'));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function tryLock(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = Number(readFileSync(path, 'utf8'));
    if (isRunning(holder)) return false;
    // Left by one that was killed.
    writeFileSync(path, String(process.pid));
    return true;
  }
}

export function requestLock(additionalData: unknown): boolean {
  if (held !== null) return true;
  const path = lockFile();
  if (tryLock(path)) {
    held = path;
    process.once('exit', releaseLock);
    host().tell('lockTaken', getPath('userData'));
    return true;
  }
  host().tell(
    'secondInstance',
    getPath('userData'),
    process.argv,
    process.cwd(),
    structuredClone(additionalData ?? null),
  );
  return false;
}

export const hasLock = (): boolean => held !== null;

export function releaseLock(): void {
  if (held !== null) rmSync(held, { force: true });
  held = null;
}
