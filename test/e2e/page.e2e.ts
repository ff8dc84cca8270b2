import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { addLine, closeSharedBrowser, openAt, openPage, selectRow, waitForNames } from '../support/browser-page.ts';
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

    // The page shows it before it is on the disk.
    const phases = async () => (await edition.ask('snapshot', {})).inquiries.map(({ standing }) => standing.phase);
    await expect.poll(phases).not.toContain('closed');
    await edition.kill();
    const again = await startEdition(folder);
    const page2 = await openAt(again.address);
    await waitForNames(page2, ['billing@example.org', 'Ana Ruiz', 'Northside Dental']);
  });

  it('twenty are added and done with, one key after the other', async () => {
    const { page, edition } = await openPage();
    for (let index = 1; index <= 20; index += 1) await addLine(page, `call Customer${index}, question ${index}`);
    await page.waitForFunction(() => document.querySelectorAll('[data-row]').length === 20);
    for (let left = 20; left > 0; left -= 1) {
      await page.keyboard.press('Home');
      await page.keyboard.press('a');
      await sheet(page, /What do you owe/).waitFor();
      await page.keyboard.press('1');
      await page.waitForFunction((count) => document.querySelectorAll('[data-row]').length === count, left - 1);
      await noSheet(page);
    }
    const phases = async () => (await edition.ask('snapshot', {})).inquiries.map(({ standing }) => standing.phase);
    await expect.poll(phases).toEqual(Array.from({ length: 20 }, () => 'closed'));
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
    const standing = async () => (await edition.ask('snapshot', {})).inquiries[0]?.standing;
    await expect.poll(standing).toMatchObject({ phase: 'waiting', reopenings: 1 });
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

describe('a window without the token', () => {
  it('says where to find the address, and shows nothing else', async () => {
    const { edition } = await openPage();
    const page = await openAt(edition.address).then((open) => open.context().newPage());
    await page.goto(edition.address.replace(/token=.*/, 'token=wrong'));
    await page.getByText(/npm start/).waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
  });
});
