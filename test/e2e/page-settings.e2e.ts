import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { addLine, closeSharedBrowser, openPage } from '../support/browser-page.ts';

afterAll(closeSharedBrowser);

const prompt = (page: Page) => page.getByRole('form', { name: /Acknowledgements are recorded as/ });

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('dialog', { name: 'Settings' }).waitFor();
}

describe('R2 the name', () => {
  it('is asked for in one line that is in nobody’s way, and goes when it was saved', async () => {
    const { page, edition } = await openPage();
    await addLine(page, 'call Ana Ruiz, invoice');
    const { computerUser } = await edition.ask('snapshot', {});
    const field = prompt(page).getByRole('textbox', { name: 'Your name:' });
    expect(await field.inputValue()).toBe(computerUser);
    expect((await prompt(page).boundingBox())?.height).toBeLessThan(45);
    await field.fill('Robin Field');
    await field.press('Enter');
    await prompt(page).waitFor({ state: 'detached' });
    expect((await edition.ask('snapshot', {})).settings.me).toBe('Robin Field');
    await page.keyboard.press('d');
    await page.getByRole('dialog', { name: 'Done with Ana Ruiz' }).waitFor();
  });
});

describe('settings', () => {
  it('are not overwritten where another window has changed them meanwhile', async () => {
    const { page, another, edition } = await openPage();
    const second = await another();
    await Promise.all([openSettings(page), openSettings(second)]);
    await second.getByRole('textbox', { name: 'Colleagues' }).fill('Sam');
    await second.getByRole('button', { name: 'Save settings' }).click();
    await second.locator('dialog[open]').waitFor({ state: 'detached' });

    await page.getByRole('textbox', { name: 'My name' }).fill('Robin');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page
      .getByRole('alert')
      .getByText(/changed/)
      .waitFor();
    expect(await page.getByRole('textbox', { name: 'My name' }).inputValue()).toBe('Robin');
    await page.getByRole('button', { name: 'Show what it is now' }).click();
    expect(await page.getByRole('textbox', { name: 'Colleagues' }).inputValue()).toBe('Sam');
    await page.getByRole('textbox', { name: 'My name' }).fill('Robin');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    expect((await edition.ask('snapshot', {})).settings).toMatchObject({ me: 'Robin', colleagues: ['Sam'] });
  });
});
