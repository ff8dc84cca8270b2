import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { addLine, closeSharedBrowser, openPage, selectRow } from '../support/browser-page.ts';
import { startEdition } from '../support/browser-edition.ts';
import { past, readIn } from '../support/past.ts';

afterAll(closeSharedBrowser);

async function closeByEscape(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
}

async function deskWithTwo() {
  const opened = await openPage();
  await addLine(opened.page, 'call Ana Ruiz, invoice');
  await addLine(opened.page, 'call Oskar Lind, delivery');
  await selectRow(opened.page, 'Ana Ruiz');
  return opened;
}

const withTwo = async (): Promise<Page> => (await deskWithTwo()).page;

const words = (page: Page) => page.getByRole('textbox', { name: 'The message' });

describe('what was written and not sent', () => {
  it('is there again after Escape, for whom it was meant, and can be begun again', async () => {
    const page = await withTwo();
    await page.keyboard.press('m');
    await page.keyboard.press('1');
    const template = await words(page).inputValue();
    await words(page).fill('Dear Ana, I am on the other line.');
    await closeByEscape(page);

    await selectRow(page, 'Oskar Lind');
    await page.keyboard.press('m');
    await page.getByText('Choose what to say.').waitFor();
    await closeByEscape(page);

    await selectRow(page, 'Ana Ruiz');
    await page.keyboard.press('m');
    expect(await words(page).inputValue()).toBe('Dear Ana, I am on the other line.');
    // The keyboard begins where it does with a template: at the way to send it.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy');
    await page.getByRole('button', { name: 'Begin again with the template' }).focus();
    await page.keyboard.press('Enter');
    expect(await words(page).inputValue()).toBe(template);
    expect(await words(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await closeByEscape(page);
    await page.keyboard.press('m');
    await page.getByText('Choose what to say.').waitFor();
  });

  it('is forgotten once it was sent', async () => {
    const page = await withTwo();
    await page.keyboard.press('m');
    await page.keyboard.press('1');
    await words(page).fill('Dear Ana, I am on the other line.');
    await page.keyboard.press('Control+Enter');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await selectRow(page, 'Ana Ruiz');
    await page.keyboard.press('m');
    await page.getByText('Choose what to say.').waitFor();
  });

  it('stays in a note and in the name of a colleague', async () => {
    const page = await withTwo();
    const note = page.locator('#note-text');
    const name = page.locator('#hand-off-name');
    await page.keyboard.press('w');
    await note.fill('prefers mornings');
    await closeByEscape(page);
    await page.keyboard.press('h');
    await name.fill('Kim');
    await closeByEscape(page);
    await page.keyboard.press('w');
    expect(await note.inputValue()).toBe('prefers mornings');
    await page.keyboard.press('Enter');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('w');
    expect(await note.inputValue()).toBe('');
    await closeByEscape(page);
    await page.keyboard.press('h');
    expect(await name.inputValue()).toBe('Kim');
  });

  it('stays in a best time that somebody began before the known one came', async () => {
    const page = await withTwo();
    const from = page.locator('#best-from');
    const to = page.locator('#best-to');
    await page.keyboard.press('w');
    await from.fill('10:00');
    await to.fill('11:30');
    await to.press('Enter');
    await page.locator('dialog').waitFor({ state: 'detached' });
    const held = Promise.withResolvers<void>();
    await page.route('**/api/calls/bestTime', async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.keyboard.press('w');
    await from.fill('14:00');
    held.resolve();
    await page.getByRole('button', { name: 'Forget it' }).waitFor();
    expect([await from.inputValue(), await to.inputValue()]).toEqual(['14:00', '']);
  });

  it('stays in the line, which Escape only leaves', async () => {
    const page = await withTwo();
    const line = page.getByRole('textbox', { name: 'Who is waiting?' });
    await page.keyboard.press('n');
    await page.keyboard.insertText('call Eva about a quote');
    await page.keyboard.press('Escape');
    expect(await line.inputValue()).toBe('call Eva about a quote');
  });
});

/** The first of the history. */
async function openRecord(page: Page): Promise<void> {
  await page.keyboard.press('v');
  await page.locator('[data-record]').first().click();
  await page.locator('#record-note').waitFor();
}

describe('what was written in the history and not saved', () => {
  it('waits at its record while other things change, until it is saved', async () => {
    const { page, edition } = await openPage();
    await readIn(edition, [past({ daysAgo: 4, customer: { name: 'Ana Ruiz' }, subject: 'roof' })]);
    const note = page.locator('#record-note');
    await openRecord(page);
    await note.fill('prefers mornings');
    await closeByEscape(page);
    await addLine(page, 'call Oskar Lind, delivery');
    await openRecord(page);
    expect(await note.inputValue()).toBe('prefers mornings');
    await note.press('Enter');
    await page
      .locator('.record-events')
      .getByText(/prefers mornings/)
      .waitFor();
    expect(await note.inputValue()).toBe('');
    await closeByEscape(page);
    await openRecord(page);
    expect(await note.inputValue()).toBe('');
  });
});

describe('R22 what was written about a customer who was erased while the page was cut off', () => {
  it('is gone when the page is back, from the open sheet too; what is about others waits on', async () => {
    const { page, edition, folder } = await openPage();
    const ana = past({ daysAgo: 4, customer: { name: 'Ana Ruiz' }, subject: 'roof' });
    await readIn(edition, [ana, past({ daysAgo: 5, customer: { name: 'Ben Ray' }, subject: 'lamp' })]);
    const note = page.locator('#record-note');
    const open = (name: string) => page.locator('[data-record]', { hasText: name }).click();
    await page.keyboard.press('v');
    await open('Ben Ray');
    await note.fill('about Ben');
    await page.getByRole('button', { name: 'Back' }).click();
    await open('Ana Ruiz');
    await note.fill('about Ana');

    const events = '**/api/events';
    await page.route(events, (route) => route.abort('connectionrefused'));
    await edition.kill();
    const next = await startEdition(folder, ['--port', String(edition.port)]);
    await next.ask('eraseCustomer', { ids: [ana.id] });
    await page.unroute(events);

    await page.locator('[data-record]', { hasText: 'Erased customer' }).waitFor();
    await open('Erased customer');
    expect(await note.inputValue()).toBe('');
    await page.getByRole('button', { name: 'Back' }).click();
    await open('Ben Ray');
    expect(await note.inputValue()).toBe('about Ben');
  });

  it('is gone from an open card and an open history also where nothing was begun', async () => {
    const { page, edition } = await openPage();
    const ana = past({ daysAgo: 4, customer: { name: 'Ana Ruiz' }, subject: 'roof' });
    const ben = past({ daysAgo: 5, customer: { name: 'Ben Ray' }, subject: 'lamp' });
    await readIn(edition, [ana, ben]);
    await page.keyboard.press('v');
    await page.locator('[data-record]', { hasText: 'Ben Ray' }).click();
    await page.locator('#record-note').waitFor();
    await edition.ask('eraseCustomer', { ids: [ben.id] });
    await page.locator('[data-record]', { hasText: 'Erased customer' }).waitFor();
    expect(await page.getByRole('dialog').textContent()).not.toContain('Ben Ray');

    await page.locator('[data-record]', { hasText: 'Ana Ruiz' }).click();
    await page.getByRole('button', { name: 'Customer' }).click();
    await page.getByRole('dialog', { name: 'Ana Ruiz' }).waitFor();
    await edition.ask('eraseCustomer', { ids: [ana.id] });
    await expect.poll(() => page.getByRole('dialog').textContent()).not.toContain('Ana Ruiz');
  });

  it('is gone from an open note about one of the list', async () => {
    const { page, edition } = await deskWithTwo();
    await page.keyboard.press('w');
    await page.locator('#note-text').fill('prefers mornings');
    const { inquiries } = await edition.ask('snapshot', {});
    await edition.ask('eraseCustomer', {
      ids: inquiries.filter(({ label }) => label === 'Ana Ruiz').map(({ id }) => id),
    });
    await page.getByRole('dialog', { name: 'A note about Erased customer' }).waitFor();
    expect(await page.locator('#note-text').inputValue()).toBe('');
  });
});

describe('what was sent and refused', () => {
  it('comes back where it was written: a message, a note, a name', async () => {
    const page = await withTwo();
    await page.route(/\/api\/calls\/(acknowledge|note|handOff)$/, (route) => route.abort('connectionrefused'));
    await page.keyboard.press('m');
    await page.keyboard.press('1');
    await words(page).fill('Dear Ana, I am on the other line.');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^Not done for Ana Ruiz/).waitFor();
    await words(page).waitFor();
    expect(await words(page).inputValue()).toBe('Dear Ana, I am on the other line.');
    await closeByEscape(page);

    await selectRow(page, 'Ana Ruiz');
    await page.keyboard.press('w');
    await page.locator('#note-text').fill('prefers mornings');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => {
      const field = document.querySelector('#note-text');
      return field instanceof HTMLInputElement && field.value === 'prefers mornings';
    });
    await closeByEscape(page);

    await page.keyboard.press('h');
    await page.locator('#hand-off-name').fill('Kim');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => {
      const field = document.querySelector('#hand-off-name');
      return field instanceof HTMLInputElement && field.value === 'Kim';
    });
  });
});

