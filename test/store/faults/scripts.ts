// What the store is made to do while the disk fails: each script stands for a stretch of an office's day.
import type { Inquiry } from '../../../electron/domain/inquiry.ts';
import type { FsPort } from '../../../electron/store/fs-port.ts';
import { gateName, lockName } from '../../../electron/store/lock.ts';
import type { OpenState } from '../../../electron/store/store.ts';
import { anEvent, anInquiry } from '../../support/builders.ts';
import { systemError } from '../support/recording-fs.ts';
import { presentImage, settledNodes, type Image } from './crash-images.ts';
import { emptyNodes, modelDisk, type Nodes } from './model-disk.ts';
import { oldOffice } from './old-office.ts';
import {
  emptyState,
  folder,
  nothingWritten,
  settings,
  storeRun,
  type Expectation,
  type StoreRun,
} from './store-run.ts';

export interface Script {
  readonly name: string;
  readonly start: Nodes;
  readonly expected: Expectation;
  readonly run: (at: StoreRun) => Promise<void>;
  /** Content that must stand under some name at the end of each recovery. */
  readonly kept: readonly string[];
  /** The person may be told that a file could not be used. */
  readonly mayNotice: boolean;
  readonly hasLinks: boolean;
  /** Looks at an unreadable lock again and again: many operations, little to learn. */
  readonly waitsForLock: boolean;
}

function inquiry(id: string, overrides: Partial<Inquiry> = {}): Inquiry {
  return anInquiry({ id, ...overrides });
}

const [ana, ben, cleo] = [inquiry('ana'), inquiry('ben'), inquiry('cleo')];
const closedAna = { ...ana, events: [anEvent('closed', { id: 'closed-ana', actionId: 'closed-ana' })] };
const dora = inquiry('dora');

function stateOf(...inquiries: readonly Inquiry[]): OpenState {
  return { ...emptyState, inquiries };
}

/** The same store where links are refused, as on exFAT. */
export function withoutLinks(fs: FsPort): FsPort {
  return { ...fs, link: () => Promise.reject(systemError('EPERM', 'link')) };
}

/** A folder that has been worked with: each file there is has a backup. */
export async function usedOffice(): Promise<{ readonly image: Image; readonly expected: Expectation }> {
  const disk = modelDisk(await bareDisk());
  const at = storeRun(disk.fs);
  const store = await at.open();
  await at.saveOpen(store, stateOf(ana));
  await at.saveOpen(store, stateOf(closedAna, ben));
  await at.saveSettings(store, { ...settings, me: 'Alex' });
  await at.saveSettings(store, { ...settings, me: 'Robin' });
  await at.archive(store, '2026-10', [cleo]);
  await at.archive(store, '2026-10', [dora]);
  await store.close();
  return { image: presentImage(disk.nodes()), expected: at.expectation() };
}

async function bareDisk(): Promise<Nodes> {
  const disk = modelDisk(emptyNodes());
  await disk.fs.mkdir('/home/office', { recursive: true, mode: 0o700 });
  return settledNodes(presentImage(disk.nodes()));
}

function changed(image: Image, changes: Readonly<Record<string, string | null>>): Nodes {
  const next = new Map(image);
  for (const [name, content] of Object.entries(changes)) {
    if (content === null) next.delete(`${folder}/${name}`);
    else next.set(`${folder}/${name}`, Buffer.from(content));
  }
  return settledNodes(next);
}

const textAt = (image: Image, name: string): string => Buffer.from(image.get(`${folder}/${name}`) ?? []).toString();

/** What a part holds once its file is gone and its backup has taken the place. */
function restored(expected: Expectation, parts: { readonly open?: unknown; readonly october?: unknown }): Expectation {
  const part = (value: unknown) => ({ confirmed: JSON.stringify(value), underWay: [] });
  return {
    ...expected,
    ...('open' in parts ? { open: part(parts.open) } : {}),
    ...('october' in parts ? { months: new Map([...expected.months, ['2026-10', part(parts.october)]]) } : {}),
  };
}

const deadHolder = `${JSON.stringify({ pid: 2 ** 31 - 1, startedAtMs: 1, processStart: 1 })}\n`;
const deadStarter = `${JSON.stringify({ pid: 2 ** 31 - 2, startedAtMs: 1, processStart: 1 })}\n`;

