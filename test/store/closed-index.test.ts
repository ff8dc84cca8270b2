import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inquiry } from '../../electron/domain/inquiry.ts';
import { dayMs } from '../../electron/domain/policy.ts';
import { derivedHeaderReach } from '../../electron/store/derived-file.ts';
import { nodeFs } from '../../electron/store/fs-port.ts';
import type { Store } from '../../electron/store/store.ts';
import { anEvent, anInquiry, nineOClockMs } from '../support/builders.ts';
import {
  anyMonths,
  archiveAll,
  cyclesByHand,
  cyclesOf,
  inOrder,
  listedByHand,
  readAll,
  searchedByHand,
  wordsIn,
  type Archived,
} from './support/any-months.ts';
import { openedStore } from './support/open-store.ts';
import { recordingFs, systemError, type Operation } from './support/recording-fs.ts';
import { dataFolder } from './support/temporary-folder.ts';

const emptyState = { inquiries: [], nudged: [], interruptions: [] };

/** Everything that can be asked, answered by the index. */
async function answersOf(store: Store, words: readonly (readonly string[])[], ids: readonly string[]) {
  const months = await store.months();
  const pages = new Map<string, Inquiry[]>();
  for (const month of months) {
    const all: Inquiry[] = [];
    for (let after: string | null = null; ;) {
      const page = await store.closed.page(month, after, 2);
      all.push(...page.inquiries);
      after = page.nextAfter;
      if (after === null) break;
    }
    pages.set(month, all);
  }
  const found = new Map<string, readonly Inquiry[]>();
  for (const search of words) found.set(search.join(' '), await store.closed.search(search, 3));
  return {
    pages,
    found,
    byId: await store.closed.find([...ids, 'nobody']),
    cycles: await cyclesOf(store),
    without: await cyclesOf(store, { without: ids.slice(0, 2) }),
  };
}

/** The same, from the whole months. */
async function byHand(store: Store): ReturnType<typeof answersOf> {
  const all = await readAll(store);
  const months = await store.months();
  return {
    pages: new Map(months.map((month) => [month, [...listedByHand(all, month)]])),
    found: new Map(wordsIn(all).map((words) => [words.join(' '), searchedByHand(all, words, 3)])),
    byId: new Map(all.map(({ inquiry }) => [inquiry.id, inquiry])),
    cycles: cyclesByHand(all),
    without: cyclesByHand(
      all,
      all.slice(0, 2).map(({ inquiry }) => inquiry.id),
    ),
  };
}

async function expectRightAnswers(store: Store): Promise<void> {
  const all = await readAll(store);
  const answers = await answersOf(
    store,
    wordsIn(all),
    all.map(({ inquiry }) => inquiry.id),
  );
  const { byId, ...rest } = await byHand(store);
  expect({ ...answers, byId: null }).toEqual({ ...rest, byId: null });
  expect([...answers.byId].sort()).toEqual([...byId].sort());
}

async function storeWith(archived: readonly Archived[], fs = nodeFs) {
  const folder = await dataFolder();
  const store = await openedStore(folder, { fs });
  await archiveAll(store, archived);
  await store.closed.idle();
  return { folder, store };
}

/** Closed so many days after the first of October, within the hour. */
function closedOn(day: number, changes: Partial<Inquiry> = {}): Inquiry {
  const receivedAtMs = Date.UTC(2026, 9, day, 12);
  return anInquiry({ receivedAtMs, events: [anEvent('closed', { atMs: receivedAtMs + 1000 })], ...changes });
}

