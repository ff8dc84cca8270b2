// Runs a store on a disk in memory, and keeps beside it what was confirmed and what is under way.
import { defaultSettings, type Settings } from '../../../electron/domain/settings.ts';
import type { Inquiry } from '../../../electron/domain/inquiry.ts';
import { openStore, type OpenState, type SaveResult, type Store } from '../../../electron/store/store.ts';
import { nineOClockMs } from '../../support/builders.ts';
import type { FsPort } from '../../../electron/store/fs-port.ts';
import { lockName } from '../../../electron/store/lock.ts';
import type { Nodes } from './model-disk.ts';

/** Not made yet at first; its parent stands and is synced. */
export const folder = '/home/office/data';
const months = ['2026-10', '2026-11'];
export const emptyState: OpenState = { inquiries: [], nudged: [], interruptions: [] };
export const settings: Settings = { ...defaultSettings('Europe/Madrid'), me: 'Sam' };

/** A command that has not been answered: what it writes, as JSON text. Told apart by the object. */
interface UnderWay {
  readonly text: string;
}

/** What a part may hold: the last confirmed value, or one whose command has not been answered. JSON texts. */
export interface Part {
  readonly confirmed: string;
  readonly underWay: readonly UnderWay[];
}

export interface Expectation {
  readonly open: Part;
  readonly settings: Part;
  readonly months: ReadonlyMap<string, Part>;
}

export interface Recovered {
  readonly open: OpenState;
  readonly settings: Settings;
  readonly months: ReadonlyMap<string, readonly Inquiry[]>;
  readonly notices: number;
}

export interface StoreRun {
  readonly open: () => Promise<Store>;
  readonly saveOpen: (store: Store, next: OpenState) => Promise<void>;
  readonly saveSettings: (store: Store, next: Settings) => Promise<void>;
  readonly archive: (store: Store, month: string, inquiries: readonly Inquiry[]) => Promise<void>;
  readonly expectation: () => Expectation;
  readonly refusals: readonly Refused[];
}

type Refused = { readonly ok: false; readonly reason: string; readonly sentence: string };

function isDone<T extends { readonly ok: true }>(result: T | Refused): result is T {
  return result.ok;
}

const part = (value: unknown): Part => ({ confirmed: JSON.stringify(value), underWay: [] });

/** What a folder that nobody has written to holds. */
export function nothingWritten(): Expectation {
  return {
    open: part(emptyState),
    settings: part(settings),
    months: new Map(months.map((month) => [month, part([])])),
  };
}

export async function openOn(fs: FsPort, path: string = folder) {
  const defaults = { settings: () => settings };
  return await openStore(path, { now: () => nineOClockMs, defaults, fs, wait: () => Promise.resolve() });
}

/** A command that is refused is tried once more, and must work then. `onRefused` is called in between. */
export function storeRun(fs: FsPort, start: Expectation = nothingWritten(), onRefused = () => undefined): StoreRun {
  let expected = start;
  const refusals: Refused[] = [];
  const leftUnderWay = new Set([start.open, start.settings, ...start.months.values()].flatMap((one) => one.underWay));

  async function tried<T extends { readonly ok: true }>(
    run: () => Promise<T | Refused>,
    settle: () => Promise<void>,
  ): Promise<T> {
    const result: T | Refused = await run();
    if (isDone(result)) return result;
    refusals.push(result);
    onRefused();
    await settle();
    const again: T | Refused = await run();
    if (isDone(again)) return again;
    throw new Error(`Refused again: ${again.sentence}`);
  }

  async function command(
    read: () => Part,
    assign: (next: Part) => void,
    next: unknown,
    run: () => Promise<SaveResult>,
    stands: () => Promise<boolean>,
  ): Promise<void> {
    const text = JSON.stringify(next);
    const mine = { text };
    assign({ ...read(), underWay: [...read().underWay, mine] });
    // What could not be taken back counts, also for the store itself.
    const settle = async () => ((await stands()) ? assign({ ...read(), confirmed: text }) : undefined);
    await tried(run, settle);
    // What an earlier process left under way is over as well.
    const isOver = (one: UnderWay): boolean => one === mine || leftUnderWay.has(one);
    assign({ confirmed: text, underWay: read().underWay.filter((one) => !isOver(one)) });
  }

  return {
    open: async () => {
      const opening = async () => {
        const result = await openOn(fs);
        return result.ok ? result : ({ ok: false, ...result.refusal } satisfies Refused);
      };
      return (await tried<{ readonly ok: true; readonly store: Store }>(opening, () => Promise.resolve())).store;
    },
    saveOpen: (store, next) =>
      command(
        () => expected.open,
        (open) => (expected = { ...expected, open }),
        next,
        () => store.saveOpen(next),
        async () => store.open === next,
      ),
    saveSettings: (store, next) =>
      command(
        () => expected.settings,
        (value) => (expected = { ...expected, settings: value }),
        next,
        () => store.saveSettings(next),
        async () => store.settings === next,
      ),
    archive: (store, month, inquiries) => {
      const read = (): Part => expected.months.get(month) ?? part([]);
      const known = JSON.parse(read().underWay.at(-1)?.text ?? read().confirmed) as Inquiry[];
      const ids = new Set(known.map(({ id }) => id));
      const united = [...known, ...inquiries.filter(({ id }) => !ids.has(id))];
      return command(
        read,
        (value) => (expected = { ...expected, months: new Map([...expected.months, [month, value]]) }),
        united,
        () => store.archive(month, inquiries),
        async () => (await store.readMonth(month)).length + openOnes(store, united) === united.length,
      );
    },
    expectation: () => expected,
    refusals,
  };
}

