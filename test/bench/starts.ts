// From the start of a process to its first snapshot, and what it keeps in memory: without history and with the most.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import type { Place } from './commits.ts';
import { copyOfHistory, putOpen } from './data/dataset.ts';
import { mostClosed, type Plan } from './plan.ts';
import { startParser } from './start-process.ts';

export interface StartResult {
  readonly closed: number;
  /** By round: one start each. */
  readonly startedMs: Map<number, readonly number[]>;
  readonly openedMs: Map<number, readonly number[]>;
  readonly rssBytes: readonly number[];
  readonly heapBytes: readonly number[];
}

export async function measureStarts(plan: Plan, { folder, histories, tell }: Place): Promise<readonly StartResult[]> {
  const sizes = [0, mostClosed(plan)];
  const starts = new Map(sizes.map((closed) => [closed, new Array<Start>()]));
  for (const closed of sizes) await copyOfHistory(histories.get(closed) ?? '', join(folder, `started-${closed}`));
  // The first start of all fills the caches of the disk and is not counted.
  for (let round = -1; round < plan.starts; round += 1) {
    tell(`Starts: round ${round + 1} of ${plan.starts}`);
    for (const closed of round % 2 === 0 ? sizes : sizes.toReversed()) {
      const place = join(folder, `started-${closed}`);
      await putOpen(place, plan.usualOpen);
      const started = await startOnce(place);
      if (started.inquiries !== plan.usualOpen) throw new Error('The first snapshot is not whole.');
      if (round >= 0) starts.get(closed)?.push(started);
    }
  }
  return sizes.map((closed) => resultOf(closed, starts.get(closed) ?? []));
}

type Start = z.infer<typeof startParser> & { readonly startedMs: number };

function resultOf(closed: number, all: readonly Start[]): StartResult {
  return {
    closed,
    startedMs: new Map(all.map(({ startedMs }, round) => [round, [startedMs]])),
    openedMs: new Map(all.map(({ openedMs }, round) => [round, [openedMs]])),
    rssBytes: all.map(({ rssBytes }) => rssBytes),
    heapBytes: all.map(({ heapBytes }) => heapBytes),
  };
}

function startOnce(place: string): Promise<Start> {
  return new Promise((resolve, reject) => {
    const beganMs = performance.now();
    const program = fileURLToPath(new URL('start-process.ts', import.meta.url));
    const child = spawn(process.execPath, ['--expose-gc', program, place], { stdio: ['ignore', 'pipe', 'inherit'] });
    let startedMs = 0;
    let said = '';
    child.stdout.on('data', (chunk) => {
      if (said === '') startedMs = performance.now() - beganMs;
      said += String(chunk);
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code !== 0) reject(new Error(`A start ended with ${code}.`));
      else resolve({ ...startParser.parse(JSON.parse(said.replace('snapshot\n', ''))), startedMs });
    });
  });
}
