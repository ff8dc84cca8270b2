// The table of what the contact sheets show: every screen and state, in the order of the sheets.
import type { Page } from 'playwright-core';
import type { days } from './days.ts';

export interface Screen {
  readonly name: string;
  readonly day: keyof typeof days;
  /** From the list as it opens to what is shown. */
  readonly steps?: (page: Page) => Promise<void>;
  /** In CSS pixels; the popup's own size where nothing is said. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Of the text, in percent. */
  readonly zoom?: number;
  /** BCP 47, of the browser. */
  readonly locale?: string;
  /** Nobody has taken the first steps yet. */
  readonly isNew?: true;
  /** As in Windows' contrast themes. */
  readonly forcedColors?: true;
}

export const popupSize = { width: 392, height: 600 };
const narrow = { width: 320, height: 600 };

type Steps = (page: Page) => Promise<void>;

/** A sheet that a key opens for the first row. */
function sheet(key: string): Steps {
  return async (page) => {
    await page.keyboard.press('Home');
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
  };
}

/** By the buttons that lead there, by their names. */
function clicks(...names: readonly string[]): Steps {
  return async (page) => {
    for (const name of names) await page.getByRole('button', { name, exact: true }).first().click();
    await page.getByRole('dialog').waitFor();
  };
}

/** What has been opened, scrolled to its end. */
function toEnd(steps: Steps): Steps {
  return async (page) => {
    await steps(page);
    await page.locator('dialog').evaluate((dialog) => dialog.scrollTo(0, dialog.scrollHeight));
  };
}

const search: Steps = async (page) => {
  await page.keyboard.press('/');
  await page.locator('[data-field=search]').fill('lucia');
  await page.getByText('Closed earlier').waitFor();
};

const closedToday: Steps = async (page) => {
  await page.getByRole('button', { name: /^Closed today/ }).click();
  await page.keyboard.press('End');
};

const menu: Steps = async (page) => {
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('ArrowDown');
};

const settings = clicks('Settings');
const report: Steps = async (page) => {
  await clicks('Reports')(page);
  await page.getByRole('tab', { name: '28 days' }).click();
  await page.getByText('By hour of arrival').first().waitFor();
};

/** Loaded once the list is there. */
const firstSteps: Steps = async (page) => {
  await page.locator('.first-run').waitFor();
};

const months: Steps = async (page) => {
  await clicks('Reports', 'Months')(page);
  await page.getByText('October 2026').waitFor();
};
const erase: Steps = async (page) => {
  await sheet('e')(page);
  await page.getByRole('button', { name: /^Erase/ }).waitFor();
};

export const screens: readonly Screen[] = [
  { name: 'nobody waits', day: 'empty' },
  { name: 'the list', day: 'busy' },
  { name: 'the list, narrow', day: 'busy', size: narrow },
  { name: 'the list, text at 200 %', day: 'busy', zoom: 200 },
  { name: 'the list in a wide window', day: 'busy', size: { width: 800, height: 600 } },
  { name: 'the list, forced colours', day: 'busy', forcedColors: true },
  { name: '500 waiting', day: 'crowd' },
  { name: '500 waiting, narrow, text at 200 %', day: 'crowd', size: narrow, zoom: 200 },
  { name: 'search', day: 'busy', steps: search },
  { name: 'closed today', day: 'busy', steps: closedToday },
  { name: 'acknowledged', day: 'busy', steps: sheet('a') },
  { name: 'acknowledge with a message', day: 'busy', steps: sheet('m') },
  { name: 'promise', day: 'busy', steps: sheet('p') },
  { name: 'snooze', day: 'busy', steps: sheet('s') },
  { name: 'hand off', day: 'busy', steps: sheet('h') },
  { name: 'done', day: 'busy', steps: sheet('d') },
  { name: 'note', day: 'busy', steps: sheet('w') },
  { name: 'join', day: 'busy', steps: sheet('j') },
  { name: 'erase', day: 'busy', steps: erase },
  { name: 'the menu of a row', day: 'busy', steps: menu },
  { name: 'why it is due then', day: 'busy', steps: sheet('y') },
  { name: 'history', day: 'busy', steps: sheet('v') },
  { name: 'customer', day: 'busy', steps: sheet('c') },
  { name: 'call-back time', day: 'busy', steps: sheet('k') },
  { name: 'first steps', day: 'empty', isNew: true, steps: firstSteps },
  { name: 'promises', day: 'busy', steps: sheet('b') },
  { name: 'help', day: 'busy', steps: sheet('?') },
  { name: 'how we did', day: 'busy', steps: clicks('Reports') },
  { name: 'how we did, 28 days', day: 'busy', steps: report },
  { name: 'how we did, 28 days, the end', day: 'busy', steps: toEnd(report) },
  { name: 'months', day: 'busy', steps: months },
  { name: 'settings', day: 'busy', steps: settings },
  { name: 'settings, the end', day: 'busy', steps: toEnd(settings) },
  { name: 'settings, narrow, text at 200 %', day: 'busy', size: narrow, zoom: 200, steps: settings },
  { name: 'the list in German', day: 'busy', locale: 'de-DE' },
  { name: 'the list in German, narrow', day: 'busy', size: narrow, locale: 'de-DE' },
  { name: 'the list in Spanish', day: 'busy', locale: 'es-ES' },
  { name: 'snooze in Spanish', day: 'busy', locale: 'es-ES', steps: sheet('s') },
  { name: 'files', day: 'busy', steps: clicks('Files') },
  { name: 'data and backups', day: 'busy', steps: clicks('Files', 'Data and backups') },
  {
    name: 'data and backups, narrow, text at 200 %',
    day: 'busy',
    size: narrow,
    zoom: 200,
    steps: clicks('Files', 'Data and backups'),
  },
];
