import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hourMs } from '../../electron/domain/policy.ts';
import { exportJson } from '../../electron/intake/export.ts';
import { openTestDesk, tuesdayTenMs, type TestDesk } from '../support/test-desk.ts';
import { bytesOfAll } from '../store/erasing/named-office.ts';
import { recordingFs, systemError } from '../store/support/recording-fs.ts';

const quartz = { name: 'Zoë Quartz', phone: '+34 600 111 222', email: null, handle: null };

async function closedYesterday(at: TestDesk, customer: typeof quartz | { readonly email: string }): Promise<string> {
  const nobody = { name: null, phone: null, email: null, handle: null };
  const id = await at.receive({ customer: { ...nobody, ...customer }, subject: 'Quartz lamp' });
  await at.ask('note', { id, text: 'Quartz prefers mornings' });
  await at.ask('close', { id, reason: 'answered' });
  return id;
}

/** Two of hers and one of somebody with her name, closed; one of hers and one of another customer, open. */
async function office() {
  const at = await openTestDesk();
  const closed = await closedYesterday(at, quartz);
  const namesake = await closedYesterday(at, { ...quartz, phone: '020 7946 0000' });
  await at.clock.advance(24 * hourMs);
  const open = await at.receive({ customer: { ...quartz, name: null, phone: '600111222' }, subject: 'Quartz again' });
  const other = await at.receive();
  return { at, closed, namesake, open, other };
}

describe('R22 the preview of an erasing', () => {
  it('names every inquiry with the same number, and says which share only the name', async () => {
    const { at, closed, namesake, open } = await office();
    const { candidates, damaged, foreign } = await at.ask('previewErase', { id: closed });
    expect(candidates.map(({ id, because, where }) => [id, because, where])).toEqual([
      [closed, 'chosen', 'closed'],
      [open, 'phone', 'open'],
      [namesake, 'name', 'closed'],
    ]);
    expect(candidates[0]).toEqual({
      id: closed,
      label: 'Zoë Quartz',
      subject: 'Quartz lamp',
      channel: 'call',
      receivedAtMs: tuesdayTenMs,
      because: 'chosen',
      where: 'closed',
    });
    expect([damaged, foreign]).toEqual([[], []]);
  });

  it('names damaged files that would go, and files of others that stay', async () => {
    const { at, open } = await office();
    await writeFile(join(at.folder, 'open.json.damaged-2026-11-20T09-00-00Z'), 'torn 600111222 torn');
    await writeFile(join(at.folder, 'open.json.damaged-2026-11-19T09-00-00Z'), 'torn');
    await writeFile(join(at.folder, 'notes.txt'), 'call 600111222');
    expect(await at.ask('previewErase', { id: open })).toMatchObject({
      damaged: ['open.json.damaged-2026-11-20T09-00-00Z'],
      unsure: ['open.json.damaged-2026-11-19T09-00-00Z'],
      foreign: ['notes.txt'],
    });
  });

  it('finds what stands in a kept backup alone', async () => {
    const { at, open } = await office();
    const gone = await at.receive({ customer: quartz });
    await at.ask('backUpNow', {});
    await at.store.saveOpen({ ...at.store.open, inquiries: at.store.open.inquiries.filter(({ id }) => id !== gone) });
    const again = await at.restart();
    const { candidates } = await again.ask('previewErase', { id: open });
    expect(candidates.find(({ id }) => id === gone)).toMatchObject({ because: 'phone', where: 'backup' });
  });

  it('changes nothing', async () => {
    const { at, open } = await office();
    await at.desk.idle();
    const before = await bytesOfAll(at.folder);
    await at.ask('previewErase', { id: open });
    expect(await bytesOfAll(at.folder)).toEqual(before);
  });

  it('is refused for what is not there, and for who is erased already', async () => {
    const { at, open } = await office();
    expect(await at.call('previewErase', { id: 'nobody' })).toMatchObject({
      ok: false,
      refusal: { reason: 'not-there' },
    });
    await at.ask('eraseCustomer', { ids: [open] });
    expect(await at.call('previewErase', { id: open })).toEqual({
      ok: false,
      refusal: { reason: 'erased', sentence: 'This customer is erased already.' },
    });
  });
});

