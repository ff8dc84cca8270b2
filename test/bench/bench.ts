// The whole bench, in its order: data first, then everything that is timed, one thing at a time.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { measureCommits, type CommitResult, type Place } from './commits.ts';
import { countOperations, measureAtOnce, type AtOnceResult, type CountResult } from './counts.ts';
import { cacheFolder, copyOfHistory, historyFolder, sweepCache } from './data/dataset.ts';
import { derive, measureHistory, type HistoryResult } from './history.ts';
import { machineOf, measureSync, type Machine, type SyncCost } from './machine.ts';
import type { Plan } from './plan.ts';
import { measureStarts, type StartResult } from './starts.ts';

export interface BenchResult {
  readonly plan: Plan;
  readonly machine: Machine;
  readonly sync: SyncCost;
  /** To make everything that is derived of the largest history. */
  readonly derivedMs: number;
  readonly commits: readonly CommitResult[];
  readonly counts: readonly CountResult[];
  readonly atOnce: AtOnceResult;
  readonly starts: readonly StartResult[];
  readonly history: HistoryResult;
}

/** `tell` hears how far it is. Everything that it leaves on the disk is the data, which the next run takes again. */
export async function runBench(plan: Plan, tell: (line: string) => void): Promise<BenchResult> {
  await sweepCache();
  const folder = join(cacheFolder, `run-${process.pid}`);
  await mkdir(folder, { recursive: true });
  try {
    // Before anything is made, which is work as well.
    const machine = await machineOf(folder);
    const histories = new Map<number, string>();
    let derivedMs = 0;
    for (const closed of plan.closed.toSorted((a, b) => a - b)) {
      const history = join(folder, `history-${closed}`);
      await copyOfHistory(await historyFolder(closed, tell), history);
      tell(`Making what is derived of ${closed.toLocaleString('en')} closed inquiries`);
      derivedMs = await derive(history);
      histories.set(closed, history);
    }
    const place: Place = { folder, histories, tell };
    tell('What a sync costs here');
    const sync = await measureSync(folder, plan.isQuick ? 3 : 200);
    const counts = await countOperations(plan, place);
    const atOnce = await measureAtOnce(plan, place);
    const starts = await measureStarts(plan, place);
    const history = await measureHistory(plan, place);
    const commits = await measureCommits(plan, place);
    return { plan, machine, sync, derivedMs, commits, counts, atOnce, starts, history };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
