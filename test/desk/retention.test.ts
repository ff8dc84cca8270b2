import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayMs, hourMs } from '../../electron/domain/policy.ts';
import { anEvent, anInquiry } from '../support/builders.ts';
import { openTestDesk, tuesdayTenMs, type TestDesk } from '../support/test-desk.ts';
import { bytesOfAll } from '../store/erasing/named-office.ts';
import { recordingFs, systemError } from '../store/support/recording-fs.ts';

const old = ['2024-08', '2024-12', '2025-10', '2025-11'] as const;

/** Closed months of long ago, and three days of work up to today. */
async function office(options: Parameters<typeof openTestDesk>[0] = {}): Promise<TestDesk> {
  const at = await openTestDesk(options);
  for (const month of old)
    await at.store.archive(month, [anInquiry({ subject: `of ${month}`, events: [anEvent('closed')] })]);
  const worked = [0, 1, 2].map((days) => anInquiry({ receivedAtMs: tuesdayTenMs - days * dayMs, events: [] }));
  await at.store.archive('2026-11', worked);
  // So that there is a timer over midnight.
  await at.receive();
  return at;
}

async function keep(at: TestDesk, keepMonths: number | null): Promise<void> {
  const { settings } = at.desk.snapshot();
  await at.ask('changeSettings', { settings: { ...settings, retention: { keepMonths } }, basedOn: settings });
}

const untilTomorrow = 15 * hourMs;

describe('R23 old months', () => {
  it('go at the turn of the day, from everything that was made of them, and others stay', async () => {
    const at = await office();
    await at.ask('backUpNow', {});
    await mkdir(join(at.folder, 'index'), { recursive: true });
    for (const month of old) await writeFile(join(at.folder, `index/${month}.search`), 'made of it');
    await keep(at, 12);
    expect(await at.store.months()).toEqual([...old, '2026-11']);
    await at.clock.advance(untilTomorrow);
    expect(await at.store.months()).toEqual(['2025-11', '2026-11']);
    const files = await bytesOfAll(at.folder);
    const holding = [...files].filter(([path, bytes]) =>
      ['2024-08', '2024-12', '2025-10'].some((month) => path.includes(month) || bytes.includes(`of ${month}`)),
    );
    expect(holding.map(([path]) => path)).toEqual([]);
    expect(files.has('index/2025-11.search')).toBe(true);
    for (const { id } of (await at.store.backups.list()).backups) {
      const content = await at.store.backups.content(id);
      expect(content?.ok === true && [...content.months.keys()]).toEqual(['2025-11', '2026-11']);
    }
  });

  it('go with the copies that sync programs left of them, also those that were dealt with', async () => {
    const at = await office();
    const copies = ['closed/2024-08 (1).json', 'closed/2024-08-LAPTOP.json', 'closed/2025-11 (1).json'];
    const copyAll = async (): Promise<void> => {
      for (const name of copies) {
        const month = name.slice('closed/'.length, 'closed/2024-08'.length);
        await copyFile(join(at.folder, `closed/${month}.json`), join(at.folder, name));
      }
    };
    await copyAll();
    for (const name of copies) await at.ask('uniteCopy', { name });
    await copyAll();
    for (const name of copies) await at.ask('setCopyAside', { name });
    await copyAll();
    await mkdir(join(at.folder, 'closed/2024-08 (2).json'));
    await writeFile(join(at.folder, 'closed/2024-08.txt'), 'of somebody else');
    await keep(at, 12);
    await at.clock.advance(untilTomorrow);
    const left = [...(await bytesOfAll(at.folder)).keys()].filter((path) => /2024-08|2025-11[ -]/.test(path));
    expect(left.sort()).toEqual([
      'backups/set-aside/closed-2025-11 (1).json',
      'backups/united/closed-2025-11 (1).json',
      'closed/2024-08.txt',
      'closed/2025-11 (1).json',
    ]);
  });

  it('stay where the setting is taken back in time', async () => {
    const at = await office();
    await keep(at, 12);
    await keep(at, null);
    await at.clock.advance(untilTomorrow);
    expect(await at.store.months()).toEqual([...old, '2026-11']);
  });

  it('go at a start too', async () => {
    const at = await office();
    await keep(at, 1);
    const again = await at.restart();
    await again.desk.idle();
    expect(await again.store.months()).toEqual(['2026-11']);
  });

  it('stay when the clock alone says that they are old', async () => {
    const at = await office();
    await keep(at, 24);
    await at.close();
    at.clock.set(at.clock.now() + 10 * 365 * dayMs);
    const wrong = await openTestDesk({ folder: at.folder, clock: at.clock });
    await wrong.desk.idle();
    // By the right clock, only these are.
    expect(await wrong.store.months()).toEqual(['2024-12', '2025-10', '2025-11', '2026-11']);
  });

  it('are said when they cannot be removed, and tried again', async () => {
    let isBusy = true;
    const { fs } = recordingFs(({ name, path }) =>
      isBusy && name === 'unlink' && path.endsWith('closed/2024-08.json') && !path.includes('backups')
        ? systemError('EIO', name)
        : null,
    );
    const at = await office({ fs });
    await keep(at, 12);
    await at.clock.advance(untilTomorrow);
    expect(await at.store.months()).toEqual([...old, '2026-11']);
    expect(at.desk.snapshot().notices.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(
        /^Closed months that are older than you keep them could not be removed yet.* The disk reported an error/,
      ),
    ]);
    isBusy = false;
    await at.clock.advance(hourMs);
    expect(await at.store.months()).toEqual(['2025-11', '2026-11']);
  });
});

describe('R23 the preview', () => {
  it('counts the inquiries of each month that would go, and removes nothing', async () => {
    const at = await office();
    expect(await at.ask('previewRetention', { keepMonths: 13 })).toEqual({
      months: [
        { month: '2024-08', inquiries: 1 },
        { month: '2024-12', inquiries: 1 },
      ],
    });
    expect(await at.store.months()).toEqual([...old, '2026-11']);
  });

  it.each([0, 601, 1.5])('takes no %d months', async (keepMonths) => {
    const at = await openTestDesk();
    expect(await at.call('previewRetention', { keepMonths })).toMatchObject({
      ok: false,
      refusal: { reason: 'bad-arguments' },
    });
  });
});
