// The closed inquiries, a file a month. Nothing of them stays in memory.
import { join } from 'node:path';
import { uniteInquiries } from '../domain/event.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import type { KeptFolder } from './backups/kept-folder.ts';
import { copyFolders, copyNamed } from './conflicting-copies.ts';
import { isFolder, syncFolder, type Disk } from './disk-steps.ts';
import { DurableFile, NewerSchemaError, NotTakenBackError, type StoreNotice } from './durable-file.ts';
import { closedFileKind, createLineCache } from './file-kinds.ts';
import { errorCode, type FsPort } from './fs-port.ts';
import { createQueue } from './queue.ts';
import { newerMonthFailure, saveFailure, type SaveResult } from './refusals.ts';
import type { WholeMonth } from './build-month-index.ts';
import { monthPattern, type ClosedMonth } from './schema.ts';

export interface ClosedMonths {
  readonly archive: (month: string, inquiries: readonly Inquiry[]) => Promise<SaveResult>;
  readonly read: (month: string) => Promise<readonly Inquiry[]>;
  /** With the bytes that they were read from; null when there is no such month. */
  readonly readWhole: (month: string) => Promise<WholeMonth | null>;
  readonly list: () => Promise<readonly string[]>;
  /** Reads a month that must be there, and takes it from the kept backups where it is gone. */
  readonly bringBack: (month: string) => Promise<void>;
  /** With its backup, what was set aside of it as damaged, and copies of sync programs, also those dealt with. */
  readonly remove: (month: string) => Promise<SaveResult>;
  /** Makes the month hold just these, or be gone with the version before it: for a restore. */
  readonly replace: (month: string, inquiries: readonly Inquiry[] | null) => Promise<SaveResult>;
  readonly idle: () => Promise<void>;
}

interface Options {
  readonly disk: Disk;
  readonly folder: string;
  readonly now: () => number;
  readonly notify: (notice: StoreNotice) => void;
  /** Where damaged months are looked for besides their own backups. */
  readonly kept: KeptFolder;
  /** Called when a month stands on the disk, with all that it holds. */
  readonly onWritten?: (month: string, whole: WholeMonth) => void;
}

export function isMonthFile(name: string): boolean {
  return name.endsWith('.json') && monthPattern.test(name.slice(0, -'.json'.length));
}

export function createClosedMonths({ disk, folder, now, notify, kept, onWritten }: Options): ClosedMonths {
  const queue = createQueue();
  /** A month may stand here that was refused and could not be taken back: nobody has synced its name. */
  let isUnsynced = false;

  // A month that is gone may have been taken away by a restore: it is brought back only where somebody knows better.
  function monthFile(month: string, lineOf = createLineCache(), isExpected = false): DurableFile<ClosedMonth> {
    if (!monthPattern.test(month)) throw new RangeError(`"${month}" is not a month like 2026-11.`);
    const kind = closedFileKind(month, lineOf);
    return new DurableFile({ disk, folder, name: `closed/${month}.json`, kind, now, notify, kept, isExpected });
  }

  async function archive(month: string, inquiries: readonly Inquiry[]): Promise<SaveResult> {
    const lineOf = createLineCache();
    const file = monthFile(month, lineOf);
    try {
      const known = (await file.read())?.inquiries ?? [];
      lineOf.trust(known);
      const united = uniteAll(known, inquiries);
      if (united !== known) {
        const text = await file.writeText({ month, inquiries: united });
        onWritten?.(month, { inquiries: united, bytes: Buffer.from(text) });
      } else if (isUnsynced) await syncFolder(disk.fs, join(folder, 'closed'));
      isUnsynced = false;
      return { ok: true };
    } catch (error) {
      isUnsynced ||= error instanceof NotTakenBackError;
      return failureOf(error, month, folder);
    }
  }

  async function replace(month: string, inquiries: readonly Inquiry[] | null): Promise<SaveResult> {
    const file = monthFile(month);
    try {
      if (inquiries === null) {
        // The version before first: alone, it would be taken for a month whose file is missing.
        for (const place of ['backups/closed', 'closed']) await removeForGood(disk.fs, join(folder, place), month);
        return { ok: true };
      }
      await file.read();
      await file.write({ month, inquiries });
      return { ok: true };
    } catch (error) {
      return failureOf(error, month, folder);
    }
  }

  async function readWhole(month: string): Promise<WholeMonth | null> {
    const found = await monthFile(month).look();
    return found === null ? null : { inquiries: found.data.inquiries, bytes: found.bytes };
  }

  async function list(): Promise<readonly string[]> {
    // Also the backups: a crash while a month was being restored leaves only that one.
    const names = await Promise.all(['closed', 'backups/closed'].map((place) => disk.fs.readdir(join(folder, place))));
    return [...new Set(names.flat().filter(isMonthFile))].map((name) => name.slice(0, -'.json'.length)).sort();
  }

  return {
    archive: (month, inquiries) => queue.run(() => archive(month, inquiries)),
    // In the queue, because reading a damaged file writes.
    read: (month) => queue.run(async () => (await readWhole(month))?.inquiries ?? []),
    readWhole: (month) => queue.run(() => readWhole(month)),
    list: () => queue.run(list),
    bringBack: (month) => queue.run(async () => void (await monthFile(month, createLineCache(), true).read())),
    remove: (month) => queue.run(() => remove(disk.fs, folder, month)),
    replace: (month, inquiries) => queue.run(() => replace(month, inquiries)),
    idle: queue.idle,
  };
}

