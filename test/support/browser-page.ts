// A page of the running edition in real Chromium, driven as a person does: by what is seen and by keys.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { startEdition, type RunningEdition } from './browser-edition.ts';
import { launchChromium } from './chromium.ts';
import { takeFirstSteps } from './first-steps.ts';
import { temporaryFolder } from './test-desk.ts';

export interface OpenPage {
  readonly page: Page;
  readonly edition: RunningEdition;
  readonly folder: string;
  /** Another window on the same desk. */
  another(options?: BrowserContextOptions): Promise<Page>;
}

const lostDesk = /net::ERR_(CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING|CONNECTION_RESET)/;

let browser: Promise<Browser> | null = null;

/** One Chromium for the whole file; each test has a context of its own. */
function sharedBrowser(): Promise<Browser> {
  browser ??= launchChromium();
  return browser;
}

export async function closeSharedBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = null;
}

/** The popup's size unless said otherwise. What the page writes to its console, other than notes, fails the test. */
export async function openPage(options: BrowserContextOptions = {}): Promise<OpenPage> {
  const folder = await temporaryFolder();
  await takeFirstSteps(folder);
  return openPageIn(folder, options);
}

/** The same on a folder as it is; a new one offers the first steps. */
export async function openPageIn(folder: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const edition = await startEdition(folder);
  const another = (more: BrowserContextOptions = {}): Promise<Page> => openAt(edition.address, { ...options, ...more });
  return { page: await another(), edition, folder, another };
}

export async function openAt(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (await sharedBrowser()).newContext({ viewport: { width: 392, height: 600 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  onTestFinished(async () => {
    await context.close();
    // Losing the desk is part of some tests, and the browser reports it by itself.
    const unexpected = complaints.filter((text) => !lostDesk.test(text));
    if (unexpected.length > 0) throw new Error(`The page complained: ${unexpected.join('\n')}`);
  });
  await page.goto(address);
  await page.locator('[data-field=add]').waitFor();
  return page;
}

/** Types a line and sends it, once it has been understood. */
export async function addLine(page: Page, line: string): Promise<void> {
  await page.keyboard.press('n');
  await page.keyboard.insertText(line);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('input')?.value === '');
  // The answer may be there before the news of it.
  await page.locator('[data-row].is-selected').first().waitFor();
  await page.keyboard.press('Escape');
}

/** The names in the list, from top to bottom. */
export async function namesIn(page: Page): Promise<readonly string[]> {
  return page.locator('[data-row] .name').allTextContents();
}

/** Waits until the list shows exactly these names. */
export async function waitForNames(page: Page, names: readonly string[]): Promise<void> {
  await page.waitForFunction(
    (expected) =>
      JSON.stringify([...document.querySelectorAll('[data-row] .name')].map((name) => name.textContent)) === expected,
    JSON.stringify(names),
  );
}

/** Moves the selection to a row by the arrow keys, as a person without a mouse would. */
export async function selectRow(page: Page, name: string): Promise<void> {
  const selected = page.locator('[data-row].is-selected', { hasText: name });
  // What was done just before may move the selection too, once its answer is there: then again.
  for (let tries = 0; tries < 20 && (await selected.count()) === 0; tries += 1) {
    await page.keyboard.press('Home');
    const names = await namesIn(page);
    for (let steps = names.indexOf(name); steps > 0; steps -= 1) await page.keyboard.press('ArrowDown');
  }
  await selected.waitFor();
}
