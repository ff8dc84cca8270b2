// The single steps of which every durable change is made: folders, new files, second names, renames, syncs.
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { errorCode, type FsPort, type OpenFile } from './fs-port.ts';

export interface Disk {
  readonly fs: FsPort;
  /** Waits between attempts. Injected, so that no test sleeps. */
  readonly wait: (ms: number) => Promise<void>;
}

const fileMode = 0o600;
const pieceBytes = 1_000_000;
const folderMode = 0o700;

/** On Windows a virus scanner or a sync program holds a file for a moment; 1.6 seconds in all. */
const renameWaitsMs = [10, 20, 50, 100, 200, 400, 800];
const busyCodes = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** What file systems without hard links answer; EISDIR is what Windows says on exFAT. */
const noLinkCodes = new Set([
  'EPERM',
  'EACCES',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EXDEV',
  'EMLINK',
  'EINVAL',
  'EISDIR',
]);

/** Some network file systems cannot sync a folder. Other errors mean that the disk failed, and count. */
const noFolderSyncCodes = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** Folders above the data folder belong to somebody else: this user may be forbidden to open them, or they cannot change. */
const notOursCodes = new Set(['EACCES', 'EPERM', 'EROFS']);

const temporaryName = /\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/** A name of its own for each attempt: two writers, or a crash before, never meet in one file. */
export function temporaryPath(path: string): string {
  return `${path}.${randomUUID()}.tmp`;
}

/** Whether it is a temporary name of a file whose own name is one of ours. */
export function isTemporaryOf(name: string, isOurs: (base: string) => boolean): boolean {
  return temporaryName.test(name) && isOurs(name.replace(temporaryName, ''));
}

/** Makes the folder and what is missing above it, readable by this user only, and syncs what holds their names. */
export async function makeFolder(fs: FsPort, folder: string): Promise<void> {
  const firstMade = await fs.mkdir(folder, { recursive: true, mode: folderMode });
  if (firstMade === undefined) return;
  const highest = dirname(firstMade);
  for (let parent = dirname(folder); ; parent = dirname(parent)) {
    await syncFolder(fs, parent);
    if (parent === highest || parent === dirname(parent)) return;
  }
}

/** The same for a folder whose parent is ours; its name lasts also where an earlier try made it and could not sync it. */
export async function makeLastingFolder(fs: FsPort, folder: string): Promise<void> {
  await makeFolder(fs, folder);
  await syncFolder(fs, dirname(folder));
}

/**
 * Makes the data folder last, however it came to be: a start that was killed may have made it, or folders above it, and
 * not have lived to sync their names.
 */
export async function makeDataFolder(fs: FsPort, folder: string): Promise<void> {
  await makeFolder(fs, folder);
  for (let parent = dirname(folder); ; parent = dirname(parent)) {
    try {
      await syncFolder(fs, parent);
    } catch (error) {
      if (!notOursCodes.has(errorCode(error) ?? '')) throw error;
    }
    if (parent === dirname(parent)) return;
  }
}

type Content = string | Uint8Array;

/**
 * Writes a new file to the end and to the disk. The name must be free. The content can be made while the system opens
 * the file; the tasks of `meanwhile` are done while the disk is busy with the sync, once it has taken all of the content.
 */
export async function writeNewFile(
  fs: FsPort,
  path: string,
  content: Content | (() => Content),
  meanwhile: readonly (() => Promise<void>)[] = [],
): Promise<void> {
  const opening = fs.open(path, 'wx', fileMode);
  const [opened, made] = await Promise.allSettled([opening, contentOf(content)]);
  if (opened.status === 'rejected') throw opened.reason;
  const file = opened.value;
  try {
    if (made.status === 'rejected') throw made.reason;
    await file.writeFile(made.value);
    // Where one fails the other is waited for all the same: nothing goes on behind the back of who is told.
    const ends = await Promise.allSettled([file.sync(), ...meanwhile.map((task) => task())]);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  } finally {
    await file.close();
  }
}

async function contentOf(content: Content | (() => Content)): Promise<Uint8Array> {
  const made = typeof content === 'function' ? content() : content;
  return typeof made === 'string' ? Buffer.from(made) : made;
}

/**
 * The same for a large file, synced piece by piece: what is synced beside it, as a command does, waits for one piece at
 * most and not for all of it.
 */
