import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findData, type FoundData } from '../../electron/start/find-data.ts';
import { identityName, readPlace, writePlace } from '../../electron/store/data-place.ts';
import type { Disk } from '../../electron/store/disk-steps.ts';
import { lockName } from '../../electron/store/lock.ts';
import { nodeFs } from '../../electron/store/fs-port.ts';
import { markerName, writeMoveMarker } from '../../electron/store/move-marker.ts';
import { anInquiry, nineOClockMs } from '../support/builders.ts';
import { openedStore } from '../store/support/open-store.ts';
import { withNewerSchema } from '../store/support/newer-schema.ts';
import { recordingFs, systemError } from '../store/support/recording-fs.ts';
import { dataFolder } from '../store/support/temporary-folder.ts';
import { inEnglish } from '../support/in-english.ts';

const disk: Disk = { fs: nodeFs, wait: () => Promise.resolve() };
const now = (): number => nineOClockMs;

interface Office {
  readonly home: string;
  readonly target: string;
  readonly said: string[];
  readonly find: (options?: { readonly isNamed?: boolean; readonly disk?: Disk }) => Promise<FoundData>;
  readonly ask: (way: 'copy' | 'use') => Promise<void>;
}

async function fill(folder: string, id: string): Promise<void> {
  const store = await openedStore(folder);
  await store.saveOpen({ inquiries: [anInquiry({ id })], nudged: [], interruptions: [] });
  await store.close();
}

async function office(): Promise<Office> {
  const home = await dataFolder();
  const target = join(await dataFolder(), 'moved');
  await fill(home, 'ana');
  const said: string[] = [];
  return {
    home,
    target,
    said,
    find: (options = {}) =>
      findData({ home, isNamed: false, say: (line) => void said.push(line), now, disk, ...options }),
    ask: (way) => writePlace(disk, home, { use: null, move: { folder: target, way } }),
  };
}

async function idsIn(folder: string): Promise<readonly string[]> {
  const store = await openedStore(folder);
  const ids = store.open.inquiries.map(({ id }) => id);
  await store.close();
  return ids;
}

