import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CallLogPreview } from '../../electron/contract/imports.ts';
import { cyclesOf } from '../../electron/domain/cycle.ts';
import type { Inquiry } from '../../electron/domain/inquiry.ts';
import { hourMs } from '../../electron/domain/policy.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { openTestDesk, temporaryFolder, type TestDesk } from '../support/test-desk.ts';

/** The day after the calls of the fixtures. */
const dayAfterMs = Date.UTC(2026, 10, 21, 12);

async function fixture(name: string): Promise<string> {
  const path = fileURLToPath(new URL(`../fixtures/call-logs/${name}`, import.meta.url));
  return (await readFile(path)).toString('base64');
}

async function read(test: TestDesk, name: string) {
  const preview = await test.ask('readCallLog', { fileName: name, contentBase64: await fixture(name), mapping: null });
  if (preview.state !== 'ready') throw new Error(preview.sentence);
  return preview;
}

async function importLog(test: TestDesk, name: string) {
  const { importId } = await read(test, name);
  return test.ask('importCallLog', { importId });
}

const aDesk = (folder?: string) =>
  openTestDesk({ clock: fakeClock(dayAfterMs), ...(folder === undefined ? {} : { folder }) });

/** When which inquiry was acknowledged. */
async function acknowledgements(test: TestDesk): Promise<readonly (readonly [string, number])[]> {
  const { text } = await test.ask('exportFile', { format: 'json' });
  const { inquiries } = JSON.parse(text) as { inquiries: Inquiry[] };
  return inquiries
    .flatMap((inquiry) => cyclesOf(inquiry).map((cycle) => [inquiry.id, cycle.acknowledgedAtMs ?? 0] as const))
    .filter(([, atMs]) => atMs > 0)
    .sort(([a], [b]) => a.localeCompare(b));
}

/** What an export holds, without its order. */
async function everything(test: TestDesk): Promise<unknown> {
  const { text } = await test.ask('exportFile', { format: 'json' });
  const { inquiries } = JSON.parse(text) as { inquiries: { id: string }[] };
  return inquiries.sort((a, b) => a.id.localeCompare(b.id));
}

