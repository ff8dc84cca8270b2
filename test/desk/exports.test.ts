import { describe, expect, it } from 'vitest';
import type { Inquiry } from '../../electron/domain/inquiry.ts';
import { nodeFs, type FsPort } from '../../electron/store/fs-port.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { openTestDesk, type TestDesk } from '../support/test-desk.ts';

async function closedIn(test: TestDesk, atMs: number): Promise<string> {
  test.clock.set(atMs);
  await test.desk.catchUp();
  const id = await test.receive();
  await test.ask('close', { id, reason: 'answered' });
  return id;
}

const idsIn = (text: string): readonly string[] =>
  (JSON.parse(text) as { inquiries: readonly Inquiry[] }).inquiries.map(({ id }) => id);

describe('an export of a year', () => {
  it('holds what was closed in it, and everything without a year', async () => {
    const test = await openTestDesk({ clock: fakeClock(Date.UTC(2025, 0, 1)) });
    const first = await closedIn(test, Date.UTC(2025, 4, 1));
    const second = await closedIn(test, Date.UTC(2026, 1, 1));
    test.clock.set(Date.UTC(2026, 2, 1));
    await test.desk.catchUp();
    const open = await test.receive();
    const save = async (year?: number) =>
      await test.ask('exportFile', { format: 'json', ...(year === undefined ? {} : { year }) });
    expect(idsIn((await save()).text)).toEqual([first, second, open]);
    expect(idsIn((await save(2025)).text)).toEqual([first]);
    expect((await save(2025)).fileName).toBe('ten-four-2025.json');
    expect(idsIn((await save(2024)).text)).toEqual([]);
  });
});

describe('a sheet for spreadsheets', () => {
  it('speaks as the page that asks for it, else as the settings', async () => {
    const test = await openTestDesk();
    const { settings } = test.desk.snapshot();
    const appearance = { ...settings.appearance, language: 'es' as const };
    await test.ask('changeSettings', { settings: { ...settings, appearance }, basedOn: null });
    const asked = await test.ask('exportFile', { format: 'csv', language: 'de' });
    const unasked = await test.ask('exportFile', { format: 'csv' });
    expect([asked.text, unasked.text].map((text) => text.slice(1, 23))).toEqual([
      'Kennung,Eingegangen,Ka',
      'id,recibida,canal,tipo',
    ]);
  });
});

describe('an export of more than fits one file', () => {
  /** Every file weighs this much. */
  const heavy = (size: number): FsPort => ({
    ...nodeFs,
    readParts: async (path, places) => ({ ...(await nodeFs.readParts(path, places)), size }),
    readFile: async (path) => {
      // As the disk would: the backup beside it, which reads months too, can say so.
      if (path.includes('closed/')) throw Object.assign(new Error('A month was read.'), { code: 'EIO' });
      return await nodeFs.readFile(path);
    },
  });

  it('is refused before anything is read, with what to do instead', async () => {
    const first = await openTestDesk({ clock: fakeClock(Date.UTC(2026, 4, 1)) });
    await closedIn(first, Date.UTC(2026, 4, 1));
    first.clock.set(Date.UTC(2026, 5, 20));
    await first.desk.catchUp();
    await first.close();
    const test = await openTestDesk({ folder: first.folder, clock: first.clock, fs: heavy(300_000_000) });
    const sentenceOf = async (year?: number): Promise<unknown> => {
      const result = await test.call('exportFile', { format: 'csv', ...(year === undefined ? {} : { year }) });
      return result.ok ? null : result.refusal.sentence;
    };
    expect(await sentenceOf()).toMatch(/Enter a year/);
    expect(await sentenceOf(2026)).toMatch(/Copy the folder "closed"/);
    expect(await sentenceOf(2025)).toBeNull();
  });
});
