import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMs } from '../../electron/domain/policy.ts';
import { anEvent, nineOClockMs } from '../support/builders.ts';
import { anyMonths, cyclesByHand, cyclesOf, inOrder, readAll } from './support/any-months.ts';
import { closedOn, expectRightAnswers, storeWith, threeMonths } from './support/closed-answers.ts';
import { openedStore } from './support/open-store.ts';
import { recordingFs, systemError, type Operation } from './support/recording-fs.ts';

const emptyState = { inquiries: [], nudged: [], interruptions: [] };

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
    // Not the first page once more.
    expect(await store.closed.page('2026-10', 'gone-meanwhile', 9)).toEqual({ inquiries: [], nextAfter: null });
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
    expect(inOrder(touched.cycles(new Set()))).toEqual(cyclesByHand(await readAll(store)));
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
