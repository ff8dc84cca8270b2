import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../electron/domain/settings.ts';
import { openStore, type OpenState } from '../../electron/store/store.ts';
import { anEvent, anInquiry, nineOClockMs } from '../support/builders.ts';
import { openedStore, refusalOf, storeOptions } from './support/open-store.ts';
import { recordingFs, systemError } from './support/recording-fs.ts';
import { dataFolder } from './support/temporary-folder.ts';
import { withNewerSchema } from './support/newer-schema.ts';

const emptyState: OpenState = { inquiries: [], nudged: [], interruptions: [] };
const settings = defaultSettings('Europe/Madrid');

function stateOf(...subjects: readonly string[]): OpenState {
  return { ...emptyState, inquiries: subjects.map((subject) => anInquiry({ subject })) };
}

describe('openStore', () => {
  it('makes the folder and starts with defaults', async () => {
    const folder = await dataFolder();
    const store = await openedStore(folder);
    expect({ open: store.open, settings: store.settings, notices: store.notices, last: store.lastSavedAtMs }).toEqual({
      open: emptyState,
      settings,
      notices: [],
      last: null,
    });
    expect((await readdir(folder)).sort()).toEqual(['backups', 'closed', 'ten-four.lock']);
  });

  it.runIf(process.platform !== 'win32')('syncs the folders in which it made others', async () => {
    const folder = join(await dataFolder(), 'inside');
    const recorder = recordingFs();
    await openedStore(folder, recorder);
    const synced = recorder.operations.filter(({ name }) => name === 'sync').map(({ path }) => path);
    expect(synced).toEqual(expect.arrayContaining([dirname(dirname(folder)), dirname(folder), folder]));
    expect(synced).toContain(join(folder, 'backups'));
  });

  it.runIf(process.platform !== 'win32')('makes folders and files for this user only', async () => {
    const folder = await dataFolder();
    const store = await openedStore(folder);
    await store.saveOpen(stateOf('one'));
    await store.saveOpen(stateOf('two'));
    await store.archive('2026-11', [anInquiry()]);
    const paths = ['.', 'closed', 'backups', 'backups/closed', 'open.json', 'backups/open.json', 'closed/2026-11.json'];
    const modes = await Promise.all(paths.map(async (path) => (await stat(join(folder, path))).mode & 0o777));
    expect(modes).toEqual([0o700, 0o700, 0o700, 0o700, 0o600, 0o600, 0o600]);
  });

  it('finds everything again', async () => {
    const folder = await dataFolder();
    const first = await openedStore(folder);
    const state: OpenState = {
      inquiries: [anInquiry({ events: [anEvent('acknowledged')] })],
      nudged: ['one'],
      interruptions: [{ kind: 'asleep', fromMs: 1, toMs: 2 }],
    };
    await first.saveOpen(state);
    await first.saveSettings({ ...settings, me: 'Alex' });
    await first.close();
    const second = await openedStore(folder);
    expect({ open: second.open, settings: second.settings, last: second.lastSavedAtMs }).toEqual({
      open: state,
      settings: { ...settings, me: 'Alex' },
      last: nineOClockMs,
    });
  });

  it('keeps saying when the file was saved before this start', async () => {
    const folder = await dataFolder();
    const first = await openedStore(folder);
    await first.saveOpen(emptyState);
    await first.close();
    const second = await openedStore(folder, { now: () => nineOClockMs + 5 });
    await second.saveOpen(emptyState);
    expect(second.lastSavedAtMs).toBe(nineOClockMs);
  });

  it('removes temporary files of an earlier crash and nothing else', async () => {
    const folder = await dataFolder();
    await mkdir(join(folder, 'closed'), { recursive: true });
    const unique = '0b9d2f64-8a51-4a38-9c0e-2f1a3b4c5d6e.tmp';
    const ours = [
      `open.json.${unique}`,
      `settings.json.${unique}`,
      `ten-four.lock.${unique}`,
      'ten-four.lock.takeover-1',
    ];
    const foreign = ['notes.tmp', `letter.${unique}`, 'open.json.tmp'];
    for (const name of [...ours, ...foreign, `closed/2026-11.json.${unique}`]) {
      await writeFile(join(folder, name), 'half of something');
    }
    const store = await openedStore(folder);
    await store.close();
    expect((await readdir(folder)).sort()).toEqual(['backups', 'closed', ...foreign].sort());
    expect(await readdir(join(folder, 'closed'))).toEqual([]);
  });

  it('takes the backup of a damaged file and says so', async () => {
    const folder = await dataFolder();
    const first = await openedStore(folder);
    const former = stateOf('one');
    await first.saveOpen(former);
    await first.saveOpen(stateOf('two'));
    await first.close();
    await writeFile(join(folder, 'open.json'), 'null');
    await writeFile(join(folder, 'settings.json'), '');
    const second = await openedStore(folder);
    expect({ open: second.open, settings: second.settings, notices: second.notices }).toEqual({
      open: former,
      settings,
      notices: [
        {
          kind: 'restored',
          file: 'open.json',
          movedTo: 'open.json.damaged-2026-11-21T09-00-00Z',
          savedAtMs: nineOClockMs,
        },
        {
          kind: 'started-empty',
          file: 'settings.json',
          movedTo: 'settings.json.damaged-2026-11-21T09-00-00Z',
          savedAtMs: null,
        },
      ],
    });
  });
});

