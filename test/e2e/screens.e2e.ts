// Every screen and state, light and dark, against the contact sheets in docs/. `npm run screenshots` draws them anew.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../run/steps.ts';
import { compare, cutOut, drawSheet, mostDifferent } from '../screens/contact-sheet.ts';
import { picturedMs } from '../screens/days.ts';
import { putBridge } from '../screens/desktop-bridge.ts';
import { popupSize, type Screen } from '../screens/screen.ts';
import { screens } from '../screens/screens.ts';
import { serveDesk, type ServedDesk } from '../screens/served-desk.ts';
import { days } from '../screens/special-days.ts';
import { checkSheet } from '../screens/steps.ts';
import { launchChromium } from '../support/chromium.ts';

const isDrawing = process.env['TENFOUR_DRAW_SCREENS'] === 'yes';
const colorSchemes = ['light', 'dark'] as const;
type ColorScheme = (typeof colorSchemes)[number];
/** The one that README shows, fine enough for any screen. */
const aBusyList: Screen = { name: 'the list', day: 'busy' };
/** A step that leads nowhere is told soon: there are many. */
const patienceMs = 15_000;
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

type Pictures = Readonly<Record<ColorScheme, PNG>>;

/** Both pictures of one page: only the colours differ, and to come there takes longest. */
async function show(context: BrowserContext, desk: ServedDesk, screen: Screen): Promise<Pictures> {
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  await page.setViewportSize(screen.size ?? popupSize);
  await page.clock.setFixedTime(picturedMs);
  await screen.before?.(page, desk);
  if (screen.isDesktop === true) await page.addInitScript(putBridge);
  await page.goto(addressOf(desk, screen));
  await page.addStyleTag({ content: `${style}\nhtml { font-size: ${screen.zoom ?? 100}% !important; }` });
  await page.evaluate(() => document.fonts.ready);
  if (screen.isBare !== true) await page.locator('[data-field=add]').waitFor();
  if (!listless.has(screen.day) && screen.isBare !== true) await page.locator('[data-row]').first().waitFor();
  await screen.steps?.(page, desk);
  await checkOpen(page, screen);
  // Nothing lies under the mouse, wherever it has clicked.
  await page.mouse.move(0, 0);
  await settled(page);
  const light = await shot(page, 'light');
  const dark = await shot(page, 'dark');
  await page.close();
  return { light, dark };
}

const listless: ReadonlySet<Screen['day']> = new Set(['empty', 'new', 'nameless']);

function addressOf({ address }: ServedDesk, screen: Screen): string {
  const { origin, hash } = new URL(address);
  if (screen.address === undefined) return address;
  return screen.address.includes('#') ? `${origin}${screen.address}` : `${origin}${screen.address}${hash}`;
}

async function checkOpen(page: Page, { sheet, section }: Screen): Promise<void> {
  if (sheet !== undefined) await checkSheet(page, sheet);
  if (section === undefined) return;
  const box = await page.locator(`#settings-section-${section}`).boundingBox();
  if (box === null || box.y < 0 || box.y > popupSize.height) throw new Error(`${section} is not in sight.`);
}

async function shot(page: Page, colorScheme: ColorScheme): Promise<PNG> {
  await page.emulateMedia({ colorScheme });
  await settled(page);
  return PNG.sync.read(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
}

/** Nothing is under way: no answer is awaited, and what it changed is drawn. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('main:not(.full-page)[aria-busy=true], .is-busy') === null);
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

async function picture(screen: Screen, scale = 1): Promise<Pictures> {
  const desk = await serveDesk(picturedMs, days[screen.day]);
  const context = await browser.newContext({
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
    forcedColors: screen.forcedColors === true ? 'active' : 'none',
    locale: screen.locale ?? 'en-GB',
    timezoneId: 'UTC',
    bypassCSP: true,
  });
  try {
    return await show(context, desk, screen);
  } finally {
    await context.close();
    await desk.close();
  }
}

const sheetPath = (colorScheme: ColorScheme): string => join(projectFolder, 'docs', `screens-${colorScheme}.png`);
const pagePath = (colorScheme: ColorScheme): string => join(projectFolder, 'docs', `page-${colorScheme}.png`);

describe('the contact sheets', () => {
  const drawn = new Map<string, Pictures>();
  const sheets = new Map<ColorScheme, PNG>();

  beforeAll(async () => {
    if (isDrawing) return;
    for (const one of colorSchemes) sheets.set(one, PNG.sync.read(await readFile(sheetPath(one))));
  });
  afterAll(async () => {
    if (!isDrawing) return;
    const list = await picture(aBusyList, 2);
    for (const one of colorSchemes) {
      const pictures = [...drawn].map(([name, both]) => [name, both[one]] as const);
      await writeFile(sheetPath(one), drawSheet(new Map(pictures)));
      await writeFile(pagePath(one), PNG.sync.write(list[one]));
    }
  });

  it.each(screens)('show $name as it is', async (screen) => {
    const now = await picture(screen);
    drawn.set(screen.name, now);
    const most = screen.mayDiffer ?? mostDifferent;
    const different: string[] = [];
    for (const [colorScheme, sheet] of sheets) {
      const before = cutFrom(sheet, screen);
      const { share, where } = compare(before, now[colorScheme]);
      if (share <= most) continue;
      different.push(`${colorScheme}: ${share}`);
      await keep(`${screen.name}-${colorScheme}`, { before, now: now[colorScheme], where });
    }
    // When this fails: look at test-results/, and if it is meant, `npm run screenshots`.
    expect(different).toEqual([]);
  });
});

function cutFrom(sheet: PNG, { name }: Screen): PNG {
  const before = cutOut(sheet, name);
  if (before === null) throw new Error('The sheet is older than the table: npm run screenshots, and look at it.');
  return before;
}

async function keep(name: string, which: Readonly<Record<string, PNG>>): Promise<void> {
  const folder = join(projectFolder, 'test-results', name.replaceAll(/[^a-z0-9]+/g, '-'));
  await mkdir(folder, { recursive: true });
  for (const [title, one] of Object.entries(which)) {
    await writeFile(join(folder, `${title}.png`), PNG.sync.write(one));
  }
}
