// Every screen and state, light and dark, against the contact sheets in docs/. `npm run screenshots` draws them anew.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../run/steps.ts';
import { compare, cutOut, drawSheet, mostDifferent } from '../screens/contact-sheet.ts';
import { days, picturedMs } from '../screens/days.ts';
import { popupSize, screens, type Screen } from '../screens/screens.ts';
import { serveDesk } from '../screens/served-desk.ts';
import { launchChromium } from '../support/chromium.ts';

const isDrawing = process.env['TENFOUR_DRAW_SCREENS'] === 'yes';
const aBusyList: Screen = { name: 'the list', day: 'busy' };
const weights = [400, 500, 600, 700];

let browser: Browser;
/** One font on all computers: what system fonts look like is not what is compared. */
let style: string;

beforeAll(async () => {
  browser = await launchChromium();
  const faces = weights.map(async (weight) => {
    const path = join(projectFolder, `node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff2`);
    const data = (await readFile(path)).toString('base64');
    return `@font-face { font-family: Inter; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}); }`;
  });
  style = `${(await Promise.all(faces)).join('\n')}\n:root { --font: Inter !important; --font-keys: Inter !important; }
/* Another folder each time. */
.data-path { visibility: hidden; }`;
});
afterAll(async () => await browser.close());

async function show(context: BrowserContext, address: string, screen: Screen): Promise<PNG> {
  const page = await context.newPage();
  await page.setViewportSize(screen.size ?? popupSize);
  await page.clock.setFixedTime(picturedMs);
  await page.goto(address);
  await page.locator('[data-field=add]').waitFor();
  await page.addStyleTag({ content: `${style}\nhtml { font-size: ${screen.zoom ?? 100}% !important; }` });
  await page.evaluate(() => document.fonts.ready);
  if (screen.day !== 'empty') await page.locator('[data-row]').first().waitFor();
  await screen.steps?.(page);
  await settled(page);
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await page.close();
  return PNG.sync.read(png);
}

/** Nothing is under way: no answer is awaited, and what it changed is drawn. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[aria-busy=true], .is-busy') === null);
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

async function picture(colorScheme: 'light' | 'dark', screen: Screen, scale = 1): Promise<PNG> {
  const desk = await serveDesk(picturedMs, screen.isNew);
  const context = await browser.newContext({
    colorScheme,
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
    forcedColors: screen.forcedColors === true ? 'active' : 'none',
    locale: screen.locale ?? 'en-GB',
    timezoneId: 'UTC',
    bypassCSP: true,
  });
  try {
    await days[screen.day](desk.ask);
    return await show(context, desk.address, screen);
  } finally {
    await context.close();
    await desk.close();
  }
}

describe.each(['light', 'dark'] as const)('the contact sheet, %s', (colorScheme) => {
  const path = join(projectFolder, 'docs', `screens-${colorScheme}.png`);
  const drawn = new Map<string, PNG>();
  let sheet: PNG | null = null;

  beforeAll(async () => {
    if (!isDrawing) sheet = PNG.sync.read(await readFile(path));
  });
  afterAll(async () => {
    if (!isDrawing) return;
    await writeFile(path, drawSheet(drawn));
    // The one that README shows, fine enough for any screen.
    const list = PNG.sync.write(await picture(colorScheme, aBusyList, 2));
    await writeFile(join(projectFolder, 'docs', `page-${colorScheme}.png`), list);
  });

  it.each(screens)('shows $name as it is', async (screen) => {
    const now = await picture(colorScheme, screen);
    drawn.set(screen.name, now);
    if (sheet === null) return;
    const before = cutOut(sheet, screen.name);
    if (before === null) throw new Error('The sheet is older than the table: npm run screenshots, and look at it.');
    const { share, where } = compare(before, now);
    if (share > mostDifferent) await keep(`${screen.name}-${colorScheme}`, { before, now, where });
    // When this fails: look at test-results/, and if it is meant, `npm run screenshots`.
    expect(share).toBeLessThanOrEqual(mostDifferent);
  });
});

async function keep(name: string, which: Readonly<Record<string, PNG>>): Promise<void> {
  const folder = join(projectFolder, 'test-results', name.replaceAll(/[^a-z0-9]+/g, '-'));
  await mkdir(folder, { recursive: true });
  for (const [title, one] of Object.entries(which)) {
    await writeFile(join(folder, `${title}.png`), PNG.sync.write(one));
  }
}
