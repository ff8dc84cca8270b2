import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anEvent, anInquiry } from '../support/builders.ts';
import { openedStore } from './support/open-store.ts';
import { dataFolder } from './support/temporary-folder.ts';

const month = '2026-10';
const ids = ['ana', 'ben', 'zoe'];
const closed = (id: string) =>
  anInquiry({ id, subject: `Zoë ${id}`, events: [anEvent('closed', { id: `${id}-1`, actionId: `${id}-1` })] });

/** A month as somebody else has saved it: it says the same. */
const savedBy: Readonly<Record<string, (text: string) => string>> = {
  'an editor that puts a mark in front': (text) => `\ufeff${text}`,
  'an editor on Windows': (text) => text.replaceAll('\n', '\r\n'),
  'both at once': (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
  'a program that puts spaces behind the lines': (text) => text.replaceAll('\n', '  \n'),
  'a formatter': (text) => JSON.stringify(JSON.parse(text), null, 2),
  'a script that leaves a former value in front': (text) =>
    text.replace('{', `{"data":\n{"month":"${month}","inquiries":[\n${JSON.stringify(closed('ana'))}\n]},`),
};

describe('a closed month that somebody else has saved', () => {
  it.each(Object.entries(savedBy))('by %s can be read, listed, searched and added to', async (_who, save) => {
    const folder = await dataFolder();
    const first = await openedStore(folder);
    await first.archive(month, ids.map(closed));
    await first.close();
    const path = join(folder, 'closed', `${month}.json`);
    await writeFile(path, save(await readFile(path, 'utf8')));
    const store = await openedStore(folder);
    expect((await store.readMonth(month)).map(({ id }) => id)).toEqual(ids);
    expect((await store.closed.search(['zoe', 'ben'], 9)).map(({ id }) => id)).toEqual(['ben']);
    expect([...(await store.closed.find(ids)).keys()].sort()).toEqual(ids);
    expect((await store.closed.page(month, null, 9)).inquiries.length).toBe(3);
    expect(await store.archive(month, [closed('one')])).toEqual({ ok: true });
    expect((await store.closed.search(['one'], 9)).map(({ id }) => id)).toEqual(['one']);
    expect(store.notices).toEqual([]);
  });
});

describe('a name that is none of a month', () => {
  it('stands where it is, and stops nothing', async () => {
    const folder = await dataFolder();
    const first = await openedStore(folder);
    await first.archive(month, ids.map(closed));
    await first.close();
    const text = await readFile(join(folder, 'closed', `${month}.json`), 'utf8');
    const names = [
      'closed/2026-13.json',
      'closed/2026-1.json',
      'closed/2026-00.JSON',
      'closed/../Open.JSON',
      'SETTINGS.json',
    ];
    await mkdir(join(folder, 'closed/2026-12'));
    for (const name of names) await writeFile(join(folder, name), text);
    const store = await openedStore(folder);
    expect([await store.months(), store.notices]).toEqual([[month], []]);
    expect(await store.archive(month, [closed('one')])).toEqual({ ok: true });
    await store.backups.make('asked');
    for (const name of names) expect(await readFile(join(folder, name), 'utf8')).toBe(text);
  });
});