async function remove(fs: FsPort, folder: string, month: string): Promise<SaveResult> {
  try {
    const file = `${month}.json`;
    const isBeside = (name: string): boolean =>
      name !== file && (name.startsWith(file) || copyNamed('closed', name)?.of === `closed/${file}`);
    for (const place of Object.values(copyFolders)) {
      // Made only once there are any.
      if (!(await isThere(fs, join(folder, place)))) continue;
      await removeFrom(fs, join(folder, place), (name) => name.startsWith(`closed-${month}`));
    }
    const places = ['backups/closed', 'closed'].map((place) => join(folder, place));
    // The month itself last: as long as it stands, somebody knows that there is more to remove.
    for (const place of places) await removeFrom(fs, place, isBeside);
    // The version before first: alone, it would be taken for a month whose file is missing.
    for (const place of places) await removeFrom(fs, place, (name) => name === file);
    return { ok: true };
  } catch (error) {
    return failureOf(error, month, folder);
  }
}

async function removeForGood(fs: FsPort, place: string, month: string): Promise<void> {
  try {
    await fs.unlink(join(place, `${month}.json`));
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  await syncFolder(fs, place);
}

/** Throws on what is a fault of the program. */
function failureOf(error: unknown, month: string, folder: string): SaveResult {
  if (error instanceof NewerSchemaError) return newerMonthFailure(month, folder);
  const failure = saveFailure(error, folder);
  if (failure === null) throw error;
  return failure;
}

/** Throws where the disk cannot tell: what stands there would be left. */
async function isThere(fs: FsPort, folder: string): Promise<boolean> {
  try {
    await fs.readdir(folder);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Synced also where nothing is left to remove: an earlier try may have come so far. */
async function removeFrom(fs: FsPort, place: string, isGoing: (name: string) => boolean): Promise<void> {
  for (const name of (await fs.readdir(place)).filter(isGoing)) {
    if (!(await isFolder(fs, join(place, name)))) await fs.unlink(join(place, name));
  }
  await syncFolder(fs, place);
}

/** The known ones in their order, then the new ones. The same array when nothing changes. */
function uniteAll(known: readonly Inquiry[], added: readonly Inquiry[]): readonly Inquiry[] {
  const byId = new Map(known.map((inquiry) => [inquiry.id, inquiry]));
  let isChanged = false;
  for (const inquiry of added) {
    const former = byId.get(inquiry.id);
    const united = former === undefined ? inquiry : uniteInquiries(former, inquiry);
    if (former !== undefined && JSON.stringify(former) === JSON.stringify(united)) continue;
    byId.set(inquiry.id, united);
    isChanged = true;
  }
  return isChanged ? [...byId.values()] : known;
}
