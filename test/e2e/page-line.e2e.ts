import { afterAll, describe, expect, it } from 'vitest';
import { closeSharedBrowser, namesIn, openPage } from '../support/browser-page.ts';

afterAll(closeSharedBrowser);

describe('the line, typed into while the one before is on its way', () => {
  it('adds the next one too by the Enter that was pressed meanwhile, and each of them once', async () => {
    const { page } = await openPage();
    let answer = (): void => undefined;
    const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
    let isAsked = (): void => undefined;
    const wasAsked = new Promise<void>((resolve) => (isAsked = resolve));
    await page.route('**/api/calls/receive', async (route) => {
      isAsked();
      await mayAnswer;
      await route.continue();
    });
    await page.keyboard.press('n');
    await page.keyboard.insertText('call Ana Ruiz, invoice');
    // Pressed twice, it is added once.
    await page.keyboard.press('Enter');
    await wasAsked;
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.insertText('call Ben Stone, delivery');
    await page.keyboard.press('Enter');
    answer();
    await page.locator('[data-row]', { hasText: 'Ben Stone' }).waitFor();
    await expect.poll(() => page.locator('[data-field=add]').inputValue()).toBe('');
    expect((await namesIn(page)).toSorted()).toEqual(['Ana Ruiz', 'Ben Stone']);
  });

  it('leaves alone what was typed on after that Enter', async () => {
    const { page } = await openPage();
    let answer = (): void => undefined;
    const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
    let isAsked = (): void => undefined;
    const wasAsked = new Promise<void>((resolve) => (isAsked = resolve));
    await page.route('**/api/calls/receive', async (route) => {
      isAsked();
      await mayAnswer;
      await route.continue();
    });
    await page.keyboard.press('n');
    await page.keyboard.insertText('call Ana Ruiz, invoice');
    await page.keyboard.press('Enter');
    await wasAsked;
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.insertText('call Ben');
    answer();
    await page.locator('[data-row]', { hasText: 'Ana Ruiz' }).waitFor();
    await expect.poll(() => page.locator('[data-field=add]').inputValue()).toBe('call Ben');
    expect(await namesIn(page)).toEqual(['Ana Ruiz']);
  });
});
