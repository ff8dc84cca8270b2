import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import type { Channel } from '../../electron/domain/inquiry.ts';
import { dayMs, minuteMs } from '../../electron/domain/policy.ts';
import { exportJson } from '../../electron/intake/export.ts';
import { closeSharedBrowser, openPage } from '../support/browser-page.ts';
import { anEvent, anInquiry } from '../support/builders.ts';
import { brokenWords } from '../support/layout.ts';

afterAll(closeSharedBrowser);

interface Past {
  readonly name: string;
  readonly daysAgo: number;
  readonly minutes: number;
  readonly channel?: Channel;
  readonly by?: string;
}

function past({ name, daysAgo, minutes, channel = 'call', by = 'Alex' }: Past, nowMs: number) {
  const receivedAtMs = nowMs - daysAgo * dayMs - 20 * minuteMs;
  const customer = { name, phone: null, email: null, handle: null };
  const events = [anEvent('closed', { atMs: receivedAtMs + minutes * minuteMs, by })];
  return anInquiry({ receivedAtMs, customer, channel, subject: 'delivery', events });
}

/** One of 26 days ago was late; 55 of its name are newer than it. Of the 28 days before there are three. */
const story: readonly Past[] = [
  { name: 'Oskar Lind', daysAgo: 26, minutes: 25, channel: 'email', by: 'Jo' },
  ...Array.from({ length: 55 }, (_, index): Past => ({ name: 'Oskar Lind', daysAgo: 1 + (index % 20), minutes: 3 })),
  ...[40, 41, 42].map((daysAgo): Past => ({ name: 'Mei Tanaka', daysAgo, minutes: 12 })),
];

async function sheetOf(options: BrowserContextOptions = {}): Promise<{ page: Page; sheet: Locator }> {
  const { page, edition } = await openPage(options);
  const nowMs = Date.now();
  const text = exportJson(story.map((one) => past(one, nowMs)));
  await edition.ask('importJson', { fileName: 'old.json', contentBase64: Buffer.from(text).toString('base64') });
  await page
    .getByRole('button', { name: /Reports|How we did/ })
    .first()
    .click();
  const sheet = page.getByRole('dialog', { name: 'How we did' });
  await sheet.waitFor();
  return { page, sheet };
}

const findings = async (page: Page): Promise<readonly string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );

async function goTo28Days(page: Page, sheet: Locator): Promise<void> {
  await page.keyboard.press('End');
  await sheet.getByRole('table', { name: 'By channel' }).waitFor();
}

describe('R14 how we did', () => {
  it('is a tab for each stretch, gone through by arrow keys, with the formula beside each figure', async () => {
    const { page, sheet } = await sheetOf();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('Today');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('28 days');
    expect(await sheet.getByRole('tab', { selected: true }).allTextContents()).toEqual(['28 days']);
    await sheet.getByText('98% within ten minutes').waitFor();
    const panel = sheet.getByRole('tabpanel', { name: '28 days' });
    expect(await panel.textContent()).toContain('55 of 56 whose ten minutes have passed. Goal 90%.');
    expect(await panel.textContent()).toContain('98 points more than the 28 days before: 0 of 3, 0%.');
    expect(await panel.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      '98% within ten minutes',
      '100% within 24 hours',
      'By channel',
      'By kind',
      'By who acknowledged',
      'By hour of arrival',
    ]);
    const row = sheet.getByRole('table', { name: 'By who acknowledged' }).getByRole('row', { name: /^Alex/ });
    expect(await row.getByRole('cell').first().textContent()).toBe('100%55 of 55above the goal');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Today');
    await sheet.getByText('No data within ten minutes').waitFor();
  });

  it.each(['light', 'dark'] as const)('is clean in %s, also with everything unfolded', async (colorScheme) => {
    const { page, sheet } = await sheetOf({ colorScheme });
    expect(await findings(page)).toEqual([]);
    await goTo28Days(page, sheet);
    await sheet.getByText('Missed: 1').first().click();
    await sheet.getByText('As a table').click();
    await sheet.getByRole('button', { name: /^Oskar Lind/ }).waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('opens a miss of an earlier month in the list, also where many have its name', async () => {
    const { page, sheet } = await sheetOf();
    await goTo28Days(page, sheet);
    await sheet.getByText('Missed: 1').first().press('Enter');
    const miss = sheet.getByRole('button', { name: /^Oskar Lind/ });
    await miss.waitFor();
    expect(await miss.textContent()).toContain('took 25 min');
    await miss.press('Enter');
    const row = page.locator('[data-row].is-selected');
    await row.waitFor();
    expect(await row.locator('.name').textContent()).toBe('Oskar Lind');
    expect(await row.getAttribute('aria-label')).toContain('Email');
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches('[data-row].is-selected'))).toBe(true);
  });

  it('R8 opens a promise that was broken in an earlier month', async () => {
    const { page, edition } = await openPage();
    const receivedAtMs = Date.now() - 26 * dayMs;
    const at = (minutes: number): number => receivedAtMs + minutes * minuteMs;
    const inquiry = anInquiry({
      receivedAtMs,
      customer: { name: 'Mei Tanaka', phone: null, email: null, handle: null },
      events: [
        anEvent('acknowledged', { atMs: at(2) }),
        anEvent('promised', { atMs: at(2), byMs: at(60) }),
        anEvent('closed', { atMs: at(75) }),
      ],
    });
    const contentBase64 = Buffer.from(exportJson([inquiry])).toString('base64');
    await edition.ask('importJson', { fileName: 'old.json', contentBase64 });
    await page.getByRole('button', { name: 'Reports' }).click();
    const sheet = page.getByRole('dialog', { name: 'How we did' });
    await sheet.waitFor();
    await goTo28Days(page, sheet);
    await sheet.getByText('Broken: 1').press('Enter');
    const broken = sheet.getByRole('button', { name: /^Mei Tanaka/ });
    await broken.waitFor();
    expect(await broken.textContent()).toContain('contacted 15 min late');
    expect(await findings(page)).toEqual([]);
    await broken.press('Enter');
    await page.locator('[data-row].is-selected', { hasText: 'Mei Tanaka' }).waitFor();
  });

  it('R15 opens the inquiry whose time the median is', async () => {
    const { page, sheet } = await sheetOf();
    await goTo28Days(page, sheet);
    await sheet
      .getByRole('button', { name: 'Median, 3 min: show the inquiry that took it', exact: true })
      .press('Enter');
    await page.locator('[data-row].is-selected', { hasText: 'Oskar Lind' }).waitFor();
  });

  it('has room in 320 pixels with twice the text, and leads to the months', async () => {
    const { page, sheet } = await sheetOf({ viewport: { width: 320, height: 600 }, bypassCSP: true });
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    await goTo28Days(page, sheet);
    await sheet.getByText('As a table').click();
    const beyond = await sheet.evaluate((dialog) =>
      [...dialog.querySelectorAll('*')]
        .filter((one) => one.closest('.table-scroll') === null && one.getBoundingClientRect().right > innerWidth + 1)
        .map(({ outerHTML }) => outerHTML.slice(0, 120)),
    );
    expect(beyond).toEqual([]);
    expect(await findings(page)).toEqual([]);
    await page.addStyleTag({ content: 'html { font-size: 300% }' });
    expect(await page.evaluate(brokenWords)).toEqual([]);
    await sheet.getByRole('button', { name: 'Months' }).click();
    await page.getByRole('dialog', { name: 'Months' }).waitFor();
  });
});