describe('R22 erasing one of two that were merged (R13)', () => {
  const known = (way: Partial<typeof quartz> & { readonly email?: string }) => ({ ...quartz, phone: null, ...way });

  async function mergedOffice() {
    const at = await openTestDesk();
    const kept = await at.receive({ customer: known({ name: 'Zoë' }), subject: 'Lamp' });
    const other = await at.receive({
      customer: { ...known({}), name: null, phone: '+34 600 111 222' },
      subject: 'Bulb',
    });
    await at.ask('merge', { id: kept, otherId: other });
    return { at, kept, other };
  }

  it('offers both, although they have nothing else in common', async () => {
    const { at, kept, other } = await mergedOffice();
    for (const [id, with_] of [
      [kept, other],
      [other, kept],
    ] as const) {
      const { candidates } = await at.ask('previewErase', { id });
      expect(candidates.map((one) => [one.id, one.because])).toEqual([
        [id, 'chosen'],
        [with_, 'merged'],
      ]);
    }
  });

  it('is refused where the one that stayed would go on naming the customer', async () => {
    const { at, kept, other } = await mergedOffice();
    await at.desk.idle();
    const before = await bytesOfAll(at.folder);
    expect(await at.call('eraseCustomer', { ids: [other] })).toMatchObject({
      ok: false,
      refusal: { reason: 'merged-too', sentence: expect.stringMatching(/^Tick Zoë too: /) },
    });
    expect(await bytesOfAll(at.folder)).toEqual(before);
    await at.ask('eraseCustomer', { ids: [other, kept] });
    expect(JSON.stringify(at.desk.snapshot().inquiries)).not.toMatch(/Zoë|111 222|Lamp|Bulb/);
  });
});

