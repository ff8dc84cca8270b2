import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCountedMonths } from '../../electron/store/counted-months.ts';
import type { Disk } from '../../electron/store/disk-steps.ts';
import { nodeFs } from '../../electron/store/fs-port.ts';
import { forgetGoneMonths, tidyIndex } from '../../electron/store/tidy-index.ts';
import { recordingFs, systemError } from './support/recording-fs.ts';
import { dataFolder } from './support/temporary-folder.ts';

const disk: Disk = { fs: nodeFs, wait: () => Promise.resolve() };
const temporary = '0199d7a0-0000-7000-8000-000000000018.tmp';
const staying = ['2026-10.figures', '2026-10.search', 'counted.json', 'somebody.txt'];
const left = [`2026-10.search.${temporary}`, `counted.json.${temporary}`];

/** What stands in it of October and September, of which September is gone; and what a crash left, or somebody is writing. */
async function folderWithIndex() {
  const folder = await dataFolder();
  await mkdir(join(folder, 'index'), { recursive: true });
  const names = [...staying, ...left, '2026-09.figures', '2026-09.search'];
  for (const name of names) await writeFile(join(folder, 'index', name), '');
  const counted = createCountedMonths(disk, folder);
  const values = ['2026-08', '2026-09', '2026-10'].map((month) => [month, { key: month, value: 7 }] as const);
  await counted.keep(new Map(values));
  return {
    folder,
    all: names.toSorted(),
    names: async () => (await readdir(join(folder, 'index'))).sort(),
    months: async () => [...(await counted.read()).keys()],
  };
}

describe('what stands in index/ of months that are gone', () => {
  it('goes at a start, with what a crash left there', async () => {
    const { folder, names, months } = await folderWithIndex();
    await tidyIndex(disk, folder, ['2026-08', '2026-10']);
    expect([await names(), await months()]).toEqual([staying, ['2026-08', '2026-10']]);
  });

  it('goes while the store is open, and nothing that somebody may be writing', async () => {
    const { folder, names, months } = await folderWithIndex();
    await forgetGoneMonths(disk, folder, () => Promise.resolve(['2026-10']));
    expect([await names(), await months()]).toEqual([[...staying, ...left].sort(), ['2026-10']]);
  });

  it('is not even read where all months stand', async () => {
    const { folder } = await folderWithIndex();
    const { fs, operations } = recordingFs();
    await tidyIndex({ ...disk, fs }, folder, ['2026-08', '2026-09', '2026-10']);
    expect(operations.filter(({ name }) => name !== 'readdir' && name !== 'unlink')).toEqual([]);
  });

  it('stays where the disk cannot say which months there are, and stops nobody', async () => {
    const { folder, all, names, months } = await folderWithIndex();
    await forgetGoneMonths(disk, folder, () => Promise.reject(systemError('EIO', 'readdir')));
    expect([await names(), await months()]).toEqual([all, ['2026-08', '2026-09', '2026-10']]);
    await expect(forgetGoneMonths(disk, folder, () => Promise.reject(new Error('A fault.')))).rejects.toThrow(
      'A fault.',
    );
  });

  it('stops no start where the disk cannot list it, or where there is nothing', async () => {
    const { folder, all, names } = await folderWithIndex();
    const bad = recordingFs(({ name }) => (name === 'readdir' ? systemError('EIO', name) : null));
    await tidyIndex({ ...disk, fs: bad.fs }, folder, ['2026-10']);
    expect(await names()).toEqual(all);
    await tidyIndex(disk, join(folder, 'nowhere'), ['2026-10']);
  });
});
