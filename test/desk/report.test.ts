import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { exportJson } from '../../electron/intake/export.ts';
import { derivedHeaderReach } from '../../electron/store/derived-file.ts';
import { nodeFs } from '../../electron/store/fs-port.ts';
import { recordingFs, type Operation } from '../store/support/recording-fs.ts';
import { anEvent, anInquiry } from '../support/builders.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { merged } from '../support/merges.ts';
import { openTestDesk, tuesdayTenMs, type TestDesk } from '../support/test-desk.ts';

/** Arrived so many days ago at ten, and was closed after so many minutes. */
function closed(daysAgo: number, minutes: number, by = 'Sam') {
  const receivedAtMs = tuesdayTenMs - daysAgo * dayMs;
  return anInquiry({ receivedAtMs, events: [anEvent('closed', { atMs: receivedAtMs + minutes * minuteMs, by })] });
}

async function deskWith(inquiries: readonly ReturnType<typeof anInquiry>[], fs = nodeFs): Promise<TestDesk> {
  const clock = fakeClock(tuesdayTenMs + 2 * hourMs);
  const test = await openTestDesk({ clock, settings: { colleagues: ['Alex'] }, fs });
  const contentBase64 = Buffer.from(exportJson(inquiries)).toString('base64');
  await test.ask('importJson', { fileName: 'other.json', contentBase64 });
  return test;
}

describe('R14 how we did', () => {
  it('counts each window and the one before it, from the list and from closed months', async () => {
    const ages = [0, 1, 2, 8, 13, 20, 27, 28, 55, 56];
    const test = await deskWith(ages.map((daysAgo) => closed(daysAgo, 2)));
    const waiting = await test.receive();
    const counts = async (span: 'today' | 'week' | '7-days' | '28-days') => {
      const { account, before } = await test.ask('report', { span });
      return [account, before].map(({ goals }) => goals['ten-minute'].rate.passed);
    };
    expect(await counts('today')).toEqual([1, 1]);
    expect(await counts('week')).toEqual([2, 2]);
    expect(await counts('7-days')).toEqual([3, 2]);
    expect(await counts('28-days')).toEqual([7, 2]);
    await test.clock.advance(11 * minuteMs);
    const { account, misses } = await test.ask('report', { span: '28-days' });
    expect(account.goals['ten-minute'].rate).toMatchObject({ passed: 8, met: 7 });
    expect(misses['ten-minute']).toMatchObject([{ inquiryId: waiting, acknowledgedAtMs: null }]);
  });

  it('reads the figures of the months that matter, and of all others their headers alone', async () => {
    const recorder = recordingFs();
    const daysAgo = [1, 40, 70, 100, 130, 160];
    const test = await deskWith(
      daysAgo.map((days) => closed(days, 2)),
      recorder.fs,
    );
    // Those of the day before were archived by the import, and their figures are made beside it.
    await test.store.closed.idle();
    const monthsReadFor = async (span: '7-days' | '28-days') => {
      recorder.forget();
      await test.ask('report', { span });
      const isFigures = ({ name, path, bytes }: Operation): boolean =>
        name === 'readParts' && path.endsWith('.figures') && bytes > 0 && bytes !== derivedHeaderReach;
      expect(recorder.operations.filter(({ name }) => name === 'readFile')).toEqual([]);
      return recorder.operations
        .filter(isFigures)
        .map(({ path }) => basename(path))
        .sort();
    };
    expect(await monthsReadFor('7-days')).toEqual(['2026-11.figures']);
    expect(await monthsReadFor('28-days')).toEqual(['2026-10.figures', '2026-11.figures']);
  });

  it('names those who answer here, and who acknowledged nothing has no data', async () => {
    const test = await deskWith([closed(0, 2), closed(0, 3, 'Jo')]);
    const { people } = await test.ask('report', { span: 'today' });
    expect(people.map(({ key, grades }) => [key, grades?.['ten-minute']])).toEqual([
      ['Alex', 'no-data'],
      ['Jo', 'too-few'],
      ['Sam', 'too-few'],
    ]);
  });

  it('R21 shows what kept it from counting in that window alone', async () => {
    const test = await openTestDesk();
    await test.receive();
    await test.close();
    test.clock.sleep(3 * dayMs);
    const next = await openTestDesk({ folder: test.folder, clock: test.clock });
    const shown = async (span: 'today' | '7-days') => (await next.ask('report', { span })).interruptions.length;
    expect([await shown('today'), await shown('7-days')]).toEqual([1, 1]);
    test.clock.sleep(2 * dayMs);
    const later = await next.restart();
    expect((await later.ask('report', { span: '7-days' })).interruptions).toHaveLength(2);
    expect((await later.ask('report', { span: 'today' })).interruptions).toHaveLength(1);
  });

  it('names the newest 500 misses and counts them all', async () => {
    const test = await deskWith(Array.from({ length: 502 }, (_, index) => closed(1 + (index % 5), 20)));
    const { account, misses } = await test.ask('report', { span: '7-days' });
    const { rate } = account.goals['ten-minute'];
    const named = misses['ten-minute'].map(({ dueMs }) => dueMs);
    expect([rate.passed, rate.met, named.length]).toEqual([502, 0, 500]);
    expect(named).toEqual(named.toSorted((a, b) => b - a));
  });
});

describe('inquiries by their ids', () => {
  it('are found in the list and in months that are over, in the order asked for', async () => {
    const [old, older] = [closed(40, 20), closed(70, 20)];
    const test = await deskWith([old, older]);
    const waiting = await test.receive();
    const views = await test.ask('inquiries', { ids: [older.id, waiting, 'gone', old.id] });
    expect(views.map((view) => view?.id ?? null)).toEqual([older.id, waiting, null, old.id]);
  });

  it('R13 are those that answer for them', async () => {
    const at = tuesdayTenMs - 50 * dayMs;
    const { kept, other } = merged(anInquiry({ receivedAtMs: at }), anInquiry({ receivedAtMs: at + 1 }), at + minuteMs);
    const over = { ...kept, events: [...kept.events, anEvent('closed', { atMs: at + hourMs })] };
    const test = await deskWith([over, other]);
    for (const ids of [[other.id], [other.id, kept.id]]) {
      const views = await test.ask('inquiries', { ids });
      expect(views.map((view) => view?.id)).toEqual(ids.map(() => kept.id));
    }
  });
});
