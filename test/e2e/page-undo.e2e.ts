import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { addLine, closeSharedBrowser, openPage, waitForNames } from '../support/browser-page.ts';

afterAll(closeSharedBrowser);

const bar = (page: Page) => page.getByRole('complementary', { name: 'Last action' });
const removal = (page: Page) => page.getByRole('dialog', { name: 'Remove Ana Ruiz from the list?' });

/** Ana was added in another window, so that nothing was done last on this one. */
async function anaAddedEarlier(): Promise<Page> {
  const { page, another } = await openPage();
  await addLine(page, 'call Ana Ruiz, invoice');
  const second = await another();
  await waitForNames(second, ['Ana Ruiz']);
  await second.keyboard.press('Home');
  return second;
}

describe('R12 undo by U', () => {
  it('says what was taken back, and brings it back by U again', async () => {
    const { page } = await openPage();
    await addLine(page, 'call Ana Ruiz, invoice');
    await waitForNames(page, ['Ana Ruiz']);
    await page.keyboard.press('u');
    await waitForNames(page, []);
    await bar(page).getByText('Adding Ana Ruiz was taken back.').waitFor();
    await bar(page).getByRole('button', { name: 'Bring it back' }).waitFor();
    await page.keyboard.press('u');
    await waitForNames(page, ['Ana Ruiz']);
    await bar(page).getByText('Adding Ana Ruiz was brought back.').waitFor();
  });

  it('does not let one stray key remove who waits: that is asked', async () => {
    const page = await anaAddedEarlier();
    await page.keyboard.press('u');
    await removal(page).waitFor();
    await page.keyboard.press('Enter');
    await removal(page).waitFor({ state: 'detached' });
    await waitForNames(page, ['Ana Ruiz']);
    await page.keyboard.press('u');
    await removal(page).waitFor();
    await page.keyboard.press('Escape');
    await waitForNames(page, ['Ana Ruiz']);
  });

  it('takes the adding back when that is said, and can bring it back', async () => {
    const page = await anaAddedEarlier();
    await page.keyboard.press('u');
    await removal(page).waitFor();
    await page.keyboard.press('2');
    await waitForNames(page, []);
    await bar(page).getByText('Adding Ana Ruiz was taken back.').waitFor();
    await page.keyboard.press('u');
    await waitForNames(page, ['Ana Ruiz']);
  });

  it('closes as not a customer when that is said', async () => {
    const page = await anaAddedEarlier();
    await page.keyboard.press('u');
    await removal(page).waitFor();
    await page.keyboard.press('1');
    await waitForNames(page, []);
    await page.getByRole('button', { name: 'Closed today: 1' }).click();
    await page.locator('[data-row]', { hasText: 'not a customer' }).waitFor();
  });

  it('takes back at once what else was done to a row', async () => {
    const { page, another } = await openPage();
    await addLine(page, 'call Ana Ruiz, invoice');
    await page.keyboard.press('s');
    await page.getByRole('dialog', { name: /Snooze/ }).waitFor();
    await page.keyboard.press('1');
    await waitForNames(page, []);
    const second = await another();
    await second.getByText(/Snoozed: 1/).click();
    await waitForNames(second, ['Ana Ruiz']);
    await second.keyboard.press('Home');
    await second.keyboard.press('u');
    await bar(second).getByText('Snoozing Ana Ruiz was taken back.').waitFor();
    await second.locator('main h2', { hasText: 'Acknowledge within ten minutes' }).waitFor();
  });
});

describe('R9 a hand-off', () => {
  it('is taken over by T', async () => {
    const { page } = await openPage();
    await addLine(page, 'call Ana Ruiz, invoice');
    await page.keyboard.press('h');
    await page.getByRole('dialog', { name: /Hand/ }).waitFor();
    await page.keyboard.insertText('Ben');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ben accepts' }).waitFor();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.keyboard.press('t');
    await bar(page).getByText('Ben has Ana Ruiz.').waitFor();
    await page.locator('main h2', { hasText: 'With colleagues 1' }).waitFor();
  });

  it('is asked for where there is none', async () => {
    const { page } = await openPage();
    await addLine(page, 'call Ana Ruiz, invoice');
    await page.keyboard.press('t');
    await page.getByRole('alert').getByText('Ana Ruiz was not handed to a colleague: H does that.').waitFor();
    expect(await page.locator('[data-row]').count()).toBe(1);
  });
});
