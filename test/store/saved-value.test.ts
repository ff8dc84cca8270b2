import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../electron/domain/settings.ts';
import type { OpenState, Store } from '../../electron/store/store.ts';
import { anEvent, anId, anInquiry } from '../support/builders.ts';
import { openedStore } from './support/open-store.ts';
import { recordingFs, systemError } from './support/recording-fs.ts';
import { dataFolder } from './support/temporary-folder.ts';
import { inEnglish } from '../support/in-english.ts';

const emptyState: OpenState = { inquiries: [], nudged: [], interruptions: [] };
const settings = defaultSettings('Europe/Madrid');

function stateOf(...subjects: readonly string[]): OpenState {
  return { ...emptyState, inquiries: subjects.map((subject) => anInquiry({ subject })) };
}

describe('Store: saving', () => {
  it.each([
    ['ENOSPC', 'write', 'disk-full'],
    ['EDQUOT', 'write', 'disk-full'],
    ['EROFS', 'open', 'read-only'],
    ['EACCES', 'open', 'read-only'],
    ['ENOENT', 'open', 'read-only'],
    ['EBUSY', 'rename', 'file-busy'],
    ['EPERM', 'rename', 'file-busy'],
    ['EMFILE', 'open', 'too-many-open-files'],
    ['EIO', 'sync', 'disk-error'],
    ['EIO', 'close', 'disk-error'],
  ])('changes neither memory nor disk when %s comes from %s, and the next save works', async (code, call, reason) => {
    const folder = await dataFolder();
    let isFailing = false;
    const { fs } = recordingFs(({ name }) => (isFailing && name === call ? systemError(code, name) : null));
    const store = await openedStore(folder, { fs });
    const saved = stateOf('one');
    await store.saveOpen(saved);

    isFailing = true;
    const results = [await store.saveOpen(stateOf('two')), await store.saveSettings({ ...settings, me: 'Alex' })];
    const archived = await store.archive('2026-11', [anInquiry()]);
    isFailing = false;
    for (const result of [...results, archived]) {
      expect(inEnglish(result)).toEqual({ ok: false, reason, sentence: expect.stringContaining(folder) });
    }
    expect({ open: store.open, settings: store.settings, months: await store.months() }).toEqual({
      open: saved,
      settings,
      months: [],
    });
    expect(JSON.parse(await readFile(join(folder, 'open.json'), 'utf8'))).toMatchObject({ data: saved });

    const next = stateOf('three');
    expect(await store.saveOpen(next)).toEqual({ ok: true });
    expect(store.open).toEqual(next);
  });

  it('follows the disk when a change could neither be confirmed nor taken back', async () => {
    const folder = await dataFolder();
    let isFailing = false;
    const { fs } = recordingFs(({ name, path, to }) => {
      if (!isFailing) return null;
      const isTakingBack = name === 'link' && (to ?? '').startsWith(join(folder, 'open.json'));
      return isTakingBack || (name === 'sync' && path === folder) ? systemError('EIO', name) : null;
    });
    const store = await openedStore(folder, { fs });
    await store.saveOpen(stateOf('one'));
    isFailing = true;
    const next = stateOf('two');
    expect(await store.saveOpen(next)).toMatchObject({ ok: false, reason: 'disk-error' });
    expect(store.open).toEqual(next);
    expect(JSON.parse(await readFile(join(folder, 'open.json'), 'utf8'))).toMatchObject({ data: next });
  });

  it('changes memory only after the last step on the disk', async () => {
    const lengths = new Set<number>();
    let store: Store | null = null;
    const { fs } = recordingFs(() => {
      if (store !== null) lengths.add(store.open.inquiries.length);
      return null;
    });
    store = await openedStore(await dataFolder(), { fs });
    await store.saveOpen(stateOf('one'));
    expect(lengths).toEqual(new Set([0]));
    expect(store.open.inquiries).toHaveLength(1);
  });

  it('throws at what could not be read back and keeps what it had', async () => {
    const store = await openedStore(await dataFolder());
    const bad = { ...emptyState, inquiries: [anInquiry({ receivedAtMs: Number.NaN })] };
    await expect(store.saveOpen(bad)).rejects.toThrow(/could not be read back/);
    expect(store.open).toEqual(emptyState);
    expect(await store.saveOpen(stateOf('one'))).toEqual({ ok: true });
  });

  it('does fifty saves at once, one after another; the last one stands', async () => {
    const folder = await dataFolder();
    const recorder = recordingFs();
    const store = await openedStore(folder, recorder);
    recorder.forget();
    const states = Array.from({ length: 50 }, (_, index) => stateOf(`save ${index}`));
    const results = await Promise.all(states.map((state) => store.saveOpen(state)));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(store.open).toEqual(states.at(-1));
    const steps = recorder.operations
      .filter(({ name }) => name === 'write' || name === 'rename')
      .map(({ name, to }) => (to === join(folder, 'open.json') ? 'in place' : name));
    // One write is over before the next begins: write, backup (but for the first), in place.
    expect(steps.join(' ')).toMatch(/^write in place( write rename in place){49}$/);
    await store.close();
    expect((await openedStore(folder)).open).toEqual(states.at(-1));
  });

  it('goes on with what is queued behind a failed save', async () => {
    const folder = await dataFolder();
    let failures = 1;
    const { fs } = recordingFs(({ name, path }) => {
      if (name !== 'write' || !path.includes('open.json') || failures === 0) return null;
      failures -= 1;
      return systemError('ENOSPC', name);
    });
    const store = await openedStore(folder, { fs });
    const next = stateOf('second');
    const results = await Promise.all([store.saveOpen(stateOf('first')), store.saveOpen(next)]);
    expect(results.map(({ ok }) => ok)).toEqual([false, true]);
    expect(store.open).toEqual(next);
  });

  it('finishes what is being written before it gives the folder free, and refuses to save after', async () => {
    const folder = await dataFolder();
    const recorder = recordingFs();
    const store = await openedStore(folder, recorder);
    const state = stateOf('one');
    const saved = [store.saveOpen(state), store.saveSettings(settings), store.archive('2026-11', [anInquiry()])];
    await store.close();
    expect(await Promise.all(saved)).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    expect(recorder.operations.at(-1)).toMatchObject({ name: 'unlink', path: join(folder, 'ten-four.lock') });
    await expect(store.saveOpen(emptyState)).rejects.toThrow('The store is closed.');
    await expect(store.close()).resolves.toBeUndefined();
    expect((await openedStore(folder)).open).toEqual(state);
  });
});

async function costOfOneSave(months: number) {
  const recorder = recordingFs();
  const store = await openedStore(await dataFolder(), recorder);
  for (let month = 1; month <= months; month += 1) {
    const inquiries = Array.from({ length: 1000 }, () => anInquiry({ events: [anEvent('closed')] }));
    await store.archive(`2026-0${month}`, inquiries);
  }
  const fixed = anInquiry({ id: anId() });
  await store.saveOpen({ ...emptyState, inquiries: [fixed] });
  await store.closed.idle();
  recorder.forget();
  await store.saveOpen({ ...emptyState, inquiries: [fixed, anInquiry()] });
  return {
    operations: recorder.operations.map(({ name }) => name),
    bytes: recorder.operations.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

describe('Store: what an action costs', () => {
  it('is the same with thousands of closed inquiries as with none', async () => {
    const [none, many] = [await costOfOneSave(0), await costOfOneSave(4)];
    expect(many).toEqual(none);
    expect(none.operations).toHaveLength(10);
  });
});