describe('what is typed in the line', () => {
  it('is not replaced by what a link brings, which waits beside it', async () => {
    const { page, edition } = await openPage();
    await readIn(edition, [past({ daysAgo: 4, customer: { name: 'Ana Ruiz', phone: '+34 600 110 233' } })]);
    const line = page.getByRole('textbox', { name: 'Who is waiting?' });
    await page.keyboard.press('n');
    await page.keyboard.insertText('mail Eva about a quo');
    await page.keyboard.press('Escape');
    await openRecord(page);
    await page.getByRole('button', { name: 'Customer', exact: true }).click();
    await page.getByRole('button', { name: 'New inquiry' }).click();
    expect(await line.inputValue()).toBe('mail Eva about a quo');
    await page.getByText(/^Waits to be added: “.*Ana Ruiz/).waitFor();
    // Where it was left: what is typed goes on.
    await page.waitForFunction(() => document.activeElement?.matches('[data-field=add]'));
    await page.keyboard.insertText('te');
    await page.keyboard.press('Enter');
    await page.locator('[data-row]', { hasText: 'Eva' }).waitFor();
    await page.waitForFunction(() => document.querySelector('input')?.value === '');
    // It stays an offer: whoever types on, or presses Enter again, adds nobody unseen.
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('call Ben');
    expect(await line.inputValue()).toBe('call Ben');
    await line.fill('');
    await page.getByRole('button', { name: 'Take this one first' }).click();
    expect(await line.inputValue()).toContain('Ana Ruiz');
    expect(await page.getByText(/^Waits to be added/).count()).toBe(0);
    expect(await page.locator('[data-row]').count()).toBe(1);
  });
});
