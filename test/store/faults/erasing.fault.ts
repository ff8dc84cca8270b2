// An erasing, cut off before every operation and with an error at every operation: what was begun ends complete.
import { describe, expect, it } from 'vitest';
import { isErased } from '../../../electron/domain/erasure.ts';
import type { Store } from '../../../electron/store/store.ts';
import { commitTo, ids, livedIn, ofCustomer, request, stillNaming } from '../erasing/named-office.ts';
import { systemError } from '../support/recording-fs.ts';
import { crashImages, presentImage, settledNodes, type Image } from './crash-images.ts';
import { emptyNodes, modelDisk, type Nodes } from './model-disk.ts';
import { noteChecked } from './note-checked.ts';
import { faultRandom } from './seed.ts';
import { folder, openOn, withEndedLocks } from './store-run.ts';
import { afterTheCrash, keyOf } from './walk-cuts.ts';

/** Beside what the store works with: a damaged file and a copy of a sync program. */
async function office(): Promise<Image> {
  const disk = modelDisk(emptyNodes());
  await disk.fs.mkdir('/home/office', { recursive: true, mode: 0o700 });
  const store = await opened(disk.fs);
  await livedIn(store);
  await store.close();
  const image = new Map(presentImage(disk.nodes()));
  const open = image.get(`${folder}/open.json`) ?? new Uint8Array();
  image.set(`${folder}/open.json.damaged-2026-11-20T09-00-00Z`, Buffer.from(open).subarray(0, 600));
  image.set(`${folder}/open (1).json`, Buffer.from(open));
  return image;
}

async function opened(fs: Parameters<typeof openOn>[0]): Promise<Store> {
  const result = await openOn(fs);
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.store;
}

function filesOf(image: Image): ReadonlyMap<string, Uint8Array> {
  return new Map([...image].flatMap(([path, content]) => (content === null ? [] : [[path, content] as const])));
}

const start = await office();

interface Instant {
  readonly nodes: Nodes;
  readonly isDone: boolean;
}

/** The disk before each operation, and at the end. */
async function instantsFrom(nodes: Nodes): Promise<readonly Instant[]> {
  const instants: Instant[] = [];
  let isDone = false;
  const disk = modelDisk(nodes, {
    before: () => {
      instants.push({ nodes: disk.nodes(), isDone });
      return Promise.resolve(null);
    },
  });
  const store = await opened(disk.fs);
  const result = await store.erasing.erase(request, commitTo(store));
  isDone = result.ok;
  instants.push({ nodes: disk.nodes(), isDone });
  await store.close();
  instants.push({ nodes: disk.nodes(), isDone });
  return instants;
}

/** Null when a start on it finds all of it as before, or nothing that names the customer. */
async function wrongAfter(nodes: Nodes, mustBeDone: boolean): Promise<string | null> {
  const disk = modelDisk(nodes);
  const store = await opened(disk.fs);
  const [inOpen, others] = [store.open.inquiries.filter(({ id }) => id === 'quartz-open'), store.open.inquiries.length];
  const closed = [...(await store.readMonth('2026-10')), ...(await store.readMonth('2026-11'))];
  const mine = [...inOpen, ...closed.filter(({ id }) => ids.some((one) => one === id))];
  const { unreadable } = await store.backups.list();
  await store.close();
  if (others !== 2 || closed.length !== 4 || mine.length !== 3) return 'an inquiry is gone';
  if (unreadable.length > 0) return 'a kept backup cannot be read';
  const after = presentImage(disk.nodes());
  // Those of backups are swept when backups are.
  const left = [...after.keys()].filter((path) => path.endsWith('.tmp') && !path.includes('/kept/'));
  if (left.length > 0) return `a start leaves ${left.join(', ')}`;
  const naming = stillNaming(filesOf(after));
  if (naming.length === 0 && !mine.every(isErased)) return 'not all of it is erased';
  if (naming.length === 0) return hasReceipt(after) ? null : 'it is erased, and no receipt stands';
  if (mustBeDone) return `it was confirmed, and stands in ${naming.join(', ')}`;
  return mine.some(isErased) ? `half of it is erased; it stands in ${naming.join(', ')}` : null;
}

function hasReceipt(image: Image): boolean {
  return [...image].some(([path, bytes]) => /\/receipts\/erasure-[^/]*\.txt$/.test(path) && (bytes?.length ?? 0) > 0);
}

