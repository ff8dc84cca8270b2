// Every sheet as assistive technology is told of it, in three languages: a named dialog, headings in order, controls with
// names, states and descriptions, and nothing English in the other two.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { picturedMs } from '../screens/days.ts';
import { popupSize, sheetNames, type SheetKind } from '../screens/screen.ts';
import { serveDesk, type ServedDesk } from '../screens/served-desk.ts';
import { days } from '../screens/special-days.ts';
import { axTree, called, isControl, ofRole, type AxNode } from '../support/ax-tree.ts';
import { launchChromium } from '../support/chromium.ts';

type Open = (page: Page) => Promise<void>;

const key =
  (pressed: string): Open =>
  async (page) => {
    await page.keyboard.press('Home');
    await page.keyboard.press(pressed);
  };

/** By their places, since their names differ. */
const click =
  (...places: readonly string[]): Open =>
  async (page) => {
    for (const place of places) await page.locator(place).last().click();
  };

const reports = '.score-links button:first-child';
const files = '.foot-links button:last-child';
const lastButton = 'dialog .sheet-actions:last-child button';

/** What changes nothing first. */
const sheets = {
  why: key('y'),
  message: key('m'),
  promise: key('p'),
  snooze: key('s'),
  'hand-off': key('h'),
  done: key('d'),
  note: key('w'),
  merge: key('j'),
  remove: key('u'),
  erase: key('e'),
  customer: key('c'),
  help: key('?'),
  promises: key('b'),
  history: key('v'),
  'call-back': key('k'),
  account: click(reports),
  months: click(reports, lastButton),
  settings: click('.score-links button:last-child'),
  files: click(files),
  data: click(files, 'dialog section:last-child .sheet-actions button'),
  owed: key('a'),
} as const satisfies Readonly<Record<SheetKind, Open>>;

/** What stands in it once the desk has answered. */
const answered: Partial<Readonly<Record<SheetKind, string>>> = {
  why: 'h3',
  customer: '.record-facts',
  erase: '.erase-list',
  history: '[data-record]',
  'call-back': '.call-outcomes',
  account: '[role=tabpanel] h3',
  months: 'table',
  settings: '.nudge-lines',
  data: '.data-head',
};

const kinds = Object.keys(sheets).filter((kind): kind is SheetKind => kind in sheets);

/** Counts, times, names of customers and colleagues, and the words that are the same in English. */
const sameWords =
  /^(|Chat|Median|Region|Text|Computer|Person|Lead|Filter|Name|Email|No|Version|Alex|Robin|Ana Ruiz|Tom Berg|Nia Owusu|Lucía Prado|Ada Stone|Jan Novak|Northside Dental|Sam|English|Español|Deutsch|SMS|Messages?|[\d\s:.,%+\-/()·–]*|.*@.*|TENFOUR_DATA|(UTC|GMT).*|(April|August|September|November) \d{4})$/;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => await browser.close());

async function openPage(desk: ServedDesk, locale: string): Promise<Page> {
  const context = await browser.newContext({ locale, timezoneId: 'UTC', viewport: popupSize, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.clock.setFixedTime(picturedMs);
  await page.goto(desk.address);
  await page.locator('[data-row]').first().waitFor();
  return page;
}

/** Each sheet's tree, opened one after the other on one page. */
async function treesIn(locale: string): Promise<ReadonlyMap<SheetKind, readonly AxNode[]>> {
  const desk = await serveDesk(picturedMs, days.busy);
  const page = await openPage(desk, locale);
  const trees = new Map<SheetKind, readonly AxNode[]>();
  try {
    for (const kind of kinds) {
      await sheets[kind](page);
      await page
        .locator(`dialog[open] ${answered[kind] ?? 'h2'}`)
        .first()
        .waitFor();
      trees.set(kind, await axTree(page));
      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
    }
    return trees;
  } finally {
    await page.context().close();
    await desk.close();
  }
}

const languages = ['en-GB', 'es-ES', 'de-DE'] as const;
const trees = new Map<string, ReadonlyMap<SheetKind, readonly AxNode[]>>();
beforeAll(async () => {
  for (const locale of languages) trees.set(locale, await treesIn(locale));
});

function treeOf(locale: string, kind: SheetKind): readonly AxNode[] {
  const tree = trees.get(locale)?.get(kind);
  if (tree === undefined) throw new Error(`${kind} was not opened in ${locale}.`);
  return tree;
}

describe.each(languages)('in %s', (locale) => {
  it.each(kinds)('%s is one dialog with a name', (kind) => {
    const dialogs = ofRole(treeOf(locale, kind), 'dialog').map(({ name }) => name);
    expect(dialogs).toEqual([
      locale === 'en-GB' ? expect.stringMatching(sheetNames[kind]) : expect.stringMatching(/./),
    ]);
  });

  it.each(kinds)('%s has its headings in order', (kind) => {
    const levels = ofRole(treeOf(locale, kind), 'heading').map(({ states }) => Number(states['level']));
    const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1);
    expect([levels[0], skipped]).toEqual([2, []]);
  });

  it.each(kinds)('%s names its controls, and says what state they are in', (kind) => {
    const controls = treeOf(locale, kind).filter(isControl);
    expect(controls.length).toBeGreaterThan(0);
    expect(controls.filter((control) => control.name === '' || lacksState(control)).map(called)).toEqual([]);
  });

  it.each(kinds)('%s says what its hints and refusals are about', (kind) => {
    const described = treeOf(locale, kind).filter(({ states }) => 'describedby' in states);
    // A time that is typed is read back there, once there is one.
    const silent = described.filter(({ role, description }) => description === '' && role !== 'textbox');
    expect(silent.map(called)).toEqual([]);
  });
});

describe('the settings', () => {
  it('have a sentence beside most of their fields, which is read with them', () => {
    const fields = treeOf('en-GB', 'settings').filter(({ role }) => ['textbox', 'combobox', 'checkbox'].includes(role));
    const described = fields.filter(({ description }) => description !== '');
    expect(described.length).toBeGreaterThan(10);
    expect(described.length / fields.length).toBeGreaterThan(0.5);
  });
});

describe.each(['es-ES', 'de-DE'] as const)('in %s', (locale) => {
  it.each(kinds)('%s is named without English words', (kind) => {
    const english = new Set(namesIn(treeOf('en-GB', kind)));
    const left = namesIn(treeOf(locale, kind)).filter((name) => english.has(name) && !sameWords.test(name));
    expect(left).toEqual([]);
  });
});

/** What its role is nothing without. */
function lacksState({ role, states, value }: AxNode): boolean {
  switch (role) {
    case 'checkbox':
    case 'radio':
      return states['checked'] === undefined;
    case 'tab':
      return states['selected'] === undefined;
    case 'slider':
      return states['valuetext'] === undefined && value === '';
    case 'DisclosureTriangle':
      return states['expanded'] === undefined;
    default:
      return false;
  }
}

/** What is pressed, the headings, and the dialog itself; what customers wrote is not translated. */
function namesIn(tree: readonly AxNode[]): readonly string[] {
  return tree
    .filter((node) => isControl(node) || ['heading', 'dialog', 'region'].includes(node.role))
    .map(({ name }) => name);
}