describe('findData', () => {
  it('takes the usual place where nothing else was asked for', async () => {
    const { home, find } = await office();
    expect(inEnglish(await find())).toEqual({ ok: true, folder: home, notice: null });
    expect(await findData({ home: join(home, 'new'), isNamed: false, say: () => undefined, now, disk })).toMatchObject({
      ok: true,
    });
  });

  it('moves once, says so, and uses the new folder from then on', async () => {
    const { home, target, said, find, ask } = await office();
    await ask('copy');
    const notice = `The data are in ${target} now. The former folder, ${home}, stays as it is; delete it when you are sure.`;
    expect(inEnglish(await find())).toEqual({ ok: true, folder: target, notice: { sentence: notice } });
    expect(said).toEqual([`Copying the data from ${home} to ${target}.`, notice]);
    expect(await idsIn(target)).toEqual(['ana']);
    expect(inEnglish(await find())).toEqual({ ok: true, folder: target, notice: null });
  });

  it('takes the data that stand there when that was asked for, and mixes nothing', async () => {
    const { home, target, find, ask } = await office();
    await fill(target, 'theirs');
    await ask('use');
    expect(await find()).toMatchObject({ ok: true, folder: target });
    expect([await idsIn(target), await idsIn(home)]).toEqual([['theirs'], ['ana']]);
  });

  it.each(['use', 'copy'] as const)(
    'says where a spoilt mark of the folder is kept that it came to by "%s"',
    async (way) => {
      const { target, find, ask } = await office();
      if (way === 'use') await fill(target, 'theirs');
      await mkdir(target, { recursive: true });
      await writeFile(join(target, identityName), '{"format":"ten-four/folder","id":"torn');
      await ask(way);
      const keptAs = `${identityName}.damaged-2026-11-21T09-00-00Z`;
      expect(await find()).toMatchObject({
        folder: target,
        notice: {
          sentence: expect.stringMatching(/now\. .+ ten-four-folder\.json could not be read\. It is kept as ten-/),
        },
      });
      expect(await readFile(join(target, keptAs), 'utf8')).toBe('{"format":"ten-four/folder","id":"torn');
      expect(inEnglish(await find())).toEqual({ ok: true, folder: target, notice: null });
    },
  );

  it('does not take data that a newer version has written, says so, and leaves them as they are', async () => {
    const { home, target, find, ask } = await office();
    await fill(target, 'ben');
    const path = join(target, 'open.json');
    const newer = withNewerSchema(await readFile(path, 'utf8'));
    await writeFile(path, newer);
    const before = (await readdir(target)).sort();
    await ask('use');
    expect(inEnglish(await find())).toEqual({
      ok: true,
      folder: home,
      notice: {
        sentence: `The data could not be moved to ${target}: the data there were written by a newer Ten-Four. Update Ten-Four, then ask for the move again. Ten-Four still uses ${home}.`,
      },
    });
    expect(await readPlace(disk, home)).toEqual({ use: null, move: null });
    expect(await readFile(path, 'utf8')).toBe(newer);
    expect((await readdir(target)).sort()).toEqual(before);
    expect(await idsIn(home)).toEqual(['ana']);
  });

  it('lets TENFOUR_DATA win over any move', async () => {
    const { home, find, ask } = await office();
    await ask('copy');
    expect(await find({ isNamed: true })).toEqual({ ok: true, folder: home, notice: null });
  });

  it('keeps the old folder in use when the move fails, says why, and does not try at each start', async () => {
    const { home, target, find, ask } = await office();
    await ask('copy');
    await fill(target, 'theirs');
    expect(inEnglish(await find())).toEqual({
      ok: true,
      folder: home,
      notice: {
        sentence: `The data could not be moved to ${target}: other data stand there. Choose an empty folder, or use what is there. Ten-Four still uses ${home}.`,
      },
    });
    expect(inEnglish(await find())).toEqual({ ok: true, folder: home, notice: null });
    expect(await idsIn(target)).toEqual(['theirs']);
  });

  it('keeps the old folder in use when there is no room in the new one', async () => {
    const { home, target, find, ask } = await office();
    await ask('copy');
    const full = recordingFs(({ name, path }) =>
      name === 'write' && path.startsWith(target) ? systemError('ENOSPC', name) : null,
    );
    const found = await find({ disk: { fs: full.fs, wait: () => Promise.resolve() } });
    expect(found).toMatchObject({ ok: true, folder: home, notice: { sentence: expect.stringContaining('no room') } });
    expect(await idsIn(home)).toEqual(['ana']);
  });

  it('goes on with a move that the disk has stopped when it is asked for again, and never uses the half of it', async () => {
    const { home, target, find, ask } = await office();
    await ask('copy');
    const full = recordingFs(({ name, path }) =>
      name === 'write' && path.startsWith(join(target, 'open.json')) ? systemError('ENOSPC', name) : null,
    );
    await find({ disk: { fs: full.fs, wait: () => Promise.resolve() } });
    await fill(home, 'ben');
    await ask('use');
    expect(inEnglish(await find())).toMatchObject({
      folder: home,
      notice: { sentence: expect.stringContaining('the data there are not whole') },
    });
    await ask('copy');
    expect(await find()).toMatchObject({ ok: true, folder: target });
    expect(await idsIn(target)).toEqual(['ben']);
  });

  it('takes the marker of a move away that a crash has left behind once the new folder counted', async () => {
    const { home, target, find, ask } = await office();
    await ask('copy');
    await find();
    await writeMoveMarker(disk, target, home);
    expect(await find()).toMatchObject({ ok: true, folder: target });
    expect(await readdir(target)).not.toContain(markerName);
  });

  it('refuses to start on an empty place where the moved data were', async () => {
    const { home, target, find, ask } = await office();
    await ask('copy');
    await find();
    await rename(target, `${target}-away`);
    const sentence = `The data folder ${target} is not there, or not all of it. Plug in its disk, or let your sync program finish, then start Ten-Four again. Where it is lost for good, delete ${join(home, 'data-folder.json')}: Ten-Four then uses ${home} again, as it was before the move.`;
    expect(inEnglish(await find())).toEqual({ ok: false, sentence });
    await mkdir(target);
    expect(inEnglish(await find())).toEqual({ ok: false, sentence });
    expect(await readdir(target)).toEqual([]);
    await fill(target, 'another office');
    expect(inEnglish(await find())).toEqual({ ok: false, sentence });
    await rm(target, { recursive: true });
    await rename(`${target}-away`, target);
    expect(await find()).toMatchObject({ ok: true, folder: target });
  });

  it('refuses to start on a folder that has not been fetched to its end', async () => {
    const { target, find, ask } = await office();
    await ask('copy');
    await find();
    await rename(join(target, 'open.json'), join(target, 'elsewhere'));
    expect(await find()).toMatchObject({ ok: false });
    await writeFile(join(target, 'backups/open.json'), await readFile(join(target, 'elsewhere')));
    expect(await find()).toMatchObject({ ok: true });
  });

  it('remembers that an open file is there once there is one', async () => {
    const { home, target, find, ask } = await office();
    await rm(join(home, 'open.json'));
    await ask('copy');
    await find();
    expect((await readPlace(disk, home))?.use?.hasOpenFile).toBe(false);
    await fill(target, 'first');
    await find();
    expect((await readPlace(disk, home))?.use?.hasOpenFile).toBe(true);
  });

  it('refuses when nobody can tell where the data are', async () => {
    const { home, find } = await office();
    await writeFile(join(home, 'data-folder.json'), '{"format":"ten-four/data-fol');
    expect(await find()).toMatchObject({ ok: false, sentence: expect.stringContaining('cannot be read') });
  });

  it('is finished by the next start wherever the first one was cut off', async () => {
    const { home, target, ask } = await office();
    await ask('copy');
    const counted = recordingFs();
    await findData({ home, isNamed: false, say: () => undefined, now, disk: { ...disk, fs: counted.fs } });
    for (let last = 0; last < counted.operations.length; last += 3) {
      await rm(target, { recursive: true, force: true });
      await ask('copy');
      let operations = 0;
      const cut = recordingFs(({ name }) => {
        operations += 1;
        return operations > last ? systemError('EIO', name) : null;
      });
      await findData({ home, isNamed: false, say: () => undefined, now, disk: { ...disk, fs: cut.fs } }).catch(
        () => null,
      );
      // This process stands in for the one that was cut off.
      for (const folder of [home, target]) await rm(join(folder, lockName), { force: true });
      const found = await findData({ home, isNamed: false, say: () => undefined, now, disk });
      if (!found.ok) throw new Error(`${last}: ${found.sentence}`);
      expect(await idsIn(found.folder)).toEqual(['ana']);
    }
  });
});
