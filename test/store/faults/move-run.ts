// Data that are moved to another folder, on to a third and back, with work in between, and what a start must find.
import { findData } from '../../../electron/start/find-data.ts';
import { readPlace, writePlace, type DataPlace } from '../../../electron/store/data-place.ts';
import type { Disk } from '../../../electron/store/disk-steps.ts';
import type { FsPort } from '../../../electron/store/fs-port.ts';
import { useData } from '../../../electron/store/move-data.ts';
import type { Store } from '../../../electron/store/store.ts';
import { anInquiry, nineOClockMs } from '../../support/builders.ts';
import { officeWithABackup, opened, wholeOf, wholeOfBackup, type Whole } from './backup-run.ts';
import { settledNodes, type Image } from './crash-images.ts';
import { modelDisk } from './model-disk.ts';
import { emptyState, folder as home } from './store-run.ts';

interface Place {
  readonly folder: string;
  readonly whole: Whole;
}

export interface MoveExpected {
  /** Where a start may find the data, and what they may be there. */
  readonly allowed: readonly Place[];
  /** Folders that were left, as they were. */
  readonly left: readonly Place[];
  /** The folder that is being filled: nobody may take it for whole data meanwhile. */
  readonly filling: string | null;
}

export interface Office {
  readonly image: Image;
  readonly oldest: string;
  readonly oldestWhole: Whole;
  readonly whole: Whole;
}

const second = '/home/office/moved';
const third = '/home/stick/office/moved again';
const ours = new Set(['open.json', 'settings.json', 'closed', 'backups']);

export async function officeToMove(): Promise<Office> {
  const { image, oldest } = await officeWithABackup();
  const store = await opened(modelDisk(settledNodes(image)).fs);
  const office = { oldest, oldestWhole: (await wholeOfBackup(store, oldest)) ?? '', whole: await wholeOf(store) };
  await store.close();
  const open = Buffer.from(image.get(`${home}/open.json`) ?? []);
  return {
    image: new Map([...image, [`${home}/open.json.damaged-2026-11-20T09-00-00Z`, open.subarray(9)]]),
    ...office,
  };
}

const diskOf = (fs: FsPort): Disk => ({ fs, wait: () => Promise.resolve() });

async function found(fs: FsPort): Promise<string> {
  const data = await findData({
    home,
    isNamed: false,
    say: () => undefined,
    now: () => nineOClockMs,
    disk: diskOf(fs),
  });
  if (!data.ok) throw new Error(data.sentence);
  return data.folder;
}

/** Asks, starts, works, three times over. */
export function moved({ whole }: Office) {
  let expected: MoveExpected = { allowed: [{ folder: home, whole }], left: [], filling: null };

  async function ask(fs: FsPort, move: NonNullable<DataPlace['move']>, there: Whole | null): Promise<void> {
    const place = await readPlace(diskOf(fs), home);
    const [now] = expected.allowed;
    if (place === null || now === undefined) throw new Error('Nobody knows where the data are.');
    const next = { folder: move.folder, whole: there ?? now.whole };
    const left = [...expected.left.filter(({ folder }) => folder !== move.folder), now];
    expected = { allowed: [now, next], left, filling: null };
    await writePlace(diskOf(fs), home, { ...place, move });
    expected = { allowed: [next], left, filling: move.way === 'copy' ? move.folder : null };
  }

  async function startAndWork(fs: FsPort, name: string): Promise<void> {
    const [now] = expected.allowed;
    const folder = await found(fs);
    if (now === undefined || folder !== now.folder) throw new Error(`The data are in ${folder}.`);
    expected = { ...expected, filling: null };
    const store = await opened(fs, folder);
    const open = { ...emptyState, inquiries: [anInquiry({ id: name })] };
    const after = { folder, whole: JSON.stringify({ ...JSON.parse(now.whole), open }) };
    expected = { ...expected, allowed: [now, after] };
    const saved = await store.saveOpen(open);
    if (!saved.ok) throw new Error(saved.sentence);
    expected = { ...expected, allowed: [after] };
    await store.close();
  }

  return {
    expected: () => expected,
    run: async (fs: FsPort): Promise<void> => {
      await ask(fs, { folder: second, way: 'copy' }, null);
      await startAndWork(fs, 'in the second');
      await ask(fs, { folder: third, way: 'copy' }, null);
      await startAndWork(fs, 'in the third');
      const there = expected.left.find(({ folder }) => folder === second);
      await ask(fs, { folder: second, way: 'use' }, there?.whole ?? null);
      await startAndWork(fs, 'in the second again');
    },
  };
}

/** Null when a start finds all the data in a folder where they may be, and those that were left are as they were. */
export async function wrongWithPlaces(office: Office, image: Image, expected: MoveExpected): Promise<string | null> {
  const half = expected.filling === null ? null : await wrongToUse(image, expected.filling);
  if (half !== null) return half;
  const { fs } = modelDisk(settledNodes(image));
  const folder = await found(fs);
  const store = await opened(fs, folder);
  const wrong = await wrongIn(store, office, expected);
  await store.close();
  if (wrong !== null) return wrong;
  for (const left of expected.left.filter((one) => one.folder !== folder)) {
    const former = await opened(fs, left.folder);
    const whole = await wholeOf(former);
    await former.close();
    if (whole !== left.whole) return `${left.folder}, which was left, is another: ${whole}`;
  }
  return (await found(fs)) === folder ? null : 'the second start finds another folder';
}

async function wrongIn(store: Store, { oldest, oldestWhole }: Office, { allowed }: MoveExpected) {
  const whole = await wholeOf(store);
  if (!allowed.some((place) => place.folder === store.folder && place.whole === whole)) {
    return `the data are in ${store.folder}: ${whole}`;
  }
  if (store.notices.length > 0) return `a file could not be used: ${JSON.stringify(store.notices)}`;
  return (await wholeOfBackup(store, oldest)) === oldestWhole ? null : 'a kept backup was not copied';
}

/** What somebody would get who takes the folder for data while it is being filled. */
async function wrongToUse(image: Image, filling: string): Promise<string | null> {
  const disk = diskOf(modelDisk(settledNodes(image)).fs);
  const place = await readPlace(disk, home);
  if (place?.use?.folder === filling) return null;
  const used = await useData(disk, filling, nineOClockMs);
  if (!used.ok || !(await disk.fs.readdir(filling)).some((name) => ours.has(name))) return null;
  return 'half of the data would be taken for all of them';
}
