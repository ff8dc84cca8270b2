// Every script, with an error at each single operation, once and until the command is answered.
import { describe, expect, it } from 'vitest';
import { systemError } from '../support/recording-fs.ts';
import { modelDisk, type ModelDisk } from './model-disk.ts';
import { noteChecked } from './note-checked.ts';
import { scripts, withoutLinks, type Script } from './scripts.ts';
import { recover, storeRun, withEndedLocks, wrongIn } from './store-run.ts';

const codes = ['ENOSPC', 'EIO', 'EPERM', 'EBUSY', 'EMFILE'];

interface Fault {
  readonly code: string;
  readonly index: number;
  /** Also every operation after it, until the command is answered. */
  readonly stays: boolean;
}

interface Failing {
  readonly disk: ModelDisk;
  readonly end: () => void;
  readonly operations: () => number;
}

function failing(script: Script, fault: Fault): Failing {
  let operations = 0;
  let isOver = false;
  const disk = modelDisk(script.start, {
    before: ({ name }) => {
      const index = operations;
      operations += 1;
      const isHit = fault.stays ? !isOver && index >= fault.index : index === fault.index;
      return Promise.resolve(isHit ? systemError(fault.code, name) : null);
    },
  });
  return { disk, operations: () => operations, end: () => void (isOver = true) };
}

async function operationsOf(script: Script): Promise<number> {
  const { disk, operations } = failing(script, { code: 'EIO', index: Infinity, stays: false });
  await script.run(storeRun(script.hasLinks ? disk.fs : withoutLinks(disk.fs), script.expected));
  return operations();
}

/** How many commands were refused; throws when anything is not as it must be. */
async function refusalsAt(script: Script, fault: Fault): Promise<number> {
  const { disk, end } = failing(script, fault);
  const fs = script.hasLinks ? disk.fs : withoutLinks(disk.fs);
  const at = storeRun(fs, script.expected, () => {
    end();
    // A start that was refused is tried again by another process.
    disk.replace(withEndedLocks(disk.nodes()));
  });
  await script.run(at);
  end();
  disk.replace(withEndedLocks(disk.nodes()));
  for (const { sentence } of at.refusals) expect(sentence).toMatch(/^[A-Z].+\. .*Data folder: /);
  expect(wrongIn(await recover(fs), at.expectation())).toBeNull();
  return at.refusals.length;
}

const all = await scripts();

describe('an error of the disk', () => {
  it.for(codes)(
    '%s at any operation: memory is as the disk, the user is told, the next command works',
    async (code, { task }) => {
      let [runs, refusals] = [0, 0];
      for (const script of all.filter(({ waitsForLock }) => !waitsForLock)) {
        const length = await operationsOf(script);
        for (let index = 0; index < length; index += 1) {
          for (const stays of script.hasLinks ? [false, true] : [false]) {
            const refused = await refusalsAt(script, { code, index, stays }).catch((cause: unknown) => {
              throw new Error(`${script.name}: ${code} at operation ${index}${stays ? ' and after' : ''}`, { cause });
            });
            runs += 1;
            refusals += refused;
          }
        }
      }
      noteChecked(task, { errors: runs }, { errors: 2000 });
      expect(refusals).toBeGreaterThan(1500);
    },
  );
});
