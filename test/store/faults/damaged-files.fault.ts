// Thousands of damaged files: what a start makes of each, and where the damaged bytes are afterwards.
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noticeWords } from '../../../electron/desk/notices.ts';
import type { Store } from '../../../electron/store/store.ts';
import { anInquiry } from '../../support/builders.ts';
import { openedStore } from '../support/open-store.ts';
import { dataFolder } from '../support/temporary-folder.ts';
import { presentImage, settledNodes, type Image } from './crash-images.ts';
import { damages, judge, type Damage, type Judged } from './damages.ts';
import { modelDisk, type ModelDisk } from './model-disk.ts';
import { noteChecked } from './note-checked.ts';
import type { Random } from './random.ts';
import { usedOffice } from './scripts.ts';
import { faultRandom } from './seed.ts';
import { folder, openOn, settings } from './store-run.ts';

const files = ['open.json', 'settings.json', 'closed/2026-10.json'] as const;
type File = (typeof files)[number];
/** Which of the two copies is damaged; `swapped`: each stands under the name of the other. */
const places = ['file', 'backup', 'both', 'swapped'] as const;
const month = '2026-10';

interface Case {
  readonly file: File;
  readonly place: (typeof places)[number];
  readonly damage: Damage;
  /** By path, only what was changed. */
  readonly content: ReadonlyMap<string, Uint8Array>;
}

const pathOf = (name: string): string => `${folder}/${name}`;

function aCase(image: Image, random: Random, number: number): Case {
  const file = random.pick(files);
  const place = random.pick(places);
  const damage = damages[number % damages.length] ?? random.pick(damages);
  const [current, backup] = [pathOf(file), pathOf(`backups/${file}`)];
  const at = (path: string): Uint8Array => image.get(path) ?? new Uint8Array();
  const spoil = (path: string): readonly [string, Uint8Array] => {
    const others = files.filter((one) => one !== file).map((one) => at(pathOf(one)));
    // A copy: equal content under two names is not one file.
    return [path, Buffer.from(damage.apply(at(path), random, others))];
  };
  const changes = {
    file: () => [spoil(current)],
    backup: () => [spoil(backup)],
    both: () => [spoil(current), spoil(backup)],
    swapped: () => [[current, Buffer.from(at(backup))] as const, [backup, Buffer.from(at(current))] as const],
  };
  return { file, place, damage, content: new Map(changes[place]()) };
}

async function valueOf(store: Store, file: File): Promise<unknown> {
  if (file === 'open.json') return store.open;
  return file === 'settings.json' ? store.settings : await store.readMonth(month);
}

function dataIn(image: Image, name: string): unknown {
  const { data } = JSON.parse(Buffer.from(image.get(pathOf(name)) ?? []).toString()) as {
    data: { inquiries?: unknown };
  };
  return name.startsWith('backups/closed') || name.startsWith('closed') ? data.inquiries : data;
}

const nothing = { 'open.json': { inquiries: [], nudged: [], interruptions: [] }, 'settings.json': settings } as const;

/** Saves each part twice: whatever the store would write over is written over now. */
async function saveAll(store: Store): Promise<void> {
  for (const me of ['one', 'two']) {
    const results = [
      await store.saveOpen({ ...store.open, nudged: [me] }),
      await store.saveSettings({ ...store.settings, me }),
      await store.archive(month, [anInquiry()]),
    ];
    expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
  }
}

function contentsOf(disk: ModelDisk): ReadonlySet<string> {
  return new Set(
    [...presentImage(disk.nodes()).values()].map((content) => Buffer.from(content ?? []).toString('latin1')),
  );
}

const endingsThatAre = ['as it was', 'refused', 'restored', 'started empty'] as const;
type Ending = (typeof endingsThatAre)[number];

/** What the case must come to, from the content alone. */
function endingOf(image: Image, { file, place, content }: Case): Ending {
  if (place === 'swapped') return 'restored';
  const judged = (name: string): Judged => {
    const path = pathOf(name);
    const former = image.get(path) ?? new Uint8Array();
    return judge(content.get(path) ?? former, former);
  };
  const [current, backup] = [judged(file), judged(`backups/${file}`)];
  // A good file wins, whatever stands beside it.
  if (current === 'as it was') return 'as it was';
  if (current === 'newer' || backup === 'newer') return 'refused';
  if (backup === 'as it was') return 'restored';
  return current === 'unproven' || backup === 'unproven' ? 'refused' : 'started empty';
}

