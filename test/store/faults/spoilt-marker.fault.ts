// A restore stopped before each of its operations, whose marker is spoilt before the next start: what that start finds is of
// one time, and is said.
import { describe, expect, it } from 'vitest';
import { noticeWords } from '../../../electron/desk/notices.ts';
import type { Store } from '../../../electron/store/store.ts';
import { anInquiry } from '../../support/builders.ts';
import {
  backupScripts,
  instantsIn,
  officeWithABackup,
  opened,
  wholeOf,
  type Expected,
  type Instant,
} from './backup-run.ts';
import { crashImages, presentImage, settledNodes, type Image } from './crash-images.ts';
import { modelDisk } from './model-disk.ts';
import { noteChecked } from './note-checked.ts';
import { faultRandom } from './seed.ts';
import { folder, withEndedLocks } from './store-run.ts';
import { afterTheCrash, keyOf, worstCut } from './walk-cuts.ts';

const marker = `${folder}/restore.json`;
const office = await officeWithABackup();

type Spoil = (bytes: Buffer) => Buffer;

const spoilings: Readonly<Record<string, Spoil>> = {
  empty: () => Buffer.alloc(0),
  'cut to a byte': (bytes) => bytes.subarray(0, 1),
  'cut in the middle': (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2)),
  'cut before its end': (bytes) => bytes.subarray(0, -2),
  'one digit another': (bytes) => flipLastDigit(bytes),
  'all NUL': (bytes) => Buffer.alloc(bytes.length),
  'NUL at its end': (bytes) => Buffer.concat([bytes.subarray(0, 40), Buffer.alloc(bytes.length - 40)]),
  'no JSON': () => Buffer.from('restore'),
  'other JSON': () => Buffer.from('[null]'),
  'another shape': () => Buffer.from('{"format":"ten-four/restore","version":1,"target":7}'),
  'another format': (bytes) => Buffer.from(bytes.toString().replace('ten-four/restore', 'ten-four/r3store')),
  'no UTF-8': (bytes) => Buffer.concat([bytes.subarray(0, 20), Buffer.from([0xff, 0xfe]), bytes.subarray(22)]),
  'much too long': (bytes) => Buffer.concat([bytes.subarray(0, -2), Buffer.alloc(100_000, ' '), Buffer.from('}\n')]),
};

function spoilt(image: Image, spoil: Spoil): Image {
  return new Map([...image, [marker, spoil(Buffer.from(image.get(marker) ?? []))]]);
}

async function stoppedRestores(): Promise<readonly Instant[]> {
  const [script] = backupScripts.filter(({ name }) => name === 'a restore, taken back');
  if (script === undefined) throw new Error('There is no such script.');
  return await instantsIn(script, office);
}

/** The note can be read, and means another backup. */
function flipLastDigit(bytes: Buffer): Buffer {
  const text = bytes.toString();
  const at = text.search(/\d\d-\d\d-\d\dZ/) + 1;
  return Buffer.from(`${text.slice(0, at)}${text[at] === '1' ? '2' : '1'}${text.slice(at + 1)}`);
}

/** With the marker on them: the disk as it was, and what a power cut may leave at worst. */
function imagesOf({ nodes }: Instant): readonly Image[] {
  const images = [afterTheCrash(presentImage(nodes)), worstCut(nodes)];
  return images.filter((image) => image.has(marker));
}

function namesAside(image: Image): readonly string[] {
  return [...image.keys()].filter((path) => path.startsWith(`${marker}.damaged-`));
}

const said = (store: Store): readonly string[] => store.notices.map((one) => noticeWords(one, 'UTC').sentence);

const undone =
  /^A restore had been cut short, and the note of it, kept as restore\.json\.damaged-\S+, cannot be read: everything is as it was before it, on 21 Nov 2026, 09:00:00; choose/;

/** Null when it is of one time and that is said, once; the spoilt marker is kept. */
async function wrongAt(image: Image, { allowed }: Expected): Promise<string | null> {
  const disk = modelDisk(settledNodes(image));
  const store = await opened(disk.fs);
  const found = await wholeOf(store);
  if (!allowed.includes(found)) return `the state is a mix: ${found}`;
  const [sentence = '', ...more] = said(store);
  if (!undone.test(sentence) || more.length > 0) return `it says ${JSON.stringify(said(store))}`;
  const wrong = wrongWithMarker(image, presentImage(disk.nodes()));
  if (wrong !== null) return wrong;
  const saved = await store.saveOpen({ ...store.open, nudged: ['later'] });
  if (!saved.ok) return saved.sentence;
  const later = await wholeOf(store);
  await store.close();
  const again = await opened(disk.fs);
  const isSame = (await wholeOf(again)) === later && again.notices.length === 0;
  await again.close();
  return isSame ? null : 'the second start finds something else';
}

