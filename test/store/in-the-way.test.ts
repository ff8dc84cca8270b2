// What is no file of ours stands in the place of one: a folder, or a file as large as none of ours can be.
import { mkdir, open, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noticeWords } from '../../electron/desk/notices.ts';
import { findData } from '../../electron/start/find-data.ts';
import { checkFolder } from '../../electron/store/check-folder.ts';
import { ensureIdentity, identityName, readIdentity, readPlace } from '../../electron/store/data-place.ts';
import type { Disk } from '../../electron/store/disk-steps.ts';
import { nodeFs, type FsPort } from '../../electron/store/fs-port.ts';
import { moveData, useData } from '../../electron/store/move-data.ts';
import type { Store } from '../../electron/store/store.ts';
import { anInquiry, nineOClockMs } from '../support/builders.ts';
import { inEnglish } from '../support/in-english.ts';
import { closedOne, commitTo, request } from './erasing/named-office.ts';
import { openedStore } from './support/open-store.ts';
import { recordingFs, systemError } from './support/recording-fs.ts';
import { dataFolder } from './support/temporary-folder.ts';

const disk: Disk = { fs: nodeFs, wait: () => Promise.resolve() };
const noSwitch = (): Promise<void> => Promise.resolve();
const said = (store: Store): readonly string[] => store.notices.map((one) => noticeWords(one, 'UTC').sentence);

async function putFolder(path: string): Promise<void> {
  await rm(path, { force: true });
  await mkdir(path, { recursive: true });
  await writeFile(join(path, 'mine.txt'), 'Somebody put this here.');
}

const holdsMine = async (path: string): Promise<boolean> =>
  (await readFile(join(path, 'mine.txt'), 'utf8')) === 'Somebody put this here.';

/** A folder with two backups, closed again; the newer one first. */
async function office(): Promise<{ readonly folder: string; readonly ids: readonly string[] }> {
  const folder = await dataFolder();
  const store = await openedStore(folder);
  await store.archive('2026-10', [closedOne('quartz-october')]);
  const first = await store.backups.make('asked');
  await store.saveOpen({ inquiries: [anInquiry({ id: 'ana' })], nudged: [], interruptions: [] });
  const second = await store.backups.make('asked');
  await store.close();
  return { folder, ids: [second.backup.id, first.backup.id] };
}

const kept = (folder: string, name: string): string => join(folder, 'backups/kept', name);

async function monthIn(folder: string): Promise<string> {
  return (await readdir(kept(folder, 'files'))).find((name) => name.startsWith('closed-')) ?? '';
}

