import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { settingsParts } from '../../electron/desk/backups.ts';
import { dayMs, hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { defaultSettings } from '../../electron/domain/settings.ts';
import { recordingFs, systemError } from '../store/support/recording-fs.ts';
import { openTestDesk, type TestDesk } from '../support/test-desk.ts';
import { inEnglish } from '../support/in-english.ts';

async function timesOf({ ask, clock }: TestDesk): Promise<readonly number[]> {
  const { backups } = await ask('data', {});
  return backups.map(({ savedAtMs }) => (clock.now() - savedAtMs) / minuteMs);
}

describe('backups of the desk', () => {
  it('are made after a command when the last is an hour old, and not before', async () => {
    const test = await openTestDesk();
    expect(await timesOf(test)).toEqual([]);
    await test.receive();
    expect(await timesOf(test)).toEqual([0]);
    await test.clock.advance(59 * minuteMs);
    await test.receive();
    expect(await timesOf(test)).toEqual([59]);
    await test.clock.advance(minuteMs);
    expect(await timesOf(test)).toEqual([60]);
    await test.receive();
    expect(await timesOf(test)).toEqual([0, 60]);
  });

  it('are made at a start when the last is an hour old and something has changed since', async () => {
    const first = await openTestDesk();
    await first.receive();
    expect(await timesOf(first)).toEqual([0]);
    const second = await first.restart();
    expect(await timesOf(second)).toEqual([0]);
    await second.clock.advance(30 * minuteMs);
    await second.receive();
    second.clock.sleep(2 * hourMs);
    const third = await second.restart();
    expect(await timesOf(third)).toEqual([0, 150]);
  });

  it('are not put off by one that was asked for while nothing had changed', async () => {
    const test = await openTestDesk();
    await test.ask('close', { id: await test.receive(), reason: 'answered' });
    expect((await test.ask('backUpNow', {})).isNew).toBe(true);
    await test.clock.advance(59 * minuteMs);
    expect((await test.ask('backUpNow', {})).isNew).toBe(false);
    await test.clock.advance(minuteMs);
    await test.receive();
    expect(await timesOf(test)).toEqual([0, 60]);
  });

  it('say once that none can be made, also where that was read and goes on', async () => {
    const { fs } = recordingFs(({ name, path }) =>
      name === 'write' && path.includes('kept') ? systemError('ENOSPC', name) : null,
    );
    const test = await openTestDesk({ fs });
    await test.receive();
    for (let time = 0; time < 2; time += 1) await test.call('backUpNow', {});
    const [notice, ...others] = test.desk.snapshot().notices;
    expect(others).toEqual([]);
    await test.ask('dismissNotice', { id: notice?.id ?? '' });
    await test.call('backUpNow', {});
    expect(test.desk.snapshot().notices).toEqual([]);
  });

  it('go on where the clock was set back', async () => {
    const test = await openTestDesk();
    await test.receive();
    expect(await timesOf(test)).toEqual([0]);
    test.clock.set(test.clock.now() - 40 * dayMs);
    await test.receive({ isOldConfirmed: true });
    expect(await timesOf(test)).toEqual([-40 * 24 * 60, 0]);
    await test.receive();
    expect(await timesOf(test)).toEqual([-40 * 24 * 60, 0]);
    const { backups } = await test.ask('data', {});
    const again = await test.restart();
    await again.receive();
    expect((await again.ask('data', {})).backups).toEqual(backups);
  });

  it('count their failures anew once one was made', async () => {
    let isFull = true;
    const { fs } = recordingFs(({ name, path }) =>
      isFull && name === 'write' && path.includes('kept') ? systemError('ENOSPC', name) : null,
    );
    const test = await openTestDesk({ fs });
    await test.receive();
    await test.call('backUpNow', {});
    for (const now of [false, true]) {
      isFull = now;
      await test.receive();
      await test.call('backUpNow', {});
    }
    expect((await test.ask('data', {})).problem?.sentence).toContain('the disk is full');
    expect(test.desk.snapshot().notices).toEqual([]);
  });

  it('never fail a command; the person is told after the third time, and no more once it works', async () => {
    const state = { isFull: true };
    const full = recordingFs(({ name, path }) =>
      state.isFull && name === 'write' && path.includes('kept') ? systemError('ENOSPC', name) : null,
    );
    const test = await openTestDesk({ fs: full.fs });
    const sentence = `A backup could not be made: the disk is full. Free some space. Data folder: ${test.folder}`;
    const sentences = async (): Promise<readonly string[]> => {
      await test.ask('data', {});
      return test.desk.snapshot().notices.map((notice) => notice.sentence);
    };
    await test.receive();
    expect((await test.ask('data', {})).problem?.sentence).toBe(sentence);
    // Not with every key: it would fail again.
    await test.receive();
    await test.clock.advance(5 * minuteMs);
    await test.receive();
    expect(await sentences()).toEqual([]);
    expect(inEnglish(await test.call('backUpNow', {}))).toEqual({
      ok: false,
      refusal: { reason: 'disk-full', sentence },
    });
    expect(await sentences()).toEqual([`${sentence} It is tried again by itself, and what you do here is saved.`]);
    state.isFull = false;
    expect((await test.ask('backUpNow', {})).isNew).toBe(true);
    expect((await test.ask('data', {})).problem).toBeNull();
    expect(test.desk.snapshot().inquiries.length).toBe(3);
  });

  it('cost the command itself nothing: it is answered before they begin', async () => {
    const seen: string[] = [];
    const recording = recordingFs(({ name, path, to }) => {
      if (path.includes('kept') || (name === 'rename' && to?.endsWith('open.json')))
        seen.push(path.includes('kept') ? 'backup' : 'command');
      return null;
    });
    const test = await openTestDesk({ fs: recording.fs });
    seen.length = 0;
    const answered = test.receive().then(() => seen.push('answered'));
    await answered;
    await test.ask('data', {});
    expect(seen.indexOf('command')).toBe(0);
    expect(seen.filter((one) => one === 'command').length).toBe(1);
    expect(seen).toContain('backup');
  });

  it('are listed with why, how many were open, and how much they take', async () => {
    const test = await openTestDesk();
    await test.receive();
    const id = await test.receive({ customer: { name: 'Ben', phone: null, email: null, handle: null } });
    await test.ask('close', { id, reason: 'answered' });
    const { backup, isNew } = await test.ask('backUpNow', {});
    expect([backup.why, backup.openCount, isNew]).toEqual(['asked', 1, true]);
    expect((await test.ask('backUpNow', {})).isNew).toBe(false);
    await writeFile(join(test.folder, 'backups/kept/2020-01-01T00-00-00Z.json'), 'damaged');
    const view = await test.ask('data', {});
    expect([view.folder, view.isNamed, view.unreadable, view.backups.length]).toEqual([test.folder, true, 1, 1]);
    const place = join(test.folder, 'backups/kept/files');
    const sizes = await Promise.all((await readdir(place)).map(async (name) => (await stat(join(place, name))).size));
    expect(view.bytes).toBe(sizes.reduce((sum, size) => sum + size, 0));
  });
});

describe('restoring at the desk', () => {
  async function changedOffice(): Promise<{ test: TestDesk; id: string; ana: string }> {
    const test = await openTestDesk();
    const ana = await test.receive();
    const { settings } = test.desk.snapshot();
    const { backup } = await test.ask('backUpNow', {});
    await test.ask('close', { id: ana, reason: 'answered' });
    await test.receive({ customer: { name: 'Ben', phone: null, email: null, handle: null } });
    await test.ask('changeSettings', { settings: { ...settings, me: 'Robin', colleagues: ['Kim'] }, basedOn: null });
    return { test, id: backup.id, ana };
  }

  it('is shown before it happens', async () => {
    const { test, id } = await changedOffice();
    const preview = await test.ask('previewRestore', { id });
    expect({ ...preview, backup: preview.backup.openCount }).toEqual({
      backup: 1,
      list: {
        comesBack: { count: 0, labels: [] },
        goesAway: { count: 1, labels: ['Ben'] },
        changes: { count: 1, labels: ['Ana Ruiz'] },
      },
      months: [],
      settings: ['name', 'colleagues'],
    });
  });

  it('looks at every field of the settings', () => {
    const settings = defaultSettings('UTC');
    const others = [
      ...Object.keys(settings).map((field) => [field, { ...settings, [field]: 'another' }] as const),
      ...Object.keys(settings.policy).map(
        (field) => [field, { ...settings, policy: { ...settings.policy, [field]: 'another' } }] as const,
      ),
    ].filter(([field]) => field !== 'policy');
    const unseen = others.filter(([, other]) =>
      settingsParts.every(([, part]) => isDeepStrictEqual(part(settings), part(other))),
    );
    expect(unseen.map(([field]) => field)).toEqual([]);
  });

  it('names the months in which something differs', async () => {
    const { test, id } = await changedOffice();
    test.clock.sleep(dayMs);
    await test.desk.catchUp();
    await test.desk.idle();
    const { months, list } = await test.ask('previewRestore', { id });
    expect(list.comesBack.labels).toEqual(['Ana Ruiz']);
    expect(months.map(({ month, goesAway }) => [month, goesAway.labels])).toEqual([['2026-11', ['Ana Ruiz']]]);
  });

  it('tells every window what is gone, what is there and what the settings are', async () => {
    const { test, id, ana } = await changedOffice();
    test.changes.length = 0;
    const ben = test.desk.snapshot().inquiries.find(({ label }) => label === 'Ben')?.id;
    await test.ask('restoreBackup', { id });
    const [change] = test.changes;
    expect(change?.gone).toEqual([ben]);
    expect(change?.inquiries?.map((view) => [view.id, view.standing.phase])).toEqual([[ana, 'waiting']]);
    expect(change?.settings?.me).toBe('Sam');
    expect(test.desk.snapshot().inquiries.map((view) => view.id)).toEqual([ana]);
  });

  it('is taken back by restoring what was kept before it', async () => {
    const { test, id } = await changedOffice();
    const before = test.desk.snapshot();
    const restored = await test.ask('restoreBackup', { id });
    await test.ask('restoreBackup', { id: restored.before });
    const { inquiries, settings } = test.desk.snapshot();
    expect([inquiries, settings]).toEqual([before.inquiries, before.settings]);
    expect((await test.restart()).desk.snapshot().inquiries).toEqual(before.inquiries);
  });

  it('reads the figures of the week from the closed months that are there then', async () => {
    const { test, id } = await changedOffice();
    test.clock.sleep(dayMs);
    await test.desk.catchUp();
    const missed = test.desk.snapshot().score.goals;
    await test.ask('restoreBackup', { id });
    const { inquiries, score } = test.desk.snapshot();
    expect(inquiries.length).toBe(1);
    expect(score.goals).not.toEqual(missed);
    expect((await test.ask('findClosed', { text: 'Ana' })).length).toBe(0);
  });

  it('nudges nobody again about what was nudged about before', async () => {
    const test = await openTestDesk();
    await test.receive();
    const { backup } = await test.ask('backUpNow', {});
    await test.clock.advance(15 * minuteMs);
    const { nudged } = test.store.open;
    expect(nudged.length).toBeGreaterThan(0);
    test.changes.length = 0;
    await test.ask('restoreBackup', { id: backup.id });
    expect(test.changes.filter(({ nudge }) => nudge !== undefined)).toEqual([]);
    expect([...test.store.open.nudged].sort()).toEqual([...nudged].sort());
  });

  it('refuses what is not there or damaged, in a sentence', async () => {
    const { test, id } = await changedOffice();
    expect(await test.call('previewRestore', { id: 'nothing' })).toMatchObject({
      refusal: { reason: 'no-such-backup' },
    });
    expect(await test.call('restoreBackup', { id: 'nothing' })).toMatchObject({
      refusal: { reason: 'no-such-backup' },
    });
    const place = join(test.folder, 'backups/kept/files');
    for (const name of await readdir(place)) await writeFile(join(place, name), 'damaged');
    expect(await test.call('previewRestore', { id })).toMatchObject({ refusal: { reason: 'damaged-backup' } });
    expect(await test.call('restoreBackup', { id })).toMatchObject({ refusal: { reason: 'damaged-backup' } });
    expect(test.desk.snapshot().inquiries.length).toBe(2);
  });
});