export async function writeNewFileInPieces(fs: FsPort, path: string, content: Uint8Array): Promise<void> {
  const file = await fs.open(path, 'wx', fileMode);
  try {
    // At least once, so that an empty file is synced as well.
    for (let at = 0; at === 0 || at < content.length; at += pieceBytes) {
      await file.writeFile(content.subarray(at, at + pieceBytes));
      await file.sync();
    }
  } finally {
    await file.close();
  }
}

/** Makes a rename last. Windows has no such call; its file system keeps the order by itself. */
export async function syncFolder(fs: FsPort, folder: string): Promise<void> {
  const place = folderToSync(fs, folder);
  await place.open();
  try {
    await place.sync();
  } finally {
    await place.close();
  }
}

/** The same in its steps: it can be opened while the disk is busy with something else. */
export interface FolderToSync {
  readonly open: () => Promise<void>;
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function folderToSync(fs: FsPort, folder: string): FolderToSync {
  let handle: OpenFile | null = null;
  return {
    open: async () => {
      if (process.platform !== 'win32') handle = await fs.open(folder, 'r');
    },
    sync: async () => {
      try {
        await handle?.sync();
      } catch (error) {
        if (!noFolderSyncCodes.has(errorCode(error) ?? '')) throw error;
      }
    },
    // Nothing was written through it, so its closing has nothing to tell.
    close: async () => {
      await handle?.close().catch(() => undefined);
    },
  };
}

export async function renameWithRetries({ fs, wait }: Disk, from: string, to: string): Promise<void> {
  for (const waitMs of renameWaitsMs) {
    try {
      return await fs.rename(from, to);
    } catch (error) {
      if (!busyCodes.has(errorCode(error) ?? '')) throw error;
      await wait(waitMs);
    }
  }
  await fs.rename(from, to);
}

/** Puts new content under the name in one step. It lasts once the folder is synced. */
export async function replaceFile(disk: Disk, path: string, content: string | Uint8Array): Promise<void> {
  const temporary = temporaryPath(path);
  try {
    await writeNewFile(disk.fs, temporary, content);
    await renameWithRetries(disk, temporary, path);
  } catch (error) {
    await removeIfPresent(disk.fs, temporary);
    throw error;
  }
}

/** Puts a value under the name as JSON, in one step that lasts. */
export async function putLastingJson(disk: Disk, folder: string, name: string, value: unknown): Promise<void> {
  await replaceFile(disk, join(folder, name), `${JSON.stringify(value)}\n`);
  await syncFolder(disk.fs, folder);
}

/**
 * Makes `to` hold what `from` holds, replacing what stood there in one step. A second name for the same bytes where
 * the file system has hard links, else a synced copy. False when there is no `from`. `areApart`: they are known not to
 * be names of the same bytes yet.
 */
export async function duplicate(disk: Disk, from: string, to: string, areApart = false): Promise<boolean> {
  const temporary = temporaryPath(to);
  let isTidy = false;
  try {
    if (!(await linkOrCopy(disk.fs, from, temporary))) return false;
    await renameWithRetries(disk, temporary, to);
    // Where both were names of the same bytes, rename has left the temporary one standing.
    isTidy = areApart;
    return true;
  } finally {
    if (!isTidy) await removeIfPresent(disk.fs, temporary);
  }
}

async function linkOrCopy(fs: FsPort, from: string, to: string): Promise<boolean> {
  try {
    await fs.link(from, to);
    return true;
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (code === 'ENOENT') return false;
    if (!noLinkCodes.has(code)) throw error;
  }
  await writeNewFile(fs, to, await fs.readFile(from));
  return true;
}

/** For what is not needed any more: a file that stays is swept at the next start. */
export async function removeIfPresent(fs: FsPort, path: string): Promise<void> {
  try {
    await fs.unlink(path);
  } catch {
    // Missing is the wish fulfilled; any other error must not hide the one that brought us here.
  }
}

/** Removes what a crash left in the folder. Call it only while holding the lock. */
export async function sweepLeftovers(fs: FsPort, folder: string, isLeftover: (name: string) => boolean): Promise<void> {
  for (const name of await fs.readdir(folder)) {
    if (isLeftover(name)) await removeIfPresent(fs, join(folder, name));
  }
}

/** One of that name that the system cannot list is taken for a file, and said to be damaged. */
export async function isFolder(fs: FsPort, path: string): Promise<boolean> {
  try {
    await fs.readdir(path);
    return true;
  } catch {
    // What it is instead shows when it is read.
    return false;
  }
}
