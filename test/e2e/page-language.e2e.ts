import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs } from '../../electron/domain/policy.ts';
import type { AppearanceSettings } from '../../electron/domain/settings.ts';
import { axeFindings } from '../support/axe-findings.ts';
import type { RunningEdition } from '../support/browser-edition.ts';
import { closeSharedBrowser, openPage, type OpenPage } from '../support/browser-page.ts';
import { layoutProblems } from '../support/layout.ts';

afterAll(closeSharedBrowser);

const nobody = { name: null, phone: null, email: null, handle: null };

/** Every mark that a row can have, a row of each group, and long words in all of them. */
async function busyPage(locale: string): Promise<OpenPage> {
  const opened = await openPage({ locale });
  const { edition, page } = opened;
  const nowMs = Date.now();
  const add = async (name: string, kind: 'ordinary' | 'lead' | 'sensitive', agoMs: number, subject = 'Angebot') => {
    const arrival = { channel: 'voicemail', kind, subject, receivedAtMs: nowMs - agoMs, isOldConfirmed: true } as const;
    return (await edition.ask('receive', { ...arrival, customer: { ...nobody, name } })).inquiryId;
  };
  await add('Northside Dental', 'sensitive', 5 * minuteMs);
  await add('Ana Ruiz', 'lead', 12 * minuteMs);
  await add('Maximiliane von Oppenheim', 'lead', dayMs + 2 * hourMs);
  const handed = await add('Lena Vogt', 'ordinary', minuteMs);
  await edition.ask('handOff', { id: handed, to: 'Alexandra', acceptByMs: nowMs + hourMs });
  const promised = await add('Mei Tanaka', 'ordinary', 4 * minuteMs, '');
  await edition.ask('acknowledge', { id: promised, owed: { type: 'promise', byMs: nowMs + 3 * dayMs } });
  const snoozed = await add('Oskar Lind', 'ordinary', 30 * minuteMs);
  await edition.ask('snooze', { id: snoozed, untilMs: nowMs + hourMs });
  const closed = await add('Ben Ray', 'ordinary', 40 * minuteMs);
  await edition.ask('close', { id: closed, reason: 'no-answer-needed' });
  await page.waitForFunction(() => document.querySelectorAll('[data-row]').length === 5);
  return opened;
}

async function speak(edition: RunningEdition, language: AppearanceSettings['language']): Promise<void> {
  const { settings } = await edition.ask('snapshot', {});
  const appearance = { ...settings.appearance, language };
  await edition.ask('changeSettings', { settings: { ...settings, appearance }, basedOn: settings });
}

const isSpoken = (page: Page, code: string) =>
  page.waitForFunction((lang) => document.documentElement.lang === lang, code);

const wordsOf = (page: Page) =>
  page.evaluate(() => ({
    headings: [...document.querySelectorAll('main h2')].map((heading) => heading.firstChild?.textContent?.trim()),
    buttons: [...document.querySelectorAll('.actions button')].map((button) => button.firstChild?.textContent?.trim()),
    late: [...document.querySelectorAll('.left b')]
      .map(({ textContent }) => textContent)
      .find((text) => /^\D/.test(text)),
    hint: document.querySelector('[data-field=add]')?.getAttribute('placeholder'),
  }));

const spoken = {
  de: {
    headings: ['Bestätigen binnen zehn Minuten', 'Nach zehn Minuten: antworten binnen 24 Stunden', 'Zugesagt'],
    buttons: ['Bestätigen', 'Zurückstellen', 'Übergeben', 'Erledigt'],
    late: expect.stringMatching(/^zu spät 2 h 0\d$/),
    hint: 'Wer wartet? „Anruf Ana, Rechnung, vor 5 min“',
  },
  es: {
    headings: ['Acuse en menos de diez minutos', 'Más de diez minutos: responder en menos de 24 horas', 'Prometido'],
    buttons: ['Acusar recibo', 'Posponer', 'Pasar', 'Listo'],
    late: expect.stringMatching(/^tarde 2 h 0\d$/),
    hint: '¿Quién espera? «llamada Ana, factura, hace 5 min»',
  },
} as const;

