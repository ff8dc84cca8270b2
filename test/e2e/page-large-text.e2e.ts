import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import type { Kind } from '../../electron/domain/inquiry.ts';
import { dayMs, hourMs, minuteMs } from '../../electron/domain/policy.ts';
import type { RunningEdition } from '../support/browser-edition.ts';
import { closeSharedBrowser, openPage, type OpenPage } from '../support/browser-page.ts';
import { brokenWords, firstClock, firstRowOutside, layoutProblems } from '../support/layout.ts';

afterAll(closeSharedBrowser);

const wholeDay = [['00:00', '24:00']] as const;
const nobody = { name: null, phone: null, email: null, handle: null };

/** A small window; somebody waits, and a reminder has just come. */
async function remindedPage(locale: string, names: readonly string[]): Promise<OpenPage> {
  const opened = await openPage({ viewport: { width: 320, height: 568 }, locale });
  const { edition, page } = opened;
  const { settings } = await edition.ask('snapshot', {});
  const { policy } = settings;
  const weekly = {
    mon: wholeDay,
    tue: wholeDay,
    wed: wholeDay,
    thu: wholeDay,
    fri: wholeDay,
    sat: wholeDay,
    sun: wholeDay,
  };
  await edition.ask('changeSettings', {
    settings: { ...settings, me: 'Sam', policy: { ...policy, openHours: { ...policy.openHours, weekly } } },
    basedOn: settings,
  });
  for (const name of names) {
    await edition.ask('receive', {
      customer: { ...nobody, name },
      channel: 'web',
      kind: 'lead',
      subject: 'quote for twelve seats',
      // The standard ladder speaks five minutes before: in a moment.
      receivedAtMs: Date.now() - 5 * minuteMs + 1_500,
      isOldConfirmed: true,
    });
  }
  await page
    .locator('[data-row]')
    .nth(names.length - 1)
    .waitFor();
  await page.locator('.banner.is-nudge').waitFor();
  return opened;
}

const textAt = (page: Page, percent: number) =>
  page.evaluate((size) => {
    document.documentElement.style.fontSize = `${size}%`;
  }, percent);

/** A reminder of one offers what can be done; that of several names them. */
const reminders = [
  ['one', ['Northside Dental']],
  ['three', ['Northside Dental', 'Ana Ruiz', 'Oskar Lind']],
] as const;

describe.each(['en-GB', 'es-ES', 'de-DE'])('a window of 320 by 568 with a reminder, in %s', (locale) => {
  it.each(reminders)(
    'of %s shows the first row with its clock when it opens, at 100 to 300 percent',
    async (_, names) => {
      const { page } = await remindedPage(locale, names);
      const found: Record<string, unknown> = {};
      const wanted: Record<string, unknown> = {};
      for (const percent of [100, 125, 150, 175, 200, 250, 300]) {
        await textAt(page, percent);
        await page.evaluate(() => document.querySelector('#page')?.scrollTo(0, 0));
        found[percent] = { ...(await page.evaluate(firstClock)), problems: await page.evaluate(layoutProblems) };
        wanted[percent] = { isInWindow: true, isCovered: false, problems: [] };
      }
      expect(found).toEqual(wanted);
    },
  );
});

const longest = 'Maximiliane Freifrau von Oppenheim-Schwarzenfeld und zu Hohenstein-Lichtenberg X';

/** Adds the one with a name of eighty characters. */
const addLongest = (edition: RunningEdition, kind: Kind, agoMs: number): Promise<string> =>
  addNamed(edition, longest, kind, agoMs);

async function addNamed({ ask }: RunningEdition, name: string, kind: Kind, agoMs: number): Promise<string> {
  const { inquiryId } = await ask('receive', {
    customer: { ...nobody, name },
    channel: 'call',
    kind,
    subject: 'wants to be called back about the twelve seats, the delivery, and the invoice of last month',
    receivedAtMs: Date.now() - agoMs,
    isOldConfirmed: true,
  });
  return inquiryId;
}

/** Those of whom one has been late and one in time this week: the score above the list has all its lines. */
async function addPast({ ask }: RunningEdition): Promise<void> {
  for (const minutesAgo of [20, 5]) {
    const { inquiryId } = await ask('receive', {
      customer: { ...nobody, name: 'Ana Ruiz' },
      channel: 'call',
      kind: 'ordinary',
      subject: '',
      receivedAtMs: Date.now() - minutesAgo * minuteMs,
      isOldConfirmed: true,
    });
    await ask('close', { id: inquiryId, reason: 'answered' });
  }
}

type Fill = (edition: RunningEdition) => Promise<void>;

