// What is done beside commands, with an error at each single operation: once, and until it is answered.
import { describe, expect, it } from 'vitest';
import { systemError } from '../support/recording-fs.ts';
import { settledNodes } from './crash-images.ts';
import { diskErrors, jobs, officeOn, receive, smallOffice, wholeAfter, type Answer, type Job } from './job-run.ts';
import { modelDisk } from './model-disk.ts';
import { noteChecked } from './note-checked.ts';

const { image, withCopies, oldest } = await smallOffice();

interface Fault {
  readonly code: string;
  readonly index: number;
  /** Also every operation after it, until the job is answered. */
  readonly stays: boolean;
}

const none: Fault = { code: '', index: Infinity, stays: false };

/** A disk that fails while it is armed, and counts what is done meanwhile. */
function failing(job: Job, fault: Fault) {
  const count = { operations: 0, isArmed: false };
  const disk = modelDisk(settledNodes(job.needsCopies ? withCopies : image), {
    before: ({ name }) => {
      if (!count.isArmed) return Promise.resolve(null);
      const index = count.operations;
      count.operations += 1;
      const isHit = fault.stays ? index >= fault.index : index === fault.index;
      return Promise.resolve(isHit ? systemError(fault.code, name) : null);
    },
  });
  return { disk, count };
}

interface Outcome {
  readonly operations: number;
  readonly wasRefused: boolean;
}

function expectTold(answer: Answer): void {
  if (!answer.ok) expect(answer.sentence).toMatch(/^[A-Z].+\./);
}

/** Throws when anything is not as it must be. */
async function tried(job: Job, fault: Fault): Promise<Outcome> {
  const { disk, count } = failing(job, fault);
  const at = await officeOn(disk.fs);
  count.isArmed = true;
  const first = await job.run(at, oldest);
  await at.idle();
  count.isArmed = false;
  const { operations } = count;
  expectTold(first);
  // Until a restore that has begun is done again, nothing is saved: that is told.
  const isHalf = !first.ok && first.reason === 'half-restored';
  if (isHalf) expect(await receive(at)).toMatchObject({ ok: false, reason: 'half-restored' });
  else {
    expect(await at.whole()).toEqual(await wholeAfter(disk.nodes()));
    expect(await receive(at)).toEqual({ ok: true });
  }
  const second = first.ok && job.isDone(await at.whole()) ? first : await job.run(at, oldest);
  const whole = await at.whole();
  if (!job.isDone(whole)) expect.fail(`it is not done: ${JSON.stringify([first, second, whole])}`);
  expect(await wholeAfter(disk.nodes())).toEqual(whole);
  if (isHalf) expect(await receive(at)).toEqual({ ok: true });
  await at.close();
  expect(at.troubles).toEqual([]);
  return { operations, wasRefused: !first.ok };
}

describe('an error of the disk in what is done beside commands', () => {
  it.for(jobs.map((job) => [job.name, job] as const))(
    '%s: told, memory is as the disk, the next command works, and done at the second try',
    async ([, job], { task }) => {
      const { operations, wasRefused } = await tried(job, none);
      expect(wasRefused).toBe(false);
      let [runs, refusals] = [0, 0];
      for (let index = 0; index < operations; index += 1) {
        // The staying error by turns: what it is called matters where one operation fails.
        const staying = { code: diskErrors[index % diskErrors.length] ?? 'EIO', index, stays: true };
        for (const fault of [...diskErrors.map((code) => ({ code, index, stays: false })), staying]) {
          const outcome = await tried(job, fault).catch((cause: unknown) => {
            throw new Error(`${fault.code} at ${index}${fault.stays ? ' and after' : ''}`, { cause });
          });
          runs += 1;
          refusals += outcome.wasRefused ? 1 : 0;
        }
      }
      noteChecked(task, { errors: runs }, { errors: job.moreThan.runs });
      expect(refusals).toBeGreaterThan(job.moreThan.refusals);
    },
  );
});
