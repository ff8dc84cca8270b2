import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenState } from '../../electron/store/store.ts';
import { anEvent, anInquiry, nineOClockMs } from '../support/builders.ts';
import { openedStore } from './support/open-store.ts';
import { recordingFs, systemError } from './support/recording-fs.ts';
import { dataFolder } from './support/temporary-folder.ts';

const emptyState: OpenState = { inquiries: [], nudged: [], interruptions: [] };

describe('Store: closed months', () => {
  it('is empty at first', async () => {
    const store = await openedStore(await dataFolder());
    expect(await store.months()).toEqual([]);
    expect(await store.readMonth('2026-11')).toEqual([]);
  });

  it('keeps what is archived, and lists the months in order without foreign files', async () => {
    const folder = await dataFolder();
    const store = await openedStore(folder);
    const [first, second] = [anInquiry(), anInquiry()];
    await store.archive('2026-11', [first]);
    await store.archive('2025-12', [second]);
    for (const name of ['notes.txt', '2026-13.json', '2026-11 (copy).json']) {
      await writeFile(join(folder, 'closed', name), 'foreign');
    }
    expect(await store.months()).toEqual(['2025-12', '2026-11']);
    expect(await store.readMonth('2026-11')).toEqual([first]);
    expect(await store.readMonth('2025-12')).toEqual([second]);
  });

  it('unites two copies of one inquiry by their events', async () => {
    const store = await openedStore(await dataFolder());
    const [early, late] = [anEvent('acknowledged'), anEvent('closed', { atMs: nineOClockMs + 1 })];
    const inquiry = anInquiry({ events: [late] });
    const other = anInquiry();
    await store.archive('2026-11', [inquiry, other]);
    await store.archive('2026-11', [{ ...inquiry, events: [early] }]);
    expect(await store.readMonth('2026-11')).toEqual([{ ...inquiry, events: [early, late] }, other]);
  });

  it('loses nothing when a month is archived twice at once', async () => {
    const store = await openedStore(await dataFolder());
    const inquiries = Array.from({ length: 5 }, () => anInquiry());
    await Promise.all(inquiries.map((inquiry) => store.archive('2026-11', [inquiry])));
    expect(await store.readMonth('2026-11')).toEqual(inquiries);
  });

  it('writes nothing when nothing changes', async () => {
    const recorder = recordingFs();
    const store = await openedStore(await dataFolder(), recorder);
    const inquiries = [anInquiry({ events: [anEvent('closed')] }), anInquiry()];
    await store.archive('2026-11', inquiries);
    await store.closed.idle();
    recorder.forget();
    expect(await store.archive('2026-11', inquiries)).toEqual({ ok: true });
    expect(await store.archive('2026-10', [])).toEqual({ ok: true });
    expect(new Set(recorder.operations.map(({ name }) => name))).toEqual(new Set(['readFile']));
  });

  it('confirms what could not be taken back only once it is synced', async () => {
    let isFailing = false;
    const folder = await dataFolder();
    const recorder = recordingFs(({ name, path }) => {
      const isHit =
        (name === 'sync' && path === join(folder, 'closed')) || (name === 'unlink' && path.endsWith('.json'));
      return isFailing && isHit ? systemError('EIO', name) : null;
    });
    const store = await openedStore(folder, recorder);
    const inquiry = anInquiry();
    isFailing = true;
    const refused = { ok: false, reason: 'disk-error' };
    expect(await store.archive('2026-11', [inquiry])).toMatchObject(refused);
    expect(await store.readMonth('2026-11')).toEqual([inquiry]);
    expect(await store.archive('2026-11', [inquiry])).toMatchObject(refused);
    isFailing = false;
    recorder.forget();
    expect(await store.archive('2026-11', [inquiry])).toEqual({ ok: true });
    const steps = recorder.operations.filter(({ name }) => name === 'sync').map(({ path }) => path);
    expect(steps).toEqual([join(folder, 'closed')]);
  });

  it('counts the open copy of an inquiry that a crash left in both', async () => {
    const folder = await dataFolder();
    const first = await openedStore(folder);
    const [both, closed] = [anInquiry(), anInquiry()];
    await first.saveOpen({ ...emptyState, inquiries: [both] });
    await first.archive('2026-11', [both, closed]);
    await first.close();
    const store = await openedStore(folder);
    expect(store.open.inquiries).toEqual([both]);
    expect(await store.readMonth('2026-11')).toEqual([closed]);
    await store.saveOpen(emptyState);
    expect(await store.readMonth('2026-11')).toEqual([both, closed]);
  });

  it('takes the backup of a damaged month, also of one swapped with another', async () => {
    const folder = await dataFolder();
    const store = await openedStore(folder);
    const [kept, added] = [anInquiry(), anInquiry()];
    await store.archive('2026-11', [kept]);
    await store.archive('2026-11', [added]);
    await store.archive('2026-10', [anInquiry()]);
    await writeFile(join(folder, 'closed/2026-11.json'), await readFile(join(folder, 'closed/2026-10.json')));
    expect(await store.readMonth('2026-11')).toEqual([kept]);
    expect(store.notices).toEqual([
      {
        kind: 'restored',
        file: 'closed/2026-11.json',
        movedTo: 'closed/2026-11.json.damaged-2026-11-21T09-00-00Z',
        savedAtMs: nineOClockMs,
      },
    ]);
    expect(await store.months()).toEqual(['2026-10', '2026-11']);
  });

  it('adds nothing to a month of a newer schema', async () => {
    const folder = await dataFolder();
    const store = await openedStore(folder);
    await store.archive('2026-11', [anInquiry()]);
    const path = join(folder, 'closed/2026-11.json');
    const newer = (await readFile(path, 'utf8')).replace('"schema":1', '"schema":2');
    await writeFile(path, newer);
    expect(await store.archive('2026-11', [anInquiry()])).toMatchObject({ ok: false, reason: 'newer-schema' });
    await expect(store.readMonth('2026-11')).rejects.toThrow('schema 2');
    expect(await readFile(path, 'utf8')).toBe(newer);
  });

  it.each(['2026-1', '2026-00', '../2026-11', '2026-11.json', ''])(
    'takes no file name for a month: "%s"',
    async (month) => {
      const store = await openedStore(await dataFolder());
      await expect(store.readMonth(month)).rejects.toThrow(RangeError);
      await expect(store.archive(month, [])).rejects.toThrow(RangeError);
    },
  );
});
