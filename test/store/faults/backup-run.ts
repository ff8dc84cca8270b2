// Runs backups and restores on a disk in memory, and keeps beside it what may stand on the disk at each instant.
import type { Refusal } from '../../../electron/domain/result.ts';
import type { Inquiry } from '../../../electron/domain/inquiry.ts';
import type { FsPort } from '../../../electron/store/fs-port.ts';
import type { RestoreResult } from '../../../electron/store/backups/restore.ts';
import type { OpenState, Store } from '../../../electron/store/store.ts';
import { anEvent, anInquiry } from '../../support/builders.ts';
import { systemError } from '../support/recording-fs.ts';
import { presentImage, settledNodes, type Image } from './crash-images.ts';
import { emptyNodes, modelDisk, type Nodes } from './model-disk.ts';
import { openOn, settings } from './store-run.ts';

/** All that a store holds, as JSON text. */
export type Whole = string;

export interface Instant {
  readonly nodes: Nodes;
  /** What a start may find. */
  readonly allowed: readonly Whole[];
  /** Backups that must be good, with what they hold. */
  readonly good: ReadonlyMap<string, Whole>;
  /** The state that may only stand where a backup of `undoes` stands too. */
  readonly undoes: { readonly restored: Whole; readonly before: Whole } | null;
}

/** What a script starts on. */
export interface Office {
  readonly image: Image;
  /** Its one backup; empty where it has none. */
  readonly oldest: string;
  readonly expected: Expected;
}

export interface BackupScript {
  readonly name: string;
  /** Else in an office with one. */
  readonly isFirstBackup?: true;
  /** Errors at its operations are met in another script. */
  readonly isForCuts?: true;
  readonly run: (at: BackupRun) => Promise<void>;
}

export interface BackupRun {
  readonly store: Store;
  readonly make: () => Promise<string>;
  readonly restore: (id: string) => Promise<string>;
  readonly remove: (ids: readonly string[]) => Promise<void>;
  readonly saveOpen: (next: OpenState) => Promise<void>;
  readonly archive: (month: string, one: Inquiry) => Promise<void>;
  readonly oldest: string;
}

export type Expected = Omit<Instant, 'nodes'>;

const months = ['2026-09', '2026-10', '2026-11'];
const inquiry = (id: string, overrides: Partial<Inquiry> = {}): Inquiry => anInquiry({ id, ...overrides });
const stateOf = (...inquiries: readonly Inquiry[]): OpenState => ({ inquiries, nudged: [], interruptions: [] });

export async function opened(fs: FsPort, path?: string): Promise<Store> {
  const result = await openOn(fs, path);
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.store;
}

export async function wholeOf(store: Store): Promise<Whole> {
  const closed: Record<string, readonly Inquiry[]> = {};
  for (const month of months) closed[month] = await store.readMonth(month);
  return JSON.stringify({ open: store.open, settings: store.settings, closed });
}

/** What a start on a backup alone would find; null when it is damaged. */
export async function wholeOfBackup(store: Store, id: string): Promise<Whole | null> {
  const content = await store.backups.content(id);
  if (content?.ok !== true) return null;
  const openIds = new Set(content.open?.inquiries.map((one) => one.id));
  const closed: Record<string, readonly Inquiry[]> = {};
  for (const month of months) {
    const file = content.months.get(month);
    const value = file === undefined ? { inquiries: [] } : await store.backups.month(file);
    if (value === null) return null;
    closed[month] = value.inquiries.filter((one) => !openIds.has(one.id));
  }
  return JSON.stringify({ open: content.open, settings: content.settings, closed });
}

