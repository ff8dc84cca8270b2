// Owns the kept backups, one manifest each in `backups/kept/`, and what they are made of in `backups/kept/files/`.
//
// A backup is there when its manifest is: files first, read back and proven, then the manifest, each synced with its
// folder. Removing goes the other way: manifests first, then files that none of them names.
import { backupsToRemove, type BackupPolicy, type BackupReason } from '../../domain/backup-rotation.ts';
import type { Settings } from '../../domain/settings.ts';
import { makeLastingFolder, syncFolder, type Disk } from '../disk-steps.ts';
import { createQueue } from '../queue.ts';
import type { ClosedMonth, OpenState } from '../schema.ts';
import { collectFiles, isSameState } from './collect-files.ts';
import {
  keptFolderIn,
  listKept,
  removeKept,
  writeManifest,
  type KeptBackup,
  type KeptFolder,
  type KeptList,
} from './kept-folder.ts';
import { decodeKept, type KeptValue } from './kept-values.ts';
import { monthOfName, stampOf, type KeptFile } from './manifest.ts';

export type { KeptBackup, KeptFolder, KeptList } from './kept-folder.ts';
export type { KeptFile } from './manifest.ts';

/** One backup, proven; or the name of the first file that is not what it was. */
export type KeptContent =
  | {
      readonly ok: true;
      readonly backup: KeptBackup;
      /** Null where there was no such file yet. */
      readonly open: OpenState | null;
      readonly settings: Settings | null;
      /** "YYYY-MM" of each closed month, with its file; read with `month`. */
      readonly months: ReadonlyMap<string, KeptFile>;
    }
  | { readonly ok: false; readonly damaged: string };

export interface Made {
  readonly backup: KeptBackup;
  /** False when nothing had changed since this one, so that no other was made. */
  readonly isNew: boolean;
}

export interface KeptBackups {
  readonly list: () => Promise<KeptList>;
  /** Copies what the files say now. Throws what the disk threw, or when a file of the store cannot be proven. */
  readonly make: (why: BackupReason) => Promise<Made>;
  /** Null when there is no such backup. */
  readonly content: (id: string) => Promise<KeptContent | null>;
  /** A closed month of a backup; null when its file is not what it was. */
  readonly month: (file: KeptFile) => Promise<ClosedMonth | null>;
  /** Removes what the policy does not keep, and what a crash left. Answers the ids of those that went. */
  readonly tidy: (policy: BackupPolicy, zone: string) => Promise<readonly string[]>;
  readonly remove: (ids: ReadonlySet<string>) => Promise<void>;
  /** Nothing else happens to kept backups until the task is over: for rewriting them. */
  readonly exclusively: <T>(task: (kept: KeptFolder) => Promise<T>) => Promise<T>;
  readonly idle: () => Promise<void>;
}

export interface KeptOptions {
  readonly disk: Disk;
  /** The data folder. */
  readonly folder: string;
  readonly now: () => number;
  /** Reads a file as the store does, which mends it where that can be; for one that cannot be proven as it is. */
  readonly mend?: (name: string) => Promise<void>;
}

export function createKeptBackups(options: KeptOptions): KeptBackups {
  const kept = keptFolderIn(options.folder, options.disk);
  const queue = createQueue();
  return {
    list: () => queue.run(() => listKept(kept)),
    make: (why) => queue.run(() => makeKept(kept, options, why)),
    content: (id) => queue.run(() => contentOf(kept, id)),
    month: (file) =>
      queue.run(async () => {
        const value = await valueOf(kept, file);
        return value?.kind === 'month' ? value.data : null;
      }),
    tidy: (policy, zone) =>
      queue.run(async () => {
        const going = backupsToRemove((await listKept(kept)).backups, options.now(), zone, policy);
        await removeKept(kept, going);
        return [...going];
      }),
    remove: (ids) => queue.run(() => removeKept(kept, ids)),
    exclusively: (task) => queue.run(() => task(kept)),
    idle: queue.idle,
  };
}

async function makeKept(kept: KeptFolder, { folder, now, mend }: KeptOptions, why: BackupReason): Promise<Made> {
  const { disk, files } = kept;
  for (const place of [kept.path, files.folder]) await makeLastingFolder(disk.fs, place);
  const { backups, unreadable } = await listKept(kept);
  const savedAtMs = now();
  const [latest] = backups;
  const collected = await collectFiles({ disk, dataFolder: folder, files, nowMs: savedAtMs, known: backups, mend });
  const isOccasion = why === 'before-restore' || why === 'before-migration';
  if (latest !== undefined && !isOccasion && isSameState(latest.files, collected.files)) {
    return { backup: latest, isNew: false };
  }
  await syncFolder(disk.fs, files.folder);
  const manifest = { why, savedAtMs, ...collected };
  const id = freeId(stampOf(savedAtMs), new Set([...backups.map((one) => one.id), ...unreadable]));
  await writeManifest(kept, id, manifest);
  return { backup: { id, ...manifest }, isNew: true };
}

async function contentOf(kept: KeptFolder, id: string): Promise<KeptContent | null> {
  const backup = (await listKept(kept)).backups.find((one) => one.id === id);
  if (backup === undefined) return null;
  const found: { open: OpenState | null; settings: Settings | null } = { open: null, settings: null };
  const months = new Map<string, KeptFile>();
  for (const file of backup.files) {
    const month = monthOfName(file.name);
    const value = month === null ? await valueOf(kept, file) : null;
    if (month !== null) months.set(month, file);
    else if (value?.kind === 'open') found.open = value.data;
    else if (value?.kind === 'settings') found.settings = value.data;
    else return { ok: false, damaged: file.name };
  }
  return { ok: true, backup, ...found, months };
}

async function valueOf({ files }: KeptFolder, { name, file, sha256 }: KeptFile): Promise<KeptValue | null> {
  const bytes = await files.read(file, sha256);
  return bytes === null ? null : decodeKept(name, bytes);
}

function freeId(stamp: string, taken: ReadonlySet<string>): string {
  if (!taken.has(stamp)) return stamp;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${stamp}-${number}`)) return `${stamp}-${number}`;
  }
}
