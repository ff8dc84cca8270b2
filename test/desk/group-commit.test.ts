import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFs, type FsPort } from '../../electron/store/fs-port.ts';
import { recordingFs, systemError, type Operation } from '../store/support/recording-fs.ts';
import { anArrival, openTestDesk, tuesdayTenMs, type TestDesk } from '../support/test-desk.ts';
import { inEnglish } from '../support/in-english.ts';

/** How often open.json was written: each write has a temporary file of its own. */
function writesOf(operations: readonly Operation[]): number {
  return operations.filter(({ name, path }) => name === 'write' && basename(path).startsWith('open.json.')).length;
}

const receive = ({ desk }: TestDesk, subject: string) =>
  desk.call('receive', { ...anArrival(tuesdayTenMs), customer: { ...anArrival(0).customer, name: subject }, subject });

const hundred = Array.from({ length: 100 }, (_, index) => `customer ${index}`);

/** A disk whose folder syncs wait for the test's word. */
function heldFs() {
  let release: () => void = () => undefined;
  let held: Promise<void> | null = null;
  const fs: FsPort = {
    ...nodeFs,
    open: async (path, flags, mode) => {
      const file = await nodeFs.open(path, flags, mode);
      if (flags === 'r') await held;
      return file;
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

describe('a hundred commands at once', () => {
  it('cost at most five writes, and all of them are on the disk when they are confirmed', async () => {
    const recorder = recordingFs();
    const test = await openTestDesk(recorder);
    recorder.forget();
    const received = await Promise.all(hundred.map((name) => receive(test, name)));
    await test.desk.idle();
    const ids = test.desk.snapshot().inquiries.map(({ id }) => id);
    const writes = [writesOf(recorder.operations)];
    recorder.forget();
    const acknowledged = await Promise.all(ids.map((id) => test.desk.call('acknowledge', { id, owed: null })));
    await test.desk.idle();
    writes.push(writesOf(recorder.operations));
    expect([...received, ...acknowledged].filter(({ ok }) => !ok)).toEqual([]);
    expect(Math.max(...writes)).toBeLessThanOrEqual(5);
    expect(Math.min(...writes)).toBeGreaterThan(0);

    const again = await test.restart();
    const views = again.desk.snapshot().inquiries;
    expect(views.map(({ label }) => label)).toEqual(hundred);
    expect(new Set(views.map(({ standing }) => standing.phase))).toEqual(new Set(['promised']));
  });

  it('are shown once, in their order, after the write and before they are confirmed', async () => {
    const test = await openTestDesk();
    test.changes.length = 0;
    await Promise.all(hundred.map((name) => receive(test, name)));
    const changes = test.changes.filter(({ inquiries }) => inquiries !== undefined);
    expect(changes.map(({ inquiries }) => inquiries?.map(({ label }) => label))).toEqual([hundred]);
  });

  it('are neither shown nor confirmed before the last step on the disk, and those that come meanwhile wait', async () => {
    const disk = heldFs();
    const test = await openTestDesk(disk);
    test.changes.length = 0;
    disk.hold();
    const confirmed: string[] = [];
    const calls = hundred.map(async (name) => (await receive(test, name)) && confirmed.push(name));
    // Far more turns of the loop than the steps before the one that is held.
    for (let turn = 0; turn < 1000; turn += 1) await new Promise(setImmediate);
    const late = receive(test, 'late');
    expect({ confirmed, changes: test.changes, shown: test.desk.snapshot().inquiries }).toEqual({
      confirmed: [],
      changes: [],
      shown: [],
    });
    disk.release();
    await Promise.all([...calls, late]);
    expect(test.desk.snapshot().inquiries.map(({ label }) => label)).toEqual([...hundred, 'late']);
  });
});

describe('a group of commands', () => {
  it('is decided one after another, each on what those before it change', async () => {
    const test = await openTestDesk();
    const id = await test.receive();
    const calls = [
      test.desk.call('acknowledge', { id, owed: null }),
      test.desk.call('acknowledge', { id, owed: null }),
      test.desk.call('close', { id, reason: 'answered' }),
      test.desk.call('note', { id, text: 'prefers mornings' }),
      test.desk.call('snooze', { id, untilMs: tuesdayTenMs + 60_000 }),
    ];
    const reasons = (await Promise.all(calls)).map((result) => (result.ok ? 'done' : result.refusal.reason));
    expect(reasons).toEqual(['done', 'already-acknowledged', 'done', 'done', 'closed']);
    expect(test.store.open.inquiries[0]?.events.map(({ type }) => type)).toEqual([
      'acknowledged',
      'promised',
      'closed',
      'noted',
    ]);
  });

  it('is refused as a whole when it cannot be written, changes nothing, and the next one works', async () => {
    let isFull = false;
    const { fs } = recordingFs(({ name }) => (isFull && name === 'write' ? systemError('ENOSPC', name) : null));
    const test = await openTestDesk({ fs });
    const id = await test.receive();
    const before = test.desk.snapshot();
    test.changes.length = 0;
    isFull = true;
    const calls = [
      test.desk.call('acknowledge', { id, owed: null }),
      // Refused because of the one before, which does not stand: so it hears of the disk as well.
      test.desk.call('acknowledge', { id, owed: null }),
      receive(test, 'another'),
    ];
    const refusals = (await Promise.all(calls)).map((result) => (result.ok ? null : result.refusal));
    expect(inEnglish(refusals)).toEqual(
      calls.map(() => ({ reason: 'disk-full', sentence: expect.stringMatching(/^The disk is full/) })),
    );
    expect(test.desk.snapshot()).toEqual(before);
    expect(test.changes).toEqual([]);
    isFull = false;
    await test.ask('acknowledge', { id, owed: null });
    await receive(test, 'another');
    const again = await test.restart();
    expect(again.desk.snapshot().inquiries.map(({ standing }) => standing.phase)).toEqual(['promised', 'waiting']);
  });

  it('that could neither be confirmed nor taken back is refused and shown: memory is as the disk', async () => {
    let isFailing = false;
    const test = await openTestDesk({
      fs: recordingFs(({ name, path, to }) => {
        if (!isFailing) return null;
        const isTakingBack = name === 'link' && (to ?? '').startsWith(join(test.folder, 'open.json'));
        return isTakingBack || (name === 'sync' && path === test.folder) ? systemError('EIO', name) : null;
      }).fs,
    });
    const id = await test.receive();
    isFailing = true;
    const result = await test.desk.call('acknowledge', { id, owed: null });
    expect(result).toMatchObject({ ok: false, refusal: { reason: 'disk-error' } });
    expect(test.view(id).standing.phase).toBe('promised');
    isFailing = false;
    const again = await test.restart();
    expect(again.view(id).standing.phase).toBe('promised');
  });

  it('lets settings in between count for those after them, and not for those before', async () => {
    const test = await openTestDesk();
    const settings = test.store.settings;
    await Promise.all([
      receive(test, 'first'),
      test.desk.call('changeSettings', { settings: { ...settings, me: 'Ben' }, basedOn: settings }),
      receive(test, 'second'),
    ]);
    expect(test.store.open.inquiries.map(({ addedBy }) => addedBy)).toEqual(['Sam', 'Ben']);
  });
});