/** An office with one backup of the day before, and much that has changed since. */
export async function officeWithABackup(): Promise<Office> {
  const disk = modelDisk(emptyNodes());
  await disk.fs.mkdir('/home/office', { recursive: true, mode: 0o700 });
  const store = await opened(disk.fs);
  await store.saveOpen(stateOf(inquiry('ana'), inquiry('ben')));
  await store.saveSettings({ ...settings, me: 'Alex' });
  await store.archive('2026-09', [inquiry('zoe')]);
  await store.archive('2026-10', [inquiry('cleo')]);
  const { backup } = await store.backups.make('asked');
  const closedAna = inquiry('ana', { events: [anEvent('closed', { id: 'closed-ana', actionId: 'closed-ana' })] });
  await store.archive('2026-11', [closedAna]);
  // Ana is open in the backup, where the open one counts: this one shows whether the month has gone.
  await store.archive('2026-11', [inquiry('ivo')]);
  await store.archive('2026-10', [inquiry('dora')]);
  await store.saveOpen(stateOf(inquiry('ben'), inquiry('eve')));
  await store.saveSettings({ ...settings, me: 'Robin' });
  await store.close();
  return await officeOn(presentImage(disk.nodes()), backup.id);
}

/** One that has worked, and never kept a backup. */
export async function officeWithoutBackups(): Promise<Office> {
  const disk = modelDisk(emptyNodes());
  await disk.fs.mkdir('/home/office', { recursive: true, mode: 0o700 });
  const store = await opened(disk.fs);
  await store.saveOpen(stateOf(inquiry('ana')));
  await store.saveSettings({ ...settings, me: 'Alex' });
  await store.archive('2026-10', [inquiry('cleo')]);
  await store.close();
  return await officeOn(presentImage(disk.nodes()), '');
}

async function officeOn(image: Image, oldest: string): Promise<Office> {
  const store = await opened(modelDisk(settledNodes(image)).fs);
  const allowed = [await wholeOf(store)];
  const then = await wholeOfBackup(store, oldest);
  const good = new Map(then === null ? [] : [[oldest, then]]);
  return { image, oldest, expected: { allowed, good, undoes: null } };
}

/** The disk before each operation of a script, and at the end. */
export async function instantsIn(
  script: BackupScript,
  office: Office,
  port: (fs: FsPort) => FsPort = (fs) => fs,
): Promise<readonly Instant[]> {
  const instants: Instant[] = [];
  let note = (): void => undefined;
  const disk = modelDisk(settledNodes(office.image), {
    before: () => {
      note();
      return Promise.resolve(null);
    },
  });
  const store = await opened(port(disk.fs));
  const follow = followed(store, office, () => {
    throw new Error('Nothing fails here.');
  });
  note = () => void instants.push({ nodes: disk.nodes(), ...follow.expected() });
  await script.run(follow.run);
  note();
  return instants;
}

type Refused = { readonly ok: false } & Refusal;