const rowKinds: Readonly<Record<string, Fill>> = {
  lead: async (edition) => void (await addLongest(edition, 'lead', 3 * minuteMs)),
  snoozed: async (edition) => {
    const id = await addLongest(edition, 'ordinary', hourMs);
    await edition.ask('snooze', { id, untilMs: Date.now() + hourMs });
  },
  'with a colleague': async (edition) => {
    const id = await addLongest(edition, 'sensitive', 3 * minuteMs);
    await edition.ask('handOff', { id, to: 'Alexander', acceptByMs: Date.now() + 5 * minuteMs });
  },
  promised: async (edition) => {
    const id = await addLongest(edition, 'ordinary', 3 * minuteMs);
    await edition.ask('acknowledge', { id, owed: { type: 'promise', byMs: Date.now() + 100 * minuteMs } });
  },
  late: async (edition) => void (await addLongest(edition, 'lead', 2 * dayMs)),
};

describe('a name of eighty characters in a window of 320 by 568', () => {
  it.each(Object.keys(rowKinds))(
    'leaves its beginning, the clock and the first action in the first screen of a row: %s',
    async (kind) => {
      const { page, edition, another } = await openPage({ viewport: { width: 320, height: 568 } });
      await addPast(edition);
      await rowKinds[kind]?.(edition);
      const found: Record<string, unknown> = {};
      const wanted: Record<string, unknown> = {};
      for (const locale of ['en-GB', 'es-ES', 'de-DE']) {
        const own = locale === 'en-GB' ? page : await another({ locale });
        const snoozed = own.locator('.foot > .text-button');
        if (kind === 'snoozed') await snoozed.click();
        await own.keyboard.press('Home');
        await own.locator('.row.is-selected').waitFor();
        for (const percent of [200, 300]) {
          await textAt(own, percent);
          // A new width lets the browser weigh anew what was told in sizes of the text.
          await own.setViewportSize({ width: 321, height: 568 });
          await own.setViewportSize({ width: 320, height: 568 });
          await own.evaluate(() => document.querySelector('#page')?.scrollTo(0, 0));
          const parts = ['.left b', '.left p', '.name', '.actions button'];
          found[`${locale} ${percent}`] = [
            ...(await own.evaluate(firstRowOutside, parts)),
            ...(await own.evaluate(layoutProblems)),
          ];
          wanted[`${locale} ${percent}`] = [];
        }
      }
      expect(found).toEqual(wanted);
    },
  );
});

/** What a link brings comes as the customer's "New inquiry" does: beside what is typed. */
async function withWaitingLine(name: string, locale: string): Promise<Page> {
  const { page, edition } = await openPage({ viewport: { width: 320, height: 568 }, locale });
  await addPast(edition);
  await addNamed(edition, name, 'ordinary', 3 * minuteMs);
  await page.locator('[data-row]').waitFor();
  await page.keyboard.press('n');
  await page.keyboard.insertText('mail');
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-field=add]')?.value === 'mail');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Home');
  await page.locator('.row.is-selected').waitFor();
  await page.keyboard.press('c');
  await page.locator('dialog button[data-first]').click();
  await page.locator('.next-line').waitFor();
  await page.locator('[data-field=add]').fill('');
  return page;
}

describe.each(['en-GB', 'es-ES', 'de-DE'])('a line that waits in a window of 320 by 568, in %s', (locale) => {
  it.each(['Ana Ruiz', longest])(
    'leaves the clock of the first row, and its own two buttons, in the first screen, for %s',
    async (name) => {
      const page = await withWaitingLine(name, locale);
      const found: Record<string, unknown> = {};
      const wanted: Record<string, unknown> = {};
      for (const percent of [100, 200, 300]) {
        await textAt(page, percent);
        await page.evaluate(() => document.querySelector('#page')?.scrollTo(0, 0));
        found[percent] = {
          ...(await page.evaluate(firstClock)),
          buttons: await page.evaluate(buttonsInWindow, '.next-line-ways button'),
          problems: await page.evaluate(layoutProblems),
        };
        wanted[percent] = { isInWindow: true, isCovered: false, buttons: 2, problems: [] };
      }
      expect(found).toEqual(wanted);
    },
  );
});

/** How many of them stand whole in the window. Runs in the page. */
function buttonsInWindow(selector: string): number {
  return [...document.querySelectorAll(selector)].filter((button) => {
    const { top, bottom, height } = button.getBoundingClientRect();
    return height >= 24 && top >= 0 && bottom <= window.innerHeight;
  }).length;
}

describe('the words of a sheet in a window of 320 by 568 with twice the text', () => {
  it.each([
    ['keys and help', '?'],
    ['history', 'v'],
    ['promises', 'b'],
  ])('of %s are whole', async (_, key) => {
    const { page } = await openPage({ viewport: { width: 320, height: 568 } });
    await textAt(page, 200);
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate(brokenWords)).toEqual([]);
  });
});
