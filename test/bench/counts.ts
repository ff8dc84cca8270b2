// What a command does to the disk, counted and not timed: operations, bytes, and how many writes many commands share.
import { basename, join } from 'node:path';
import { describeOperation, recordingFs, type Operation } from '../store/support/recording-fs.ts';
import { anArrival, openBenchDesk, type BenchDesk } from './bench-desk.ts';
import { copyOfHistory, putOpen } from './data/dataset.ts';
import type { Place } from './commits.ts';
import { mostClosed, type Plan } from './plan.ts';

export interface CountResult {
  readonly closed: number;
  readonly open: number;
  /** Of one note, in their order: "rename open.json.tmp open.json". */
  readonly operations: readonly string[];
  readonly bytes: number;
}

export interface AtOnceResult {
  readonly commands: number;
  /** How often the open file was written for all of them. */
  readonly writes: number;
  readonly tookMs: number;
  /** The same commands, each after the answer to the one before. */
  readonly oneByOneMs: number;
}

export async function countOperations(plan: Plan, place: Place): Promise<readonly CountResult[]> {
  const results: CountResult[] = [];
  for (const closed of [0, mostClosed(plan)]) {
    const { desk, folder, recorder } = await openRecorded(plan, place, closed);
    const { inquiryId } = await desk.ask('receive', anArrival('Asks for the invoice'));
    await desk.desk.idle();
    recorder.forget();
    await desk.ask('note', { id: inquiryId, text: 'Called back.' });
    await desk.desk.idle();
    const { operations } = recorder;
    results.push({
      closed,
      open: plan.usualOpen,
      operations: operations.map((operation) => describeOperation(operation, folder)),
      bytes: operations.reduce((sum, { bytes }) => sum + bytes, 0),
    });
    await desk.close();
  }
  return results;
}

export async function measureAtOnce(plan: Plan, place: Place): Promise<AtOnceResult> {
  const { desk, recorder } = await openRecorded(plan, place, 0);
  const numbers = Array.from({ length: plan.atOnce }, (_, number) => number);
  const receive = (number: number): Promise<unknown> => desk.ask('receive', anArrival(`Question ${number}`));
  recorder.forget();
  const beganMs = performance.now();
  await Promise.all(numbers.map(receive));
  const tookMs = performance.now() - beganMs;
  await desk.desk.idle();
  const writes = recorder.operations.filter(isWriteOfOpenFile).length;
  const againMs = performance.now();
  for (const number of numbers) await receive(number);
  const oneByOneMs = performance.now() - againMs;
  await desk.close();
  return { commands: plan.atOnce, writes, tookMs, oneByOneMs };
}

async function openRecorded(plan: Plan, { folder: place, histories }: Place, closed: number): Promise<Recorded> {
  const folder = join(place, `counted-${closed}`);
  await copyOfHistory(histories.get(closed) ?? '', folder);
  await putOpen(folder, plan.usualOpen);
  const recorder = recordingFs();
  const desk = await openBenchDesk(folder, recorder.fs);
  await desk.desk.idle();
  return { desk, folder, recorder };
}

interface Recorded {
  readonly desk: BenchDesk;
  readonly folder: string;
  readonly recorder: ReturnType<typeof recordingFs>;
}

function isWriteOfOpenFile({ name, path }: Operation): boolean {
  return name === 'write' && basename(path).startsWith('open.json.');
}
