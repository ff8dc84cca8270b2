// The single steps on `backups/kept/`: which backups there are, one manifest written, what nobody names removed.
import { join } from 'node:path';
import { isTemporaryOf, removeIfPresent, replaceFile, syncFolder, type Disk } from '../disk-steps.ts';
import { errorCode } from '../fs-port.ts';
import { readSmall } from '../small-file.ts';
import { decodeManifest, encodeManifest, isManifestName, isSharedFileName, type Manifest } from './manifest.ts';
import { createSharedFiles, type SharedFiles } from './shared-files.ts';

/** What a thousand years of months take. */
const mostManifestBytes = 4_000_000;

export interface KeptBackup extends Manifest {
  /** Its time as a name: "2026-11-21T09-00-00Z". */
  readonly id: string;
}

export interface KeptList {
  /** Newest first. */
  readonly backups: readonly KeptBackup[];
  /** Backups whose manifest cannot be read: they stay as they are, and so do all files. */
  readonly unreadable: readonly string[];
}

export interface KeptFolder {
  readonly disk: Disk;
  /** `backups/kept` in the data folder. */
  readonly path: string;
  readonly files: SharedFiles;
}

export function keptFolderIn(dataFolder: string, disk: Disk): KeptFolder {
  const path = join(dataFolder, 'backups', 'kept');
  return { disk, path, files: createSharedFiles(disk, join(path, 'files')) };
}

export async function listKept({ disk, path }: KeptFolder): Promise<KeptList> {
  const backups: KeptBackup[] = [];
  const unreadable: string[] = [];
  for (const name of (await namesIn(disk, path)).filter(isManifestName).sort()) {
    const id = name.slice(0, -'.json'.length);
    const manifest = await readManifest(disk, join(path, name));
    if (manifest === null) unreadable.push(id);
    else backups.push({ id, ...manifest });
  }
  return { backups: backups.sort((a, b) => b.savedAtMs - a.savedAtMs || (a.id < b.id ? 1 : -1)), unreadable };
}

/** Null where none can be read; a folder of such a name is none. */
export async function readManifest({ fs }: Disk, path: string): Promise<Manifest | null> {
  const bytes = await readSmall(fs, path, mostManifestBytes);
  return bytes instanceof Uint8Array ? decodeManifest(bytes) : null;
}

/** Puts it in the place of what stands under that name, in one step that lasts. */
export async function writeManifest({ disk, path: folder }: KeptFolder, id: string, manifest: Manifest): Promise<void> {
  await replaceFile(disk, join(folder, `${id}.json`), encodeManifest(manifest));
  await syncFolder(disk.fs, folder);
}

/** The manifests go first, for good, then what no other one names. */
export async function removeKept(kept: KeptFolder, ids: ReadonlySet<string>): Promise<void> {
  const { disk, path } = kept;
  for (const id of ids) await removeIfThere(disk, join(path, `${id}.json`));
  if (ids.size > 0) await syncFolder(disk.fs, path);
  await sweepKept(kept);
}

/** Removes what a crash left, and files that no backup names; those only while every backup can be read. */
async function sweepKept(kept: KeptFolder): Promise<void> {
  const { disk, path, files } = kept;
  const { backups, unreadable } = await listKept(kept);
  const named = new Set(backups.flatMap((backup) => backup.files.map(({ file }) => file)));
  for (const name of await namesIn(disk, path)) {
    if (isTemporaryOf(name, isManifestName)) await removeIfPresent(disk.fs, join(path, name));
  }
  for (const name of await namesIn(disk, files.folder)) {
    const isNameless = unreadable.length === 0 && isSharedFileName(name) && !named.has(name);
    if (isNameless || isTemporaryOf(name, isSharedFileName)) await removeIfPresent(disk.fs, join(files.folder, name));
  }
}

/** Also for one that an earlier try has removed and could not sync. */
async function removeIfThere({ fs }: Disk, path: string): Promise<void> {
  try {
    await fs.unlink(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

/** None where there is no such folder. */
export async function namesIn({ fs }: Disk, folder: string): Promise<readonly string[]> {
  try {
    return await fs.readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
