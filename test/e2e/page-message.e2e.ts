import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { addLine, closeSharedBrowser, openPage, selectRow } from '../support/browser-page.ts';

afterAll(closeSharedBrowser);

const sheet = (page: Page) => page.getByRole('dialog', { name: /Message to/ });
const words = (page: Page) => page.getByRole('textbox', { name: 'The message' });
const bar = (page: Page) => page.getByRole('complementary', { name: 'Last action' });

async function withMessage(line: string, options: Parameters<typeof openPage>[0] = {}): Promise<Page> {
  const { page, edition } = await openPage(options);
  const { settings } = await edition.ask('snapshot', {});
  await edition.ask('changeSettings', {
    settings: {
      ...settings,
      me: 'Sam',
      colleagues: ['Kim'],
      templates: [{ id: 't', title: 'Parking', text: 'Hi {name}, P2. {me}' }],
    },
    basedOn: null,
  });
  await addLine(page, line);
  await page.keyboard.press('Home');
  await page.keyboard.press('m');
  await sheet(page).waitFor();
  return page;
}

describe('acknowledging with a message', () => {
  it('offers the three cases and own words, by keys, and records only when it was sent', async () => {
    const page = await withMessage('email complaint from billing@example.org about the second delivery');
    expect(
      await sheet(page)
        .getByRole('button', { name: /^(\d )?(Busy|Away|Seen|Parking)/ })
        .count(),
    ).toBe(4);
    await page.getByText('This one is sensitive: a call is kinder than a message. No number is known.').waitFor();
    await page.keyboard.press('1');
    await words(page).waitFor();
    expect(await words(page).inputValue()).toMatch(/^Hello,\n\nI have your email\. .* by \d\d:\d\d tomorrow\.\n\nSam$/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Open mail');
    expect(await page.getByRole('link', { name: 'Open mail' }).getAttribute('href')).toMatch(
      /^mailto:billing@example\.org\?subject=Your%20email%3A%20.*&body=Hello%2C%0D%0A/,
    );
    expect(await page.locator('main h2').textContent()).toContain('Acknowledge within ten minutes');
    await page.keyboard.press('Control+Enter');
    await bar(page)
      .getByText(/^Acknowledged billing@example\.org, contact by tomorrow/)
      .waitFor();
    await page.locator('main h2', { hasText: 'You promised' }).waitFor();
    await sheet(page).waitFor({ state: 'detached' });
  });

  it('fills in the time that is chosen, and keeps words changed by hand', async () => {
    const page = await withMessage('call Ana Ruiz +34 600 110 233');
    await page.keyboard.press('1');
    await words(page).waitFor();
    expect(await page.getByRole('link', { name: 'Call', exact: true }).getAttribute('href')).toBe('tel:+34600110233');
    await page.getByLabel('They hear from you by').selectOption('another');
    await page.getByLabel('Another time').fill('in 3 days');
    await page.keyboard.press('Enter');
    await page.getByLabel('Another time').waitFor({ state: 'detached' });
    const before = await words(page).inputValue();
    expect(before).toMatch(/^Hello Ana Ruiz, this is Sam\. .* by [A-Z][a-z]+day \d\d:\d\d\.$/);
    await words(page).fill(`${before} Bye.`);
    await page.getByLabel('They hear from you by').selectOption('default');
    expect(await words(page).inputValue()).toMatch(/ by \d\d:\d\d tomorrow\. Bye\.$/);
    const text = await page.getByRole('link', { name: 'Text message' }).getAttribute('href');
    expect(decodeURIComponent(text ?? '')).toBe(`sms:+34600110233?body=${await words(page).inputValue()}`);
  });

  it('hands over to the colleague who takes over today', async () => {
    const page = await withMessage('call Ana Ruiz +34 600 110 233');
    await page.keyboard.press('2');
    await page.getByLabel('Colleague who takes over').selectOption('Kim');
    expect(await words(page).inputValue()).toContain(
      'I am away today. Kim takes over at once. I will call you myself by',
    );
    await page.getByRole('button', { name: 'It was sent' }).click();
    await bar(page).getByText('Acknowledged Ana Ruiz, handed to Kim.').waitFor();
    await page.locator('[data-row]', { hasText: 'with Kim until' }).waitFor();
  });

  it('closes what nothing more is owed for, and leaves the time out of the words', async () => {
    const page = await withMessage('text Ana Ruiz: thank you');
    await page.keyboard.press('3');
    await page.getByLabel('They hear from you by').selectOption('nothing');
    expect(await words(page).inputValue()).toMatch(/needed from you for now\.$/);
    await page.getByRole('button', { name: 'It was sent' }).click();
    await bar(page).getByText('Acknowledged Ana Ruiz, nothing more is owed.').waitFor();
    await page.getByRole('button', { name: 'Closed today: 1' }).waitFor();
  });

  it('copies, and says so', async () => {
    const page = await withMessage('chat Ana Ruiz');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await page.getByText('Copied. Paste it where you write to them.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Hi Ana Ruiz, P2. Sam');
  });

  it('has words for a promise: nothing new yet, and the next time', async () => {
    const page = await withMessage('call Ana Ruiz +34 600 110 233');
    await page.keyboard.press('1');
    await page.keyboard.press('Control+Enter');
    await sheet(page).waitFor({ state: 'detached' });
    await selectRow(page, 'Ana Ruiz');
    await page.keyboard.press('m');
    await sheet(page)
      .getByRole('button', { name: /Nothing new yet/ })
      .waitFor();
    await page.keyboard.press('1');
    await words(page).waitFor();
    expect(await words(page).inputValue()).toContain('There is nothing new yet');
    await page.keyboard.press('Control+Enter');
    await bar(page)
      .getByText(/^Contacted Ana Ruiz, again by/)
      .waitFor();
  });
});

describe('a message in the language of the customer', () => {
  it('has its words, its time and its subject in it, and keeps words changed by hand', async () => {
    const page = await withMessage('email billing@example.org about the second delivery');
    await page.keyboard.press('1');
    const language = page.getByLabel('Language of the message');
    expect(await language.inputValue()).toBe('en');
    await language.selectOption({ label: 'Español' });
    expect(await words(page).inputValue()).toMatch(
      /^Hola:\n\nHe recibido su correo\. .* a más tardar mañana a las? \d\d:\d\d\.\n\nSam$/,
    );
    expect(await words(page).getAttribute('lang')).toBe('es');
    expect(await page.getByRole('link', { name: 'Open mail' }).getAttribute('href')).toMatch(
      /\?subject=Su%20correo%3A/,
    );
    const kept = page.getByText('The words that you changed stay as they are; only the time in them follows.');
    expect(await kept.count()).toBe(0);
    await words(page).fill(`${await words(page).inputValue()} :)`);
    await language.selectOption({ label: 'Deutsch' });
    expect(await words(page).inputValue()).toMatch(/^Hola:[^]* a más tardar morgen \d\d:\d\d Uhr\.\n\nSam :\)$/);
    await kept.waitFor();
    // Another case begins in the language that was chosen.
    await page.getByRole('button', { name: 'Other words' }).click();
    await page.keyboard.press('3');
    await words(page).waitFor();
    expect(await words(page).inputValue()).toMatch(/^Guten Tag,\n\nIhre E-Mail ist bei mir angekommen\./);
  });
});

