import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { addLine, closeSharedBrowser, openPage, selectRow } from '../support/browser-page.ts';

afterAll(closeSharedBrowser);

const book = (page: Page) => page.getByRole('dialog', { name: 'Promises' });
const bar = (page: Page) => page.getByRole('complementary', { name: 'Last action' });
const closed = (page: Page) => page.locator('dialog[open]').waitFor({ state: 'detached' });

/** Ana is promised to hear of us in three days, Oskar tomorrow. */
async function twoPromised(
  options: Parameters<typeof openPage>[0] = {},
): Promise<Awaited<ReturnType<typeof openPage>>> {
  const opened = await openPage(options);
  const { page } = opened;
  for (const [line, time] of [
    ['call Ana Ruiz +34 600 110 233 about the invoice', 'in 3 days'],
    ['call Oskar Lind', 'in 24 hours'],
  ] as const) {
    await addLine(page, line);
    await selectRow(page, line.includes('Ana') ? 'Ana Ruiz' : 'Oskar Lind');
    await page.keyboard.press('p');
    await page.getByLabel('Another time').fill(time);
    await page.getByText('Enter takes it').waitFor();
    await page.keyboard.press('Enter');
    await closed(page);
  }
  return opened;
}

describe('R8 the book of promises', () => {
  it('opens by one key, stands by day, and leads to the row', async () => {
    const { page } = await twoPromised();
    await page.keyboard.press('b');
    await book(page).getByText('2 promises').waitFor();
    const titles = await book(page).locator('h3').allTextContents();
    expect([titles.length, titles[0]]).toEqual([2, 'Tomorrow']);
    await book(page)
      .getByRole('button', { name: /Ana Ruiz Call back/ })
      .click();
    await closed(page);
    await page.locator('[data-row].is-selected', { hasText: 'Ana Ruiz' }).waitFor();
  });

  it('gives a promise to a calendar as a file', async () => {
    const { page } = await twoPromised();
    await page.keyboard.press('b');
    const downloaded = page.waitForEvent('download');
    await book(page).getByRole('button', { name: 'Save the promise to Ana Ruiz for a calendar' }).click();
    const file = await downloaded;
    expect(file.suggestedFilename()).toMatch(/^promise-\d{4}-\d\d-\d\d\.ics$/);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*SUMMARY:Contact Ana Ruiz\r\n[^]*END:VCALENDAR\r\n$/);
  });

  it('gives it in the language of the page', async () => {
    const { page, another } = await twoPromised();
    await page.close();
    const german = await another({ locale: 'de-DE' });
    await german.keyboard.press('b');
    const downloaded = german.waitForEvent('download');
    await german.getByRole('button', { name: /Zusage an Ana Ruiz/ }).click();
    expect(await readFile(await (await downloaded).path(), 'utf8')).toContain('SUMMARY:Bei Ana Ruiz melden\r\n');
  });

  it('says what stands in it where nothing is promised', async () => {
    const { page } = await openPage();
    await page.getByRole('button', { name: 'Promises' }).click();
    await book(page).getByText('Nothing is promised at the moment.').waitFor();
  });
});

describe('R8 nothing new yet', () => {
  it('is recorded by one key, with the next time chosen after it', async () => {
    const { page, edition } = await twoPromised();
    await selectRow(page, 'Oskar Lind');
    await page.keyboard.press('p');
    await page.getByRole('dialog', { name: 'What do you owe Oskar Lind?' }).waitFor();
    await page.keyboard.press('Escape');
    await closed(page);
    await bar(page).getByText('Contacted Oskar Lind: nothing new yet.').waitFor();
    // The page shows it before the desk has it.
    const standing = async () =>
      (await edition.ask('snapshot', {})).inquiries.find(({ label }) => label === 'Oskar Lind')?.standing;
    await expect.poll(standing).toMatchObject({ phase: 'promised', promise: { isDefault: true } });
    const { account } = await edition.ask('report', { span: 'week' });
    expect(account.promises.broken).toBe(0);
  });
});

describe('the best time to reach somebody', () => {
  it('is noted once, and offered with the next promise', async () => {
    const { page, edition } = await openPage();
    const { settings } = await edition.ask('snapshot', {});
    const always = [['00:00', '24:00']] as const;
    const weekly = { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always };
    const openHours = { ...settings.policy.openHours, weekly };
    await edition.ask('changeSettings', {
      settings: { ...settings, policy: { ...settings.policy, openHours } },
      basedOn: null,
    });
    await addLine(page, 'call Ana Ruiz +34 600 110 233');
    await selectRow(page, 'Ana Ruiz');
    await page.keyboard.press('w');
    await page.getByLabel('From').fill('13:00');
    await page.getByRole('button', { name: 'Remember' }).click();
    await page.getByText('Write both times, the earlier one first.').waitFor();
    await page.getByLabel('to', { exact: true }).fill('15:30');
    await page.getByRole('button', { name: 'Remember' }).click();
    await closed(page);
    await bar(page).getByText('Ana Ruiz is best reached from 13:00 to 15:30.').waitFor();
    await page.keyboard.press('p');
    await page.getByRole('button', { name: /Contact by .*15:30, in the time they are best reached/ }).click();
    await closed(page);
    await page.keyboard.press('w');
    await page.getByRole('button', { name: 'Forget it' }).click();
    await bar(page).getByText('No best time is remembered for Ana Ruiz any more.').waitFor();
  });
});

describe('the calendar feed', () => {
  it('is off, is switched on in the settings, and is of no use once it is switched off', async () => {
    const { page, edition } = await twoPromised();
    // It would speak as the computer does.
    const { settings } = await edition.ask('snapshot', {});
    const appearance = { ...settings.appearance, language: 'en' as const };
    await edition.ask('changeSettings', { settings: { ...settings, appearance }, basedOn: null });
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Switch the calendar on' }).click();
    const address = await page.getByLabel('Address').inputValue();
    const read = async (): Promise<readonly [number, string]> => {
      const response = await fetch(address);
      return [response.status, await response.text()];
    };
    const [status, text] = await read();
    expect([status, text.match(/SUMMARY:.*/g)?.map((line) => line.trim())]).toEqual([
      200,
      ['SUMMARY:Contact Oskar Lind', 'SUMMARY:Contact Ana Ruiz'],
    ]);
    await page.getByRole('button', { name: 'Switch it off' }).click();
    await page.getByRole('button', { name: 'Switch the calendar on' }).waitFor();
    expect((await read())[0]).toBe(404);
  });
});

describe.each(['light', 'dark'] as const)('the book of promises, %s', (colorScheme) => {
  it.each([
    ['at 320 px', 320],
    ['at 200 %', 196],
  ])('is clean %s', async (_size, width) => {
    const { page } = await twoPromised({ colorScheme });
    await page.setViewportSize({ width, height: 500 });
    await page.keyboard.press('b');
    await book(page).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});
