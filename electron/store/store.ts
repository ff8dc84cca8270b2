// The store's face: one folder, one writer, open inquiries and settings in memory, closed months on the disk.
import type { Refusal } from '../domain/result.ts';
import { resolve } from 'node:path';
import { setTimeout as waitFor } from 'node:timers/promises';
import type { Inquiry } from '../domain/inquiry.ts';
import type { Settings } from '../domain/settings.ts';
import { createKeptBackups, type KeptBackups, type KeptFile } from './backups/kept-backups.ts';
import { expectedMonths } from './backups/kept-copy.ts';
import { keptFolderIn } from './backups/kept-folder.ts';
import { markerName } from './backups/restore-marker.ts';
import {
  createRestore,
  finishRestore,
  isMonthAsKept,
  StoppedRestoreError,
  type RestoreParts,
  type RestoreResult,
} from './backups/restore.ts';
import { createClosedIndex, type ClosedIndex } from './closed-index.ts';
import { createClosedMonths, type ClosedMonths } from './closed-months.ts';
import { makeDataFolder, type Disk } from './disk-steps.ts';
import { DurableFile, NewerSchemaError, type StoreNotice } from './durable-file.ts';
import { createErasing, type Erasing } from './erasing/erasing.ts';
import { finishErasing } from './erasing/finish-erasing.ts';
import { createLineCache, openFileKind, settingsFileKind } from './file-kinds.ts';
import { nodeFs, type FsPort } from './fs-port.ts';
import { acquireLock, lockName, type Lock } from './lock.ts';
import { bringToPresentSchema, migrated } from './migrating.ts';
import { prepareFolders } from './prepare-folders.ts';
import {
  backupFailure,
  halfRestoredBackup,
  halfRestoredFailure,
  inUseRefusal,
  newerSchemaRefusal,
  openFailure,
  readFailure,
  stoppedRestoreRefusal,
  type NotSaved,
  type SaveResult,
  type StoreRefusal,
} from './refusals.ts';
import { erasingWhileOpen, indexReaders, keptWhileOpen, monthReaders, openWithoutErased } from './readers.ts';
import { removeMonths } from './remove-months.ts';
import { createRunning } from './running.ts';
import { isNewsHere } from './said-once.ts';
import { openSavedValue, type SavedValue } from './saved-value.ts';
import type { OpenState } from './schema.ts';
import { forgetGoneMonths, tidyIndex } from './tidy-index.ts';

export type { KeptBackup, KeptContent, KeptFile } from './backups/kept-backups.ts';
export type { RestoreResult } from './backups/restore.ts';
export type { CommitOpen, EraseResult } from './erasing/erasing.ts';
export type { StoreNotice } from './durable-file.ts';
export type { SaveResult, StoreRefusal } from './refusals.ts';
export { compareArrivals, type ClosedAnswer, type ClosedQuery, type CustomerQuery } from './closed-history.ts';
export type { ClosedPage } from './closed-search.ts';
export type { OpenState } from './schema.ts';

export interface Store {
  /** Open inquiries and those closed today, as they are on the disk. */
  readonly open: OpenState;
  readonly settings: Settings;
  /** What counts where none have been saved. */
  readonly defaultSettings: Settings;
  /** What happened to files that could not be used, oldest first; reading a month can add to it. */
  readonly notices: readonly StoreNotice[];
  /** When open.json had last been written before this start, UTC milliseconds; null when it never was. */
  readonly lastSavedAtMs: number | null;
  readonly saveOpen: (next: OpenState) => Promise<SaveResult>;
  readonly saveSettings: (next: Settings) => Promise<SaveResult>;
  /** Unites them by id with the closed ones of that month ("YYYY-MM"). Writes nothing when nothing changes. */
  readonly archive: (month: string, inquiries: readonly Inquiry[]) => Promise<SaveResult>;
  /** Without those that stand in `open`: there is the copy that counts. Throws when the disk cannot. */
  readonly readMonth: (month: string) => Promise<readonly Inquiry[]>;
  readonly months: () => Promise<readonly string[]>;
  /** What can be asked of the closed months without reading them. Throws when the disk cannot. */
  readonly closed: ClosedIndex;
  /** For good, from kept backups too (R23). Damaged files of them go with them. */
  readonly removeMonths: (months: readonly string[]) => Promise<SaveResult>;
  /** Takes customers out of every file (R22). */
  readonly erasing: Erasing;
  /** Absolute. */
  readonly folder: string;
  readonly disk: Disk;
  readonly backups: KeptBackups;
  /** Whether a closed month is byte for byte what a backup holds of it. */
  readonly isMonthAsKept: (file: KeptFile) => Promise<boolean>;
  /** Makes everything what a backup says. Afterwards `open` and `settings` are others. Saving waits meanwhile. */
  readonly restore: (id: string) => Promise<RestoreResult>;
  /** Why no backup may be made or removed at present; null when they may. */
  readonly backupsWait: () => Refusal | null;
  /** What to tell the person about a backup that could not be made; null when it is a fault of the program. */
  readonly explainBackup: (error: unknown) => Refusal | null;
  /** Called for each notice from now on: reading a month can bring one at any time. */
  readonly onNotice: (listener: (notice: StoreNotice) => void) => void;
  /** What to tell the person about something that reading a month threw; null when it is a fault of the program. */
  readonly explain: (error: unknown) => Refusal | null;
  /** Waits for what is being written, then gives the folder free. Saving after it throws. */
  readonly close: () => Promise<void>;
}

