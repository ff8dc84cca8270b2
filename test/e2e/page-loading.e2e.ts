import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { addLine, closeSharedBrowser, namesIn, openPage, selectRow } from '../support/browser-page.ts';

afterAll(closeSharedBrowser);

const messageSheet = /\/assets\/message-sheet[^/]*\.js$/;

async function withAna(): Promise<Page> {
  const { page } = await openPage();
  await addLine(page, 'call Ana Ruiz, invoice');
  await selectRow(page, 'Ana Ruiz');
  return page;
}

/** Opened anew: what is done to its files from now on happens to all of them. */
async function openAgain(page: Page): Promise<void> {
  await page.reload();
  await selectRow(page, 'Ana Ruiz');
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Message to Ana Ruiz' });

/** Holds files back until told otherwise, on a page that is opened anew. */
async function hold(page: Page, files: RegExp): Promise<() => void> {
  const { promise: isFree, resolve } = Promise.withResolvers<null>();
  await page.route(files, async (route) => {
    await isFree;
    await route.continue();
  });
  await openAgain(page);
  return () => resolve(null);
}

const holdMessageSheet = (page: Page) => hold(page, messageSheet);

/** By which words the place is known where the keyboard is. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));

describe('a sheet that is on its way', () => {
  it('lets no key act behind it, and opens when it has come', async () => {
    const page = await withAna();
    const release = await holdMessageSheet(page);
    await page.keyboard.press('m');
    for (const key of ['a', 's', 'd', 'ArrowRight', 'Enter', ' ', 'b']) await page.keyboard.press(key);
    expect({ dialogs: await page.locator('dialog').count(), names: await namesIn(page) }).toEqual({
      dialogs: 0,
      names: ['Ana Ruiz'],
    });
    release();
    await dialog(page).waitFor();
    expect(await page.locator('dialog[open]').count()).toBe(1);
  });

  it('is given the first digit that was typed meanwhile', async () => {
    const page = await withAna();
    const release = await holdMessageSheet(page);
    for (const key of ['m', '1', '2']) await page.keyboard.press(key);
    release();
    await page.getByRole('textbox', { name: 'The message' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'The message' }).inputValue()).toContain('somebody else');
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('d');
    await page.getByRole('dialog', { name: 'Done with Ana Ruiz' }).waitFor();
    expect(await namesIn(page)).toEqual(['Ana Ruiz']);
  });

  it('is not taken over by a button that has the keyboard meanwhile', async () => {
    const page = await withAna();
    const release = await holdMessageSheet(page);
    await page.keyboard.press('m');
    await page.getByRole('button', { name: /^Done/ }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press(' ');
    release();
    await dialog(page).waitFor();
  });

  it('is wanted no more after Escape', async () => {
    const page = await withAna();
    const release = await holdMessageSheet(page);
    await page.keyboard.press('m');
    await page.keyboard.press('Escape');
    release();
    await page.keyboard.press('w');
    await page.getByRole('dialog', { name: 'A note about Ana Ruiz' }).waitFor();
    expect(await page.locator('dialog').count()).toBe(1);
  });

  it('says that it could not be opened, gives the keys back, and opens the next time', async () => {
    const page = await withAna();
    await page.route(messageSheet, (route) => route.abort('connectionrefused'));
    await openAgain(page);
    await page.keyboard.press('m');
    await page.getByRole('complementary').getByText('That could not be opened').waitFor();
    await page.keyboard.press('w');
    await page.getByRole('dialog', { name: 'A note about Ana Ruiz' }).waitFor();
    await page.keyboard.press('Escape');
    await page.unroute(messageSheet);
    await page.keyboard.press('m');
    await dialog(page).waitFor();
  });
});

describe('what is typed before the sheet has come', () => {
  it.each([
    ['w', /\/assets\/action-sheets/, '#note-text'],
    ['v', /\/assets\/history-sheet/, '.history-search input'],
    ['h', /\/assets\/action-sheets/, '#hand-off-name'],
  ])('%s: goes into the field that it opens with, and nowhere else', async (key, files, field) => {
    const page = await withAna();
    const release = await hold(page, files);
    await page.keyboard.down(key);
    // It is held down a little too long.
    await page.keyboard.down(key);
    await page.keyboard.up(key);
    await page.keyboard.type('Jonnas', { delay: 5 });
    for (let slip = 0; slip < 3; slip += 1) await page.keyboard.press('Backspace');
    await page.keyboard.type('as 2');
    await page.keyboard.press('Enter');
    release();
    await page.locator(field).waitFor();
    await page.keyboard.type(' pm');
    expect({
      written: await page.locator(field).inputValue(),
      names: await namesIn(page),
      line: await page.locator('[data-field=add]').inputValue(),
    }).toEqual({ written: 'Jonas 2 pm', names: ['Ana Ruiz'], line: '' });
  });

  it('s: a digit that leads to a field is followed there by what was typed after it', async () => {
    const page = await withAna();
    await page.keyboard.press('s');
    const digit = await page.locator('dialog[open] label kbd').textContent();
    const release = await hold(page, /\/assets\/action-sheets/);
    await page.keyboard.type(`s${digit}tomorrow 10`);
    release();
    await page.locator('#another-time').waitFor();
    expect(await page.locator('#another-time').inputValue()).toBe('tomorrow 10');
  });

  it('stays in the field in which it is typed', async () => {
    const page = await withAna();
    const release = await hold(page, /\/assets\/settings-sheet/);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.locator('[data-field=add]').click();
    await page.keyboard.type('3 4');
    release();
    await page.getByRole('dialog').waitFor();
    const opened = await focused(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const line = await page.locator('[data-field=add]').inputValue();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('dialog').waitFor();
    const usual = await focused(page);
    expect({ line, opened }).toEqual({ line: '3 4', opened: usual });
  });
});

describe('a sheet that could not be brought while nobody needed it', () => {
  it('is not said, keeps no other from coming, and opens when it is asked for', async () => {
    const page = await withAna();
    const lost: string[] = [];
    await page.route(/\/assets\/(message-sheet|written-out|choice-list)[^/]*\.js$/, async (route) => {
      lost.push(route.request().url());
      await route.abort('connectionrefused');
    });
    const hasTheLast = page.waitForResponse(/\/assets\/row-menu[^/]*\.js$/);
    await openAgain(page);
    await hasTheLast;
    expect({
      isLost: lost.some((url) => messageSheet.test(url)),
      said: await page.getByText('That could not be opened').count(),
    }).toEqual({ isLost: true, said: 0 });
    await page.unroute(/\/assets\/(message-sheet|written-out|choice-list)[^/]*\.js$/);
    await page.keyboard.press('m');
    await dialog(page).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('s');
    await page.getByRole('dialog', { name: 'Snooze' }).waitFor();
  });
});

describe('the sheets of the keys that are pressed all day', () => {
  it('are there in the same frame', async () => {
    const page = await withAna();
    for (const [key, name] of [
      ['s', 'Snooze'],
      ['h', 'Hand'],
      ['d', 'Done'],
      ['w', 'note'],
    ] as const) {
      const title = await page.evaluate(async (pressed) => {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }));
        await Promise.resolve();
        return document.querySelector('dialog[open] h2')?.textContent ?? null;
      }, key);
      expect(title).toContain(name);
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
    }
  });
});
