// One writer a data folder: the file ten-four.lock names the process that has it.
//
// A lock appears with its whole content (written under a temporary name, synced, then linked to its own), so nobody
// reads half of one. Where links do not exist it is created exclusively and then written; a reader that finds it
// unreadable looks again for half a second before calling it a leftover, and the writer looks whether it is still there.
//
// A lock whose process has ended is replaced by one rename, and only by who holds the gate meanwhile and has looked
// again. The gate is a lock of its own, named after the very leftover that it guards, so a starter that acts on an old
// look finds itself at a gate that matters to nobody any more. The gate of a starter that was killed is a leftover like
// any other, with its own gate.
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { removeIfPresent, renameWithRetries, temporaryPath, writeNewFile, type Disk } from './disk-steps.ts';
import { errorCode, type FsPort } from './fs-port.ts';
import { moveFolderAside } from './move-aside.ts';
import { systemProcesses, type LockHolder, type ProcessTable } from './process-table.ts';
import { readSmall } from './small-file.ts';

export interface Lock {
  /** Gives the folder free, unless the lock is somebody else's by now. */
  readonly release: () => Promise<void>;
}

export type LockResult =
  /** `movedTo`: the name of the folder now that stood in its place; null where none did. */
  | { readonly ok: true; readonly lock: Lock; readonly movedTo: string | null }
  /** `pid` is null when the holder cannot be told. */
  | { readonly ok: false; readonly reason: 'in-use'; readonly pid: number | null };

export const lockName = 'ten-four.lock';

/** What starters that were killed left. Who holds the lock may remove it, even from under a starter's hands. */
export function isLockLeftover(name: string): boolean {
  return name.startsWith(`${lockName}.`);
}

const attempts = 40;
const pauseMs = 50;
/** Many times what a holder takes. */
const mostBytes = 4_000;
/** Looks at a lock that cannot be read before it counts as a leftover: half a second. */
const patience = 10;

const holderSchema: z.ZodType<LockHolder> = z.object({
  pid: z
    .int()
    .min(1)
    .max(2 ** 31 - 1),
  startedAtMs: z.int(),
  processStart: z.int().nullable(),
});

interface Starter extends Disk {
  readonly processes: ProcessTable;
  readonly folder: string;
  readonly lockPath: string;
  readonly ownText: string;
  /** Names of folders that stood in the place of the lock, or of a gate. */
  readonly movedAside: string[];
}

interface Seen {
  readonly text: string;
  /** Null when it cannot be read. */
  readonly holder: LockHolder | null;
  readonly isFolder: boolean;
}

type Attempt = 'mine' | 'again' | 'unreadable' | { readonly heldBy: number };

/** Throws when the folder cannot be written. */
export async function acquireLock(
  folder: string,
  disk: Disk,
  processes: ProcessTable = systemProcesses,
): Promise<LockResult> {
  const ownText = `${JSON.stringify(await processes.self())}\n`;
  const lockPath = join(folder, lockName);
  const movedAside: string[] = [];
  const starter: Starter = { ...disk, processes, folder, lockPath, ownText, movedAside };
  let unreadableLooks = 0;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const outcome = await tryOnce(starter, unreadableLooks >= patience);
    if (outcome === 'mine') return { ok: true, lock: createLock(starter), movedTo: movedAside[0] ?? null };
    if (outcome === 'unreadable') {
      unreadableLooks += 1;
      await disk.wait(pauseMs);
    } else if (outcome !== 'again') return { ok: false, reason: 'in-use', pid: outcome.heldBy };
  }
  return { ok: false, reason: 'in-use', pid: (await look(disk.fs, lockPath))?.holder?.pid ?? null };
}

async function tryOnce(starter: Starter, mayTakeUnreadable: boolean): Promise<Attempt> {
  if (await createWhole(starter, starter.lockPath)) return 'mine';
  const seen = await look(starter.fs, starter.lockPath);
  if (seen === null) return 'again';
  if (seen.holder === null && !mayTakeUnreadable) return 'unreadable';
  if (seen.holder !== null && (await starter.processes.isRunning(seen.holder))) return { heldBy: seen.holder.pid };
  return (await takeOver(starter, starter.lockPath, seen)) ? 'mine' : 'again';
}

