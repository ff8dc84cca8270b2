import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eraseInquiry, isErased } from '../../../electron/domain/erasure.ts';
import { nodeFs } from '../../../electron/store/fs-port.ts';
import type { Inquiry } from '../../../electron/domain/inquiry.ts';
import { noticeWords } from '../../../electron/desk/notices.ts';
import { openedStore } from '../support/open-store.ts';
import { withNewerSchema } from '../support/newer-schema.ts';
import { recordingFs, systemError } from '../support/recording-fs.ts';
import { dataFolder } from '../support/temporary-folder.ts';
import {
  bytesOfAll,
  closedOne,
  commitTo,
  customer,
  ids,
  livedIn,
  namedOffice,
  ofCustomer,
  other,
  otherClosed,
  request,
  stillNaming,
} from './named-office.ts';

const { actionId, atMs, by } = request;
const erasedEvent = { type: 'erased', id: actionId, actionId, atMs, by } as const;
const erased = (inquiry: Inquiry) => eraseInquiry(inquiry, erasedEvent);

/** `isFull` stops what is written of November. */
async function officeOnADiskThatFills() {
  const folder = await dataFolder();
  const disk = { isFull: false };
  const { fs } = recordingFs(({ name, path }) =>
    disk.isFull && name === 'write' && path.includes('2026-11.json') ? systemError('ENOSPC', name) : null,
  );
  const store = await openedStore(folder, { fs });
  await livedIn(store);
  return { folder, store, disk };
}

