import { copyFile, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nineOClockMs } from '../support/builders.ts';
import { aState, damagedName, durableFixture } from './support/durable-fixture.ts';
import { recordingFs, systemError } from './support/recording-fs.ts';
import { withNewerSchema } from './support/newer-schema.ts';

describe('DurableFile: the backup beside a good file', () => {
  it('is moved aside when it is damaged, without a word, so that the next write does not overwrite it', async () => {
    const { folder, notices, openFile, written, subjectOf } = await durableFixture();
    await written([aState('one'), aState('two')]);
    await writeFile(join(folder, 'backups/open.json'), 'not ours');
    const file = openFile();
    expect(await file.read()).toMatchObject({ inquiries: [{ subject: 'two' }] });
    await file.write(aState('three'));
    expect(await readFile(join(folder, 'backups', damagedName), 'utf8')).toBe('not ours');
    expect(await subjectOf('backups/open.json')).toBe('two');
    expect(notices).toEqual([]);
  });

  it('is taken when it is the later one, as after the two were swapped; the older is kept', async () => {
    const { folder, notices, openFile, written, subjectOf } = await durableFixture();
    const later = aState('two');
    await written([aState('one'), later]);
    await rename(join(folder, 'open.json'), join(folder, 'swap'));
    await rename(join(folder, 'backups/open.json'), join(folder, 'open.json'));
    await rename(join(folder, 'swap'), join(folder, 'backups/open.json'));
    expect(await openFile().read()).toEqual(later);
    expect(await subjectOf(damagedName)).toBe('one');
    expect(notices).toEqual([
      { kind: 'found-older', file: 'open.json', movedTo: damagedName, savedAtMs: nineOClockMs },
    ]);
  });

  it('may be put in the place of the file by hand', async () => {
    const { folder, notices, openFile, written } = await durableFixture();
    const former = aState('one');
    await written([former, aState('two')]);
    await copyFile(join(folder, 'backups/open.json'), join(folder, 'open.json'));
    expect(await openFile().read()).toEqual(former);
    expect(notices).toEqual([]);
  });

  it('stops nothing when it cannot be read for the moment', async () => {
    const { folder, openFile, written } = await durableFixture();
    const state = aState('two');
    await written([aState('one'), state]);
    const backup = join(folder, 'backups/open.json');
    const { fs } = recordingFs(({ name, path }) =>
      name === 'readFile' && path === backup ? systemError('EIO', 'read') : null,
    );
    expect(await openFile({ fs }).read()).toEqual(state);
  });

  it('is moved aside when it is of a newer schema, so that no write puts another in its place', async () => {
    const { folder, notices, openFile, written, filesIn } = await durableFixture();
    const state = aState('two');
    await written([aState('one'), state]);
    const backup = join(folder, 'backups/open.json');
    const newer = withNewerSchema(await readFile(backup, 'utf8'));
    await writeFile(backup, newer);
    await openFile().refuseNewer();
    const file = openFile();
    expect(await file.read()).toEqual(state);
    await file.write(aState('three'));
    await file.write(aState('four'));
    const movedTo = 'backups/open.json.newer-2026-11-21T09-00-00Z';
    expect(await readFile(join(folder, movedTo), 'utf8')).toBe(newer);
    expect(notices).toEqual([{ kind: 'newer-kept', file: 'open.json', movedTo, savedAtMs: null }]);
    expect(await filesIn('.')).toEqual(['backups', 'open.json']);
  });
});
