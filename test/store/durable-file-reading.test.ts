import { mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NewerSchemaError } from '../../electron/store/durable-file.ts';
import { nineOClockMs } from '../support/builders.ts';
import { aState, damagedName, durableFixture } from './support/durable-fixture.ts';
import { describeOperation, recordingFs, systemError } from './support/recording-fs.ts';
import { withNewerSchema, withSpoiltSchema } from './support/newer-schema.ts';

describe('DurableFile: reading', () => {
  it('answers null when there is nothing', async () => {
    const { notices, openFile } = await durableFixture();
    expect(await openFile().read()).toBeNull();
    expect(openFile().savedAtMs).toBeNull();
    expect(notices).toEqual([]);
  });

  const damages: readonly (readonly [string, (text: string) => string])[] = [
    ['empty', () => ''],
    ['cut', (text) => text.slice(0, text.length / 2)],
    ['with a flipped bit', (text) => text.replace('"two"', '"tvo"')],
    ['full of zero bytes', (text) => '\0'.repeat(text.length)],
    ['null', () => 'null'],
    ['0', () => '0'],
    ['false', () => 'false'],
    ['[]', () => '[]'],
    ['{}', () => '{}'],
  ];

  it.each(damages)('moves a file that is %s aside and takes the backup', async (_case, damage) => {
    const { folder, notices, openFile, written } = await durableFixture();
    const former = aState('one');
    await written([former, aState('two')]);
    const damaged = damage(await readFile(join(folder, 'open.json'), 'utf8'));
    await writeFile(join(folder, 'open.json'), damaged);
    const backup = await readFile(join(folder, 'backups/open.json'), 'utf8');

    expect(await openFile({}, () => nineOClockMs).read()).toEqual(former);
    expect(notices).toEqual([{ kind: 'restored', file: 'open.json', movedTo: damagedName, savedAtMs: nineOClockMs }]);
    expect(await readFile(join(folder, damagedName), 'utf8')).toBe(damaged);
    expect(await readFile(join(folder, 'open.json'), 'utf8')).toBe(backup);
    expect(await readFile(join(folder, 'backups/open.json'), 'utf8')).toBe(backup);
    expect(await openFile().read()).toEqual(former);
    expect(notices).toHaveLength(1);
  });

  it('says when the copy that it took had been saved', async () => {
    const { folder, notices, openFile, written } = await durableFixture();
    const file = openFile({}, () => nineOClockMs - 60_000);
    await file.read();
    await file.write(aState('one'));
    await written([aState('two')]);
    await writeFile(join(folder, 'open.json'), '');
    const restored = openFile();
    await restored.read();
    expect(notices).toMatchObject([{ savedAtMs: nineOClockMs - 60_000 }]);
    expect(restored.savedAtMs).toBe(nineOClockMs - 60_000);
  });

  it('starts empty when there is no backup', async () => {
    const { folder, notices, openFile, filesIn } = await durableFixture();
    await writeFile(join(folder, 'open.json'), 'not ours');
    expect(await openFile().read()).toBeNull();
    expect(notices).toEqual([{ kind: 'started-empty', file: 'open.json', movedTo: damagedName, savedAtMs: null }]);
    expect(await filesIn('.')).toEqual(['backups', damagedName]);
  });

  it('makes the moved name last before anything else is written', async () => {
    const { folder, openFile } = await durableFixture();
    await writeFile(join(folder, 'open.json'), 'not ours');
    const recorder = recordingFs();
    await openFile(recorder).read();
    const steps = recorder.operations.map((operation) => describeOperation(operation, folder));
    expect(steps.slice(-4)).toEqual([`rename open.json ${damagedName}`, 'open .', 'sync .', 'close .']);
  });

  it('moves a damaged backup aside as well, so that the next write does not overwrite it', async () => {
    const { folder, notices, openFile } = await durableFixture();
    await writeFile(join(folder, 'open.json'), 'not ours');
    await writeFile(join(folder, 'backups/open.json'), 'not ours either');
    expect(await openFile().read()).toBeNull();
    expect(await readFile(join(folder, 'backups', damagedName), 'utf8')).toBe('not ours either');
    expect(notices).toMatchObject([{ kind: 'started-empty', movedTo: damagedName }]);
  });

  it('never overwrites what was moved aside before', async () => {
    const { folder, openFile } = await durableFixture();
    for (const content of ['first', 'second', 'third']) {
      await writeFile(join(folder, 'open.json'), content);
      await openFile().read();
    }
    const moved = [damagedName, `${damagedName}-2`, `${damagedName}-3`];
    const contents = await Promise.all(moved.map((name) => readFile(join(folder, name), 'utf8')));
    expect(contents).toEqual(['first', 'second', 'third']);
  });

  it('moves a folder that stands in the place of the file aside', async () => {
    const { folder, notices, openFile } = await durableFixture();
    await mkdir(join(folder, 'open.json'));
    expect(await openFile().read()).toBeNull();
    expect(notices).toMatchObject([{ kind: 'started-empty', movedTo: damagedName }]);
  });

  it('takes the backup when the file is gone, as a restore that a crash cut short leaves it', async () => {
    const { folder, notices, openFile, written, subjectOf } = await durableFixture();
    const former = aState('one');
    await written([former, aState('two')]);
    await unlink(join(folder, 'open.json'));
    expect(await openFile().read()).toEqual(former);
    expect(notices).toMatchObject([{ kind: 'restored', movedTo: null }]);
    expect(await subjectOf('open.json')).toBe('one');
  });

  it('stops when the damaged file cannot be moved, and changes nothing', async () => {
    const { folder, notices, openFile, written } = await durableFixture();
    await written([aState('one'), aState('two')]);
    await writeFile(join(folder, 'open.json'), 'not ours');
    const { fs } = recordingFs(({ name }) => (name === 'rename' ? systemError('EACCES', name) : null));
    await expect(openFile({ fs }).read()).rejects.toMatchObject({ code: 'EACCES' });
    expect(await readFile(join(folder, 'open.json'), 'utf8')).toBe('not ours');
    expect(notices).toEqual([]);
  });

  it('restores at the next start when the disk was full at this one', async () => {
    const { folder, openFile, written } = await durableFixture();
    const former = aState('one');
    await written([former, aState('two')]);
    await writeFile(join(folder, 'open.json'), 'not ours');
    const { fs } = recordingFs(({ name }) => (name === 'write' ? systemError('ENOSPC', name) : null));
    await expect(openFile({ fs }).read()).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await openFile().read()).toEqual(former);
  });

  it('throws when the disk cannot read, and moves nothing', async () => {
    const { openFile, written, filesIn } = await durableFixture();
    await written([aState('one'), aState('two')]);
    const { fs } = recordingFs(({ name }) => (name === 'readFile' ? systemError('EIO', 'read') : null));
    await expect(openFile({ fs }).read()).rejects.toMatchObject({ code: 'EIO' });
    expect(await filesIn('.')).toEqual(['backups', 'open.json']);
  });

  it.each(['open.json', 'backups/open.json'])('refuses a newer schema in %s and changes nothing', async (name) => {
    const { folder, openFile, written, filesIn } = await durableFixture();
    await written([aState('one'), aState('two')]);
    if (name !== 'open.json') await writeFile(join(folder, 'open.json'), 'not ours');
    const newer = withNewerSchema(await readFile(join(folder, name), 'utf8'));
    await writeFile(join(folder, name), newer);
    await expect(openFile().read()).rejects.toBeInstanceOf(NewerSchemaError);
    expect(await readFile(join(folder, name), 'utf8')).toBe(newer);
    expect(await filesIn('.')).toEqual(['backups', 'open.json']);
  });

  it('takes the backup where only the schema number makes the file look newer', async () => {
    const { folder, notices, openFile, written } = await durableFixture();
    const former = aState('one');
    await written([former, aState('two')]);
    const spoilt = withSpoiltSchema(await readFile(join(folder, 'open.json'), 'utf8'));
    await writeFile(join(folder, 'open.json'), spoilt);
    await openFile().refuseNewer();
    expect(await openFile().read()).toEqual(former);
    expect(notices).toMatchObject([{ kind: 'restored', movedTo: damagedName }]);
    expect(await readFile(join(folder, damagedName), 'utf8')).toBe(spoilt);
  });

  it.each(['open.json', 'backups/open.json'])(
    'refuses %s that looks newer where there is no good copy to take in its place, and changes nothing',
    async (name) => {
      const { folder, openFile, written, filesIn } = await durableFixture();
      await written([aState('one'), aState('two')]);
      const other = name === 'open.json' ? 'backups/open.json' : 'open.json';
      const spoilt = withSpoiltSchema(await readFile(join(folder, name), 'utf8'));
      await writeFile(join(folder, name), spoilt);
      await writeFile(join(folder, other), 'not ours');
      await expect(openFile().refuseNewer()).rejects.toBeInstanceOf(NewerSchemaError);
      await expect(openFile().read()).rejects.toBeInstanceOf(NewerSchemaError);
      expect(await readFile(join(folder, name), 'utf8')).toBe(spoilt);
      expect(await filesIn('.')).toEqual(['backups', 'open.json']);
    },
  );
});
