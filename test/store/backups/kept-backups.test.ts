import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createKeptBackups, type KeptBackups } from '../../../electron/store/backups/kept-backups.ts';
import { NotVerifiedError } from '../../../electron/store/backups/shared-files.ts';
import { defaultBackupPolicy } from '../../../electron/domain/backup-rotation.ts';
import { hourMs } from '../../../electron/domain/policy.ts';
import { nodeFs } from '../../../electron/store/fs-port.ts';
import type { Store } from '../../../electron/store/store.ts';
import { anEvent, anInquiry, nineOClockMs } from '../../support/builders.ts';
import { recordingFs, systemError } from '../support/recording-fs.ts';
import { openedStore } from '../support/open-store.ts';
import { dataFolder } from '../support/temporary-folder.ts';

interface Fixture {
  readonly folder: string;
  readonly store: Store;
  readonly kept: KeptBackups;
  readonly clock: { nowMs: number };
  readonly files: () => Promise<readonly string[]>;
}

const [ana, ben] = [anInquiry(), anInquiry({ events: [anEvent('closed')] })];

async function fixture(options: { fs?: typeof nodeFs; mend?: (name: string) => Promise<void> } = {}): Promise<Fixture> {
  const folder = await dataFolder();
  const store = await openedStore(folder);
  await store.saveOpen({ inquiries: [ana, ben], nudged: [], interruptions: [] });
  await store.saveSettings({ ...store.settings, me: 'Robin' });
  await store.archive('2026-10', [anInquiry({ id: 'october' })]);
  await store.archive('2026-09', [anInquiry({ id: 'september' })]);
  const clock = { nowMs: nineOClockMs };
  const disk = { fs: options.fs ?? nodeFs, wait: () => Promise.resolve() };
  const { mend } = options;
  const kept = createKeptBackups({ disk, folder, now: () => clock.nowMs, ...(mend === undefined ? {} : { mend }) });
  return { folder, store, kept, clock, files: async () => (await readdir(join(folder, 'backups/kept/files'))).sort() };
}

async function bytesIn(folder: string, name: string): Promise<string> {
  return await readFile(join(folder, name), 'utf8');
}

