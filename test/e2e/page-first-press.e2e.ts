import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { addLine, closeSharedBrowser, openPage, selectRow, waitForNames } from '../support/browser-page.ts';
import { framesAfterKey } from '../support/frames-after-key.ts';

afterAll(closeSharedBrowser);

/** What one key opens beside the sheets of A P S H D W, in the order in which it is brought. */
const inTurn = [
  'message-sheet',
  'customer-sheet',
  'history-sheet',
  'promises-sheet',
  'call-back-sheet',
  'why-sheet',
  'merge-sheet',
  'help-sheet',
  'remove-sheet',
  'erase-sheet',
  'row-menu',
] as const;
/** What no single key opens. */
const whenOpened = ['settings-sheet', 'account-sheet', 'months-sheet', 'files-sheet', 'data-sheet'];

/** What a page asks for of these from now on, in that order: a file has the name of what it holds, and a hash. */
function followAsked(page: Page, known: readonly string[] = inTurn): () => readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    const one = known.find((name) => pathname.startsWith(`/assets/${name}-`) && pathname.endsWith('.js'));
    if (one !== undefined && !asked.includes(one)) asked.push(one);
  });
  return () => asked;
}

/** Runs in the page: the end of the frame with the first row. */
function notePaintOfList(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('[data-row]') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => Object.assign(window, { listPaintedAtMs: performance.now() }));
      port1.start();
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Scripts that were asked for before the list stood on the screen, of these. */
async function askedTooEarly(page: Page, wanted: readonly string[]): Promise<readonly string[]> {
  return page.evaluate((known) => {
    const paintedAtMs: unknown = Reflect.get(window, 'listPaintedAtMs');
    if (typeof paintedAtMs !== 'number') throw new Error('The list was not seen.');
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime < paintedAtMs)
      .flatMap(({ name }) => known.find((one) => name.includes(`/assets/${one}-`)) ?? []);
  }, wanted);
}

async function withTwo() {
  const opened = await openPage();
  await addLine(opened.page, 'call Ana Ruiz, invoice, 2 min ago');
  await addLine(opened.page, 'call Ben Ray, delivery, 1 min ago');
  await waitForNames(opened.page, ['Ana Ruiz', 'Ben Ray']);
  return opened;
}

/** Opened anew, with a clock that stands until the test moves it: idle time comes with it. */
async function atStandingClock(page: Page): Promise<() => readonly string[]> {
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  const asked = followAsked(page);
  const hasBegun = page.waitForResponse(/\/assets\/bring-in-turn-/);
  await page.reload();
  await page.locator('[data-field=add]').waitFor();
  // Two frames.
  await page.clock.runFor(100);
  await hasBegun;
  return asked;
}

/** With an answer of the desk after each second: what is asked for meanwhile has been seen. */
async function letPass(page: Page, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    await page.clock.runFor(1_000);
    await page.evaluate(async () => void (await fetch(document.baseURI)));
  }
}

async function expectAllInTime(page: Page, asked: () => readonly string[]): Promise<void> {
  const soon = async (): Promise<readonly string[]> => {
    await page.clock.runFor(1_000);
    return asked();
  };
  await expect.poll(soon).toEqual(inTurn);
}

describe('what one key opens', () => {
  it('is brought one by one once the list is on the screen, and nothing that no key opens', async () => {
    const { page } = await withTwo();
    await page.addInitScript(notePaintOfList);
    const all = ['action-sheets', ...inTurn, ...whenOpened];
    const asked = followAsked(page, all);
    await page.reload();
    await expect.poll(asked).toEqual(['action-sheets', ...inTurn]);
    expect(await askedTooEarly(page, all)).toEqual([]);
  });

  it('is not brought while nobody can see the page', async () => {
    const { page } = await withTwo();
    await page.addInitScript(() => {
      Object.defineProperty(document, 'visibilityState', { get: () => Reflect.get(window, 'shownAs') ?? 'hidden' });
    });
    const asked = await atStandingClock(page);
    await letPass(page, 10);
    expect(asked()).toEqual([]);
    await page.evaluate(() => {
      Object.assign(window, { shownAs: 'visible' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expectAllInTime(page, asked);
  });

  it('is not brought while somebody is at the page, or has something open', async () => {
    const { page } = await withTwo();
    const asked = await atStandingClock(page);
    const countSoon = async (): Promise<number> => {
      await page.clock.runFor(100);
      return asked().length;
    };
    await expect.poll(countSoon).toBeGreaterThan(0);
    const before = asked().length;
    for (let key = 0; key < 8; key += 1) {
      await page.keyboard.press('ArrowDown');
      await page.clock.runFor(900);
    }
    await page.keyboard.press('s');
    await page.locator('dialog[open]').waitFor();
    await letPass(page, 10);
    expect(asked().length).toBe(before);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await expectAllInTime(page, asked);
  });
});

describe('the first press of a key', () => {
  it.each([
    ['m', 'Message to Ana Ruiz'],
    ['j', 'Join Ana Ruiz with another inquiry'],
    ['y', 'Why is Ana Ruiz due then?'],
    ['c', 'Ana Ruiz'],
    ['b', 'Promises'],
    ['k', 'Calling back'],
    ['v', 'History'],
    ['?', 'Keys and help'],
    ['e', 'Erase Ana Ruiz everywhere?'],
  ])('%s opens its sheet in the frame that follows', async (key, title) => {
    const { page } = await withTwo();
    const asked = followAsked(page);
    await page.reload();
    await expect.poll(asked).toEqual(inTurn);
    await selectRow(page, 'Ana Ruiz');
    expect(await framesAfterKey(page, key)).toContain(title);
  });
});