describe('openStore: refusals', () => {
  it('lets only one store at a time have the folder', async () => {
    const folder = await dataFolder();
    const first = await openedStore(folder);
    const refusal = await refusalOf(folder);
    expect(refusal?.reason).toBe('in-use');
    expect(refusal?.sentence).toContain(`process ${process.pid}`);
    expect(refusal?.sentence).toContain(folder);
    await first.close();
    expect(await refusalOf(folder)).toBeNull();
  });

  it.each([
    ['EROFS', 'not-writable'],
    ['EACCES', 'not-writable'],
    ['EPERM', 'not-writable'],
    ['ENOENT', 'not-writable'],
    ['ENOSPC', 'disk-full'],
    ['EMFILE', 'too-many-open-files'],
    ['EIO', 'disk-error'],
  ])('says what to do when the disk answers %s', async (code, reason) => {
    const folder = await dataFolder();
    const { fs } = recordingFs(({ name }) => (name === 'open' ? systemError(code, name) : null));
    const refusal = await refusalOf(folder, { fs });
    expect(refusal?.reason).toBe(reason);
    expect(refusal?.sentence).toContain(folder);
  });

  it('says what to do when a file stands where the folder should be', async () => {
    const folder = await dataFolder();
    await writeFile(folder, 'a file');
    expect((await refusalOf(folder))?.reason).toBe('not-a-folder');
    expect((await refusalOf(join(folder, 'inside')))?.reason).toBe('not-a-folder');
  });

  it.each(['open.json', 'settings.json'])('refuses a newer schema in %s and changes nothing', async (name) => {
    const folder = await dataFolder();
    const first = await openedStore(folder);
    await first.saveOpen(stateOf('one'));
    await first.saveSettings(settings);
    await first.close();
    const newer = withNewerSchema(await readFile(join(folder, name), 'utf8'));
    const other = name === 'open.json' ? 'settings.json' : 'open.json';
    await writeFile(join(folder, name), newer);
    await writeFile(join(folder, other), 'damaged');
    const refusal = await refusalOf(folder);
    expect(refusal?.reason).toBe('newer-schema');
    expect(refusal?.sentence).toMatch(
      /^This data was written by a newer Ten-Four\. Update Ten-Four, then start it again\. Nothing was changed\./,
    );
    expect(await readFile(join(folder, name), 'utf8')).toBe(newer);
    expect(await readFile(join(folder, other), 'utf8')).toBe('damaged');
    expect((await readdir(folder)).sort()).toEqual(['backups', 'closed', 'open.json', 'settings.json']);
  });

  it('stops when a damaged file cannot be moved aside, and gives the lock back', async () => {
    const folder = await dataFolder();
    await mkdir(folder);
    await writeFile(join(folder, 'open.json'), 'damaged');
    const { fs } = recordingFs(({ name }) => (name === 'rename' ? systemError('EACCES', name) : null));
    expect((await refusalOf(folder, { fs }))?.reason).toBe('file-busy');
    expect(await readFile(join(folder, 'open.json'), 'utf8')).toBe('damaged');
    expect(await refusalOf(folder)).toBeNull();
  });

  it('throws what is no refusal but a fault of the program', async () => {
    const folder = await dataFolder();
    const defaults = {
      settings: () => {
        throw new TypeError('a fault');
      },
    };
    await expect(openStore(folder, { ...storeOptions, defaults })).rejects.toThrow('a fault');
    expect(await refusalOf(folder)).toBeNull();
  });
});
