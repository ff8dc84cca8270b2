import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  addLine,
  closeSharedBrowser,
  namesIn,
  openAt,
  openPage,
  selectRow,
  waitForNames,
} from '../support/browser-page.ts';
import { startEdition } from '../support/browser-edition.ts';

afterAll(closeSharedBrowser);

const sheet = (page: Page, name: RegExp) => page.getByRole('dialog', { name });
/** A sheet closes when its answer is there, which may be after the list has changed. */
const noSheet = (page: Page) => page.locator('dialog[open]').waitFor({ state: 'detached' });
const groupTitles = (page: Page) => page.locator('main h2').allTextContents();

describe('the day of one person, by keys alone', () => {
  it('adds, acknowledges, snoozes, promises, hands off, closes and undoes, and all of it is on the disk', async () => {
    const { page, edition, folder } = await openPage();
    await page.getByText('Nobody is waiting.').waitFor();

    await addLine(page, 'call Ana Ruiz, invoice, 2 min ago');
    await addLine(page, 'lead Northside Dental web form: quote for 12 seats, 5 min ago');
    await addLine(page, 'email complaint from billing@example.org');
    await waitForNames(page, ['Northside Dental', 'Ana Ruiz', 'billing@example.org']);
    expect(await groupTitles(page)).toEqual(['Acknowledge within ten minutes 3']);

    // A: recorded at once; the sheet says what is owed.
    await selectRow(page, 'Northside Dental');
    await page.keyboard.press('a');
    await sheet(page, /What do you owe Northside Dental/).waitFor();
    await page.keyboard.press('Enter');
    await waitForNames(page, ['Ana Ruiz', 'billing@example.org', 'Northside Dental']);
    await noSheet(page);
    expect(await groupTitles(page)).toEqual(['Acknowledge within ten minutes 2', 'You promised 1']);

    // S: quiet, and the countdown is not touched.
    await selectRow(page, 'Ana Ruiz');
    await page.keyboard.press('s');
    await sheet(page, /Snooze/).waitFor();
    await page.keyboard.press('1');
    await waitForNames(page, ['billing@example.org', 'Northside Dental']);
    await page.getByText(/Snoozed: 1, back at/).waitFor();
    await noSheet(page);

    // U within ten seconds.
    await page.keyboard.press('u');
    await waitForNames(page, ['Ana Ruiz', 'billing@example.org', 'Northside Dental']);

    // P on somebody who waits acknowledges and promises in one.
    await selectRow(page, 'Ana Ruiz');
    await page.keyboard.press('p');
    await sheet(page, /Ana Ruiz with a promise/).waitFor();
    await page.getByRole('textbox', { name: /Another time/ }).focus();
    await page.keyboard.insertText('in 2 hours');
    await page.keyboard.press('Enter');
    await waitForNames(page, ['billing@example.org', 'Ana Ruiz', 'Northside Dental']);
    await noSheet(page);

    // H: with a colleague, the clock goes on.
    await selectRow(page, 'billing@example.org');
    await page.keyboard.press('h');
    await sheet(page, /Hand/).waitFor();
    await page.keyboard.insertText('Ben');
    await page.keyboard.press('Enter');
    await page.locator('[data-row]', { hasText: /with Ben until/ }).waitFor();
    await noSheet(page);

    // D with a reason.
    await page.keyboard.press('d');
    await sheet(page, /Done with billing/).waitFor();
    await page.keyboard.press('3');
    await waitForNames(page, ['Ana Ruiz', 'Northside Dental']);
    await noSheet(page);
    await page.keyboard.press('u');
    await waitForNames(page, ['billing@example.org', 'Ana Ruiz', 'Northside Dental']);

    await edition.kill();
    const again = await startEdition(folder);
    const page2 = await openAt(again.address);
    await waitForNames(page2, ['billing@example.org', 'Ana Ruiz', 'Northside Dental']);
  });

  it('twenty are added and done with, one key after the other', async () => {
    const { page, edition } = await openPage();
    for (let index = 1; index <= 20; index += 1) await addLine(page, `call Customer${index}, question ${index}`);
    expect(await namesIn(page)).toHaveLength(20);
    for (let left = 20; left > 0; left -= 1) {
      await page.keyboard.press('Home');
      await page.keyboard.press('a');
      await sheet(page, /What do you owe/).waitFor();
      await page.keyboard.press('1');
      await page.waitForFunction((count) => document.querySelectorAll('[data-row]').length === count, left - 1);
      await noSheet(page);
    }
    const { inquiries } = await edition.ask('snapshot', {});
    expect(inquiries.map(({ standing }) => standing.phase)).toEqual(Array.from({ length: 20 }, () => 'closed'));
  });

  it('keeps who was closed today within reach, with a note, and reopens with new clocks', async () => {
    const { page, edition } = await openPage();
    await addLine(page, 'call Ana Ruiz, invoice, 9 min ago');
    await page.keyboard.press('w');
    await sheet(page, /A note about Ana Ruiz/).waitFor();
    await page.keyboard.insertText('prefers mornings');
    await page.keyboard.press('Enter');
    await page.locator('[data-row]', { hasText: 'prefers mornings' }).waitFor();
    await noSheet(page);
    await page.keyboard.press('d');
    await sheet(page, /Done with Ana Ruiz/).waitFor();
    await page.keyboard.press('1');
    await waitForNames(page, []);
    await noSheet(page);
    await page.getByText('Nobody is waiting.').waitFor();

    await page.getByRole('button', { name: 'Closed today: 1' }).click();
    await waitForNames(page, ['Ana Ruiz']);
    await page.keyboard.press('Home');
    await page.keyboard.press('a');
    await page.getByText('Ana Ruiz is closed. Reopen it first: R.').waitFor();
    await page.keyboard.press('r');
    await page.locator('[data-row][data-tone=calm]').waitFor();
    const [view] = (await edition.ask('snapshot', {})).inquiries;
    expect(view?.standing).toMatchObject({ phase: 'waiting', reopenings: 1 });
  });

  it('shows the keys under "?", and finds by "/"', async () => {
    const { page } = await openPage();
    await addLine(page, 'call Ana Ruiz, invoice');
    await addLine(page, 'call Oskar Lind, delivery');
    await page.keyboard.press('?');
    await sheet(page, /Keys|Help/i).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.getByRole('searchbox').or(page.locator('[data-field=search]')).waitFor();
    await page.keyboard.insertText('deliv');
    await waitForNames(page, ['Oskar Lind']);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelectorAll('[data-row]').length === 2);
  });
});

