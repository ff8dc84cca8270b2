import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFolder } from '../../electron/store/check-folder.ts';
import { nodeFs, type FsPort } from '../../electron/store/fs-port.ts';
import type { Disk } from '../../electron/store/disk-steps.ts';
import { lockName } from '../../electron/store/lock.ts';
import { moveData, useData } from '../../electron/store/move-data.ts';
import { markerName } from '../../electron/store/move-marker.ts';
import { readIdentity } from '../../electron/store/data-place.ts';
import { anInquiry, nineOClockMs } from '../support/builders.ts';
import { openedStore } from './support/open-store.ts';
import { recordingFs, systemError } from './support/recording-fs.ts';
import { dataFolder } from './support/temporary-folder.ts';

const diskOf = (fs: FsPort): Disk => ({ fs, wait: () => Promise.resolve() });
const disk = diskOf(nodeFs);

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** A folder with everything in it, closed again. */
async function usedFolder(): Promise<{ readonly from: string; readonly to: string }> {
  const from = await dataFolder();
  const store = await openedStore(from);
  await store.saveOpen({ inquiries: [anInquiry({ id: 'ana' })], nudged: [], interruptions: [] });
  await store.saveOpen({ inquiries: [anInquiry({ id: 'ben' })], nudged: [], interruptions: [] });
  await store.saveSettings({ ...store.settings, me: 'Robin' });
  await store.archive('2026-10', [anInquiry()]);
  await store.backups.make('asked');
  await store.close();
  await writeFile(join(from, 'open.json.damaged-2026-11-21T09-00-00Z'), 'damaged');
  await mkdir(join(from, 'chromium'));
  for (const name of ['browser-token', 'data-folder.json', 'chromium/Cookies'])
    await writeFile(join(from, name), 'own');
  return { from, to: join(await dataFolder(), 'moved') };
}

/** A move that the disk has stopped before the new folder counted. */
async function halfMoved(): Promise<{ readonly from: string; readonly to: string }> {
  const { from, to } = await usedFolder();
  const stopped = moveData(disk, from, to, () => Promise.reject(systemError('EIO', 'write')), nineOClockMs);
  await expect(stopped).rejects.toThrow('EIO');
  return { from, to };
}

const noSwitch = (): Promise<void> => Promise.resolve();