function openOnes(store: Store, inquiries: readonly Inquiry[]): number {
  const ids = new Set(store.open.inquiries.map(({ id }) => id));
  return inquiries.filter(({ id }) => ids.has(id)).length;
}

/** What a start after the crash finds; throws with the sentence when it is refused. Then saves once more and looks again. */
export async function recover(fs: FsPort, { asksIndex } = { asksIndex: true }): Promise<Recovered> {
  const first = await openOn(fs);
  if (!first.ok) throw new Error(first.refusal.sentence);
  const { store } = first;
  const recovered = await lookAt(store, asksIndex);
  const next = { ...store.open, nudged: [...store.open.nudged, 'after the crash'] };
  const saved = await store.saveOpen(next);
  if (!saved.ok) throw new Error(saved.sentence);
  await store.close();
  const second = await openOn(fs);
  if (!second.ok) throw new Error(second.refusal.sentence);
  if (JSON.stringify(second.store.open) !== JSON.stringify(next)) throw new Error('The save after the crash is gone.');
  await second.store.close();
  return recovered;
}

async function lookAt(store: Store, asksIndex: boolean): Promise<Recovered> {
  const read = new Map<string, readonly Inquiry[]>();
  for (const month of months) {
    const inquiries = await store.readMonth(month);
    read.set(month, inquiries);
    if (asksIndex) await checkIndex(store, month, inquiries);
  }
  return { open: store.open, settings: store.settings, months: read, notices: store.notices.length };
}

/** Whatever the cut left of the derived files, they answer as the month does. */
async function checkIndex(store: Store, month: string, inquiries: readonly Inquiry[]): Promise<void> {
  const ids = inquiries.map(({ id }) => id).sort();
  const found = [...(await store.closed.find(ids)).keys()].sort();
  const open = store.open.inquiries.map(({ id }) => id);
  const cycles = new Set<string>();
  const query = { months: [month], matters: () => true, without: open };
  await store.closed.visitCycles(query, { expect: () => undefined, add: ({ inquiryId }) => cycles.add(inquiryId) });
  const counted = [...cycles].sort();
  if (found.join() !== ids.join() || counted.join() !== ids.join()) {
    throw new Error(`The index of ${month} says ${found.join()} and ${counted.join()}, the month ${ids.join()}.`);
  }
}

/** Null when what was found is the state before or after each command under way, else what is wrong. */
export function wrongIn(found: Recovered, expected: Expectation): string | null {
  if (!isOneOf(found.open, expected.open)) return `open is ${JSON.stringify(found.open)}`;
  if (!isOneOf(found.settings, expected.settings)) return `settings are ${JSON.stringify(found.settings)}`;
  const openIds = new Set(found.open.inquiries.map(({ id }) => id));
  for (const [month, { confirmed, underWay }] of expected.months) {
    const shown = [confirmed, ...underWay.map(({ text }) => text)].map((text) =>
      JSON.stringify((JSON.parse(text) as Inquiry[]).filter(({ id }) => !openIds.has(id))),
    );
    const read = JSON.stringify(found.months.get(month));
    if (!shown.includes(read)) return `${month} is ${read}`;
  }
  return null;
}

function isOneOf(value: unknown, { confirmed, underWay }: Part): boolean {
  return [confirmed, ...underWay.map(({ text }) => text)].includes(JSON.stringify(value));
}

const endedLocks = new WeakMap<Uint8Array, Uint8Array>();

/** The process that held the lock has ended: this one stands in for it, so its locks are given another start. */
export function endedLock(path: string, content: Uint8Array): Uint8Array {
  if (!(path.split('/').at(-1) ?? '').startsWith(lockName)) return content;
  const known = endedLocks.get(content);
  if (known !== undefined) return known;
  const text = Buffer.from(content)
    .toString('latin1')
    .replace(/"startedAtMs":\d+/, '"startedAtMs":1')
    .replace(/"processStart":\d+/, '"processStart":1');
  const ended = Buffer.from(text, 'latin1');
  endedLocks.set(content, ended);
  return ended;
}

/** The same for a disk in use, with what is synced of it and what is not. */
export function withEndedLocks(nodes: Nodes): Nodes {
  const isLock = new Set(
    [...nodes.values()].flatMap((node) =>
      node.kind === 'folder'
        ? [...node.names].filter(([name]) => name.startsWith(lockName)).map(([, number]) => number)
        : [],
    ),
  );
  return new Map(
    [...nodes].map(([number, node]) => {
      if (!isLock.has(number) || node.kind !== 'file') return [number, node];
      const content = endedLock(lockName, node.content);
      return [number, { ...node, content, synced: node.synced === null ? null : endedLock(lockName, node.synced) }];
    }),
  );
}
