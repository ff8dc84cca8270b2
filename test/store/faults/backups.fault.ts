// Backups and restores, cut off before every operation and with an error at every operation.
import { describe, expect, it } from 'vitest';
import type { FsPort } from '../../../electron/store/fs-port.ts';
import { systemError } from '../support/recording-fs.ts';
import {
  backupScripts,
  followed,
  instantsIn,
  officeWithABackup,
  officeWithoutBackups,
  opened,
  withoutLinks,
  wrongOn,
  type BackupScript,
  type Expected,
  type Instant,
  type Office,
} from './backup-run.ts';
import { crashImages, settledNodes, type Image } from './crash-images.ts';
import { modelDisk, type Nodes } from './model-disk.ts';
import { noteChecked } from './note-checked.ts';
import { faultRandom } from './seed.ts';
import { withEndedLocks } from './store-run.ts';
import { afterTheCrash, keyOf, worstCut } from './walk-cuts.ts';

const [usual, withoutBackups] = [await officeWithABackup(), await officeWithoutBackups()];
const officeOf = ({ isFirstBackup }: BackupScript): Office => (isFirstBackup ? withoutBackups : usual);
const ports: readonly ((fs: FsPort) => FsPort)[] = [(fs) => fs, withoutLinks];

function keyFor(image: Image, expected: Expected): string {
  return [keyOf(image), ...expected.allowed, ...expected.good.keys()].join('\n');
}

async function checkedAt(
  script: BackupScript,
  port: (fs: FsPort) => FsPort,
  most: number,
  seed: number,
): Promise<{ readonly states: number; readonly different: number }> {
  const random = faultRandom(seed);
  const known = new Set<string>();
  let states = 0;
  for (const [index, { nodes, ...expected }] of (await instantsIn(script, officeOf(script), port)).entries()) {
    for (const cut of crashImages(nodes, most, random)) {
      states += 1;
      const image = afterTheCrash(cut);
      const key = keyFor(image, expected);
      if (known.has(key)) continue;
      known.add(key);
      const wrong = await wrongOn(port(modelDisk(settledNodes(image)).fs), expected);
      if (wrong !== null) expect.fail(`${script.name}, before operation ${index}: ${wrong}`);
    }
  }
  return { states, different: known.size };
}

interface Fault {
  readonly code: string;
  readonly index: number;
  /** Also every operation after it, until the answer. */
  readonly stays: boolean;
}

/** How many calls were refused; throws when anything is not as it must be. `end`: a new start instead of a second try. */
async function refusedWith(script: BackupScript, fault: Fault, next: 'try again' | 'start again'): Promise<number> {
  let operations = 0;
  let isOver = true;
  const office = officeOf(script);
  const disk = modelDisk(settledNodes(office.image), {
    before: ({ name }) => {
      if (isOver) return Promise.resolve(null);
      const index = operations;
      operations += 1;
      const isHit = fault.stays ? index >= fault.index : index === fault.index;
      return Promise.resolve(isHit ? systemError(fault.code, name) : null);
    },
  });
  const store = await opened(disk.fs);
  isOver = false;
  const stopped = new Error('started again');
  const follow = followed(store, office, () => {
    isOver = true;
    if (next === 'start again') throw stopped;
  });
  await script.run(follow.run).catch((error: unknown) => {
    if (error !== stopped) throw error;
  });
  isOver = true;
  for (const { sentence } of follow.refusals) expect(sentence).toMatch(/^[A-Z].+\. .*Data folder: /);
  const after: Nodes = withEndedLocks(disk.nodes());
  expect(await wrongOn(modelDisk(after).fs, follow.expected())).toBeNull();
  // What was done at the second try must last as if nothing had failed.
  const afterACut = modelDisk(settledNodes(worstCut(disk.nodes()))).fs;
  if (fault.code === 'EIO' && !fault.stays) expect(await wrongOn(afterACut, follow.expected())).toBeNull();
  return follow.refusals.length;
}

async function operationsOf(script: BackupScript): Promise<number> {
  return (await instantsIn(script, officeOf(script))).length;
}

describe('backups and restores', () => {
  it('survive a power cut at every operation: the state before or after, and every backup good', async ({ task }) => {
    let [states, different] = [0, 0];
    for (const script of backupScripts) {
      // Without links the store's own writing differs; one script shows it.
      for (const port of script.name === 'a restore, and work after it' ? ports : ports.slice(0, 1)) {
        const counts = await checkedAt(script, port, 40, 4);
        states += counts.states;
        different += counts.different;
      }
    }
    noteChecked(task, { states, different }, { states: 17_500, different: 2_750 });
  });

  it('survive a second power cut, in the start that finishes a restore', async ({ task }) => {
    const [script] = backupScripts.filter(({ name }) => name === 'a restore, and work after it');
    if (script === undefined) throw new Error('There is no such script.');
    const random = faultRandom(9);
    const known = new Set<string>();
    let [states, cuts] = [0, 0];
    for (const { nodes, ...expected } of await instantsIn(script, officeOf(script))) {
      const cut: Instant[] = [];
      const disk = modelDisk(withEndedLocks(nodes), {
        before: () => {
          cut.push({ nodes: disk.nodes(), ...expected });
          return Promise.resolve(null);
        },
      });
      await opened(disk.fs);
      for (const instant of cut) {
        cuts += 1;
        if (cuts % 37 !== 0) continue;
        for (const image of crashImages(instant.nodes, 6, random)) {
          states += 1;
          const ended = afterTheCrash(image);
          const key = keyFor(ended, expected);
          if (known.has(key)) continue;
          known.add(key);
          const wrong = await wrongOn(modelDisk(settledNodes(ended)).fs, expected);
          if (wrong !== null) expect.fail(wrong);
        }
      }
    }
    noteChecked(task, { states, different: known.size }, { states: 7_000, different: 2_400 });
  });

  it.for(['ENOSPC', 'EIO', 'EBUSY'])(
    'survive %s at any operation: told in a sentence, done at the second try or finished by the next start',
    async (code, { task }) => {
      let [runs, refusals] = [0, 0];
      for (const script of backupScripts.filter(({ isForCuts }) => !isForCuts)) {
        const length = await operationsOf(script);
        for (let index = 0; index < length; index += 1) {
          for (const stays of [false, true]) {
            for (const next of code === 'EIO' ? (['try again', 'start again'] as const) : (['try again'] as const)) {
              refusals += await refusedWith(script, { code, index, stays }, next).catch((cause: unknown) => {
                throw new Error(`${script.name}: ${code} at ${index}${stays ? ' and after' : ''}, ${next}`, { cause });
              });
              runs += 1;
            }
          }
        }
      }
      noteChecked(task, { errors: runs }, { errors: 900 });
      expect(refusals).toBeGreaterThan(800);
    },
  );
});
