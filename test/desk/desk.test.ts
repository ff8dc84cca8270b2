import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { nodeFs } from '../../electron/store/fs-port.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { alwaysOpenSettings, openTestDesk, tuesdayTenMs } from '../support/test-desk.ts';

describe('what the desk publishes', () => {
  it('names the changed inquiry only', async () => {
    const test = await openTestDesk();
    const first = await test.receive();
    await test.receive();
    test.changes.length = 0;
    await test.ask('note', { id: first, text: 'prefers mornings' });
    expect(test.changes).toEqual([{ inquiries: [test.view(first)], gone: [] }]);
  });

  it('is nothing when an action is refused', async () => {
    const test = await openTestDesk();
    const id = await test.receive();
    test.changes.length = 0;
    await test.call('reopen', { id });
    expect(test.changes).toEqual([]);
  });
});

describe('a disk that cannot be written', () => {
  it('refuses the action with a sentence, keeps memory as the disk, and goes on once it can', async () => {
    let isFull = false;
    const fs = {
      ...nodeFs,
      open: (...args: Parameters<typeof nodeFs.open>) => {
        if (isFull && args[1] !== 'r') return Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
        return nodeFs.open(...args);
      },
    };
    const test = await openTestDesk({ fs });
    const id = await test.receive();
    const before = test.desk.snapshot();
    isFull = true;
    expect(await test.call('acknowledge', { id, owed: null })).toMatchObject({
      ok: false,
      refusal: { reason: 'disk-full', sentence: expect.stringContaining('.') },
    });
    expect(test.desk.snapshot()).toEqual(before);
    isFull = false;
    await test.ask('acknowledge', { id, owed: null });
    expect(test.view(id).standing.phase).toBe('promised');
  });
});

describe('the one timer', () => {
  it('is not armed while nothing is open, for days', async () => {
    const test = await openTestDesk();
    await test.clock.advance(3 * dayMs);
    expect(test.clock.counts).toEqual({ armed: 0, fired: 0 });
  });

  it('is armed once while something is open, at most a minute ahead, and let go when it is closed', async () => {
    const test = await openTestDesk();
    const id = await test.receive();
    expect(test.clock.armed).toBe(1);
    const firedBefore = test.clock.counts.fired;
    await test.clock.advance(hourMs);
    expect(test.clock.counts.fired - firedBefore).toBeGreaterThanOrEqual(60);
    expect(test.clock.counts.fired - firedBefore).toBeLessThanOrEqual(70);
    await test.ask('close', { id, reason: 'answered' });
    expect(test.clock.armed).toBe(0);
  });

  it('is let go by closing the desk', async () => {
    const test = await openTestDesk();
    await test.receive();
    await test.close();
    expect(test.clock.armed).toBe(0);
  });
});

describe('R14 the score', () => {
  it('changes by itself the moment a goal is missed', async () => {
    const test = await openTestDesk();
    const id = await test.receive();
    expect(test.desk.snapshot().score.goals['ten-minute']).toMatchObject({ percent: null, rate: { notDueYet: 1 } });
    await test.clock.advance(10 * minuteMs);
    expect(test.desk.snapshot().score.goals['ten-minute'].percent).toBeNull();
    test.changes.length = 0;
    await test.clock.advance(1);
    expect(test.changes).toMatchObject([
      { score: { goals: { 'ten-minute': { percent: 0, rate: { missedIds: [id] } } } } },
    ]);
  });

  it('still counts what was closed yesterday, after a restart', async () => {
    const test = await openTestDesk();
    const id = await test.receive();
    await test.ask('close', { id, reason: 'answered' });
    await test.clock.advance(dayMs);
    const next = await test.restart();
    expect(next.desk.snapshot().inquiries).toEqual([]);
    expect(next.desk.snapshot().score.goals['ten-minute'].rate).toMatchObject({ passed: 1, met: 1 });
  });
});

describe('closed months that cannot be used', () => {
  async function withMonth(text: string) {
    const test = await openTestDesk();
    await test.close();
    await writeFile(join(test.folder, 'closed', '2026-01.json'), text);
    return openTestDesk({ folder: test.folder, clock: test.clock });
  }

  it('are moved aside, and that is said at once, also while it runs', async () => {
    const test = await withMonth('garbage');
    expect(test.desk.snapshot().notices).toEqual([]);
    await test.ask('exportFile', { format: 'json' });
    const sentence = expect.stringContaining('closed/2026-01.json could not be read. It is kept as');
    expect(test.desk.snapshot().notices).toMatchObject([{ sentence }]);
    expect(test.changes).toContainEqual({ notices: [expect.objectContaining({ sentence })] });
  });

  it('of a newer version are refused with what to do, and stay where they are', async () => {
    const newer = JSON.stringify({
      format: 'ten-four/closed',
      schema: 99,
      sequence: 1,
      savedAtMs: 1,
      checksum: '',
      data: {},
    });
    const test = await withMonth(newer);
    expect(await test.call('exportFile', { format: 'json' })).toMatchObject({
      ok: false,
      refusal: { reason: 'newer-schema', sentence: expect.stringContaining('Update Ten-Four') },
    });
    expect(await readFile(join(test.folder, 'closed', '2026-01.json'), 'utf8')).toBe(newer);
  });
});

