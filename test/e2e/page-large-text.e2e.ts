import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { minuteMs } from '../../electron/domain/policy.ts';
import { closeSharedBrowser, openPage, type OpenPage } from '../support/browser-page.ts';
import { firstClock, layoutProblems } from '../support/layout.ts';

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