function wrongWithMarker(before: Image, after: Image): string | null {
  const aside = namesAside(after);
  if (after.has(marker) || aside.length !== 1) return 'the marker is still there, or gone for ever';
  const bytes = Buffer.from(before.get(marker) ?? []);
  return bytes.equals(after.get(aside[0] ?? '') ?? new Uint8Array()) ? null : 'its bytes are others';
}

describe('a restore that was cut short, with a spoilt marker', () => {
  it('is taken back and that is said, wherever it was stopped and however the marker is spoilt', async ({ task }) => {
    const known = new Set<string>();
    let count = 0;
    for (const instant of await stoppedRestores()) {
      for (const image of imagesOf(instant)) {
        const key = keyOf(image);
        if (known.has(key)) continue;
        known.add(key);
        for (const [name, spoil] of Object.entries(spoilings)) {
          const wrong = await wrongAt(spoilt(image, spoil), instant);
          if (wrong !== null) expect.fail(`${name}: ${wrong}`);
          count += 1;
        }
      }
    }
    noteChecked(task, { files: count }, { files: 550 });
  });

  it('is taken back also where a power cut stops the start that does so', async ({ task }) => {
    const random = faultRandom(41);
    const known = new Set<string>();
    let [states, operations] = [0, 0];
    for (const { nodes, allowed } of (await stoppedRestores()).filter((_, at) => at % 9 === 0)) {
      const image = spoilt(afterTheCrash(presentImage(nodes)), () => Buffer.from('{'));
      if (!presentImage(nodes).has(marker)) continue;
      const cuts: Image[] = [];
      const disk = modelDisk(settledNodes(image), {
        before: () => {
          operations += 1;
          if (operations % 5 === 0) cuts.push(...crashImages(withEndedLocks(disk.nodes()), 12, random));
          return Promise.resolve(null);
        },
      });
      await opened(disk.fs);
      for (const cut of cuts) {
        states += 1;
        const key = `${keyOf(cut)}\n${allowed.join('\n')}`;
        if (known.has(key)) continue;
        known.add(key);
        const found = await wholeOf(await opened(modelDisk(settledNodes(afterTheCrash(cut))).fs));
        if (!allowed.includes(found)) expect.fail(`the state is a mix: ${found}`);
      }
    }
    noteChecked(task, { states, different: known.size }, { states: 3_500, different: 850 });
  });

  it('is left as it is, which is said with the next step, where going back cannot be or would cost something', async () => {
    const instants = await stoppedRestores();
    const half = instants.map(({ nodes }) => afterTheCrash(presentImage(nodes))).filter((image) => image.has(marker));
    const image = spoilt(half[Math.floor(half.length / 4)] ?? new Map(), () => Buffer.from('{'));
    const newest = newestManifestIn(image);
    const gone = new Map(image);
    gone.delete(newest);
    const unreadable = new Map([...image, [newest, Buffer.from('{')]]);
    const damaged = new Map(image);
    for (const path of image.keys()) if (/files\/open\./.test(path)) damaged.set(path, Buffer.from('{'));
    const nothing = new Map([...image].filter(([path]) => !path.includes('/kept/')));
    const worked = new Map([...image, [`${folder}/open.json`, await openFileOfSomebodyElse()]]);
    // In the second restore: the backup of the first one can be read, and is of an earlier time.
    const later = half[Math.floor((half.length * 3) / 4)] ?? new Map();
    const earlier = new Map([
      ...later,
      [marker, Buffer.from('{')] as const,
      [newestManifestIn(later), Buffer.from('{')] as const,
    ]);
    for (const spoiltImage of [gone, unreadable, damaged, nothing, worked, earlier]) {
      const before = openOf(spoiltImage);
      const disk = modelDisk(settledNodes(spoiltImage));
      const store = await opened(disk.fs);
      expect(said(store)).toEqual([
        'A restore had been cut short, and the note of it, kept as restore.json.damaged-2026-11-21T09-00-00Z, cannot be read, so what is here may be of two times: look through the list, then choose a backup under "Data and backups".',
      ]);
      expect(openOf(presentImage(disk.nodes()))).toEqual(before);
      await store.close();
      expect((await opened(disk.fs)).notices).toEqual([]);
    }
  });
});

/** By its id: "Z-2" comes after "Z". */
function newestManifestIn(image: Image): string {
  const ids = [...image.keys()].flatMap((path) => /^(.*\/kept\/[^/]*)\.json$/.exec(path)?.[1] ?? []);
  return `${ids.sort().at(-1) ?? ''}.json`;
}

function openOf(image: Image): Uint8Array | null | undefined {
  return image.get(`${folder}/open.json`);
}

/** Saved in no backup. */
async function openFileOfSomebodyElse(): Promise<Uint8Array> {
  const disk = modelDisk(settledNodes(office.image));
  const store = await opened(disk.fs);
  await store.saveOpen({ ...store.open, inquiries: [anInquiry({ id: 'nobody-knows' })] });
  await store.close();
  return openOf(presentImage(disk.nodes())) ?? new Uint8Array();
}
