import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { minuteMs } from '../../electron/domain/policy.ts';
import { exportJson } from '../../electron/intake/export.ts';
import { closeSharedBrowser, openPage } from '../support/browser-page.ts';
import { anInquiry } from '../support/builders.ts';

afterAll(closeSharedBrowser);

const secondMs = 1_000;
const total = 1_000;

interface Counts {
  /** Renders of React that reached the document. */
  readonly commits: number;
  readonly texts: number;
  readonly rings: number;
  readonly tones: number;
  /** Anything else that changed in the document. */
  readonly others: readonly string[];
}

/** A thousand who called in the same second, on a page whose clock stands there until the test moves it. */
async function pageOfMany(): Promise<Page> {
  const { page, edition } = await openPage();
  const receivedAtMs = Math.floor(Date.now() / secondMs) * secondMs;
  const inquiries = Array.from({ length: total }, (_, index) =>
    anInquiry({
      receivedAtMs,
      customer: { name: `Customer ${String(index).padStart(4, '0')}`, phone: null, email: null, handle: null },
    }),
  );
  const contentBase64 = Buffer.from(exportJson(inquiries)).toString('base64');
  await edition.ask('importJson', { fileName: 'many.json', contentBase64 });
  await page.addInitScript(() => {
    const counts = { commits: 0 };
    // React tells tools for developers of each commit, in the built page too.
    const hook = { supportsFiber: true, inject: () => 1, onCommitFiberRoot: () => (counts.commits += 1) };
    Object.assign(window, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook, reactCounts: counts });
  });
  await page.clock.install({ time: receivedAtMs - minuteMs });
  await page.reload();
  await page.locator('[data-row]').first().waitFor();
  await page.clock.pauseAt(receivedAtMs);
  await page.clock.runFor(secondMs);
  await page.evaluate(() => {
    const seen: string[] = [];
    new MutationObserver((mutations) => {
      for (const { type, attributeName, target } of mutations) {
        const element = target instanceof Element ? target : target.parentElement;
        seen.push(`${type} ${attributeName ?? ''} of ${element?.tagName.toLowerCase() ?? ''}`);
      }
    }).observe(document.body, { attributes: true, characterData: true, childList: true, subtree: true });
    Object.assign(window, { seenChanges: seen });
  });
  await countsSince(page);
  return page;
}

async function countsSince(page: Page): Promise<Counts> {
  const { commits, seen } = await page.evaluate(() => {
    const known = window as unknown as { readonly reactCounts: { commits: number }; readonly seenChanges: string[] };
    const counted = known.reactCounts.commits;
    known.reactCounts.commits = 0;
    return { commits: counted, seen: known.seenChanges.splice(0) };
  });
  const [text, ring, tone] = [
    'characterData  of b',
    'attributes stroke-dasharray of circle',
    'attributes data-tone of div',
  ];
  const count = (one: string | undefined): number => seen.filter((change) => change === one).length;
  return {
    commits,
    texts: count(text),
    rings: count(ring),
    tones: count(tone),
    others: seen.filter((change) => ![text, ring, tone].includes(change)),
  };
}

const drawn = (page: Page) => page.locator('[data-row]').count();

describe('a tick of a thousand open inquiries', () => {
  it('renders nothing, and writes one text and one ring for each row that is drawn', async () => {
    const page = await pageOfMany();
    const rows = await drawn(page);
    expect(rows).toBeLessThanOrEqual(80);
    for (let second = 0; second < 3; second += 1) {
      await page.clock.runFor(secondMs);
      expect(await countsSince(page)).toEqual({ commits: 0, texts: rows, rings: rows, tones: 0, others: [] });
    }
  });

  it('changes the tone of each once where the deadline comes near, and renders the one sentence for ears', async () => {
    const page = await pageOfMany();
    const rows = await drawn(page);
    await page.clock.runFor(7 * minuteMs - 2 * secondMs);
    await countsSince(page);
    await page.clock.runFor(secondMs);
    const { commits, texts, rings, tones } = await countsSince(page);
    expect({ commits, texts, rings, tones }).toEqual({ commits: 1, texts: rows, rings: rows, tones: rows });
    await page.clock.runFor(secondMs);
    expect(await countsSince(page)).toEqual({ commits: 0, texts: rows, rings: rows, tones: 0, others: [] });
  });

  it('puts all of them into the next group where the deadline passes, and is still again after that', async () => {
    const page = await pageOfMany();
    await page.clock.runFor(10 * minuteMs - secondMs + 1);
    expect(await page.locator('main h2').allTextContents()).toEqual([
      `Past ten minutes, answer within 24 hours ${total}`,
    ]);
    await page.clock.runFor(2 * secondMs);
    await countsSince(page);
    // Whole minutes are counted there.
    await page.clock.runFor(30 * secondMs);
    expect(await countsSince(page)).toEqual({ commits: 0, texts: 0, rings: 0, tones: 0, others: [] });
  });
});