describe('kept backups', () => {
  it('hold the files as they are, byte by byte, with what the list says of them', async () => {
    const { folder, kept } = await fixture();
    const { backup, isNew } = await kept.make('asked');
    expect(isNew).toBe(true);
    expect({ ...backup, files: backup.files.map(({ name }) => name) }).toEqual({
      id: '2026-11-21T09-00-00Z',
      why: 'asked',
      savedAtMs: nineOClockMs,
      openCount: 1,
      files: ['open.json', 'settings.json', 'closed/2026-09.json', 'closed/2026-10.json'],
    });
    for (const { name, file } of backup.files) {
      expect(await bytesIn(folder, `backups/kept/files/${file}`)).toBe(await bytesIn(folder, name));
    }
    expect(await kept.list()).toEqual({ backups: [backup], unreadable: [] });
  });

  it('give back what was saved', async () => {
    const { store, kept } = await fixture();
    const { backup } = await kept.make('asked');
    const content = await kept.content(backup.id);
    if (content?.ok !== true) throw new Error('It cannot be read.');
    expect([content.open, content.settings, [...content.months.keys()]]).toEqual([
      store.open,
      store.settings,
      ['2026-09', '2026-10'],
    ]);
    const october = content.months.get('2026-10');
    expect(october === undefined ? null : await kept.month(october)).toEqual({
      month: '2026-10',
      inquiries: await store.readMonth('2026-10'),
    });
    expect(await kept.content('2020-01-01T00-00-00Z')).toBeNull();
  });

  it.skipIf(process.platform === 'win32')('can be read by this user only', async () => {
    const { folder, kept } = await fixture();
    const { backup } = await kept.make('asked');
    const modeOf = async (name: string): Promise<string> => ((await stat(join(folder, name))).mode & 0o777).toString(8);
    expect(await modeOf('backups/kept')).toBe('700');
    expect(await modeOf('backups/kept/files')).toBe('700');
    expect(await modeOf(`backups/kept/${backup.id}.json`)).toBe('600');
    for (const { file } of backup.files) expect(await modeOf(`backups/kept/files/${file}`)).toBe('600');
  });

  it('are copies: what is written into a file of the store reaches none of them', async () => {
    const { folder, kept } = await fixture();
    const { backup } = await kept.make('asked');
    for (const { name } of backup.files) await writeFile(join(folder, name), 'spoiled in place');
    const content = await kept.content(backup.id);
    expect(content?.ok).toBe(true);
    for (const file of backup.files.slice(2)) expect(await kept.month(file)).not.toBeNull();
  });

  it('are not made twice of the same state, but before a restore', async () => {
    const { kept, clock } = await fixture();
    const first = await kept.make('hourly');
    clock.nowMs += hourMs;
    expect(await kept.make('hourly')).toEqual({ backup: first.backup, isNew: false });
    expect(await kept.make('asked')).toEqual({ backup: first.backup, isNew: false });
    expect((await kept.make('before-restore')).isNew).toBe(true);
  });

  it('of the same second have names of their own', async () => {
    const { kept } = await fixture();
    const made = [await kept.make('before-restore'), await kept.make('before-restore')];
    expect(made.map(({ backup }) => backup.id)).toEqual(['2026-11-21T09-00-00Z', '2026-11-21T09-00-00Z-2']);
  });

  it('share the files that are equal, and read a closed month that is known only by its header', async () => {
    const recording = recordingFs();
    const { store, kept, files } = await fixture({ fs: recording.fs });
    await kept.make('hourly');
    await store.saveOpen({ ...store.open, nudged: ['one'] });
    await store.archive('2026-10', [anInquiry()]);
    recording.forget();
    await kept.make('hourly');
    expect((await files()).map((file) => file.replace(/\.[0-9a-f]{16}\./, '.'))).toEqual([
      'closed-2026-09.json',
      'closed-2026-10.json',
      'closed-2026-10.json',
      'open.json',
      'open.json',
      'settings.json',
    ]);
    const readOf = (name: string): readonly string[] =>
      recording.operations.filter(({ path }) => path.endsWith(name)).map((operation) => operation.name);
    expect(readOf('closed/2026-09.json')).toEqual(['readParts']);
    expect(readOf('closed/2026-10.json')).toEqual(['readParts', 'readFile']);
  });

  it('find a shared file that was damaged since, and write it again', async () => {
    const { folder, kept, files, clock, store } = await fixture();
    const { backup } = await kept.make('hourly');
    const september = (await files()).find((file) => file.startsWith('closed-2026-09')) ?? '';
    await writeFile(join(folder, 'backups/kept/files', september), 'damaged');
    clock.nowMs += hourMs;
    await store.saveOpen({ ...store.open, nudged: ['one'] });
    await kept.make('hourly');
    expect(await bytesIn(folder, `backups/kept/files/${september}`)).toBe(await bytesIn(folder, 'closed/2026-09.json'));
    expect((await kept.content(backup.id))?.ok).toBe(true);
  });

  it('say which file of a backup is damaged', async () => {
    const { folder, kept, files } = await fixture();
    const { backup } = await kept.make('hourly');
    const open = (await files()).find((file) => file.startsWith('open')) ?? '';
    await writeFile(join(folder, 'backups/kept/files', open), 'damaged');
    expect(await kept.content(backup.id)).toEqual({ ok: false, damaged: 'open.json' });
    await rm(join(folder, 'backups/kept/files', open));
    expect(await kept.content(backup.id)).toEqual({ ok: false, damaged: 'open.json' });
  });

  it('take no damaged file: the store is asked to mend it first', async () => {
    const mended: string[] = [];
    const parts = await fixture({
      mend: async (name) => {
        mended.push(name);
        await parts.store.readMonth('2026-10');
      },
    });
    await parts.store.archive('2026-10', [anInquiry()]);
    const path = join(parts.folder, 'closed/2026-10.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('october', 'octobre'));
    const { backup } = await parts.kept.make('hourly');
    expect(mended).toEqual(['closed/2026-10.json']);
    const file = backup.files.find(({ name }) => name === 'closed/2026-10.json');
    expect(file === undefined ? null : (await parts.kept.month(file))?.inquiries.length).toBe(1);
  });

  it('are refused where a file cannot be mended', async () => {
    const { folder, kept } = await fixture();
    await writeFile(join(folder, 'open.json'), '{}');
    await expect(kept.make('hourly')).rejects.toThrow(NotVerifiedError);
    expect(await kept.list()).toEqual({ backups: [], unreadable: [] });
  });

  it('are refused when what is read back is not what was written', async () => {
    const written = recordingFs();
    const fs = {
      ...written.fs,
      readFile: async (path: string) => {
        const bytes = await written.fs.readFile(path);
        return /files.settings\./.test(path) ? Buffer.concat([bytes, Buffer.from(' ')]) : bytes;
      },
    };
    const { kept } = await fixture({ fs });
    await expect(kept.make('hourly')).rejects.toThrow(NotVerifiedError);
    expect((await kept.list()).backups).toEqual([]);
  });

  it('take a file that an editor has saved in another form', async () => {
    const { folder, kept } = await fixture();
    const path = join(folder, 'closed/2026-10.json');
    await writeFile(path, JSON.stringify(JSON.parse(await readFile(path, 'utf8')), null, 2));
    const { backup } = await kept.make('hourly');
    expect(backup.files.length).toBe(4);
  });

  it('go by the policy, with the files that no other one names', async () => {
    const { kept, clock, store, files } = await fixture();
    await kept.make('hourly');
    clock.nowMs += 60_000;
    await store.saveOpen({ ...store.open, nudged: ['one'] });
    const second = await kept.make('hourly');
    expect(await kept.tidy(defaultBackupPolicy, 'UTC')).toEqual(['2026-11-21T09-00-00Z']);
    expect((await kept.list()).backups).toEqual([second.backup]);
    expect(await files()).toEqual(second.backup.files.map(({ file }) => file).sort());
    expect((await kept.content(second.backup.id))?.ok).toBe(true);
  });

  it('keep every file while a manifest cannot be read, and that manifest as well', async () => {
    const { folder, kept, clock, store, files } = await fixture();
    await kept.make('hourly');
    await writeFile(join(folder, 'backups/kept/2026-11-21T09-00-00Z.json'), 'damaged');
    clock.nowMs += hourMs;
    await store.saveOpen({ ...store.open, nudged: ['one'] });
    await kept.make('hourly');
    const before = await files();
    expect(await kept.tidy(defaultBackupPolicy, 'UTC')).toEqual([]);
    expect(await files()).toEqual(before);
    expect((await kept.list()).unreadable).toEqual(['2026-11-21T09-00-00Z']);
  });

  it('are swept of what a crash left', async () => {
    const { folder, kept, files } = await fixture();
    const { backup } = await kept.make('hourly');
    const uuid = '12345678-1234-1234-1234-123456789012';
    const leftovers = [
      `backups/kept/2026-11-21T10-00-00Z.json.${uuid}.tmp`,
      `backups/kept/files/open.0123456789abcdef.json.${uuid}.tmp`,
      'backups/kept/files/closed-2026-10.0123456789abcdef.json',
    ];
    for (const name of leftovers) await writeFile(join(folder, name), 'left');
    await writeFile(join(folder, 'backups/kept/files/a note of mine.txt'), 'mine');
    await kept.tidy(defaultBackupPolicy, 'UTC');
    expect(await files()).toEqual([...backup.files.map(({ file }) => file), 'a note of mine.txt'].sort());
    expect(await readdir(join(folder, 'backups/kept'))).toEqual([`${backup.id}.json`, 'files']);
  });

  it('leave nothing half made when the disk is full', async () => {
    const full = recordingFs(({ name, path }) =>
      name === 'write' && path.includes('kept') ? systemError('ENOSPC', 'write') : null,
    );
    const { kept, files } = await fixture({ fs: full.fs });
    await expect(kept.make('hourly')).rejects.toThrow('ENOSPC');
    expect(await kept.list()).toEqual({ backups: [], unreadable: [] });
    expect(await files()).toEqual([]);
  });

  it('say what the disk refuses', async () => {
    const closed = recordingFs(({ name, path }) =>
      name === 'mkdir' && path.includes('backups') ? systemError('EACCES', 'mkdir') : null,
    );
    const { kept } = await fixture({ fs: closed.fs });
    await expect(kept.make('hourly')).rejects.toThrow('EACCES');
  });
});