describe('R22 erasing', () => {
  it('takes the customer out of the list, the search, the export and every file', async () => {
    const { at, closed, open } = await office();
    await at.ask('backUpNow', {});
    const score = at.desk.snapshot().score;
    const { inquiries, savedAs, receipt } = await at.ask('eraseCustomer', { ids: [closed, open], language: 'es' });
    expect(receipt).toMatch(/^Ten-Four: justificante del borrado de un cliente$/m);
    expect(inquiries).toBe(2);
    expect(await readFile(join(at.folder, savedAs), 'utf8')).toBe(receipt);
    expect(at.view(open)).toMatchObject({ label: 'Erased customer', subject: '', isErased: true, undoable: null });
    expect(at.desk.snapshot().score).toEqual(score);
    expect((await at.ask('findClosed', { text: 'quartz' })).map(({ customer }) => customer.phone)).toEqual([
      '020 7946 0000',
    ]);
    expect((await at.ask('findClosed', { text: 'erased' })).map(({ id }) => id)).toEqual([closed]);
    const { text } = await at.ask('exportFile', { format: 'json' });
    expect(text).not.toMatch(/600111222|\+34 600/);
    const holding = [...(await bytesOfAll(at.folder))].filter(
      ([, bytes]) => bytes.includes('600111222') || bytes.includes('+34 600'),
    );
    expect(holding.map(([path]) => path)).toEqual([]);
  });

  it('keeps an open one in the list until somebody closes it', async () => {
    const { at, open } = await office();
    await at.ask('eraseCustomer', { ids: [open] });
    expect(at.view(open).standing.phase).toBe('waiting');
    await at.ask('close', { id: open, reason: 'no-answer-needed' });
    expect(at.view(open).standing.phase).toBe('closed');
    expect(at.view(open).undoable).toMatchObject({ what: 'closed' });
  });

  it('cannot be undone, and neither can what was done before it (R12)', async () => {
    const { at, open } = await office();
    const { actionId } = await at.ask('acknowledge', { id: open, owed: null });
    await at.ask('eraseCustomer', { ids: [open] });
    expect(await at.call('undo', { actionId })).toMatchObject({ ok: false, refusal: { reason: 'not-the-last' } });
    const erasing = at.store.open.inquiries.find(({ id }) => id === open)?.events.at(-1);
    expect(erasing?.type).toBe('erased');
    expect((await at.call('undo', { actionId: erasing?.actionId ?? '' })).ok).toBe(false);
    expect(at.view(open).label).toBe('Erased customer');
  });

  it('is not brought back by an export that was saved before', async () => {
    const { at, open } = await office();
    const before = exportJson(at.store.open.inquiries);
    await at.ask('eraseCustomer', { ids: [open] });
    const contentBase64 = Buffer.from(before).toString('base64');
    await at.ask('importJson', { fileName: 'export.json', contentBase64 });
    expect(at.view(open).label).toBe('Erased customer');
  });

  it('is not brought back by reopening what was closed yesterday', async () => {
    const { at, closed } = await office();
    await at.ask('eraseCustomer', { ids: [closed] });
    await at.ask('reopen', { id: closed });
    expect(at.view(closed)).toMatchObject({ label: 'Erased customer', lastNote: null, subject: '' });
  });

  it('says when the disk stops it, and goes on by itself', async () => {
    let isFull = false;
    const { fs } = recordingFs(({ name, path }) =>
      isFull && name === 'write' && path.includes('2026-11.json') ? systemError('ENOSPC', name) : null,
    );
    const at = await openTestDesk({ fs });
    const closed = await closedYesterday(at, quartz);
    await at.receive();
    await at.clock.advance(24 * hourMs);
    isFull = true;
    const stopped = await at.call('eraseCustomer', { ids: [closed] });
    expect(stopped.ok ? null : stopped.refusal.sentence).toMatch(
      /^Erasing is not finished, and some files still hold the customer\. The disk is full.*goes on with it by itself, at the latest at its next start\.$/,
    );
    isFull = false;
    const backup = (await at.ask('data', {})).backups[0]?.id ?? '';
    for (const name of ['previewRestore', 'restoreBackup'] as const) {
      expect(await at.call(name, { id: backup })).toMatchObject({ refusal: { reason: 'erasing-unfinished' } });
    }
    await at.clock.advance(hourMs);
    expect((await at.call('previewRestore', { id: backup })).ok).toBe(true);
    expect(at.desk.snapshot().notices.map(({ sentence }) => sentence)).toContainEqual(
      expect.stringMatching(/^Erasing the customer is finished\. The receipt is kept as receipts\/erasure-/),
    );
    const holding = [...(await bytesOfAll(at.folder))].filter(([, bytes]) => bytes.includes('+34 600'));
    expect(holding.map(([path]) => path)).toEqual([]);
  });

  it('that the disk stops again at a start shows nobody, says so, and is finished by itself', async () => {
    let isFull = false;
    const { fs } = recordingFs(({ name, path }) =>
      isFull && name === 'write' && path.includes('2026-11') ? systemError('ENOSPC', name) : null,
    );
    const at = await openTestDesk({ fs });
    const closed = await closedYesterday(at, quartz);
    await at.clock.advance(24 * hourMs);
    const open = await at.receive({ customer: quartz, subject: 'Quartz again' });
    isFull = true;
    expect((await at.call('eraseCustomer', { ids: [closed, open] })).ok).toBe(false);
    const again = await at.restart();
    const sentences = (): readonly string[] => again.desk.snapshot().notices.map(({ sentence }) => sentence);
    await again.desk.idle();
    expect([again.view(open).label, await again.ask('findClosed', { text: 'quartz' })]).toEqual([
      'Erased customer',
      [],
    ]);
    expect(sentences()).toEqual([expect.stringMatching(/some files still hold the customer\. .* by itself/)]);
    isFull = false;
    await again.clock.advance(hourMs);
    expect(sentences()).toContainEqual(expect.stringMatching(/^Erasing the customer is finished\./));
    const holding = [...(await bytesOfAll(again.folder))].filter(([, bytes]) => bytes.includes('+34 600'));
    expect(holding.map(([path]) => path)).toEqual([]);
  });
});
