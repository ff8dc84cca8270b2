import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayMs } from '../../electron/domain/policy.ts';
import { bytesOfAll } from '../store/erasing/named-office.ts';
import { recordingFs, systemError } from '../store/support/recording-fs.ts';
import { inEnglish } from '../support/in-english.ts';
import { openTestDesk, type TestDesk } from '../support/test-desk.ts';

const named = (name: string) => ({ customer: { name, phone: null, email: null, handle: null } });

/** What another computer wrote into the same folder: Ana acknowledged there, Cleo only there. */
async function officeWithACopy(): Promise<{ here: TestDesk; ana: string; cleo: string }> {
  const here = await openTestDesk();
  const ana = await here.receive(named('Ana Quartz'));
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

  it.each(['uniteCopy', 'setCopyAside'] as const)(
    'are moved away without the customers who were erased here, by %s (R22)',
    async (call) => {
      const { here, ana } = await officeWithACopy();
      const copy = await readFile(join(here.folder, 'open-LAPTOP.json'), 'utf8');
      await here.ask('setCopyAside', { name: 'open-LAPTOP.json' });
      await here.ask('eraseCustomer', { ids: [ana] });
      await writeFile(join(here.folder, 'open-LAPTOP.json'), copy);
      expect(copy).toContain('Ana Quartz');
      await here.ask(call, { name: 'open-LAPTOP.json' });
      const files = await bytesOfAll(here.folder);
      const naming = [...files].filter(([, bytes]) => bytes.includes('Ana Quartz'));
      expect(naming.map(([path]) => path)).toEqual([]);
      expect([...files].some(([path, bytes]) => path.startsWith('backups/') && bytes.includes('Cleo'))).toBe(true);
    },
  );

  it('that cannot be read are damaged, beside others, and a folder of such a name is none', async () => {
    const state = { isBroken: false };
    const { fs } = recordingFs(({ name, path }) =>
      state.isBroken && name === 'readFile' && path.endsWith('open (1).json') ? systemError('EACCES', name) : null,
    );
    const here = await openTestDesk({ fs });
    await here.receive();
    await copyFile(join(here.folder, 'open.json'), join(here.folder, 'open (1).json'));
    await copyFile(join(here.folder, 'open.json'), join(here.folder, 'open (2).json'));
    await mkdir(join(here.folder, 'open (3).json'));
    state.isBroken = true;
    expect((await here.ask('data', {})).copies.map(({ name, state: kind }) => [name, kind])).toEqual([
      ['open (1).json', 'damaged'],
      ['open (2).json', 'inquiries'],
    ]);
    expect(await here.call('uniteCopy', { name: 'open (1).json' })).toMatchObject({
      refusal: { reason: 'not-readable' },
    });
    expect(await here.ask('setCopyAside', { name: 'open (1).json' })).toEqual({
      movedTo: 'backups/set-aside/open (1).json',
    });
  });

  it('that the disk does not let be moved away are united all the same, and can be again', async () => {
    const state = { isFull: false };
    const { fs } = recordingFs(({ name, path }) =>
      state.isFull && (name === 'mkdir' || path.includes('set-aside')) ? systemError('ENOSPC', name) : null,
    );
    const { here, cleo } = await officeWithACopy();
    await here.close();
    const at = await openTestDesk({ folder: here.folder, clock: here.clock, fs });
    const unite = () => at.call('uniteCopy', { name: 'open-LAPTOP.json' });
    state.isFull = true;
    expect(inEnglish(await unite())).toMatchObject({
      ok: true,
      value: {
        actionId: expect.any(String),
        added: 1,
        sentence: expect.stringMatching(/^1 added, .*\. The copy could not be moved away and is still listed;/),
      },
    });
    expect(at.view(cleo).label).toBe('Cleo');
    expect(await unite()).toMatchObject({ ok: false, refusal: { reason: 'not-moved' } });
    expect(await at.call('setCopyAside', { name: 'open-LAPTOP.json' })).toMatchObject({
      refusal: { reason: 'not-moved' },
    });
    state.isFull = false;
    expect(await unite()).toMatchObject({ value: { actionId: null } });
    expect((await at.ask('data', {})).copies).toEqual([]);
  });
});
