import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { minuteMs } from '../../electron/domain/policy.ts';
import { addLine, closeSharedBrowser, namesIn, openPageIn } from '../support/browser-page.ts';
import { temporaryFolder } from '../support/test-desk.ts';

afterAll(closeSharedBrowser);

const steps = (page: Page) => page.getByRole('region', { name: 'First steps' });
const heading = (page: Page, text: string) => steps(page).getByRole('heading', { name: text }).waitFor();
const openNew = async (options: Parameters<typeof openPageIn>[1] = {}) => openPageIn(await temporaryFolder(), options);

describe('the first steps', () => {
  it('ask who, how it is counted and who waits, and end with somebody on a visible clock', async () => {
    const { page, edition } = await openNew();
    await heading(page, '1 of 3: Who are you?');
    await page.getByLabel('Your name').fill('Robin Field');
    await page.getByLabel('Colleagues').fill('Alex, Noor');
    await page.keyboard.press('Enter');
    await heading(page, '2 of 3: How do you count?');
    await page.getByLabel('90% are told “seen, on it” within').selectOption('15 minutes');
    await page.getByLabel('We are open').selectOption('Monday to Saturday, 9 to 18');
    await page.getByRole('button', { name: 'Next' }).press('Enter');
    await heading(page, '3 of 3: Who waits now?');
    await steps(page).getByLabel('Who is waiting?').fill('call Ana Ruiz, invoice, 2 min ago');
    await page.keyboard.press('Enter');
    await steps(page).waitFor({ state: 'detached' });
    await page
      .locator('[data-row]:focus', { hasText: 'Ana Ruiz' })
      .getByText(/^1[23]:\d\d$/)
      .waitFor();
    const { settings } = await edition.ask('snapshot', {});
    expect([settings.me, settings.colleagues, settings.firstSteps]).toEqual(['Robin Field', ['Alex', 'Noor'], 'done']);
    expect(settings.policy.goals['ten-minute'].withinMs).toBe(15 * minuteMs);
    expect(settings.policy.openHours.weekly.sat).toEqual([['09:00', '18:00']]);
  });

  it('are skipped one by one, there and back, with keys alone, and change nothing then', async () => {
    const { page, edition } = await openNew();
    const before = (await edition.ask('snapshot', {})).settings;
    await heading(page, '1 of 3: Who are you?');
    await page.getByRole('button', { name: 'Skip this step' }).press('Enter');
    await steps(page).locator('h2:focus', { hasText: '2 of 3' }).waitFor();
    await page.getByRole('button', { name: 'Back', exact: true }).press('Enter');
    await steps(page).locator('h2:focus', { hasText: '1 of 3' }).waitFor();
    await page.getByRole('button', { name: 'Skip this step' }).press('Enter');
    await page.getByRole('button', { name: 'Skip this step' }).press('Enter');
    await heading(page, '3 of 3: Who waits now?');
    await page.getByRole('button', { name: 'Skip this step' }).press('Enter');
    await steps(page).waitFor({ state: 'detached' });
    expect((await edition.ask('snapshot', {})).settings).toEqual({ ...before, firstSteps: 'done' });
    // What they ask for is asked in one line again.
    await page.getByRole('textbox', { name: 'Your name:' }).waitFor();
    await page.reload();
    const name = page.getByRole('textbox', { name: 'Your name:' });
    await name.fill('Robin Field');
    await name.press('Enter');
    await name.waitFor({ state: 'detached' });
    // Nobody is in the list: the keyboard is where somebody is added.
    await page.locator('[data-field=add]:focus').waitFor();
  });

  it('go on by Enter from wherever the keyboard is, as their button says', async () => {
    const { page, edition } = await openNew();
    await heading(page, '1 of 3: Who are you?');
    await page.getByLabel('Your name').focus();
    await page.keyboard.insertText('Robin Field');
    await page.keyboard.press('Enter');
    await steps(page).locator('h2:focus', { hasText: '2 of 3' }).waitFor();
    await page.keyboard.press('Enter');
    await steps(page).locator('h2:focus', { hasText: '3 of 3' }).waitFor();
    await page.getByRole('button', { name: 'Back', exact: true }).press('Enter');
    await steps(page).locator('h2:focus', { hasText: '2 of 3' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('15');
    await page.keyboard.press('Enter');
    await steps(page).locator('h2:focus', { hasText: '3 of 3' }).waitFor();
    expect((await edition.ask('snapshot', {})).settings.policy.goals['ten-minute'].withinMs).toBe(15 * minuteMs);
  });

  it('hide nobody who waits, are skipped as a whole, and go in every window', async () => {
    const { page, another } = await openNew({ viewport: { width: 320, height: 560 } });
    const second = await another();
    await heading(page, '1 of 3: Who are you?');
    await addLine(page, 'call Ana Ruiz, invoice');
    expect(await namesIn(page)).toEqual(['Ana Ruiz']);
    const row = await page.locator('[data-row]').boundingBox();
    const panel = await steps(page).boundingBox();
    expect(row !== null && panel !== null && row.y + row.height <= panel.y).toBe(true);
    await page.getByRole('button', { name: 'Skip the first steps' }).click();
    await steps(page).waitFor({ state: 'detached' });
    await steps(second).waitFor({ state: 'detached' });
  });

  it.each(['light', 'dark'] as const)('are clean for axe, %s', async (colorScheme) => {
    const { page } = await openNew({ colorScheme });
    for (const title of ['1 of 3: Who are you?', '2 of 3: How do you count?', '3 of 3: Who waits now?']) {
      await heading(page, title);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await page.getByRole('button', { name: 'Skip this step' }).press('Enter');
    }
  });
});
