import { asyncProperty, assert, integer, scheduler, type Scheduler } from 'fast-check';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, type Disk } from '../../electron/store/disk-steps.ts';
import { nodeFs, type FsPort } from '../../electron/store/fs-port.ts';
import { acquireLock, gateName, lockName, type LockResult } from '../../electron/store/lock.ts';
import { parseStat, systemProcesses, type LockHolder, type ProcessTable } from '../../electron/store/process-table.ts';
import { recordingFs, systemError } from './support/recording-fs.ts';
import { dataFolder } from './support/temporary-folder.ts';

const disk: Disk = { fs: nodeFs, wait: () => Promise.resolve() };

function holder(pid: number): LockHolder {
  return { pid, startedAtMs: 1_000 + pid, processStart: 10 * pid };
}

function textOf(of: LockHolder): string {
  return `${JSON.stringify(of)}\n`;
}

/** The process `pid` in a world where only the `running` ones live. */
function world(pid: number, running: readonly number[]): ProcessTable {
  return {
    self: () => Promise.resolve(holder(pid)),
    isRunning: (of) => Promise.resolve(running.includes(of.pid) && of.processStart === 10 * of.pid),
  };
}

async function madeFolder(): Promise<string> {
  const folder = await dataFolder();
  await makeFolder(nodeFs, folder);
  return folder;
}

async function release(result: LockResult): Promise<void> {
  if (result.ok) await result.lock.release();
}

/** The same call, whose answer comes when the scheduler says so. Errors wait as values: the scheduler takes none. */
function shuffled<A extends unknown[], R>(s: Scheduler, call: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
  const answer = s.scheduleFunction(async (...args: A) => {
    try {
      const value = await call(...args);
      return () => value;
    } catch (error) {
      return () => {
        throw error;
      };
    }
  });
  return async (...args) => (await answer(...args))();
}

/** A gate's holder, and whose lock or gate it guards. */
type Gate = readonly [guarded: LockHolder, by: LockHolder];

