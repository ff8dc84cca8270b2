import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs } from '../../electron/domain/policy.ts';
import type { Settings } from '../../electron/domain/settings.ts';
import { nodeFs, type FsPort } from '../../electron/store/fs-port.ts';
import { aprilMs, askYear, aYear, countedAnew, countedPath, goTo } from '../support/counted-year.ts';
import type { TestDesk } from '../support/test-desk.ts';

async function changeSettings(test: TestDesk, change: (settings: Settings) => Settings): Promise<void> {
  const { settings } = test.desk.snapshot();
  await test.ask('changeSettings', { settings: change(settings), basedOn: settings });
}

const withPolicy = (policy: Partial<Settings['policy']>) => (settings: Settings) => ({
  ...settings,
  policy: { ...settings.policy, ...policy },
});

interface Step {
  readonly name: string;
  readonly take: (test: TestDesk, ids: readonly string[]) => Promise<unknown>;
}

const steps: readonly Step[] = [
  {
    name: 'another goal',
    take: (test) =>
      changeSettings(test, (settings) =>
        withPolicy({
          goals: {
            ...settings.policy.goals,
            'ten-minute': { withinMs: 30 * minuteMs, share: 0.8, counts: 'wall-clock' },
          },
        })(settings),
      ),
  },
  {
    name: 'other goals for some',
    take: (test) => {
      const clocks = {
        'ten-minute': { withinMs: 2 * minuteMs, counts: 'open-hours' },
        '24-hour': { withinMs: hourMs, counts: 'open-hours' },
      } as const;
      return changeSettings(test, withPolicy({ goalExceptions: [{ channel: 'call', kind: null, clocks }] }));
    },
  },
  {
    name: 'another zone',
    take: (test) =>
      changeSettings(test, (settings) =>
        withPolicy({ openHours: { ...settings.policy.openHours, zone: 'Pacific/Apia' } })(settings),
      ),
  },
  {
    name: 'other open hours by which the goals count',
    take: async (test) => {
      await changeSettings(test, ({ policy: { goals }, ...settings }) => {
        const tenMinutes = { ...goals['ten-minute'], counts: 'open-hours' } as const;
        const policy = { ...test.desk.snapshot().settings.policy, goals: { ...goals, 'ten-minute': tenMinutes } };
        return { ...settings, policy };
      });
      await askYear(test);
      await changeSettings(test, (settings) => {
        const { openHours } = settings.policy;
        const weekly = { ...openHours.weekly, sat: [['09:10', '24:00']] as const, tue: [['09:20', '24:00']] as const };
        return withPolicy({ openHours: { ...openHours, weekly } })(settings);
      });
    },
  },
  { name: 'one that is reopened', take: (test, [id = '']) => test.ask('reopen', { id }) },
  {
    name: 'one that came in a past month and is closed now',
    take: async (test) => {
      const id = await test.receive({ receivedAtMs: aprilMs - 60 * dayMs, isOldConfirmed: true });
      await test.ask('close', { id, reason: 'answered' });
      await goTo(test, aprilMs + 2 * dayMs);
    },
  },
  {
    name: 'one that came in a past month and is open',
    take: (test) => test.receive({ receivedAtMs: aprilMs - 40 * dayMs, isOldConfirmed: true }),
  },
  { name: 'an erased customer', take: (test, ids) => test.ask('eraseCustomer', { ids: [...ids] }) },
  { name: 'a month that is over', take: (test) => goTo(test, aprilMs + 30 * dayMs) },
  {
    name: 'a day goal that ends after its inquiry was put away',
    take: async (test) => {
      await goTo(test, aprilMs + 14 * hourMs);
      const id = await test.receive();
      await test.ask('close', { id, reason: 'answered' });
      await goTo(test, aprilMs + dayMs);
      await askYear(test);
      await goTo(test, aprilMs + 2 * dayMs);
    },
  },
  { name: 'nothing at all', take: () => Promise.resolve() },
];

