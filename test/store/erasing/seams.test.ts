import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openedStore } from '../support/open-store.ts';
import { recordingFs, systemError } from '../support/recording-fs.ts';
import { dataFolder } from '../support/temporary-folder.ts';
import { bytesOfAll, closedOne, commitTo, livedIn, otherClosed, request, stillNaming } from './named-office.ts';

describe('R22 erasing beside other work of the store', () => {
  it('leaves no index of a month that a restore has taken away', async () => {
    const folder = await dataFolder();
    const store = await openedStore(folder);
    await store.archive('2026-10', [otherClosed]);
    const { backup } = await store.backups.make('asked');
    await store.archive('2026-11', [closedOne('quartz-november')]);
    await store.closed.search(['quartz'], 10);
    expect(await store.restore(backup.id)).toMatchObject({ ok: true });
    expect(await store.erasing.erase(request, commitTo(store))).toMatchObject({ ok: true });
    await store.closed.idle();
    expect(stillNaming(await bytesOfAll(folder))).toEqual([]);
  });

  it('leaves no index of a month as it was before a restore', async () => {
    const folder = await dataFolder();
    const store = await openedStore(folder);
    await store.archive('2026-10', [otherClosed]);
    const { backup } = await store.backups.make('asked');
    await store.archive('2026-10', [closedOne('quartz-october')]);
    await store.closed.search(['quartz'], 10);
    expect(await store.restore(backup.id)).toMatchObject({ ok: true });
    expect(await store.erasing.erase(request, commitTo(store))).toMatchObject({ ok: true });
    await store.closed.idle();
    expect(stillNaming(await bytesOfAll(folder))).toEqual([]);
  });

  it('reaches a backup that was made while it waited for the disk', async () => {
    const folder = await dataFolder();
    let isFull = false;
    const isMonth = (path: string): boolean => path.startsWith(join(folder, 'closed', '2026-11'));
    const { fs } = recordingFs(({ name, path }) =>
      isFull && name === 'write' && isMonth(path) ? systemError('ENOSPC', name) : null,
    );
    const store = await openedStore(folder, { fs });
    await livedIn(store);
    isFull = true;
    expect(await store.erasing.erase(request, commitTo(store))).toMatchObject({ ok: false, isBegun: true });
    isFull = false;
    expect(await store.backups.make('hourly')).toMatchObject({ isNew: true });
    expect(await store.erasing.finish(commitTo(store))).toMatchObject({ ok: true });
    await store.closed.idle();
    expect(stillNaming(await bytesOfAll(folder))).toEqual([]);
  });
});

describe('R23 removing months beside other work of the store', () => {
  it('leaves no index that was being made', async () => {
    const folder = await dataFolder();
    const store = await openedStore(folder);
    await store.archive('2024-08', [closedOne('quartz-a')]);
    await store.archive('2026-10', [otherClosed]);
    await store.closed.idle();
    await store.archive('2024-08', [closedOne('quartz-b')]);
    expect(await store.removeMonths(['2024-08'])).toEqual({ ok: true });
    await store.closed.idle();
    expect((await readdir(join(folder, 'index'))).filter((name) => name.startsWith('2024'))).toEqual([]);
  });

  it('is not undone by a backup that waits meanwhile', async () => {
    const folder = await dataFolder();
    const store = await openedStore(folder);
    await store.archive('2024-08', [closedOne('quartz-a')]);
    await store.archive('2026-10', [otherClosed]);
    await store.backups.make('asked');
    const removing = store.removeMonths(['2024-08']);
    const making = store.backups.make('hourly');
    expect(await removing).toEqual({ ok: true });
    await making;
    await store.closed.idle();
    expect(stillNaming(await bytesOfAll(folder))).toEqual([]);
  });
});
