import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { addLine, closeSharedBrowser, openPage, waitForNames } from '../support/browser-page.ts';
import { past, readIn } from '../support/past.ts';

afterAll(closeSharedBrowser);

const longName = 'The Worshipful Company of Particularly Patient Piano Tuners and Sons, Limited 80';
const anaPhone = '+34 600 110 233';

const some = [
  past({ daysAgo: 2, customer: { name: 'Ana Ruiz', phone: anaPhone }, subject: 'roof', by: 'Alex' }),
  past({ daysAgo: 3, customer: { name: longName, email: 'tuners@example.org' }, channel: 'email', minutes: 30 }),
  past({ daysAgo: 4, customer: { name: 'نورا الحسن' }, subject: 'الفاتورة' }),
  past({ daysAgo: 5, customer: { name: 'Zoë 👩‍👧' }, subject: '🙂' }),
  past({ daysAgo: 40, customer: { phone: '+34 911 222 333' }, subject: 'door' }),
];

async function pageWithPast(options: Parameters<typeof openPage>[0] = {}) {
  const opened = await openPage(options);
  await readIn(opened.edition, some);
  return opened;
}

const rowNames = (page: Page): Locator => page.locator('dialog [data-record] b');

async function waitForRows(page: Page, names: readonly string[]): Promise<void> {
  await page.waitForFunction(
    (expected) =>
      JSON.stringify([...document.querySelectorAll('dialog [data-record] b')].map((name) => name.textContent)) ===
      expected,
    JSON.stringify(names),
  );
}

async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

const everybody = ['Ana Ruiz', longName, 'نورا الحسن', 'Zoë 👩‍👧', '+34 911 222 333'];

