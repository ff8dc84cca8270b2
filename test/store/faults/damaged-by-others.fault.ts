// What other makers leave in the place of a file of the store, on a real disk: the store and the desk over it work on.
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDesk } from '../../../electron/desk/desk.ts';
import { noticeWords } from '../../../electron/desk/notices.ts';
import type { Inquiry } from '../../../electron/domain/inquiry.ts';
import type { Store } from '../../../electron/store/store.ts';
import { anEvent, anInquiry, nineOClockMs } from '../../support/builders.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { openedStore } from '../support/open-store.ts';
import { dataFolder } from '../support/temporary-folder.ts';
import { noteChecked } from './note-checked.ts';
import { otherMakers, type OtherMaker } from './other-makers.ts';
import { settings } from './store-run.ts';

const month = '2026-10';
const files = ['open.json', 'settings.json', `closed/${month}.json`] as const;
type File = (typeof files)[number];

const closedOne = (id: string): Inquiry =>
  anInquiry({ id, subject: `Zoë ${id}`, events: [anEvent('closed', { id: `${id}-1`, actionId: `${id}-1` })] });

async function saveAll(store: Store, age: string): Promise<void> {
  const saved = [
    await store.saveOpen({ ...store.open, inquiries: [anInquiry({ id: `open-${age}` })], nudged: [age] }),
    await store.saveSettings({ ...store.settings, me: age }),
    await store.archive(month, [closedOne(age)]),
  ];
  expect(saved.map(({ ok }) => ok)).toEqual([true, true, true]);
}

/** Saved three times; the file is of the third, the version before it and the kept backup of the second. */
async function office(): Promise<string> {
  const folder = await dataFolder();
  const store = await openedStore(folder);
  await store.saveSettings({ ...settings, firstSteps: 'done' });
  for (const age of ['first', 'second', 'third']) {
    await saveAll(store, age);
    if (age === 'second') await store.backups.make('asked');
  }
  await store.close();
  return folder;
}

async function copyOf(folder: string): Promise<string> {
  const copy = await dataFolder();
  await cp(folder, copy, { recursive: true });
  return copy;
}

async function ageIn(store: Store, file: File): Promise<string | undefined> {
  if (file === 'open.json') return store.open.nudged[0];
  return file === 'settings.json' ? store.settings.me : (await store.readMonth(month)).at(-1)?.id;
}

/** The desk over it, for a while: nothing may be thrown, whatever the times and names are. */
async function useDesk(store: Store): Promise<void> {
  const clock = fakeClock(nineOClockMs + 60_000);
  const troubles: unknown[] = [];
  const options = {
    computerUser: 'robin',
    monotonicStopsInSleep: true,
    onTrouble: (one: unknown) => troubles.push(one),
  };
  const desk = await openDesk({ store, clock, ...options });
  await desk.idle();
  await clock.advance(60_000);
  for (const { id } of desk.snapshot().inquiries) {
    expect((await desk.ask('note', { id, text: 'Seen' })).ok).toBe(true);
    expect((await desk.ask('explainDue', { id })).ok).toBe(true);
  }
  expect((await desk.ask('findClosed', { text: 'second' })).ok).toBe(true);
  await desk.idle();
  await desk.close();
  expect(troubles).toEqual([]);
}

async function contentsIn(folder: string): Promise<readonly Buffer[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return await Promise.all(paths.map((path) => readFile(path)));
}

const sentencesOf = ({ notices }: Store): readonly string[] =>
  notices.map((notice) => noticeWords(notice, 'Asia/Tokyo').sentence);
const saysFrom = [expect.stringMatching(/The copy from 21 Nov 2026, 18:00:00 is used\./)];

async function check(base: string, { meant, apply }: OtherMaker, file: File): Promise<void> {
  const folder = await copyOf(base);
  const before = await readFile(join(folder, file), 'utf8');
  const content = Buffer.from(apply(before));
  await writeFile(join(folder, file), content);
  const store = await openedStore(folder);
  const isRead = meant !== 'damaged';
  // What is odd is not always what the age is told by.
  if (meant === 'same') expect(await ageIn(store, file)).toBe('third');
  if (!isRead) expect(await ageIn(store, file)).toBe('second');
  expect(await store.readMonth(month)).toHaveLength(meant === 'damaged' && file.startsWith('closed') ? 2 : 3);
  expect(sentencesOf(store)).toEqual(isRead ? [] : saysFrom);
  await useDesk(store);
  await saveAll(store, 'fourth');
  await saveAll(store, 'fifth');
  await store.close();
  if (!isRead) expect((await contentsIn(folder)).some((one) => one.equals(content))).toBe(true);
  const again = await openedStore(folder);
  for (const one of files) expect(await ageIn(again, one)).toBe('fifth');
  expect(again.notices).toEqual([]);
  await again.close();
  await rm(dirname(folder), { recursive: true });
}

