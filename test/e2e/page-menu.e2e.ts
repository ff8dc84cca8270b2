import { afterAll, describe, expect, it } from 'vitest';
import { addLine, closeSharedBrowser, openPage, selectRow } from '../support/browser-page.ts';

afterAll(closeSharedBrowser);

describe('the menu of a row', () => {
  it('opens by the right button, and does what it says', async () => {
    const { page } = await openPage();
    await addLine(page, 'call Ana Ruiz, invoice');
    await addLine(page, 'call Oskar Lind, delivery');
    await page.getByRole('row', { name: /^Ana Ruiz/ }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Hand off...' }).click();
    await page.getByRole('dialog', { name: 'Hand Ana Ruiz to a colleague' }).waitFor();
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  it('opens and works with keys alone, and gives the keyboard back to the row', async () => {
    const { page } = await openPage();
    await addLine(page, 'call Ana Ruiz, invoice');
    await selectRow(page, 'Ana Ruiz');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu', { name: 'Ana Ruiz: what can be done' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.waitForFunction(() => document.activeElement?.matches('[data-row]'));
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: /^Erase Ana Ruiz/ }).waitFor();
  });

  it('does what the key beside an item says, also before it is drawn', async () => {
    const { page } = await openPage();
    await addLine(page, 'call Ana Ruiz, invoice');
    const { promise: isFree, resolve } = Promise.withResolvers<null>();
    await page.route(/\/assets\/row-menu/, async (route) => {
      await isFree;
      await route.continue();
    });
    await page.reload();
    await selectRow(page, 'Ana Ruiz');
    await page.keyboard.press('Shift+F10');
    // Asked for, and not there yet: the key must not act behind it.
    await page.keyboard.press('b');
    resolve(null);
    await page.getByRole('menu').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('w');
    await page.getByRole('dialog', { name: 'A note about Ana Ruiz' }).waitFor();
    expect(await page.getByRole('menu').count()).toBe(0);
  });
});
