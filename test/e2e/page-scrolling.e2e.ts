import type { CDPSession, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { minuteMs } from '../../electron/domain/policy.ts';
import { exportJson } from '../../electron/intake/export.ts';
import { closeSharedBrowser, openPage } from '../support/browser-page.ts';
import { anInquiry } from '../support/builders.ts';
import { scrollThrough } from '../bench-page/scrolling.ts';

afterAll(closeSharedBrowser);

const total = 1_000;
/** One turn of a wheel, or a frame of a quick one. */
const turnPixels = 133;
const turnCount = 60;

async function listOfAThousand(): Promise<{ readonly page: Page; readonly cdp: CDPSession }> {
  const { page, edition } = await openPage();
  const nowMs = Date.now();
  const inquiries = Array.from({ length: total }, (_, index) =>
    anInquiry({
      receivedAtMs: nowMs - 30 * minuteMs - index * 1_000,
      customer: { name: `Customer ${index + 1}`, phone: null, email: null, handle: null },
    }),
  );
  const contentBase64 = Buffer.from(exportJson(inquiries)).toString('base64');
  await edition.ask('importJson', { fileName: 'many.json', contentBase64 });
  await page.locator('[data-row]').nth(20).waitFor();
  await twoFrames(page);
  return { page, cdp: await page.context().newCDPSession(page) };
}

const twoFrames = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

async function layoutsSoFar(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? 0;
}

/** What stands at the top, in the middle and at the end of the list: a row, a heading, or room that is not drawn. */
const inSight = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const list = document.querySelector('main');
    if (list === null) return [];
    const { left, top, width, height } = list.getBoundingClientRect();
    return [0.1, 0.5, 0.9].map((part) => {
      const at = document.elementFromPoint(left + width / 2, top + height * part);
      return at?.closest('[data-row], h2') === null ? 'nothing' : 'drawn';
    });
  });

describe('scrolling through a thousand', () => {
  it('draws a few rows at a turn of the wheel, keeps the document small, and never shows an empty place', async () => {
    const { page, cdp } = await listOfAThousand();
    await cdp.send('Performance.enable');
    await page.mouse.move(196, 350);
    const turns: { readonly rows: number; readonly layouts: number }[] = [];
    await page.evaluate(() => {
      const seen = { rows: 0 };
      new MutationObserver((mutations) => {
        for (const { addedNodes } of mutations) {
          seen.rows += [...addedNodes].filter((node) => node instanceof Element && node.matches('[data-row]')).length;
        }
      }).observe(document.body, { childList: true, subtree: true });
      Object.assign(window, { seenRows: seen });
    });
    for (let turn = 0; turn < turnCount; turn += 1) {
      const before = await layoutsSoFar(cdp);
      const at = await page.evaluate(() => document.querySelector('main')?.scrollTop ?? 0);
      await page.mouse.wheel(0, turnPixels);
      await page.waitForFunction((from) => (document.querySelector('main')?.scrollTop ?? 0) > from, at);
      await twoFrames(page);
      const rows = await page.evaluate(() => {
        const { seenRows } = window as unknown as { readonly seenRows: { rows: number } };
        const { rows: drawn } = seenRows;
        seenRows.rows = 0;
        return drawn;
      });
      turns.push({ rows, layouts: (await layoutsSoFar(cdp)) - before });
      expect(await inSight(page)).toEqual(['drawn', 'drawn', 'drawn']);
    }
    const all = turns.reduce((sum, { rows }) => sum + rows, 0);
    expect(all).toBeGreaterThan(100);
    // No row is drawn twice: those that were passed over, and a step of the window more.
    expect(all).toBeLessThanOrEqual((turnCount * turnPixels) / 50 + 20);
    expect(Math.max(...turns.map(({ rows }) => rows))).toBeLessThanOrEqual(20);
    // One for each, and now and then one for a second that has passed.
    expect(turns.reduce((sum, { layouts }) => sum + layouts, 0)).toBeLessThanOrEqual(2 * turnCount);
    expect(await page.locator('[data-row]').count()).toBeLessThanOrEqual(80);
    expect(await page.evaluate(() => document.getElementsByTagName('*').length)).toBeLessThanOrEqual(1_600);
  });

  it('moves without waiting for the page, also on a screen of usual density', async () => {
    const { page, cdp } = await listOfAThousand();
    const browser = page.context().browser();
    if (browser === null) throw new Error('The page has no browser.');
    const { frames, drawn } = await scrollThrough(browser, page, cdp);
    expect(frames.presented).toBeGreaterThan(0);
    expect(frames.heldUp).toBe(0);
    // Each row once on the way down.
    expect(drawn.rows).toBeLessThanOrEqual(total);
    expect(drawn.mostElements).toBeLessThanOrEqual(1_600);
  });
});
