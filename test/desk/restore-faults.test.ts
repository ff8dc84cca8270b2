import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { recordingFs, systemError } from '../store/support/recording-fs.ts';
import { openTestDesk } from '../support/test-desk.ts';

const named = (name: string) => ({ customer: { name, phone: null, email: null, handle: null } });

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
