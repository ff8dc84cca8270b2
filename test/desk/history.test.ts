import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { nodeFs, type FsPort } from '../../electron/store/fs-port.ts';
import { recordingFs, systemError, type Operation } from '../store/support/recording-fs.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { anArrival, openTestDesk, tuesdayTenMs, type TestDesk } from '../support/test-desk.ts';

const eveningMs = Date.UTC(2026, 10, 30, 22);

async function closedOne(test: TestDesk, subject = 'roof'): Promise<string> {
  const id = await test.receive({ subject });
  await test.ask('close', { id, reason: 'answered' });
  return id;
}

/** A disk on which the months wait for the test's word. */
function heldMonths() {
  let release = (): void => undefined;
  let held: Promise<void> | null = null;
  const fs: FsPort = {
    ...nodeFs,
    open: async (path, flags, mode) => {
      if (flags === 'wx' && path.includes('closed/2026-11.json')) await held;
      return await nodeFs.open(path, flags, mode);
    },
  };
  return {
    fs,
    hold: () => {
      held = new Promise((resolve) => {
        release = resolve;
      });
    },
    release: () => release(),
  };
}

/** Later, when somebody looks again: with nothing open no timer does. */
async function sleepOn(test: TestDesk, byMs: number): Promise<void> {
  test.clock.sleep(byMs);
  await test.desk.catchUp();
  await test.desk.idle();
}

const openIds = ({ desk }: TestDesk): readonly string[] => desk.snapshot().inquiries.map(({ id }) => id);

describe('the turn of the day', () => {
  it('holds up no command while the month is written', async () => {
    const months = heldMonths();
    const test = await openTestDesk({ clock: fakeClock(eveningMs), fs: months.fs });
    const id = await closedOne(test);
    test.clock.sleep(3 * hourMs);
    months.hold();
    const turned = test.desk.catchUp();
    const received = await test.desk.ask('receive', anArrival(test.clock.now()));
    expect(received.ok).toBe(true);
    expect(openIds(test)).toHaveLength(2);
    months.release();
    await turned;
    await test.desk.idle();
    expect(openIds(test)).not.toContain(id);
    expect((await test.store.readMonth('2026-11')).map((inquiry) => inquiry.id)).toEqual([id]);
  });

  it('keeps what changed while it was archived, and counts that copy', async () => {
    const months = heldMonths();
    const test = await openTestDesk({ clock: fakeClock(eveningMs), fs: months.fs });
    const [noted, reopened, left] = [await closedOne(test), await closedOne(test), await closedOne(test)];
    test.clock.sleep(3 * hourMs);
    months.hold();
    await test.desk.catchUp();
    await test.desk.ask('note', { id: noted, text: 'asked again' });
    await test.desk.ask('reopen', { id: reopened });
    months.release();
    await test.desk.idle();
    expect(openIds(test)).not.toContain(left);
    expect(test.view(reopened).standing.phase).toBe('waiting');
    // Still past, so it follows with the next look.
    await test.desk.catchUp();
    await test.desk.idle();
    expect(openIds(test)).toEqual([reopened]);
    expect(await test.ask('findClosed', { text: 'again' })).toMatchObject([{ id: noted, lastNote: 'asked again' }]);
  });

  it('comes after the first answer of a start in the morning', async () => {
    const months = heldMonths();
    const first = await openTestDesk({ clock: fakeClock(eveningMs) });
    const id = await closedOne(first);
    await first.close();
    first.clock.sleep(10 * hourMs);
    months.hold();
    const opening = openTestDesk({ folder: first.folder, clock: first.clock, fs: months.fs, isTurned: false });
    const test = await opening;
    expect(openIds(test)).toEqual([id]);
    expect(test.desk.snapshot().score.goals['ten-minute'].rate).toMatchObject({ passed: 1, met: 1 });
    months.release();
    await test.desk.idle();
    expect(openIds(test)).toEqual([]);
    expect(test.desk.snapshot().score.goals['ten-minute'].rate).toMatchObject({ passed: 1, met: 1 });
  });

  it('says why it could not, keeps everything, and is tried again', async () => {
    let isFull = false;
    const { fs } = recordingFs(({ name, path }) =>
      isFull && name === 'open' && path.includes('2026-11.json') ? systemError('ENOSPC', name) : null,
    );
    const test = await openTestDesk({ clock: fakeClock(eveningMs), fs });
    const id = await closedOne(test);
    const keeper = await test.receive();
    isFull = true;
    await test.clock.advance(3 * hourMs);
    expect(openIds(test)).toEqual([id, keeper]);
    expect(test.desk.snapshot().notices).toMatchObject([{ sentence: expect.stringContaining('The disk is full') }]);
    isFull = false;
    await test.clock.advance(minuteMs);
    expect(openIds(test)).toEqual([keeper]);
  });
});

/** Files of which more than a header was read. */
function readFiles(operations: readonly Operation[], folder: string): readonly string[] {
  const read = operations.filter(({ name, bytes }) => name === 'readFile' || (name === 'readParts' && bytes > 1024));
  return [...new Set(read.map(({ path }) => path.slice(folder.length + 1)))].sort();
}

