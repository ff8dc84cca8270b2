// A desk in April, with two inquiries in each month since January, of which the year is counted.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { YearView } from '../../electron/contract/views.ts';
import { minuteMs } from '../../electron/domain/policy.ts';
import type { FsPort } from '../../electron/store/fs-port.ts';
import { fakeClock } from './fake-clock.ts';
import { openTestDesk, type TestDesk } from './test-desk.ts';

const januaryMs = Date.UTC(2026, 0, 10, 9);
export const aprilMs = Date.UTC(2026, 3, 20, 9);

export const countedPath = (test: TestDesk): string => join(test.folder, 'index', 'counted.json');

export async function goTo(test: TestDesk, atMs: number): Promise<void> {
  test.clock.set(atMs);
  await test.desk.catchUp();
  await test.desk.idle();
}

/** Two in each of three months, one of them late; the promise of one is kept in the month after. It is April then. */
export async function aYear(fs?: FsPort): Promise<{ readonly test: TestDesk; readonly ids: readonly string[] }> {
  const test = await openTestDesk({ clock: fakeClock(januaryMs), ...(fs === undefined ? {} : { fs }) });
  const ids: string[] = [];
  for (const month of [0, 1, 2]) {
    await goTo(test, Date.UTC(2026, month, 10, 9));
    const [quick, slow] = [await test.receive(), await test.receive()];
    await test.clock.advance(5 * minuteMs);
    await test.ask('acknowledge', { id: quick, owed: { type: 'promise', byMs: Date.UTC(2026, month + 1, 2, 9) } });
    await test.clock.advance(20 * minuteMs);
    await test.ask('close', { id: slow, reason: 'answered' });
    await goTo(test, Date.UTC(2026, month + 1, 1, 9));
    await test.ask('close', { id: quick, reason: 'answered' });
    ids.push(quick, slow);
  }
  await goTo(test, aprilMs);
  return { test, ids };
}

export const askYear = async (test: TestDesk): Promise<YearView> => await test.ask('months', { year: 2026 });

/** As it is counted where nothing was kept. */
export async function countedAnew(test: TestDesk): Promise<YearView> {
  await rm(countedPath(test), { force: true });
  return await askYear(test);
}
