import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { sampleFolderOf } from '../../electron/serve/sample.ts';
import { addLine, closeSharedBrowser, openPage, openPageIn, selectRow } from '../support/browser-page.ts';
import { startEdition } from '../support/browser-edition.ts';
import { anArrival, temporaryFolder } from '../support/test-desk.ts';

afterAll(closeSharedBrowser);

const banner = (page: Page) => page.getByRole('complementary', { name: 'Sample day' });
const isThere = (dataFolder: string): boolean => existsSync(sampleFolderOf(dataFolder));

async function begin(page: Page): Promise<void> {
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'Try it with a sample day' }).click();
  await banner(page).getByText('Sample day: nothing here is real.').waitFor();
  await page.locator('[data-row]', { hasText: 'Northside Dental' }).waitFor();
}

describe('the sample day', () => {
  it('is a list of its own that never meets the real one, and leaves nothing', async () => {
    const { page, another, edition, folder } = await openPage();
    await addLine(page, 'call Noor Real +34 600 110 233');
    await begin(page);
    expect(await page.locator('[data-row]', { hasText: 'Noor Real' }).count()).toBe(0);
    await selectRow(page, 'Northside Dental');
    await page.keyboard.press('a');
    await page.getByRole('dialog', { name: 'What do you owe Northside Dental?' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await addLine(page, 'call Invented Ida');
    const second = await another();
    await second.locator('[data-row]', { hasText: 'Noor Real' }).waitFor();
    expect(await second.locator('[data-row]').count()).toBe(1);
    expect(await banner(second).count()).toBe(0);
    await banner(page).getByRole('button', { name: 'End it' }).click();
    await page.locator('[data-row]', { hasText: 'Noor Real' }).waitFor();
    expect(await page.locator('[data-row]').count()).toBe(1);
    expect(await banner(page).count()).toBe(0);
    expect((await edition.ask('snapshot', {})).inquiries.map(({ label }) => label)).toEqual(['Noor Real']);
    await expect.poll(() => isThere(folder)).toBe(false);
  });

  it('says when the real list needs somebody, and leads there without ending it', async () => {
    const { page, edition } = await openPage();
    await begin(page);
    await addLine(page, 'call Invented Ida');
    await edition.ask('receive', anArrival(Date.now() - 8 * 60_000));
    const due = banner(page).getByText('1 real inquiry is due now.');
    await due.waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await banner(page).getByRole('button', { name: 'Show the real list' }).click();
    await page.locator('[data-row]', { hasText: 'Ana Ruiz' }).waitFor();
    expect([await page.locator('[data-row]').count(), await page.title()]).toEqual([1, 'Ten-Four']);
    await begin(page);
    await page.locator('[data-row]', { hasText: 'Invented Ida' }).waitFor();
    await due.waitFor();
    const [real] = (await edition.ask('snapshot', {})).inquiries;
    await edition.ask('close', { id: real?.id ?? '', reason: 'answered' });
    await due.waitFor({ state: 'detached' });
    expect(await banner(page).getByRole('button').allTextContents()).toEqual(['End it']);
  });

  it('is not said to be over while the program is merely away', async () => {
    const { page, edition } = await openPage();
    await begin(page);
    await edition.kill();
    await page.getByText(/^Connecting again/).waitFor();
    expect(await banner(page).getByText('Sample day: nothing here is real.').count()).toBe(1);
  });

  it('is removed by the next start when the program was killed', async () => {
    const { page, edition, folder } = await openPage();
    await begin(page);
    await edition.kill();
    expect(isThere(folder)).toBe(true);
    await startEdition(folder);
    expect(isThere(folder)).toBe(false);
  });

  it('is removed when the program ends, and its address leads to the real list afterwards', async () => {
    const { page, edition, folder } = await openPage();
    await begin(page);
    expect(isThere(folder)).toBe(true);
    await edition.ask('switchSampleDay', { isOn: false });
    await banner(page).getByText('The sample day is over. Nothing of it is kept.').waitFor();
    expect(await page.getByText(/Connecting again/).count()).toBe(0);
    await page.goto(edition.address.replace('/#', '/sample/#'));
    await page.reload();
    await page.getByRole('textbox', { name: 'Who is waiting?' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    await begin(page);
    expect((await edition.interrupt()).code).toBe(0);
    expect(isThere(folder)).toBe(false);
  });

  it('is offered in the first steps, and is clean for axe', async () => {
    const { page } = await openPageIn(await temporaryFolder(), { colorScheme: 'dark' });
    await page.getByRole('button', { name: 'Skip this step' }).click();
    await page.getByRole('button', { name: 'Skip this step' }).click();
    await page.getByRole('button', { name: 'Try it with a sample day' }).click();
    await banner(page).waitFor();
    await page.locator('[data-row]', { hasText: 'Northside Dental' }).waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
});