/** What can stand under the name and is no file, and what a start makes of it. */
const others = {
  'a folder with something in it': async (path) => {
    await mkdir(path);
    await writeFile(join(path, 'inside'), 'x');
  },
  'a link that leads nowhere': (path) => symlink(join(dirname(path), 'not-there'), path),
  'a link to itself': (path) => symlink(path, path),
  'a link to a folder': (path) => symlink(dirname(path), path),
  'a link to a device without an end': (path) => symlink('/dev/zero', path),
  'a link to nothing of a device': (path) => symlink('/dev/null', path),
  'a pipe that nobody writes into': (path) => void execFileSync('mkfifo', [path]),
  'a socket': async (path) => {
    const server = createServer();
    await new Promise<void>((resolve) => void server.listen(path, resolve));
    onTestFinished(() => void server.close());
  },
} satisfies Readonly<Record<string, (path: string) => Promise<void> | void>>;

const places = ['file', 'both', 'kept'] as const;

describe('a file that another maker has written', () => {
  it.each(otherMakers.map((maker) => [maker.name, maker] as const))('%s', async (_name, maker) => {
    const base = await office();
    for (const file of files) {
      await check(base, maker, file).catch((cause: unknown) => {
        throw new Error(`${maker.name} in ${file}`, { cause });
      });
    }
  });

  it('counts all of them', ({ task }) => {
    noteChecked(task, { files: otherMakers.length * files.length }, { files: 150 });
  });
});

describe.skipIf(process.platform === 'win32')('in the place of a file', () => {
  it.for(Object.entries(others))(
    '%s gives way to the newest good copy, and stays beside it',
    async ([, make], { task }) => {
      const base = await office();
      for (const file of files) {
        for (const place of places) {
          const folder = await copyOf(base);
          const names = place === 'file' ? [file] : [file, `backups/${file}`];
          for (const name of names) {
            await rm(join(folder, name));
            await make(join(folder, name));
          }
          const store = await openedStore(folder);
          expect(await ageIn(store, file)).toBe('second');
          const says = place === 'file' ? /The copy from 21 Nov/ : /The copy in the kept backup from 21 Nov/;
          expect(sentencesOf(store)).toEqual([expect.stringMatching(says)]);
          await useDesk(store);
          await saveAll(store, 'fourth');
          await saveAll(store, 'fifth');
          await store.close();
          const moved = (await readdir(join(folder, dirname(file)))).filter((name) => /\.json\.damaged-/.test(name));
          expect(moved).toHaveLength(1);
        }
      }
      noteChecked(task, { files: files.length * places.length }, { files: 8 });
    },
  );

  it('a link to a good file elsewhere is followed, and what it leads to stays as it is', async () => {
    const base = await office();
    for (const file of files) {
      const folder = await copyOf(base);
      const target = join(dirname(folder), 'elsewhere.json');
      const content = await readFile(join(folder, file));
      await writeFile(target, content);
      await rm(join(folder, file));
      await symlink(target, join(folder, file));
      const store = await openedStore(folder);
      expect([await ageIn(store, file), store.notices]).toEqual(['third', []]);
      await saveAll(store, 'fourth');
      await store.close();
      expect(await readFile(target)).toEqual(content);
      const isLink = await readlink(join(folder, `backups/${file}`)).catch(() => null);
      expect([isLink, await readFile(join(folder, `backups/${file}`))]).toEqual([null, content]);
    }
  });

  it.each([
    'ten-four.lock',
    'erasing.json',
    'restore.json',
    `index/${month}.search`,
    'backups/kept/2026-11-21T09-00-00Z.json',
  ])('what is no file under the name %s stops no start', async (name) => {
    for (const [what, make] of Object.entries(others)) {
      // Nobody's lock, and not ours to move: the refusal says to delete it.
      if (name === 'ten-four.lock' && what.startsWith('a folder')) continue;
      const folder = await office();
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await rm(join(folder, name), { force: true });
      await make(join(folder, name));
      const store = await openedStore(folder);
      for (const file of files) expect(await ageIn(store, file)).toBe('third');
      await useDesk(store);
      await store.close();
    }
  });
});
