// An office whose folder a sync program has filled with second copies, what is done with them, and what must be found of
// them after a power cut.
import { openHistory } from '../../../electron/desk/history.ts';
import { setCopyAside, uniteCopy } from '../../../electron/desk/conflicts.ts';
import { createIds } from '../../../electron/desk/ids.ts';
import { createImports } from '../../../electron/desk/imports.ts';
import { openLedger } from '../../../electron/desk/ledger.ts';
import type { DeskParts } from '../../../electron/desk/parts.ts';
import { rulesFor } from '../../../electron/desk/stored-rules.ts';
import { eraseInquiry } from '../../../electron/domain/erasure.ts';
import type { Inquiry } from '../../../electron/domain/inquiry.ts';
import { encodeKept } from '../../../electron/store/backups/kept-values.ts';
import { findCopies } from '../../../electron/store/conflicting-copies.ts';
import type { FsPort } from '../../../electron/store/fs-port.ts';
import type { Store } from '../../../electron/store/store.ts';
import { anEvent, anInquiry, nineOClockMs } from '../../support/builders.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { ofCustomer, stillNaming } from '../erasing/named-office.ts';
import { opened } from './backup-run.ts';
import { presentImage, settledNodes, type Image } from './crash-images.ts';
import { emptyNodes, modelDisk } from './model-disk.ts';
import { emptyState, folder } from './store-run.ts';

/** What of a copy must be known: what is only in it, as "inquiry event", and its bytes. */
interface Copy {
  readonly name: string;
  readonly way: 'united' | 'set-aside';
  readonly brings: readonly string[];
  /** A customer stands in it who is erased here. */
  readonly namesErased: boolean;
  readonly bytes: Buffer;
}

export interface CopiesExpected {
  /** Answered to have been dealt with. */
  readonly done: readonly string[];
  /** Not answered yet, or answered to be there still. */
  readonly unsure: readonly string[];
  readonly isUnderWay: boolean;
}

const stamp = { sequence: 9, savedAtMs: nineOClockMs };
const months = ['2026-10', '2026-11'];
const closed = (id: string): Inquiry => anInquiry({ id, events: [anEvent('closed', { id: `${id}-closed` })] });

const [ana, cleo] = [anInquiry({ id: 'ana' }), closed('cleo')];
const quartz = ofCustomer('quartz');
const erasedQuartz = eraseInquiry(quartz, anEvent('erased', { id: 'the-erasing' }));
const anaThere = { ...ana, events: [anEvent('noted', { id: 'ana-noted', text: 'Only on the laptop' })] };

function openCopy(...inquiries: readonly Inquiry[]): Buffer {
  return Buffer.from(encodeKept({ kind: 'open', stamp, data: { ...emptyState, inquiries } }));
}

function monthCopy(month: string, ...inquiries: readonly Inquiry[]): Buffer {
  return Buffer.from(encodeKept({ kind: 'month', stamp, data: { month, inquiries } }));
}

const noNames = { brings: [], namesErased: false };

export const copies: readonly Copy[] = [
  {
    name: 'open-LAPTOP.json',
    way: 'united',
    brings: ['ana ana-noted', 'dora'],
    namesErased: false,
    bytes: openCopy(anaThere, anInquiry({ id: 'dora' })),
  },
  {
    name: 'closed/2026-10 (1).json',
    way: 'united',
    brings: ['eve', 'eve eve-closed'],
    namesErased: false,
    bytes: monthCopy('2026-10', cleo, closed('eve')),
  },
  { ...noNames, name: 'open 2.json', way: 'set-aside', bytes: Buffer.from('half of it was fetched') },
  { ...noNames, name: 'closed/2026-10 2.json', way: 'set-aside', bytes: monthCopy('2026-10', closed('fay')) },
  { name: 'open (3).json', way: 'set-aside', brings: [], namesErased: true, bytes: openCopy(quartz) },
];

export async function officeWithCopies(): Promise<Image> {
  const disk = modelDisk(emptyNodes());
  await disk.fs.mkdir('/home/office', { recursive: true, mode: 0o700 });
  const store = await opened(disk.fs);
  await store.archive('2026-10', [cleo]);
  await store.saveOpen({ ...emptyState, inquiries: [ana, erasedQuartz] });
  await store.close();
  const image = new Map(presentImage(disk.nodes()));
  for (const { name, bytes } of copies) image.set(`${folder}/${name}`, bytes);
  return image;
}

/** For once the disk may fail: then it is looked at again. */
async function isListed({ disk }: Store, name: string): Promise<boolean> {
  const find = async (): Promise<boolean> => (await findCopies(disk, folder)).some((copy) => copy.name === name);
  return await find().catch(find);
}

