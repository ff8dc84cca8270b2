// Every script, cut off before every operation; every disk that this may leave; what a start on it finds.
import { describe, expect, it } from 'vitest';
import type { FsPort } from '../../../electron/store/fs-port.ts';
import { crashImages, presentImage, settledNodes, type Image } from './crash-images.ts';
import { modelDisk } from './model-disk.ts';
import { noteChecked } from './note-checked.ts';
import { scripts, withoutLinks, type Script } from './scripts.ts';
import { faultRandom } from './seed.ts';
import { recover, storeRun, withEndedLocks, wrongIn, type Expectation, type Recovered } from './store-run.ts';
import { afterTheCrash, keyOf, sumOf, type Counts, type Instant } from './walk-cuts.ts';

type At = Instant<Expectation>;

interface Outcome {
  readonly recovered: Recovered;
  readonly contents: ReadonlySet<string>;
}

const fsFor = (script: Script, fs: FsPort): FsPort => (script.hasLinks ? fs : withoutLinks(fs));

/** The disk before each operation, and at the end. */
async function instantsOf(script: Script): Promise<readonly At[]> {
  const instants: At[] = [];
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
  instants: readonly At[],
  most: number,
  asksIndex: boolean,
): Promise<Counts> {
  const random = faultRandom(4);
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
async function instantsAfterAKill(script: Script, last: number): Promise<readonly At[]> {
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
  it('leaves the state before or after at every operation of every script, whatever was synced', async ({ task }) => {
    const counts = [];
    for (const script of all) counts.push(await checkedStates(script, await instantsOf(script), 300, true));
    const total = sumOf(counts);
    expect(total.operations).toBeGreaterThan(1_500);
    noteChecked(task, total, { states: 40_000, different: 5_000 });
  });

  it('loses nothing that was confirmed by a start over a killed process', async ({ task }) => {
    const counts = [];
    for (const script of all) {
      if (script.waitsForLock || !script.hasLinks) continue;
      const { length } = await instantsOf(script);
      const instants: At[] = [];
      // Every third, each script beginning with another: all of them take many minutes.
      for (let last = counts.length % 3; last < length; last += 3) {
        const after = await instantsAfterAKill(script, last);
        instants.push(...after.filter((_, index) => index % 60 === last % 60 || index === after.length - 1));
      }
      // What the index makes of a cut is asked above.
      counts.push(await checkedStates(script, instants, 16, false));
    }
    noteChecked(task, sumOf(counts), { states: 15_000, different: 6_000 });
  });
});
