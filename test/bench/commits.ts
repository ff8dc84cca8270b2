// What a command costs until its answer, everything side by side: rounds in which each device has its turn, in an order
// that changes, so that a slow minute of the disk hits all alike. One number of open inquiries after the other: together,
// all that some devices keep in memory would be too much.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { deviceKinds, type DeviceName } from './devices/devices.ts';
import { startLane, type Lane } from './lane.ts';
import type { Plan } from './plan.ts';
import { shuffled } from './shuffled.ts';
import type { Block, Order, WorkerSpec } from './worker-messages.ts';

export interface CommitResult {
  readonly device: DeviceName;
  readonly closed: number;
  readonly open: number;
  /** Why it could not be measured; null when it was. */
  readonly problem: string | null;
  /** Milliseconds from the call to the answer, by round. */
  readonly tookMs: Map<number, readonly number[]>;
  /** Milliseconds that the next command would have waited, had it come at once. */
  readonly settledMs: Map<number, readonly number[]>;
  readonly fileBytes: number | null;
  readonly writtenBytes: number | null;
}

export interface Place {
  /** A folder of this run's own, on the disk that is measured. */
  readonly folder: string;
  /** The shared folders with so much history. */
  readonly histories: ReadonlyMap<number, string>;
  readonly tell: (line: string) => void;
}

type Wanted = Pick<WorkerSpec, 'device' | 'closed' | 'open'>;

/** Everything that stands side by side at this plan, in the order of the table. */
export function wantedLanes({ closed, open }: Plan): readonly Wanted[] {
  const limits: readonly DeviceName[] = ['raw', 'raw-blocking'];
  const stores: readonly DeviceName[] = ['desk', 'sqlite', 'write-file-atomic', 'conf', 'lowdb'];
  return open.flatMap((count) => [
    ...limits.map((device): Wanted => ({ device, closed: 0, open: count })),
    ...stores.flatMap((device) => closed.map((size): Wanted => ({ device, closed: size, open: count }))),
  ]);
}

export async function measureCommits(plan: Plan, place: Place): Promise<readonly CommitResult[]> {
  const wanted = wantedLanes(plan);
  const results = new Map(wanted.map((one) => [one, emptyResult(one)]));
  const sizes = await sizesOfOpenFile(plan, place);
  const specOf = (one: Wanted): WorkerSpec => specIn(place, one, sizes.get(one.open) ?? []);
  // A million inquiries as objects need gigabytes: those that keep everything in memory are tried one by one at the end.
  const isHuge = ({ device, closed }: Wanted): boolean => deviceKinds[device].isSlow && closed > plan.comparedClosed;
  const rest = wanted.filter((one) => !isHuge(one));
  for (const open of plan.open) {
    const these = rest.filter((one) => one.open === open);
    await measureSideBySide(plan, place, these, specOf, results);
  }
  await tryAllHuge(wanted.filter(isHuge), place, specOf, results);
  return wanted.flatMap((one) => results.get(one) ?? []);
}

type Results = Map<Wanted, CommitResult>;
type SpecOf = (one: Wanted) => WorkerSpec;

async function measureSideBySide(
  plan: Plan,
  place: Place,
  wanted: readonly Wanted[],
  specOf: SpecOf,
  results: Results,
): Promise<void> {
  const lanes = new Map<Wanted, Lane>();
  try {
    await startAll(wanted, specOf, lanes, results, place);
    for (let round = 0; round < plan.rounds; round += 1) {
      place.tell(`Commands with ${wanted[0]?.open} open, side by side: round ${round + 1} of ${plan.rounds}`);
      for (const one of shuffled([...lanes.keys()], round)) {
        const order = orderFor(plan, one, round);
        const lane = lanes.get(one);
        if (order !== null && lane !== undefined) results.set(one, await runOnce(lane, order, results.get(one)));
      }
    }
  } finally {
    await Promise.all([...lanes.values()].map((lane) => lane.end()));
    // With every number of open ones a database of a million rows would be a gigabyte more.
    for (const one of wanted) await rm(specOf(one).folder, { recursive: true, force: true });
  }
}

/** What cannot be done with one number of open ones can be done with no other: a few more or less do not matter. */
async function tryAllHuge(huge: readonly Wanted[], { tell }: Place, specOf: SpecOf, results: Results): Promise<void> {
  const problems = new Map<string, string>();
  for (const one of huge) {
    const { device, closed } = one;
    const known = problems.get(`${device} ${closed}`);
    if (known === undefined)
      tell(`Trying ${deviceKinds[device].label} with ${closed.toLocaleString('en')} in its one file`);
    const tried =
      known === undefined
        ? await tryHuge(startLane(specOf(one)), results.get(one))
        : { ...emptyResult(one), problem: known };
    if (tried.problem !== null) problems.set(`${device} ${closed}`, tried.problem);
    results.set(one, tried);
  }
}

