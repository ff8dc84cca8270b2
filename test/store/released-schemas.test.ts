// Every schema that was ever released is read by this version, from files as the versions of their time wrote them.
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defaultBackups, defaultDesktop, defaultRetention, type Settings } from '../../electron/domain/settings.ts';
import { createKeptBackups } from '../../electron/store/backups/kept-backups.ts';
import { writeMarker } from '../../electron/store/backups/restore-marker.ts';
import type { Disk } from '../../electron/store/disk-steps.ts';
import { nodeFs } from '../../electron/store/fs-port.ts';
import { schemaHistory } from '../../electron/store/migrations.ts';
import { fileShapes } from '../../electron/store/schema.ts';
import { withNewerSchema } from './support/newer-schema.ts';
import { openedStore, refusalOf } from './support/open-store.ts';
import { dataFolder } from './support/temporary-folder.ts';

const fixtures = fileURLToPath(new URL('fixtures', import.meta.url));
const disk: Disk = { fs: nodeFs, wait: () => Promise.resolve() };
const month = '2026-10';
const names = ['open.json', 'settings.json', `closed/${month}.json`] as const;

/** What the settings of a fixture say to this version. */
type Expected = (data: Settings) => Settings;
const since2 = (data: Settings): Settings => ({
  ...data,
  policy: { ...data.policy, goalExceptions: [] },
  templates: [],
  appearance: { theme: 'system', language: 'system' },
  holidays: { region: null, names: {} },
  callBackTime: null,
  firstSteps: 'done',
});
const since1 = (data: Settings): Settings => ({
  ...since2(data),
  backups: defaultBackups,
  retention: defaultRetention,
});

const released: readonly (readonly [folder: string, settings: string, expected: Expected])[] = [
  ['schema-1', 'settings.json', since1],
  ['schema-1', 'settings-before-desktop.json', (data) => ({ ...since1(data), desktop: defaultDesktop })],
  ['schema-2', 'settings.json', since2],
  ['schema-3', 'settings.json', (data) => data],
];

interface File {
  readonly schema: number;
  readonly savedAtMs: number;
  readonly data: { readonly inquiries: unknown };
}

async function parsed<T = File>(folder: string, name: string): Promise<T> {
  return JSON.parse(await readFile(join(folder, name), 'utf8')) as T;
}

/** A data folder that holds the files of a fixture. */
async function folderOf(fixture: string, settings = 'settings.json'): Promise<string> {
  const folder = await dataFolder();
  const from = join(fixtures, fixture);
  for (const name of names) await cp(join(from, name === 'settings.json' ? settings : name), join(folder, name));
  return folder;
}

function keptIn(folder: string) {
  return createKeptBackups({ disk, folder, now: () => 0 });
}

async function textsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return new Map(names.map((name, index) => [name, texts[index] ?? '']));
}

/** The files that the kept backups hold, by the name that each has in the data folder. */
async function keptTexts(folder: string): Promise<readonly ReadonlyMap<string, string>[]> {
  const { backups } = await keptIn(folder).list();
  return await Promise.all(
    backups.map(async ({ files }) => {
      const read = files.map(async ({ name, file }) => [
        name,
        await readFile(join(folder, 'backups/kept/files', file), 'utf8'),
      ]);
      return new Map((await Promise.all(read)) as [string, string][]);
    }),
  );
}

describe('a released schema', () => {
  it('has a fixture each, and nobody changed the present one without making a new one', async () => {
    const folders = (await readdir(fixtures)).sort();
    expect(folders).toEqual(Array.from({ length: schemaHistory.current }, (_, index) => `schema-${index + 1}`));
    const golden = await readFile(join(fixtures, `schema-${schemaHistory.current}`, 'shape.json'), 'utf8');
    const shapes = Object.entries(fileShapes).map(([format, shape]) => [format, z.toJSONSchema(shape)]);
    // When this fails: raise the schema, add its step to migrations.ts, and fixtures with its shape beside the others.
    expect(JSON.parse(JSON.stringify(Object.fromEntries(shapes)))).toEqual(JSON.parse(golden));
  });

  it.each(released)('%s is read as it was written, with %s', async (fixture, settingsName, expected) => {
    const from = join(fixtures, fixture);
    const folder = await folderOf(fixture, settingsName);
    const store = await openedStore(folder);
    expect(store.notices).toEqual([]);
    expect(store.settings).toEqual(expected((await parsed<{ data: Settings }>(from, settingsName)).data));
    expect(store.open).toEqual((await parsed(from, 'open.json')).data);
    expect(await store.readMonth(month)).toEqual((await parsed(from, `closed/${month}.json`)).data.inquiries);
    expect(store.lastSavedAtMs).toBe((await parsed(from, 'open.json')).savedAtMs);
  });

  it.each(released)(
    '%s is written in the present one from then on, and says the same (%s)',
    async (...[fixture, name]) => {
      const folder = await folderOf(fixture, name);
      const first = await openedStore(folder);
      const said = [first.open, first.settings, first.lastSavedAtMs];
      await first.close();
      const written = await Promise.all(['open.json', 'settings.json'].map((file) => parsed(folder, file)));
      expect(written.map(({ schema }) => schema)).toEqual([schemaHistory.current, schemaHistory.current]);
      const second = await openedStore(folder);
      expect([second.open, second.settings, second.lastSavedAtMs]).toEqual(said);
      expect(second.notices).toEqual([]);
    },
  );

  it('holds each of the event types that there were', async () => {
    const typesIn = async (fixture: string): Promise<readonly string[]> => {
      const texts = await Promise.all(names.map((name) => readFile(join(fixtures, fixture, name), 'utf8')));
      return [...new Set([...texts.join('').matchAll(/"type":"([a-z-]+)"/g)].map(([, type = '']) => type))].sort();
    };
    const first = ['accepted', 'acknowledged', 'closed', 'contacted', 'followed-up', 'handed-off', 'noted', 'promised'];
    const all = [...first, 'reopened', 'snoozed', 'undone'];
    expect(await typesIn('schema-1')).toEqual(all);
    expect(await typesIn('schema-2')).toEqual([...all, 'erased'].sort());
    expect(await typesIn('schema-3')).toEqual([...all, 'best-time', 'erased', 'merged-into', 'merged-with'].sort());
  });
});