describe('the countdown', () => {
  it('R20 is right to the second, and writes text without rendering the list', async () => {
    const { page } = await openPage();
    await addLine(page, 'call Ana Ruiz, invoice');
    const row = page.locator('[data-row]');
    const before = await row.elementHandle();
    // The page's clock is moved by the test: what it shows follows from the due instant alone.
    const shown = await page.evaluate(() => document.querySelector('[data-row] .left b')?.textContent);
    expect(shown).toMatch(/^(10:00|9:5\d)$/);
    await page.waitForFunction((text) => document.querySelector('[data-row] .left b')?.textContent !== text, shown);
    const after = await row.elementHandle();
    expect(await page.evaluate(([a, b]) => a === b, [before, after])).toBe(true);
  });
});

describe('two windows', () => {
  it('stay in step, also after the desk was away', async () => {
    const { page, edition, folder, another } = await openPage();
    const second = await another();
    await addLine(page, 'call Ana Ruiz, invoice');
    await waitForNames(second, ['Ana Ruiz']);
    await second.keyboard.press('Home');
    await second.keyboard.press('d');
    await second.getByRole('dialog').waitFor();
    await second.keyboard.press('1');
    await waitForNames(page, []);

    await edition.kill();
    await page.getByText('Connecting again').waitFor();
    const next = await startEdition(folder, ['--port', String(edition.port)]);
    await next.ask('receive', {
      customer: { name: 'Oskar Lind', phone: null, email: null, handle: null },
      channel: 'call',
      kind: 'ordinary',
      subject: '',
      receivedAtMs: Date.now() - 1000,
      isOldConfirmed: false,
    });
    await Promise.all([waitForNames(page, ['Oskar Lind']), waitForNames(second, ['Oskar Lind'])]);
  });
});