describe('R14 the accounts of months that were counted before', () => {
  it.each(steps)('are those of a new count after $name', async ({ take }) => {
    const { test, ids } = await aYear();
    await askYear(test);
    await take(test, ids);
    const answer = await askYear(test);
    expect(answer).toEqual(await countedAnew(test));
  });

  it('differ by goals, which count as they are today', async () => {
    const { test } = await aYear();
    const [before] = [await askYear(test)];
    await steps[0]?.take(test, []);
    expect((await askYear(test)).months).not.toEqual(before.months);
  });

  it('are read, and the figures they were counted from are not, also in another run', async () => {
    const figures: string[] = [];
    const readParts: FsPort['readParts'] = (path, places) => {
      // The header alone is asked for from the start of the file.
      if (path.endsWith('.figures') && places.some(({ offset }) => offset > 0)) figures.push(path.slice(-15, -8));
      return nodeFs.readParts(path, places);
    };
    const { test } = await aYear({ ...nodeFs, readParts });
    const first = await askYear(test);
    const later = await test.restart();
    figures.length = 0;
    expect(await askYear(later)).toEqual(first);
    // March reaches into April by an inquiry that was closed there, and April is not over.
    expect([...new Set(figures)].filter((month) => month < '2026-03')).toEqual([]);
    await rm(countedPath(later));
    figures.length = 0;
    await askYear(later);
    expect(new Set(figures)).toContain('2026-01');
  });

  it('stay when another month is over and counted', async () => {
    const { test } = await aYear();
    const monthsKept = async (): Promise<readonly string[]> => {
      await askYear(test);
      const { months } = JSON.parse(await readFile(countedPath(test), 'utf8'));
      return months.map(([month]: readonly [string]) => month);
    };
    expect(await monthsKept()).toEqual(['2026-01', '2026-02', '2026-03']);
    await goTo(test, Date.UTC(2026, 4, 20, 9));
    expect(await monthsKept()).toEqual(['2026-01', '2026-02', '2026-03', '2026-04']);
  });

  it('reach to the last day of a year', async () => {
    const { test } = await aYear();
    await goTo(test, Date.UTC(2026, 11, 31, 9));
    await test.ask('close', { id: await test.receive(), reason: 'answered' });
    await goTo(test, Date.UTC(2027, 0, 20, 9));
    const { months } = await askYear(test);
    const passed = months.map(({ month, goals }) => [month, goals['ten-minute'].rate.passed]);
    expect(passed.slice(0, 3)).toEqual([
      ['2026-12', 1],
      ['2026-11', 0],
      ['2026-10', 0],
    ]);
  });

  it('keep nothing but counts', async () => {
    const { test, ids } = await aYear();
    await askYear(test);
    const text = await readFile(countedPath(test), 'utf8');
    expect(text).toContain('2026-01');
    expect(ids.filter((id) => text.includes(id))).toEqual([]);
    expect(text).not.toContain('Sam');
  });

  const spoilt: Readonly<Record<string, (text: string) => string>> = {
    'is cut': (text) => text.slice(0, -9),
    'is empty': () => '',
    'holds another figure': (text) => text.replace('"passed":2', '"passed":7'),
    'is of another kind': (text) => text.replace('ten-four/counted', 'ten-four/other'),
    'holds what no account is, with its checksum': (text) =>
      withChecksum(text.replaceAll('"passed":2', '"passed":"2"')),
  };

  function withChecksum(text: string): string {
    const { format, months } = JSON.parse(text);
    const checksum = createHash('sha256').update(JSON.stringify(months)).digest('hex');
    return JSON.stringify({ format, checksum, months });
  }

  it.each(Object.entries(spoilt))('are counted again where the file %s', async (_, spoil) => {
    const { test } = await aYear();
    const whole = await askYear(test);
    const text = await readFile(countedPath(test), 'utf8');
    expect(spoil(text)).not.toBe(text);
    await writeFile(countedPath(test), spoil(text));
    expect(await askYear(test)).toEqual(whole);
    expect(await readFile(countedPath(test), 'utf8')).toBe(text);
  });

  it('are believed with their checksum, so that the file is really what is read', async () => {
    const { test } = await aYear();
    await askYear(test);
    const text = await readFile(countedPath(test), 'utf8');
    await writeFile(countedPath(test), withChecksum(text.replaceAll('"passed":2', '"passed":7')));
    const { months } = await askYear(test);
    expect(months.find(({ month }) => month === '2026-01')?.goals['ten-minute'].rate.passed).toBe(7);
  });

  it('are not kept where the goals change while they are counted', async () => {
    let meanwhile: (() => Promise<void>) | null = null;
    const readParts: FsPort['readParts'] = async (path, places) => {
      const change = path.endsWith('.figures') ? meanwhile : null;
      if (change !== null) meanwhile = null;
      await change?.();
      return await nodeFs.readParts(path, places);
    };
    const { test } = await aYear({ ...nodeFs, readParts });
    const { settings } = test.desk.snapshot();
    meanwhile = async () => void (await steps[0]?.take(test, []));
    await askYear(test);
    expect(meanwhile).toBeNull();
    await changeSettings(test, () => settings);
    const answer = await askYear(test);
    expect(answer).toEqual(await countedAnew(test));
  });

  it('are counted where they cannot be kept', async () => {
    const { test } = await aYear();
    const whole = await askYear(test);
    await rm(countedPath(test));
    await mkdir(countedPath(test));
    expect(await askYear(test)).toEqual(whole);
  });
});
