import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFs, type FsPort } from '../../electron/store/fs-port.ts';
import { createRunning } from '../../electron/store/running.ts';
import { closedOne, commitTo, request } from './erasing/named-office.ts';
import { openedStore } from './support/open-store.ts';
import { dataFolder } from './support/temporary-folder.ts';

const closedSentence = 'The store is closed.';

const noVisitor = { expect: () => undefined, add: () => undefined };

describe('createRunning', () => {
  it('ends when all that had begun has ended, well or not', async () => {
    const { run, end } = createRunning();
    const ended: string[] = [];
    const { promise, resolve } = Promise.withResolvers<null>();
    const well = run(() => promise).then(() => ended.push('well'));
    const badly = expect(run(() => promise.then(() => Promise.reject(new Error('badly'))))).rejects.toThrow('badly');
    const ending = end().then(() => ended.push('end'));
    resolve(null);
    await Promise.all([well, badly, ending]);
    expect(ended).toEqual(['well', 'end']);
  });

  it('begins nothing after that', async () => {
    const { run, end } = createRunning();
    await end();
    await expect(run(() => Promise.resolve(1))).rejects.toThrow(closedSentence);
  });

  it('begins nothing either while it waits for what had begun', async () => {
    const { run, end } = createRunning();
    const { promise, resolve } = Promise.withResolvers<null>();
    const begun = run(() => promise);
    const ending = end();
    let hasBegun = false;
    const late = run(() => Promise.resolve((hasBegun = true)));
    await expect(late).rejects.toThrow(closedSentence);
    resolve(null);
    await Promise.all([begun, ending]);
    expect(hasBegun).toBe(false);
  });
});

describe('Store: closing', () => {
  it('waits for what is made of a month that was written', async () => {
    const folder = await dataFolder();
    const slow: FsPort = {
      ...nodeFs,
      open: async (path, ...how) => {
        if (path.startsWith(join(folder, 'index')))
          for (let step = 0; step < 300; step += 1) await nodeFs.readdir(folder);
        return await nodeFs.open(path, ...how);
      },
    };
    const store = await openedStore(folder, { fs: slow });
    await store.archive('2026-10', [closedOne('quartz-october')]);
    await store.close();
    expect((await readdir(join(folder, 'index'))).sort()).toEqual(['2026-10.figures', '2026-10.search']);
  });

  it('waits for a search: no file appears after it', async () => {
    const folder = await dataFolder();
    const first = await openedStore(folder);
    for (const month of ['2025-01', '2025-02', '2025-03', '2025-04']) {
      await first.archive(
        month,
        Array.from({ length: 60 }, (_, at) => closedOne(`quartz-${month}-${at}`)),
      );
    }
    await first.close();
    await rm(join(folder, 'index'), { recursive: true });
    const store = await openedStore(folder);
    const searching = store.closed.search(['quartz'], 10);
    await store.close();
    const atClose = await readdir(join(folder, 'index'));
    expect((await searching).length).toBe(10);
    expect([atClose.length, await readdir(join(folder, 'index'))]).toEqual([8, atClose]);
  });

  it('refuses everything that would read or write after it', async () => {
    const store = await openedStore(await dataFolder());
    await store.close();
    const { closed, backups, erasing } = store;
    const late = [
      () => closed.search(['quartz'], 1),
      () => closed.find([]),
      () => closed.page('2026-11', null, 1),
      () => closed.touchedSince([], 0),
      () => closed.visitCycles({ months: [], matters: () => true, without: [] }, noVisitor),
      () => closed.bytesOf([]),
      () => store.months(),
      () => store.readMonth('2026-11'),
      () => store.archive('2026-11', []),
      () => store.saveOpen(store.open),
      () => store.saveSettings(store.settings),
      () => store.removeMonths([]),
      () => store.restore('x'),
      () => backups.list(),
      () => backups.make('asked'),
      () => backups.content('x'),
      () => backups.remove(new Set()),
      () => backups.exclusively(() => Promise.resolve()),
      () => erasing.survey(() => true),
      () => erasing.erase(request, commitTo(store)),
      () => erasing.finish(commitTo(store)),
    ];
    for (const ask of late) await expect(ask(), ask.toString()).rejects.toThrow(closedSentence);
  });
});
