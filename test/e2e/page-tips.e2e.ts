import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe-findings.ts';
import { addLine, closeSharedBrowser, openPage, selectRow } from '../support/browser-page.ts';

afterAll(closeSharedBrowser);

const longName = `Dr. ${'Maximiliane '.repeat(7)}Ruiz`;

async function withTwo(options: BrowserContextOptions = {}): Promise<Page> {
  const { page, edition } = await openPage(options);
  for (const [name, minutes] of [
    ['Ana Ruiz', 3],
    [longName, 2],
  ] as const) {
    await edition.ask('receive', {
      customer: { name, phone: null, email: null, handle: null },
      channel: 'call',
      kind: 'ordinary',
      subject: 'asked about an invoice that came twice',
      receivedAtMs: Date.now() - minutes * 60_000,
      isOldConfirmed: true,
    });
  }
  await page.locator('[data-row]').nth(1).waitFor();
  await selectRow(page, 'Ana Ruiz');
  return page;
}

const tipOf = (page: Page) => page.locator('.tip');
const note = (page: Page) => page.getByRole('button', { name: 'Write a note', exact: true });

/** The keyboard on the note of the selected row, as a person brings it there. */
async function reachNote(page: Page, key: 'ArrowRight' | 'ArrowLeft' = 'ArrowRight'): Promise<void> {
  await page.locator('[data-row].is-selected').focus();
  await page.keyboard.press(key);
  await page.keyboard.press(key);
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-keyshortcuts') === 'W');
}

/** What the accessibility tree says of it. */
async function heardOf(page: Page, role: string, name: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument');
  const { nodes } = await session.send('Accessibility.queryAXTree', {
    nodeId: root.nodeId,
    role,
    accessibleName: name,
  });
  await session.detach();
  return nodes.map((node) => ({ name: node.name?.value, description: node.description?.value ?? '' }));
}

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

async function boxOf(page: Page, selector: string): Promise<Box> {
  return await page.locator(selector).evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return { top, bottom, left, right };
  });
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('the tip of what can be pressed', () => {
  it('is shown at once to the keyboard and goes with it', async () => {
    const page = await withTwo();
    await reachNote(page);
    await tipOf(page).waitFor();
    expect(await tipOf(page).textContent()).toBe('Write a note (W)');
    await page.keyboard.press('ArrowRight');
    await tipOf(page).getByText('Everything about this customer').waitFor();
    expect(await tipOf(page).count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await tipOf(page).waitFor({ state: 'detached' });
  });

  it('is shown to a pointer that rests, which can go onto it', async () => {
    const page = await withTwo();
    await note(page).hover();
    await tipOf(page).waitFor();
    const { left, right, top, bottom } = await boxOf(page, '.tip');
    await page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 4 });
    // It stays, so that a word of it can be taken.
    await page.mouse.dblclick((left + right) / 2, (top + bottom) / 2);
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe('note');
    await page.mouse.move(5, 300);
    await tipOf(page).waitFor({ state: 'detached' });
  });

  it('is heard as a description, beside a name that stays, and once', async () => {
    const page = await withTwo();
    expect([
      await heardOf(page, 'button', 'Write a note'),
      await heardOf(page, 'button', 'Settings'),
      await heardOf(page, 'button', 'Help'),
    ]).toEqual([
      [{ name: 'Write a note', description: 'Write a note (W)' }],
      [{ name: 'Settings', description: '' }],
      [{ name: 'Help', description: 'Keys and help (?)' }],
    ]);
    await reachNote(page);
    await tipOf(page).waitFor();
    expect(await heardOf(page, 'StaticText', 'Write a note (W)')).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('is sent away by Escape, and nothing else is', async () => {
    const page = await withTwo();
    await page.keyboard.press('w');
    const close = page.getByRole('button', { name: 'Close', exact: true });
    await page.keyboard.press('Shift+Tab');
    expect(await close.evaluate((button) => button === document.activeElement)).toBe(true);
    await tipOf(page).getByText('Close (Esc)').waitFor();
    await page.keyboard.press('Escape');
    await tipOf(page).waitFor({ state: 'detached' });
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('is not shown for the button that a sheet gives the keyboard to, so that Escape closes at once', async () => {
    const page = await withTwo();
    await reachNote(page);
    await tipOf(page).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('b');
    await page.getByRole('dialog').waitFor();
    expect(await tipOf(page).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('goes when the button is pressed, and does not stand over what that opens', async () => {
    const page = await withTwo();
    await note(page).hover();
    await tipOf(page).waitFor();
    await note(page).click();
    await page.getByRole('dialog').waitFor();
    expect(await tipOf(page).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

describe('the tip of a text that is cut off', () => {
  it('is the whole text; a text that has its room has none', async () => {
    const page = await withTwo();
    await page.locator('[data-row] .name', { hasText: 'Ana Ruiz' }).hover();
    await page.locator('[data-row] .name', { hasText: 'Maximiliane' }).hover();
    await tipOf(page).waitFor();
    expect(await tipOf(page).textContent()).toBe(longName);
  });
});

describe.each([
  ['in a narrow window', { viewport: { width: 320, height: 568 } }, ''],
  ['at 200 percent', { viewport: { width: 196, height: 300 }, deviceScaleFactor: 2 }, ''],
  ['where one reads from right to left', {}, 'rtl'],
  ['in forced colours', { forcedColors: 'active' }, ''],
] as const)('the tips %s', (_where, options, direction) => {
  it('stand in the window, beside the text of the row that they are about', async () => {
    const page = await withTwo(options);
    await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
    await reachNote(page, direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight');
    await tipOf(page).waitFor();
    const tip = await boxOf(page, '.tip');
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    const row = '[data-row].is-selected';
    const texts = [await boxOf(page, `${row} .name`), await boxOf(page, `${row} .line`)];
    expect({
      isInside: tip.left >= 0 && tip.right <= width && tip.top >= 0 && tip.bottom <= height,
      covers: texts.filter((text) => overlap(tip, text)).length,
      border: await page.locator('.tip').evaluate((element) => getComputedStyle(element).borderTopWidth),
    }).toEqual({ isInside: true, covers: 0, border: '1px' });
  });
});

describe('a page on which nothing was pointed at', () => {
  it('has not loaded what shows tips', async () => {
    const { page } = await openPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload();
    await page.locator('[data-field=add]').waitFor();
    await addLine(page, 'call Ana Ruiz, invoice');
    await page.keyboard.press('s');
    await page.getByRole('dialog').waitFor();
    expect(asked.filter((path) => /tip-layer/.test(path))).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Settings' }).hover();
    await tipOf(page).waitFor();
    expect(asked.filter((path) => /tip-layer/.test(path))).not.toEqual([]);
  });
});
