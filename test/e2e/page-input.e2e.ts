import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { addLine, closeSharedBrowser, namesIn, openPage, waitForNames } from '../support/browser-page.ts';

afterAll(closeSharedBrowser);

const line = (page: Page) => page.getByRole('textbox', { name: 'Who is waiting?' });

describe('adding', () => {
  it('shows what was understood before Enter, each part correctable', async () => {
    const { page } = await openPage();
    await page.keyboard.press('n');
    await page.keyboard.insertText('call +34 600 110 233 about the invoice 5 min ago');
    const chips = page.getByRole('group', { name: 'Understood as' });
    await chips.getByText('+34 600 110 233').waitFor();
    await chips.getByRole('button', { name: /channel/i }).click();
    await page.getByRole('combobox').selectOption('text');
    await chips.getByRole('button', { name: /time/i }).click();
    await page.getByRole('textbox', { name: 'Correct the time' }).fill('2 min ago');
    await page.keyboard.press('Enter');
    await chips.getByRole('button', { name: /time/i }).waitFor();
    await line(page).press('Enter');
    await page.locator('[data-row]', { hasText: 'Text' }).waitFor();
    expect(await page.locator('[data-row] .left b').textContent()).toMatch(/^(8:00|7:5\d)$/);
  });

  it('asks about an arrival before yesterday, keeps the text, and adds it when told to', async () => {
    const { page } = await openPage();
    await page.keyboard.press('n');
    await page.keyboard.insertText('call Ana 3 days ago');
    await page.keyboard.press('Enter');
    const sure = page.getByRole('button', { name: 'Add it all the same' });
    await sure.waitFor();
    expect(await line(page).inputValue()).toBe('call Ana 3 days ago');
    await sure.click();
    await waitForNames(page, ['Ana']);
  });

  it('refuses an arrival ahead with a question, keeps the text, and adds it once it is corrected', async () => {
    const { page } = await openPage();
    await page.keyboard.press('n');
    await page.keyboard.insertText('call Ana tomorrow at 10:00');
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .getByText(/ahead|future/)
      .waitFor();
    expect({
      text: await line(page).inputValue(),
      canConfirm: await page.getByRole('button', { name: 'Add it all the same' }).count(),
      names: await namesIn(page),
    }).toEqual({ text: 'call Ana tomorrow at 10:00', canConfirm: 0, names: [] });
    await line(page).fill('call Ana 5 min ago');
    await line(page).press('Enter');
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
    expect(await line(page).inputValue()).toHaveLength(10_000);
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
    await page.getByRole('complementary', { name: 'Last action' }).getByRole('button', { name: /Undo/ }).click();
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
