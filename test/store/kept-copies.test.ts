import { cp, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { writeMarker } from '../../electron/store/backups/restore-marker.ts';
import type { Store } from '../../electron/store/store.ts';
import { anInquiry, nineOClockMs } from '../support/builders.ts';
import { openedStore } from './support/open-store.ts';
import { recordingFs, systemError } from './support/recording-fs.ts';
import { dataFolder } from './support/temporary-folder.ts';

const [ana, ben, cleo, dora] = [anInquiry(), anInquiry(), anInquiry(), anInquiry()];
const month = '2026-10';
const monthPath = `closed/${month}.json`;
const damagedAt = 'damaged-2026-11-21T09-00-00Z';

const stateOf = (...inquiries: Store['open']['inquiries'][number][]): Store['open'] => ({
  inquiries,
  nudged: [],
  interruptions: [],
});

/** A clock that goes on by a minute each time it is looked at. */
function office() {
  const clock = { atMs: nineOClockMs };
  const now = (): number => (clock.atMs += 60_000);
  return { clock, open: (folder: string) => openedStore(folder, { now }) };
}

async function damage(folder: string, ...names: readonly string[]): Promise<void> {
  for (const name of names) await writeFile(join(folder, name), 'damaged');
}

async function removeFiles(folder: string, ...names: readonly string[]): Promise<void> {
  for (const name of names) await unlink(join(folder, name));
}

describe('a damaged file of which a kept backup has a copy', () => {
  it('is taken from there: a month that was written once', async () => {
    const folder = await dataFolder();
    const store = await openedStore(folder);
    await store.archive(month, [ana]);
    await store.backups.make('hourly');
    await damage(folder, monthPath);
    expect(await store.readMonth(month)).toEqual([ana]);
    expect(await store.months()).toEqual([month]);
    expect(store.notices).toEqual([
      { kind: 'from-kept', file: monthPath, movedTo: `${monthPath}.${damagedAt}`, savedAtMs: nineOClockMs },
    ]);
    expect((await store.archive(month, [ben])).ok).toBe(true);
    expect(await store.readMonth(month)).toEqual([ana, ben]);
  });

  it('is taken from there when that copy is newer than the one before the last write', async () => {
    const folder = await dataFolder();
    const store = await openedStore(folder);
    await store.archive(month, [ana]);
    await store.archive(month, [ben]);
    await store.backups.make('hourly');
    await damage(folder, monthPath);
    expect(await store.readMonth(month)).toEqual([ana, ben]);
    expect(store.notices.map(({ kind }) => kind)).toEqual(['from-kept']);
  });

  it('is taken from its own backup when that one is as new, or newer', async () => {
    const folder = await dataFolder();
    const store = await openedStore(folder);
    await store.archive(month, [ana]);
    await store.backups.make('hourly');
    for (const added of [ben, cleo, dora]) {
      const before = await store.readMonth(month);
      await store.archive(month, [added]);
      await damage(folder, monthPath);
      expect(await store.readMonth(month)).toEqual(before);
      await store.archive(month, [added]);
    }
    expect(store.notices.map(({ kind }) => kind)).toEqual(['restored', 'restored', 'restored']);
  });

  it('is never taken from before it was begun anew', async () => {
    const folder = await dataFolder();
    const { open } = office();
    const first = await open(folder);
    for (const one of [ana, ben, cleo]) await first.saveOpen(stateOf(one));
    const { backup } = await first.backups.make('hourly');
    await first.close();
    await damage(folder, 'open.json', 'backups/open.json');
    const path = join(folder, 'backups/kept', `${backup.id}.json`);
    const manifest = await readFile(path);
    await unlink(path);
    const second = await open(folder);
    await second.saveOpen(stateOf(dora));
    await second.saveOpen(stateOf(dora, ana));
    await second.close();
    await writeFile(path, manifest);
    await damage(folder, 'open.json');
    expect((await open(folder)).open).toEqual(stateOf(dora));
  });

  it('is taken from the newest backup whose copy is good', async () => {
    const folder = await dataFolder();
    const { open } = office();
    const first = await open(folder);
    for (const one of [ana, ben]) {
      await first.saveOpen(stateOf(one));
      await first.backups.make('hourly');
    }
    const [, older] = (await first.backups.list()).backups;
    const newest = (await first.backups.list()).backups[0]?.files.find(({ name }) => name === 'open.json');
    await first.close();
    await damage(folder, 'open.json', 'backups/open.json', `backups/kept/files/${newest?.file ?? ''}`);
    const second = await open(folder);
    expect(second.open).toEqual(stateOf(ana));
    expect(second.notices).toMatchObject([{ kind: 'from-kept', savedAtMs: older?.savedAtMs }]);
  });

  it('is begun anew when no copy is good, and says so', async () => {
    const folder = await dataFolder();
    const first = await openedStore(folder);
    await first.saveOpen(stateOf(ana));
    await first.backups.make('hourly');
    await first.close();
    const [kept = ''] = await readdir(join(folder, 'backups/kept/files'));
    await damage(folder, `backups/kept/files/${kept}`);
    await removeFiles(folder, 'open.json');
    const second = await openedStore(folder);
    expect(second.open).toEqual(stateOf());
    expect(second.notices).toMatchObject([{ kind: 'started-empty', file: 'open.json', movedTo: null }]);
  });
});

describe('a missing file of which a kept backup has a copy', () => {
  async function kept() {
    const folder = await dataFolder();
    const store = await openedStore(folder);
    await store.saveOpen(stateOf(ana));
    await store.saveOpen(stateOf(ana, ben));
    await store.saveSettings({ ...store.settings, me: 'Robin' });
    await store.archive(month, [cleo]);
    await store.backups.make('hourly');
    return { folder, store };
  }

  it('is taken from there, with a notice for each', async () => {
    const { folder, store } = await kept();
    await store.close();
    await removeFiles(folder, 'open.json', 'backups/open.json', 'settings.json', monthPath);
    const again = await openedStore(folder);
    expect([again.open, again.settings.me]).toEqual([stateOf(ana, ben), 'Robin']);
    expect(await again.readMonth(month)).toEqual([cleo]);
    expect(again.notices).toEqual(
      ['open.json', 'settings.json', monthPath].map((file) => ({
        kind: 'from-kept',
        file,
        movedTo: null,
        savedAtMs: nineOClockMs,
      })),
    );
  });

  it('is taken from there before a newer version keeps what is left', async () => {
    const folder = await dataFolder();
    const { open } = office();
    const fixture = fileURLToPath(new URL('fixtures/schema-2/', import.meta.url));
    for (const name of ['open.json', 'settings.json', monthPath]) await cp(join(fixture, name), join(folder, name));
    const first = await open(folder);
    const closed = await first.readMonth(month);
    await first.close();
    await removeFiles(folder, monthPath, 'backups/settings.json');
    await cp(join(fixture, 'settings.json'), join(folder, 'settings.json'));
    const again = await open(folder);
    expect((await again.backups.list()).backups.map(({ why }) => why)).toEqual([
      'before-migration',
      'before-migration',
    ]);
    expect(await again.readMonth(month)).toEqual(closed);
  });

  it('stops no start when the newest backup cannot be read', async () => {
    const { folder, store } = await kept();
    await store.close();
    const { fs } = recordingFs(({ name, path }) =>
      name === 'readFile' && path.includes('kept') ? systemError('EIO', name) : null,
    );
    expect((await openedStore(folder, { fs })).open).toEqual(stateOf(ana, ben));
  });

  it('does not come back when a restore has taken it away', async () => {
    const folder = await dataFolder();
    const { open } = office();
    const store = await open(folder);
    const { backup } = await store.backups.make('asked');
    await store.archive(month, [cleo]);
    expect((await store.restore(backup.id)).ok).toBe(true);
    await store.archive('2026-11', [dora]);
    await store.close();
    const again = await open(folder);
    expect(await again.months()).toEqual(['2026-11']);
    await again.archive(month, [ana]);
    expect(await again.readMonth(month)).toEqual([ana]);
    expect(again.notices).toEqual([]);
  });

  it('is as the backup of a restore that had been cut short says', async () => {
    const { folder, store } = await kept();
    const [target] = (await store.backups.list()).backups;
    await store.saveOpen(stateOf(dora));
    await store.archive('2026-11', [dora]);
    const { backup: before } = await store.backups.make('before-restore');
    await writeMarker(store.disk, folder, { target: target?.id ?? '', before: before.id });
    await store.close();
    await removeFiles(folder, 'open.json', 'backups/open.json', monthPath, 'closed/2026-11.json');
    const again = await openedStore(folder);
    expect(again.open).toEqual(stateOf(ana, ben));
    expect(await again.months()).toEqual([month]);
  });

  it('comes without the customers who were erased meanwhile (R22)', async () => {
    const { folder, store } = await kept();
    const erased = await store.erasing.erase(
      { ids: [ana.id, cleo.id], actionId: 'erasing', atMs: nineOClockMs, by: 'Robin' },
      async (inquiries) => {
        const byId = new Map(inquiries.map((inquiry) => [inquiry.id, inquiry]));
        const next = store.open.inquiries.map((inquiry) => byId.get(inquiry.id) ?? inquiry);
        const saved = await store.saveOpen({ ...store.open, inquiries: next });
        return saved.ok ? { ok: true } : saved;
      },
    );
    expect(erased.ok).toBe(true);
    await store.close();
    await damage(folder, 'open.json', 'backups/open.json', monthPath);
    await removeFiles(folder, `backups/${monthPath}`);
    const again = await openedStore(folder);
    const names = [...again.open.inquiries, ...(await again.readMonth(month))].map(({ customer }) => customer.name);
    expect(names).toEqual([null, ben.customer.name, null]);
    expect(again.notices.map(({ kind }) => kind)).toEqual(['from-kept', 'from-kept']);
  });
});
