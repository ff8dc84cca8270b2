// Copies the whole data folder to another place while nobody has either open: every file is read back before the new
// place counts, and the old folder stays as it is.
import { join } from 'node:path';
import { sha256Of } from './backups/proof.ts';
import { markerName as restoreMarkerName } from './backups/restore-marker.ts';
import { readIfPresent } from './backups/shared-files.ts';
import { isInside, isOfALock } from './check-folder.ts';
import { ensureIdentity, identityName, placeName, type UsedFolder } from './data-place.ts';
import {
  makeDataFolder,
  makeFolder,
  removeIfPresent,
  renameWithRetries,
  syncFolder,
  temporaryPath,
  writeNewFileInPieces,
  type Disk,
} from './disk-steps.ts';
import { errorCode } from './fs-port.ts';
import { isOurs } from './erasing/other-files.ts';
import { acquireLock } from './lock.ts';
import { markerName, moveUnderWay, writeMoveMarker, type UnderWay } from './move-marker.ts';
import { holdsNewerData } from './newer-data.ts';
import { notAFileCodes, tooLargeCode } from './regular-file.ts';
import { saidName } from './said-once.ts';

export type Moved =
  | {
      readonly ok: true;
      readonly used: UsedFolder;
      readonly files: number;
      /** Where the mark of the folder is now that stood there and could not be read. */
      readonly markMovedTo: string | null;
    }
  | { readonly ok: false; readonly reason: NotMoved };

type NotMoved = 'in-use' | 'not-empty' | 'not-verified' | HalfCopied | 'newer-schema';
type HalfCopied = 'half-copied' | 'note-unreadable';

/** Belongs to the computer, is made again, or is of this move itself. */
const leftBehind = new Set([
  placeName,
  identityName,
  saidName,
  markerName,
  'chromium',
  'browser-token',
  'calendar-token',
  'index',
]);
const temporary = /\.tmp$/;
const ours = new Set(['open.json', 'settings.json', 'closed', 'backups']);

interface Place {
  readonly files: readonly string[];
  /** Parents first. */
  readonly folders: readonly string[];
}

/** Both folders are locked meanwhile. `switchOver` makes the new one count, before its marker goes. */
export async function moveData(
  disk: Disk,
  from: string,
  to: string,
  switchOver: (used: UsedFolder) => Promise<void>,
  nowMs: number,
): Promise<Moved> {
  return await whileLocked(disk, [from, to], async () => {
    const underWay = await moveUnderWay(disk, to, from);
    const half = halfCopied(underWay);
    if (half !== null) return { ok: false, reason: half };
    if (!(await mayBeFilled(disk, from, to, underWay === 'ours'))) return { ok: false, reason: 'not-empty' };
    const place = await contentOf(disk, from);
    if (underWay === 'ours') await removeLeftOver(disk, to, place);
    await writeMoveMarker(disk, to, from);
    for (const folder of place.folders) await makeFolder(disk.fs, join(to, folder));
    for (const file of place.files) {
      if (!(await copyFile(disk, join(from, file), join(to, file)))) return { ok: false, reason: 'not-verified' };
    }
    for (const folder of ['', ...place.folders]) await syncFolder(disk.fs, join(to, folder));
    const { id, movedTo } = await ensureIdentity(disk, to, nowMs);
    const used = { folder: to, id, hasOpenFile: place.files.includes('open.json') };
    await switchOver(used);
    await removeIfPresent(disk.fs, join(to, markerName));
    return { ok: true, used, files: place.files.length, markMovedTo: movedTo };
  });
}

/** Takes a folder that holds Ten-Four's data already, and all of them. */
export async function useData(disk: Disk, to: string, nowMs: number): Promise<Moved> {
  return await whileLocked(disk, [to], async () => {
    const names = await disk.fs.readdir(to);
    // Of a copy of whatever: none is used before it is whole.
    if (names.includes(markerName)) {
      return { ok: false, reason: halfCopied(await moveUnderWay(disk, to, to)) ?? 'half-copied' };
    }
    // Once it counts, no start would open it.
    if (await holdsNewerData(disk, to)) return { ok: false, reason: 'newer-schema' };
    const { id, movedTo } = await ensureIdentity(disk, to, nowMs);
    const used = { folder: to, id, hasOpenFile: names.includes('open.json') };
    return { ok: true, used, files: 0, markMovedTo: movedTo };
  });
}

