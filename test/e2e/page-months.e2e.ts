import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { minuteMs } from '../../electron/domain/policy.ts';
import { exportJson } from '../../electron/intake/export.ts';
import { closeSharedBrowser, openPage, waitForNames } from '../support/browser-page.ts';
import { anEvent, anInquiry } from '../support/builders.ts';

afterAll(closeSharedBrowser);

const thisYear = new Date().getUTCFullYear();

function closed(name: string, receivedAtMs: number) {
  const atMs = receivedAtMs + 5 * minuteMs;
  const customer = { name, phone: null, email: null, handle: null };
  return anInquiry({ receivedAtMs, customer, subject: 'delivery', events: [anEvent('closed', { atMs })] });
}

/** 52 of them in a month of last year, one the year before. */
async function pageWithYears(): Promise<Page> {
  const { page, edition } = await openPage();
  const june = Date.UTC(thisYear - 1, 5, 15, 12);
  const inquiries = Array.from({ length: 52 }, (_, index) => closed(`Customer ${index + 1}`, june + index * minuteMs));
  const text = exportJson([...inquiries, closed('Oskar Lind', Date.UTC(thisYear - 2, 2, 15, 12))]);
  await edition.ask('importJson', { fileName: 'old.json', contentBase64: Buffer.from(text).toString('base64') });
  await page
    .getByRole('button', { name: /Reports|How we did/ })
    .first()
    .click();
  await page.getByRole('dialog', { name: 'How we did' }).getByRole('button', { name: 'Months' }).click();
  await page.getByRole('dialog', { name: 'Months' }).waitFor();
  return page;
}

describe('the months', () => {
  it('are shown a year at a time, by keyboard too, with how each figure is made', async () => {
    const page = await pageWithYears();
    const heading = page.getByRole('dialog').getByRole('heading', { level: 3 });
    expect(await heading.textContent()).toBe(String(thisYear));
    const next = page.getByRole('button', { name: /Next year/ });
    expect(await next.isDisabled()).toBe(true);
    await page.getByRole('button', { name: `Previous year, ${thisYear - 1}` }).press('Enter');
    const row = page.getByRole('row', { name: new RegExp(`June ${thisYear - 1}`) });
    await row.waitFor();
    expect(await row.getByRole('cell').allTextContents()).toEqual([
      '100%52 of 52',
      '100%52 of 52',
      '5 min5 min',
      'none were due',
    ]);
    await page.getByRole('button', { name: `Previous year, ${thisYear - 2}` }).press('Enter');
    await page.getByRole('row', { name: new RegExp(`March ${thisYear - 2}`) }).waitFor();
    expect(await page.getByRole('button', { name: /Previous year/ }).isDisabled()).toBe(true);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('open into the list of one, page by page, and lead to an inquiry in the list', async () => {
    const page = await pageWithYears();
    await page.getByRole('button', { name: `Previous year, ${thisYear - 1}` }).click();
    await page.getByRole('button', { name: `June ${thisYear - 1}` }).click();
    const list = page.getByRole('dialog', { name: `Closed in June ${thisYear - 1}` });
    const names = list.getByRole('listitem').locator('b');
    await names.first().waitFor();
    expect(await names.count()).toBe(50);
    expect(await names.first().textContent()).toBe('Customer 52');
    await list.getByRole('button', { name: 'Show more' }).focus();
    await page.keyboard.press('Enter');
    await names.nth(51).waitFor();
    // The button has gone: the keyboard is on the first that has come.
    await page.waitForFunction(() => document.activeElement?.querySelector('b')?.textContent === 'Customer 2');
    expect(await names.last().textContent()).toBe('Customer 1');
    expect(await list.getByRole('button', { name: 'Show more' }).count()).toBe(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await list.getByRole('button', { name: 'All months' }).click();
    await page.getByRole('dialog', { name: 'Months' }).waitFor();
    await page.getByRole('button', { name: `June ${thisYear - 1}` }).click();
    await page.getByRole('listitem').filter({ hasText: 'Customer 52' }).getByRole('button').click();
    await waitForNames(page, ['Customer 52']);
  });
});
