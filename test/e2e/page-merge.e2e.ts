import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { addLine, closeSharedBrowser, openPage, selectRow, waitForNames } from '../support/browser-page.ts';

afterAll(closeSharedBrowser);

const sheet = (page: Page) => page.getByRole('dialog', { name: /Join .* with another inquiry/ });
const bar = (page: Page) => page.getByRole('complementary', { name: 'Last action' });

/** One number in two inquiries, and somebody else. */
async function twoOfOne(): Promise<Page> {
  const { page } = await openPage();
  await addLine(page, 'call Ana Ruiz +34 600 110 233 about the invoice');
  await addLine(page, 'call Oskar Lind about a delivery');
  await page.keyboard.press('n');
  await page.keyboard.insertText('text +34 600 110 233: is Saturday on?');
  await page.getByRole('button', { name: 'New inquiry instead' }).click();
  await page.getByRole('textbox', { name: 'Who is waiting?' }).press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('[data-row]').length === 3);
  await page.keyboard.press('Escape');
  return page;
}

describe('R13 two inquiries of one customer', () => {
  it('are noticed, joined by keys, and taken apart again', async () => {
    const page = await twoOfOne();
    await selectRow(page, 'Ana Ruiz');
    await page.getByText('Also open: Text.').waitFor();
    expect(await page.locator('[data-row]', { hasText: 'Oskar' }).getAttribute('aria-label')).not.toContain('are open');
    await page.keyboard.press('j');
    await sheet(page).waitFor();
    await page.keyboard.press('Enter');
    await waitForNames(page, ['Ana Ruiz', 'Oskar Lind']);
    await bar(page).getByText('The inquiries of Ana Ruiz are one now.').waitFor();
    await page.getByText(/^Joined: Text \d\d:\d\d, /).waitFor();
    expect(await page.locator('[data-row].is-selected .line').textContent()).toContain('(2 messages)');
    await page.keyboard.press('u');
    await bar(page).getByText('Merging the inquiries of Ana Ruiz was taken back.').waitFor();
    await page.waitForFunction(() => document.querySelectorAll('[data-row]').length === 3);
  });

  it('need not be noticed: a person knows that an address and a number are of one customer', async () => {
    const { page } = await openPage();
    await addLine(page, 'call Ana Ruiz +34 600 110 233');
    await addLine(page, 'email from ana@example.org');
    await selectRow(page, 'Ana Ruiz');
    await page.keyboard.press('j');
    await sheet(page).getByText('Somebody else, if it is the same customer').waitFor();
    await page.keyboard.press('1');
    await waitForNames(page, ['Ana Ruiz']);
    await page.keyboard.press('/');
    await page.keyboard.insertText('ana@example');
    await waitForNames(page, ['Ana Ruiz']);
  });

  it('has nobody to join with when nobody else is in the list', async () => {
    const { page } = await openPage();
    await addLine(page, 'call Ana Ruiz');
    await page.keyboard.press('j');
    await sheet(page).getByText('Nobody else is in the list.').waitFor();
    await page.keyboard.press('Escape');
    await sheet(page).waitFor({ state: 'detached' });
    expect(await page.locator('[data-row]').count()).toBe(1);
  });
});

describe.each(['light', 'dark'] as const)('the sheet that joins, %s', (colorScheme) => {
  it('is clean, and fits 320 px', async () => {
    const { page } = await openPage({ colorScheme, viewport: { width: 320, height: 560 } });
    await addLine(page, 'call Ana Ruiz +34 600 110 233');
    await addLine(page, 'email from ana@example.org');
    await page.keyboard.press('Home');
    await page.keyboard.press('j');
    await sheet(page).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});
