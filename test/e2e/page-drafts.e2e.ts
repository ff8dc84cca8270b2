import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { addLine, closeSharedBrowser, openPage, selectRow } from '../support/browser-page.ts';

afterAll(closeSharedBrowser);

async function closeByEscape(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
}

async function withTwo(): Promise<Page> {
  const { page } = await openPage();
  await addLine(page, 'call Ana Ruiz, invoice');
  await addLine(page, 'call Oskar Lind, delivery');
  await selectRow(page, 'Ana Ruiz');
  return page;
}

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

  it('stays in the line, which Escape only leaves', async () => {
    const page = await withTwo();
    const line = page.getByRole('textbox', { name: 'Who is waiting?' });
    await page.keyboard.press('n');
    await page.keyboard.insertText('call Eva about a quote');
    await page.keyboard.press('Escape');
    expect(await line.inputValue()).toBe('call Eva about a quote');
  });
});