describe('acquireLock', () => {
  it('writes who has it, and leaves nothing else behind', async () => {
    const folder = await madeFolder();
    expect((await acquireLock(folder, disk, world(7, [7]))).ok).toBe(true);
    expect(await readFile(join(folder, lockName), 'utf8')).toBe(textOf(holder(7)));
    expect(await readdir(folder)).toEqual([lockName]);
  });

  it('refuses while the holder runs and says who it is', async () => {
    const folder = await madeFolder();
    await acquireLock(folder, disk, world(7, [7, 8]));
    expect(await acquireLock(folder, disk, world(8, [7, 8]))).toEqual({ ok: false, reason: 'in-use', pid: 7 });
    expect(await readdir(folder)).toEqual([lockName]);
  });

  it('is free after a release', async () => {
    const folder = await madeFolder();
    await release(await acquireLock(folder, disk, world(7, [7, 8])));
    expect(await readdir(folder)).toEqual([]);
    expect((await acquireLock(folder, disk, world(8, [7, 8]))).ok).toBe(true);
  });

  it('takes over from a process that has ended', async () => {
    const folder = await madeFolder();
    await acquireLock(folder, disk, world(7, [7]));
    expect((await acquireLock(folder, disk, world(8, [8]))).ok).toBe(true);
    expect(await readFile(join(folder, lockName), 'utf8')).toBe(textOf(holder(8)));
    expect(await readdir(folder)).toEqual([lockName]);
  });

  it('takes over when the number belongs to another process by now', async () => {
    const folder = await madeFolder();
    await writeFile(join(folder, lockName), textOf({ ...holder(7), processStart: 3 }));
    expect((await acquireLock(folder, disk, world(8, [7, 8]))).ok).toBe(true);
  });

  it('does not release a lock that is somebody else by now', async () => {
    const folder = await madeFolder();
    const first = await acquireLock(folder, disk, world(7, [7]));
    await acquireLock(folder, disk, world(8, [8]));
    await release(first);
    expect(await readFile(join(folder, lockName), 'utf8')).toBe(textOf(holder(8)));
  });

  it.each(['', '{"pid":', 'null', '{"pid":-1,"startedAtMs":1,"processStart":null}'])(
    'takes over a lock that stays unreadable: %j, after half a second of looking',
    async (content) => {
      const folder = await madeFolder();
      await writeFile(join(folder, lockName), content);
      const waits: number[] = [];
      const wait = (ms: number) => Promise.resolve(void waits.push(ms));
      expect((await acquireLock(folder, { fs: nodeFs, wait }, world(8, [8]))).ok).toBe(true);
      expect(waits).toEqual(Array.from({ length: 10 }, () => 50));
    },
  );

  it('believes a lock that becomes readable while it is looking', async () => {
    const folder = await madeFolder();
    await writeFile(join(folder, lockName), '');
    const wait = () => writeFile(join(folder, lockName), textOf(holder(7)));
    const result = await acquireLock(folder, { fs: nodeFs, wait }, world(8, [7, 8]));
    expect(result).toEqual({ ok: false, reason: 'in-use', pid: 7 });
  });

  it('clears the way when a starter was killed in the middle of taking over', async () => {
    const folder = await madeFolder();
    await writeFile(join(folder, lockName), textOf(holder(6)));
    await writeFile(join(folder, gateName(textOf(holder(6)))), textOf(holder(7)));
    expect((await acquireLock(folder, disk, world(8, [8]))).ok).toBe(true);
    expect(await readdir(folder)).toEqual([lockName]);
  });

  it('clears the way when a power cut left nothing in the lock, its gate, and the gate of that', async () => {
    const folder = await madeFolder();
    const gate = gateName('');
    for (const name of [lockName, gate, gateName('', gate)]) await writeFile(join(folder, name), '');
    expect((await acquireLock(folder, disk, world(8, [8]))).ok).toBe(true);
    expect(await readFile(join(folder, lockName), 'utf8')).toBe(textOf(holder(8)));
  });

  it('gives up when another starter is taking over and does not end', async () => {
    const folder = await madeFolder();
    await writeFile(join(folder, lockName), textOf(holder(6)));
    await writeFile(join(folder, gateName(textOf(holder(6)))), textOf(holder(7)));
    const result = await acquireLock(folder, disk, world(8, [7, 8]));
    expect(result).toEqual({ ok: false, reason: 'in-use', pid: 6 });
  });

  it('works where the file system has no links', async () => {
    const folder = await madeFolder();
    const { fs } = recordingFs(({ name }) => (name === 'link' ? systemError('EPERM', name) : null));
    const linkless = { ...disk, fs };
    expect((await acquireLock(folder, linkless, world(7, [7, 8]))).ok).toBe(true);
    expect(await acquireLock(folder, linkless, world(8, [7, 8]))).toEqual({ ok: false, reason: 'in-use', pid: 7 });
    expect((await acquireLock(folder, linkless, world(8, [8]))).ok).toBe(true);
    expect(await readdir(folder)).toEqual([lockName]);
  });

  it('notices without links that its half-written lock was taken for a leftover', async () => {
    const folder = await madeFolder();
    const { fs: linkless } = recordingFs(({ name }) => (name === 'link' ? systemError('EPERM', name) : null));
    const fs: FsPort = {
      ...linkless,
      open: async (path, flags, mode) => {
        const file = await linkless.open(path, flags, mode);
        if (path !== join(folder, lockName)) return file;
        // Another starter found it empty for half a second and put its own in the place.
        await rm(path);
        await writeFile(path, textOf(holder(7)));
        return file;
      },
    };
    const result = await acquireLock(folder, { ...disk, fs }, world(8, [7, 8]));
    expect(result).toEqual({ ok: false, reason: 'in-use', pid: 7 });
  });

  it('throws when the folder cannot be written', async () => {
    const folder = await madeFolder();
    const { fs } = recordingFs(({ name }) => (name === 'open' ? systemError('EROFS', name) : null));
    await expect(acquireLock(folder, { ...disk, fs }, world(7, [7]))).rejects.toMatchObject({ code: 'EROFS' });
  });

  it.each<readonly [string, string | null, readonly Gate[]]>([
    ['a free folder', null, []],
    ['a leftover lock', textOf(holder(6)), []],
    ['an empty lock', '', []],
    ['a leftover lock and a leftover gate', textOf(holder(6)), [[holder(6), holder(5)]]],
    [
      'a leftover lock and two leftover gates',
      textOf(holder(6)),
      [
        [holder(6), holder(5)],
        [holder(5), holder(4)],
      ],
    ],
  ])(
    'gives %s to exactly one of several starters, however their steps mix',
    async (_case, lock, gates) => {
      await assert(
        asyncProperty(scheduler(), integer({ min: 2, max: 4 }), async (s, count) => {
          const folder = await mkdtemp(join(tmpdir(), 'ten-four-lock-'));
          try {
            if (lock !== null) await writeFile(join(folder, lockName), lock);
            let guardedName = lockName;
            for (const [guarded, by] of gates) {
              guardedName = gateName(textOf(guarded), guardedName);
              await writeFile(join(folder, guardedName), textOf(by));
            }
            const pids = Array.from({ length: count }, (_, index) => 11 + index);
            const mixed: FsPort = {
              ...nodeFs,
              link: shuffled(s, nodeFs.link),
              open: shuffled(s, nodeFs.open),
              readFile: shuffled(s, nodeFs.readFile),
              rename: shuffled(s, nodeFs.rename),
              unlink: shuffled(s, nodeFs.unlink),
            };
            const wait = s.scheduleFunction(() => Promise.resolve());
            const starts = pids.map((pid) => acquireLock(folder, { fs: mixed, wait }, world(pid, pids)));
            const results = await s.waitFor(Promise.all(starts));
            expect(results.filter(({ ok }) => ok)).toHaveLength(1);
            expect(await readFile(join(folder, lockName), 'utf8')).toBe(
              textOf(holder(pids[results.findIndex(({ ok }) => ok)] ?? 0)),
            );
            expect(await readdir(folder)).toEqual([lockName]);
          } finally {
            await rm(folder, { recursive: true });
          }
        }),
        { numRuns: 20 },
      );
    },
    60_000,
  );
});

