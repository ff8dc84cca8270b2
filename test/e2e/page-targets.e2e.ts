import type { Page, Request } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { exportJson } from '../../electron/intake/export.ts';
import { closeSharedBrowser, openPage } from '../support/browser-page.ts';
import { anEvent, anInquiry } from '../support/builders.ts';
import { smallTargets } from '../support/layout.ts';

afterAll(closeSharedBrowser);

const ana = { name: 'Ana Ruiz', phone: '+34600110233', email: 'ana@example.org', handle: null };

/** Somebody who waits twice, one who was promised something, and past ones with a miss and a broken promise. */
async function fullPage(locale: string): Promise<Page> {
  const { page, edition } = await openPage({ locale, viewport: { width: 392, height: 600 } });
  const nowMs = Date.now();
  const { settings } = await edition.ask('snapshot', {});
  const clock = { withinMs: 30 * minuteMs, counts: 'open-hours' } as const;
  const policy = {
    ...settings.policy,
    goalExceptions: [{ channel: 'email', kind: null, clocks: { 'ten-minute': clock, '24-hour': clock } }],
  } as const;
  const templates = [{ id: 'own', title: 'Parcel', text: 'Hello {name}.' }];
  const next = { ...settings, me: 'Sam', colleagues: ['Alex', 'Robin'], templates, policy };
  await edition.ask('changeSettings', { settings: next, basedOn: settings });
  const past = [3, 30].map((minutes) => {
    const receivedAtMs = nowMs - dayMs - minutes * minuteMs;
    const at = (after: number): number => receivedAtMs + after * minuteMs;
    const promised = anEvent('promised', { atMs: at(minutes), byMs: at(60) });
    const acknowledged = anEvent('acknowledged', { atMs: at(minutes) });
    const events = [acknowledged, promised, anEvent('closed', { atMs: at(90) })];
    return anInquiry({ receivedAtMs, customer: ana, channel: 'email', events });
  });
  const contentBase64 = Buffer.from(exportJson(past)).toString('base64');
  await edition.ask('importJson', { fileName: 'past.json', contentBase64 });
  const add = async (name: string, agoMs: number) => {
    const arrival = { channel: 'call', kind: 'ordinary', subject: 'invoice', isOldConfirmed: true } as const;
    return await edition.ask('receive', { ...arrival, customer: { ...ana, name }, receivedAtMs: nowMs - agoMs });
  };
  await add('Ana Ruiz', 4 * minuteMs);
  await add('Ana Ruiz', 3 * minuteMs);
  const { inquiryId } = await add('Mei Tanaka', 9 * minuteMs);
  await edition.ask('acknowledge', { id: inquiryId, owed: { type: 'promise', byMs: nowMs + 2 * hourMs } });
  await page.locator('[data-row]').nth(2).waitFor();
  await page.keyboard.press('Home');
  return page;
}

const key = (name: string) => (page: Page) => page.keyboard.press(name);
const score = (index: number) => (page: Page) => page.locator('.score-links button').nth(index).click();
const files = (page: Page) => page.locator('.foot-links > .text-button').click();

/** From the list to each sheet, by what stays the same in every language. */
const sheets: readonly (readonly [name: string, ...steps: readonly ((page: Page) => Promise<unknown>)[]])[] = [
  ['owed', key('a')],
  ['message', key('m')],
  ['promise', key('p')],
  ['snooze', key('s')],
  ['hand off', key('h')],
  ['done', key('d')],
  ['note', key('w')],
  ['join', key('j')],
  ['why', key('y')],
  ['erase', key('e')],
  ['customer', key('c')],
  ['history', key('v')],
  ['a record', key('v'), (page) => page.locator('[data-record]').first().click()],
  ['call-back time', key('k')],
  ['promises', key('b')],
  ['help', key('?')],
  ['reports', score(0), (page) => page.locator('[role=tab]').last().click()],
  ['months', score(0), (page) => page.locator('.sheet-actions button').last().click()],
  ['settings', score(1)],
  ['files', files],
  ['data', files, (page) => page.locator('section.labelled .plain-button').last().click()],
];

/** Says when nothing that a page has asked for is on its way; its lasting connection to the desk is no question. */
function followQuestions(page: Page): () => Promise<void> {
  const asked = new Set<Request>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script' || request.url().includes('/api/calls/')) asked.add(request);
  });
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
  return async () => {
    await page.locator('dialog[open] .sheet-head').waitFor();
    const drawn = () =>
      page.evaluate(
        () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
      );
    await drawn();
    await expect.poll(() => asked.size).toBe(0);
    await drawn();
  };
}

describe.each(['en-GB', 'es-ES', 'de-DE'])('everything that can be pressed, in %s', (locale) => {
  it('is at least 24 pixels high and wide, in the list, its menu and every sheet, also with a small text', async () => {
    const page = await fullPage(locale);
    const isSettled = followQuestions(page);
    const found: string[] = [];
    const measure = async (name: string): Promise<void> => {
      for (const percent of [80, 100]) {
        await page.evaluate((size) => {
          document.documentElement.style.fontSize = `${size}%`;
        }, percent);
        for (const small of await page.evaluate(smallTargets)) found.push(`${name} at ${percent}%: ${small}`);
      }
    };
    await measure('the list');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
    await measure('the menu of a row');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    for (const [name, ...steps] of sheets) {
      for (const step of steps) {
        await step(page);
        await isSettled();
      }
      await measure(name);
      await page.reload();
      await page.locator('[data-row].is-selected').waitFor();
      await page.keyboard.press('Home');
    }
    expect(found).toEqual([]);
  });
});
