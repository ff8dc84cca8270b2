import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { minuteMs } from '../../electron/domain/policy.ts';
import { closeSharedBrowser, openPage } from '../support/browser-page.ts';

afterAll(closeSharedBrowser);

const secondMs = 1_000;

/** One who called a moment ago, on a page whose clock stands at that moment until the test moves it. */
async function pageAtArrival(): Promise<Page> {
  const { page, edition } = await openPage();
  const receivedAtMs = Math.floor(Date.now() / secondMs) * secondMs;
  await edition.ask('receive', {
    customer: { name: 'Ana Ruiz', phone: null, email: null, handle: null },
    channel: 'call',
    kind: 'ordinary',
    subject: 'invoice',
    receivedAtMs,
    isOldConfirmed: false,
  });
  await page.clock.install({ time: receivedAtMs - minuteMs });
  await page.reload();
  await page.locator('[data-row]').waitFor();
  await page.clock.pauseAt(receivedAtMs);
  return page;
}

const countdown = (page: Page) => page.evaluate(() => document.querySelector('[data-row] .left b')?.textContent);
const heading = (page: Page) => page.locator('main h2').textContent();

/** What the list has been changed by since it was asked last. */
async function watchChanges(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    new MutationObserver((mutations) => {
      for (const { type, attributeName, target } of mutations) {
        const element = target instanceof Element ? target : target.parentElement;
        seen.push(`${type} ${attributeName ?? ''} of ${element?.closest('b, .ring-left, [data-row]')?.tagName ?? ''}`);
      }
    }).observe(document.body, { attributes: true, characterData: true, childList: true, subtree: true });
    Object.assign(window, { seenChanges: seen });
  });
  return () =>
    page.evaluate(() => {
      const { seenChanges } = window as unknown as { readonly seenChanges: string[] };
      return seenChanges.splice(0).sort();
    });
}

describe('R20 the countdown', () => {
  it('is right to the second, from the arrival over the first goal', async () => {
    const page = await pageAtArrival();
    const read: (readonly [afterMs: number, text: string | null | undefined])[] = [];
    let atMs = 0;
    const readAt = async (afterMs: number): Promise<void> => {
      await page.clock.runFor(afterMs - atMs);
      atMs = afterMs;
      read.push([afterMs, await countdown(page)]);
    };
    const due = 10 * minuteMs;
    const instants = [1, 999, 1_000, 1_001, 61_000, due - 1_001, due - 1_000, due - 999, due - 1, due, due + 1];
    for (const afterMs of instants) await readAt(afterMs);
    expect(read).toEqual([
      [1, '10:00'],
      [999, '10:00'],
      [1_000, '9:59'],
      [1_001, '9:59'],
      [61_000, '8:59'],
      [due - 1_001, '0:02'],
      [due - 1_000, '0:01'],
      [due - 999, '0:01'],
      [due - 1, '0:01'],
      [due, '0:00'],
      [due + 1, '23 h 50'],
    ]);
  });

  it('moves the row to the next group one millisecond after the due instant', async () => {
    const page = await pageAtArrival();
    await page.clock.runFor(10 * minuteMs);
    const atDue = await heading(page);
    await page.clock.runFor(1);
    expect([atDue, await heading(page)]).toEqual([
      'Acknowledge within ten minutes 1',
      'Past ten minutes, answer within 24 hours 1',
    ]);
  });

  it('changes the text and the ring of the row each second, and nothing else on the page', async () => {
    const page = await pageAtArrival();
    await page.clock.runFor(secondMs);
    const changes = await watchChanges(page);
    for (let second = 0; second < 5; second += 1) {
      await page.clock.runFor(secondMs);
      expect(await changes()).toEqual(['attributes stroke-dasharray of circle', 'characterData  of B']);
    }
  });

  it('wakes for nothing between two seconds', async () => {
    const page = await pageAtArrival();
    await page.clock.runFor(secondMs);
    const changes = await watchChanges(page);
    await page.clock.runFor(999);
    expect(await changes()).toEqual([]);
  });
});
