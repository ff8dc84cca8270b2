import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { syncFolder } from '../../../electron/store/disk-steps.ts';
import { nodeFs, type FsPort } from '../../../electron/store/fs-port.ts';
import { openedStore } from '../support/open-store.ts';
import { recordingFs, systemError } from '../support/recording-fs.ts';
import { dataFolder } from '../support/temporary-folder.ts';
import {
  bytesOfAll,
  closedOne,
  commitTo,
  livedIn,
  ofCustomer,
  otherClosed,
  request,
  stillNaming,
} from './named-office.ts';

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

  it.each(['ENOSPC', 'EIO'])('opens all the same when a start meets %s, shows nobody, and goes on', async (code) => {
    const folder = await dataFolder();
    const first = await openedStore(folder);
    await livedIn(first);
    const stopped = { ok: false, reason: 'disk-full', sentence: 'Full.' } as const;
    expect(await first.erasing.erase(request, () => Promise.resolve(stopped))).toMatchObject({ isBegun: true });
    await first.close();
    let isBad = true;
    const isHit = (name: string, path: string): boolean =>
      code === 'EIO' ? name === 'readFile' && path.includes('2026-10') : name === 'write' && !path.includes('lock');
    const { fs } = recordingFs(({ name, path }) => (isBad && isHit(name, path) ? systemError(code, name) : null));
    const store = await openedStore(folder, { fs });
    expect(store.notices.map(({ kind }) => kind)).toEqual(['erasing-stopped']);
    expect(stillNaming(await bytesOfAll(folder))).not.toEqual([]);
    isBad = false;
    const shown = [store.open, await store.readMonth('2026-11'), await store.closed.page('2026-11', null, 9)];
    expect(stillNaming(new Map([['', Buffer.from(JSON.stringify(shown))]]))).toEqual([]);
    expect(await store.closed.search(['quartz'], 9)).toEqual([]);
    expect(await store.archive('2026-12', [ofCustomer('quartz-open')])).toEqual({ ok: true });
    expect(await store.erasing.finish(commitTo(store))).toMatchObject({ ok: true });
    await store.closed.idle();
    expect(stillNaming(await bytesOfAll(folder))).toEqual([]);
  });
});

describe('R23 removing months beside other work of the store', () => {
  it('leaves no index that was being made', async () => {
    const folder = await dataFolder();
    const gone = Promise.withResolvers<null>();
    let isSlow = false;
    const fs: FsPort = {
      ...nodeFs,
      // The month goes while its index is being written, and that takes its time.
      open: async (path, ...how) => {
        if (isSlow && path.startsWith(join(folder, 'index'))) await gone.promise.then(() => manySteps(folder));
        return await nodeFs.open(path, ...how);
      },
      unlink: async (path) => {
        await nodeFs.unlink(path);
        if (path === join(folder, 'closed', '2024-08.json')) gone.resolve(null);
      },
    };
    const store = await openedStore(folder, { fs });
    await store.archive('2024-08', [closedOne('quartz-a')]);
    await store.archive('2026-10', [otherClosed]);
    await store.closed.idle();
    isSlow = true;
    await store.archive('2024-08', [closedOne('quartz-b')]);
    expect(await store.removeMonths(['2024-08'])).toEqual({ ok: true });
    await store.closed.idle();
    expect((await readdir(join(folder, 'index'))).filter((name) => name.startsWith('2024'))).toEqual([]);
  });

  it('reads no file of another month in the kept backups', async () => {
    const recorder = recordingFs();
    const store = await openedStore(await dataFolder(), { fs: recorder.fs });
    for (const month of ['2024-08', '2026-09', '2026-10']) await store.archive(month, [closedOne(`quartz-${month}`)]);
    await store.backups.make('asked');
    await store.closed.idle();
    recorder.forget();
    expect(await store.removeMonths(['2024-08'])).toEqual({ ok: true });
    const read = recorder.operations.filter(({ name, path }) => name === 'readFile' && /kept.files/.test(path));
    expect(read.map(({ path }) => /closed-[0-9-]+/.exec(path)?.[0])).toEqual(['closed-2024-08']);
  });

  it('is not undone by a backup that waits meanwhile', async () => {
    const folder = await dataFolder();
    const making: Promise<unknown>[] = [];
    const fs: FsPort = {
      ...nodeFs,
      unlink: async (path) => {
        if (path === join(folder, 'closed', '2024-08.json')) {
          making.push(store.backups.make('hourly'));
          await Promise.race([...making, manySteps(folder)]);
        }
        await nodeFs.unlink(path);
      },
    };
    const store = await openedStore(folder, { fs });
    await store.archive('2024-08', [closedOne('quartz-a')]);
    await store.archive('2026-10', [otherClosed]);
    await store.backups.make('asked');
    expect(await store.removeMonths(['2024-08'])).toEqual({ ok: true });
    expect((await Promise.all(making)).length).toBe(1);
    await store.closed.idle();
    expect(stillNaming(await bytesOfAll(folder))).toEqual([]);
  });
});

/** As long as a disk takes that has much to do: whoever does not wait is done before. */
async function manySteps(folder: string): Promise<void> {
  for (let step = 0; step < 1000; step += 1) await syncFolder(nodeFs, folder);
}