describe('Store: the closed months by their index', () => {
  it('answers as the whole months do, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyMonths, async (archived) => {
        const { store } = await storeWith(archived);
        await expectRightAnswers(store);
        store.closed.forget();
        await expectRightAnswers(store);
        await store.close();
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('leaves out what stands in the open file, in a search, a page and by id', async () => {
    const { store } = await storeWith([]);
    const [ana, ben] = [closedOn(2, { subject: 'roof' }), closedOn(3, { subject: 'roof' })];
    await store.archive('2026-10', [ana, ben]);
    await store.saveOpen({ ...emptyState, inquiries: [ana] });
    expect(await store.closed.search(['roof'], 9)).toEqual([ben]);
    expect((await store.closed.page('2026-10', null, 9)).inquiries).toEqual([ben]);
    expect([...(await store.closed.find([ana.id, ben.id])).keys()]).toEqual([ben.id]);
    await store.saveOpen(emptyState);
    expect(await store.closed.search(['roof'], 9)).toEqual([ben, ana]);
  });

  it('gives the facts of those touched since an instant, each from its last copy', async () => {
    const early = closedOn(2);
    const late = closedOn(20);
    const again = {
      ...early,
      events: [
        ...early.events,
        anEvent('reopened', { atMs: Date.UTC(2026, 10, 3) }),
        anEvent('closed', { atMs: Date.UTC(2026, 10, 4) }),
      ],
    };
    const { store } = await storeWith([]);
    await store.archive('2026-10', [early, late]);
    await store.archive('2026-11', [again]);
    const months = await store.months();
    const touched = await store.closed.touchedSince(months, Date.UTC(2026, 9, 15));
    expect(inOrder(touched.cycles(new Set()))).toEqual(
      cyclesByHand((await readAll(store)).filter(({ inquiry }) => inquiry.id !== 'x')),
    );
    expect([early.id, late.id, 'nobody'].map(touched.has)).toEqual([true, true, false]);
    expect(touched.cycles(new Set([early.id])).map(({ inquiryId }) => inquiryId)).toEqual([late.id]);
    expect(
      touched
        .since(Date.UTC(2026, 10, 1))
        .cycles(new Set())
        .map(({ inquiryId }) => inquiryId),
    ).toEqual([early.id, early.id]);
  });
});

type Spoil = (bytes: Buffer) => Uint8Array | null;

const flipAt =
  (place: (bytes: Buffer) => number): Spoil =>
  (bytes) => {
    const at = place(bytes);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  };

const spoils: Readonly<Record<string, Spoil>> = {
  missing: () => null,
  empty: () => new Uint8Array(),
  'cut in half': (bytes) => bytes.subarray(0, bytes.length / 2),
  'cut by a byte': (bytes) => bytes.subarray(0, bytes.length - 1),
  'all zeros': (bytes) => new Uint8Array(bytes.length),
  'zeros after the header': (bytes) =>
    Buffer.concat([bytes.subarray(0, derivedHeaderReach), new Uint8Array(bytes.length - derivedHeaderReach)]),
  'a bit of the header': flipAt(() => 150),
  'a bit in the middle': flipAt((bytes) => Math.floor((derivedHeaderReach + bytes.length) / 2)),
  'a bit of the last section': flipAt((bytes) => bytes.length - 20),
  'of a later version': (bytes) =>
    Buffer.from(bytes.toString('latin1').replace(/^(ten-four-index \w+) 1/, '$1 2'), 'latin1'),
};

const kinds = ['figures', 'search'] as const;

const threeMonths: readonly Archived[] = [
  { month: '2026-08', inquiry: closedOn(-40, { subject: 'roof' }) },
  { month: '2026-09', inquiry: closedOn(-8, { subject: 'roof and door' }) },
  { month: '2026-10', inquiry: closedOn(4, { subject: 'door' }) },
  {
    month: '2026-10',
    inquiry: closedOn(5, { subject: 'roof', customer: { name: 'José', phone: null, email: null, handle: null } }),
  },
];

describe('Store: a derived file that is not as it must be', () => {
  it.each(kinds.flatMap((kind) => Object.keys(spoils).map((name) => [kind, name] as const)))(
    '%s, %s: is made again, and nobody hears of it',
    async (kind, name) => {
      const { folder, store } = await storeWith(threeMonths);
      const path = join(folder, 'index', `2026-10.${kind}`);
      const before = await readFile(path);
      await store.close();
      const spoilt = spoils[name]?.(Buffer.from(before)) ?? null;
      if (spoilt === null) await rm(path);
      else await writeFile(path, spoilt);
      const again = await openedStore(folder);
      await expectRightAnswers(again);
      await again.closed.idle();
      expect(await readFile(path)).toEqual(before);
      expect(again.notices).toEqual([]);
    },
  );

  it('of another state of the month is not used', async () => {
    const { folder, store } = await storeWith(threeMonths);
    const olds = await Promise.all(kinds.map((kind) => readFile(join(folder, 'index', `2026-10.${kind}`))));
    await store.archive('2026-10', [closedOn(9, { subject: 'window' })]);
    await store.close();
    for (const [at, kind] of kinds.entries()) await writeFile(join(folder, 'index', `2026-10.${kind}`), olds[at] ?? '');
    const again = await openedStore(folder);
    expect(await again.closed.search(['window'], 9)).toHaveLength(1);
    await expectRightAnswers(again);
  });

  it('is noticed while it runs, when a month is changed by another hand', async () => {
    const { folder, store } = await storeWith(threeMonths);
    const other = await storeWith([{ month: '2026-10', inquiry: closedOn(9, { subject: 'window' }) }]);
    expect(await store.closed.search(['door'], 9)).toHaveLength(2);
    await writeFile(join(folder, 'closed/2026-10.json'), await readFile(join(other.folder, 'closed/2026-10.json')));
    expect(await store.closed.search(['window'], 9)).toHaveLength(1);
    await expectRightAnswers(store);
  });

  it('may all be deleted at any time', async () => {
    const { folder, store } = await storeWith(threeMonths);
    await rm(join(folder, 'index'), { recursive: true });
    await expectRightAnswers(store);
  });
});

describe('Store: a line that is not what its place says', () => {
  it('brings the backup of a damaged month, and says so', async () => {
    const { folder, store } = await storeWith(threeMonths);
    await store.archive('2026-10', [closedOn(9, { subject: 'window' })]);
    await store.closed.idle();
    expect(await store.closed.search(['jose'], 9)).toHaveLength(1);
    const path = join(folder, 'closed/2026-10.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('José', 'Josx'));
    expect((await store.closed.search(['jose'], 9)).map(({ customer }) => customer.name)).toEqual(['José']);
    expect(store.notices).toMatchObject([{ kind: 'restored', file: 'closed/2026-10.json' }]);
    await expectRightAnswers(store);
  });

  it('is no hindrance where an editor has laid out the file anew', async () => {
    const { folder, store } = await storeWith(threeMonths);
    const path = join(folder, 'closed/2026-10.json');
    await writeFile(path, JSON.stringify(JSON.parse(await readFile(path, 'utf8')), null, 2));
    await expectRightAnswers(store);
    expect(store.notices).toEqual([]);
  });

  it('is found in the backup when the file itself is gone', async () => {
    const { folder, store } = await storeWith(threeMonths);
    await store.archive('2026-10', [closedOn(9, { subject: 'window' })]);
    await store.closed.idle();
    await store.closed.search(['door'], 9);
    await rm(join(folder, 'closed/2026-10.json'));
    expect(await store.closed.search(['window'], 9)).toEqual([]);
    expect(await store.closed.search(['door'], 9)).toHaveLength(2);
    expect(store.notices).toMatchObject([{ kind: 'restored', movedTo: null }]);
  });

  it('of a month of a newer version is refused', async () => {
    const { folder, store } = await storeWith(threeMonths);
    const path = join(folder, 'closed/2026-10.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"schema":2', '"schema":99'));
    await expect(store.closed.search(['door'], 9)).rejects.toThrow('schema 99');
    await expect(store.closed.touchedSince(['2026-10'], 0)).rejects.toThrow('schema 99');
  });
});

describe('Store: what the index costs', () => {
  const readsOf = (operations: readonly Operation[], folder: string): readonly string[] =>
    [
      ...new Set(
        operations
          .filter(({ name, bytes }) => name === 'readFile' || (name === 'readParts' && bytes > 1024))
          .map(({ path }) => path.slice(folder.length + 1)),
      ),
    ].sort();

  async function recorded() {
    const recorder = recordingFs();
    const { folder, store } = await storeWith(threeMonths, recorder.fs);
    const during = async (run: () => Promise<unknown>): Promise<readonly string[]> => {
      recorder.forget();
      await run();
      return readsOf(recorder.operations, folder);
    };
    return { store, during };
  }

  const searchFiles = ['index/2026-08.search', 'index/2026-09.search', 'index/2026-10.search'];

  it('is the search files at the first search, and the lines of what was found at the next', async () => {
    const { store, during } = await recorded();
    expect(await during(() => store.closed.search(['window'], 9))).toEqual(searchFiles);
    expect(await during(() => store.closed.search(['door'], 9))).toEqual([]);
    store.closed.forget();
    expect(await during(() => store.closed.search(['door'], 9))).toEqual(searchFiles);
  });

  it('is the figures alone for figures, and of other months only whether they matter', async () => {
    const { store, during } = await recorded();
    const months = await store.months();
    expect(await during(() => store.closed.touchedSince(['2026-10'], 0))).toEqual(['index/2026-10.figures']);
    const september = Date.UTC(2026, 8, 1);
    const read = during(() =>
      cyclesOf(store, { matters: ({ fromMs, toMs }) => fromMs < september + 30 * dayMs && toMs >= september }),
    );
    expect(await read).toEqual(['index/2026-08.figures', 'index/2026-09.figures', 'index/2026-10.figures']);
  });

  it('is no whole month for a page', async () => {
    const { store, during } = await recorded();
    expect(await during(() => store.closed.page('2026-09', null, 50))).toEqual(searchFiles);
  });
});

describe('Store: a disk that cannot hold the index', () => {
  it('fails no archive and no answer, and is tried again', async () => {
    let isFull = true;
    const recorder = recordingFs(({ name, path }) =>
      isFull && path.includes('/index') && ['mkdir', 'open', 'write'].includes(name)
        ? systemError('ENOSPC', name)
        : null,
    );
    const { folder, store } = await storeWith(threeMonths, recorder.fs);
    expect(store.closed.failures).toBe(3);
    await expectRightAnswers(store);
    isFull = false;
    await expectRightAnswers(store);
    expect(await readdir(join(folder, 'index'))).toHaveLength(6);
  });
});

describe('Store: the folder of the index', () => {
  it.runIf(process.platform !== 'win32')('is for this user only', async () => {
    const { folder } = await storeWith(threeMonths);
    const names = ['index', 'index/2026-10.search', 'index/2026-10.figures'];
    const modes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).mode & 0o777));
    expect(modes).toEqual([0o700, 0o600, 0o600]);
  });

  it('keeps nothing of a month that is gone, nor what a crash left', async () => {
    const { folder, store } = await storeWith(threeMonths);
    await store.close();
    await rm(join(folder, 'closed/2026-09.json'));
    const leftover = '2026-10.search.0b9d2f64-8a51-4a38-9c0e-2f1a3b4c5d6e.tmp';
    for (const name of [leftover, 'notes.txt']) await writeFile(join(folder, 'index', name), '');
    const again = await openedStore(folder, { now: () => nineOClockMs });
    await again.archive('2026-10', [closedOn(9)]);
    await again.closed.idle();
    expect((await readdir(join(folder, 'index'))).sort()).toEqual([
      '2026-08.figures',
      '2026-08.search',
      '2026-10.figures',
      '2026-10.search',
      'notes.txt',
    ]);
  });
});