describe('the turn of the day', () => {
  it("moves yesterday's closed inquiries to the month they were closed in, and only those", async () => {
    const test = await openTestDesk({ clock: fakeClock(Date.UTC(2026, 10, 30, 22)) });
    const closed = await test.receive();
    const open = await test.receive();
    await test.ask('close', { id: closed, reason: 'no-answer-needed' });
    await test.clock.advance(3 * hourMs);
    expect(test.desk.snapshot().inquiries.map(({ id }) => id)).toEqual([open]);
    expect(await readdir(join(test.folder, 'closed'))).toEqual(['2026-11.json']);
    expect((await test.store.readMonth('2026-11')).map(({ id }) => id)).toEqual([closed]);
  });

  it('takes the office zone for the day', async () => {
    const settings = alwaysOpenSettings();
    const openHours = { ...settings.policy.openHours, zone: 'Asia/Tokyo' };
    const test = await openTestDesk({ settings: { policy: { ...settings.policy, openHours } } });
    const id = await test.receive();
    await test.ask('close', { id, reason: 'answered' });
    // 10:00 UTC is 19:00 in Tokyo: the day there ends five hours later.
    const keeper = await test.receive();
    await test.clock.advance(5 * hourMs - 1);
    expect(test.desk.snapshot().inquiries).toHaveLength(2);
    await test.clock.advance(minuteMs);
    expect(test.desk.snapshot().inquiries.map((inquiry) => inquiry.id)).toEqual([keeper]);
  });
});

describe('R21 interruptions', () => {
  it('records how long the app was not running', async () => {
    const test = await openTestDesk();
    await test.receive();
    await test.close();
    test.clock.sleep(hourMs);
    const next = await openTestDesk({ folder: test.folder, clock: test.clock });
    expect(next.store.open.interruptions).toEqual([
      { kind: 'not-running', fromMs: tuesdayTenMs, toMs: tuesdayTenMs + hourMs },
    ]);
    const today = await next.ask('report', { span: 'today' });
    expect(today.interruptions).toHaveLength(1);
  });

  it('records a clock that was set back', async () => {
    const test = await openTestDesk();
    await test.receive();
    test.clock.set(tuesdayTenMs - hourMs);
    await test.desk.catchUp();
    expect(test.store.open.interruptions).toMatchObject([{ kind: 'clock-set-back', toMs: tuesdayTenMs - hourMs }]);
  });
});

describe('settings', () => {
  it('that another window has changed meanwhile are not overwritten', async () => {
    const test = await openTestDesk();
    const shown = test.store.settings;
    await test.ask('changeSettings', { settings: { ...shown, me: 'Ana' }, basedOn: shown });
    expect(
      await test.call('changeSettings', { settings: { ...shown, colleagues: ['Ben'] }, basedOn: shown }),
    ).toMatchObject({ ok: false, refusal: { reason: 'changed-elsewhere' } });
    expect(test.store.settings).toEqual({ ...shown, me: 'Ana' });
  });

  it('refuse a calendar that is never open, in words, and keep the old one', async () => {
    const test = await openTestDesk();
    const { policy, ...rest } = test.store.settings;
    const never = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    const openHours = { ...policy.openHours, weekly: never };
    const result = await test.call('changeSettings', {
      settings: { ...rest, policy: { ...policy, openHours } },
      basedOn: null,
    });
    expect(result).toMatchObject({ ok: false, refusal: { reason: 'bad-open-hours' } });
    expect(test.store.settings.policy).toEqual(policy);
  });

  it('move the due instants of what is open', async () => {
    const test = await openTestDesk();
    const id = await test.receive();
    const { policy } = test.store.settings;
    const goals = { ...policy.goals, 'ten-minute': { ...policy.goals['ten-minute'], withinMs: 15 * minuteMs } };
    await test.ask('changeSettings', {
      settings: { ...test.store.settings, policy: { ...policy, goals } },
      basedOn: null,
    });
    expect(test.view(id).standing.dueMs['ten-minute']).toBe(tuesdayTenMs + 15 * minuteMs);
  });
});

describe('a disk that cannot be read', () => {
  it('refuses what needs it in words, and the desk goes on', async () => {
    const trouble: unknown[] = [];
    let isBroken = false;
    const fs = {
      ...nodeFs,
      readdir: (path: string) =>
        isBroken ? Promise.reject(Object.assign(new Error('broken'), { code: 'EIO' })) : nodeFs.readdir(path),
    };
    const test = await openTestDesk({ fs, onTrouble: (problem) => trouble.push(problem) });
    const id = await test.receive();
    isBroken = true;
    expect(await test.call('exportFile', { format: 'csv' })).toMatchObject({
      ok: false,
      refusal: { reason: 'disk-error', sentence: expect.stringContaining('could not be read') },
    });
    expect(trouble).toEqual([]);
    isBroken = false;
    await test.ask('acknowledge', { id, owed: null });
  });
});