/** Follows a script; what is refused is noted, and tried again once `settle` has been called. */
export function followed(store: Store, { oldest, expected: start }: Office, settle: () => void) {
  let expected = start;
  const refusals: Refused[] = [];

  async function twice<T extends { readonly ok: true }>(run: () => Promise<T | Refused>): Promise<T> {
    const first: T | Refused = await run();
    if (isDone(first)) return first;
    refusals.push(first);
    settle();
    const second: T | Refused = await run();
    if (!isDone(second)) throw new Error(`Refused again: ${second.sentence}`);
    return second;
  }

  const made = async (): Promise<{ ok: true; id: string } | Refused> => {
    try {
      return { ok: true, id: (await store.backups.make('asked')).backup.id };
    } catch (error) {
      const explained = store.explainBackup(error);
      if (explained === null) throw error;
      return { ok: false, ...explained };
    }
  };

  const run: BackupRun = {
    store,
    oldest,
    make: async () => {
      const { id } = await twice(made);
      expected = { ...expected, good: new Map([...expected.good, [id, expected.allowed[0] ?? '']]) };
      return id;
    },
    restore: async (id) => {
      const before = expected.allowed[0] ?? '';
      const restored = expected.good.get(id) ?? '';
      expected = { ...expected, allowed: [before, restored], undoes: { restored, before } };
      const answer = await twice<Extract<RestoreResult, { ok: true }>>(() => store.restore(id));
      expected = { ...expected, allowed: [restored], good: new Map([...expected.good, [answer.before, before]]) };
      return answer.before;
    },
    remove: async (ids) => {
      expected = { ...expected, good: new Map([...expected.good].filter(([id]) => !ids.includes(id))) };
      await twice(async () => {
        try {
          await store.backups.remove(new Set(ids));
          return { ok: true };
        } catch (error) {
          const explained = store.explainBackup(error);
          if (explained === null) throw error;
          return { ok: false, ...explained };
        }
      });
    },
    saveOpen: async (next) => {
      const before = expected.allowed[0] ?? '';
      const after = JSON.stringify({ ...JSON.parse(before), open: next });
      expected = { ...expected, allowed: [before, after], undoes: null };
      await twice(() => store.saveOpen(next));
      expected = { ...expected, allowed: [after] };
    },
    archive: async (month, one) => {
      const before = expected.allowed[0] ?? '';
      const whole: { closed: Record<string, readonly Inquiry[]> } = JSON.parse(before);
      const closed = { ...whole.closed, [month]: [...(whole.closed[month] ?? []), one] };
      const after = JSON.stringify({ ...whole, closed });
      expected = { ...expected, allowed: [before, after], undoes: null };
      await twice(() => store.archive(month, [one]));
      expected = { ...expected, allowed: [after] };
    },
  };
  return { run, expected: () => expected, refusals };
}

function isDone<T extends { readonly ok: true }>(result: T | Refused): result is T {
  return result.ok;
}

/** Null when the disk holds what it may; else what is wrong. Ends with a backup and a start more, which must work. */
export async function wrongOn(fs: FsPort, { allowed, good, undoes }: Expected): Promise<string | null> {
  const store = await opened(fs);
  const found = await wholeOf(store);
  if (!allowed.includes(found)) return `the state is a mix: ${found}`;
  for (const [id, whole] of good) if ((await wholeOfBackup(store, id)) !== whole) return `backup ${id} is damaged`;
  const { backups } = await store.backups.list();
  const held = await Promise.all(backups.map(({ id }) => wholeOfBackup(store, id)));
  if (held.includes(null)) return 'a backup is listed that cannot be read';
  if (undoes !== null && found === undoes.restored && !held.includes(undoes.before)) return 'nothing leads back';
  await store.backups.make('asked');
  await store.backups.tidy({ hourlyForHours: 24, dailyForDays: 14, monthlyForMonths: 12 }, 'UTC');
  if ((await wholeOf(store)) !== found) return 'a backup changed the store';
  await store.close();
  const again = await opened(fs);
  if ((await wholeOf(again)) !== found) return 'the second start finds something else';
  await again.close();
  return null;
}

/** The same store where links are refused, as on exFAT. */
export function withoutLinks(fs: FsPort): FsPort {
  return { ...fs, link: () => Promise.reject(systemError('EPERM', 'link')) };
}

export const backupScripts: readonly BackupScript[] = [
  {
    name: 'the first backup ever',
    isFirstBackup: true,
    run: async (at) => {
      await at.make();
    },
  },
  {
    name: 'two backups, one goes',
    run: async (at) => {
      await at.make();
      await at.saveOpen(stateOf(inquiry('fay')));
      await at.make();
      await at.remove([at.oldest]);
    },
  },
  {
    name: 'a restore, taken back',
    run: async (at) => {
      const before = await at.restore(at.oldest);
      await at.restore(before);
    },
  },
  {
    name: 'a restore, and work after it',
    run: async (at) => {
      await at.restore(at.oldest);
      await at.saveOpen(stateOf(inquiry('gil')));
    },
  },
  {
    // Nothing of it syncs the folder in which the marker stood.
    name: 'a restore, and a month after it',
    isForCuts: true,
    run: async (at) => {
      await at.restore(at.oldest);
      await at.archive('2026-10', inquiry('hal'));
    },
  },
];
