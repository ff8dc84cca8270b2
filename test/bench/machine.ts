// The machine in the words that figures need: cores, memory, Node, the kind of file system, and what a sync costs there.
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, statfs } from 'node:fs/promises';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { spreadOf, type Spread } from './statistics.ts';

export interface Machine {
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly system: string;
  readonly node: string;
  readonly fileSystem: string;
  /** How many processes wanted a core on average in the minute before the run; 0 where the system does not say. */
  readonly loadBefore: number;
}

export interface SyncCost {
  /** Four kilobytes into a file that is there, and its sync. */
  readonly fileMs: Spread | null;
  /** A rename, and the sync of its folder. */
  readonly renameMs: Spread | null;
}

/** Where a sync means nothing, because nothing of it is on a disk. */
export const memoryOnly = new Set(['tmpfs', 'ramfs']);

export async function machineOf(folder: string): Promise<Machine> {
  return {
    cores: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: process.platform,
    node: process.versions.node,
    fileSystem: await fileSystemOf(folder),
    loadBefore: loadavg()[0] ?? 0,
  };
}

async function fileSystemOf(folder: string): Promise<string> {
  if (existsSync('/proc/self/mounts')) {
    const mounts = (await readFile('/proc/self/mounts', 'utf8')).split('\n').map((line) => line.split(' '));
    const holding = mounts.filter(([, place = '']) => place !== '' && isWithin(folder, place));
    // The longest place is the nearest; of two at one place the later one is on top.
    const nearest = holding.reduce<string[]>(
      (best, mount) => ((mount[1] ?? '').length >= (best[1] ?? '').length ? mount : best),
      [],
    );
    if (nearest[2] !== undefined) return nearest[2];
  }
  return `of type 0x${(await statfs(folder)).type.toString(16)}`;
}

function isWithin(folder: string, place: string): boolean {
  return place === '/' || folder === place || folder.startsWith(`${place}/`);
}

export async function measureSync(folder: string, times: number): Promise<SyncCost> {
  const place = join(folder, 'sync');
  await mkdir(place, { recursive: true });
  const block = Buffer.alloc(4096, 'a');
  const fileMs: number[] = [];
  const renameMs: number[] = [];
  const file = await open(join(place, 'one'), 'w');
  const directory = await open(place, 'r');
  for (let turn = 0; turn < times; turn += 1) {
    fileMs.push(
      await timed(async () => {
        await file.write(block, 0, block.length, 0);
        await file.sync();
      }),
    );
    renameMs.push(
      await timed(async () => {
        await rename(join(place, turn % 2 === 0 ? 'one' : 'two'), join(place, turn % 2 === 0 ? 'two' : 'one'));
        await directory.sync();
      }),
    );
  }
  await file.close();
  await directory.close();
  return { fileMs: spreadOf(fileMs), renameMs: spreadOf(renameMs) };
}

async function timed(task: () => Promise<void>): Promise<number> {
  const beganMs = performance.now();
  await task();
  return performance.now() - beganMs;
}
