import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyNamed, findCopies, putCopyAway, readCopy } from '../../electron/store/conflicting-copies.ts';
import { anInquiry } from '../support/builders.ts';
import { openedStore } from './support/open-store.ts';
import { dataFolder } from './support/temporary-folder.ts';
import { withNewerSchema } from './support/newer-schema.ts';

const names: readonly (readonly [fileName: string, program: string])[] = [
  ["open (Ann's conflicted copy 2026-11-22).json", 'Dropbox'],
  ['open (LAPTOP-7 conflicted copy 2026-11-22 (1)).json', 'Dropbox'],
  ['open (Copie en conflit de Zoé 2026-11-22).json', 'Dropbox'],
  ['open (Anns in Konflikt stehende Kopie 2026-11-22).json', 'Dropbox'],
  ['open (아나의 충돌된 사본 2026-11-22).json', 'Dropbox'],
  ['open (Case Conflict).json', 'Dropbox'],
  ['open-LAPTOP.json', 'OneDrive'],
  ['open-DESKTOP-1AB2C3D-2.json', 'OneDrive'],
  ['open.sync-conflict-20261122-101010-ABCDEFG.json', 'Syncthing'],
  ['open.sync-conflict-20261122-101010-.json', 'Syncthing'],
  ['open (1).json', 'Google Drive'],
  ['open(12).json', 'Google Drive'],
  ['open 2.json', 'iCloud'],
  ['open (conflicted copy 2026-11-22 101010).json', 'Nextcloud'],
  ['open (conflicted copy ann 2026-11-22 101010).json', 'Nextcloud'],
  ['open_conflict-ann-20161122-101010.json', 'Nextcloud'],
  ['open_conflict-20161122-101010.json', 'Nextcloud'],
];

describe('copyNamed', () => {
  it.each(names)('knows %s as of %s', (fileName, program) => {
    expect(copyNamed('', fileName)).toEqual({ name: fileName, of: 'open.json', program });
    const settings = fileName.replace('open', 'settings');
    expect(copyNamed('', settings)).toEqual({ name: settings, of: 'settings.json', program });
    const month = fileName.replace('open', '2026-10');
    expect(copyNamed('closed', month)).toEqual({ name: `closed/${month}`, of: 'closed/2026-10.json', program });
  });

  it.each([
    ['', 'open.json'],
    ['', 'opening hours.json'],
    ['', 'open.json.damaged-2026-11-21T09-00-00Z'],
    ['', 'open.json.12345678-1234-1234-1234-123456789012.tmp'],
    ['', 'open (1).txt'],
    ['', 'restore.json'],
    ['', '2026-10 (1).json'],
    ['closed', '2026-10.json'],
    ['closed', '2026-13 (1).json'],
    ['closed', 'open (1).json'],
  ] as const)('leaves %s/%s alone', (place, fileName) => {
    expect(copyNamed(place, fileName)).toBeNull();
  });
});

async function folderWithCopies() {
  const folder = await dataFolder();
  const store = await openedStore(folder);
  await store.saveOpen({ inquiries: [anInquiry({ id: 'ana' })], nudged: [], interruptions: [] });
  await store.saveSettings(store.settings);
  await store.archive('2026-10', [anInquiry({ id: 'ben' })]);
  await copyFile(join(folder, 'open.json'), join(folder, 'open (1).json'));
  await copyFile(join(folder, 'settings.json'), join(folder, 'settings-LAPTOP.json'));
  await copyFile(join(folder, 'closed/2026-10.json'), join(folder, 'closed/2026-10 2.json'));
  return { folder, disk: store.disk, store };
}

describe('conflicting copies', () => {
  it('are found beside the files that they are of, and read', async () => {
    const { folder, disk } = await folderWithCopies();
    const newer = withNewerSchema(await readFile(join(folder, 'open.json'), 'utf8'));
    await writeFile(join(folder, 'open 3.json'), newer);
    await writeFile(join(folder, 'open-BROKEN.json'), '{"format":');
    const copies = await findCopies(disk, folder);
    expect(copies.map(({ name }) => name)).toEqual([
      'open (1).json',
      'open 3.json',
      'open-BROKEN.json',
      'settings-LAPTOP.json',
      'closed/2026-10 2.json',
    ]);
    const read = await Promise.all(copies.map((copy) => readCopy(disk, folder, copy)));
    expect(
      read.map((content) => (content.kind === 'inquiries' ? content.inquiries.map(({ id }) => id) : content.kind)),
    ).toEqual([['ana'], 'newer', 'damaged', 'settings', ['ben']]);
  });

  it('are moved away under a name that is free, with what was in them', async () => {
    const { folder, disk } = await folderWithCopies();
    const [open, , month] = await findCopies(disk, folder);
    if (open === undefined || month === undefined) throw new Error('There are no copies.');
    const content = await readFile(join(folder, open.name), 'utf8');
    await mkdir(join(folder, 'backups/united'), { recursive: true });
    await writeFile(join(folder, 'backups/united/OPEN (1).json'), 'an earlier one');
    expect(await putCopyAway(disk, folder, open, 'united')).toBe('backups/united/open (1).2.json');
    expect(await readFile(join(folder, 'backups/united/open (1).2.json'), 'utf8')).toBe(content);
    expect(await putCopyAway(disk, folder, month, 'set-aside')).toBe('backups/set-aside/closed-2026-10 2.json');
    expect(await readdir(join(folder, 'closed'))).toEqual(['2026-10.json']);
  });

  it('never count as files of the store', async () => {
    const { store } = await folderWithCopies();
    expect(await store.months()).toEqual(['2026-10']);
    const { backup } = await store.backups.make('asked');
    expect(backup.files.map(({ name }) => name)).toEqual(['open.json', 'settings.json', 'closed/2026-10.json']);
  });
});