/** As the desk deals with them, one after the other; what the disk refuses is done again. */
export function dealtWith() {
  let expected: CopiesExpected = { done: [], unsure: [], isUnderWay: false };
  return {
    expected: () => expected,
    run: async (fs: FsPort): Promise<void> => {
      const store = await opened(fs);
      const clock = fakeClock(nineOClockMs);
      const trouble = (problem: unknown): never => {
        throw problem;
      };
      const ledger = openLedger(store, rulesFor(store), 'office', trouble);
      const parts: DeskParts = { ledger, store, clock, newId: createIds() };
      const history = await openHistory(parts);
      const imports = createImports(parts, history);
      const deal = async (name: string, way: Copy['way']): Promise<boolean> => {
        if (way === 'set-aside') return (await setCopyAside(parts, history, name)).ok;
        const united = await uniteCopy(parts, history, imports, name);
        return united.ok && !/is still listed/.test(united.value.sentence);
      };
      for (const { name, way } of copies) {
        const { done, unsure } = expected;
        expected = { done, unsure: [...unsure, name], isUnderWay: true };
        let isMoved = false;
        for (let tries = 0; !isMoved && (await isListed(store, name)); tries += 1) {
          if (tries === 2) throw new Error(`${name} is still there.`);
          // The desk puts into words what is thrown.
          isMoved = await deal(name, way).catch(() => false);
        }
        if (isMoved) expected = { done: [...done, name], unsure, isUnderWay: false };
        else expected = { ...expected, isUnderWay: false };
      }
      await history.idle();
      history.stop();
      await store.close();
    },
  };
}

/** Null when each copy is as before or dealt with, nothing that was in it is lost, and the store is whole. */
export async function wrongWithCopies(image: Image, expected: CopiesExpected): Promise<string | null> {
  const disk = modelDisk(settledNodes(image));
  const store = await opened(disk.fs);
  const held = await everythingIn(store);
  const listed = new Set((await findCopies(store.disk, folder)).map(({ name }) => name));
  const { notices } = store;
  await store.close();
  if (notices.length > 0) return `a file of the store could not be used: ${JSON.stringify(notices)}`;
  if (!['ana', 'cleo', 'quartz'].every((id) => held.has(id))) return 'an inquiry of the store is gone';
  const after = presentImage(disk.nodes());
  const left = [...after.keys()].filter((path) => path.endsWith('.tmp'));
  if (left.length > 0) return `a start leaves ${left.join(', ')}`;
  for (const copy of copies) {
    const wrong = wrongWithCopy(copy, { after, held, isListed: listed.has(copy.name) }, expected);
    if (wrong !== null) return `${copy.name}: ${wrong}`;
  }
  const isAllErased = copies.every(({ name, namesErased }) => !namesErased || expected.done.includes(name));
  const naming = isAllErased ? stillNaming(filesOf(after)) : [];
  return naming.length === 0 ? null : `an erased customer stands in ${naming.join(', ')}`;
}

interface FoundAfter {
  readonly after: Image;
  readonly held: ReadonlySet<string>;
  readonly isListed: boolean;
}

function wrongWithCopy(copy: Copy, { after, held, isListed: isThere }: FoundAfter, expected: CopiesExpected) {
  const brought = copy.brings.filter((what) => held.has(what)).length;
  const isIn = brought === copy.brings.length;
  if (brought !== 0 && !isIn) return 'half of what is in it came in';
  const isDone = expected.done.includes(copy.name);
  if (isDone && isThere) return 'it is there again';
  if (!isDone && !expected.unsure.includes(copy.name) && !isThere)
    return 'nobody has dealt with it yet, and it is gone';
  if (isThere) {
    const content = after.get(`${folder}/${copy.name}`) ?? new Uint8Array();
    return copy.bytes.equals(content) ? null : 'its bytes are others';
  }
  return isIn ? wrongWithKept(copy, after) : 'it is gone, and what was in it is not in the store';
}

function wrongWithKept(copy: Copy, after: Image): string | null {
  const away = `${folder}/backups/${copy.way}/`;
  const isKept = [...after].some(([path, bytes]) => path.startsWith(away) && isKeptAs(copy, bytes));
  return isKept ? null : 'its content is gone';
}

function isKeptAs({ bytes, namesErased }: Copy, content: Uint8Array | null): boolean {
  if (content === null) return false;
  return namesErased ? Buffer.from(content).includes('"erased"') : bytes.equals(content);
}

/** Ids of inquiries, and "inquiry event" for each event. */
async function everythingIn(store: Store): Promise<ReadonlySet<string>> {
  const closedOnes = await Promise.all(months.map((month) => store.readMonth(month)));
  const all = [...store.open.inquiries, ...closedOnes.flat()];
  return new Set(all.flatMap(({ id, events }) => [id, ...events.map((event) => `${id} ${event.id}`)]));
}

function filesOf(image: Image): ReadonlyMap<string, Uint8Array> {
  return new Map([...image].flatMap(([path, content]) => (content === null ? [] : [[path, content] as const])));
}
