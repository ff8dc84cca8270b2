// Second copies of sync programs, united and set aside, cut off before every operation and with an error at every one.
import { describe, expect, it } from 'vitest';
import type { FsPort } from '../../../electron/store/fs-port.ts';
import { copies, dealtWith, officeWithCopies, wrongWithCopies, type CopiesExpected } from './copies-run.ts';
import { settledNodes } from './crash-images.ts';
import { noteChecked } from './note-checked.ts';
import { withoutLinks } from './scripts.ts';
import { faultRandom } from './seed.ts';
import { answersIn, checkCuts, instantsOf, sumOf, type Counts } from './walk-cuts.ts';

const start = await officeWithCopies();
const ports: readonly ((fs: FsPort) => FsPort)[] = [(fs) => fs, withoutLinks];

describe('second copies of sync programs', () => {
  it('are as before or dealt with after a power cut at any operation, and nothing that was in them is lost', async ({
    task,
  }) => {
    const counts: Counts[] = [];
    for (const port of ports) {
      const { expected, run } = dealtWith();
      const instants = await instantsOf(settledNodes(start), expected, (fs) => run(port(fs)));
      expect(expected().done).toEqual(copies.map(({ name }) => name));
      const walk = { most: 300, random: faultRandom(31), wrongOn: wrongWithCopies };
      counts.push(await checkCuts('second copies', instants, walk));
    }
    noteChecked(task, sumOf(counts), { states: 1_500, different: 200 });
  });

  it('are dealt with for good at the second try after an error at any operation', async ({ task }) => {
    const mayCome = ({ isUnderWay }: CopiesExpected): boolean => isUnderWay;
    const walk = { most: 40, random: faultRandom(34), wrongOn: wrongWithCopies };
    const counts: Counts[] = [];
    let errors = 0;
    for (let isOver = false; !isOver; errors += 1) {
      const { expected, run } = dealtWith();
      const fault = { code: 'EIO', at: errors, mayCome };
      const instants = await instantsOf(settledNodes(start), expected, run, fault);
      expect(expected().done.length).toBeGreaterThanOrEqual(copies.length - 1);
      counts.push(await checkCuts(`EIO at ${errors}`, answersIn(instants), walk));
      isOver = instants.filter((instant) => mayCome(instant.expected)).length <= errors;
    }
    noteChecked(task, { ...sumOf(counts), errors }, { states: 2_700, different: 1_900, errors: 180 });
  });
});