describe('own messages', () => {
  it('are written in the settings, and offered after that', async () => {
    const { page } = await openPage();
    await addLine(page, 'call Ana Ruiz');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Add a message' }).click();
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByRole('dialog', { name: 'Settings' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Settings' }).click();
    expect(await page.getByLabel('Title').count()).toBe(0);
    await page.getByRole('button', { name: 'Add a message' }).click();
    await page.getByLabel('Title').fill('Opening hours');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByText('Write what the message says, or remove it.').waitFor();
    await page.getByLabel('Text', { exact: true }).fill('Hello {name}, we are open until five.');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByRole('dialog', { name: 'Settings' }).waitFor({ state: 'detached' });
    await selectRow(page, 'Ana Ruiz');
    await page.keyboard.press('m');
    await sheet(page)
      .getByRole('button', { name: /Opening hours/ })
      .click();
    expect(await words(page).inputValue()).toBe('Hello Ana Ruiz, we are open until five.');
  });
});

describe('R9 the words for a colleague', () => {
  it('stand in the hand-off sheet, ready to be copied', async () => {
    const page = await withMessage('call Ana Ruiz +34 600 110 233');
    await page.keyboard.press('Escape');
    await page.keyboard.press('h');
    await page.getByText('Words for the colleague').click();
    expect(await page.getByRole('textbox', { name: 'Words for the colleague' }).inputValue()).toMatch(
      /^Can you take over Ana Ruiz \(\+34 600 110 233\)\? Missed call\. They wait for a first word by .* Thank you, Sam$/,
    );
  });
});

describe.each(['light', 'dark'] as const)('the message sheet, %s', (colorScheme) => {
  it.each([
    ['at 320 px', { width: 320, height: 560 }],
    ['at 200 %', { width: 196, height: 300 }],
  ])('is clean %s', async (_size, viewport) => {
    const page = await withMessage('email complaint from billing@example.org about the second delivery', {
      colorScheme,
      viewport,
    });
    const findings = async (): Promise<readonly string[]> =>
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);
    expect(await findings()).toEqual([]);
    await page.keyboard.press('2');
    await words(page).waitFor();
    expect(await findings()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
  });
});
