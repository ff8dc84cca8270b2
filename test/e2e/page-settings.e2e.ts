import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { addLine, closeSharedBrowser, openPage } from '../support/browser-page.ts';

afterAll(closeSharedBrowser);

const prompt = (page: Page) => page.getByRole('form', { name: /Acknowledgements are recorded as/ });

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('dialog', { name: 'Settings' }).waitFor();
}

describe('settings that are not saved', () => {
  it('stay when the sheet is closed by mistake, and go when it is closed once more', async () => {
    const { page } = await openPage();
    const name = page.getByLabel('My name');
    await openSettings(page);
    await name.fill('Robin');
    await page.keyboard.press('Escape');
    await page.getByText('Not saved yet.').waitFor();
    expect(await name.inputValue()).toBe('Robin');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await openSettings(page);
    expect(await name.inputValue()).not.toBe('Robin');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

describe('R2 the name', () => {
  it('is asked for in one line that is in nobody’s way, and goes when it was saved', async () => {
    const { page, edition } = await openPage();
    await addLine(page, 'call Ana Ruiz, invoice');
    const { computerUser } = await edition.ask('snapshot', {});
    const field = prompt(page).getByRole('textbox', { name: 'Your name:' });
    expect(await field.inputValue()).toBe(computerUser);
    expect((await prompt(page).boundingBox())?.height).toBeLessThan(45);
    await field.fill('Robin Field');
    await field.press('Enter');
    await prompt(page).waitFor({ state: 'detached' });
    expect((await edition.ask('snapshot', {})).settings.me).toBe('Robin Field');
    await page.keyboard.press('d');
    await page.getByRole('dialog', { name: 'Done with Ana Ruiz' }).waitFor();
  });
});

describe('settings', () => {
  it('are not overwritten where another window has changed them meanwhile', async () => {
    const { page, another, edition } = await openPage();
    const second = await another();
    await Promise.all([openSettings(page), openSettings(second)]);
    await second.getByRole('textbox', { name: 'Colleagues' }).fill('Sam');
    await second.getByRole('button', { name: 'Save settings' }).click();
    await second.locator('dialog[open]').waitFor({ state: 'detached' });

    await page.getByRole('textbox', { name: 'My name' }).fill('Robin');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page
      .getByRole('alert')
      .getByText(/changed/)
      .waitFor();
    expect(await page.getByRole('textbox', { name: 'My name' }).inputValue()).toBe('Robin');
    await page.getByRole('button', { name: 'Show what it is now' }).click();
    expect(await page.getByRole('textbox', { name: 'Colleagues' }).inputValue()).toBe('Sam');
    await page.getByRole('textbox', { name: 'My name' }).fill('Robin');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    expect((await edition.ask('snapshot', {})).settings).toMatchObject({ me: 'Robin', colleagues: ['Sam'] });
  });
});

describe('what is typed in the settings', () => {
  it('stays when another window has chosen another language', async () => {
    const { page, another } = await openPage({ locale: 'en-GB' });
    const second = await another();
    await Promise.all([openSettings(page), openSettings(second)]);
    await page.getByRole('textbox', { name: 'My name' }).fill('Robin');
    await second.getByLabel('Language').selectOption({ label: 'Español' });
    await second.getByRole('button', { name: 'Save settings' }).click();
    expect(await page.getByRole('textbox', { name: 'Mi nombre' }).inputValue()).toBe('Robin');
    await page.getByRole('button', { name: 'Guardar los ajustes' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('textbox', { name: 'Mi nombre' }).inputValue()).toBe('Robin');
  });
});

const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme'] ?? 'system');
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

describe('the sections of the settings', () => {
  it('are reached by a digit, and Tab goes on in them', async () => {
    const { page } = await openPage();
    await openSettings(page);
    await page.getByRole('heading', { name: 'Appearance' }).waitFor();
    await page.keyboard.press('6');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Appearance');
    await page.keyboard.press('Tab');
    expect(await page.getByRole('radio', { name: 'As the computer' }).evaluate((el) => el.matches(':focus'))).toBe(
      true,
    );
  });

  it('say the default of a setting, and lead back to it by one button that is there only then', async () => {
    const { page } = await openPage();
    await openSettings(page);
    const field = page.getByRole('textbox', { name: 'First goal, minutes' });
    const reset = page.getByRole('button', { name: 'Reset to 10 minutes' });
    await page.getByText('Default: 10 minutes.').waitFor();
    expect(await reset.count()).toBe(0);
    await field.fill('15');
    await reset.click();
    expect([await field.inputValue(), await reset.count(), await field.evaluate((el) => el.matches(':focus'))]).toEqual(
      ['10', 0, true],
    );
  });
});

describe('the theme', () => {
  it('is that of the system until another is chosen, at once and in every window, and from the first paint on', async () => {
    const { page, another, edition } = await openPage({ colorScheme: 'light' });
    const second = await another({ colorScheme: 'light' });
    const light = await paper(page);
    await openSettings(page);
    await page.getByRole('radio', { name: 'Dark' }).check();
    expect(await theme(page)).toBe('system');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await second.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    expect(await paper(page)).not.toBe(light);
    expect((await edition.ask('snapshot', {})).settings.appearance).toEqual({ theme: 'dark', language: 'system' });

    // What the page knows before the desk has said anything.
    await page.route('**/api/**', () => undefined);
    await page.reload({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.readyState === 'complete');
    expect(await theme(page)).toBe('dark');
  });
});

describe('open hours', () => {
  const slider = (page: Page, name: string) => page.getByRole('slider', { name });

  it('are moved in steps of a quarter of an hour by keys, with the text that is saved', async () => {
    const { page, edition } = await openPage();
    await openSettings(page);
    const monday = page.getByRole('textbox', { name: 'Monday' });
    await slider(page, 'Monday, opens').press('ArrowLeft');
    await slider(page, 'Monday, closes').press('PageUp');
    expect([await monday.inputValue(), await slider(page, 'Monday, opens').getAttribute('aria-valuetext')]).toEqual([
      '08:45-18:00',
      '08:45',
    ]);
    await page.getByRole('button', { name: 'Add hours on Monday' }).click();
    expect(await monday.inputValue()).toBe('08:45-18:00, 19:00-21:00');
    await slider(page, 'Monday, opens').nth(1).press('Delete');
    await page.getByRole('button', { name: 'Same on all weekdays as on Monday' }).click();
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    const { weekly } = (await edition.ask('snapshot', {})).settings.policy.openHours;
    expect([weekly.mon, weekly.fri, weekly.sat]).toEqual([[['08:45', '18:00']], [['08:45', '18:00']], []]);
  });

  it('are dragged', async () => {
    const { page } = await openPage();
    await openSettings(page);
    const end = slider(page, 'Tuesday, closes');
    await end.scrollIntoViewIfNeeded();
    const box = await end.boundingBox();
    const bar = await page.locator('.day-bar').nth(1).boundingBox();
    if (box === null || bar === null) throw new Error('The bar is not drawn.');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width / 2, y);
    await page.mouse.down();
    await page.mouse.move(bar.x + (bar.width * 20) / 24, y, { steps: 4 });
    await page.mouse.up();
    expect(await page.getByRole('textbox', { name: 'Tuesday' }).inputValue()).toBe('09:00-20:00');
  });
});

describe('updates', () => {
  it('say which version this is, and in the browser edition how a newer one comes', async () => {
    const { page } = await openPage();
    await openSettings(page);
    const updates = page.getByRole('region', { name: 'Updates' });
    await updates.getByText(/^This is Ten-Four \d+\.\d+\.\d+\.$/).waitFor();
    await updates.getByText(/npm start again/).waitFor();
    expect(await updates.getByRole('button').count()).toBe(0);
  });
});

describe('R18 the nudges of a day', () => {
  it('are shown as the form stands, before anything is saved', async () => {
    const { page } = await openPage();
    await openSettings(page);
    const lines = page.getByRole('region', { name: 'What that is like' }).getByRole('listitem');
    await lines.filter({ hasText: '10:05: 5 minutes left (first goal)' }).waitFor();
    await page.getByLabel('How often').selectOption({ label: 'Gentle: once before the first goal' });
    await lines.filter({ hasText: '10:07: 3 minutes left (first goal)' }).waitFor();
    await page.getByLabel('Quiet time from').fill('10:00');
    await page.getByLabel('Quiet time to').fill('11:00');
    await lines.filter({ hasText: '11:00: one summary of what was held back: 50 minutes late (first goal)' }).waitFor();
  });

  it('leave room for a time of calling back, also over midnight, which ends at another time than it begins', async () => {
    const { page, edition } = await openPage();
    await openSettings(page);
    await page.getByLabel('Call-back time from').fill('22:00');
    await page.getByLabel('Call-back time to').fill('22:00');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByRole('alert').getByText('Call-back time ends when it begins').waitFor();
    await page.getByLabel('Call-back time to').fill('01:00');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    expect((await edition.ask('snapshot', {})).settings.callBackTime).toEqual({ from: 22 * 60, to: 60 });
  });
});

describe('the data and backups', () => {
  it('are reached from the settings, and what is not saved there is asked about first', async () => {
    const { page } = await openPage();
    await openSettings(page);
    const data = page.getByRole('button', { name: 'Data and backups' });
    await page.getByLabel('My name').fill('Robin');
    await data.press('Enter');
    await page.getByRole('alert').getByText('Save the settings first').waitFor();
    await data.press('Enter');
    await page.getByRole('dialog', { name: 'Data and backups' }).waitFor();
  });
});

describe('holidays', () => {
  it('come from a country and a state, each with its name, and can be left out one by one', async () => {
    const { page, edition } = await openPage();
    await openSettings(page);
    await page.locator('summary', { hasText: 'Public holidays' }).click();
    await page.getByLabel('Country').selectOption({ label: 'Germany' });
    await page.getByLabel('State').selectOption({ label: 'Bayern' });
    await page.getByRole('button', { name: 'Show its holidays' }).click();
    const preview = page.getByRole('region', { name: 'Public holidays' });
    const epiphanies = preview.getByRole('checkbox', { name: /6 January: Epiphany/ });
    await epiphanies.first().uncheck();
    expect(await epiphanies.count()).toBe(3);
    const ticked = await preview.getByRole('checkbox', { checked: true }).count();
    await preview.getByRole('button', { name: `Take ${ticked} days` }).click();
    await page.getByText(`${ticked} days are in the list.`).waitFor();
    await page.getByRole('textbox', { name: 'Own days' }).fill('2026-12-24 Christmas Eve');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    const { policy, holidays } = (await edition.ask('snapshot', {})).settings;
    expect([policy.openHours.holidays.length, holidays.region, holidays.names['2026-12-24']]).toEqual([
      ticked + 1,
      { country: 'DE', state: 'BY', region: null },
      'Christmas Eve',
    ]);

    await openSettings(page);
    const [first] = policy.openHours.holidays;
    await page.locator('summary', { hasText: `${first?.slice(0, 4)}: ` }).click();
    const removals = page.getByRole('button', { name: /^Remove \w{3} \d/ });
    const before = await removals.count();
    await removals.first().click();
    expect(await removals.count()).toBe(before - 1);
  });

  it('come from a calendar file, and a file that is none is said with the next step', async () => {
    const { page } = await openPage();
    await openSettings(page);
    await page.locator('summary', { hasText: 'From a calendar file' }).click();
    const file = page.getByLabel('Calendar file');
    const bytes = (text: string) => ({ name: 'days.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) });
    await file.setInputFiles(bytes('no calendar'));
    await page.getByRole('alert').getByText('Save the holidays as an .ics file').waitFor();
    const lines = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'DTSTART;VALUE=DATE:20200501',
      'RRULE:FREQ=YEARLY',
      'SUMMARY:May Day',
    ];
    await file.setInputFiles(bytes([...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')));
    await page.getByRole('button', { name: 'Take 3 days' }).click();
    await page.getByText('3 days are in the list.').waitFor();
  });
});
