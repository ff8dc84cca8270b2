import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { closeSharedBrowser, openPage, type OpenPage } from '../support/browser-page.ts';
import { layoutProblems } from '../support/layout.ts';

afterAll(closeSharedBrowser);

const nobody = { name: null, phone: null, email: null, handle: null };
const longName = 'Maximiliane Freifrau von Oppenheim-Schwarzenfeld';

/** Long and short names, one from right to left, every mark that a row can have. */
async function busyPage(): Promise<OpenPage> {
  const opened = await openPage();
  const { edition, page } = opened;
  const nowMs = Date.now();
  const add = async (name: string, kind: 'ordinary' | 'lead' | 'sensitive', subject: string, agoMs: number) => {
    const arrival = { channel: 'web', kind, subject, receivedAtMs: nowMs - agoMs, isOldConfirmed: true } as const;
    return (await edition.ask('receive', { ...arrival, customer: { ...nobody, name } })).inquiryId;
  };
  await add('Northside Dental', 'lead', 'quote for 12 seats', 5 * minuteMs);
  await add('شركة النور للتجارة', 'sensitive', 'متى يصل الطلب؟', 3 * minuteMs);
  await add(longName, 'lead', 'wants to be called back about the twelve seats and the delivery', dayMs + 2 * hourMs);
  const handed = await add('Lena Vogt', 'ordinary', 'new address', minuteMs);
  await edition.ask('handOff', { id: handed, to: 'Alexandra', acceptByMs: nowMs + hourMs });
  const promised = await add('Mei Tanaka', 'ordinary', '', 4 * minuteMs);
  await edition.ask('acknowledge', { id: promised, owed: { type: 'promise', byMs: nowMs + 100 * minuteMs } });
  await page.waitForFunction(() => document.querySelectorAll('[data-row]').length === 5);
  await page.keyboard.press('Home');
  return opened;
}

interface Look {
  readonly dir: 'ltr' | 'rtl';
  /** Of the usual text. */
  readonly share: number;
  readonly width: number;
}

async function lookLike(page: Page, { dir, share, width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: width < 700 ? 600 : 900 });
  await page.evaluate(
    ([direction, percent]) => {
      document.documentElement.dir = direction;
      document.documentElement.style.fontSize = percent;
    },
    [dir, `${share * 100}%`] as const,
  );
}

/** What a key opens over the list, beside the list itself. */
const sheets: readonly (readonly [name: string, open: (page: Page) => Promise<void>])[] = [
  ['the list', async () => undefined],
  ['snooze', (page) => page.keyboard.press('s')],
  ['hand off', (page) => page.keyboard.press('h')],
  ['done', (page) => page.keyboard.press('d')],
  ['help', (page) => page.keyboard.press('?')],
  ['reports', (page) => page.getByRole('button', { name: 'Reports' }).click()],
  ['settings', (page) => page.getByRole('button', { name: 'Settings' }).click()],
];

describe.each(['ltr', 'rtl'] as const)('texts from 80 to 300 percent, %s', (dir) => {
  it('leave no window, lie over nothing, and are not cut to nothing, from 320 pixels to a full screen', async () => {
    const { page } = await busyPage();
    const found: string[] = [];
    for (const [name, open] of sheets) {
      await lookLike(page, { dir, share: 1, width: 392 });
      await open(page);
      if (name !== 'the list') await page.locator('dialog[open]').waitFor();
      for (const share of [0.8, 1, 1.5, 2, 3]) {
        for (const width of [320, 392, 760, 1400]) {
          await lookLike(page, { dir, share, width });
          for (const { what, who } of await page.evaluate(layoutProblems)) {
            found.push(`${name} at ${share * 100}% in ${width}: ${what}: ${who}`);
          }
        }
      }
      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
    }
    expect(found).toEqual([]);
  });
});

describe('a page read from right to left', () => {
  it('begins a row at the right, points back to the right, and lets the ring run like a clock', async () => {
    const { page } = await busyPage();
    await lookLike(page, { dir: 'rtl', share: 1, width: 392 });
    const found = await page.evaluate(() => {
      const row = document.querySelector('.row.is-selected');
      const leftOf = (part: string): number => row?.querySelector(part)?.getBoundingClientRect().left ?? NaN;
      const undo = row?.querySelector('.lucide-undo-2');
      return {
        order: ['.left', '.name', '.ring'].toSorted((a, b) => leftOf(a) - leftOf(b)),
        undo: undo === null || undo === undefined ? '' : getComputedStyle(undo).scale,
        ring: row?.querySelector('.ring-left')?.getAttribute('transform'),
      };
    });
    expect(found).toEqual({ order: ['.left', '.name', '.ring'], undo: '-1 1', ring: 'rotate(-90 20 20)' });
  });

  it('leads into the buttons of a row by Left, and back by Right', async () => {
    const { page } = await busyPage();
    await lookLike(page, { dir: 'rtl', share: 1, width: 392 });
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.slice(0, 11));
    // Past the message, the note, the customer and the undo beside the name, and the reasons behind the caption.
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowLeft');
    const inside = await focused();
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight');
    expect([inside, await page.evaluate(() => document.activeElement?.getAttribute('role'))]).toEqual([
      'Acknowledge',
      'row',
    ]);
  });
});

describe('colours that the system forces', () => {
  it('leave the ring, the selected row and the strong button to be told by more than colour', async () => {
    const { page } = await busyPage();
    await page.emulateMedia({ forcedColors: 'active' });
    const found = await page.evaluate(() => {
      const style = (part: string) => getComputedStyle(document.querySelector(part) ?? document.body);
      const probe = document.createElement('i');
      probe.style.color = 'CanvasText';
      document.body.append(probe);
      const canvasText = getComputedStyle(probe).color;
      probe.remove();
      return {
        isRingText: style('.row:not([data-tone=overdue]) .ring-left').stroke === canvasText,
        isLateRingText: style('[data-tone=overdue] .ring-track').stroke === canvasText,
        lateRing: style('[data-tone=overdue] .ring-track').strokeDasharray,
        outline: style('.row.is-selected').outlineStyle,
        strong: style('.actions .is-strong').borderTopWidth,
        other: style('.actions .plain-button:not(.is-strong)').borderTopWidth,
      };
    });
    expect(found).toEqual({
      isRingText: true,
      isLateRingText: true,
      lateRing: '2px, 3.5px',
      outline: 'solid',
      strong: '2px',
      other: '1px',
    });
  });
});

describe('motion that the system reduces', () => {
  it('leaves nothing on the page that moves by itself', async () => {
    const { page } = await busyPage();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.keyboard.press('s');
    await page.locator('dialog[open]').waitFor();
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
          return animationName !== 'none' || /[1-9]/.test(transitionDuration) || scrollBehavior !== 'auto';
        })
        .map(({ tagName }) => tagName),
    );
    expect(moving).toEqual([]);
  });
});
