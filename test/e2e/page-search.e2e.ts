import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { exportJson } from '../../electron/intake/export.ts';
import { addLine, closeSharedBrowser, openPage, waitForNames } from '../support/browser-page.ts';
import { anEvent, anInquiry } from '../support/builders.ts';

afterAll(closeSharedBrowser);

/** Oskar was answered three days ago, Ana waits. */
async function pageWithHistory(): Promise<Page> {
  const { page, edition } = await openPage();
  const receivedAtMs = Date.now() - 3 * dayMs - hourMs;
  const closedAtMs = receivedAtMs + 5 * minuteMs;
  const events = [anEvent('acknowledged', { atMs: closedAtMs }), anEvent('closed', { atMs: closedAtMs })];
  const customer = { name: 'Oskar Lind', phone: null, email: null, handle: null };
  const text = exportJson([anInquiry({ receivedAtMs, customer, subject: 'delivery', events })]);
  await edition.ask('importJson', { fileName: 'old.json', contentBase64: Buffer.from(text).toString('base64') });
  await addLine(page, 'call Ana Ruiz, delivery');
  await waitForNames(page, ['Ana Ruiz']);
  return page;
}

describe('search', () => {
  it('finds those closed before today too, in a group of their own', async () => {
    const page = await pageWithHistory();
    await page.keyboard.press('/');
    await page.locator('[data-field=search]').waitFor();
    await page.keyboard.insertText('deliv');
    await waitForNames(page, ['Ana Ruiz', 'Oskar Lind']);
    expect(await page.locator('main h2').allTextContents()).toEqual([
      'Acknowledge within ten minutes 1',
      'Closed earlier 1',
    ]);
    await page.keyboard.press('Escape');
    await waitForNames(page, ['Ana Ruiz']);
  });

  it('lets one of them be written about and reopened', async () => {
    const page = await pageWithHistory();
    await page.keyboard.press('/');
    await page.locator('[data-field=search]').waitFor();
    await page.keyboard.insertText('oskar');
    await waitForNames(page, ['Oskar Lind']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('w');
    await page.getByRole('dialog', { name: /A note about Oskar Lind/ }).waitFor();
    await page.keyboard.insertText('moved away');
    await page.keyboard.press('Enter');
    await page.locator('[data-row]', { hasText: 'moved away' }).waitFor();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.keyboard.press('r');
    await page.locator('main h2', { hasText: 'Acknowledge within ten minutes 1' }).waitFor();
    await page.keyboard.press('Escape');
    await waitForNames(page, ['Ana Ruiz', 'Oskar Lind']);
  });
});
