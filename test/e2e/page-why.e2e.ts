import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { hourMs, minuteMs, type GoalException } from '../../electron/domain/policy.ts';
import { addLine, closeSharedBrowser, openPage, selectRow, type OpenPage } from '../support/browser-page.ts';
import type { RunningEdition } from '../support/browser-edition.ts';
import { brokenWords } from '../support/layout.ts';

afterAll(closeSharedBrowser);

const open = (withinMs: number) => ({ withinMs, counts: 'open-hours' }) as const;
const leads: GoalException = {
  channel: null,
  kind: 'lead',
  clocks: { 'ten-minute': open(5 * minuteMs), '24-hour': open(96 * hourMs) },
};

const dateAfter = (days: number): string => new Date(Date.now() + days * 24 * hourMs).toISOString().slice(0, 10);

/** Leads have 96 open hours, over more than two weeks of holidays; every day has hours, so that each holiday is seen. */
async function officeWithLongGoal(options: Parameters<typeof openPage>[0] = {}): Promise<OpenPage> {
  const opened = await openPage(options);
  const { settings } = await opened.edition.ask('snapshot', {});
  const day = [['09:00', '17:00']] as const;
  const weekly = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
  const holidays = Array.from({ length: 16 }, (_, at) => dateAfter(at + 3));
  const names = Object.fromEntries(holidays.map((date) => [date, 'Company holidays']));
  const policy = {
    ...settings.policy,
    openHours: { zone: 'UTC', weekly, holidays },
    goalExceptions: [leads, { ...leads, channel: 'call' } as const],
  };
  const next = { ...settings, me: 'Sam', policy, holidays: { region: null, names } };
  await opened.edition.ask('changeSettings', { settings: next, basedOn: null });
  await addLine(opened.page, 'lead Northside Dental web form: quote for 12 seats');
  await selectRow(opened.page, 'Northside Dental');
  return opened;
}

const why = (page: Page) => page.getByRole('dialog', { name: 'Why is Northside Dental due then?' });
const exceptionsOf = async (edition: RunningEdition) =>
  (await edition.ask('snapshot', {})).settings.policy.goalExceptions;

async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);
}

describe('R3 why is it due then', () => {
  it('is said by one key: which goals count, day by day, with the holidays by name, and what it adds up to', async () => {
    const { page } = await officeWithLongGoal();
    await page.keyboard.press('y');
    const sheet = why(page);
    await sheet.getByText('Entry 1 of the other goals counts for it: Leads.').waitFor();
    await sheet.getByText('Customers who reach you like this expect to hear of you within 1 hour.').waitFor();
    const long = sheet.getByRole('region', { name: /^Within 96 hours open: due / });
    await long.getByRole('cell', { name: 'holiday: Company holidays' }).waitFor();
    await long.getByText('Still running.').waitFor();
    expect(await long.locator('tfoot').innerText()).toMatch(/^Together\s+96 h$/);
    await long.getByRole('button', { name: /^Show \d+ more lines/ }).press('Enter');
    await long.getByRole('button').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TABLE');
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  });

  it('is reached by the arrows too, from the caption that says the goal of the row', async () => {
    const { page } = await officeWithLongGoal();
    const caption = page.getByRole('button', { name: 'of 5 min open. Why is it due then?' });
    for (
      let steps = 0;
      steps < 6 && !(await caption.evaluate((button) => button === document.activeElement));
      steps += 1
    ) {
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Enter');
    await why(page).waitFor();
  });

  it('answers for one that is closed', async () => {
    const { page } = await officeWithLongGoal();
    await page.keyboard.press('d');
    await page.keyboard.press('1');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /Closed today/ }).click();
    await selectRow(page, 'Northside Dental');
    await page.keyboard.press('y');
    const sheet = page.getByRole('dialog', { name: 'Why was Northside Dental due then?' });
    await sheet
      .getByText(/^Met\. It was acknowledged /)
      .first()
      .waitFor();
  });
});

describe('R3 other goals in the settings', () => {
  it('are added, put in order, changed and removed, and an entry that never counts says so', async () => {
    const { page, edition } = await officeWithLongGoal();
    await page.getByRole('button', { name: 'Settings' }).click();
    const form = page.getByRole('dialog', { name: 'Settings' });
    await form.getByText('It never counts: entry 1 above fits first.').waitFor();
    await form.getByRole('button', { name: 'Move up: Calls that are leads' }).press('Enter');
    await form.getByText('It never counts').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Move down: Calls that are leads',
    );
    await form.getByLabel('First goal, minutes').nth(1).fill('3');
    await form.getByText('1. Calls that are leads: within 3 minutes open, and within 96 hours open.').waitFor();
    await form.getByRole('button', { name: 'Remove: Leads' }).click();
    await form.getByRole('button', { name: 'Add another goal' }).click();
    await form.getByLabel('Came by').nth(1).selectOption('Posts');
    await form.getByLabel('Is', { exact: true }).nth(1).selectOption('sensitive');
    await form.getByRole('button', { name: 'Save settings' }).click();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    const wall = (withinMs: number) => ({ withinMs, counts: 'wall-clock' });
    expect(await exceptionsOf(edition)).toEqual([
      { channel: 'call', kind: 'lead', clocks: { ...leads.clocks, 'ten-minute': open(3 * minuteMs) } },
      {
        channel: 'social',
        kind: 'sensitive',
        clocks: { 'ten-minute': wall(10 * minuteMs), '24-hour': wall(24 * hourMs) },
      },
    ]);
  });

  it('take no time that cannot be read, and say which one counts until then', async () => {
    const { page, edition } = await officeWithLongGoal();
    await page.getByRole('button', { name: 'Settings' }).click();
    const field = page.locator('.exception').first().getByLabel('First goal, minutes');
    await field.fill('five');
    await page.getByText('Write whole minutes, from 1 to 527,040. Until then 5 minutes count.').waitFor();
    await field.press('Enter');
    await page.getByRole('dialog', { name: 'Settings' }).waitFor();
    await field.press('Tab');
    expect(await field.inputValue()).toBe('5');
    expect((await exceptionsOf(edition))[0]).toEqual(leads);
  });
});

describe('R3 other goals in 320 pixels with twice the text', () => {
  it('are said in whole words, beside or above what moves and removes them', async () => {
    const { page } = await officeWithLongGoal({ viewport: { width: 320, height: 600 }, bypassCSP: true });
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByText('It never counts: entry 1 above fits first.').waitFor();
    expect(await page.evaluate(brokenWords)).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('why it is due, %s', (colorScheme) => {
  it.each([
    ['at 320 px', 320],
    ['at 200 %', 196],
  ])('is clean %s, as the other goals are', async (_size, width) => {
    const { page } = await officeWithLongGoal({ colorScheme });
    await page.setViewportSize({ width, height: 500 });
    await page.keyboard.press('y');
    await why(page).getByRole('table').first().waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByText('It never counts').waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});