describe('adding', () => {
  it('shows what was understood before Enter, each part correctable', async () => {
    const { page } = await openPage();
    await page.keyboard.press('n');
    await page.keyboard.insertText('call +34 600 110 233 about the invoice 5 min ago');
    const chips = page.getByRole('group', { name: 'Understood as' });
    await chips.getByText('+34 600 110 233').waitFor();
    await chips.getByRole('button', { name: /channel/i }).click();
    await page.getByRole('combobox').selectOption('text');
    await page.getByRole('textbox', { name: 'Who is waiting?' }).press('Enter');
    await page.locator('[data-row]', { hasText: 'Text' }).waitFor();
  });

  it('asks about an arrival before yesterday and about one ahead, and keeps the text', async () => {
    const { page } = await openPage();
    await page.keyboard.press('n');
    await page.keyboard.insertText('call Ana 3 days ago');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Add it all the same' }).click();
    await waitForNames(page, ['Ana']);
  });

  it('joins a further call of the same number, and can be told otherwise', async () => {
    const { page, edition } = await openPage();
    await addLine(page, 'call +34 600 110 233 about the invoice');
    await page.keyboard.press('n');
    await page.keyboard.insertText('call 600110233 again');
    await page.getByText(/Joins \+34 600 110 233/).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('input')?.value === '');
    expect((await edition.ask('snapshot', {})).inquiries).toMatchObject([{ followUps: 1 }]);
  });

  it('refuses ten thousand characters in words and keeps them', async () => {
    const { page } = await openPage();
    await page.keyboard.press('n');
    await page.keyboard.insertText('x'.repeat(10_000));
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText(/\d/).waitFor();
    expect(await page.getByRole('textbox', { name: 'Who is waiting?' }).inputValue()).toHaveLength(10_000);
    expect(await namesIn(page)).toEqual([]);
  });

  it('shows markup in a name as text', async () => {
    const { page } = await openPage();
    await addLine(page, '<img src=x onerror=alert(1)>, invoice');
    await page.locator('[data-row]', { hasText: '<img src=x' }).waitFor();
    expect(await page.locator('[data-row] img').count()).toBe(0);
  });
});

describe('files', () => {
  const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/call-logs/${name}`, import.meta.url));

  it('a call log is shown first, then imported, and taken back by one undo', async () => {
    const { page } = await openPage();
    await page.getByRole('button', { name: 'Files' }).click();
    await page.locator('input[type=file]').first().setInputFiles(fixture('ringcentral.csv'));
    await page.getByText(/\d+ calls, \d+ missed/).waitFor();
    expect(await namesIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.waitForFunction(() => document.querySelectorAll('[data-row]').length > 0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Undo/ }).first().click();
    await waitForNames(page, []);
  });

  it.each([
    ['that is empty', '', /empty/i],
    ['that is no call log', 'hello\nworld\n', /column|call log|CSV/i],
  ])('a file %s gets a sentence', async (_case, text, expected) => {
    const { page, folder } = await openPage();
    const path = join(folder, 'log.csv');
    await writeFile(path, text);
    await page.getByRole('button', { name: 'Files' }).click();
    await page.locator('input[type=file]').first().setInputFiles(path);
    await page.getByRole('dialog').getByText(expected).first().waitFor();
  });

  it('of 50 MB is refused in words before it is sent', async () => {
    const { page, folder } = await openPage();
    const path = join(folder, 'large.csv');
    await writeFile(path, 'a;b;c\n'.repeat(9_000_000));
    await page.getByRole('button', { name: 'Files' }).click();
    await page.locator('input[type=file]').first().setInputFiles(path);
    await page.getByText(/25 MB/).waitFor();
  });

  it('the export is what the desk holds', async () => {
    const { page } = await openPage();
    await addLine(page, 'call Ana Ruiz, invoice');
    await page.getByRole('button', { name: 'Files' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /CSV/ }).last().click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text).toContain('Ana Ruiz');
  });
});

describe('a window without the token', () => {
  it('says where to find the address, and shows nothing else', async () => {
    const { edition } = await openPage();
    const page = await openAt(edition.address).then((open) => open.context().newPage());
    await page.goto(edition.address.replace(/token=.*/, 'token=wrong'));
    await page.getByText(/npm start/).waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
  });
});
