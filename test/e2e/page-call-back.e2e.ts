import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { addLine, closeSharedBrowser, openPage, selectRow } from '../support/browser-page.ts';

afterAll(closeSharedBrowser);

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Calling back' });
const closed = (page: Page) => page.locator('dialog[open]').waitFor({ state: 'detached' });
/** The heading that has the keyboard. */
const called = (page: Page, name: string) => sheet(page).locator('h3:focus', { hasText: name }).waitFor();

/** Ana is promised to hear of us, Oskar and Mei wait. */
async function threeOwed(options: Parameters<typeof openPage>[0] = {}): ReturnType<typeof openPage> {
  const opened = await openPage(options);
  const { page } = opened;
  await addLine(page, 'call Ana Ruiz +34 600 110 233 about the invoice');
  await selectRow(page, 'Ana Ruiz');
  await page.keyboard.press('a');
  await page.getByRole('dialog', { name: 'What do you owe Ana Ruiz?' }).waitFor();
  await page.keyboard.press('Escape');
  await closed(page);
  // Acknowledged this very minute: it is called only where it was not told just now.
  await selectRow(page, 'Ana Ruiz');
  await page.keyboard.press('p');
  await page.getByLabel('Another time').fill('in 10 minutes');
  await page.getByText('Enter takes it').waitFor();
  await page.keyboard.press('Enter');
  await closed(page);
  await addLine(page, 'email Oskar Lind oskar@example.org second delivery 5 min ago');
  await addLine(page, 'call Mei Tanaka +34 600 110 244 quote 2 min ago');
  return opened;
}

