import { copyFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayMs } from '../../electron/domain/policy.ts';
import { openTestDesk, type TestDesk } from '../support/test-desk.ts';

const named = (name: string) => ({ customer: { name, phone: null, email: null, handle: null } });

/** What another computer wrote into the same folder: Ana acknowledged there, Cleo only there. */
async function officeWithACopy(): Promise<{ here: TestDesk; ana: string; cleo: string }> {
  const here = await openTestDesk();
  const ana = await here.receive();
  await here.close();
  const there = await openTestDesk({ clock: here.clock });
  await copyFile(join(here.folder, 'open.json'), join(there.folder, 'open.json'));
  const other = await there.restart();
  await other.ask('acknowledge', { id: ana, owed: null });
  const cleo = await other.receive(named('Cleo'));
  await other.close();
  await copyFile(join(other.folder, 'open.json'), join(here.folder, 'open-LAPTOP.json'));
  const again = await here.restart();
  await again.receive(named('Ben'));
  return { here: again, ana, cleo };
}

describe('conflicting copies at the desk', () => {
  it('are noticed at the start, with where to look', async () => {
    const { here } = await officeWithACopy();
    await here.close();
    const again = await here.restart();
    await again.close();
    expect(again.desk.snapshot().notices.map(({ sentence }) => sentence)).toEqual([
      'The data folder holds a second copy of Ten-Four\'s own files, as sync programs leave them. Open "Data and backups" under Files to unite what is in them.',
    ]);
  });

  it('are shown with what uniting would bring', async () => {
    const { here } = await officeWithACopy();
    expect((await here.ask('data', {})).copies).toEqual([
      {
        name: 'open-LAPTOP.json',
        of: 'open.json',
        program: 'OneDrive',
        state: 'inquiries',
        onlyThere: 1,
        knowsMore: 1,
      },
    ]);
  });

  it('are united by their events, moved away, and one undo takes that back', async () => {
    const { here, ana, cleo } = await officeWithACopy();
    const united = await here.ask('uniteCopy', { name: 'open-LAPTOP.json' });
    expect([united.added, united.changed]).toEqual([1, 1]);
    expect(here.view(ana).standing.phase).toBe('promised');
    expect(here.view(cleo).label).toBe('Cleo');
    expect(here.desk.snapshot().inquiries.length).toBe(3);
    expect((await here.ask('data', {})).copies).toEqual([]);
    expect(await readdir(join(here.folder, 'backups/united'))).toEqual(['open-LAPTOP.json']);
    await here.ask('undo', { actionId: united.actionId ?? '' });
    expect(here.view(ana).standing.phase).toBe('waiting');
    expect(here.view(cleo).standing.phase).toBe('withdrawn');
  });

  it('of a closed month go into that month', async () => {
    const { here, ana } = await officeWithACopy();
    await here.ask('close', { id: ana, reason: 'answered' });
    here.clock.sleep(dayMs);
    await here.desk.catchUp();
    await here.close();
    const month = join(here.folder, 'closed/2026-11.json');
    await copyFile(month, join(here.folder, 'closed/2026-11 (1).json'));
    const again = await here.restart();
    await again.ask('note', { id: ana, text: 'only here' });
    const [, copy] = (await again.ask('data', {})).copies;
    expect(copy).toMatchObject({ name: 'closed/2026-11 (1).json', onlyThere: 0, knowsMore: 0 });
    expect((await again.ask('uniteCopy', { name: 'closed/2026-11 (1).json' })).actionId).toBeNull();
    expect(await readdir(join(here.folder, 'closed'))).toEqual(['2026-11.json']);
  });

  it('of the settings, and damaged ones, are only set aside', async () => {
    const { here } = await officeWithACopy();
    await here.ask('changeSettings', { settings: here.desk.snapshot().settings, basedOn: null });
    await copyFile(join(here.folder, 'settings.json'), join(here.folder, 'settings (1).json'));
    await writeFile(join(here.folder, 'open (1).json'), 'half fetch');
    const states = (await here.ask('data', {})).copies.map(({ name, state }) => [name, state]);
    expect(states).toEqual([
      ['open (1).json', 'damaged'],
      ['open-LAPTOP.json', 'inquiries'],
      ['settings (1).json', 'settings'],
    ]);
    for (const name of ['open (1).json', 'settings (1).json']) {
      expect(await here.call('uniteCopy', { name })).toMatchObject({ refusal: { reason: 'not-readable' } });
      expect(await here.ask('setCopyAside', { name })).toEqual({ movedTo: `backups/set-aside/${name}` });
    }
    expect((await here.ask('data', {})).copies.length).toBe(1);
  });

  it('are looked up by name, and no other file is ever touched', async () => {
    const { here } = await officeWithACopy();
    for (const name of ['open.json', '../open-LAPTOP.json', 'backups/open.json']) {
      expect(await here.call('uniteCopy', { name })).toMatchObject({ refusal: { reason: 'no-such-copy' } });
      expect(await here.call('setCopyAside', { name })).toMatchObject({ refusal: { reason: 'no-such-copy' } });
    }
  });
});
