import { chmod, cp, lstat, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noticeWords } from '../../electron/desk/notices.ts';
import { nodeFs } from '../../electron/store/fs-port.ts';
import { closeToOthers } from '../../electron/store/private-files.ts';
import { anInquiry } from '../support/builders.ts';
import { openedStore } from './support/open-store.ts';
import { recordingFs, systemError } from './support/recording-fs.ts';
import { dataFolder } from './support/temporary-folder.ts';

/** "rwxr-xr-x" as a number in octal, by path relative to the folder; "." is the folder. */
async function modesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = ['.', ...(await readdir(folder, { recursive: true }))].sort();
  const modes = names.map(async (name) => [name, ((await lstat(join(folder, name))).mode & 0o777).toString(8)]);
  return Object.fromEntries(await Promise.all(modes)) as Record<string, string>;
}

/** Everything that a store writes, and opened to all as a copy without modes is. */
async function openFolder(): Promise<string> {
  const folder = await dataFolder();
  const store = await openedStore(folder);
  for (const id of ['ana', 'ben']) {
    await store.saveOpen({ inquiries: [anInquiry({ id })], nudged: [], interruptions: [] });
    await store.archive('2026-10', [anInquiry()]);
  }
  await store.backups.make('asked');
  await store.closed.idle();
  await store.close();
  for (const place of ['backups/united', 'receipts']) await mkdir(join(folder, place));
  await cp(join(folder, 'open.json'), join(folder, 'backups/united/open (1).json'));
  for (const name of [
    'open-LAPTOP.json',
    'open.json.damaged-2026-11-21T09-00-00Z',
    'browser-token',
    'receipts/one.txt',
  ])
    await writeFile(join(folder, name), '');
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    await chmod(path, (await lstat(path)).isDirectory() ? 0o755 : 0o644);
  }
  await chmod(folder, 0o755);
  return folder;
}

describe.skipIf(process.platform === 'win32')('a data folder that others may read', () => {
  it('is closed to them by a start, with all that is ours in it, backups and months too', async () => {
    const folder = await openFolder();
    const store = await openedStore(folder);
    expect(store.notices).toEqual([]);
    const { 'ten-four.lock': lock, ...modes } = await modesIn(folder);
    expect(lock).toBe('600');
    const folders = ['.', 'backups', 'backups/closed', 'backups/kept', 'backups/kept/files', 'backups/united'];
    expect(Object.keys(modes).length).toBeGreaterThan(18);
    expect(modes).toEqual(
      Object.fromEntries(
        Object.keys(modes).map((name) => [
          name,
          [...folders, 'closed', 'index', 'receipts'].includes(name) ? '700' : '600',
        ]),
      ),
    );
  });

  it('gets back what takes from its owner the right to read it', async () => {
    const folder = await openFolder();
    for (const name of ['open.json', 'settings.json', 'closed/2026-10.json']) {
      await writeFile(join(folder, name), '', { flag: 'a' });
      await chmod(join(folder, name), 0o000);
    }
    expect(await closeToOthers(folder)).toBe(true);
    expect(await modesIn(folder)).toMatchObject({
      'open.json': '400',
      'settings.json': '400',
      'closed/2026-10.json': '400',
    });
  });

  it('keeps what its owner may do, and what is not ours', async () => {
    const folder = await openFolder();
    await writeFile(join(folder, 'holiday.jpg'), '');
    await chmod(join(folder, 'holiday.jpg'), 0o644);
    await chmod(join(folder, 'closed/2026-10.json'), 0o444);
    const elsewhere = join(folder, '..', 'elsewhere.json');
    await writeFile(elsewhere, '');
    await chmod(elsewhere, 0o644);
    await symlink(elsewhere, join(folder, 'open-LINK.json'));
    expect(await closeToOthers(folder)).toBe(true);
    expect(await modesIn(folder)).toMatchObject({ 'holiday.jpg': '644', 'closed/2026-10.json': '400' });
    expect((await lstat(elsewhere)).mode & 0o777).toBe(0o644);
  });

  it('is closed behind a link to it', async () => {
    const folder = await openFolder();
    const link = join(folder, '..', 'link');
    await symlink(folder, link);
    expect(await closeToOthers(link)).toBe(true);
    expect(await modesIn(folder)).toMatchObject({ '.': '700', 'open.json': '600' });
  });

  it('is opened all the same where it cannot be closed, and that is said', async () => {
    const folder = await openFolder();
    const refused = (): Promise<never> => Promise.reject(systemError('EPERM', 'chmod'));
    const fs = { ...nodeFs, closeToOthers: (path: string) => closeToOthers(path, refused) };
    const store = await openedStore(folder, { fs });
    expect(store.open.inquiries.map(({ id }) => id)).toEqual(['ben']);
    expect(store.notices.map((notice) => noticeWords(notice, 'UTC').sentence)).toEqual([
      'Others who use this computer may be able to read the data folder: Ten-Four could not close it to them. Ask whoever looks after this computer, or move the data folder.',
    ]);
    await store.close();
    const again = await openedStore(folder, { fs });
    expect(again.notices).toEqual([]);
    await again.close();
    await writeFile(join(folder, 'notices-said.json'), '{"format"');
    expect((await openedStore(folder, { fs })).notices).toMatchObject([{ kind: 'open-to-others' }]);
  });

  it('is opened all the same where it cannot be remembered that it was said, which is said again then', async () => {
    const folder = await openFolder();
    const isSaid = (path: string): boolean => path.includes('notices-said.json');
    const full = recordingFs(({ name, path }) =>
      name === 'write' && isSaid(path) ? systemError('ENOSPC', name) : null,
    );
    const fs = { ...full.fs, closeToOthers: () => Promise.resolve(false) };
    for (const start of [1, 2]) {
      const store = await openedStore(folder, { fs });
      expect([start, store.notices.map(({ kind }) => kind)]).toEqual([start, ['open-to-others']]);
      await store.close();
    }
  });

  it('is closed as far as that goes where only a file cannot be, which nobody can reach then', async () => {
    const folder = await openFolder();
    const change = (path: string, mode: number): Promise<void> =>
      path.endsWith('settings.json') || path.endsWith('open.json')
        ? Promise.reject(systemError('EPERM', 'chmod'))
        : chmod(path, mode);
    expect(await closeToOthers(folder, change)).toBe(true);
    expect(await modesIn(folder)).toMatchObject({ '.': '700', 'open.json': '644', 'closed/2026-10.json': '600' });
  });
});
