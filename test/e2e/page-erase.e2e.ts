import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Inquiry } from '../../electron/domain/inquiry.ts';
import { dayMs } from '../../electron/domain/policy.ts';
import { exportJson } from '../../electron/intake/export.ts';
import { bytesOfAll } from '../store/erasing/named-office.ts';
import type { RunningEdition } from '../support/browser-edition.ts';
import { addLine, closeSharedBrowser, openPage, selectRow, waitForNames } from '../support/browser-page.ts';
import { anEvent, anInquiry } from '../support/builders.ts';

afterAll(closeSharedBrowser);

const phone = '+34 600 110 233';
const preview = (page: Page, label: string) => page.getByRole('dialog', { name: `Erase ${label} everywhere?` });
const receipt = (page: Page) => page.getByRole('dialog', { name: 'The customer is erased' });
const undoBar = (page: Page) => page.getByRole('complementary', { name: 'Last action' });

/** Closed so many days ago. */
function closedBefore(days: number, overrides: Partial<Inquiry>): Inquiry {
  const atMs = Math.floor((Date.now() - days * dayMs) / 1000) * 1000;
  return anInquiry({ receivedAtMs: atMs, events: [anEvent('closed', { atMs: atMs + 60_000 })], ...overrides });
}

async function bring(edition: RunningEdition, inquiries: readonly Inquiry[]): Promise<void> {
  const contentBase64 = Buffer.from(exportJson(inquiries)).toString('base64');
  await edition.ask('importJson', { fileName: 'export.json', contentBase64 });
}

async function pathsHolding(folder: string, text: string): Promise<readonly string[]> {
  return [...(await bytesOfAll(folder))].filter(([, bytes]) => bytes.includes(text)).map(([path]) => path);
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

describe('R22 erasing a customer on the page', () => {
  it('shows what was found, asks for a word that means it, and leaves a receipt', async () => {
    const { page, edition, folder } = await openPage();
    const customer = { name: 'Ana Ruiz', phone, email: null, handle: null };
    const namesake = { name: 'Ana Ruiz', phone: null, email: 'other@example.com', handle: null };
    await bring(edition, [
      closedBefore(70, { customer: { ...customer, name: null }, subject: 'A broken lamp' }),
      closedBefore(80, { customer: namesake, subject: 'Opening times' }),
    ]);
    await edition.ask('backUpNow', {});
    await addLine(page, `call Ana Ruiz ${phone} invoice`);
    await waitForNames(page, ['Ana Ruiz']);
    await page.keyboard.press('d');
    await page.getByRole('button', { name: 'Erase this customer...' }).click();
    const sheet = preview(page, 'Ana Ruiz');
    await sheet.getByRole('list', { name: 'What was found' }).waitFor();
    await sheet.getByText('a former data folder from before the data were moved').waitFor();
    expect(
      await sheet.getByRole('checkbox').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked)),
    ).toEqual([true, true, false, false]);
    expect(await sheet.getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/^Ana Ruiz invoice.*, call, still open$/),
      expect.stringMatching(/A broken lamp.*, call, same number$/),
      expect.stringMatching(/^Ana Ruiz Opening times.*, call, same name only$/),
    ]);
    await expectAccessible(page);
    const button = sheet.getByRole('button', { name: 'Erase 2 inquiries for good' });
    expect(await button.isDisabled()).toBe(true);
    await sheet.getByRole('checkbox', { name: /I mean it/ }).check();
    await button.click();
    await receipt(page).getByText('Ten-Four: receipt for erasing a customer').waitFor();
    await expectAccessible(page);
    const savedAs = (await receipt(page).locator('code').textContent()) ?? '';
    expect(await readFile(join(folder, savedAs), 'utf8')).toContain('Inquiries: 2, of which 1 in the list of the day');
    await page.keyboard.press('Enter');
    await waitForNames(page, ['Erased customer']);
    expect(await undoBar(page).count()).toBe(0);
    expect(await pathsHolding(folder, phone)).toEqual([]);
    expect(await pathsHolding(folder, 'A broken lamp')).toEqual([]);
    expect(await pathsHolding(folder, 'other@example.com')).not.toEqual([]);
  });

  it('starts from one that the search has found, and takes one tick away', async () => {
    const { page, edition, folder } = await openPage();
    const customer = { name: 'Ben Okri', phone, email: null, handle: null };
    await bring(edition, [
      closedBefore(70, { customer, subject: 'The first matter' }),
      closedBefore(40, { customer, subject: 'The second matter' }),
    ]);
    await page.keyboard.press('/');
    await page.keyboard.insertText('first matter');
    await waitForNames(page, ['Ben Okri']);
    await page.locator('[data-row]', { hasText: 'Ben Okri' }).click();
    await page.getByRole('button', { name: 'Erase...' }).click();
    const sheet = preview(page, 'Ben Okri');
    await sheet.getByRole('checkbox', { name: /The second matter/ }).uncheck();
    await sheet.getByRole('checkbox', { name: /I mean it/ }).check();
    await sheet.getByRole('button', { name: 'Erase 1 inquiry for good' }).click();
    await receipt(page).waitFor();
    expect(await pathsHolding(folder, 'The first matter')).toEqual([]);
    expect(await pathsHolding(folder, 'The second matter')).not.toEqual([]);
  });

  it('changes nothing when it is left', async () => {
    const { page, edition } = await openPage();
    await addLine(page, 'call Ana Ruiz, invoice');
    await selectRow(page, 'Ana Ruiz');
    await page.keyboard.press('e');
    const sheet = preview(page, 'Ana Ruiz');
    await sheet.getByRole('button', { name: 'Keep everything' }).click();
    await sheet.waitFor({ state: 'detached' });
    expect((await edition.ask('snapshot', {})).inquiries.map(({ label }) => label)).toEqual(['Ana Ruiz']);
  });
});

describe('R23 keeping fewer months', () => {
  it('shows what would go before it is saved, with the export beside it', async () => {
    const { page, edition } = await openPage();
    await bring(edition, [closedBefore(400, {}), closedBefore(401, {}), closedBefore(800, {})]);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('textbox', { name: 'Keep full months' }).fill('6');
    await page.getByRole('button', { name: 'Save settings' }).click();
    const check = page.getByRole('region', { name: 'What would be removed' });
    await check.getByText(/^3 closed inquiries of [23] months would be removed for good/).waitFor();
    await check.getByRole('button', { name: 'Save as JSON' }).waitFor();
    await expectAccessible(page);
    expect((await edition.ask('snapshot', {})).settings.retention).toEqual({ keepMonths: null });
    await check.getByRole('button', { name: 'Save settings, and let them go' }).click();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    expect((await edition.ask('snapshot', {})).settings.retention).toEqual({ keepMonths: 6 });
  });

  it('says the limits beside the field', async () => {
    const { page } = await openPage();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('textbox', { name: 'Keep full months' }).fill('0');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByRole('alert').getByText('Write whole months, from 1 to 600, or leave it empty.').waitFor();
  });
});
