import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { addLine, closeSharedBrowser, openPage, waitForNames } from '../support/browser-page.ts';
import { framesAfterKey } from '../support/frames-after-key.ts';

afterAll(closeSharedBrowser);

const headings = (page: Page) => page.locator('main h2').allTextContents();
const notDone = (page: Page) => page.getByRole('alert').getByText(/^Not done for/);

/** Holds back what the page asks for from now on, until told to let it go, or to let it fail. */
async function holdCalls(page: Page) {
  const { promise: isLetGo, resolve } = Promise.withResolvers<'continue' | 'abort'>();
  const asked: string[] = [];
  await page.route(/\/api\/calls\//, async (route) => {
    asked.push(new URL(route.request().url()).pathname.replace('/api/calls/', ''));
    const how = await isLetGo;
    await (how === 'continue' ? route.continue() : route.abort('connectionrefused'));
  });
  return { asked, letGo: () => resolve('continue'), fail: () => resolve('abort') };
}

async function pageWithTwo() {
  const opened = await openPage();
  await addLine(opened.page, 'call Ana Ruiz, invoice, 2 min ago');
  await addLine(opened.page, 'call Ben Ray, delivery, 1 min ago');
  await waitForNames(opened.page, ['Ana Ruiz', 'Ben Ray']);
  await opened.page.keyboard.press('Home');
  return opened;
}

describe('a key press', () => {
  it('shows its effect in the frame that follows, before the desk has heard of it', async () => {
    const { page, edition } = await pageWithTwo();
    const held = await holdCalls(page);
    expect(await framesAfterKey(page, 'a')).toEqual([
      'Acknowledge within ten minutes 1',
      'You promised 1',
      'Acknowledged Ana Ruiz.',
      'What do you owe Ana Ruiz?',
    ]);
    const { inquiries } = await edition.ask('snapshot', {});
    expect(inquiries.map(({ standing }) => standing.phase)).toEqual(['waiting', 'waiting']);
    held.letGo();
    await expect
      .poll(async () => (await edition.ask('snapshot', {})).inquiries.map(({ standing }) => standing.phase))
      .toEqual(['promised', 'waiting']);
  });

  it('is taken back with the sentence when the desk is gone, and whoever was selected is again', async () => {
    const { page } = await pageWithTwo();
    const held = await holdCalls(page);
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    await page.keyboard.press('d');
    await page.keyboard.press('1');
    expect(await headings(page)).toEqual(['You promised 1']);
    held.fail();
    // One sentence for both, in the order in which they failed.
    const both = /^Not done for (Ana Ruiz and Ben Ray|Ben Ray and Ana Ruiz)\. Ten-Four is not running\./;
    await expect.poll(() => notDone(page).textContent()).toMatch(both);
    await expect.poll(() => headings(page)).toEqual(['Acknowledge within ten minutes 2']);
    await page.unroute(/\/api\/calls\//);
    await page.keyboard.press('Escape');
    await notDone(page).waitFor({ state: 'detached' });
  });

  it('can be undone while it is still being written, and leaves nothing behind', async () => {
    const { page, edition } = await pageWithTwo();
    const held = await holdCalls(page);
    await page.keyboard.press('d');
    await page.keyboard.press('1');
    expect(await headings(page)).toEqual(['Acknowledge within ten minutes 1']);
    await page.keyboard.press('u');
    expect(await headings(page)).toEqual(['Acknowledge within ten minutes 2']);
    expect(held.asked).toEqual(['close']);
    held.letGo();
    const happened = async () =>
      (await edition.ask('snapshot', {})).inquiries.map(({ events }) => events.map(({ type }) => type));
    await expect.poll(happened).toEqual([['closed', 'undone'], []]);
    expect(held.asked).toEqual(['close', 'undo']);
    expect(await headings(page)).toEqual(['Acknowledge within ten minutes 2']);
  });

  it('keeps what was written when a note cannot be saved', async () => {
    const { page } = await pageWithTwo();
    const held = await holdCalls(page);
    await page.keyboard.press('w');
    await page.keyboard.insertText('prefers mornings');
    await page.keyboard.press('Enter');
    await page.locator('[data-row]', { hasText: 'prefers mornings' }).waitFor();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    held.fail();
    await page.getByRole('dialog', { name: 'A note about Ana Ruiz' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'For whoever looks next' }).inputValue()).toBe('prefers mornings');
  });

  it('that takes long to be written says so, until it is', async () => {
    const { page } = await pageWithTwo();
    await page.clock.install();
    // Installed alone, it goes on with the computer's.
    await page.clock.pauseAt(Date.now() + 60_000);
    const held = await holdCalls(page);
    await page.keyboard.press('d');
    await page.keyboard.press('1');
    const saving = page.getByRole('complementary', { name: 'Saving' });
    await page.clock.runFor(1_400);
    const soon = await saving.count();
    await expect
      .poll(async () => {
        await page.clock.runFor(200);
        return saving.count();
      })
      .toBe(1);
    held.letGo();
    await saving.waitFor({ state: 'detached' });
    expect(soon).toBe(0);
  });
});