const press = (key: string) => (page: Page) => page.keyboard.press(key);
const click = (place: number) => (page: Page) => page.locator('.score-links button').nth(place).click();

/** What opens over the list. */
const sheets: readonly (readonly [name: string, open: (page: Page) => Promise<void>])[] = [
  ['promise', press('p')],
  ['message', press('m')],
  ['snooze', press('s')],
  ['hand off', press('h')],
  ['done', press('d')],
  ['note', press('w')],
  ['join', press('j')],
  ['promises', press('b')],
  ['help', press('?')],
  ['reports', click(0)],
  ['settings', click(1)],
];

/** What is wrong with the page as it stands, in windows of three widths with the usual text and with twice of it. */
async function problemsOf(page: Page, state: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const percent of ['100%', '200%']) {
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), percent);
    for (const width of [320, 392, 760]) {
      await page.setViewportSize({ width, height: 700 });
      const problems = await page.evaluate(layoutProblems);
      found.push(...problems.map(({ what, who }) => `${state} at ${percent} in ${width}: ${what}: ${who}`));
    }
  }
  await page.evaluate(() => (document.documentElement.style.fontSize = '100%'));
  await page.setViewportSize({ width: 392, height: 700 });
  return found;
}

describe.each([
  ['de', 'de-AT'],
  ['es', 'es-MX'],
] as const)('a browser that wants %s', (code, locale) => {
  it('is spoken to in it, and told so', async () => {
    const { page } = await busyPage(locale);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(code);
    expect(await wordsOf(page)).toEqual(spoken[code]);
  });

  it('has room for its words in the list, whichever row is selected', async () => {
    const { page } = await busyPage(locale);
    // Those that are snoozed, and those closed today.
    const hidden = page.locator('.foot [aria-expanded=false]');
    await hidden.first().click();
    await hidden.first().click();
    await page.waitForFunction(() => document.querySelectorAll('[data-row]').length === 7);
    await page.keyboard.press('Home');
    const found: string[] = [];
    for (let row = 0; row < 7; row += 1) {
      found.push(...(await problemsOf(page, `row ${row}`)));
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('/');
    await page.locator('[data-field=search]').waitFor();
    expect([...found, ...(await problemsOf(page, 'search'))]).toEqual([]);
  });

  it('has room for its words in the sheets', async () => {
    const { page } = await busyPage(locale);
    const found: string[] = [];
    for (const [name, open] of sheets) {
      await page.keyboard.press('Home');
      await open(page);
      await page.locator('dialog[open]').waitFor();
      found.push(...(await problemsOf(page, name)));
      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
    }
    expect(found).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('is clean in %s', async (colorScheme) => {
    const { page } = await busyPage(locale);
    await page.emulateMedia({ colorScheme });
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('s');
    await page.getByRole('dialog').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('another language in the settings', () => {
  it('is spoken in every window at once, and the same row stays selected', async () => {
    const { page, another, edition } = await busyPage('en-GB');
    const second = await another();
    await page.keyboard.press('End');
    const selected = () =>
      page.evaluate(() => [
        document.querySelector('[data-row].is-selected .name')?.textContent,
        document.activeElement === document.querySelector('[data-row].is-selected'),
      ]);
    const before = await selected();
    await speak(edition, 'de');
    await Promise.all([isSpoken(page, 'de'), isSpoken(second, 'de')]);
    const german = { selected: await selected(), buttons: (await wordsOf(second)).buttons };
    await speak(edition, 'es');
    await isSpoken(page, 'es');
    const spanish = { selected: await selected(), hint: (await wordsOf(page)).hint };
    await speak(edition, 'system');
    await isSpoken(page, 'en');
    expect({ german, spanish, english: await selected() }).toEqual({
      german: { selected: before, buttons: spoken.de.buttons },
      spanish: { selected: before, hint: spoken.es.hint },
      english: before,
    });
  });

  it('wins over the browser, from the first words on', async () => {
    const { edition, another } = await openPage({ locale: 'es-ES' });
    await speak(edition, 'de');
    const page = await another();
    await isSpoken(page, 'de');
    expect(await page.locator('[data-field=add]').getAttribute('placeholder')).toBe(spoken.de.hint);
  });
});