describe('moveData', () => {
  it.skipIf(process.platform === 'win32')('leaves what is no file where it is, and copies the rest', async () => {
    const { from, to } = await usedFolder();
    await symlink('not-there', join(from, 'open.json.damaged-2026-11-20T09-00-00Z'));
    await symlink('itself', join(from, 'itself'));
    await symlink('/dev/zero', join(from, 'endless'));
    expect(await moveData(disk, from, to, noSwitch, nineOClockMs)).toMatchObject({ ok: true });
    const store = await openedStore(to);
    expect(store.open.inquiries.map(({ id }) => id)).toEqual(['ben']);
    expect((await readdir(to)).filter((name) => /itself|endless|-20T/.test(name))).toEqual([]);
  });

  it('copies every file, byte by byte, leaves the old folder as it is, and what belongs to the computer', async () => {
    const { from, to } = await usedFolder();
    const before = await filesBelow(from);
    const order: unknown[] = [];
    const switchOver = async (used: unknown): Promise<void> => void order.push(used, await readdir(to));
    const moved = await moveData(disk, from, to, switchOver, nineOClockMs);
    const id = await readIdentity(disk, to);
    const used = { folder: to, id, hasOpenFile: true };
    expect(moved).toEqual({ ok: true, used, files: before.length - 5, markMovedTo: null });
    expect(order[0]).toEqual(used);
    expect(order[1]).toContain(markerName);
    expect(await filesBelow(from)).toEqual(before);
    const own = ['browser-token', 'data-folder.json', 'chromium/Cookies'];
    // What is made of the closed months is made again.
    const copied = before.filter((name) => !own.includes(name) && !name.startsWith('index/'));
    expect(await filesBelow(to)).toEqual([...copied, 'ten-four-folder.json'].sort());
    for (const name of copied) expect(await readFile(join(to, name))).toEqual(await readFile(join(from, name)));
    expect((await openedStore(to)).open.inquiries.map((one) => one.id)).toEqual(['ben']);
  });

  it('is refused while somebody has either folder open, or other data stand there', async () => {
    const { from, to } = await usedFolder();
    const other = await openedStore(to);
    expect(await moveData(disk, from, to, noSwitch, nineOClockMs)).toEqual({ ok: false, reason: 'in-use' });
    await other.saveOpen({ inquiries: [], nudged: [], interruptions: [] });
    await other.close();
    expect(await moveData(disk, from, to, noSwitch, nineOClockMs)).toEqual({ ok: false, reason: 'not-empty' });
    const store = await openedStore(from);
    expect(await moveData(disk, from, join(to, '../free'), noSwitch, nineOClockMs)).toEqual({
      ok: false,
      reason: 'in-use',
    });
    await store.close();
  });

  it('is refused where one folder stands in the other, whichever it is', async () => {
    const { from } = await usedFolder();
    const before = await filesBelow(join(from, '..'));
    for (const to of [join(from, 'inside'), join(from, '..')]) {
      expect(await moveData(disk, from, to, noSwitch, nineOClockMs)).toEqual({ ok: false, reason: 'not-empty' });
    }
    expect(await filesBelow(join(from, '..'))).toEqual(before);
  });

  it('goes on where a crash has cut it short, and only from the same folder', async () => {
    const { from, to } = await usedFolder();
    let writes = 0;
    const broken = recordingFs(({ name }) => {
      writes += name === 'write' ? 1 : 0;
      return writes > 6 ? systemError('EIO', name) : null;
    });
    await expect(moveData(diskOf(broken.fs), from, to, noSwitch, nineOClockMs)).rejects.toThrow('EIO');
    // This process stands in for the one that crashed.
    for (const folder of [from, to]) await rm(join(folder, lockName), { force: true });
    const { from: another } = await usedFolder();
    expect(await moveData(disk, another, to, noSwitch, nineOClockMs)).toEqual({ ok: false, reason: 'half-copied' });
    expect(await moveData(disk, from, to, noSwitch, nineOClockMs)).toMatchObject({ ok: true });
    expect((await openedStore(to)).open.inquiries.map((one) => one.id)).toEqual(['ben']);
  });

  it('takes away what an earlier try has copied and is gone since, and leaves what is not ours', async () => {
    const { from, to } = await halfMoved();
    const removed = ['closed/2026-10.json', 'open.json.damaged-2026-11-21T09-00-00Z', 'backups/open.json'];
    for (const name of removed) await rm(join(from, name));
    for (const name of ['holiday.jpg', 'restore.json']) await writeFile(join(to, name), 'only here');
    expect(await checkFolder(disk, from, to)).toEqual({ state: 'empty', folder: to });
    expect(await useData(disk, to, nineOClockMs)).toEqual({ ok: false, reason: 'half-copied' });
    const { from: another } = await usedFolder();
    expect(await checkFolder(disk, another, to)).toMatchObject({ state: 'refused', reason: 'half-copied' });
    expect(await moveData(disk, another, to, noSwitch, nineOClockMs)).toEqual({ ok: false, reason: 'half-copied' });
    expect(await moveData(disk, from, to, noSwitch, nineOClockMs)).toMatchObject({ ok: true });
    const own = ['browser-token', 'data-folder.json', 'chromium/Cookies'];
    const left = (await filesBelow(from)).filter((name) => !own.includes(name) && !name.startsWith('index/'));
    expect(await filesBelow(to)).toEqual([...left, 'holiday.jpg', 'ten-four-folder.json'].sort());
    expect(await useData(disk, to, nineOClockMs)).toMatchObject({ ok: true });
  });

  it('does not count what cannot be read back', async () => {
    const { from, to } = await usedFolder();
    const fs = {
      ...nodeFs,
      readFile: async (path: string) => {
        const bytes = await nodeFs.readFile(path);
        return path === join(to, 'open.json') ? bytes.subarray(1) : bytes;
      },
    };
    let isSwitched = false;
    const switchOver = async (): Promise<void> => {
      isSwitched = true;
    };
    const moved = await moveData(diskOf(fs), from, to, switchOver, nineOClockMs);
    expect([moved, isSwitched]).toEqual([{ ok: false, reason: 'not-verified' }, false]);
  });

  it('takes a folder that holds data already, and marks it', async () => {
    const { from } = await usedFolder();
    const used = await useData(disk, from, nineOClockMs);
    expect(used).toEqual({
      ok: true,
      used: { folder: from, id: await readIdentity(disk, from), hasOpenFile: true },
      files: 0,
      markMovedTo: null,
    });
    expect(await useData(disk, from, nineOClockMs)).toEqual(used);
  });
});

describe('checkFolder', () => {
  it('says what a folder is', async () => {
    const { from, to } = await usedFolder();
    const stateOf = async (text: string): Promise<string> => {
      const checked = await checkFolder(disk, from, text);
      return checked.state === 'refused' ? checked.reason : checked.state;
    };
    expect(await stateOf('office/data')).toBe('not-absolute');
    expect(await stateOf('~/office')).toBe('not-absolute');
    expect(await stateOf(from)).toBe('same-folder');
    expect(await stateOf(join(from, 'inside'))).toBe('nested');
    expect(await stateOf(join(from, '..'))).toBe('nested');
    expect(await stateOf(`  ${to} `)).toBe('empty');
    await writeFile(join(to, '.stfolder'), '');
    expect(await stateOf(to)).toBe('empty');
    expect(await readdir(to)).toEqual(['.stfolder']);
    await writeFile(join(to, 'holiday.jpg'), '');
    expect(await stateOf(to)).toBe('not-empty');
    expect(await stateOf(join(to, 'holiday.jpg'))).toBe('not-writable');
    const { from: another } = await usedFolder();
    expect(await stateOf(another)).toBe('has-data');
  });
});
