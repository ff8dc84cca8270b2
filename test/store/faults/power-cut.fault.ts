// Every script, cut off before every operation; every disk that this may leave; what a start on it finds.
import { describe, expect, it } from 'vitest';
import type { FsPort } from '../../../electron/store/fs-port.ts';
import { crashImages, presentImage, settledNodes, type Image } from './crash-images.ts';
import { modelDisk, type Nodes } from './model-disk.ts';
import { seededRandom } from './random.ts';
import { scripts, withoutLinks, type Script } from './scripts.ts';
import {
  endedLock,
  recover,
  storeRun,
  withEndedLocks,
  wrongIn,
  type Expectation,
  type Recovered,
} from './store-run.ts';

interface Instant {
  readonly nodes: Nodes;
  readonly expected: Expectation;
}

interface Counts {
  readonly operations: number;
  readonly states: number;
  /** Without those that differ in nothing. */
  readonly different: number;
}

interface Outcome {
  readonly recovered: Recovered;
  readonly contents: ReadonlySet<string>;
}

const fsFor = (script: Script, fs: FsPort): FsPort => (script.hasLinks ? fs : withoutLinks(fs));

/** The disk before each operation, and at the end. */
async function instantsOf(script: Script): Promise<readonly Instant[]> {
  const instants: Instant[] = [];
  const note = (): null => {
    instants.push({ nodes: disk.nodes(), expected: at.expectation() });
    return null;
  };
  const disk = modelDisk(script.start, { before: () => Promise.resolve(note()) });
  const at = storeRun(fsFor(script, disk.fs), script.expected);
  await script.run(at);
  note();
  return instants;
}

const numbers = new WeakMap<Uint8Array, number>();
let lastNumber = 0;

/** Equal for images of the same objects under the same names. */
function keyOf(image: Image): string {
  return [...image]
    .map(([path, content]) => {
      if (content === null) return path;
      if (!numbers.has(content)) numbers.set(content, (lastNumber += 1));
      return `${path} ${numbers.get(content)}`;
    })
    .join('\n');
}

function afterTheCrash(image: Image): Image {
  return new Map([...image].map(([path, content]) => [path, content === null ? null : endedLock(path, content)]));
}

async function outcomeOf(script: Script, image: Image, asksIndex: boolean): Promise<Outcome> {
  const disk = modelDisk(settledNodes(image));
  const recovered = await recover(fsFor(script, disk.fs), { asksIndex });
  const contents = [...presentImage(disk.nodes()).values()].map((content) =>
    Buffer.from(content ?? []).toString('latin1'),
  );
  return { recovered, contents: new Set(contents) };
}

function wrongWith(script: Script, { recovered, contents }: Outcome, expected: Expectation): string | null {
  if (!script.mayNotice && recovered.notices > 0) return 'a file could not be used';
  if (!script.kept.every((content) => contents.has(content))) return 'damaged content is gone';
  return wrongIn(recovered, expected);
}

async function checkedStates(
  script: Script,
  instants: readonly Instant[],
  most: number,
  asksIndex: boolean,
): Promise<Counts> {
  const random = seededRandom(4);
  const known = new Map<string, Outcome>();
  let states = 0;
  for (const [index, { nodes, expected }] of instants.entries()) {
    for (const cut of crashImages(nodes, most, random)) {
      states += 1;
      const image = afterTheCrash(cut);
      const key = keyOf(image);
      const outcome = known.get(key) ?? (await outcomeOf(script, image, asksIndex));
      known.set(key, outcome);
      const wrong = wrongWith(script, outcome, expected);
      if (wrong !== null)
        expect.fail(`${script.name}, before operation ${index}: ${wrong}\n${[...image.keys()].join('\n')}`);
    }
  }
  return { operations: instants.length, states, different: known.size };
}

/** Ends the process before operation `last`, and starts another on what it left: synced or not, that one sees all of it. */
async function instantsAfterAKill(script: Script, last: number): Promise<readonly Instant[]> {
  let operations = 0;
  let kill: () => void = () => undefined;
  const killed = new Promise<void>((resolve) => {
    kill = resolve;
  });
  const first = modelDisk(script.start, {
    before: () => {
      operations += 1;
      if (operations <= last) return Promise.resolve(null);
      kill();
      return new Promise(() => undefined);
    },
  });
  const at = storeRun(fsFor(script, first.fs), script.expected);
  await Promise.race([killed, script.run(at)]);
  return await instantsOf({ ...script, start: withEndedLocks(first.nodes()), expected: at.expectation() });
}

const all = await scripts();

describe('a power cut', () => {
  it('leaves the state before or after at every operation of every script, whatever was synced', async () => {
    const counts = [];
    for (const script of all) counts.push(await checkedStates(script, await instantsOf(script), 300, true));
    const total = sum(counts);
    // So that it does not shrink unnoticed: what was counted when this was written, less a little.
    expect(total.operations).toBeGreaterThan(1_500);
    expect(total.states).toBeGreaterThan(40_000);
    expect(total.different).toBeGreaterThan(5_000);
  });

  it('loses nothing that was confirmed by a start over a killed process', async () => {
    const counts = [];
    for (const script of all) {
      if (script.waitsForLock || !script.hasLinks) continue;
      const { length } = await instantsOf(script);
      const instants: Instant[] = [];
      // Every third, each script beginning with another: all of them take many minutes.
      for (let last = counts.length % 3; last < length; last += 3) {
        const after = await instantsAfterAKill(script, last);
        instants.push(...after.filter((_, index) => index % 60 === last % 60 || index === after.length - 1));
      }
      // What the index makes of a cut is asked above.
      counts.push(await checkedStates(script, instants, 16, false));
    }
    const total = sum(counts);
    expect(total.states).toBeGreaterThan(15_000);
    expect(total.different).toBeGreaterThan(6_000);
  });
});

function sum(counts: readonly Counts[]): Counts {
  return counts.reduce((total, { operations, states, different }) => ({
    operations: total.operations + operations,
    states: total.states + states,
    different: total.different + different,
  }));
}