describe('a folder in the place of a file of the store', () => {
  it.each([
    ['restore.json', 'restore.json.damaged-2026-11-21T09-00-00Z'],
    ['erasing.json', 'erasing.json.damaged-2026-11-21T09-00-00Z'],
    ['ten-four.lock', 'ten-four.lock.folder'],
  ])('%s: is moved aside with what is in it, which is said, and work goes on', async (name, keptAs) => {
    const { folder } = await office();
    await putFolder(join(folder, name));
    const store = await openedStore(folder);
    expect(said(store)).toEqual([
      `A folder stood where Ten-Four puts ${name}. It is kept as ${keptAs}, with all that is in it.`,
    ]);
    expect(store.open.inquiries.map(({ id }) => id)).toEqual(['ana']);
    const { backup } = await store.backups.make('before-restore');
    expect(await store.restore(backup.id)).toMatchObject({ ok: true });
    expect(await store.erasing.erase(request, commitTo(store))).toMatchObject({ ok: true });
    await store.close();
    const again = await openedStore(folder);
    expect(again.notices).toEqual([]);
    expect(await holdsMine(join(folder, keptAs))).toBe(true);
  });

  it('a manifest: is left alone and counted, and backups, their removal and erasing go on', async () => {
    const { folder, ids } = await office();
    const [newest = '', oldest = ''] = ids;
    await putFolder(kept(folder, `${newest}.json`));
    const store = await openedStore(folder);
    expect(store.notices).toEqual([]);
    const listed = await store.backups.list();
    expect([listed.backups.map(({ id }) => id), listed.unreadable]).toEqual([[oldest], [newest]]);
    const made = await store.backups.make('asked');
    expect(made.isNew).toBe(true);
    expect(await store.backups.content(made.backup.id)).toMatchObject({ ok: true });
    await store.backups.remove(new Set([oldest]));
    expect(await store.erasing.erase(request, commitTo(store))).toMatchObject({ ok: true });
    expect(await store.removeMonths(['2026-10'])).toEqual({ ok: true });
    expect((await store.backups.list()).unreadable).toEqual([newest]);
    expect(await holdsMine(kept(folder, `${newest}.json`))).toBe(true);
  });

  it('a file of the backups: the next backup writes it beside the folder, and erasing passes it by', async () => {
    const { folder, ids } = await office();
    const month = await monthIn(folder);
    await putFolder(kept(folder, `files/${month}`));
    const store = await openedStore(folder);
    expect(await store.erasing.survey(() => true)).toMatchObject({ unreadable: [] });
    const made = await store.backups.make('before-restore');
    for (const id of [made.backup.id, ...ids]) expect(await store.backups.content(id)).toMatchObject({ ok: true });
    for (const file of (await store.backups.list()).backups.flatMap(({ files }) => files)) {
      if (file.name.startsWith('closed/')) expect(await store.backups.month(file)).not.toBeNull();
    }
    expect(await holdsMine(kept(folder, `files/${month}.folder`))).toBe(true);
    await putFolder(kept(folder, `files/${month}`));
    expect(await store.erasing.erase(request, commitTo(store))).toMatchObject({ ok: true });
    expect(await holdsMine(kept(folder, `files/${month}`))).toBe(true);
  });

  it('a link that leads nowhere in the place of a month: stops neither a backup nor an export', async () => {
    const { folder } = await office();
    const path = join(folder, 'closed/2026-10.json');
    await rm(path);
    await symlink(join(folder, 'not-there'), path);
    const store = await openedStore(folder);
    expect(await store.closed.bytesOf(['2026-10'])).toBe(0);
    const { backup } = await store.backups.make('asked');
    expect(backup.files.map(({ name }) => name)).toContain('closed/2026-10.json');
    expect((await store.readMonth('2026-10')).map(({ id }) => id)).toEqual(['quartz-october']);
  });

  it('a month, while the store runs: is moved aside by the next backup and by a restore', async () => {
    const { folder, ids } = await office();
    const store = await openedStore(folder);
    const path = join(folder, 'closed/2026-10.json');
    await putFolder(path);
    expect(await store.backups.make('before-restore')).toMatchObject({ isNew: true });
    await putFolder(path);
    expect(await store.restore(ids[1] ?? '')).toMatchObject({ ok: true });
    expect((await store.readMonth('2026-10')).map(({ id }) => id)).toEqual(['quartz-october']);
    const aside = (await readdir(join(folder, 'closed'))).filter((name) => name.includes('.damaged-'));
    expect(await Promise.all(aside.map((name) => holdsMine(join(folder, 'closed', name))))).toEqual([true, true]);
  });

  it('the note of a move: nothing is copied there or used, and the sentence names it', async () => {
    const { folder: from } = await office();
    const { folder: to } = await office();
    const note = join(to, 'move-under-way.json');
    await putFolder(note);
    expect(inEnglish(await checkFolder(disk, from, to))).toEqual({
      state: 'refused',
      reason: 'half-copied',
      sentence:
        'A note in that folder, move-under-way.json, cannot be read: data may have been copied there in part. Choose another folder, or empty that one.',
    });
    expect(await moveData(disk, from, to, noSwitch, nineOClockMs)).toEqual({ ok: false, reason: 'note-unreadable' });
    expect(await useData(disk, to, nineOClockMs)).toEqual({ ok: false, reason: 'note-unreadable' });
    expect(await holdsMine(note)).toBe(true);
    await rm(note, { recursive: true });
    await writeFile(note, '{');
    expect(await moveData(disk, from, to, noSwitch, nineOClockMs)).toEqual({ ok: false, reason: 'note-unreadable' });
    expect(await readFile(note, 'utf8')).toBe('{');
  });

  it('what names the data folder: the start says which file it is; the mark of a folder is made anew', async () => {
    const { folder } = await office();
    const first = await ensureIdentity(disk, folder, nineOClockMs);
    await putFolder(join(folder, identityName));
    expect(await readIdentity(disk, folder)).toBeNull();
    const second = await ensureIdentity(disk, folder, nineOClockMs);
    expect([second.id === first.id, second.movedTo]).toEqual([false, `${identityName}.damaged-2026-11-21T09-00-00Z`]);
    expect(await readIdentity(disk, folder)).toBe(second.id);
    expect(await holdsMine(join(folder, second.movedTo ?? ''))).toBe(true);
    await putFolder(join(folder, 'data-folder.json'));
    const found = await findData({ home: folder, isNamed: false, say: () => undefined, now: () => nineOClockMs, disk });
    expect(found.ok ? '' : found.sentence).toContain(`${join(folder, 'data-folder.json')} says where the data are`);
  });
});

