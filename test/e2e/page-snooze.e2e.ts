import { afterAll, describe, expect, it } from 'vitest';
import { addLine, closeSharedBrowser, openPage } from '../support/browser-page.ts';

afterAll(closeSharedBrowser);

describe('R6 a snooze beyond a deadline', () => {
  it('says when it really ends and why: before it is taken, after, and for ears', async () => {
    const { page } = await openPage();
    await addLine(page, 'call Ana Ruiz, invoice, 1 min ago');
    await page.keyboard.press('s');
    const sheet = page.getByRole('dialog', { name: 'Snooze Ana Ruiz' });
    await sheet.getByLabel('Another time').focus();
    await page.keyboard.insertText('tomorrow 9');
    await sheet
      .getByText(/^tomorrow 09:00, but back when its deadline comes near: \d\d:\d\d · Enter takes it$/)
      .waitFor();
    await page.keyboard.press('Enter');
    const told = /^Quiet until \d\d:\d\d, when it comes near\.$/;
    await expect.poll(() => page.locator('.undo-bar p').textContent()).toMatch(told);
    expect(await page.locator('output.for-ears[aria-live]').allTextContents()).toContainEqual(
      expect.stringMatching(told),
    );
  });

  it('says that it is due then, where the warning is over', async () => {
    const { page } = await openPage();
    await addLine(page, 'call Ana Ruiz, invoice, 8 min ago');
    await page.keyboard.press('s');
    const sheet = page.getByRole('dialog', { name: 'Snooze Ana Ruiz' });
    await sheet.getByLabel('Another time').focus();
    await page.keyboard.insertText('tomorrow 9');
    await sheet.getByText(/^tomorrow 09:00, but back when it is due: \d\d:\d\d · Enter takes it$/).waitFor();
    await page.keyboard.press('Enter');
    const told = /^Quiet until \d\d:\d\d, when it is due\.$/;
    await expect.poll(() => page.locator('.undo-bar p').textContent()).toMatch(told);
  });
});
