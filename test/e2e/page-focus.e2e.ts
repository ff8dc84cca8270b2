// A person with keys alone: nothing that is pressed leaves the keyboard nowhere.
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { dayMs, minuteMs } from '../../electron/domain/policy.ts';
import { closeSharedBrowser, openPage, selectRow, type OpenPage } from '../support/browser-page.ts';
import { past, readIn } from '../support/past.ts';

afterAll(closeSharedBrowser);

async function withThree(): Promise<OpenPage> {
  const open = await openPage();
  const { edition, page } = open;
  const { settings } = await edition.ask('snapshot', {});
  await edition.ask('changeSettings', {
    settings: {
      ...settings,
      me: 'Robin',
      colleagues: ['Sam', 'Kim'],
      templates: [{ id: 't', title: 'Parking', text: 'Hi {name}, P2. {me}' }],
    },
    basedOn: null,
  });
  const nowMs = Date.now();
  for (const [name, agoMs] of [
    ['Ana Ruiz', 9 * minuteMs],
    ['Ana Ruiz', 4 * minuteMs],
    ['Oskar Lind', dayMs / 2],
  ] as const) {
    await edition.ask('receive', {
      customer: { name, phone: name === 'Ana Ruiz' ? '+34 600 110 233' : null, email: null, handle: null },
      channel: 'call',
      kind: 'ordinary',
      subject: 'asked about an invoice',
      receivedAtMs: nowMs - agoMs,
      isOldConfirmed: true,
    });
  }
  await page.locator('[data-row]').nth(2).waitFor();
  await selectRow(page, 'Ana Ruiz');
  return open;
}

interface Focused {
  readonly what: string;
  readonly isNowhere: boolean;
}

/** What has the keyboard once the page has drawn what the key did. */
async function focused(page: Page): Promise<Focused> {
  return await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const element = document.activeElement;
    const name = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    return {
      what: `${element?.tagName.toLowerCase() ?? 'nothing'} ${name.replaceAll(/\s+/g, ' ').slice(0, 40)}`,
      isNowhere: element === null || element === document.body || element === document.documentElement,
    };
  });
}

/** Presses Tab through all of a sheet, and says after which stop the keyboard was nowhere or outside. */
async function lostOnTheWay(page: Page, most: number): Promise<readonly string[]> {
  const lost: string[] = [];
  let before = 'the opening';
  for (let step = 0; step < most; step += 1) {
    const { what, isNowhere } = await focused(page);
    if (isNowhere) lost.push(`after ${before}`);
    before = what;
    await page.keyboard.press('Tab');
  }
  return lost;
}

const sheets: readonly (readonly [name: string, keys: readonly string[], title: RegExp])[] = [
  ['help', ['?'], /./],
  ['promises', ['b'], /./],
  ['history', ['v'], /./],
  ['the call-back', ['k'], /./],
  ['what is owed', ['a'], /owe/],
  ['snooze', ['s'], /Snooze/],
  ['promise', ['p'], /promise/],
  ['hand off', ['h'], /Hand/],
  ['done', ['d'], /Done/],
  ['note', ['w'], /note/],
  ['message', ['m'], /Message/],
  ['a message that is written', ['m', '1'], /Message/],
  ['why it is due', ['y'], /./],
  ['join', ['j'], /./],
  ['customer', ['c'], /Ana/],
  ['erase', ['e'], /Erase/],
];

const buttons = ['How we did', 'Settings', 'Files'] as const;

