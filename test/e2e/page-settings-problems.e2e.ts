import { afterAll, describe, expect, it } from 'vitest';
import { axTree } from '../support/ax-tree.ts';
import { closeSharedBrowser, openPage } from '../support/browser-page.ts';

afterAll(closeSharedBrowser);

describe('settings that cannot be read', () => {
  it.each([
    ['First goal, percent', '101', 'Write a share from 0 to 100.'],
    ['Second goal, minutes', '1.5', 'Write whole minutes, 1 or more.'],
    ['Monday', 'nine', 'Monday: write hours like 09:00-12:00, 13:00-17:00.'],
    ['Time zone', '', 'No time zone has this name: write one like Europe/Berlin.'],
  ])('are said at %s itself, which has the keyboard', async (label, text, sentence) => {
    const { page } = await openPage();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByRole('button', { name: 'Save settings' }).press('Enter');
    await page.getByText(sentence).waitFor();
    const field = page.locator(':focus');
    expect(
      await field.evaluate((element) => (element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : '')),
    ).toBe(label);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const described = (await field.getAttribute('aria-describedby')) ?? '';
    expect(
      await page
        .locator(
          described
            .split(' ')
            .map((id) => `#${id}`)
            .join(','),
        )
        .allTextContents(),
    ).toContain(sentence);
  });

  it('are not what a comma in a share is', async () => {
    const { page, edition } = await openPage();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('First goal, percent').fill('92,5');
    await page.getByRole('button', { name: 'Save settings' }).press('Enter');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    expect((await edition.ask('snapshot', {})).settings.policy.goals['ten-minute'].share).toBe(0.925);
  });
});

describe('the way back to the usual open hours', () => {
  it('is called by the hours, not by a day', async () => {
    const { page } = await openPage();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Monday', { exact: true }).fill('10-12');
    const tree = await axTree(page);
    const back = tree.find(({ name }) => name === 'Reset to Monday to Friday 09:00-17:00');
    expect(back?.description).toBe('Open hours and holidays');
    expect(tree.filter(({ role, name }) => role === 'StaticText' && name === 'Monday')).toHaveLength(1);
  });
});