describe('the call-back time', () => {
  it('takes those who are owed one by one, by keys alone, and says what was done', async () => {
    const { page, edition } = await threeOwed();
    await page.keyboard.press('k');
    await called(page, 'Ana Ruiz');
    await sheet(page).getByText('1 of 3').first().waitFor();
    const number = sheet(page).getByRole('link', { name: 'Call Ana Ruiz: +34 600 110 233' });
    expect(await number.getAttribute('href')).toBe('tel:+34600110233');
    await page.keyboard.press('1');
    await called(page, 'Oskar Lind');
    expect(await sheet(page).getByRole('link').getAttribute('href')).toMatch(/^mailto:oskar@example\.org/);
    await page.keyboard.press('4');
    await sheet(page).getByText('Oskar Lind has not heard of you').waitFor();
    await page.keyboard.press('Enter');
    await called(page, 'Mei Tanaka');
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    await sheet(page).getByText('That was everybody: 1 reached, 1 message left and 1 without an answer.').waitFor();
    await page.keyboard.press('Escape');
    await closed(page);
    const standings = async () => {
      const { inquiries } = await edition.ask('snapshot', {});
      return inquiries
        .toSorted((a, b) => a.label.localeCompare(b.label))
        .map(({ label, lastNote, standing }) => [label, standing.phase, standing.snooze !== null, lastNote]);
    };
    await expect.poll(standings).toEqual([
      ['Ana Ruiz', 'closed', false, null],
      ['Mei Tanaka', 'promised', false, null],
      ['Oskar Lind', 'waiting', true, 'Called, no answer.'],
    ]);
  });

  it('R12 takes back each outcome, the last one first, and comes back to whom it is about', async () => {
    const { page, edition } = await threeOwed();
    await page.keyboard.press('k');
    await called(page, 'Ana Ruiz');
    await page.keyboard.press('1');
    await called(page, 'Oskar Lind');
    await page.keyboard.press('6');
    await called(page, 'Mei Tanaka');
    await page.keyboard.press('u');
    await called(page, 'Oskar Lind');
    await page.keyboard.press('u');
    await called(page, 'Ana Ruiz');
    await sheet(page).getByText('1 of 3').first().waitFor();
    const phases = async () =>
      (await edition.ask('snapshot', {})).inquiries.map(({ standing }) => standing.phase).toSorted();
    await expect.poll(phases).toEqual(['promised', 'waiting', 'waiting']);
  });

  it('records nothing of the next customer when the one it asks about is dealt with elsewhere', async () => {
    const { page, edition } = await threeOwed();
    const phases = async () => {
      const { inquiries } = await edition.ask('snapshot', {});
      return inquiries
        .map(({ label, standing }) => [label, standing.phase, standing.snooze !== null])
        .toSorted((a, b) => String(a[0]).localeCompare(String(b[0])));
    };
    const idOf = async (name: string) =>
      (await edition.ask('snapshot', {})).inquiries.find(({ label }) => label === name)?.id ?? '';
    await page.keyboard.press('k');
    await called(page, 'Ana Ruiz');
    await page.keyboard.press('2');
    await sheet(page).getByText('You are in touch with Ana Ruiz again').waitFor();
    await edition.ask('close', { id: await idOf('Ana Ruiz'), reason: 'answered' });
    await sheet(page).getByText('Ana Ruiz was dealt with elsewhere while you were choosing a time.').waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await called(page, 'Oskar Lind');
    await sheet(page).getByText('What came of it?').waitFor();
    expect(await phases()).toEqual([
      ['Ana Ruiz', 'closed', false],
      ['Mei Tanaka', 'waiting', false],
      ['Oskar Lind', 'waiting', false],
    ]);
  });

  it('goes on where it was left, counts who came meanwhile, and calls those after', async () => {
    const { page, edition } = await threeOwed();
    await page.keyboard.press('k');
    await called(page, 'Ana Ruiz');
    await page.keyboard.press('6');
    await called(page, 'Oskar Lind');
    await page.keyboard.press('Escape');
    await closed(page);
    await edition.ask('receive', {
      customer: { name: 'Noor', phone: null, email: null, handle: '@noor' },
      channel: 'social',
      kind: 'ordinary',
      subject: '',
      receivedAtMs: Date.now() - 1_000,
      isOldConfirmed: false,
    });
    await page.keyboard.press('k');
    await called(page, 'Oskar Lind');
    await sheet(page).getByText('1 new one since you began: after these.').waitFor();
    await page.keyboard.press('6');
    await called(page, 'Mei Tanaka');
    await page.keyboard.press('6');
    await sheet(page).getByText('That was everybody: 3 skipped.').waitFor();
    await sheet(page).getByRole('button', { name: 'Call those too' }).click();
    await called(page, 'Noor');
    await sheet(page).getByText('@noor').waitFor();
  });

  it('says that nobody is owed a call', async () => {
    const { page } = await openPage();
    await page.keyboard.press('k');
    await sheet(page).getByText('Nobody is owed a call now.').waitFor();
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await closed(page);
  });

  it('R19 is offered while it runs, and stands in the foot before', async () => {
    const { page, edition } = await threeOwed();
    const { settings } = await edition.ask('snapshot', {});
    const always = [['00:00', '24:00']] as const;
    const weekly = { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always };
    const openHours = { ...settings.policy.openHours, weekly };
    const set = (callBackTime: { from: number; to: number }) =>
      edition.ask('changeSettings', {
        settings: { ...settings, policy: { ...settings.policy, openHours }, callBackTime },
        basedOn: null,
      });
    const clock = Temporal.Now.zonedDateTimeISO(settings.policy.openHours.zone);
    const minute = clock.hour * 60 + clock.minute;
    await set({ from: (minute + 720) % 1440, to: (minute + 730) % 1440 });
    await page.getByRole('button', { name: /^Call-back time: / }).waitFor();
    await set({ from: (minute + 1380) % 1440, to: (minute + 60) % 1440 });
    const offer = page.getByRole('complementary', { name: 'Call back' });
    await offer.getByText(/^Call-back time until .*: 3 are owed a call\.$/).waitFor();
    await offer.getByRole('button', { name: 'Begin' }).click();
    await called(page, 'Ana Ruiz');
    await page.keyboard.press('1');
    await called(page, 'Oskar Lind');
    await page.keyboard.press('Escape');
    await closed(page);
    await offer.getByText(/: 1 of 3 done\.$/).waitFor();
    await offer.getByRole('button', { name: 'Not now' }).click();
    await offer.waitFor({ state: 'detached' });
  });

  it.each(['light', 'dark'] as const)('is clean for axe, also while a time is asked for, %s', async (colorScheme) => {
    const { page } = await threeOwed({ colorScheme });
    await page.keyboard.press('k');
    await called(page, 'Ana Ruiz');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.keyboard.press('4');
    await sheet(page).getByText('Try again').waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
});
