// Sheets and rows in a small window, with a large text, and read from right to left: told from the boxes that the browser made.
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { minuteMs } from '../../electron/domain/policy.ts';
import { closeSharedBrowser, openPage, type OpenPage } from '../support/browser-page.ts';
import { layoutProblems } from '../support/layout.ts';

afterAll(closeSharedBrowser);

const small = { width: 320, height: 568 };
const nobody = { name: null, phone: null, email: null, handle: null };

async function textAt(page: Page, percent: number): Promise<void> {
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = `${size}%`;
  }, percent);
  // A new width lets the browser weigh anew what was told in sizes of the text.
  const { width, height } = page.viewportSize() ?? small;
  await page.setViewportSize({ width: width + 1, height });
  await page.setViewportSize({ width, height });
}

/** Closed some minutes ago, so that the reports have something to show. */
async function closeSome({ edition, page }: OpenPage, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const { inquiryId } = await edition.ask('receive', {
      customer: { ...nobody, name: `Customer ${index + 1}` },
      channel: 'call',
      kind: 'ordinary',
      subject: '',
      receivedAtMs: Date.now() - (13 + index) * minuteMs,
      isOldConfirmed: true,
    });
    await edition.ask('close', { id: inquiryId, reason: 'answered' });
  }
  await page.getByRole('button', { name: /^Closed today/ }).waitFor();
}

const openSettings = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Save settings' }).waitFor();
};

describe('the settings in a window of 320 by 568', () => {
  it.each([100, 200])('show their first field when they open, at %i percent', async (percent) => {
    const { page } = await openPage({ viewport: small });
    await textAt(page, percent);
    await openSettings(page);
    const box = await page.getByLabel('My name').boundingBox();
    expect(box).not.toBeNull();
    expect((box?.y ?? NaN) + (box?.height ?? NaN)).toBeLessThan(small.height);
    expect(await page.evaluate(layoutProblems)).toEqual([]);
  });

  it.each([100, 200, 300])(
    'keep what adds and what removes hours of a day in one line, at %i percent',
    async (percent) => {
      const { page } = await openPage({ viewport: small });
      await textAt(page, percent);
      await openSettings(page);
      const lines = await page.evaluate(() =>
        [...document.querySelectorAll('.week-day')].map((day) => {
          const tops = [...day.querySelectorAll('.field, .week-buttons button')].map((part) => {
            const { top, height } = part.getBoundingClientRect();
            return Math.round(top + height / 2);
          });
          return Math.max(...tops) - Math.min(...tops);
        }),
      );
      expect(lines).toEqual([0, 0, 0, 0, 0, 0, 0]);
    },
  );
});

describe('tables in a window of 320 pixels', () => {
  it.each([100, 200, 300])('move to no side and break no word, at %i percent', async (percent) => {
    const opened = await openPage({ viewport: small });
    const { page } = opened;
    await closeSome(opened, 3);
    await textAt(page, percent);
    await page.getByRole('button', { name: 'Reports' }).click();
    await page.locator('.months').first().waitFor();
    const found: unknown[] = [await page.evaluate(tableProblems)];
    await page.getByRole('dialog').getByRole('button', { name: 'Months' }).click();
    await page.getByRole('dialog', { name: 'Months' }).locator('.months').waitFor();
    found.push(await page.evaluate(tableProblems));
    expect(found).toEqual([[], []]);
  });
});

/** Tables that are wider than their place, and words that stand on two lines. Runs in the page. */
function tableProblems(): readonly string[] {
  const found: string[] = [];
  for (const place of document.querySelectorAll('.table-scroll')) {
    if (place.scrollWidth > place.clientWidth + 1) found.push(`wide: ${place.textContent?.slice(0, 20)}`);
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest('.for-ears') !== null) continue;
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (range.getClientRects().length > 1) found.push(`broken: ${word}`);
      }
    }
  }
  return found;
}

