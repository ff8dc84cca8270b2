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
import { axeFindings } from '../support/axe-findings.ts';
import { launchChromium } from '../support/chromium.ts';

const isDrawing = process.env['TENFOUR_DRAW_SCREENS'] === 'yes';
const colorSchemes = ['light', 'dark'] as const;
type ColorScheme = (typeof colorSchemes)[number];
/** The one that README shows, fine enough for any screen. */
const aBusyList: Screen = { name: 'the list', day: 'busy' };
/** A step that leads nowhere is told soon: there are many. */
const patienceMs = 15_000;
const weights = [400, 500, 600, 700];
/** Of a browser's text, in CSS pixels. */
const standardSize = 16;

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
type Judge = (pictures: Pictures) => boolean;
/** Some seconds on an idle computer, and longer on a busy one. */
const mostTimes = 40;

/** Nothing changes any more: what is drawn is not what stood there for a moment. */
function steady(): Judge {
  let before: Pictures | null = null;
  return (now) => {
    const isSteady = before !== null && before.light.data.equals(now.light.data);
    before = now;
    return isSteady;
  };
}

async function show(context: BrowserContext, desk: ServedDesk, screen: Screen): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  await page.setViewportSize(screen.size ?? popupSize);
  await page.clock.setFixedTime(picturedMs);
  await screen.before?.(page, desk);
  if (screen.isDesktop === true) await page.addInitScript(putBridge);
  await setTextSize(page, screen.zoom ?? 100);
  await page.goto(addressOf(desk, screen));
  await page.addStyleTag({ content: style });
  await page.evaluate(() => document.fonts.ready);
  if (screen.isBare !== true) await page.locator('[data-field=add]').waitFor();
  if (!listless.has(screen.day) && screen.isBare !== true) await page.locator('[data-row]').first().waitFor();
  await screen.steps?.(page, desk);
  await checkOpen(page, screen);
  await page.evaluate(backToTop);
  // Nothing lies under the mouse, wherever it has clicked.
  await page.mouse.move(0, 0);
  await settled(page);
  return page;
}

/** In percent, and to the whole pixel as the browser's own setting: a style put in later is not weighed anew everywhere. */
async function setTextSize(page: Page, percent: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: Math.round((standardSize * percent) / 100) } });
}

/** What lies behind a sheet: how far a click had to scroll there depends on what had come by then. */
function backToTop(): void {
  if (document.querySelector('dialog[open]') === null) return;
  for (const element of document.querySelectorAll('*')) {
    if (element.closest('dialog') === null && element.scrollTop > 0) element.scrollTo(0, 0);
  }
}

/** Both pictures of one page: only the colours differ, and to come there takes longest. */
async function shots(page: Page): Promise<Pictures> {
  return { light: await shot(page, 'light'), dark: await shot(page, 'dark') };
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

interface Ways {
  readonly scale?: number;
  /** At the page as it was pictured last. */
  readonly look?: (page: Page) => Promise<void>;
}

const lookAway = (): Promise<void> => Promise.resolve();

/** A target half under a bar that stays while the rest scrolls is as large as ever: axe is asked without such bars. */
const withoutBars = '.sheet-head, .settings-end { position: static !important; }';

/** What axe finds in either theme. */
async function axeInBoth(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  await page.addStyleTag({ content: withoutBars });
  for (const colorScheme of colorSchemes) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    found.push(...(await axeFindings(page)).map((finding) => `${colorScheme}: ${finding}`));
  }
  return found;
}

/** What comes a moment later, such as an answer of the desk, is waited for: pictures are taken until they are right. */
async function picture(screen: Screen, isRight: Judge, { scale = 1, look = lookAway }: Ways = {}): Promise<Pictures> {
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
    const page = await show(context, desk, screen);
    let taken = await shots(page);
    for (let times = 1; times < mostTimes && !isRight(taken); times += 1) taken = await shots(page);
    await look(page);
    return taken;
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
    const list = await picture(aBusyList, steady(), { scale: 2 });
    for (const one of colorSchemes) {
      const pictures = [...drawn].map(([name, both]) => [name, both[one]] as const);
      await writeFile(sheetPath(one), drawSheet(new Map(pictures)));
      await writeFile(pagePath(one), PNG.sync.write(list[one]));
    }
  });

  it.each(screens)('show $name as it is, and axe finds nothing in it', async (screen) => {
    if (isDrawing) {
      drawn.set(screen.name, await picture(screen, steady()));
      return;
    }
    const found: string[] = [];
    const look = async (page: Page): Promise<void> => void found.push(...(await axeInBoth(page)));
    const now = await picture(screen, (pictures) => differing(screen, pictures).length === 0, { look });
    const different = differing(screen, now);
    for (const { colorScheme, ...pictures } of different) await keep(`${screen.name}-${colorScheme}`, pictures);
    // When this fails: look at test-results/, and if it is meant, `npm run screenshots`.
    expect(different.map(({ colorScheme, share }) => `${colorScheme}: ${share}`)).toEqual([]);
    expect(found).toEqual([]);
  });

  function differing(screen: Screen, pictures: Pictures) {
    return [...sheets].flatMap(([colorScheme, sheet]) => {
      const before = cutFrom(sheet, screen);
      const { share, where } = compare(before, pictures[colorScheme]);
      const isSame = share <= (screen.mayDiffer ?? mostDifferent);
      return isSame ? [] : [{ colorScheme, share, before, now: pictures[colorScheme], where }];
    });
  }
});

function cutFrom(sheet: PNG, { name }: Screen): PNG {
  const before = cutOut(sheet, name);
  if (before === null) throw new Error('The sheet is older than the table: npm run screenshots, and look at it.');
  return before;
}

interface Kept {
  readonly before: PNG;
  readonly now: PNG;
  readonly where: PNG;
}

async function keep(name: string, { before, now, where }: Kept): Promise<void> {
  const folder = join(projectFolder, 'test-results', name.replaceAll(/[^a-z0-9]+/g, '-'));
  await mkdir(folder, { recursive: true });
  for (const [title, one] of Object.entries({ before, now, where })) {
    await writeFile(join(folder, `${title}.png`), PNG.sync.write(one));
  }
}
