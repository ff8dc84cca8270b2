// Changes what kept backups say: for erasing a customer, and for months that are not to be kept any longer.
//
// The files come first, whatever names them: also a file that only an unreadable manifest names is rewritten. New files
// and manifests are on the disk before the old ones go, so a crash leaves backups that can be read; run it again then.
import { join } from 'node:path';
import { removeIfPresent, syncFolder } from '../disk-steps.ts';
import { errorCode } from '../fs-port.ts';
import type { ClosedMonth, OpenState } from '../schema.ts';
import { decodeKept, encodeKept, type KeptValue } from './kept-values.ts';
import { listKept, namesIn, writeManifest, type KeptFolder } from './kept-folder.ts';
import { isSharedFileName, nameOfSharedFile, type KeptFile } from './manifest.ts';
import { statedChecksum } from './proof.ts';
import { readOrEmpty } from './shared-files.ts';

export interface KeptChange {
  /** Names such as "closed/2026-11.json" that can change; files of others are not even read. Without it, all of them. */
  readonly concerns?: (name: string) => boolean;
  /** The same object when nothing changes. */
  readonly open: (state: OpenState) => OpenState;
  /** Null takes the month out of every backup. */
  readonly month: (month: ClosedMonth) => ClosedMonth | null;
  /** Of a file that cannot be read: whether it may stay. A backup without it says that it is damaged. */
  readonly mayStayDamaged: (bytes: Uint8Array) => boolean;
}

export interface Rewritten {
  /** Files of backups that say something else now. */
  readonly changed: number;
  /** Files that are gone without another in their place. */
  readonly removed: number;
}

/** What became of a file: another one, or null for none. */
type Outcome = Pick<KeptFile, 'file' | 'size' | 'sha256' | 'checksum'> | null;

/** Call it through `exclusively`. Throws what the disk threw; what was done until then stands. */
export async function rewriteKept(kept: KeptFolder, change: KeptChange, nowMs: number): Promise<Rewritten> {
  const outcomes = new Map<string, Outcome>();
  for (const file of (await sharedFilesOf(kept)).filter((one) => mayChange(change, one))) {
    const outcome = await outcomeOf(kept, file, change);
    if (outcome !== 'stays') outcomes.set(file, outcome);
  }
  // Also where nothing is left to do: an earlier try may have come so far, and not have lived to sync it.
  await syncKept(kept);
  if (outcomes.size === 0) return { changed: 0, removed: 0 };
  for (const { id, ...manifest } of (await listKept(kept)).backups) {
    const files = manifest.files.flatMap((file) => replaced(file, outcomes.get(file.file), nowMs));
    if (files.some((file, at) => file !== manifest.files[at]) || files.length !== manifest.files.length) {
      await writeManifest(kept, id, { ...manifest, files });
    }
  }
  for (const file of outcomes.keys()) await kept.disk.fs.unlink(join(kept.files.folder, file));
  // Without it a power cut could bring the names back.
  await syncFolder(kept.disk.fs, kept.files.folder);
  const changed = [...outcomes.values()].filter((outcome) => outcome !== null).length;
  return { changed, removed: outcomes.size - changed };
}

/** Nothing where no backup has been made yet. */
async function syncKept({ disk, path, files }: KeptFolder): Promise<void> {
  for (const folder of [files.folder, path]) {
    try {
      await syncFolder(disk.fs, folder);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
  }
}

async function sharedFilesOf({ disk, files }: KeptFolder): Promise<readonly string[]> {
  const names = await namesIn(disk, files.folder);
  // What a crash left has no manifest, and may hold anything.
  for (const name of names) if (!isSharedFileName(name)) await removeIfPresent(disk.fs, join(files.folder, name));
  return names.filter(isSharedFileName);
}

function mayChange(change: KeptChange, file: string): boolean {
  const name = nameOfSharedFile(file);
  return name === null || change.concerns?.(name) !== false;
}

async function outcomeOf(kept: KeptFolder, file: string, change: KeptChange): Promise<Outcome | 'stays'> {
  const name = nameOfSharedFile(file);
  const bytes = await readOrEmpty(kept.disk, join(kept.files.folder, file));
  // Of that name, but none of ours: a folder.
  if (bytes === null || bytes.length === 0) return 'stays';
  const value = name === null ? null : decodeKept(name, bytes);
  if (name === null || value === null) return change.mayStayDamaged(bytes) ? 'stays' : null;
  const next = changedValue(value, change);
  if (next === value) return 'stays';
  if (next === null) return null;
  const text = Buffer.from(encodeKept(next));
  const stored = await kept.files.put(name, text);
  return { ...stored, checksum: statedChecksum(text) ?? stored.sha256 };
}

function changedValue(value: KeptValue, change: KeptChange): KeptValue | null {
  if (value.kind === 'settings') return value;
  if (value.kind === 'open') {
    const data = change.open(value.data);
    return data === value.data ? value : { ...value, data };
  }
  const data = change.month(value.data);
  if (data === null) return null;
  return data === value.data ? value : { ...value, data };
}

function replaced(file: KeptFile, outcome: Outcome | undefined, nowMs: number): readonly KeptFile[] {
  if (outcome === undefined) return [file];
  return outcome === null ? [] : [{ ...file, ...outcome, verifiedAtMs: nowMs }];
}
