// The list as assistive technology is told of it: rows by who, what, how and when, and thresholds said once, never ticks.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { dayMs, hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { picturedMs } from '../screens/days.ts';
import { serveDesk, type Day } from '../screens/served-desk.ts';
import { days } from '../screens/special-days.ts';
import { axTree, ofRole } from '../support/ax-tree.ts';
import { launchChromium } from '../support/chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => await browser.close());

interface Opening {
  readonly day: Day;
  readonly locale: string;
  /** A clock that the test moves, or one that stands still. */
  readonly moves?: true;
}

async function openList({ day, locale, moves }: Opening): Promise<Page> {
  const desk = await serveDesk(picturedMs, day);
  const context = await browser.newContext({ locale, timezoneId: 'UTC' });
  onTestFinished(async () => {
    await context.close();
    await desk.close();
  });
  const page = await context.newPage();
  if (moves === true) await page.clock.install({ time: picturedMs - minuteMs });
  else await page.clock.setFixedTime(picturedMs);
  await page.goto(desk.address);
  await page.locator('[data-row]').first().waitFor();
  if (moves === true) await page.clock.pauseAt(picturedMs);
  return page;
}

const rowNames = {
  'en-GB': [
    'Northside Dental, Lead, Web form: quote for 12 seats, due at 14:01',
    'Ana Ruiz, Missed call, asked about her invoice, due at 14:05',
  ],
  'es-ES': [
    'Northside Dental, Potencial, Formulario web: quote for 12 seats, vence: 14:01',
    'Ana Ruiz, Llamada perdida, asked about her invoice, vence: 14:05',
  ],
  'de-DE': [
    'Northside Dental, Lead, Webformular: quote for 12 seats, fällig: 14:01',
    'Ana Ruiz, Verpasster Anruf, asked about her invoice, fällig: 14:05',
  ],
} as const;

describe('the rows of the list', () => {
  it.each(['en-GB', 'es-ES', 'de-DE'] as const)('are named by who, how, what and when, in %s', async (locale) => {
    const page = await openList({ day: days.busy, locale });
    const rows = ofRole(await axTree(page), 'row').map(({ name }) => name);
    expect([rows.length, rows.slice(0, 2)]).toEqual([6, rowNames[locale]]);
    expect(rows.filter((name) => /\b\d+:\d\d\b.*\b\d+:\d\d\b/.test(name))).toEqual([]);
  });

  it('lie in one named grid, each group under its heading, and the countdown is told to nobody', async () => {
    const page = await openList({ day: days.busy, locale: 'en-GB' });
    const tree = await axTree(page);
    const grids = tree.filter(({ role }) => role === 'grid' || role === 'treegrid' || role === 'table');
    expect(grids.map(({ name }) => name)).not.toContain('');
    expect(grids.length).toBeGreaterThan(0);
    const headings = ofRole(tree, 'heading').map(({ name, states }) => [states['level'], name.replace(/\s*\d+$/, '')]);
    expect(headings).toContainEqual([2, 'Acknowledge within ten minutes']);
    const shown = await page.locator('.left b').allTextContents();
    const told = new Set(tree.map(({ name }) => name));
    expect(shown.filter((text) => told.has(text))).toEqual([]);
  });
});

/** Waits since this moment, at nine in the morning of an office that never closes. */
const one: Day = {
  fill: async ({ ask }) => {
    await ask('receive', {
      customer: { name: 'Ana Ruiz', phone: null, email: null, handle: null },
      channel: 'call',
      kind: 'ordinary',
      subject: '',
      receivedAtMs: picturedMs,
      isOldConfirmed: true,
    });
  },
};

const promised: Day = {
  fill: async (desk) => {
    await one.fill?.(desk);
    const [view] = (await desk.ask('snapshot', {})).inquiries;
    await desk.ask('acknowledge', { id: view?.id ?? '', owed: { type: 'promise', byMs: picturedMs + hourMs } });
  },
};

/** Every text that the live region has had since. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    const region = document.querySelector('output[aria-live]');
    if (region === null) throw new Error('Nothing speaks by itself here.');
    new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    Object.assign(window, { heard });
  });
  return async () => await page.evaluate(() => Object.assign({ heard: [] }, window).heard);
}

const said = {
  'en-GB': [
    'Ana Ruiz: three minutes left.',
    'Ana Ruiz is past the first goal.',
    'Ana Ruiz: one hour left.',
    'Ana Ruiz is late.',
  ],
  'es-ES': [
    'Ana Ruiz: solo tres minutos más.',
    'Ana Ruiz ha pasado el primer objetivo.',
    'Ana Ruiz: solo una hora más.',
    'Ana Ruiz: tarde.',
  ],
  'de-DE': [
    'Ana Ruiz: noch drei Minuten.',
    'Ana Ruiz ist über das erste Ziel hinaus.',
    'Ana Ruiz: noch eine Stunde.',
    'Ana Ruiz: zu spät.',
  ],
} as const;

describe('what is said without being asked', () => {
  it.each(['en-GB', 'es-ES', 'de-DE'] as const)('is each threshold once, and never a tick, in %s', async (locale) => {
    const page = await openList({ day: one, locale, moves: true });
    const heard = await listen(page);
    const [near, past, dayNear, late] = said[locale];
    await page.clock.runFor(7 * minuteMs - 1);
    expect(await heard()).toEqual([]);
    await page.clock.runFor(1);
    expect(await heard()).toEqual([near]);
    const regions = (await axTree(page)).filter(({ states }) => states['live'] === 'polite');
    expect(regions.length).toBeGreaterThan(0);
    expect((await axTree(page)).map(({ name }) => name)).toContain(near);
    await page.clock.runFor(3 * minuteMs);
    expect(await heard()).toEqual([near]);
    await page.clock.runFor(1);
    expect(await heard()).toEqual([near, past]);
    await page.clock.runFor(23 * hourMs - 10 * minuteMs);
    expect(await heard()).toEqual([near, past, dayNear]);
    await page.clock.runFor(hourMs);
    expect(await heard()).toEqual([near, past, dayNear, late]);
    await page.clock.runFor(dayMs / 8);
    expect(await heard()).toEqual([near, past, dayNear, late]);
  });

  it('is a promise that passes, once', async () => {
    const page = await openList({ day: promised, locale: 'en-GB', moves: true });
    const heard = await listen(page);
    await page.clock.runFor(2 * hourMs);
    expect(await heard()).toEqual(['Ana Ruiz: 15 minutes left.', 'Ana Ruiz is late: a promise has passed.']);
  });
});