describe('the first start of a newer version', () => {
  it('keeps everything as it was before it writes', async () => {
    const folder = await folderOf('schema-1');
    const before = await textsIn(folder);
    await (await openedStore(folder)).close();
    expect((await keptIn(folder).list()).backups.map(({ why }) => why)).toEqual(['before-migration']);
    expect(await keptTexts(folder)).toEqual([before]);
  });

  it('keeps it once', async () => {
    const folder = await folderOf('schema-1');
    await (await openedStore(folder)).close();
    await (await openedStore(folder)).close();
    expect((await keptIn(folder).list()).backups).toHaveLength(1);
  });

  it('leaves closed months as they are until they are written anyway', async () => {
    const folder = await folderOf('schema-1');
    const path = join(folder, `closed/${month}.json`);
    const before = await readFile(path, 'utf8');
    const store = await openedStore(folder);
    const inquiries = await store.readMonth(month);
    expect(await readFile(path, 'utf8')).toBe(before);
    const open = store.open.inquiries.slice(0, 1);
    expect(await store.archive(month, open)).toEqual({ ok: true });
    expect(await parsed(folder, `closed/${month}.json`)).toMatchObject({
      schema: schemaHistory.current,
      data: { inquiries: [...inquiries, ...open] },
    });
  });

  it('keeps nothing where there is nothing older, and nothing at the first start of all', async () => {
    const present = await folderOf(`schema-${schemaHistory.current}`);
    const empty = await dataFolder();
    for (const folder of [present, empty]) {
      await (await openedStore(folder)).close();
      expect((await keptIn(folder).list()).backups).toEqual([]);
    }
  });

  it('mends a damaged month before it keeps it, and says so', async () => {
    const folder = await folderOf('schema-1');
    await writeFile(join(folder, `closed/${month}.json`), 'damaged');
    const store = await openedStore(folder);
    expect(store.notices.map(({ kind, file }) => [kind, file])).toEqual([['started-empty', `closed/${month}.json`]]);
    expect((await keptIn(folder).list()).backups.map(({ files }) => files.map(({ name }) => name))).toEqual([
      ['open.json', 'settings.json'],
    ]);
  });

  /** Of each kept backup what its settings say, and its months. */
  async function statesKept(folder: string): Promise<readonly string[]> {
    const kept = keptIn(folder);
    const contents = await Promise.all((await kept.list()).backups.map(({ id }) => kept.content(id)));
    return contents.map((content) => {
      if (content?.ok !== true) throw new Error('A backup cannot be read.');
      return [content.settings?.desktop.trayShows, ...content.months.keys()].join(' ');
    });
  }

  it.each([
    ['finishes', null, 'restore-finished', 'minutes 2026-10'],
    ['takes back', '{"format":"ten-four/restore', 'restore-undone', 'count'],
  ])('%s a restore that an earlier one has left half done before it keeps anything', async (_, spoilt, told, now) => {
    const folder = await folderOf('schema-1', 'settings-before-desktop.json');
    const [settings, other] = ['settings.json', 'settings-before-desktop.json'].map((name) =>
      join(fixtures, 'schema-1', name),
    );
    const kept = keptIn(folder);
    const target = await kept.make('asked');
    await rm(join(folder, `closed/${month}.json`));
    await cp(settings ?? '', join(folder, 'settings.json'));
    const before = await kept.make('before-restore');
    // As far as the settings; the month was still to come.
    await cp(other ?? '', join(folder, 'settings.json'));
    await writeMarker(disk, folder, { target: target.backup.id, before: before.backup.id });
    if (spoilt !== null) await writeFile(join(folder, 'restore.json'), spoilt);
    const store = await openedStore(folder);
    expect(store.notices.map(({ kind }) => kind)).toEqual([told]);
    expect([store.settings.desktop.trayShows, ...(await store.months())].join(' ')).toBe(now);
    const whole = new Set(['minutes 2026-10', 'count']);
    expect((await statesKept(folder)).filter((state) => !whole.has(state))).toEqual([]);
  });

  it.each(['open.json', 'settings.json'])(
    'refuses a newer %s beside older files, and touches nothing',
    async (name) => {
      const folder = await folderOf('schema-1');
      const newer = withNewerSchema(
        (await readFile(join(folder, name), 'utf8')).replace('"schema":1', `"schema":${schemaHistory.current}`),
      );
      await writeFile(join(folder, name), newer);
      const before = await textsIn(folder);
      expect(await refusalOf(folder)).toMatchObject({
        reason: 'newer-schema',
        sentence: expect.stringMatching(
          /^This data was written by a newer Ten-Four\. Update Ten-Four, then start it again\./,
        ),
      });
      expect(await textsIn(folder)).toEqual(before);
      expect((await keptIn(folder).list()).backups).toEqual([]);
    },
  );
});
