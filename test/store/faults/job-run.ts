// What people and the desk do beside commands, on a disk in memory: a small office, the jobs, and what each must come to.
import type { CallAnswer, CallArgs, CallName } from '../../../electron/contract/calls.ts';
import type { Result } from '../../../electron/contract/result.ts';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { openDesk, type Desk } from '../../../electron/desk/desk.ts';
import type { Inquiry } from '../../../electron/domain/inquiry.ts';
import { isErased } from '../../../electron/domain/erasure.ts';
import { encodeKept } from '../../../electron/store/backups/kept-values.ts';
import { findCopies } from '../../../electron/store/conflicting-copies.ts';
import type { FsPort } from '../../../electron/store/fs-port.ts';
import { openStore, type Store } from '../../../electron/store/store.ts';
import { anEvent, anInquiry, nineOClockMs } from '../../support/builders.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { anArrival } from '../../support/test-desk.ts';
import { presentImage, type Image } from './crash-images.ts';
import { emptyNodes, modelDisk, type Nodes } from './model-disk.ts';
import { folder, settings, withEndedLocks } from './store-run.ts';

export const diskErrors = ['ENOSPC', 'EIO', 'EPERM', 'EBUSY', 'EMFILE'] as const;

export type Answer = { readonly ok: true } | { readonly ok: false; readonly reason: string; readonly sentence: string };

/** All that a data folder holds for those who use it. */
export interface Whole {
  readonly open: readonly Inquiry[];
  readonly me: string;
  readonly closed: Readonly<Record<string, readonly Inquiry[]>>;
  readonly backups: readonly (readonly string[])[];
  readonly copies: readonly string[];
}

export interface Office {
  readonly store: Store;
  readonly ask: <Name extends CallName>(name: Name, args: CallArgs<Name>) => Promise<Answer>;
  readonly idle: () => Promise<void>;
  readonly whole: () => Promise<Whole>;
  /** The list on screen, by id. */
  readonly shown: () => readonly InquiryView[];
  /** Whatever was no error of the disk. */
  readonly troubles: readonly unknown[];
  readonly close: () => Promise<void>;
}

export interface Job {
  readonly name: string;
  /** On a folder with copies of a sync program. */
  readonly needsCopies: boolean;
  /** So that it does not shrink unnoticed: what was counted when this was written, less a little. */
  readonly moreThan: { readonly runs: number; readonly refusals: number };
  readonly run: (at: Office, oldest: string) => Promise<Answer>;
  readonly isDone: (whole: Whole) => boolean;
}

const [copyOfOpen, copyOfOctober] = ['open-LAPTOP.json', 'closed/2026-10 (1).json'] as const;
const inOctoberMs = Date.UTC(2026, 9, 10, 9);
const inquiry = (id: string, ...events: Inquiry['events']): Inquiry => anInquiry({ id, subject: id, events });
const closed = (id: string): Inquiry => ({
  ...inquiry(id, anEvent('closed', { id: `${id}-1`, actionId: `${id}-1`, atMs: inOctoberMs })),
  receivedAtMs: inOctoberMs,
});
const noted = (id: string): Inquiry =>
  inquiry(id, anEvent('noted', { id: `${id}-2`, actionId: `${id}-2`, text: 'There.' }));
const state = (...inquiries: readonly Inquiry[]) => ({ inquiries, nudged: [], interruptions: [] });
const ids = (inquiries: readonly Inquiry[] | undefined): string => (inquiries ?? []).map(({ id }) => id).join();

export async function storeOn(fs: FsPort, place: string): Promise<Store> {
  const defaults = { settings: () => settings };
  const wait = (): Promise<void> => Promise.resolve();
  const opened = await openStore(place, { now: () => nineOClockMs, defaults, fs, wait });
  if (!opened.ok) throw new Error(opened.refusal.sentence);
  return opened.store;
}

export async function wholeOf(store: Store): Promise<Whole> {
  const months: Record<string, readonly Inquiry[]> = {};
  for (const month of await store.months()) months[month] = await store.readMonth(month);
  const { backups, unreadable } = await store.backups.list();
  if (unreadable.length > 0) throw new Error('A backup cannot be read.');
  const copies = (await findCopies(store.disk, store.folder)).map(({ name }) => name);
  const held = backups.map(({ id, files }) => [id, ...files.map(({ name }) => name)]);
  return { open: store.open.inquiries, me: store.settings.me, closed: months, backups: held, copies };
}

/** What a start on that disk would find, which stays as it is. */
export async function wholeAfter(nodes: Nodes, place = folder): Promise<Whole> {
  const store = await storeOn(modelDisk(withEndedLocks(nodes)).fs, place);
  const whole = await wholeOf(store);
  await store.close();
  return whole;
}

export interface SmallOffice {
  readonly image: Image;
  /** With two copies of a sync program. */
  readonly withCopies: Image;
  /** The id of its one backup, from before its last changes. */
  readonly oldest: string;
}

