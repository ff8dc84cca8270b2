import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeMarker } from '../../../electron/store/backups/restore-marker.ts';
import type { FsPort } from '../../../electron/store/fs-port.ts';
import type { Store } from '../../../electron/store/store.ts';
import { anInquiry } from '../../support/builders.ts';
import { openedStore } from '../support/open-store.ts';
import { recordingFs, systemError } from '../support/recording-fs.ts';
import { dataFolder } from '../support/temporary-folder.ts';

const [ana, ben, cleo, dora] = [anInquiry(), anInquiry(), anInquiry(), anInquiry()];

const stateOf = (...inquiries: Store['open']['inquiries'][number][]): Store['open'] => ({
  inquiries,
  nudged: [],
  interruptions: [],
});

async function contentOf(store: Store): Promise<unknown> {
  const months = await store.months();
  const closed = await Promise.all(months.map(async (month) => [month, await store.readMonth(month)]));
  return { open: store.open, settings: store.settings, closed };
}

/** A store with a backup, and much that has changed since. */
async function office(fs?: FsPort) {
  const folder = await dataFolder();
  const store = await openedStore(folder, fs === undefined ? {} : { fs });
  await store.saveOpen(stateOf(ana, ben));
  await store.saveSettings({ ...store.settings, me: 'Robin' });
  await store.archive('2026-10', [cleo]);
  const former = await contentOf(store);
  const { backup } = await store.backups.make('asked');
  await store.saveOpen(stateOf(ben));
  await store.saveSettings({ ...store.settings, me: 'Kim' });
  await store.archive('2026-10', [dora]);
  await store.archive('2026-11', [ana]);
  return { folder, store, id: backup.id, former, now: await contentOf(store) };
}