describe('systemProcesses', () => {
  it('knows this process', async () => {
    const self = await systemProcesses.self();
    expect(self.pid).toBe(process.pid);
    expect(await systemProcesses.isRunning(self)).toBe(true);
  });

  it('knows that this process is not an earlier one with its number', async () => {
    const self = await systemProcesses.self();
    const earlier = { ...self, startedAtMs: self.startedAtMs - 1, processStart: null };
    expect(await systemProcesses.isRunning(earlier)).toBe(false);
  });

  it.runIf(process.platform === 'linux')('tells any process from an earlier one with its number', async () => {
    const parent = parseStat(await readFile(`/proc/${process.ppid}/stat`, 'utf8'));
    const processStart = parent?.start ?? 0;
    const of = { pid: process.ppid, startedAtMs: 0, processStart };
    expect(await systemProcesses.isRunning(of)).toBe(true);
    expect(await systemProcesses.isRunning({ ...of, processStart: processStart - 1 })).toBe(false);
  });

  it('knows that a number nobody has is not running', async () => {
    expect(await systemProcesses.isRunning({ pid: 2 ** 31 - 1, startedAtMs: 0, processStart: null })).toBe(false);
  });
});

describe('parseStat', () => {
  const rest = Array.from({ length: 18 }, (_, index) => index).join(' ');

  it.each([
    ['a plain name', `12 (node) S ${rest} 4242 0 0`, { isDead: false, start: 4242 }],
    ['a name with brackets and spaces', `12 (a) S (b c)) R ${rest} 4242 0`, { isDead: false, start: 4242 }],
    ['one that was killed and not yet looked at', `12 (node) Z ${rest} 4242 0`, { isDead: true, start: 4242 }],
    ['something else', 'nothing', null],
  ])('reads %s', (_case, text, expected) => {
    expect(parseStat(text)).toEqual(expected);
  });
});