describe('the last row in sight', () => {
  it('shows what was refused about it above the foot', async () => {
    const opened = await openPage();
    const { page } = opened;
    await closeSome(opened, 12);
    await page.getByRole('button', { name: /^Closed today/ }).click();
    await page.locator('[data-row]').nth(11).waitFor();
    await page.keyboard.press('End');
    await page.locator('[data-row]:last-child.is-selected').last().waitFor();
    await page.keyboard.press('a');
    const refusal = await page.getByText('Reopen it first').boundingBox();
    const foot = await page.locator('.foot').boundingBox();
    expect((refusal?.y ?? NaN) + (refusal?.height ?? NaN)).toBeLessThanOrEqual(foot?.y ?? NaN);
  });

  it('stays whole above the foot when the row under it is closed and the undo stands there', async () => {
    const { page, edition } = await openPage();
    await addWaiting(edition, 20);
    await page.locator('[data-row]').nth(19).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('d');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('1');
    await page.locator('.undo-bar').waitFor();
    await page.waitForFunction(isSelectedWhole);
  });

  it.each([100, 200])(
    'has the keyboard in sight after End, and the first one after Home, at %i percent',
    async (percent) => {
      const { page, edition } = await openPage();
      await addWaiting(edition, 20);
      await page.locator('[data-row]').nth(19).waitFor();
      await textAt(page, percent);
      for (const key of ['End', 'Home', 'PageDown', 'End', 'PageUp']) {
        await page.keyboard.press(key);
        await page.waitForFunction(isSelectedWhole);
      }
    },
  );
});

async function addWaiting({ ask }: OpenPage['edition'], count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await ask('receive', {
      customer: { ...nobody, name: `Customer ${index + 1}` },
      channel: 'call',
      kind: 'ordinary',
      subject: 'question',
      receivedAtMs: Date.now() - (30 + index) * minuteMs,
      isOldConfirmed: true,
    });
  }
}

/** The row that has the keyboard is in sight from its first line to its last. Runs in the page. */
function isSelectedWhole(): boolean {
  const row = document.activeElement?.closest('.row.is-selected');
  const list = document.querySelector('.list');
  if (row === null || row === undefined || list === null) return false;
  const scroller = getComputedStyle(list).overflowY === 'visible' ? document.querySelector('#page') : list;
  const around = scroller?.getBoundingClientRect();
  const { top, bottom } = row.getBoundingClientRect();
  return around !== undefined && top >= around.top - 1 && bottom <= Math.min(around.bottom, window.innerHeight) + 1;
}

describe('a page read from right to left', () => {
  it('reads numbers and words of cells, buttons and lists in their own order, on its own side', async () => {
    const opened = await openPage();
    const { page } = opened;
    await closeSome(opened, 3);
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await page.getByRole('button', { name: 'Reports' }).click();
    await page.locator('.months td').first().waitFor();
    const found = await page.evaluate(() => {
      // Where the first and the last letter of what is short and not broken stand.
      const ends = (element: Element): readonly [number, number] | null => {
        const texts = [...element.childNodes].filter((node) => node instanceof Text && node.data.trim() !== '');
        const text = texts[0];
        if (!(text instanceof Text)) return null;
        const leftAt = (from: number): number => {
          const range = document.createRange();
          range.setStart(text, from);
          range.setEnd(text, from + 1);
          return range.getBoundingClientRect().left;
        };
        return [leftAt(0), leftAt(text.data.length - 1)];
      };
      const all = [...document.querySelectorAll('dialog td, dialog td button, dialog [role=tab], dialog dd button')];
      const backwards = all.filter((element) => {
        const [first, last] = ends(element) ?? [0, 1];
        return first > last && element.getBoundingClientRect().height < 30;
      });
      const cell = document.querySelector('.months td b')?.parentElement;
      const box = cell?.getBoundingClientRect();
      const range = document.createRange();
      if (cell?.firstElementChild) range.selectNodeContents(cell.firstElementChild);
      const words = range.getBoundingClientRect();
      return {
        count: all.length > 5,
        backwards: backwards.map(({ textContent }) => textContent),
        isOnItsSide: box !== undefined && box.right - words.right < words.left - box.left,
      };
    });
    expect(found).toEqual({ count: true, backwards: [], isOnItsSide: true });
  });
});