async function saveTwice(at: StoreRun): Promise<void> {
  const store = await at.open();
  await at.saveOpen(store, stateOf(ben, cleo));
  await at.saveOpen(store, stateOf(ben));
  await store.close();
}

async function everythingAtOnce(at: StoreRun): Promise<void> {
  const store = await at.open();
  await Promise.all([
    at.saveOpen(store, stateOf(ana)),
    at.saveOpen(store, stateOf(ana, ben)),
    at.saveSettings(store, { ...settings, me: 'Alex' }),
    at.archive(store, '2026-11', [cleo]),
  ]);
  await Promise.all([at.saveSettings(store, { ...settings, me: 'Robin' }), at.archive(store, '2026-10', [dora])]);
  await store.close();
}

async function rollOver(at: StoreRun): Promise<void> {
  const store = await at.open();
  await at.archive(store, '2026-11', [closedAna]);
  await at.archive(store, '2026-10', [inquiry('eve')]);
  await at.saveOpen(store, stateOf(ben));
  await store.close();
}

async function openAndClose(at: StoreRun): Promise<void> {
  await (await at.open()).close();
}

async function addToOctober(at: StoreRun): Promise<void> {
  const store = await at.open();
  await at.archive(store, '2026-10', [inquiry('eve')]);
  await at.saveSettings(store, { ...settings, me: 'Kim' });
  await store.close();
}

export async function scripts(): Promise<readonly Script[]> {
  const bare = await bareDisk();
  const { image, expected } = await usedOffice();
  const plain = {
    start: settledNodes(image),
    expected,
    kept: [],
    mayNotice: false,
    hasLinks: true,
    waitsForLock: false,
  };
  const first = { ...plain, start: bare, expected: nothingWritten() };
  const cut = textAt(image, 'open.json').slice(0, 300);
  const cutMonth = textAt(image, 'closed/2026-10.json').slice(0, 200);
  const damaged = { ...plain, kept: [cut], mayNotice: true };
  const old = oldOffice(presentImage(bare));
  const bothDamaged = changed(image, { 'open.json': cut, 'backups/open.json': 'neither' });
  const all: readonly Script[] = [
    { ...first, name: 'first start', run: openAndClose },
    { ...first, name: 'first saves', run: saveTwice },
    { ...first, name: 'everything at once', run: everythingAtOnce },
    { ...plain, name: 'saves', run: saveTwice },
    { ...plain, name: 'month rolls over', run: rollOver },
    {
      ...damaged,
      name: 'restores from the backup',
      start: changed(image, { 'open.json': cut }),
      expected: restored(expected, { open: stateOf(ana) }),
      run: saveTwice,
    },
    {
      ...damaged,
      name: 'starts over without a good copy',
      start: bothDamaged,
      expected: restored(expected, { open: emptyState }),
      kept: [cut, 'neither'],
      run: saveTwice,
    },
    {
      ...damaged,
      name: 'finds only the backup',
      start: changed(image, { 'open.json': null }),
      expected: restored(expected, { open: stateOf(ana) }),
      kept: [],
      run: saveTwice,
    },
    {
      ...damaged,
      name: 'restores a month',
      start: changed(image, { 'closed/2026-10.json': cutMonth }),
      expected: restored(expected, { october: [cleo] }),
      kept: [cutMonth],
      run: addToOctober,
    },
    {
      ...plain,
      name: 'starts as a newer version',
      start: settledNodes(old.image),
      expected: old.expected,
      kept: old.texts,
      run: openAndClose,
    },
    { ...plain, name: 'takes over a stale lock', start: changed(image, { [lockName]: deadHolder }), run: saveTwice },
    {
      ...plain,
      name: 'takes over a stale lock with a stale gate',
      start: changed(image, { [lockName]: deadHolder, [gateName(deadHolder)]: deadStarter }),
      run: openAndClose,
    },
    {
      ...plain,
      name: 'takes over a torn lock',
      waitsForLock: true,
      start: changed(image, { [lockName]: '\0\0\0' }),
      run: openAndClose,
    },
  ];
  const linkless = all
    .filter(({ run }) => run !== openAndClose)
    .map((script) => ({ ...script, name: `${script.name}, without links`, hasLinks: false }));
  return [...all, ...linkless];
}
