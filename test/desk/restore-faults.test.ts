import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { recordingFs, systemError } from '../store/support/recording-fs.ts';
import { openTestDesk, type TestDesk } from '../support/test-desk.ts';

const named = (name: string) => ({ customer: { name, phone: null, email: null, handle: null } });

/** A restore that the disk has stopped half way, of a backup that goes as soon as another is made. */
async function halfRestored() {
  let isBroken = false;
  const { fs } = recordingFs(({ name, to }) =>
    isBroken && name === 'rename' && /[\\/]settings\.json$/.test(to ?? '') ? systemError('EIO', name) : null,
  );
  const test = await openTestDesk({ fs });
  const ana = await test.receive(named('Ana'));
  const { backup } = await test.ask('backUpNow', {});
  const { settings } = test.desk.snapshot();
  await test.ask('changeSettings', { settings: { ...settings, me: 'Robin' }, basedOn: null });
  await test.receive(named('Ben'));
  await test.clock.advance(50 * minuteMs);
  isBroken = true;
  expect(await test.call('restoreBackup', { id: backup.id })).toMatchObject({ refusal: { reason: 'half-restored' } });
  await test.clock.advance(2 * hourMs);
  const listed = async (at: TestDesk): Promise<readonly string[]> =>
    (await at.ask('data', {})).backups.map(({ why }) => why);
  return { test, ana, id: backup.id, repair: () => void (isBroken = false), listed };
}

describe('backups while a restore is half done', () => {
  const whyNone =
    'A restore was begun and the disk stopped it, so what is here is of two times, and no backup of it is made. Make sure that the disk has room and is there, then start Ten-Four again: it finishes the restore first. Data folder: ';

  it('wait, asked for or not, and the sheet of the backups says why', async () => {
    const { test, ana, listed } = await halfRestored();
    const before = await listed(test);
    expect(before).toEqual(['before-restore', 'hourly']);
    const sentence = `${whyNone}${test.folder}`;
    for (let time = 0; time < 3; time += 1)
      expect(await test.call('backUpNow', {})).toMatchObject({ refusal: { reason: 'half-restored', sentence } });
    expect(await test.call('eraseCustomer', { ids: [ana] })).toMatchObject({ ok: false });
    expect(await listed(test)).toEqual(before);
    expect((await test.ask('data', {})).problem?.sentence).toBe(sentence);
    expect(test.desk.snapshot().notices.filter((notice) => notice.sentence.includes('backup'))).toEqual([]);
  });

  it('are made again once a second try has finished it', async () => {
    const { test, id, repair, listed } = await halfRestored();
    await test.call('backUpNow', {});
    repair();
    expect(await test.call('restoreBackup', { id })).toMatchObject({ ok: true });
    expect((await test.ask('data', {})).problem).toBeNull();
    await test.receive(named('Cleo'));
    expect(await listed(test)).toEqual(['hourly', 'before-restore']);
  });

  it('come before an erasing, which does not begin until a second try has finished it', async () => {
    const { test, ana, id, repair } = await halfRestored();
    expect(await test.call('eraseCustomer', { ids: [ana] })).toMatchObject({ refusal: { reason: 'half-restored' } });
    expect(test.store.erasing.isUnfinished()).toBe(false);
    repair();
    expect(await test.call('restoreBackup', { id })).toMatchObject({ ok: true });
    expect(await test.call('eraseCustomer', { ids: [ana] })).toMatchObject({ ok: true });
  });

  it('are made again once the next start has finished it', async () => {
    const { test, repair, listed } = await halfRestored();
    repair();
    const again = await test.restart();
    expect(again.store.notices.map(({ kind }) => kind)).toEqual(['restore-finished']);
    expect((await again.ask('data', {})).problem).toBeNull();
    expect(await listed(again)).toEqual(['hourly', 'before-restore']);
  });
});

describe('backups and restores at the desk on a disk that fails', () => {
  it('lose nobody when a restore is done and the closed months cannot be read after it', async () => {
    let isArmed = false;
    let isBad = false;
    const { fs } = recordingFs(({ name, path }) => {
      if (isArmed && name === 'unlink' && path.endsWith('restore.json')) isBad = true;
      return isBad && /closed[\\/]20/.test(path) && !path.includes('kept') ? systemError('EIO', name) : null;
    });
    const test = await openTestDesk({ fs });
    const first = await test.receive(named('First'));
    await test.ask('close', { id: first, reason: 'answered' });
    await test.clock.advance(dayMs);
    const waiting = await test.receive(named('Waiting then'));
    const { backup } = await test.ask('backUpNow', {});
    await test.ask('close', { id: waiting, reason: 'answered' });
    await test.clock.advance(dayMs);
    await test.receive(named('Now'));
    isArmed = true;
    const result = await test.call('restoreBackup', { id: backup.id });
    [isArmed, isBad] = [false, false];
    expect(result).toMatchObject({
      ok: true,
      value: { sentence: expect.stringContaining('could not be counted anew') },
    });
    await test.receive(named('Next'));
    const again = await test.restart();
    expect(again.store.open.inquiries.map(({ customer }) => customer.name)).toContain('Waiting then');
  });

  it('do not fill a full disk with parts of backups', async () => {
    let isFull = false;
    const { fs } = recordingFs(({ name, path }) =>
      isFull && name === 'write' && /kept.files.closed/.test(path) ? systemError('ENOSPC', name) : null,
    );
    const test = await openTestDesk({ fs });
    const first = await test.receive(named('First'));
    await test.ask('close', { id: first, reason: 'answered' });
    isFull = true;
    await test.clock.advance(dayMs + hourMs);
    for (let count = 0; count < 10; count += 1) {
      await test.receive(named(`Customer ${count}`));
      await test.clock.advance(6 * minuteMs);
    }
    const files = await readdir(join(test.folder, 'backups', 'kept', 'files'));
    const { backups } = await test.store.backups.list();
    expect([files.filter((name) => name.startsWith('open.')).length, backups.length]).toEqual([1, 1]);
  });
});
