// Months that are kept no longer, their removal cut off before every operation and with an error at every one.
import { describe, expect, it } from 'vitest';
import type { FsPort } from '../../../electron/store/fs-port.ts';
import { settledNodes } from './crash-images.ts';
import { noteChecked } from './note-checked.ts';
import { officeWithAnOldMonth, removed, wrongWithMonths, type RemovalState } from './removal-run.ts';
import { withoutLinks } from './scripts.ts';
import { faultRandom } from './seed.ts';
import { answersIn, checkCuts, instantsOf, sumOf, type Counts } from './walk-cuts.ts';

const start = await officeWithAnOldMonth();
const ports: readonly ((fs: FsPort) => FsPort)[] = [(fs) => fs, withoutLinks];

describe('R23 the removal of a closed month', () => {
  it('has not begun or is complete after a power cut at any operation, or the next try completes it', async ({
    task,
  }) => {
    const walk = { most: 300, random: faultRandom(32), wrongOn: wrongWithMonths };
    const counts: Counts[] = [];
    for (const port of ports) {
      const { expected, run } = removed();
      const instants = await instantsOf(settledNodes(start), expected, (fs) => run(port(fs)));
      expect(expected()).toBe('done');
      counts.push(await checkCuts('removing a month', instants, walk));
    }
    noteChecked(task, sumOf(counts), { states: 550, different: 80 });
  });

  it('is complete for good at the second try after an error at any operation', async ({ task }) => {
    const mayCome = (state: RemovalState): boolean => state === 'under way';
    const walk = { most: 40, random: faultRandom(35), wrongOn: wrongWithMonths };
    const counts: Counts[] = [];
    let errors = 0;
    for (let isOver = false; !isOver; errors += 1) {
      const { expected, run } = removed();
      const fault = { code: 'EIO', at: errors, mayCome };
      const instants = await instantsOf(settledNodes(start), expected, run, fault);
      expect(expected()).toBe('done');
      counts.push(await checkCuts(`EIO at ${errors}`, answersIn(instants), walk));
      isOver = instants.filter((instant) => mayCome(instant.expected)).length <= errors;
    }
    noteChecked(task, { ...sumOf(counts), errors }, { states: 390, different: 270, errors: 70 });
  });
});