async function checked(instants: readonly Instant[], most: number, seed: number) {
  const random = faultRandom(seed);
  const known = new Set<string>();
  let states = 0;
  for (const [index, { nodes, isDone }] of instants.entries()) {
    for (const cut of crashImages(nodes, most, random)) {
      states += 1;
      const image = afterTheCrash(cut);
      const key = `${isDone} ${keyOf(image)}`;
      if (known.has(key)) continue;
      known.add(key);
      const wrong = await wrongAfter(settledNodes(image), isDone);
      if (wrong !== null) expect.fail(`before operation ${index}: ${wrong}`);
    }
  }
  return { operations: instants.length, states, different: known.size };
}

/** Ends the process before that operation; the next start finds all that it did, synced or not. */
async function nodesAfterKillAt(last: number): Promise<Nodes> {
  let operations = 0;
  let kill = (): void => undefined;
  const killed = new Promise<void>((resolve) => {
    kill = resolve;
  });
  const disk = modelDisk(settledNodes(start), {
    before: () => {
      operations += 1;
      if (operations <= last) return Promise.resolve(null);
      kill();
      return new Promise(() => undefined);
    },
  });
  const run = async (): Promise<void> => {
    const store = await opened(disk.fs);
    await store.erasing.erase(request, commitTo(store));
  };
  await Promise.race([killed, run()]);
  return withEndedLocks(disk.nodes());
}

/** A start on what a killed process left, which finishes what that had begun: each instant of it. */
async function instantsOfStart(nodes: Nodes): Promise<readonly Instant[]> {
  const instants: Instant[] = [];
  const disk = modelDisk(nodes, {
    before: () => {
      instants.push({ nodes: disk.nodes(), isDone: false });
      return Promise.resolve(null);
    },
  });
  const store = await opened(disk.fs);
  const isFinished = store.notices.some(({ kind }) => kind === 'erasing-finished');
  instants.push({ nodes: disk.nodes(), isDone: isFinished });
  await store.close();
  return instants;
}

const codes = ['ENOSPC', 'EIO', 'EPERM'];

describe('R22 an erasing and a disk that fails', () => {
  it('is complete or has not begun after a power cut at any operation', async ({ task }) => {
    const total = await checked(await instantsFrom(settledNodes(start)), 40, 22);
    expect(total.operations).toBeGreaterThan(300);
    noteChecked(task, total, { states: 9_000, different: 1_500 });
  });

  it('is complete after a power cut in the start that finishes it', async ({ task }) => {
    const { length } = await instantsFrom(settledNodes(start));
    const totals = { states: 0, different: 0 };
    for (let last = 60; last < length; last += 5) {
      const instants = await instantsOfStart(await nodesAfterKillAt(last));
      const few = instants.filter((_, index) => index % 24 === last % 24 || index === instants.length - 1);
      const { states, different } = await checked(few, 6, last);
      totals.states += states;
      totals.different += different;
    }
    noteChecked(task, totals, { states: 13_000, different: 5_500 });
  });

  it.for(codes)(
    'ends complete when it is tried again after %s at any operation, which is told',
    async (code, { task }) => {
      const { length } = await instantsFrom(settledNodes(start));
      let refusals = 0;
      for (let index = 0; index < length; index += 1) {
        for (const stays of [false, true]) refusals += await refusedAt(code, index, stays);
      }
      expect(refusals).toBeGreaterThan(500);
      noteChecked(task, { errors: 2 * length }, { errors: 600 });
    },
  );
});

/** 1 when it was refused; whatever happened, it is complete afterwards. */
async function refusedAt(code: string, at: number, stays: boolean): Promise<number> {
  let operations = 0;
  let isCounting = false;
  const disk = modelDisk(settledNodes(start), {
    before: ({ name }) => {
      if (!isCounting) return Promise.resolve(null);
      operations += 1;
      const isHit = stays ? operations > at : operations === at + 1;
      return Promise.resolve(isHit ? systemError(code, name) : null);
    },
  });
  const store = await opened(disk.fs);
  isCounting = true;
  const commit = commitTo(store);
  const first = await store.erasing.erase(request, commit).catch((cause: unknown) => {
    throw new Error(`${code} at operation ${at}`, { cause });
  });
  isCounting = false;
  if (!first.ok) {
    expect(first.sentence).toMatch(/^[A-Z].+\. .*Data folder: /);
    const second = first.isBegun ? await store.erasing.finish(commit) : await store.erasing.erase(request, commit);
    if (second?.ok !== true) expect.fail(`${code} at operation ${at}${stays ? ' and after' : ''}: ${second?.sentence}`);
  }
  expect(store.open.inquiries.find(({ id }) => id === 'quartz-open')).not.toEqual(ofCustomer('quartz-open'));
  await store.close();
  const wrong = await wrongAfter(withEndedLocks(disk.nodes()), true);
  if (wrong !== null) expect.fail(`${code} at operation ${at}${stays ? ' and after' : ''}: ${wrong}`);
  return first.ok ? 0 : 1;
}
