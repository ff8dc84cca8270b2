import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFs, type FsPort } from '../../electron/store/fs-port.ts';
import { recordingFs } from '../store/support/recording-fs.ts';
import { askYear, aYear, countedAnew, countedPath, goTo } from '../support/counted-year.ts';
import type { TestDesk } from '../support/test-desk.ts';

describe('R14 the counts of months that go', () => {
  const monthsKept = async (test: TestDesk): Promise<readonly string[]> => {
    const { months } = JSON.parse(await readFile(countedPath(test), 'utf8'));
    return months.map(([month]: readonly [string]) => month);
  };

  it('R23 go with a month that is removed, and so does what others were counted from with it', async () => {
    const recorder = recordingFs();
    const { test } = await aYear(recorder.fs);
    await askYear(test);
    expect(await monthsKept(test)).toEqual(['2026-01', '2026-02', '2026-03']);
    recorder.forget();
    expect(await test.store.removeMonths(['2026-01'])).toEqual({ ok: true });
    // Were it the last, a process that is killed before it would leave no sign of what is left.
    const unlinked = recorder.operations.filter(({ name, path }) => name === 'unlink' && /[\\/]index[\\/]/.test(path));
    expect(unlinked.map(({ path }) => path.slice(test.folder.length + 7))).toEqual([
      'counted.json',
      '2026-01.figures',
      '2026-01.search',
    ]);
    expect(await readdir(join(test.folder, 'index'))).not.toContain('counted.json');
    const answer = await askYear(test);
    expect(answer).toEqual(await countedAnew(test));
  });

  it('R23 are not kept where a month is removed while they are counted', async () => {
    let meanwhile: (() => Promise<unknown>) | null = null;
    const readParts: FsPort['readParts'] = async (path, places) => {
      const job = path.endsWith('.figures') && places.some(({ offset }) => offset > 0) ? meanwhile : null;
      if (job !== null) meanwhile = null;
      await job?.();
      return await nodeFs.readParts(path, places);
    };
    const { test } = await aYear({ ...nodeFs, readParts });
    meanwhile = () => test.store.removeMonths(['2026-01']);
    await askYear(test);
    expect(meanwhile).toBeNull();
    const left = await readdir(join(test.folder, 'index'));
    expect(left.filter((name) => name === 'counted.json' || name.startsWith('2026-01'))).toEqual([]);
  });

  it('go with a month that a restore takes away, which brings nothing of it back when it is taken back', async () => {
    const { test } = await aYear();
    const [oldest] = (await test.ask('data', {})).backups.toReversed();
    const whole = await askYear(test);
    const restored = await test.ask('restoreBackup', { id: oldest?.id ?? '' });
    expect(await test.store.months()).toEqual([]);
    expect((await readdir(join(test.folder, 'index'))).filter((name) => name.startsWith('2026'))).toEqual([]);
    expect(await monthsKept(test)).toEqual([]);
    await test.ask('restoreBackup', { id: restored.before });
    expect(await askYear(test)).toEqual(whole);
  });

  it('are let go by a start where a month is gone, and only those of that month', async () => {
    const { test } = await aYear();
    const { months } = await askYear(test);
    await test.close();
    const places = ['closed', 'backups/closed'].map((place) => join(test.folder, place, '2026-02.json'));
    for (const path of places) await writeFile(path, 'damaged');
    await rm(join(test.folder, 'backups', 'kept'), { recursive: true });
    const later = await test.restart();
    await later.ask('months', { year: 2025 });
    expect(await later.store.months()).toContain('2026-01');
    expect(months.length).toBe(4);
    expect(await monthsKept(await later.restart())).toEqual(['2026-01', '2026-03']);
  });

  it('are let go when another year is counted and a month was lost meanwhile', async () => {
    const { test } = await aYear();
    await askYear(test);
    await goTo(test, Date.UTC(2027, 0, 10, 9));
    await test.ask('close', { id: await test.receive(), reason: 'answered' });
    await goTo(test, Date.UTC(2027, 2, 10, 9));
    await rm(join(test.folder, 'backups'), { recursive: true });
    await mkdir(join(test.folder, 'backups', 'closed'), { recursive: true });
    await writeFile(join(test.folder, 'closed', '2026-02.json'), 'damaged');
    expect(await test.store.readMonth('2026-02')).toEqual([]);
    await test.ask('months', { year: 2027 });
    expect(await monthsKept(test)).toEqual(['2026-01', '2026-03', '2027-01']);
  });
});
