import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sampleFolderOf } from '../../../../electron/serve/sample.ts';
import { builtMain, callFrom, labelsIn, openPage, startOnEither } from '../../../support/desktop-edition.ts';
import type { DesktopApp } from '../../../support/electron/app-under-test.ts';
import { launchApp } from '../../../support/electron/launch.ts';
import { anArrival } from '../../../support/test-desk.ts';

const sampleAddress = 'tenfour://app/sample/';
const banner = (page: Page) => page.getByRole('complementary', { name: 'Sample day' });
const isThere = (dataFolder: string): boolean => existsSync(sampleFolderOf(dataFolder));

/** The first nudge comes five minutes before the end of the ten: so much later than now. */
const soonMs = 6_000;

/** As a person begins it, in the window of the real list. */
async function beginSample(app: DesktopApp, page: Page): Promise<Page> {
  await page.locator('body').press('?');
  await page.getByRole('button', { name: 'Try it with a sample day' }).click();
  const sample = await app.pageAt(sampleAddress);
  await banner(sample).getByText('Sample day: nothing here is real.').waitFor();
  await sample.locator('[data-row]', { hasText: 'Northside Dental' }).waitFor();
  return sample;
}

async function sampleWindow(app: DesktopApp): Promise<number> {
  const window = (await app.windows()).find(({ url }) => url === sampleAddress);
  if (window === undefined) throw new Error('The sample day has no window.');
  return window.id;
}

describe('the sample day of the desktop edition', () => {
  it('has a window and a desk of its own, while the real list goes on, and goes with its window', async () => {
    const { app, folder } = await startOnEither();
    const page = await openPage(app);
    const sample = await beginSample(app, page);
    expect(await sample.title()).toBe('Ten-Four: sample day');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect((await callFrom(sample, 'receive', anArrival(Date.now()))).ok).toBe(true);
    expect([await labelsIn(page), (await labelsIn(sample)).length]).toEqual([[], 12]);
    expect(await app.tray.toolTip()).not.toContain('Northside Dental');
    expect(isThere(folder)).toBe(true);

    await app.closeWindow(await sampleWindow(app));
    await expect.poll(() => isThere(folder)).toBe(false);
    expect((await app.windows()).map(({ url }) => url)).toEqual(['tenfour://app/']);
    expect(await callFrom(page, 'sampleDay', {})).toEqual({ ok: true, value: { isOffered: true, isOpen: false } });
  });

  it('says when the real list needs somebody, and leads there; tray and notifications stay those of the real one', async () => {
    const { app } = await startOnEither();
    const page = await openPage(app);
    const sample = await beginSample(app, page);
    expect(
      await banner(sample)
        .getByText(/due now/)
        .count(),
    ).toBe(0);
    const eightMinutesAgoMs = Date.now() - 8 * 60_000;
    expect((await callFrom(page, 'receive', anArrival(eightMinutesAgoMs))).ok).toBe(true);
    await banner(sample).getByText('1 real inquiry is due now.').waitFor();
    await expect.poll(() => app.tray.toolTip()).toContain('Ana Ruiz');
    const noor = { name: 'Noor Real', phone: null, email: null, handle: null };
    await callFrom(page, 'receive', { ...anArrival(Date.now() - 5 * 60_000 + soonMs), customer: noor });
    await expect
      .poll(async () => (await app.notifications()).map(({ title }) => title), { timeout: 10 * soonMs })
      .toEqual(['Noor Real is waiting: 5:00 left']);

    await banner(sample).getByRole('button', { name: 'Show the real list' }).click();
    await expect
      .poll(async () => (await app.windows()).find(({ url }) => url === 'tenfour://app/')?.isFocused)
      .toBe(true);
    // It was not ended by that, and is found again.
    const again = await beginSample(app, page);
    expect(await labelsIn(again)).toHaveLength(11);
    await banner(again).getByRole('button', { name: 'End it' }).click();
    await expect.poll(async () => (await app.windows()).map(({ url }) => url)).toEqual(['tenfour://app/']);
  });

  it('goes when the program ends', async () => {
    const { app, folder } = await startOnEither();
    await beginSample(app, await openPage(app));
    expect(isThere(folder)).toBe(true);
    expect(await app.quit()).toMatchObject({ code: 0 });
    expect(isThere(folder)).toBe(false);
  });

  it('is removed by the next start when the program was killed', async () => {
    const { app, folder } = await startOnEither();
    await beginSample(app, await openPage(app));
    await app.kill();
    expect(isThere(folder)).toBe(true);
    const again = await launchApp({ main: builtMain, dataFolder: folder, args: ['--hidden'] });
    await expect.poll(() => again.tray.count()).toBe(1);
    expect(isThere(folder)).toBe(false);
  });
});