describe('the keyboard in a sheet', () => {
  it.each(sheets)('is never nowhere in %s, and comes back to the list by Escape', async (_name, keys, title) => {
    const { page } = await withThree();
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.locator('dialog[open]').waitFor();
    }
    await page.getByRole('dialog', { name: title }).waitFor();
    expect(await lostOnTheWay(page, 14)).toEqual([]);
    // A tip, or what is not sent yet, takes one Escape for itself.
    for (let tries = 0; tries < 3 && (await page.locator('dialog[open]').count()) > 0; tries += 1) {
      await page.keyboard.press('Escape');
      await focused(page);
    }
    expect({ dialogs: await page.locator('dialog').count(), focus: (await focused(page)).isNowhere }).toEqual({
      dialogs: 0,
      focus: false,
    });
  });

  it.each(buttons)('is never nowhere in %s, opened by Enter', async (name) => {
    const { page } = await withThree();
    const pattern = new RegExp(name === 'How we did' ? 'Reports|How we did' : name);
    await page.getByRole('button', { name: pattern }).first().focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog[open]').waitFor();
    expect(await lostOnTheWay(page, 24)).toEqual([]);
    for (let tries = 0; tries < 3 && (await page.locator('dialog[open]').count()) > 0; tries += 1) {
      await page.keyboard.press('Escape');
      await focused(page);
    }
    expect((await focused(page)).isNowhere).toBe(false);
  });
});

describe('the keyboard in the holidays', () => {
  const press = async (page: Page, name: RegExp): Promise<string> => {
    await page.getByRole('button', { name }).first().focus();
    await page.keyboard.press('Enter');
    const { what, isNowhere } = await focused(page);
    return isNowhere ? 'nowhere' : what;
  };

  it('goes on to the days that are shown, back from there, and along the list while days are removed', async () => {
    const { page } = await withThree();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.locator('summary', { hasText: 'Public holidays' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Country').selectOption({ label: 'Germany' });
    const shown = page.getByRole('region', { name: 'Public holidays' });
    for (const leave of [/^(Leave|Not|Cancel)/, /^Take \d+ days/]) {
      await press(page, /^Show its holidays/);
      await shown.waitFor();
      expect((await focused(page)).what).toMatch(/^section Public holidays/);
      expect(await press(page, leave)).toMatch(/^button Show its holidays/);
    }
    const year = page.locator('.holiday-years details').first();
    await year.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await press(page, /^Remove \w{3} 1 January/)).toMatch(/^button Remove (?!\w{3} 1 January)/);
    await year.locator('li button').last().focus();
    await page.keyboard.press('Enter');
    expect((await focused(page)).what).toMatch(/^button Remove /);
    const years = await page.locator('.holiday-years details').count();
    for (let left = years; left > 0; left -= 1) {
      await page
        .locator('.holiday-years details')
        .first()
        .evaluate((details: HTMLDetailsElement) => (details.open = true));
      const next = await press(page, /^Remove (all of )?(the days of )?\d{4}/);
      expect(next).toMatch(left === 1 ? /^textarea/ : /^summary \d{4}/);
    }
  });
});

describe('the keyboard in one’s own messages', () => {
  it('goes to the next message, and after the last to the way to another', async () => {
    const { page } = await withThree();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Remove this message' }).focus();
    await page.keyboard.press('Enter');
    expect((await focused(page)).what).toMatch(/^button Add/);
  });
});

describe('a browser without Temporal', () => {
  it('shows the months all the same', async () => {
    const { page } = await withThree();
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Temporal'));
    await page.reload();
    await page.getByRole('button', { name: 'Reports' }).click();
    await page.getByRole('button', { name: 'Months' }).click();
    const year = page.getByRole('dialog', { name: 'Months' }).getByRole('heading', { level: 3 });
    expect(await year.textContent()).toMatch(/^20\d\d$/);
  });
});

describe('a list that is shown a page at a time', () => {
  it('brings more by the button too, and the keyboard goes to the first that has come', async () => {
    const { page, edition } = await openPage();
    const many = Array.from({ length: 60 }, (_, index) =>
      past({ daysAgo: 2 + index / 10, customer: { name: `Customer ${index + 1}` } }),
    );
    await readIn(edition, many);
    await page.keyboard.press('v');
    await page.getByText('60 inquiries', { exact: true }).waitFor();
    // Coming into sight brings them as well: either way the button goes while it has the keyboard.
    await page.getByRole('button', { name: 'Show more' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog [data-record]').nth(59).waitFor();
    await page.waitForFunction(() => document.activeElement?.matches('[data-record]') === true);
  });
});
