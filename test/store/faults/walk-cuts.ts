// Walks a run operation by operation: every disk that a power cut may leave at each, and what is made of it.
import type { FsPort } from '../../../electron/store/fs-port.ts';
import { systemError } from '../support/recording-fs.ts';
import { crashImages, type Image } from './crash-images.ts';
import { modelDisk, type Nodes } from './model-disk.ts';
import type { Random } from './random.ts';
import { faultRandom } from './seed.ts';
import { endedLock } from './store-run.ts';

export interface Instant<Expected> {
  readonly nodes: Nodes;
  readonly expected: Expected;
}

export interface Counts {
  readonly operations: number;
  readonly states: number;
  /** Without those that differ in nothing. */
  readonly different: number;
}

export interface Walk<Expected> {
  /** About as many disks at each operation. */
  readonly most: number;
  readonly random: Random;
  /** Null when a start on it finds what it must. */
  readonly wrongOn: (image: Image, expected: Expected) => Promise<string | null>;
}

/** An error at one operation, counted from the first at which it may come. */
export interface Fault<Expected> {
  readonly code: string;
  readonly at: number;
  readonly mayCome: (expected: Expected) => boolean;
}

/** The disk before each operation, and at the end, each with what is expected at that time. */
export async function instantsOf<Expected>(
  start: Nodes,
  expected: () => Expected,
  run: (fs: FsPort) => Promise<void>,
  fault: Fault<Expected> | null = null,
): Promise<readonly Instant<Expected>[]> {
  const instants: Instant<Expected>[] = [];
  let countdown = fault?.at ?? Infinity;
  const note = (): void => void instants.push({ nodes: disk.nodes(), expected: expected() });
  const disk = modelDisk(start, {
    before: ({ name }) => {
      note();
      if (fault?.mayCome(expected()) !== true) return Promise.resolve(null);
      countdown -= 1;
      return Promise.resolve(countdown === -1 ? systemError(fault.code, name) : null);
    },
  });
  await run(disk.fs);
  note();
  return instants;
}

/** Those at which something was answered, and the end. */
export function answersIn<Expected>(instants: readonly Instant<Expected>[]): readonly Instant<Expected>[] {
  return instants.filter(({ expected }, at) => at === instants.length - 1 || expected !== instants[at - 1]?.expected);
}

/** Throws at the first disk on which something is wrong. */
export async function checkCuts<Expected>(
  name: string,
  instants: readonly Instant<Expected>[],
  { most, random, wrongOn }: Walk<Expected>,
): Promise<Counts> {
  const known = new Set<string>();
  let states = 0;
  for (const [index, { nodes, expected }] of instants.entries()) {
    const about = JSON.stringify(expected);
    for (const cut of crashImages(nodes, most, random)) {
      states += 1;
      const image = afterTheCrash(cut);
      const key = `${keyOf(image)}\n${about}`;
      if (known.has(key)) continue;
      known.add(key);
      const wrong = await wrongOn(image, expected).catch((cause: unknown) => {
        throw new Error(`${name}, before operation ${index}: ${String(cause)}`, { cause });
      });
      if (wrong !== null) throw new Error(`${name}, before operation ${index}: ${wrong}\n${namesIn(image)}`);
    }
  }
  return { operations: instants.length, states, different: known.size };
}

export function sumOf(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (total, { operations, states, different }) => ({
      operations: total.operations + operations,
      states: total.states + states,
      different: total.different + different,
    }),
    { operations: 0, states: 0, different: 0 },
  );
}

/** All that was not synced is lost. */
export function worstCut(nodes: Nodes): Image {
  const [worst = new Map()] = crashImages(nodes, 1, faultRandom(0));
  return afterTheCrash(worst);
}

/** The process that held the locks has ended. */
export function afterTheCrash(image: Image): Image {
  return new Map([...image].map(([path, content]) => [path, content === null ? null : endedLock(path, content)]));
}

const numbers = new WeakMap<Uint8Array, number>();
let lastNumber = 0;

/** Equal for images of the same objects under the same names. */
export function keyOf(image: Image): string {
  return [...image]
    .map(([path, content]) => {
      if (content === null) return path;
      if (!numbers.has(content)) numbers.set(content, (lastNumber += 1));
      return `${path} ${numbers.get(content)}`;
    })
    .join('\n');
}

function namesIn(image: Image): string {
  return [...image].map(([path, content]) => (content === null ? `${path}/` : `${path} ${content.length}`)).join('\n');
}