function createLock({ fs, lockPath, ownText }: Starter): Lock {
  return {
    release: async () => {
      try {
        const seen = await look(fs, lockPath);
        if (seen?.text === ownText) await removeIfPresent(fs, lockPath);
      } catch {
        // It stays, and is a leftover as soon as this process has ended. What brought us here must not be hidden by it.
      }
    },
  };
}

/**
 * Of the lock or gate of that name that holds this text. The name counts: a power cut can leave a lock and its gate with
 * the same text, none at all, and a gate that guards itself is never passed.
 */
export function gateName(text: string, name: string = lockName): string {
  return `${lockName}.takeover-${createHash('sha256').update(`${name}\n${text}`).digest('hex').slice(0, 16)}`;
}

/** Puts our own text in the place of a leftover. False when the leftover is gone or somebody else is at it. */
async function takeOver(starter: Starter, path: string, leftover: Seen): Promise<boolean> {
  const { fs, folder } = starter;
  const gatePath = join(folder, gateName(leftover.text, basename(path)));
  if (!(await enterGate(starter, gatePath))) return false;
  try {
    // Only who holds the gate replaces this leftover, and its process has ended: it stays the same until we do.
    if ((await look(fs, path))?.text !== leftover.text) return false;
    if (leftover.isFolder) starter.movedAside.push(await moveFolderAside(starter, path));
    return await replaceWhole(starter, path);
  } finally {
    await removeIfPresent(fs, gatePath);
  }
}

async function enterGate(starter: Starter, gatePath: string): Promise<boolean> {
  const { fs, wait, processes } = starter;
  if (await createWhole(starter, gatePath)) return true;
  const gate = await look(fs, gatePath);
  if (gate === null) return false;
  if (gate.holder !== null && !(await processes.isRunning(gate.holder))) {
    return await takeOver(starter, gatePath, gate);
  }
  await wait(pauseMs);
  if (gate.holder !== null || (await look(fs, gatePath))?.text !== gate.text) return false;
  return await takeOver(starter, gatePath, gate);
}

async function replaceWhole(starter: Starter, path: string): Promise<boolean> {
  const temporary = temporaryPath(path);
  try {
    await writeNewFile(starter.fs, temporary, starter.ownText);
    await renameWithRetries(starter, temporary, path);
    return true;
  } catch (error) {
    // A store that got the lock meanwhile swept our temporary file; or a folder stands there, which somebody has to remove.
    if (['ENOENT', 'EISDIR'].includes(errorCode(error) ?? '')) return false;
    throw error;
  } finally {
    await removeIfPresent(starter.fs, temporary);
  }
}

/** Creates the file with our own content unless it exists. */
async function createWhole(starter: Starter, path: string): Promise<boolean> {
  const { fs, ownText } = starter;
  const temporary = temporaryPath(path);
  await writeNewFile(fs, temporary, ownText);
  try {
    await fs.link(temporary, path);
    return true;
  } catch (error) {
    // ENOENT: a store that got the lock swept our temporary file; the next attempt will find its lock.
    if (['EEXIST', 'ENOENT'].includes(errorCode(error) ?? '')) return false;
    return await createInPlace(starter, path);
  } finally {
    await removeIfPresent(fs, temporary);
  }
}

/** For file systems without links. An error that had another cause comes again here, and is thrown. */
async function createInPlace({ fs, ownText }: Starter, path: string): Promise<boolean> {
  try {
    await writeNewFile(fs, path, ownText);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    await removeIfPresent(fs, path);
    throw error;
  }
  return (await look(fs, path))?.text === ownText;
}

/** Null when there is no such file. */
async function look(fs: FsPort, path: string): Promise<Seen | null> {
  const bytes = await readSmall(fs, path, mostBytes);
  if (bytes === null) return null;
  const text = typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
  return { text, holder: parseHolder(text), isFolder: bytes === 'folder' };
}

function parseHolder(text: string): LockHolder | null {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // Not JSON: a lock that is being written, or what a power cut left.
    return null;
  }
}