describe('a call log', () => {
  it('is read first, and changes nothing until the person says so', async () => {
    const test = await aDesk();
    const preview = await read(test, 'ringcentral.csv');
    expect(preview.system).toBe('RingCentral');
    expect(preview.counts.missed).toBeGreaterThan(0);
    expect(test.desk.snapshot().inquiries).toEqual([]);
    expect(test.store.open.inquiries).toEqual([]);
  });

  it.each([
    '3cx-older.csv',
    '3cx-v20.csv',
    'aircall.csv',
    'asterisk-master.csv',
    'freepbx.csv',
    'ringcentral.csv',
    'zoom-phone.csv',
  ])('%s adds what was missed, and nothing when it is imported again', async (name) => {
    const test = await aDesk();
    const first = await importLog(test, name);
    expect(first.added).toBeGreaterThan(0);
    const before = await everything(test);
    const second = await importLog(test, name);
    expect(second).toMatchObject({ actionId: null, added: 0, changed: 0 });
    expect(await everything(test)).toEqual(before);
  });

  it('adds nothing after a restart either, when what it brought is archived by then', async () => {
    const test = await aDesk();
    await importLog(test, 'aircall.csv');
    test.clock.sleep(40 * 24 * hourMs);
    const next = await test.restart();
    await importLog(next, 'aircall.csv');
    expect(await next.ask('importCallLog', { importId: (await read(next, 'aircall.csv')).importId })).toMatchObject({
      added: 0,
      changed: 0,
    });
  });

  it('is taken back by one undo, and can be imported again after it', async () => {
    const test = await aDesk();
    const summary = await importLog(test, 'freepbx.csv');
    const before = test.desk.snapshot().inquiries.filter(({ standing }) => standing.phase === 'waiting').length;
    expect(before).toBeGreaterThan(0);
    const acknowledgedBefore = await acknowledgements(test);
    expect(acknowledgedBefore.length).toBeGreaterThan(0);
    await test.ask('undo', { actionId: summary.actionId ?? '' });
    expect(test.desk.snapshot().inquiries.filter(({ standing }) => standing.phase !== 'withdrawn')).toEqual([]);
    expect(test.desk.snapshot().score.goals['ten-minute'].rate.passed).toBe(0);
    test.clock.sleep(hourMs);
    const again = await importLog(test, 'freepbx.csv');
    expect(await acknowledgements(test)).toEqual(acknowledgedBefore);
    expect(again.added + again.changed).toBe(summary.added);
    expect(test.desk.snapshot().inquiries.filter(({ standing }) => standing.phase === 'waiting')).toHaveLength(before);
  });

  it('can be taken back row by row, also after a restart, as long as no goal was missed', async () => {
    const test = await openTestDesk({ clock: fakeClock(Date.UTC(2026, 10, 20, 9, 31)) });
    await importLog(test, 'freepbx.csv');
    const next = await test.restart();
    const { inquiries } = next.desk.snapshot();
    const view = inquiries.find(
      ({ receivedAtMs, standing }) => standing.phase === 'waiting' && receivedAtMs > Date.UTC(2026, 10, 20, 9, 25),
    );
    expect(view?.undoable).toEqual({ actionId: view?.id, what: 'received' });
    await next.ask('undo', { actionId: view?.undoable?.actionId ?? '' });
    expect(next.view(view?.id ?? '').standing.phase).toBe('withdrawn');
  });

  it('puts what was closed before today into its month at once', async () => {
    const test = await aDesk();
    await importLog(test, 'ringcentral.csv');
    expect(test.desk.snapshot().inquiries.filter(({ standing }) => standing.phase === 'closed')).toEqual([]);
    expect((await test.store.readMonth('2026-11')).length).toBeGreaterThan(0);
  });

  it('acknowledges what was added by hand, at the time of the call', async () => {
    const test = await openTestDesk({ clock: fakeClock(Date.UTC(2026, 10, 20, 8, 30)) });
    const customer = { name: 'Hand', phone: '+33 1 99 00 01 02', email: null, handle: null };
    const id = await test.receive({ customer, receivedAtMs: Date.UTC(2026, 10, 20, 8, 25) });
    test.clock.set(dayAfterMs);
    await importLog(test, 'aircall.csv');
    expect(
      test.store.open.inquiries.concat(await test.store.readMonth('2026-11')).find((one) => one.id === id),
    ).toMatchObject({
      events: expect.arrayContaining([
        expect.objectContaining({ type: 'acknowledged', atMs: Date.UTC(2026, 10, 20, 8, 41), by: 'Claire Dubois' }),
      ]),
    });
  });

  it('shows bad rows with their line and reason, and takes the good ones', async () => {
    const test = await aDesk();
    const preview = await read(test, 'bad-rows.csv');
    expect(preview.badRowCount).toBeGreaterThanOrEqual(3);
    expect(preview.badRows[0]).toMatchObject({ line: 3, reason: expect.stringMatching(/\.$/) });
    const summary = await test.ask('importCallLog', { importId: preview.importId });
    expect(summary.added).toBeGreaterThan(0);
  });

  it('with unknown columns asks which is which, and takes the answer', async () => {
    const test = await aDesk();
    const file = { fileName: 'log.csv', contentBase64: await fixture('unknown-system.csv') };
    const first = await test.ask('readCallLog', { ...file, mapping: null });
    expect(first).toMatchObject({
      state: 'unclear',
      question: 'columns',
      headers: ['When', 'Who', 'Number', 'In or out', 'Came of it'],
    });
    const { headerLine } = first as CallLogPreview & { state: 'unclear' };
    const columns = { time: 0, name: 1, caller: 2, direction: 3, result: 4 };
    const second = await test.ask('readCallLog', { ...file, mapping: { dateOrder: null, columns, headerLine } });
    expect(second).toMatchObject({ state: 'unclear', question: 'date-order' });
    const mapping = { dateOrder: 'day-first' as const, columns, headerLine };
    expect(await test.ask('readCallLog', { ...file, mapping })).toMatchObject({
      state: 'ready',
      counts: { missed: 1, alreadyCalledBack: 1 },
    });
  });

  it('that is empty, or was not read before, is refused in words', async () => {
    const test = await aDesk();
    const empty = await test.call('readCallLog', { fileName: 'a.csv', contentBase64: '', mapping: null });
    expect(empty).toMatchObject({ ok: false, refusal: { reason: 'empty', sentence: expect.stringMatching(/\.$/) } });
    expect(await test.call('importCallLog', { importId: 'x' })).toMatchObject({
      ok: false,
      refusal: { reason: 'not-read' },
    });
  });

  it('with markup and formulas keeps them as text, and exports them so that no spreadsheet runs them', async () => {
    const test = await aDesk();
    await importLog(test, 'hostile.csv');
    const labels = test.desk.snapshot().inquiries.map(({ label }) => label);
    expect(labels).toContain('<img src=x onerror="alert(1)">');
    const { text } = await test.ask('exportFile', { format: 'csv' });
    expect(text).not.toMatch(/[,\n"]=cmd/);
  });
});

describe('an export', () => {
  it('holds everything, also what is archived, and imports back identical into an empty desk', async () => {
    const test = await aDesk();
    await importLog(test, 'ringcentral.csv');
    const id = await test.receive();
    await test.ask('note', { id, text: 'prefers mornings' });
    const exported = await test.ask('exportFile', { format: 'json' });
    expect(exported.fileName).toBe('ten-four-2026-11-21.json');
    const other = await aDesk(await temporaryFolder());
    const file = { fileName: 'x.json', contentBase64: Buffer.from(exported.text).toString('base64') };
    await other.ask('importJson', file);
    expect(await everything(other)).toEqual(await everything(test));
    expect(await other.ask('importJson', file)).toMatchObject({ added: 0, changed: 0, actionId: null });
  });

  it('is taken back by one undo', async () => {
    const test = await aDesk();
    await test.receive();
    const { text } = await test.ask('exportFile', { format: 'json' });
    const other = await aDesk(await temporaryFolder());
    const contentBase64 = Buffer.from(text).toString('base64');
    const { actionId } = await other.ask('importJson', { fileName: 'x.json', contentBase64 });
    await other.ask('undo', { actionId: actionId ?? '' });
    expect(other.desk.snapshot().inquiries).toMatchObject([{ standing: { phase: 'withdrawn' } }]);
  });

  it('that is damaged is refused in words and adds nothing', async () => {
    const test = await aDesk();
    const contentBase64 = Buffer.from('{"format":"ten-four-export","version":1,"inquiries":[{}]}').toString('base64');
    const result = await test.call('importJson', { fileName: 'x.json', contentBase64 });
    expect(result).toMatchObject({ ok: false, refusal: { reason: 'not-an-export' } });
    expect(test.store.open.inquiries).toEqual([]);
  });
});
