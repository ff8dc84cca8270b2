import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openedStore } from '../../store/support/open-store.ts';
import { dataFolder } from '../../store/support/temporary-folder.ts';
import { benchNowMs } from './span.ts';
import { copyOfHistory, putOpen } from './dataset.ts';
import { openInquiry } from './generate.ts';

async function aHistory() {
  const history = await dataFolder();
  await mkdir(join(history, 'closed'), { recursive: true });
  for (const name of ['closed/2026-10.json', 'open.json', 'ten-four.lock']) await writeFile(join(history, name), name);
  return history;
}

const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

describe('copyOfHistory', () => {
  it('shares the bytes of the months and nothing that is written in place', async () => {
    const history = await aHistory();
    const [one, other] = [`${history}-one`, `${history}-other`];
    for (const folder of [one, other]) await copyOfHistory(history, folder);
    await putOpen(one, 2);
    expect([await filesIn(one), await filesIn(other)]).toEqual([['2026-10.json', 'open.json'], ['2026-10.json']]);
    const inodes = [history, one, other].map(async (folder) => (await stat(join(folder, 'closed/2026-10.json'))).ino);
    expect(new Set(await Promise.all(inodes)).size).toBe(1);
  });
});

describe('putOpen', () => {
  it('puts in place what the store opens without a notice, whatever stood there', async () => {
    const folder = await dataFolder();
    await mkdir(join(folder, 'backups'), { recursive: true });
    for (const name of ['open.json', 'backups/open.json']) await writeFile(join(folder, name), 'damaged');
    await putOpen(folder, 3);
    const store = await openedStore(folder, { now: () => benchNowMs });
    expect(store.open.inquiries).toEqual([0, 1, 2].map(openInquiry));
    expect([store.notices, store.lastSavedAtMs]).toEqual([[], benchNowMs]);
  });
});