export interface StoreOptions {
  readonly now: () => number;
  readonly defaults: { readonly settings: () => Settings };
  readonly fs?: FsPort;
  readonly wait?: (ms: number) => Promise<void>;
}

export type OpenResult =
  { readonly ok: true; readonly store: Store } | { readonly ok: false; readonly refusal: StoreRefusal };

const emptyState: OpenState = { inquiries: [], nudged: [], interruptions: [] };
const openName = 'open.json';
const settingsName = 'settings.json';

interface Parts extends RestoreParts {
  readonly closed: ClosedIndex;
  readonly erasing: Erasing;
  readonly removeMonths: Store['removeMonths'];
  readonly notices: readonly StoreNotice[];
  readonly onNotice: Store['onNotice'];
  readonly explain: Store['explain'];
  readonly lastSavedAtMs: number | null;
}

/** Opens the folder for writing, or says why not. Everything that is refused leaves the files as they are. */
export async function openStore(path: string, options: StoreOptions): Promise<OpenResult> {
  const folder = resolve(path);
  const disk: Disk = { fs: options.fs ?? nodeFs, wait: options.wait ?? ((ms) => waitFor(ms)) };
  try {
    await makeDataFolder(disk.fs, folder);
    const locked = await acquireLock(folder, disk);
    if (!locked.ok) return { ok: false, refusal: inUseRefusal(folder, locked.pid) };
    try {
      const parts = await readParts(folder, disk, options, locked.movedTo);
      return { ok: true, store: createStore(parts, locked.lock) };
    } catch (error) {
      await locked.lock.release();
      throw error;
    }
  } catch (error) {
    const refusal = refusalOf(error, folder);
    if (refusal === null) throw error;
    return { ok: false, refusal };
  }
}

function refusalOf(error: unknown, folder: string): StoreRefusal | null {
  if (error instanceof StoppedRestoreError) return stoppedRestoreRefusal(folder);
  return error instanceof NewerSchemaError ? newerSchemaRefusal(folder) : openFailure(error, folder);
}

/** `lockWas`: where the folder is that stood in the place of the lock. */
async function readParts(
  folder: string,
  disk: Disk,
  { now, defaults }: StoreOptions,
  lockWas: string | null,
): Promise<Parts> {
  const notices: StoreNotice[] = [];
  const listeners: ((notice: StoreNotice) => void)[] = [];
  const notify = (notice: StoreNotice): void => {
    notices.push(notice);
    for (const listener of listeners) listener(notice);
  };
  await prepareFolders({ disk, folder, now, notify });
  if (lockWas !== null) notify({ kind: 'folder-in-the-way', file: lockName, movedTo: lockWas, savedAtMs: null });
  if (!(await disk.fs.closeToOthers(folder)) && (await isNewsHere(disk, folder, 'open-to-others'))) {
    notify({ kind: 'open-to-others', file: '.', movedTo: null, savedAtMs: null });
  }
  const common = { disk, folder, now, notify, kept: keptFolderIn(folder, disk) };
  const always = { ...common, isExpected: true };
  const openFile = new DurableFile({ ...always, name: openName, kind: openFileKind(createLineCache()) });
  const settingsFile = new DurableFile({ ...always, name: settingsName, kind: settingsFileKind });
  await settingsFile.refuseNewer();
  const open = await openSavedValue(openFile, emptyState, folder);
  const settings = await openSavedValue(settingsFile, defaults.settings(), folder);
  const months = createClosedMonths({ ...common, onWritten: (month, whole) => closed.written(month, whole) });
  const closed = createClosedIndex({ disk, folder, months, isOpen: idsIn(open) });
  const { savedAtMs: lastSavedAtMs } = openFile;
  const mend = async (name: string): Promise<void> => {
    if (name === openName) await open.saveAgain();
    else if (name === settingsName) await settings.saveAgain();
    else await months.read(name.slice('closed/'.length, -'.json'.length));
  };
  const kept = createKeptBackups({ disk, folder, now, mend });
  // Before a backup is made of what is left.
  const expected = await expectedMonths(common.kept);
  const empty = { open: emptyState, settings: defaults.settings() };
  const restoreParts = { disk, folder, kept, open, settings, months, empty };
  // Before everything is kept as it is: half restored, it is of two times.
  const ended = await finishRestore(restoreParts, now());
  await bringToPresentSchema([migrated(openFile, open.current), migrated(settingsFile, settings.current)], kept);
  if (ended === null) await bringBackMonths(months, expected);
  else notify({ ...ended, file: markerName });
  await tidyIndex(disk, folder, await months.list());
  const erasing = createErasing({ ...restoreParts, now, settleDerived: closed.index.idle });
  await finishErasing(erasing, open, notify);
  return {
    ...restoreParts,
    closed: closed.index,
    erasing,
    removeMonths: (going) => removeMonths({ ...restoreParts, now, settleDerived: closed.index.idle }, going),
    notices,
    onNotice: (listener) => void listeners.push(listener),
    explain: (error) => readFailure(error, folder),
    lastSavedAtMs,
  };
}

