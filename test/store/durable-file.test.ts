import { readFile, rmdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NotTakenBackError } from '../../electron/store/durable-file.ts';
import { nineOClockMs } from '../support/builders.ts';
import { aState, durableFixture } from './support/durable-fixture.ts';
import { describeOperation, recordingFs, systemError, type Operation } from './support/recording-fs.ts';

async function operationsOfOneWrite(): Promise<readonly Operation[]> {
  const { written } = await durableFixture();
  const recorder = recordingFs();
  const file = await written([aState('zero'), aState('one')], recorder);
  recorder.forget();
  await file.write(aState('two'));
  return recorder.operations;
}

async function expectFailureToChangeNothing(index: number, step: Operation): Promise<void> {
  const { folder, written, subjectOf, filesIn } = await durableFixture();
  let countdown = Number.POSITIVE_INFINITY;
  const { fs } = recordingFs(({ name }) => {
    countdown -= 1;
    return countdown === -1 ? systemError('EIO', name) : null;
  });
  const file = await written([aState('zero'), aState('one')], { fs });
  countdown = index;
  await expect(file.write(aState('two')), step.name).rejects.toMatchObject({ code: 'EIO' });
  const left = [await subjectOf('open.json'), ...(await filesIn('.')), ...(await filesIn('backups'))];
  expect(left, describeOperation(step, folder)).toEqual(['one', 'backups', 'open.json', 'open.json']);
  await file.write(aState('three'));
  const after = [await subjectOf('open.json'), await subjectOf('backups/open.json')];
  expect(after, describeOperation(step, folder)).toEqual(['three', 'one']);
}

describe('DurableFile: writing', () => {
  it('reads back what it wrote', async () => {
    const { notices, openFile, written } = await durableFixture();
    const state = aState('now');
    await written([aState('before'), state]);
    const again = openFile();
    expect(await again.read()).toEqual(state);
    expect(again.savedAtMs).toBe(nineOClockMs);
    expect(notices).toEqual([]);
  });

  it('counts its writes and goes on counting after a start', async () => {
    const { folder, written } = await durableFixture();
    await written([aState('one'), aState('two')]);
    await written([aState('three')]);
    expect(JSON.parse(await readFile(join(folder, 'open.json'), 'utf8'))).toMatchObject({ sequence: 3 });
  });

  it('keeps the former generation, without a copy where links are possible', async () => {
    const { folder, written, subjectOf } = await durableFixture();
    const recorder = recordingFs();
    const file = await written([aState('one')], recorder);
    recorder.forget();
    const formerInode = (await stat(join(folder, 'open.json'))).ino;
    await file.write(aState('two'));
    expect(await subjectOf('open.json')).toBe('two');
    expect(await subjectOf('backups/open.json')).toBe('one');
    expect((await stat(join(folder, 'backups/open.json'))).ino).toBe(formerInode);
    const moved = recorder.operations.filter(({ name }) => name === 'write' || name === 'readFile');
    expect(moved.map(({ name }) => name)).toEqual(['write']);
  });

  it('syncs the new file and keeps the former one, renames, and syncs the folder, in this order', async () => {
    const { folder, written } = await durableFixture();
    const recorder = recordingFs();
    const file = await written([aState('one')], recorder);
    recorder.forget();
    await file.write(aState('two'));
    expect(recorder.operations.map((operation) => describeOperation(operation, folder))).toEqual([
      'open open.json.tmp',
      'write open.json.tmp',
      'sync open.json.tmp',
      'open .',
      'link open.json backups/open.json.tmp',
      'rename backups/open.json.tmp backups/open.json',
      'close open.json.tmp',
      'rename open.json.tmp open.json',
      'sync .',
      'close .',
    ]);
  });

  it('uses a new temporary name each time', async () => {
    const { written } = await durableFixture();
    const recorder = recordingFs();
    await written([aState('one'), aState('two')], recorder);
    const names = recorder.operations.filter(({ name }) => name === 'write').map(({ path }) => path);
    expect(new Set(names).size).toBe(2);
  });

  it.runIf(process.platform !== 'win32')('makes files and folders for this user only', async () => {
    const { folder, written } = await durableFixture();
    await written([aState('one'), aState('two')]);
    const modes = await Promise.all(
      ['.', 'backups', 'open.json', 'backups/open.json'].map(async (path) => (await stat(join(folder, path))).mode),
    );
    expect(modes.map((mode) => (mode & 0o777).toString(8))).toEqual(['700', '700', '600', '600']);
  });

  it.each(['EPERM', 'ENOTSUP', 'EISDIR'])(
    'copies and syncs the former generation where a link gives %s',
    async (code) => {
      const { folder, written, subjectOf, filesIn } = await durableFixture();
      const recorder = recordingFs(({ name }) => (name === 'link' ? systemError(code, name) : null));
      const file = await written([aState('one')], recorder);
      recorder.forget();
      await file.write(aState('two'));
      expect(await subjectOf('backups/open.json')).toBe('one');
      expect(recorder.operations.map((operation) => describeOperation(operation, folder))).toContain(
        'sync backups/open.json.tmp',
      );
      expect(await filesIn('backups')).toEqual(['open.json']);
    },
  );

  it('makes the folder of the backups again when somebody removed it', async () => {
    const { folder, written, subjectOf } = await durableFixture();
    const file = await written([aState('one'), aState('two')]);
    await unlink(join(folder, 'backups/open.json'));
    await rmdir(join(folder, 'backups'));
    await file.write(aState('three'));
    expect(await subjectOf('backups/open.json')).toBe('two');
  });
});

