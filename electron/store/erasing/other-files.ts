// The files of the data folder beside those that the store works with: versions before, damaged ones, copies of sync
// programs. Each is decoded by what it says it is, whatever its name.
import { join } from 'node:path';
import { decodeKept, encodeKept, type KeptValue } from '../backups/kept-values.ts';
import { nameOfSharedFile } from '../backups/manifest.ts';
import { copyFolders, copyNamed } from '../conflicting-copies.ts';
import { isTemporaryOf, replaceFile, syncFolder, type Disk } from '../disk-steps.ts';
import { errorCode } from '../fs-port.ts';
import { countedName } from '../index-folder.ts';
import { lockName } from '../lock.ts';
import { asideName } from '../move-aside.ts';
import { monthPattern } from '../schema.ts';
import { eraseMarkerName } from './marker.ts';

export const receiptsFolder = 'receipts';
/** Made of closed months, and deleted with what they were made of. */
export const derivedFolder = 'index';

/** These are changed through the store, or hold no inquiries. */
const leftAlone = new Set([
  'open.json',
  'settings.json',
  'backups/settings.json',
  eraseMarkerName,
  'browser-token',
  'calendar-token',
]);
/** Kept backups are rewritten by their own rules. */
const foldersLeftAlone = ['backups/kept', receiptsFolder, derivedFolder];

/** Paths are relative to the data folder, with "/". */
export async function otherFiles(disk: Disk, folder: string): Promise<readonly string[]> {
  return await filesIn(disk, folder, '');
}

async function filesIn(disk: Disk, folder: string, place: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of [...(await disk.fs.readdir(join(folder, place)))].sort()) {
    const path = place === '' ? name : `${place}/${name}`;
    if (isLeftAlone(path)) continue;
    try {
      found.push(...(await filesIn(disk, folder, path)));
    } catch (error) {
      // A file; one that is gone by now, or a link that leads in a circle, is none either: reading it will say so.
      if (!['ENOTDIR', 'ENOENT', 'ELOOP'].includes(errorCode(error) ?? '')) throw error;
      found.push(path);
    }
  }
  return found;
}

function isLeftAlone(path: string): boolean {
  if (leftAlone.has(path) || path.startsWith(lockName) || isLiveMonth(path)) return true;
  return foldersLeftAlone.includes(path);
}

function isLiveMonth(path: string): boolean {
  const month = /^closed\/(.+)\.json$/.exec(path)?.[1];
  return month !== undefined && monthPattern.test(month);
}

/** Whether a file that cannot be decoded was written by Ten-Four: others are somebody's own, and are not deleted. */
export function isOurs(path: string): boolean {
  return path.startsWith('backups/') || isNamedAsOurs(path);
}

/** Whether its name says that it is a file of the store, in whatever state: nobody else's file is called so. */
export function isNamedAsOurs(path: string): boolean {
  const [, place = '', name = path] = /^(.*)\/([^/]*)$/.exec(path) ?? [];
  if (place === 'backups/kept/files') return nameOfSharedFile(name) !== null;
  if (place === copyFolders.united || place === copyFolders['set-aside']) {
    return /^(?:open|settings|closed-\d{4}-\d{2}).*\.json$/.test(name);
  }
  const folder = place.replace(/^backups(?:\/|$)/, '');
  if (folder !== '' && folder !== 'closed') return false;
  const isStored = (base: string): boolean =>
    (folder === '' ? /^(?:open|settings|erasing)\.json$/ : /^\d{4}-\d{2}\.json$/).test(base);
  const base = name.replace(asideName, '.json');
  return isStored(base) || isTemporaryOf(name, isStored) || copyNamed(folder, name) !== null;
}

/** Null when it cannot be used, or holds no inquiries. */
export function decodeOther(bytes: Uint8Array): KeptValue | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, startBytes)).toString('latin1');
  const format = /"format"\s*:\s*"ten-four\/(open|closed)"/.exec(start)?.[1];
  if (format === undefined) return null;
  if (format === 'open') return decodeKept('open.json', bytes);
  const month = /"month"\s*:\s*"(\d{4}-\d{2})"/.exec(start)?.[1];
  return month === undefined ? null : decodeKept(`closed/${month}.json`, bytes);
}

/** The header and the month stand within them, also where an editor has indented the file. */
const startBytes = 2_000;

/** Puts what it says now in its place, in one step. Sync the folder after it. */
export async function replaceOther(disk: Disk, path: string, value: KeptValue): Promise<void> {
  await replaceFile(disk, path, encodeKept(value));
}

/**
 * Deletes what was made of these months, and all counts: those of another month may have been counted from these too. It
 * is made again when it is needed.
 */
export async function removeDerived(disk: Disk, folder: string, months: readonly string[] | 'all'): Promise<void> {
  const place = join(folder, derivedFolder);
  try {
    const names = (await disk.fs.readdir(place)).filter(
      (name) => months === 'all' || name === countedName || months.some((month) => name.startsWith(`${month}.`)),
    );
    // The counts first: what is left of the rest shows the next start that a month is gone.
    const countsFirst = names.toSorted((a, b) => Number(b === countedName) - Number(a === countedName));
    for (const name of countsFirst) await disk.fs.unlink(join(place, name));
    await syncFolder(disk.fs, place);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}
