import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noticeWords } from '../../electron/desk/notices.ts';
import { defaultSettings } from '../../electron/domain/settings.ts';
import type { Store } from '../../electron/store/store.ts';
import { anEvent, anInquiry } from '../support/builders.ts';
import { withNewerSchema } from './support/newer-schema.ts';
import { openedStore } from './support/open-store.ts';
import { dataFolder } from './support/temporary-folder.ts';

const month = '2026-10';
const settings = defaultSettings('Europe/Madrid');
const closed = (id: string) =>
  anInquiry({ id, events: [anEvent('closed', { id: `${id}-1`, actionId: `${id}-1`, atMs: Date.UTC(2026, 9, 10) })] });

async function saveAll(store: Store, me: string): Promise<void> {
  await store.saveOpen({ ...store.open, nudged: [me] });
  await store.saveSettings({ ...settings, me });
  await store.archive(month, [closed(me)]);
}

async function shownIn(store: Store): Promise<readonly unknown[]> {
  return [store.open.nudged, store.settings.me, (await store.readMonth(month)).map(({ id }) => id)];
}

/** Saved twice, with a kept backup of the first. */
async function office(): Promise<string> {
  const folder = await dataFolder();
  const store = await openedStore(folder);
  await saveAll(store, 'one');
  await store.backups.make('asked');
  await saveAll(store, 'two');
  await store.close();
  return folder;
}

async function makeNewer(path: string): Promise<string> {
  const newer = withNewerSchema(await readFile(path, 'utf8'), 9);
  await writeFile(path, newer);
  return newer;
}

const files = ['open.json', 'settings.json', `closed/${month}.json`];

describe('a copy of a newer schema beside a good file', () => {
  it.each(files)('of %s stops no start and is never written over', async (file) => {
    const folder = await office();
    const newer = await makeNewer(join(folder, 'backups', file));
    const store = await openedStore(folder);
    expect(await shownIn(store)).toEqual([['two'], 'two', ['one', 'two']]);
    const movedTo = `backups/${file}.newer-2026-11-21T09-00-00Z`;
    expect(store.notices.map((notice) => noticeWords(notice, 'UTC').sentence)).toEqual([
      `A newer Ten-Four has written a copy of ${file}. The file itself is good and is used; the copy is kept as ${movedTo}. Update Ten-Four if something is missing.`,
    ]);
    for (const me of ['three', 'four']) await saveAll(store, me);
    await store.close();
    expect(await readFile(join(folder, movedTo), 'utf8')).toBe(newer);
    expect((await openedStore(folder)).notices).toEqual([]);
  });

  it.each(files)('of %s in a kept backup stops no start either, and stays there', async (file) => {
    const folder = await office();
    const place = join(folder, 'backups/kept/files');
    const name =
      (await readdir(place)).find((one) => one.startsWith(file.replace('/', '-').replace('.json', '.'))) ?? '';
    const newer = await makeNewer(join(place, name));
    const store = await openedStore(folder);
    expect(await shownIn(store)).toEqual([['two'], 'two', ['one', 'two']]);
    expect(store.notices).toEqual([]);
    await saveAll(store, 'three');
    await store.backups.make('asked');
    await store.close();
    expect(await readFile(join(place, name), 'utf8')).toBe(newer);
  });

  it.each(files)('of %s refuses the start, as before, where the file is not good', async (file) => {
    const folder = await office();
    await makeNewer(join(folder, 'backups', file));
    await writeFile(join(folder, file), 'not ours');
    const opening = openedStore(folder).then((store) => store.readMonth(month));
    await expect(opening).rejects.toThrow(/newer Ten-Four|schema 9/);
    expect(await readFile(join(folder, file), 'utf8')).toBe('not ours');
  });
});
