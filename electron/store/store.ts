// The store's face: one folder, one writer, open inquiries and settings in memory, closed months on the disk.
import { join, resolve } from 'node:path';
import { setTimeout as waitFor } from 'node:timers/promises';
import type { Inquiry } from '../domain/inquiry.ts';
import type { Settings } from '../domain/settings.ts';
import { createClosedIndex, type ClosedIndex } from './closed-index.ts';
import { createClosedMonths, isMonthFile, type ClosedMonths } from './closed-months.ts';
import { isTemporaryOf, makeDataFolder, makeFolder, sweepLeftovers, syncFolder, type Disk } from './disk-steps.ts';
import { DurableFile, NewerSchemaError, type StoreNotice } from './durable-file.ts';
import { createLineCache, openFileKind, settingsFileKind } from './file-kinds.ts';
import { nodeFs, type FsPort } from './fs-port.ts';
import { acquireLock, isLockLeftover, type Lock } from './lock.ts';
import {
  inUseRefusal,
  newerSchemaRefusal,
  openFailure,
  readFailure,
  type SaveResult,
  type StoreRefusal,
} from './refusals.ts';
import { openSavedValue, type SavedValue } from './saved-value.ts';
import type { OpenState } from './schema.ts';

export type { StoreNotice } from './durable-file.ts';
export type { SaveResult, StoreRefusal } from './refusals.ts';
export type { ClosedPage } from './closed-search.ts';
export type { OpenState } from './schema.ts';

export interface Store {
  /** Open inquiries and those closed today, as they are on the disk. */
  readonly open: OpenState;
  readonly settings: Settings;
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
  /** Called for each notice from now on: reading a month can bring one at any time. */
  readonly onNotice: (listener: (notice: StoreNotice) => void) => void;
  /** What to tell the person about something that reading a month threw; null when it is a fault of the program. */
  readonly explain: (error: unknown) => { readonly reason: string; readonly sentence: string } | null;
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

interface Parts {
  readonly open: SavedValue<OpenState>;
  readonly settings: SavedValue<Settings>;
  readonly months: ClosedMonths;
  readonly closed: ReturnType<typeof createClosedIndex>;
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
      const parts = await readParts(folder, disk, options);
      return { ok: true, store: createStore(parts, locked.lock) };
    } catch (error) {
      await locked.lock.release();
      throw error;
    }
  } catch (error) {
    const refusal = error instanceof NewerSchemaError ? newerSchemaRefusal(folder) : openFailure(error, folder);
    if (refusal === null) throw error;
    return { ok: false, refusal };
  }
}

async function readParts(folder: string, disk: Disk, { now, defaults }: StoreOptions): Promise<Parts> {
  await prepareFolders(folder, disk.fs);
  const notices: StoreNotice[] = [];
  const listeners: ((notice: StoreNotice) => void)[] = [];
  const notify = (notice: StoreNotice): void => {
    notices.push(notice);
    for (const listener of listeners) listener(notice);
  };
  const common = { disk, folder, now, notify };
  const openFile = new DurableFile({ ...common, name: openName, kind: openFileKind(createLineCache()) });
  const settingsFile = new DurableFile({ ...common, name: settingsName, kind: settingsFileKind });
  await settingsFile.refuseNewer();
  const open = await openSavedValue(openFile, emptyState, folder);
  const isOpen = idsIn(open);
  const months = createClosedMonths({ ...common, onWritten: (month, whole) => index.written(month, whole) });
  const index = createClosedIndex({ disk, folder, months, isOpen });
  return {
    open,
    settings: await openSavedValue(settingsFile, defaults.settings(), folder),
    months,
    closed: index,
    notices,
    onNotice: (listener) => void listeners.push(listener),
    explain: (error) => readFailure(error, folder),
    lastSavedAtMs: openFile.savedAtMs,
  };
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

async function prepareFolders(folder: string, fs: FsPort): Promise<void> {
  const [closed, backups] = [join(folder, 'closed'), join(folder, 'backups')];
  const closedBackups = join(backups, 'closed');
  for (const place of [closed, backups, closedBackups]) await makeFolder(fs, place);
  for (const place of [folder, backups]) {
    await sweepLeftovers(fs, place, (name) => isLockLeftover(name) || isTemporaryOf(name, isTopFile));
  }
  for (const place of [closed, closedBackups]) {
    await sweepLeftovers(fs, place, (name) => isTemporaryOf(name, isMonthFile));
  }
  // What is read from here on must last: a process that was killed may have renamed and not lived to sync. A month that
  // holds everything already is not written again, so nothing else would.
  for (const place of [folder, backups, closed, closedBackups]) await syncFolder(fs, place);
}

function isTopFile(name: string): boolean {
  return name === openName || name === settingsName;
}

function createStore(
  { open, settings, months, closed, notices, onNotice, explain, lastSavedAtMs }: Parts,
  lock: Lock,
): Store {
  let isClosed = false;
  // Somebody else may hold the folder by then.
  const mustBeOpen = (): void => {
    if (isClosed) throw new Error('The store is closed.');
  };
  return {
    get open() {
      return open.current();
    },
    get settings() {
      return settings.current();
    },
    notices,
    onNotice,
    explain,
    lastSavedAtMs,
    saveOpen: async (next) => {
      mustBeOpen();
      return await open.save(next);
    },
    saveSettings: async (next) => {
      mustBeOpen();
      return await settings.save(next);
    },
    archive: async (month, inquiries) => {
      mustBeOpen();
      return await months.archive(month, inquiries);
    },
    readMonth: async (month) => {
      mustBeOpen();
      const inquiries = await months.read(month);
      const openIds = new Set(open.current().inquiries.map(({ id }) => id));
      return inquiries.filter(({ id }) => !openIds.has(id));
    },
    months: async () => {
      mustBeOpen();
      return await months.list();
    },
    closed: closed.index,
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      await Promise.all([open.idle(), settings.idle(), months.idle()]);
      await closed.index.idle();
      await lock.release();
    },
  };
}
