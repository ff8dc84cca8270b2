// A disk of 256 KB that is really full. Where this user may not mount one, the disk in memory stands in for it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeFs, type FsPort } from '../../../electron/store/fs-port.ts';
import { openStore, type OpenState, type Store } from '../../../electron/store/store.ts';
import { anInquiry } from '../../support/builders.ts';
import { storeOptions } from '../support/open-store.ts';
import { emptyNodes, modelDisk } from './model-disk.ts';

const kilobytes = 256;

interface SmallDisk {
  readonly name: string;
  readonly folder: string;
  readonly fs: FsPort;
  readonly fill: (name: string, bytes: number) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  readonly end: () => void;
}

function runCommand(command: string, ...args: readonly string[]): void {
  execFileSync(command, args, { stdio: 'ignore' });
}

function mounted(): SmallDisk | null {
  const place = mkdtempSync(join(tmpdir(), 'ten-four-small-'));
  try {
    runCommand('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', place);
  } catch {
    // Not Linux, or not allowed.
    rmSync(place, { recursive: true });
    return null;
  }
  return {
    name: `a mounted disk of ${kilobytes} KB`,
    folder: join(place, 'data'),
    fs: nodeFs,
    fill: (name, bytes) => writeFile(join(place, name), Buffer.alloc(bytes)),
    remove: (name) => unlink(join(place, name)),
    end: () => {
      runCommand('umount', place);
      rmSync(place, { recursive: true });
    },
  };
}

function modelled(): SmallDisk {
  const { fs } = modelDisk(emptyNodes(), { blocks: kilobytes / 4 });
  return {
    name: `a disk of ${kilobytes} KB in memory, because none could be mounted`,
    folder: '/data',
    fs,
    fill: async (name, bytes) => {
      const file = await fs.open(`/${name}`, 'wx');
      await file.writeFile(Buffer.alloc(bytes));
    },
    remove: (name) => fs.unlink(`/${name}`),
    end: () => undefined,
  };
}

const disk = mounted() ?? modelled();
afterAll(disk.end);

async function opened(): Promise<Store> {
  const result = await openStore(disk.folder, { ...storeOptions, fs: disk.fs });
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.store;
}

/** Adds inquiries of about a kilobyte until the disk is full; memory and disk must hold the last that was confirmed. */
async function saveUntilFull(store: Store): Promise<number> {
  for (;;) {
    const before = store.open;
    const added = anInquiry({ subject: 'x'.repeat(800) });
    const next: OpenState = { ...before, inquiries: [...before.inquiries, added] };
    const saved = await store.saveOpen(next);
    if (saved.ok) continue;
    expect(saved).toMatchObject({ reason: 'disk-full', sentence: expect.stringMatching(/^The disk is full/) });
    expect(store.open).toBe(before);
    return before.inquiries.length;
  }
}

async function writeAsMuchAsFits(name: string, step: number): Promise<void> {
  for (let count = 0; ; count += 1) {
    try {
      await disk.fill(`${name}-${count}`, step);
    } catch {
      await disk.remove(`${name}-${count}`).catch(() => undefined);
      return;
    }
  }
}

describe(`on ${disk.name}`, () => {
  it('saves until it is full, says so, loses nothing, and goes on once there is room', async () => {
    const first = await opened();
    const count = await saveUntilFull(first);
    expect(count).toBeGreaterThan(20);
    const confirmed = first.open;
    expect(await first.saveSettings({ ...first.settings, me: 'x'.repeat(100_000) })).toMatchObject({
      reason: 'disk-full',
    });
    expect(await first.archive('2026-11', [anInquiry({ subject: 'x'.repeat(100_000) })])).toMatchObject({ ok: false });
    await first.close();
    const second = await opened();
    expect({ open: second.open, notices: second.notices }).toEqual({ open: confirmed, notices: [] });
    expect(await second.saveOpen({ ...confirmed, inquiries: confirmed.inquiries.slice(0, 20) })).toEqual({ ok: true });
    expect(await second.saveOpen({ ...confirmed, inquiries: confirmed.inquiries.slice(0, 20) })).toEqual({ ok: true });
    expect(await saveUntilFull(second)).toBeGreaterThan(20);
    const last = second.open;
    await second.close();
    const third = await opened();
    expect(third.open).toEqual(last);
    await third.saveOpen({ ...last, inquiries: [] });
    await third.saveOpen({ ...last, inquiries: [] });
    await third.close();
  });

  it('refuses to start without a byte of room, in words, and changes nothing', async () => {
    const store = await opened();
    const state: OpenState = { ...store.open, inquiries: [anInquiry()] };
    await store.saveOpen(state);
    await store.close();
    await writeAsMuchAsFits('filler', 64 * 1024);
    await writeAsMuchAsFits('small', 4096);
    const refused = await openStore(disk.folder, { ...storeOptions, fs: disk.fs });
    expect(refused).toMatchObject({
      ok: false,
      refusal: { reason: 'disk-full', sentence: expect.stringMatching(/^The disk is full\. Free some space/) },
    });
    await disk.remove('filler-0');
    const again = await opened();
    expect(again.open).toEqual(state);
    await again.close();
  });
});