function emptyResult({ device, closed, open }: Wanted): CommitResult {
  const nothing = { problem: null, fileBytes: null, writtenBytes: null };
  return { device, closed, open, ...nothing, tookMs: new Map(), settledMs: new Map() };
}

function specIn({ folder, histories }: Place, { device, closed, open }: Wanted, sizes: readonly number[]): WorkerSpec {
  const history = histories.get(closed);
  if (history === undefined) throw new Error(`No history of ${closed} was made.`);
  return { device, closed, open, sizes, history, folder: join(folder, `${device}-${closed}-${open}`) };
}

/** How large the desk's open file is after each command of a block: the raw limit writes as much. */
async function sizesOfOpenFile(plan: Plan, place: Place): Promise<ReadonlyMap<number, readonly number[]>> {
  const sizes = new Map<number, readonly number[]>();
  for (const open of plan.open) {
    const spec = specIn(place, { device: 'desk', closed: 0, open }, []);
    const lane = startLane({ ...spec, folder: `${spec.folder}-sizes` });
    const heard = await lane.run({ ...plan, round: 0 });
    await lane.end();
    if ('problem' in heard) throw new Error(`The desk could not be measured: ${heard.problem}`);
    sizes.set(open, heard.block.fileBytes.map(Number));
  }
  return sizes;
}

/** Two at a time: making a million rows takes a core for half a minute. */
async function startAll(
  wanted: readonly Wanted[],
  specOf: SpecOf,
  lanes: Map<Wanted, Lane>,
  results: Results,
  { tell }: Place,
): Promise<void> {
  const waiting = wanted.toSorted((a, b) => b.closed - a.closed);
  const startSome = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      tell(
        `Making ready: ${deviceKinds[one.device].label}, ${one.closed.toLocaleString('en')} closed, ${one.open} open`,
      );
      const lane = startLane(specOf(one));
      const { problem } = await lane.ready;
      if (problem === null) lanes.set(one, lane);
      else {
        await lane.end();
        results.set(one, { ...emptyResult(one), problem });
      }
    }
  };
  await Promise.all([startSome(), startSome()]);
}

export function orderFor(plan: Plan, { device, closed, open }: Wanted, round: number): Order | null {
  if (!deviceKinds[device].isSlow || closed === 0) return { ...plan, round };
  const every = open === plan.usualOpen ? plan.slowEvery : plan.slowEveryElsewhere;
  return round % every === 0 ? { round, warmUp: 1, commands: 1 } : null;
}

async function runOnce(lane: Lane, order: Order, before?: CommitResult): Promise<CommitResult> {
  const result = before ?? emptyResult(lane.spec);
  const heard = await lane.run(order);
  if ('problem' in heard) return { ...result, problem: heard.problem };
  const { block } = heard;
  mustBeThere(lane.spec, order, block);
  result.tookMs.set(order.round, block.tookMs);
  result.settledMs.set(order.round, block.settledMs);
  const writtenBytes = block.writtenBytes === null ? null : Math.round(block.writtenBytes / order.commands);
  return { ...result, fileBytes: block.fileBytes.at(-1) ?? null, writtenBytes };
}

/** A device that is quick because it forgets would make the table worthless. */
export function mustBeThere(
  { device, closed, open }: Pick<WorkerSpec, 'device' | 'closed' | 'open'>,
  { warmUp, commands }: Order,
  { found }: Pick<Block, 'found'>,
): void {
  if (found === warmUp + commands) return;
  throw new Error(`${device} (${closed} closed, ${open} open): of ${warmUp + commands} commands ${found} are there.`);
}

async function tryHuge(lane: Lane, before?: CommitResult): Promise<CommitResult> {
  const { problem } = await lane.ready;
  const result = before ?? emptyResult(lane.spec);
  const tried =
    problem === null ? await runOnce(lane, { round: 0, warmUp: 0, commands: 1 }, result) : { ...result, problem };
  await lane.end();
  return tried;
}

export function commitOf(
  results: readonly CommitResult[],
  device: DeviceName,
  closed: number,
  open: number,
): CommitResult | undefined {
  return results.find((one) => one.device === device && one.closed === closed && one.open === open);
}
