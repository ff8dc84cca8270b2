import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { dayMs, minuteMs } from '../../electron/domain/policy.ts';
import { exportJson } from '../../electron/intake/export.ts';
import { closeSharedBrowser, openPage } from '../support/browser-page.ts';
import { anInquiry } from '../support/builders.ts';

afterAll(closeSharedBrowser);

const builtPage = new URL('../../dist/renderer/', import.meta.url);
/** A KB is 1,024 bytes here. */
const most = 130 * 1024;

describe('the weight of the page', () => {
  it('is at most 130 KB of compressed JavaScript before anybody is seen', async () => {
    const html = await readFile(new URL('index.html', builtPage), 'utf8');
    const scripts = [...html.matchAll(/<(?:script|link)[^>]*?(?:src|href)="([^"]+\.js)"/g)].flatMap(
      ([, path]) => path ?? [],
    );
    expect(scripts.length).toBeGreaterThan(0);
    // What an entry imports without being asked for it is loaded with it.
    const first = await withStaticImports(scripts);
    const sizes = await Promise.all(
      first.map(async (path) => gzipSync(await readFile(new URL(path, builtPage))).length),
    );
    const sum = sizes.reduce((before, size) => before + size, 0);
    expect(sum).toBeLessThanOrEqual(most);
    // The page itself is among them: it is fetched beside the first script, and not after it.
    expect(sum).toBeGreaterThan(most / 2);
  });

  it('is less than that of everything: what only sheets need is loaded when they open', async () => {
    const files = await readdir(fileURLToPath(new URL('assets', builtPage)));
    expect(files.filter((name) => name.endsWith('.js')).length).toBeGreaterThan(1);
  });
});

async function withStaticImports(entries: readonly string[]): Promise<readonly string[]> {
  const found = new Set(entries.map((path) => path.replace(/^\.\//, '')));
  for (const path of found) {
    const text = await readFile(new URL(path, builtPage), 'utf8');
    for (const [, name] of text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g))
      found.add(`assets/${name}`);
  }
  return [...found];
}

const total = 500;

/** Half of them within their ten minutes, half past them. */
async function longList(): Promise<Page> {
  const { page, edition } = await openPage();
  const nowMs = Date.now();
  const inquiries = Array.from({ length: total }, (_, index) =>
    anInquiry({
      receivedAtMs: nowMs - (index % 2 === 0 ? minuteMs : dayMs / 2) - index,
      customer: { name: `Customer ${index}`, phone: null, email: null, handle: null },
    }),
  );
  const contentBase64 = Buffer.from(exportJson(inquiries)).toString('base64');
  await edition.ask('importJson', { fileName: 'many.json', contentBase64 });
  await page.locator('[data-row]').first().waitFor();
  return page;
}

const drawn = (page: Page) => page.locator('[data-row]').count();
const selectedName = (page: Page) => page.locator('[data-row].is-selected .name').textContent();
const hasKeyboard = (page: Page) =>
  page.evaluate(() => document.activeElement === document.querySelector('[data-row].is-selected'));

describe('a list of five hundred', () => {
  it('draws a part, counts all, and leads to every one by keys', async () => {
    const page = await longList();
    expect(await page.locator('main h2').allTextContents()).toEqual([
      'Acknowledge within ten minutes 250',
      'Past ten minutes, answer within 24 hours 250',
    ]);
    expect(await drawn(page)).toBeLessThanOrEqual(201);

    await page.keyboard.press('End');
    expect([await selectedName(page), await hasKeyboard(page)]).toEqual(['Customer 1', true]);
    await page.keyboard.press('Home');
    const names = new Set([await selectedName(page)]);
    for (let step = 1; step < total; step += 1) {
      await page.keyboard.press('ArrowDown');
      names.add(await selectedName(page));
    }
    expect({ reached: names.size, hasKeyboard: await hasKeyboard(page), last: await selectedName(page) }).toEqual({
      reached: total,
      hasKeyboard: true,
      last: 'Customer 1',
    });
    expect(await drawn(page)).toBeLessThanOrEqual(201);
  });

  it('shows rows wherever it is scrolled to', async () => {
    const page = await longList();
    for (const share of [0.4, 1, 0.25, 0]) {
      await page.evaluate((part) => {
        const list = document.querySelector('main');
        if (list !== null) list.scrollTop = part * (list.scrollHeight - list.clientHeight);
      }, share);
      await page.waitForFunction(() => {
        const { top, bottom, left } = document.querySelector('main')?.getBoundingClientRect() ?? new DOMRect();
        return [0.3, 0.6, 0.9].every(
          (part) =>
            document.elementFromPoint(left + 60, top + part * (bottom - top))?.closest('[data-row], h2') !== null,
        );
      });
    }
  });

  it('acknowledges in the middle and goes on with the next', async () => {
    const page = await longList();
    await page.keyboard.press('End');
    const last = await selectedName(page);
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowUp');
    const chosen = await selectedName(page);
    await page.keyboard.press('a');
    await page.getByRole('dialog', { name: `What do you owe ${chosen}?` }).waitFor();
    await page.keyboard.press('1');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.locator('main h2', { hasText: 'Past ten minutes, answer within 24 hours 249' }).waitFor();
    const next = await selectedName(page);
    expect({ isOther: next !== chosen && next !== last, hasKeyboard: await hasKeyboard(page) }).toEqual({
      isOther: true,
      hasKeyboard: true,
    });
  });
});

describe('a page at 200 percent', () => {
  it('begins at its top, with the score in sight and the keyboard on the most urgent', async () => {
    const { page, edition } = await openPage();
    const nowMs = Date.now();
    for (const name of ['Ana Ruiz', 'Mei Tanaka', 'Oskar Lind']) {
      await edition.ask('receive', {
        customer: { name, phone: null, email: null, handle: null },
        channel: 'call',
        kind: 'ordinary',
        subject: 'asked about an invoice that came twice',
        receivedAtMs: nowMs - minuteMs,
        isOldConfirmed: true,
      });
    }
    await page.setViewportSize({ width: 196, height: 300 });
    await page.reload();
    await page.locator('[data-row].is-selected').waitFor();
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-row'));
    const seen = await page.evaluate(() => ({
      canScroll: document.documentElement.scrollHeight > window.innerHeight,
      isAtTop: window.scrollY === 0,
      isScoreInSight: (document.querySelector('header')?.getBoundingClientRect().top ?? -1) >= 0,
    }));
    expect(seen).toEqual({ canScroll: true, isAtTop: true, isScoreInSight: true });
    expect(await hasKeyboard(page)).toBe(true);
  });
});