describe('a mark of a folder that cannot be read', () => {
  const spoilt: Readonly<Record<string, (text: string) => string>> = {
    'is cut': (text) => text.slice(0, -9),
    'is empty': () => '',
    'is of another kind': (text) => text.replace('ten-four/folder', 'ten-four/holder'),
    'names nothing': (text) => text.replace(/"id":"[^"]*"/, '"id":""'),
    'is no text': () => '\u0000'.repeat(80),
  };

  it.each(Object.entries(spoilt))('and %s is moved aside byte by byte, never written over', async (_, spoil) => {
    const { folder } = await office();
    const path = join(folder, identityName);
    const former = await ensureIdentity(disk, folder, nineOClockMs);
    expect(await ensureIdentity(disk, folder, nineOClockMs)).toEqual(former);
    const spoiltText = spoil(await readFile(path, 'utf8'));
    for (const keptAs of ['', '-2'].map((more) => `${identityName}.damaged-2026-11-21T09-00-00Z${more}`)) {
      await writeFile(path, spoiltText);
      const { id, movedTo } = await ensureIdentity(disk, folder, nineOClockMs);
      expect([id === former.id, movedTo]).toEqual([false, keptAs]);
      expect(await readIdentity(disk, folder)).toBe(id);
    }
    const names = (await readdir(folder)).filter((name) => name.startsWith(`${identityName}.damaged`));
    expect(await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).toEqual([
      spoiltText,
      spoiltText,
    ]);
  });

  it('is left as it is while the disk cannot read it', async () => {
    const { folder } = await office();
    await ensureIdentity(disk, folder, nineOClockMs);
    const before = await readFile(join(folder, identityName), 'utf8');
    const bad = recordingFs(({ name }) => (name === 'readParts' ? systemError('EIO', name) : null));
    await expect(ensureIdentity({ ...disk, fs: bad.fs }, folder, nineOClockMs)).rejects.toThrow('EIO');
    expect(await readFile(join(folder, identityName), 'utf8')).toBe(before);
  });
});

const hugeBytes = 200_000_000;

async function putHuge(path: string): Promise<void> {
  const file = await open(path, 'w');
  await file.truncate(hugeBytes);
  await file.close();
}

/** Real, and counts what is read of each file. */
function countingFs(folder: string) {
  const read = new Map<string, number>();
  const add = (path: string, bytes: number): void => {
    const name = relative(folder, path).replaceAll('\\', '/');
    read.set(name, (read.get(name) ?? 0) + bytes);
  };
  const fs: FsPort = {
    ...nodeFs,
    readFile: async (path) => {
      const bytes = await nodeFs.readFile(path);
      add(path, bytes.length);
      return bytes;
    },
    readParts: async (path, places) => {
      const found = await nodeFs.readParts(path, places);
      for (const part of found.parts) add(path, part.length);
      return found;
    },
  };
  return { fs, readOf: (name: string): number => read.get(name) ?? 0 };
}

describe('a file of 200 MB in the place of one of the store', () => {
  it('that is small by nature is known by its size, and hardly read', async () => {
    const { folder, ids } = await office();
    const manifest = `backups/kept/${ids[0] ?? ''}.json`;
    const names = ['ten-four.lock', 'restore.json', 'erasing.json', manifest];
    for (const name of names) await putHuge(join(folder, name));
    const { fs, readOf } = countingFs(folder);
    const store = await openedStore(folder, { fs });
    expect(store.open.inquiries.map(({ id }) => id)).toEqual(['ana']);
    expect(store.notices.map(({ kind }) => kind)).toEqual(['restore-unknown', 'erasing-unreadable']);
    expect((await store.backups.list()).unreadable).toEqual([ids[0]]);
    expect((await store.backups.make('asked')).isNew).toBe(true);
    // A lock is looked at again for half a second; manifests are listed several times.
    expect(names.filter((name) => readOf(name) > 600_000)).toEqual([]);
    expect(names.filter((name) => readOf(name) === 0)).toEqual([]);
    await store.close();
  });

  it('that says where the data are, or that they are being moved, is hardly read either', async () => {
    const { folder } = await office();
    const names = ['data-folder.json', 'ten-four-folder.json', 'move-under-way.json'];
    for (const name of names) await putHuge(join(folder, name));
    const { fs, readOf } = countingFs(folder);
    const counted: Disk = { ...disk, fs };
    expect(await readPlace(counted, folder)).toBeNull();
    expect(await readIdentity(counted, folder)).toBeNull();
    expect(await useData(counted, folder, nineOClockMs)).toEqual({ ok: false, reason: 'note-unreadable' });
    expect(names.filter((name) => readOf(name) > 100_000)).toEqual([]);
  });
});
