import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { minuteMs } from '../../electron/domain/policy.ts';
import type { RunningEdition } from '../support/browser-edition.ts';
import { addLine, closeSharedBrowser, openPage, openPageIn, selectRow } from '../support/browser-page.ts';
import { temporaryFolder } from '../support/test-desk.ts';

afterAll(closeSharedBrowser);

const small = { viewport: { width: 320, height: 568 } };
const longName = 'The Worshipful Company of Particularly Patient Piano Tuners and Sons, Limited 80';

const largeText = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });

const twoFrames = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Whether all of it can be seen: in the window, and not under the head of the sheet. */
const isSeen = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const head = element.closest('dialog')?.querySelector('.sheet-head')?.getBoundingClientRect();
    return top >= (head?.bottom ?? 0) - 1 && bottom <= window.innerHeight + 1;
  });

async function receive(edition: RunningEdition, name: string, agoMs: number): Promise<void> {
  await edition.ask('receive', {
    customer: { name, phone: null, email: null, handle: null },
    channel: 'email',
    kind: 'ordinary',
    subject: 'invoice',
    receivedAtMs: Date.now() - agoMs,
    isOldConfirmed: false,
  });
}

describe('a small window with a text of 200 percent', () => {
  it('shows why a first line was not understood, and the line, without being scrolled', async () => {
    const { page } = await openPageIn(await temporaryFolder(), small);
    await largeText(page);
    const steps = page.getByRole('region', { name: 'First steps' });
    for (const _ of [1, 2]) await steps.getByRole('button', { name: 'Skip this step' }).press('Enter');
    await steps.getByLabel('Who is waiting?').focus();
    await page.keyboard.insertText('nonsense nonsense nonsense nonsense nonsense');
    await page.keyboard.press('Enter');
    await steps.getByRole('alert').waitFor();
    expect([await isSeen(page, '.first-run .problem'), await isSeen(page, '#first-inquiry')]).toEqual([true, true]);
  });

  it('shows what became of a time that was typed, and the field', async () => {
    const { page } = await openPage(small);
    await addLine(page, 'call Ana Ruiz, invoice, 1 min ago');
    await largeText(page);
    await page.keyboard.press('p');
    await page.locator('#another-time').focus();
    await page.keyboard.insertText('tomorrow 10');
    await page.getByText('tomorrow 10:00 · Enter takes it').waitFor();
    expect(await isSeen(page, '#another-time-read')).toBe(true);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('nonsense');
    await page.keyboard.press('Enter');
    await page.locator('#another-time-read[role=alert]').waitFor();
    expect([await isSeen(page, '#another-time-read'), await isSeen(page, '#another-time')]).toEqual([true, true]);
  });

  it('hides nothing under the head of a sheet, however long the name is, and cuts no name there', async () => {
    const { page, edition } = await openPage(small);
    await receive(edition, longName, minuteMs);
    await page.locator('[data-row].is-selected').waitFor();
    await largeText(page);
    await page.keyboard.press('m');
    await page.getByRole('dialog', { name: `Message to ${longName}` }).waitFor();
    await page.keyboard.press('1');
    await page.locator('.message-text').waitFor();
    const isWhole = await page
      .locator('.sheet-head h2')
      .evaluate(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight + 1);
    expect([isWhole, await isSeen(page, '.sheet-body :focus')]).toEqual([true, true]);
    const stops: boolean[] = [];
    for (let stop = 0; stop < 4; stop += 1) {
      await page.keyboard.press('Shift+Tab');
      stops.push(
        await page.evaluate(() => {
          const head = document.querySelector('.sheet-head')?.getBoundingClientRect().bottom ?? 0;
          const { activeElement } = document;
          const isInHead = activeElement?.closest('.sheet-head') !== null;
          return isInHead || (activeElement?.getBoundingClientRect().top ?? 0) >= head - 1;
        }),
      );
    }
    expect(stops).toEqual([true, true, true, true]);
  });

  it('keeps the line in sight while somebody types into it and the selected row grows', async () => {
    const { page, edition } = await openPage(small);
    await addLine(page, 'call Ana Ruiz, invoice, 3 min ago');
    await addLine(page, 'call Ben Stone, delivery, 1 min ago');
    await largeText(page);
    await selectRow(page, 'Ben Stone');
    // A row that gets the keyboard is brought into sight two frames later once more.
    await twoFrames(page);
    // Scrolled a little, so that the row ends below the window.
    await page.evaluate(() => document.querySelector('#page')?.scrollTo(0, 1));
    await page.locator('[data-field=add]').focus();
    const { inquiries } = await edition.ask('snapshot', {});
    const id = inquiries.find(({ label }) => label === 'Ben Stone')?.id ?? '';
    await edition.ask('note', { id, text: 'Asked again.' });
    await page.locator('.row-note').first().waitFor();
    await twoFrames(page);
    const scrolled = await page.evaluate(() => document.querySelector('#page')?.scrollTop);
    expect([scrolled, await isSeen(page, '[data-field=add]')]).toEqual([1, true]);
  });
});

describe('the keyboard', () => {
  it('goes back to the choice of times from the field for another one, and the message is sent from there', async () => {
    const { page, edition } = await openPage();
    await receive(edition, 'Ana Ruiz', minuteMs);
    await page.locator('[data-row].is-selected').waitFor();
    await page.keyboard.press('m');
    await page.getByRole('dialog', { name: 'Message to Ana Ruiz' }).waitFor();
    await page.keyboard.press('1');
    const times = page.getByLabel('They hear from you by');
    await times.selectOption('another');
    await page.getByLabel('Another time').focus();
    await page.keyboard.insertText('tomorrow 10');
    await page.keyboard.press('Enter');
    await expect.poll(() => times.evaluate((select) => select === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Acknowledged Ana Ruiz, contact by tomorrow 10:00.').first().waitFor();
  });

  it('R9 goes on to who waits next once a colleague has taken over', async () => {
    const { page } = await openPage();
    await addLine(page, 'call Ana Ruiz, invoice, 3 min ago');
    await addLine(page, 'call Ben Stone, delivery, 1 min ago');
    await selectRow(page, 'Ana Ruiz');
    await page.keyboard.press('h');
    await page.locator('#hand-off-name').fill('Sam');
    await page.keyboard.press('Enter');
    await page.locator('.tag-holder').waitFor();
    await selectRow(page, 'Ana Ruiz');
    await page.keyboard.press('t');
    await page.locator('[data-row]:focus', { hasText: 'Ben Stone' }).waitFor();
    await page.keyboard.press('u');
    await page.locator('[data-row]:focus', { hasText: 'Ana Ruiz' }).waitFor();
  });
});

describe('R6 another try in the call-back time', () => {
  it('says before and after that it is quiet only until its deadline comes near', async () => {
    const { page } = await openPage();
    await addLine(page, 'call Ana Ruiz, invoice, 1 min ago');
    await addLine(page, 'call Ben Stone, delivery, 1 min ago');
    await page.keyboard.press('k');
    const sheet = page.getByRole('dialog', { name: 'Calling back' });
    await sheet.getByText('What came of it?').waitFor();
    await page.keyboard.press('5');
    await sheet.getByLabel('Another time').focus();
    await page.keyboard.insertText('tomorrow 10');
    await sheet
      .getByText(/^tomorrow 10:00, but back when its deadline comes near: \d\d:\d\d · Enter takes it$/)
      .waitFor();
    await page.keyboard.press('Enter');
    await sheet.locator('.call-last output', { hasText: /^Ana Ruiz is quiet until \d\d:\d\d\.$/ }).waitFor();
  });
});