async function check(image: Image, one: Case): Promise<Ending> {
  const before = new Map([...image, ...one.content]);
  const disk = modelDisk(settledNodes(before));
  const ending = endingOf(image, one);
  const result = await openOn(disk.fs);
  if (ending === 'refused' && one.file !== `closed/${month}.json`) {
    expect(result).toMatchObject({
      refusal: { reason: 'newer-schema', sentence: expect.stringMatching(/newer Ten-Four/) },
    });
    expect(presentImage(disk.nodes())).toEqual(before);
    return ending;
  }
  if (!result.ok) throw new Error(result.refusal.sentence);
  const { store } = result;
  if (ending === 'refused') {
    await expect(store.readMonth(month)).rejects.toThrow(/schema/);
    expect(await store.archive(month, [anInquiry()])).toMatchObject({ ok: false, reason: 'newer-schema' });
  } else {
    expect(await valueOf(store, one.file)).toEqual(expectedValue(image, one, ending));
    const sentences = store.notices.map((notice) => noticeWords(notice, 'UTC').sentence);
    expect(sentences).toEqual(sentencesFor(ending, isBackupNewer(image, one)));
    await saveAll(store);
  }
  await store.close();
  const left = contentsOf(disk);
  for (const content of keptOf(image, one)) expect(left).toContain(Buffer.from(content).toString('latin1'));
  return ending;
}

/** What must still stand somewhere after all that was saved since; a good file is a generation that passes. */
function keptOf(image: Image, { file, place, content }: Case): readonly Uint8Array[] {
  if (place === 'swapped') return [content.get(pathOf(file)) ?? new Uint8Array()];
  return [...content]
    .filter(([path, bytes]) => judge(bytes, image.get(path) ?? new Uint8Array()) !== 'as it was')
    .map(([, bytes]) => bytes);
}

function expectedValue(image: Image, { file, place }: Case, ending: Ending): unknown {
  if (ending === 'started empty') return file === 'closed/2026-10.json' ? [] : nothing[file];
  return dataIn(image, ending === 'as it was' || place === 'swapped' ? file : `backups/${file}`);
}

function isBackupNewer(image: Image, { file, content }: Case): boolean {
  const path = pathOf(`backups/${file}`);
  const spoilt = content.get(path);
  return spoilt !== undefined && judge(spoilt, image.get(path) ?? new Uint8Array()) === 'newer';
}

function sentencesFor(ending: Ending, hasNewerBackup: boolean): readonly unknown[] {
  if (ending === 'as it was')
    return hasNewerBackup ? [expect.stringMatching(/^A newer Ten-Four has written a copy/)] : [];
  const says = ending === 'restored' ? /The copy from 21 Nov 2026, 09:00:00 is used\./ : /There was no good copy/;
  return [expect.stringMatching(says)];
}

describe('a damaged file', () => {
  it('never stops the store, is never written over, and gives way to the newest good copy', async ({ task }) => {
    const { image } = await usedOffice();
    const random = faultRandom(5);
    const endings: Record<Ending, number> = { 'as it was': 0, refused: 0, restored: 0, 'started empty': 0 };
    for (let number = 0; number < 4000; number += 1) {
      const one = aCase(image, random, number);
      const ending = await check(image, one).catch((cause: unknown) => {
        throw new Error(`${number}: ${one.file}, ${one.place}: ${one.damage.name}`, { cause });
      });
      endings[ending] += 1;
    }
    // Well below what twenty seeds gave; the default one gives 974, 324, 1,874 and 828.
    const least: Record<Ending, number> = { 'as it was': 800, refused: 100, restored: 1600, 'started empty': 600 };
    for (const ending of endingsThatAre) expect(endings[ending], ending).toBeGreaterThan(least[ending]);
    noteChecked(task, { files: endingsThatAre.reduce((sum, ending) => sum + endings[ending], 0) }, { files: 3_999 });
  });

  it('of 200 MB is moved aside like any other', async ({ task }) => {
    const place = await dataFolder();
    const first = await openedStore(place);
    const former = { ...first.open, nudged: ['one'] };
    await first.saveOpen(former);
    await first.saveOpen({ ...first.open, nudged: ['two'] });
    await first.close();
    const file = await open(join(place, 'open.json'), 'r+');
    await file.truncate(200_000_000);
    await file.close();
    const second = await openedStore(place);
    expect(second.open).toEqual(former);
    const moved = (await readdir(place)).find((name) => name.startsWith('open.json.damaged'));
    expect((await stat(join(place, moved ?? ''))).size).toBe(200_000_000);
    expect(second.notices).toMatchObject([{ kind: 'restored', movedTo: moved }]);
    noteChecked(task, { files: 1 }, { files: 0 });
  });
});
