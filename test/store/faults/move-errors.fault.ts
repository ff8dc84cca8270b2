// The start that moves the data folder, or takes another one, with an error at each single operation.
import { describe, expect, it } from 'vitest';
import { writePlace } from '../../../electron/store/data-place.ts';
import type { Disk } from '../../../electron/store/disk-steps.ts';
import { findData, type FoundData } from '../../../electron/start/find-data.ts';
import { anInquiry, nineOClockMs } from '../../support/builders.ts';
import { systemError } from '../support/recording-fs.ts';
import { presentImage, settledNodes, type Image } from './crash-images.ts';
import { diskErrors, smallOffice, storeOn, wholeAfter, wholeOf, type Whole } from './job-run.ts';
import { modelDisk, type ModelDisk } from './model-disk.ts';
import { noteChecked } from './note-checked.ts';
import { folder as home, withEndedLocks } from './store-run.ts';

const target = '/home/office/moved';
type Way = 'copy' | 'use';

interface Start {
  readonly image: Image;
  /** What stands in the folder before, and what the new one must come to. */
  readonly before: Whole;
  readonly after: Whole;
}

/** The move is asked for; for "use", other data stand there. */
async function startOf(way: Way): Promise<Start> {
  const { image } = await smallOffice();
  const disk = modelDisk(settledNodes(image));
  if (way === 'use') {
    const store = await storeOn(disk.fs, target);
    await store.saveOpen({ inquiries: [anInquiry({ id: 'there' })], nudged: [], interruptions: [] });
    await store.close();
  }
  await writePlace(diskOf(disk), home, { use: null, move: { folder: target, way } });
  const before = await wholeAfter(disk.nodes());
  return {
    image: presentImage(disk.nodes()),
    before,
    after: way === 'copy' ? before : await wholeAfter(disk.nodes(), target),
  };
}

function diskOf({ fs }: ModelDisk): Disk {
  return { fs, wait: () => Promise.resolve() };
}

function find(disk: ModelDisk): Promise<FoundData> {
  // Another process than the one before.
  disk.replace(withEndedLocks(disk.nodes()));
  return findData({ home, isNamed: false, say: () => undefined, now: () => nineOClockMs, disk: diskOf(disk) });
}

interface Fault {
  readonly code: string;
  readonly index: number;
  /** Also every operation after it, until the start has found its folder. */
  readonly stays: boolean;
}

/** How many operations there were, and whether it was at the new folder at once; throws when anything is not as it must be. */
async function tried(way: Way, { image, before, after }: Start, { code, index, stays }: Fault) {
  const count = { operations: 0, isArmed: true };
  const disk = modelDisk(settledNodes(image), {
    before: ({ name }) => {
      if (!count.isArmed) return Promise.resolve(null);
      const at = count.operations;
      count.operations += 1;
      return Promise.resolve((stays ? at >= index : at === index) ? systemError(code, name) : null);
    },
  });
  const first = await find(disk);
  count.isArmed = false;
  const { operations } = count;
  const said = first.ok ? first.notice : first;
  expect(said?.sentence).toMatch(/^[A-Z].+\./);
  expect(await wholeAfter(disk.nodes())).toEqual(before);
  const found = first.ok ? first : await find(disk);
  if (!found.ok) throw new Error(found.sentence);
  const isThere = found.folder === target;
  disk.replace(withEndedLocks(disk.nodes()));
  const store = await storeOn(disk.fs, found.folder);
  expect(await wholeOf(store)).toEqual(isThere ? after : before);
  const next = { ...store.open, inquiries: [...store.open.inquiries, anInquiry({ id: 'next' })] };
  expect(await store.saveOpen(next)).toEqual({ ok: true });
  await store.close();
  if (isThere) return { operations, isThere };
  await writePlace(diskOf(disk), home, { use: null, move: { folder: target, way } });
  expect(await find(disk)).toMatchObject({ ok: true, folder: target });
  expect(await wholeAfter(disk.nodes(), target)).toEqual(way === 'copy' ? { ...after, open: next.inquiries } : after);
  return { operations, isThere };
}

describe('an error of the disk in the start that moves the data folder', () => {
  // The last two: what was counted when this was written, less a little, so that it does not shrink unnoticed.
  it.for([
    ['copy', 1_300, 900],
    ['use', 235, 100],
  ] as const)(
    '%s: told, nothing is lost, and done when it is asked for again',
    async ([way, runsThen, failedThen], { task }) => {
      const start = await startOf(way);
      const { operations, isThere } = await tried(way, start, { code: '', index: Infinity, stays: false });
      expect(isThere).toBe(true);
      let [runs, failed] = [0, 0];
      for (let index = 0; index < operations; index += 1) {
        // The staying error by turns: what it is called matters where one operation fails.
        const staying = { code: diskErrors[index % diskErrors.length] ?? 'EIO', index, stays: true };
        for (const fault of [...diskErrors.map((code) => ({ code, index, stays: false })), staying]) {
          const outcome = await tried(way, start, fault).catch((cause: unknown) => {
            throw new Error(`${fault.code} at ${index}${fault.stays ? ' and after' : ''}`, { cause });
          });
          runs += 1;
          failed += outcome.isThere ? 0 : 1;
        }
      }
      noteChecked(task, { errors: runs }, { errors: runsThen });
      expect(failed).toBeGreaterThan(failedThen);
    },
  );
});