describe('R22 erasing a customer', () => {
  it('leaves nothing that names the customer anywhere in the folder', async () => {
    const { folder, store } = await namedOffice();
    expect(stillNaming(await bytesOfAll(folder)).length).toBeGreaterThan(15);
    const result = await store.erasing.erase(request, commitTo(store));
    expect(result.ok).toBe(true);
    expect(stillNaming(await bytesOfAll(folder))).toEqual([]);
    await store.close();
    expect(stillNaming(await bytesOfAll(folder))).toEqual([]);
  });

  it('leaves the inquiries as figures, and all others as they were', async () => {
    const { folder, store } = await namedOffice();
    await store.erasing.erase(request, commitTo(store));
    const october = [otherClosed, erased(closedOne('quartz-october')), expect.objectContaining({ id: 'third' })];
    expect(store.open.inquiries).toEqual([erased(ofCustomer('quartz-open')), other]);
    expect(await store.readMonth('2026-10')).toEqual(october);
    await store.close();
    const again = await openedStore(folder);
    expect(again.notices).toEqual([]);
    expect(again.open.inquiries).toEqual([erased(ofCustomer('quartz-open')), other]);
    expect(await again.readMonth('2026-10')).toEqual(october);
    expect(await again.readMonth('2026-11')).toEqual([erased(closedOne('quartz-november'))]);
  });

  it('leaves every kept backup whole, and the customer is erased in it', async () => {
    const { store } = await namedOffice();
    await store.erasing.erase(request, commitTo(store));
    const { backups, unreadable } = await store.backups.list();
    expect([backups.length, unreadable]).toEqual([2, []]);
    const opens = [];
    for (const { id } of backups) {
      const content = await store.backups.content(id);
      if (content?.ok !== true) throw new Error('A backup cannot be read.');
      opens.push(content.open?.inquiries);
      for (const file of content.months.values()) expect(await store.backups.month(file)).not.toBeNull();
    }
    expect(opens).toEqual([
      [erased(ofCustomer('quartz-open')), other],
      [erased(ofCustomer('quartz-backup')), other],
    ]);
  });

  it('rewrites the copies of sync programs, and deletes what nothing can be taken out of', async () => {
    const { folder, store } = await namedOffice();
    const before = [...(await bytesOfAll(folder)).keys()];
    await store.erasing.erase(request, commitTo(store));
    const after = new Set((await bytesOfAll(folder)).keys());
    const gone = before.filter((name) => !after.has(name) && !name.startsWith('backups/kept/'));
    // A whole file that was set aside as damaged could be rewritten; those that are cut or half written could not.
    expect(gone).toEqual([
      'backups/closed/2026-10.json.damaged-2026-11-19T09-00-00Z',
      'closed/2026-10.json.0b9e7f6a-1111-4222-8333-444455556666.tmp',
      'index/2026-09.search',
      'index/2026-11.figures.json',
      'open.json.damaged-2026-11-19T09-00-00Z',
      'open.json.damaged-2026-11-20T09-00-00Z',
      'settings.json.damaged-2026-11-20T09-00-00Z',
    ]);
    const copy = JSON.parse(await readFile(join(folder, 'open (1).json'), 'utf8')) as { data: { inquiries: unknown } };
    expect(copy.data.inquiries).toEqual([erased(ofCustomer('quartz-open')), other]);
  });

  it('leaves a receipt that says how much, and names nobody', async () => {
    const { folder, store } = await namedOffice();
    const result = await store.erasing.erase(request, commitTo(store));
    if (!result.ok) throw new Error(result.sentence);
    expect(result.receipt.name).toBe('receipts/erasure-2026-11-21T09-01-00-000Z.txt');
    expect(await readFile(join(folder, result.receipt.name), 'utf8')).toBe(result.receipt.text);
    expect(result.receipt.text.split('\n').slice(0, 9)).toEqual([
      'Ten-Four: receipt for erasing a customer',
      '',
      'When: 2026-11-21 09:01:00 UTC',
      'By: Robin',
      'Inquiries: 4, of which 1 in the list of the day',
      'Closed months: 2026-10, 2026-11',
      expect.stringMatching(/^Files rewritten, kept backups included: \d+$/),
      'Damaged files deleted, because nothing could be taken out of them or they could not be read: 6',
      expect.stringMatching(/^Sha256 of the sorted ids of the inquiries: [0-9a-f]{64}$/),
    ]);
    expect(result.receipt.text).toMatch(/^Not reached: .*, a former data folder from before the data were moved, /m);
    for (const id of ids) expect(result.receipt.text).not.toContain(id);
    if (process.platform !== 'win32') {
      expect((await stat(join(folder, result.receipt.name))).mode & 0o777).toBe(0o600);
      expect((await stat(join(folder, 'receipts'))).mode & 0o777).toBe(0o700);
    }
    expect(await readdir(folder)).not.toContain('erasing.json');
  });

  it('counts the files in which the customer stood', async () => {
    const { folder, store } = await namedOffice();
    const before = await bytesOfAll(folder);
    const result = await store.erasing.erase(request, commitTo(store));
    const after = await bytesOfAll(folder);
    const isRewritable = (path: string): boolean => !path.startsWith('index/') && !path.includes('0000000000000000');
    const rewritten = stillNaming(before).filter(
      (path) => isRewritable(path) && (after.has(path) || path.startsWith('backups/kept/')),
    );
    expect(result.ok && /included: (\d+)/.exec(result.receipt.text)?.[1]).toBe(String(rewritten.length));
  });

  it('deletes a damaged file that may hold a piece, says so before, and leaves those that cannot', async () => {
    const { folder, store } = await namedOffice();
    const whole = await readFile(
      join(folder, 'backups/kept', (await readdir(join(folder, 'backups/kept')))[0] ?? ''),
      'utf8',
    );
    const others = JSON.stringify({ format: 'ten-four/open', schema: 9, data: { inquiries: [{ id: 'of-others' }] } });
    const staying = {
      'open.json.newer-2026-11-20T09-00-00Z': others,
      'closed/2026-10.json.damaged-2026-11-18T09-00-00Z': '\0'.repeat(5_000),
      'open letter.json': 'torn, and not a name of ours',
      'backups/notes.txt': whole,
    };
    const going = ['open-LAPTOP.json', 'backups/set-aside/open (3).json', 'settings.json.damaged-2026-11-18T09-00-00Z'];
    for (const [name, text] of Object.entries(staying)) await writeFile(join(folder, name), text);
    for (const name of going) await writeFile(join(folder, name), '{"of":"others", torn');
    const found = await store.erasing.survey(({ id }) => ids.some((one) => one === id));
    const { unsure } = await store.erasing.filesHolding(found, [...found.inquiries.values()]);
    const pieces = ['backups/closed/2026-10.json', 'open.json'].map((name) => `${name}.damaged-2026-11-19T09-00-00Z`);
    expect(unsure.toSorted()).toEqual([...going, ...pieces].sort());
    expect(await store.erasing.erase(request, commitTo(store))).toMatchObject({ ok: true });
    const left = await bytesOfAll(folder);
    expect(unsure.filter((name) => left.has(name))).toEqual([]);
    for (const [name, text] of Object.entries(staying)) expect(left.get(name)?.toString()).toBe(text);
    expect(stillNaming(left)).toEqual([]);
  });

  it('leaves a file alone that Ten-Four did not write, and says that there is one', async () => {
    const { folder, store } = await namedOffice();
    await writeFile(join(folder, 'my notes.txt'), `Call ${customer.name}`);
    const found = await store.erasing.survey(({ id }) => id === 'quartz-open');
    expect((await store.erasing.filesHolding(found, [...found.inquiries.values()])).foreign).toEqual(['my notes.txt']);
    const result = await store.erasing.erase(request, commitTo(store));
    expect(result.ok && result.receipt.text).toContain('One file in the data folder that Ten-Four did not write');
    expect(stillNaming(await bytesOfAll(folder))).toEqual(['my notes.txt']);
  });

  it('erases what is archived after it, and what an older copy brings', async () => {
    const { folder, store } = await namedOffice();
    await store.erasing.erase(request, commitTo(store));
    await store.archive('2026-11', [closedOne('quartz-open')]);
    await store.archive('2026-10', [closedOne('quartz-october')]);
    await store.closed.idle();
    expect(stillNaming(await bytesOfAll(folder))).toEqual([]);
  });

  it('is refused before anything is touched where a month is of a newer version', async () => {
    const { folder, store } = await namedOffice();
    const path = join(folder, 'closed/2026-11.json');
    await writeFile(path, withNewerSchema(await readFile(path, 'utf8')));
    const before = await bytesOfAll(folder);
    expect(await store.erasing.erase(request, commitTo(store))).toMatchObject({
      ok: false,
      isBegun: false,
      sentence: expect.stringContaining('Update Ten-Four'),
    });
    expect(await bytesOfAll(folder)).toEqual(before);
  });

  it('says that it has begun when the disk stops it, and finishes when it is asked again', async () => {
    const { folder, store, disk } = await officeOnADiskThatFills();
    disk.isFull = true;
    expect(await store.erasing.erase(request, commitTo(store))).toMatchObject({
      ok: false,
      isBegun: true,
      reason: 'disk-full',
      sentence: expect.stringMatching(/^The disk is full/),
    });
    expect(await readdir(folder)).toContain('erasing.json');
    expect(stillNaming(new Map([['', await readFile(join(folder, 'erasing.json'))]]))).toEqual([]);
    disk.isFull = false;
    expect((await store.erasing.finish(commitTo(store)))?.ok).toBe(true);
    expect(await store.erasing.finish(commitTo(store))).toBeNull();
    expect(stillNaming(await bytesOfAll(folder))).toEqual([]);
  });

  it('deletes no torn file that was damaged only after it had begun, and nobody was told of', async () => {
    const { folder, store, disk } = await officeOnADiskThatFills();
    await writeFile(join(folder, 'open.json.damaged-2026-11-20T09-00-00Z'), 'subject":"torn before');
    disk.isFull = true;
    expect(await store.erasing.erase(request, commitTo(store))).toMatchObject({ ok: false, isBegun: true });
    await writeFile(join(folder, 'open.json.damaged-2026-11-21T09-00-00Z'), 'subject":"torn since');
    disk.isFull = false;
    expect((await store.erasing.finish(commitTo(store)))?.ok).toBe(true);
    expect((await readdir(folder)).filter((name) => name.includes('damaged'))).toEqual([
      'open.json.damaged-2026-11-21T09-00-00Z',
    ]);
  });

  it('is finished by the next start, which says so', async () => {
    const folder = await dataFolder();
    let isGone = false;
    const { fs } = recordingFs(({ name }) => (isGone && name === 'rename' ? systemError('EIO', name) : null));
    const store = await openedStore(folder, { fs });
    await livedIn(store);
    const commit = commitTo(store);
    await store.erasing.erase({ ...request, language: 'de' }, (inquiries) => {
      isGone = true;
      return commit(inquiries);
    });
    await store.close();
    expect(stillNaming(await bytesOfAll(folder))).not.toEqual([]);
    const next = await openedStore(folder, { fs: nodeFs });
    expect(next.notices).toEqual([
      {
        kind: 'erasing-finished',
        file: 'receipts/erasure-2026-11-21T09-01-00-000Z.txt',
        movedTo: null,
        savedAtMs: null,
      },
    ]);
    expect(next.open.inquiries.map(isErased)).toEqual([true, false]);
    expect(stillNaming(await bytesOfAll(folder))).toEqual([]);
    expect(await readFile(join(folder, 'receipts/erasure-2026-11-21T09-01-00-000Z.txt'), 'utf8')).toMatch(
      /^Ten-Four: Beleg über das Löschen von Kundendaten\n[^]*^Anfragen: 4, davon 1 in der Liste des Tages$/m,
    );
  });

  it('says so when the note of an erasing that was cut short cannot be read', async () => {
    const { folder, store } = await namedOffice();
    await store.close();
    await writeFile(join(folder, 'erasing.json'), '{');
    const next = await openedStore(folder);
    expect(next.notices.map((notice) => noticeWords(notice, 'UTC').sentence)).toEqual([
      'Erasing a customer had been cut short, and the note of it, kept as erasing.json.damaged-2026-11-21T09-00-00Z, cannot be read: search for that customer, and erase what you find.',
    ]);
    expect(await readdir(folder)).not.toContain('erasing.json');
    expect(await readFile(join(folder, 'erasing.json.damaged-2026-11-21T09-00-00Z'), 'utf8')).toBe('{');
    await next.close();
    expect((await openedStore(folder)).notices).toEqual([]);
  });
});