/** Before an erasing goes on, which must find them. */
async function bringBackMonths(months: ClosedMonths, expected: readonly string[]): Promise<void> {
  const standing = new Set(await months.list());
  for (const month of expected) if (!standing.has(month)) await months.bringBack(month);
}

/** Whether an inquiry stands in the open file as it is by then. */
function idsIn(open: SavedValue<OpenState>): (id: string) => boolean {
  let known: { readonly state: OpenState; readonly ids: ReadonlySet<string> } | null = null;
  return (id) => {
    const state = open.current();
    if (known?.state !== state) known = { state, ids: new Set(state.inquiries.map((inquiry) => inquiry.id)) };
    return known.ids.has(id);
  };
}

function createStore(parts: Parts, lock: Lock): Store {
  const { open, settings, months, closed, kept, erasing, notices, onNotice, explain, lastSavedAtMs } = parts;
  const { disk, folder, empty } = parts;
  const running = createRunning();
  const { run } = running;
  let isHalfRestored = false;
  let restoring: Promise<unknown> = Promise.resolve();
  const restoreBackup = createRestore(parts);
  const halfRestored = async (): Promise<NotSaved | null> => {
    await restoring;
    return isHalfRestored ? halfRestoredFailure(folder) : null;
  };
  const unlessRestoring = (save: () => Promise<SaveResult>): Promise<SaveResult> =>
    run(async () => (await halfRestored()) ?? (await save()));
  async function restore(id: string): Promise<RestoreResult> {
    const result = restoreBackup(id);
    restoring = result.catch(() => null);
    const restored = await result;
    isHalfRestored = restored.ok ? false : isHalfRestored || restored.reason === 'half-restored';
    if (restored.ok) await forgetGoneMonths(disk, folder, months.list);
    return restored;
  }
  return {
    get open() {
      return openWithoutErased(open.current(), erasing.asErased);
    },
    get settings() {
      return settings.current();
    },
    folder,
    disk,
    defaultSettings: empty.settings,
    notices,
    onNotice,
    explain,
    backupsWait: () => (isHalfRestored ? halfRestoredBackup(folder) : null),
    explainBackup: (error) => backupFailure(error, folder),
    lastSavedAtMs,
    backups: keptWhileOpen(kept, running),
    isMonthAsKept: (file) => run(() => isMonthAsKept(disk, folder, file)),
    restore: (id) => run(() => restore(id)),
    saveOpen: (next) => unlessRestoring(() => open.save(next)),
    saveSettings: (next) => unlessRestoring(() => settings.save(next)),
    // What was decided on before an erasing may be archived after it.
    archive: (month, inquiries) => unlessRestoring(() => months.archive(month, inquiries.map(erasing.asErased))),
    removeMonths: (going) => unlessRestoring(() => parts.removeMonths(going)),
    erasing: erasingWhileOpen(erasing, running, halfRestored),
    ...monthReaders(parts, running, erasing.asErased),
    closed: indexReaders(closed, running, erasing.asErased),
    close: async () => {
      if (running.isClosed()) return;
      await running.end();
      await Promise.all([open.idle(), settings.idle(), months.idle(), kept.idle()]);
      await closed.idle();
      await lock.release();
    },
  };
}
