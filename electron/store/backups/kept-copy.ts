// The newest copy of one file in the kept backups, for a file of the store that is damaged or gone.
import { join } from 'node:path';
import { errorCode } from '../fs-port.ts';
import { listKept, namesIn, readManifest, type KeptFolder } from './kept-folder.ts';
import { isManifestName, monthOfName, type Manifest } from './manifest.ts';

export interface KeptCopy<T> {
  readonly kind: 'kept';
  readonly value: T;
  /** When the newest backup was made that has it, UTC milliseconds: until then nothing of it is missing. */
  readonly keptAtMs: number;
}

/**
 * 'none': no backup names the file. 'unusable': some do, and no copy will do. It asks no queue: making, erasing and
 * removing read the store's files in the queue of the backups.
 */
export async function newestKept<T>(
  kept: KeptFolder,
  name: string,
  judge: (bytes: Uint8Array) => Promise<T | null>,
): Promise<KeptCopy<T> | 'none' | 'unusable'> {
  const tried = new Set<string>();
  for (const { savedAtMs, files } of (await listKept(kept)).backups) {
    const copy = files.find((file) => file.name === name);
    if (copy === undefined || tried.has(copy.file)) continue;
    tried.add(copy.file);
    const bytes = await kept.files.read(copy.file, copy.sha256);
    const value = bytes === null ? null : await judge(bytes);
    if (value !== null) return { kind: 'kept', value, keptAtMs: savedAtMs };
  }
  return tried.size === 0 ? 'none' : 'unusable';
}

/**
 * The closed months that must stand in the folder, because the newest backup has them. None after a restore, until the
 * next backup: it may have taken months away, which the backup of the state before it has.
 */
export async function expectedMonths(kept: KeptFolder): Promise<readonly string[]> {
  const newest = await newestManifest(kept);
  if (newest === null || newest.why === 'before-restore') return [];
  return newest.files.flatMap(({ name }) => monthOfName(name) ?? []);
}

/** Null also where it cannot be read: each start asks, and none is refused for it. */
async function newestManifest({ disk, path }: KeptFolder): Promise<Manifest | null> {
  try {
    const ids = (await namesIn(disk, path)).filter(isManifestName).map((name) => name.slice(0, -'.json'.length));
    const newest = ids.sort().at(-1);
    return newest === undefined ? null : await readManifest(disk, join(path, `${newest}.json`));
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return null;
  }
}