describe('DurableFile: a write that fails', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('tries the rename again after %s, waiting longer each time', async (code) => {
    const { folder, written, subjectOf } = await durableFixture();
    const waits: number[] = [];
    const wait = (ms: number) => Promise.resolve(void waits.push(ms));
    let refusals = 3;
    const { fs } = recordingFs(({ name, to }) => {
      if (name !== 'rename' || to !== join(folder, 'open.json') || refusals === 0) return null;
      refusals -= 1;
      return systemError(code, name);
    });
    await written([aState('one')], { fs, wait });
    expect(await subjectOf('open.json')).toBe('one');
    expect(waits).toEqual([10, 20, 50]);
  });

  it('gives up when the file stays busy', async () => {
    const { written } = await durableFixture();
    const recorder = recordingFs(({ name }) => (name === 'rename' ? systemError('EBUSY', name) : null));
    await expect(written([aState('one')], recorder)).rejects.toMatchObject({ code: 'EBUSY' });
    expect(recorder.operations.filter(({ name }) => name === 'rename')).toHaveLength(8);
  });

  it('does not repeat a rename that fails for another reason', async () => {
    const { written } = await durableFixture();
    const recorder = recordingFs(({ name }) => (name === 'rename' ? systemError('EIO', name) : null));
    await expect(written([aState('one')], recorder)).rejects.toMatchObject({ code: 'EIO' });
    expect(recorder.operations.filter(({ name }) => name === 'rename')).toHaveLength(1);
  });

  it('leaves the file as it was, no temporary file, and the next write works, whatever operation fails', async () => {
    const steps = await operationsOfOneWrite();
    expect(steps.length).toBeGreaterThan(8);
    for (const [index, step] of steps.entries()) {
      // An unlink only tidies up, and nothing was written through the folder: that they failed is nobody's business.
      const isTidying = step.name === 'unlink' || (step.name === 'close' && !step.path.endsWith('.tmp'));
      if (!isTidying) await expectFailureToChangeNothing(index, step);
    }
  });

  it('has saved all the same where only the folder could not be closed', async () => {
    const { folder, written, subjectOf } = await durableFixture();
    const { fs } = recordingFs(({ name, path }) =>
      name === 'close' && path === folder ? systemError('EIO', name) : null,
    );
    const file = await written([aState('one'), aState('two')], { fs });
    await file.write(aState('three'));
    expect([await subjectOf('open.json'), await subjectOf('backups/open.json')]).toEqual(['three', 'two']);
  });

  it('touches neither file nor backup when what it was given could not be read back', async () => {
    const { written, subjectOf, filesIn } = await durableFixture();
    const file = await written([aState('one'), aState('two')]);
    const bad = { ...aState('three'), interruptions: [{ kind: 'asleep', fromMs: Number.NaN, toMs: 1 }] } as const;
    await expect(file.write(bad)).rejects.toThrow(/could not be read back/);
    expect([await subjectOf('open.json'), await subjectOf('backups/open.json')]).toEqual(['two', 'one']);
    expect([await filesIn('.'), await filesIn('backups')]).toEqual([['backups', 'open.json'], ['open.json']]);
    await file.write(aState('four'));
    expect([await subjectOf('open.json'), await subjectOf('backups/open.json')]).toEqual(['four', 'two']);
  });

  it.each(['rename', 'sync'] as const)(
    'leaves no other name of the file behind after a %s that failed',
    async (step) => {
      const { folder, written, filesIn, subjectOf } = await durableFixture();
      let isFailing = false;
      const { fs } = recordingFs(({ name, path, to }) => {
        const isOfPlace = name === 'rename' ? to === join(folder, 'open.json') : path === folder;
        return isFailing && name === step && isOfPlace ? systemError('EIO', name) : null;
      });
      const file = await written([aState('one'), aState('two')], { fs });
      isFailing = true;
      await expect(file.write(aState('three'))).rejects.toMatchObject({ code: 'EIO' });
      isFailing = false;
      // File and backup are names of the same bytes now: a rename of one over the other does nothing.
      await file.write(aState('four'));
      expect([await subjectOf('open.json'), await subjectOf('backups/open.json')]).toEqual(['four', 'two']);
      expect([await filesIn('.'), await filesIn('backups')]).toEqual([['backups', 'open.json'], ['open.json']]);
    },
  );

  it('has ended with the backup too when it says that the sync has failed', async () => {
    const { folder, written } = await durableFixture();
    let isFailing = false;
    const recorder = recordingFs(({ name, path }) =>
      isFailing && name === 'sync' && path !== folder ? systemError('EIO', name) : null,
    );
    const file = await written([aState('one')], recorder);
    isFailing = true;
    recorder.forget();
    await expect(file.write(aState('two'))).rejects.toMatchObject({ code: 'EIO' });
    const told = recorder.operations.map((operation) => describeOperation(operation, folder));
    expect(told).toContain('rename backups/open.json.tmp backups/open.json');
    await new Promise((resolve) => void setImmediate(resolve));
    expect(recorder.operations).toHaveLength(told.length);
  });

  it('says so when the new file could neither be confirmed nor taken back', async () => {
    const { folder, openFile, written, subjectOf } = await durableFixture();
    const file = await written([aState('one')]);
    expect(file.savedAtMs).toBe(nineOClockMs);
    let isFailing = false;
    const { fs } = recordingFs(({ name, path, to }) => {
      if (!isFailing) return null;
      if (name === 'sync' && path === folder) return systemError('EIO', 'fsync');
      return name === 'link' && (to ?? '').startsWith(join(folder, 'open.json')) ? systemError('EIO', name) : null;
    });
    const failing = openFile({ fs });
    await failing.read();
    isFailing = true;
    await expect(failing.write(aState('two'))).rejects.toBeInstanceOf(NotTakenBackError);
    expect(await subjectOf('open.json')).toBe('two');
    isFailing = false;
    await failing.write(aState('three'));
    expect(JSON.parse(await readFile(join(folder, 'open.json'), 'utf8'))).toMatchObject({ sequence: 3 });
  });
});