describe('restore', () => {
  it('makes everything what the backup says, in memory and on the disk', async () => {
    const { folder, store, id, former } = await office();
    expect((await store.restore(id)).ok).toBe(true);
    expect(await contentOf(store)).toEqual(former);
    await store.close();
    const again = await openedStore(folder);
    expect(await contentOf(again)).toEqual(former);
    expect(again.notices).toEqual([]);
  });

  it('keeps a backup of the present first, which takes it back', async () => {
    const { store, id, now } = await office();
    const restored = await store.restore(id);
    if (!restored.ok) throw new Error(restored.sentence);
    expect((await store.backups.list()).backups.find((one) => one.id === restored.before)?.why).toBe('before-restore');
    expect((await store.restore(restored.before)).ok).toBe(true);
    expect(await contentOf(store)).toEqual(now);
  });

  it('makes a part empty that the backup does not have', async () => {
    const folder = await dataFolder();
    const store = await openedStore(folder);
    const { me } = store.settings;
    const { backup } = await store.backups.make('before-migration');
    await store.saveOpen(stateOf(ana));
    await store.saveSettings({ ...store.settings, me: 'Robin' });
    await store.archive('2026-10', [cleo]);
    expect((await store.restore(backup.id)).ok).toBe(true);
    expect([store.open.inquiries, store.settings.me, await store.months()]).toEqual([[], me, []]);
  });

  it('refuses a backup that is not there, and one with a damaged month, and changes nothing', async () => {
    const { folder, store, id, now } = await office();
    expect(await store.restore('2020-01-01T00-00-00Z')).toMatchObject({ ok: false, reason: 'no-such-backup' });
    const place = join(folder, 'backups/kept/files');
    const month = (await readdir(place)).find((name) => name.startsWith('closed-')) ?? '';
    await writeFile(join(place, month), 'damaged');
    expect(await store.restore(id)).toMatchObject({ ok: false, reason: 'damaged-backup' });
    expect(await contentOf(store)).toEqual(now);
    expect((await store.backups.list()).backups.length).toBe(1);
  });

  it('says so and changes nothing where there is no room for a copy of the present', async () => {
    const state = { isFull: false };
    const full = recordingFs(({ name }) => (state.isFull && name === 'write' ? systemError('ENOSPC', name) : null));
    const { store, id, now } = await office(full.fs);
    state.isFull = true;
    expect(await store.restore(id)).toMatchObject({ ok: false, reason: 'disk-full' });
    state.isFull = false;
    expect(await contentOf(store)).toEqual(now);
    expect((await store.saveOpen(stateOf(dora))).ok).toBe(true);
  });

  it('saves nothing once the disk has stopped it half way, until it is finished', async () => {
    const state = { isBroken: false };
    const broken = recordingFs(({ name, to }) =>
      state.isBroken && name === 'rename' && to?.endsWith('data/settings.json') ? systemError('EIO', name) : null,
    );
    const { store, id, former } = await office(broken.fs);
    state.isBroken = true;
    expect(await store.restore(id)).toMatchObject({ ok: false, reason: 'half-restored' });
    state.isBroken = false;
    const saves = [await store.saveOpen(stateOf(dora)), await store.archive('2026-10', [ben])];
    expect(saves.map((save) => (save.ok ? null : save.reason))).toEqual(['half-restored', 'half-restored']);
    expect((await store.restore(id)).ok).toBe(true);
    expect(await contentOf(store)).toEqual(former);
    expect((await store.saveOpen(stateOf(dora))).ok).toBe(true);
  });

  it('lets what is saved meanwhile come after it', async () => {
    const { store, id } = await office();
    const restoring = store.restore(id);
    const saves = [store.saveOpen(stateOf(dora)), store.saveSettings({ ...store.settings, me: 'Dana' })];
    expect([(await restoring).ok, ...(await Promise.all(saves))]).toEqual([true, { ok: true }, { ok: true }]);
    expect([store.open.inquiries, store.settings.me]).toEqual([[dora], 'Dana']);
  });

  it('is finished by the next start also where a second try could not even begin', async () => {
    const state = { broken: '' };
    const broken = recordingFs(({ name, to }) =>
      state.broken !== '' && name === 'rename' && to?.endsWith(state.broken) ? systemError('EIO', name) : null,
    );
    const { folder, store, id, former } = await office(broken.fs);
    for (const file of ['data/settings.json', 'restore.json']) {
      state.broken = file;
      expect(await store.restore(id)).toMatchObject({ ok: false, reason: 'half-restored' });
    }
    state.broken = '';
    await store.close();
    const again = await openedStore(folder);
    expect(await contentOf(again)).toEqual(former);
    expect(again.notices.map(({ kind }) => kind)).toEqual(['restore-finished']);
  });

  it('is finished by the next start, which says so', async () => {
    const { folder, store, id, former } = await office();
    await writeMarker(store.disk, folder, { target: id, before: id });
    await store.close();
    const again = await openedStore(folder);
    expect(await contentOf(again)).toEqual(former);
    expect(again.notices.map(({ kind }) => kind)).toEqual(['restore-finished']);
    expect(await readdir(folder)).not.toContain('restore.json');
  });

  it('is taken back by the next start where its backup cannot be read any more', async () => {
    const { folder, store, now } = await office();
    const { backup } = await store.backups.make('before-restore');
    await store.saveOpen(stateOf());
    await writeMarker(store.disk, folder, { target: '2020-01-01T00-00-00Z', before: backup.id });
    await store.close();
    const again = await openedStore(folder);
    expect(await contentOf(again)).toEqual(now);
    expect(again.notices.map(({ kind }) => kind)).toEqual(['restore-taken-back']);
  });

  it('is given up by the next start where neither backup can be read', async () => {
    const { folder, store, now } = await office();
    await writeMarker(store.disk, folder, { target: 'one', before: 'two' });
    await store.close();
    const again = await openedStore(folder);
    expect(await contentOf(again)).toEqual(now);
    expect(again.notices.map(({ kind }) => kind)).toEqual(['restore-impossible']);
    expect(await readdir(folder)).not.toContain('restore.json');
  });

  it('brings back a month whose file was spoiled in place, though its header is the same', async () => {
    const { folder, store, id } = await office();
    expect((await store.restore(id)).ok).toBe(true);
    const path = join(folder, 'closed/2026-10.json');
    const { backup } = await store.backups.make('before-restore');
    await writeFile(path, (await readFile(path, 'utf8')).replace('Jordan', 'Gordon'));
    expect((await store.restore(backup.id)).ok).toBe(true);
    expect((await store.readMonth('2026-10')).map(({ customer }) => customer.name)).toEqual(['Jordan Fields']);
  });
});