async function whileLocked(disk: Disk, folders: readonly string[], task: () => Promise<Moved>): Promise<Moved> {
  const [folder, ...others] = folders;
  if (folder === undefined) return await task();
  await makeDataFolder(disk.fs, folder);
  const locked = await acquireLock(folder, disk);
  if (!locked.ok) return { ok: false, reason: 'in-use' };
  try {
    return await whileLocked(disk, others, task);
  } finally {
    await locked.lock.release();
  }
}

/** Why nothing may be copied into a folder because of a copy that was cut short. */
function halfCopied(underWay: UnderWay): HalfCopied | null {
  if (underWay === 'unreadable') return 'note-unreadable';
  return underWay === 'other' ? 'half-copied' : null;
}

/** Empty, or filled by an earlier try of this very move. */
async function mayBeFilled(disk: Disk, from: string, to: string, isResumed: boolean): Promise<boolean> {
  if (isInside(to, from) || isInside(from, to)) return false;
  if (isResumed) return true;
  return !(await disk.fs.readdir(to)).some((name) => ours.has(name));
}

/** What an earlier try has copied and is gone since, as a month or a backup: it must not come back with the rest. */
async function removeLeftOver(disk: Disk, to: string, { files, folders }: Place): Promise<void> {
  const wanted = new Set(files);
  const there = await contentOf(disk, to);
  for (const file of there.files) {
    const isLeftOver = !wanted.has(file) && (isOurs(file) || file === restoreMarkerName);
    if (isLeftOver) await disk.fs.unlink(join(to, file));
  }
  const copied = new Set(folders);
  for (const folder of ['', ...there.folders]) if (!copied.has(folder)) await syncFolder(disk.fs, join(to, folder));
}

async function contentOf(disk: Disk, root: string): Promise<Place> {
  const files: string[] = [];
  const folders: string[] = [];
  const walk = async (place: string): Promise<void> => {
    for (const name of await disk.fs.readdir(join(root, place))) {
      if (place === '' && (leftBehind.has(name) || isOfALock(name))) continue;
      if (temporary.test(name)) continue;
      const path = place === '' ? name : `${place}/${name}`;
      if (await isFolder(disk, join(root, path))) {
        folders.push(path);
        await walk(path);
      } else files.push(path);
    }
  };
  await walk('');
  return { files, folders };
}

async function isFolder({ fs }: Disk, path: string): Promise<boolean> {
  try {
    await fs.readdir(path);
    return true;
  } catch (error) {
    // A file, or a link that leads nowhere or to itself.
    if (['ENOTDIR', 'ENOENT', 'ELOOP'].includes(errorCode(error) ?? '')) return false;
    throw error;
  }
}

/** Null for a pipe, a link to itself and the like, which cannot be copied: it stays in the folder before, as all there does. */
async function contentAt(disk: Disk, path: string): Promise<Uint8Array | null> {
  try {
    return await disk.fs.readFile(path);
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (!notAFileCodes.has(code) || code === tooLargeCode) throw error;
    return null;
  }
}

/** False when what is read back is not what was written. */
async function copyFile(disk: Disk, from: string, to: string): Promise<boolean> {
  const content = await contentAt(disk, from);
  if (content === null) return true;
  const wanted = await sha256Of(content);
  const former = await readIfPresent(disk, to);
  if (former !== null && (await sha256Of(former)) === wanted) return true;
  const path = temporaryPath(to);
  try {
    await writeNewFileInPieces(disk.fs, path, content);
    await renameWithRetries(disk, path, to);
  } catch (error) {
    await removeIfPresent(disk.fs, path);
    throw error;
  }
  return (await sha256Of(await disk.fs.readFile(to))) === wanted;
}