describe('a start', () => {
  /** Months of closed inquiries, the last of them yesterday's; then nothing is open. */
  async function withHistory(): Promise<TestDesk> {
    const clock = fakeClock(tuesdayTenMs - 100 * dayMs);
    const test = await openTestDesk({ clock });
    for (let month = 0; month < 3; month += 1) {
      await closedOne(test);
      await sleepOn(test, 33 * dayMs);
    }
    await closedOne(test);
    await sleepOn(test, dayMs);
    await test.close();
    return test;
  }

  it('reads no month, and the figures of the last days alone', async () => {
    const before = await withHistory();
    expect((await readdir(join(before.folder, 'closed'))).length).toBeGreaterThan(3);
    const recorder = recordingFs();
    const test = await openTestDesk({ folder: before.folder, clock: before.clock, fs: recorder.fs });
    expect(readFiles(recorder.operations, before.folder).filter((name) => /closed|index/.test(name))).toEqual([
      'index/2026-11.figures',
    ]);
    expect(test.desk.snapshot().score.goals['ten-minute'].rate).toMatchObject({ passed: 1, met: 1 });
  });

  it('counts one that was reopened and closed again once', async () => {
    const test = await openTestDesk();
    const id = await closedOne(test);
    test.clock.sleep(dayMs);
    const next = await test.restart();
    await next.ask('reopen', { id });
    await next.clock.advance(20 * minuteMs);
    await next.ask('close', { id, reason: 'answered' });
    const rate = { passed: 2, met: 1, missedIds: [id] };
    expect(next.desk.snapshot().score.goals['ten-minute'].rate).toMatchObject(rate);
    next.clock.sleep(dayMs);
    const last = await next.restart();
    expect(openIds(last)).toEqual([]);
    expect(last.desk.snapshot().score.goals['ten-minute'].rate).toMatchObject(rate);
  });

  it('counts under the rules of today', async () => {
    const test = await openTestDesk();
    const id = await test.receive();
    await test.clock.advance(12 * minuteMs);
    await test.ask('close', { id, reason: 'answered' });
    test.clock.sleep(dayMs);
    const next = await test.restart();
    const met = () => next.desk.snapshot().score.goals['ten-minute'].rate.met;
    expect(met()).toBe(0);
    const { policy } = next.store.settings;
    const goals = { ...policy.goals, 'ten-minute': { ...policy.goals['ten-minute'], withinMs: 15 * minuteMs } };
    await next.ask('changeSettings', {
      settings: { ...next.store.settings, policy: { ...policy, goals } },
      basedOn: null,
    });
    expect(met()).toBe(1);
  });
});

describe('what a search keeps in memory', () => {
  it('is given back five minutes after the last one, by a timer that runs once', async () => {
    const recorder = recordingFs();
    const test = await openTestDesk({ fs: recorder.fs });
    const id = await closedOne(test);
    await sleepOn(test, dayMs);
    const reads = async (): Promise<readonly string[]> => {
      recorder.forget();
      expect((await test.ask('findClosed', { text: 'roof' })).map((view) => view.id)).toEqual([id]);
      return readFiles(recorder.operations, test.folder);
    };
    expect(test.clock.armed).toBe(0);
    expect(await reads()).toEqual(['index/2026-11.search']);
    await test.clock.advance(4 * minuteMs);
    expect(await reads()).toEqual([]);
    await test.clock.advance(4 * minuteMs);
    expect(await reads()).toEqual([]);
    expect(test.clock.armed).toBe(1);
    await test.clock.advance(5 * minuteMs);
    expect(test.clock.armed).toBe(0);
    expect(await reads()).toEqual(['index/2026-11.search']);
    await test.close();
    expect(test.clock.armed).toBe(0);
  });
});

describe('one that is archived', () => {
  it('is found by its id without reading a month, reopened, and found in its new month after', async () => {
    const recorder = recordingFs();
    const test = await openTestDesk({ clock: fakeClock(eveningMs), fs: recorder.fs });
    const id = await closedOne(test);
    await sleepOn(test, dayMs);
    recorder.forget();
    await test.ask('reopen', { id });
    expect(readFiles(recorder.operations, test.folder)).toEqual(['index/2026-11.search']);
    expect(await test.ask('findClosed', { text: 'roof' })).toEqual([]);
    await test.ask('close', { id, reason: 'no-answer-needed' });
    await sleepOn(test, dayMs);
    expect(await readdir(join(test.folder, 'closed'))).toEqual(['2026-11.json', '2026-12.json']);
    expect(await test.ask('findClosed', { text: 'roof' })).toMatchObject([
      { id, standing: { phase: 'closed', reopenings: 1 } },
    ]);
    expect((await test.ask('month', { month: '2026-11', after: null })).inquiries).toEqual([]);
    expect((await test.ask('month', { month: '2026-12', after: null })).inquiries).toMatchObject([{ id }]);
  });
});