describe('the history, with keys only', () => {
  it('opens with V on everything, narrows as one types, and says how many fit', async () => {
    const { page } = await pageWithPast();
    await page.keyboard.press('v');
    await waitForRows(page, everybody);
    const count = page.getByRole('dialog').locator('.history-count');
    expect(await count.textContent()).toBe('5 inquiries');
    await page.keyboard.insertText('zoe');
    await waitForRows(page, ['Zoë 👩‍👧']);
    expect(await count.textContent()).toBe('1 inquiry');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('nobody at all');
    await page.getByText('Nothing closed fits.').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  });

  it('narrows by channel, result, person and day, and shows everything again', async () => {
    const { page } = await pageWithPast();
    await page.keyboard.press('v');
    await waitForRows(page, everybody);
    await page.getByRole('button', { name: 'Filters' }).press('Enter');
    const choose = async (name: string, text: string): Promise<void> => {
      await page.getByRole('combobox', { name }).focus();
      await page.keyboard.type(text);
    };
    await choose('Channel', 'Email');
    await waitForRows(page, [longName]);
    await page.getByRole('button', { name: 'Show everything' }).press('Enter');
    await waitForRows(page, everybody);
    await choose('Result', 'Within 10 min: missed');
    await waitForRows(page, [longName]);
    await page.getByRole('button', { name: 'Show everything' }).press('Enter');
    await choose('Acknowledged or closed by', 'Alex');
    await waitForRows(page, ['Ana Ruiz']);
    await page.getByRole('button', { name: 'Show everything' }).press('Enter');
    await choose('Came in', 'In the last 28');
    await waitForRows(page, everybody.slice(0, 4));
  });

  it('leads by the arrows into the rows, opens one, takes a note, and goes back to the row', async () => {
    const { page } = await pageWithPast();
    await page.keyboard.press('v');
    await waitForRows(page, everybody);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const events = page.getByRole('dialog').locator('.record-events li');
    await events.nth(2).waitFor();
    expect(await events.locator('> span').allTextContents()).toEqual([
      'Came in: Missed call',
      'Acknowledged',
      'Closed: Answered',
    ]);
    const facts = await page.locator('.record-facts li').allTextContents();
    expect(facts.slice(1, 4)).toEqual(['Acknowledged by Alex after 3 min', 'Within 10 min: met', 'Within 24 h: met']);
    await page.getByRole('textbox', { name: 'A note for whoever looks next' }).focus();
    await page.keyboard.insertText('the slates are here');
    await page.keyboard.press('Enter');
    await events.filter({ hasText: 'Note: the slates are here' }).waitFor();
    await page.getByRole('button', { name: 'Back to the list' }).press('Enter');
    await page.locator('[data-record]:focus', { hasText: 'Ana Ruiz' }).waitFor();
  });

  it('reopens one, which waits in the list again', async () => {
    const { page } = await pageWithPast();
    await page.keyboard.press('v');
    await waitForRows(page, everybody);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Reopen' }).press('Enter');
    await waitForNames(page, ['Ana Ruiz']);
    await page.locator('[data-row]:focus', { hasText: 'Ana Ruiz' }).waitFor();
    await page.keyboard.press('v');
    await waitForRows(page, everybody.slice(1));
  });

  it('is reached from the search with what was typed', async () => {
    const { page } = await pageWithPast();
    await page.keyboard.press('/');
    await page.locator('[data-field=search]').waitFor();
    await page.keyboard.insertText('tuners');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await waitForRows(page, [longName]);
  });

  it('brings page after page as one scrolls', async () => {
    const { page, edition } = await openPage();
    await readIn(
      edition,
      Array.from({ length: 120 }, (_, index) =>
        past({ daysAgo: 2 + index / 10, customer: { name: `Customer ${index + 1}` } }),
      ),
    );
    await page.keyboard.press('v');
    await page.getByText('120 inquiries', { exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    while ((await rowNames(page).count()) < 120) {
      for (let step = 0; step < 10; step += 1) await page.keyboard.press('ArrowDown');
    }
    expect(await rowNames(page).last().textContent()).toBe('Customer 120');
    expect(await page.getByRole('button', { name: 'Show more' }).count()).toBe(0);
  });

  it('says so where nothing is closed yet', async () => {
    const { page } = await openPage();
    await page.keyboard.press('v');
    await page.getByText('Nothing is closed yet.').waitFor();
  });

  it.each([
    ['light', 392],
    ['dark', 320],
  ] as const)('is clean and fits, %s at %i px', async (colorScheme, width) => {
    const { page } = await pageWithPast({ colorScheme, viewport: { width, height: 600 } });
    await page.keyboard.press('v');
    await waitForRows(page, everybody);
    await page.getByRole('button', { name: 'Filters' }).press('Enter');
    await page.getByRole('combobox', { name: 'Channel' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Search everything closed' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.record-events li').first().waitFor();
    expect(await findings(page)).toEqual([]);
    const sideways = await page.locator('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(sideways).toBe(0);
  });
});

describe('the card of a customer, with keys only', () => {
  it('opens with C from a row, with everything of theirs and what it came to', async () => {
    const { page, edition } = await openPage();
    await readIn(edition, [
      past({ daysAgo: 2, customer: { name: 'Ana Ruiz', phone: anaPhone }, subject: 'roof', minutes: 4 }),
      past({ daysAgo: 9, customer: { phone: '0034600110233', email: 'ana@example.org' }, minutes: 30 }),
      past({ daysAgo: 10, customer: { name: 'Ana Ruiz' }, subject: 'another Ana' }),
    ]);
    await addLine(page, `call Ana Ruiz ${anaPhone} invoice`);
    await page.keyboard.press('c');
    const card = page.getByRole('dialog', { name: 'Ana Ruiz' });
    await card.getByRole('heading', { name: '2 closed' }).waitFor();
    expect(await card.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      'How it went',
      '1 open',
      '2 closed',
    ]);
    expect((await card.locator('.record-facts li').allTextContents()).slice(0, 2)).toEqual([
      'Acknowledged after 4 min, the quicker of 2 inquiries',
      '1 of 2 later than 10 min, 1 still running',
    ]);
    const links = await card.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.map((link) => link?.replace(/\?.*/, ''))).toEqual([
      'tel:+34600110233',
      'sms:+34600110233',
      'mailto:ana@example.org',
    ]);
    expect(await findings(page)).toEqual([]);
  });

  it('begins a new inquiry of theirs in the line, which knows them again', async () => {
    const { page } = await pageWithPast();
    await page.keyboard.press('v');
    await waitForRows(page, everybody);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Customer', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'New inquiry' }).press('Enter');
    const line = page.getByRole('textbox', { name: 'Who is waiting?' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-field') === 'add');
    expect(await line.inputValue()).toBe(`Ana Ruiz ${anaPhone}, `);
    await line.press('End');
    await page.keyboard.insertText('gutter');
    await page.keyboard.press('Enter');
    await waitForNames(page, ['Ana Ruiz']);
  });

  it('goes back to the history as it was narrowed', async () => {
    const { page } = await pageWithPast();
    await page.keyboard.press('v');
    await waitForRows(page, everybody);
    await page.keyboard.insertText('roof');
    await waitForRows(page, ['Ana Ruiz']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Customer', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Back', exact: true }).press('Enter');
    await waitForRows(page, ['Ana Ruiz']);
    expect(await page.getByRole('textbox', { name: 'Search everything closed' }).inputValue()).toBe('roof');
  });

  it('of one with a name alone says why it stands alone', async () => {
    const { page } = await openPage();
    await addLine(page, 'call Ana Ruiz, invoice');
    await page.keyboard.press('c');
    await page.getByText('No number, address or handle is known.').waitFor();
    expect(await page.getByText('Nothing to count yet').count()).toBe(0);
    await page.getByText('Not acknowledged yet').waitFor();
  });

  it('of five hundred shows all of them, and stays quick', async () => {
    const { page, edition } = await openPage();
    const all = Array.from({ length: 500 }, (_, index) =>
      past({ daysAgo: 2 + index / 4, customer: { name: longName, phone: anaPhone }, minutes: 1 + (index % 9) }),
    );
    await readIn(edition, all);
    await addLine(page, `call ${anaPhone} again`);
    const began = Date.now();
    await page.keyboard.press('c');
    await page.getByRole('heading', { name: '500 closed' }).waitFor();
    // Far more than it takes; it is no measure.
    expect(Date.now() - began).toBeLessThan(10 * 1000);
    expect(await page.locator('[data-record]').count()).toBe(501);
    const sideways = await page.locator('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(sideways).toBe(0);
  });

  it('R22 of an erased one names nobody and offers nothing about them', async () => {
    const { page, edition } = await pageWithPast();
    const [ana] = some;
    await edition.ask('eraseCustomer', { ids: [ana?.id ?? ''] });
    await page.keyboard.press('v');
    await waitForRows(page, ['Erased customer', ...everybody.slice(1)]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Customer', exact: true }).press('Enter');
    const card = page.getByRole('dialog', { name: 'Erased customer' });
    await card.getByText('What named this customer was erased.').waitFor();
    expect(await card.getByRole('button', { name: 'Erase...' }).count()).toBe(0);
  });
});

describe('the best time on the card', () => {
  it('is noted for one closed long ago too', async () => {
    const { page } = await pageWithPast();
    await page.keyboard.press('v');
    await waitForRows(page, everybody);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Customer', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Note the best time' }).press('Enter');
    await page.locator('#best-from').fill('10:00');
    await page.locator('#best-to').fill('11:30');
    await page.locator('#best-to').press('Enter');
    await page.getByRole('dialog').getByText('Best reached from 10:00 to 11:30').waitFor();
  });
});