/** An office of two months. */
export async function smallOffice(): Promise<SmallOffice> {
  const disk = modelDisk(emptyNodes());
  await disk.fs.mkdir('/home/office', { recursive: true, mode: 0o700 });
  const store = await storeOn(disk.fs, folder);
  await store.saveSettings({ ...settings, me: 'Alex', firstSteps: 'done' });
  await store.saveOpen(state(inquiry('ana'), inquiry('ben')));
  await store.archive('2025-01', [closed('dora')]);
  await store.archive('2026-10', [closed('cleo')]);
  const { backup } = await store.backups.make('asked');
  await store.archive('2026-10', [closed('fay')]);
  await store.saveSettings({ ...settings, me: 'Robin', firstSteps: 'done' });
  await store.saveOpen(state(inquiry('ana'), inquiry('eve')));
  await store.closed.idle();
  await store.close();
  const image = presentImage(disk.nodes());
  const withCopies = new Map(image);
  const stamp = { sequence: 9, savedAtMs: nineOClockMs };
  const open = encodeKept({ kind: 'open', stamp, data: state(noted('ana'), inquiry('zoe')) });
  const inquiries = [closed('fay'), closed('gil')];
  const october = encodeKept({ kind: 'month', stamp, data: { month: '2026-10', inquiries } });
  withCopies.set(`${folder}/${copyOfOpen}`, Buffer.from(open));
  withCopies.set(`${folder}/${copyOfOctober}`, Buffer.from(october));
  return { image, withCopies, oldest: backup.id };
}

/** The store and the desk over it, as an edition opens them. */
export async function officeOn(fs: FsPort): Promise<Office> {
  const store = await storeOn(fs, folder);
  const troubles: unknown[] = [];
  const clock = fakeClock(nineOClockMs + 60_000);
  const onTrouble = (problem: unknown): void => void troubles.push(problem);
  const options = { computerUser: 'robin@computer', monotonicStopsInSleep: true, onTrouble };
  const desk: Desk = await openDesk({ store, clock, ...options });
  await desk.idle();
  return {
    store,
    troubles,
    ask: async <Name extends CallName>(name: Name, args: CallArgs<Name>) => {
      const result: Result<CallAnswer<Name>> = await desk.ask(name, args);
      await desk.idle();
      return result.ok ? { ok: true } : { ok: false, ...result.refusal };
    },
    idle: desk.idle,
    whole: async () => {
      const shown = desk.snapshot().inquiries.map(({ id }) => id);
      const whole = await wholeOf(store);
      const missing = shown.filter((id) => !ids(whole.open).includes(id));
      if (missing.length > 0) throw new Error(`The desk shows ${missing.join()} and the store does not.`);
      return whole;
    },
    shown: () => desk.snapshot().inquiries.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    close: async () => {
      await desk.close();
      await store.close();
    },
  };
}

/** The list that a start on that disk would show, which stays as it is. */
export async function shownAfter(nodes: Nodes): Promise<readonly InquiryView[]> {
  const at = await officeOn(modelDisk(withEndedLocks(nodes)).fs);
  const shown = at.shown();
  await at.close();
  return shown;
}

/** Any command, for whether the next one works. */
export function receive(at: Office): Promise<Answer> {
  return at.ask('receive', anArrival(nineOClockMs));
}

const october = ({ closed: months }: Whole): readonly Inquiry[] => months['2026-10'] ?? [];
const hasEvents = (whole: readonly Inquiry[], id: string, count: number): boolean =>
  whole.some((one) => one.id === id && one.events.length === count);

export const jobs: readonly Job[] = [
  {
    name: 'a backup',
    needsCopies: false,
    moreThan: { runs: 290, refusals: 280 },
    run: (at) => at.ask('backUpNow', {}),
    isDone: ({ backups }) => backups.length > 1,
  },
  {
    name: 'a restore',
    needsCopies: false,
    moreThan: { runs: 640, refusals: 530 },
    run: (at, oldest) => at.ask('restoreBackup', { id: oldest }),
    isDone: (whole) => whole.me === 'Alex' && ids(whole.open) === 'ana,ben' && ids(october(whole)) === 'cleo',
  },
  {
    name: 'an erasing',
    needsCopies: false,
    moreThan: { runs: 1_560, refusals: 1_300 },
    run: (at) => at.ask('eraseCustomer', { ids: ['ana', 'cleo'] }),
    isDone: (whole) => {
      const mine = [...whole.open, ...october(whole)].filter(({ id }) => id === 'ana' || id === 'cleo');
      return mine.length === 2 && mine.every(isErased);
    },
  },
  {
    name: 'removing old months',
    needsCopies: false,
    moreThan: { runs: 210, refusals: 190 },
    run: (at) => at.store.removeMonths(['2025-01']),
    isDone: ({ closed: months, backups }) =>
      Object.keys(months).join() === '2026-10' && !backups.flat().includes('closed/2025-01.json'),
  },
  {
    name: 'uniting a copy of the list',
    needsCopies: true,
    moreThan: { runs: 250, refusals: 85 },
    run: (at) => at.ask('uniteCopy', { name: copyOfOpen }),
    isDone: ({ open, copies }) =>
      hasEvents(open, 'ana', 1) && hasEvents(open, 'zoe', 0) && !copies.includes(copyOfOpen),
  },
  {
    name: 'uniting a copy of a month',
    needsCopies: true,
    moreThan: { runs: 480, refusals: 200 },
    run: (at) => at.ask('uniteCopy', { name: copyOfOctober }),
    // What could not be moved into its month yet stands in the list until the desk tries that again.
    isDone: (whole) => hasEvents([...whole.open, ...october(whole)], 'gil', 1) && !whole.copies.includes(copyOfOctober),
  },
  {
    name: 'setting a copy aside',
    needsCopies: true,
    moreThan: { runs: 160, refusals: 105 },
    run: (at) => at.ask('setCopyAside', { name: copyOfOpen }),
    isDone: ({ copies }) => !copies.includes(copyOfOpen),
  },
];
