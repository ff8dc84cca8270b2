import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { putBridge } from '../screens/desktop-bridge.ts';
import { closeSharedBrowser, openPage } from '../support/browser-page.ts';

afterAll(closeSharedBrowser);

async function openSettings(edition: 'browser' | 'desktop'): Promise<Page> {
  const { page } = await openPage();
  if (edition === 'desktop') {
    await page.addInitScript(putBridge);
    await page.reload();
  }
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('heading', { name: 'Updates' }).waitFor();
  return page;
}

interface Told {
  readonly setting: string;
  /** What is heard with it. */
  readonly description: string;
}

/** Each thing that can be set, with its description. The ends of the week's bars say the same as its fields. */
const toldIn = (page: Page): Promise<readonly Told[]> =>
  page.evaluate(() => {
    const stops = document.querySelectorAll<HTMLElement>(
      '.settings :is(input:not([type=radio]), select, textarea, fieldset:has([type=radio]), #goal-exception-add, #settings-template-add)',
    );
    const textOf = (id: string): string => document.getElementById(id)?.textContent ?? '';
    return [...stops].map((stop) => ({
      setting: stop.id === '' ? (stop.querySelector('legend')?.textContent ?? '') : stop.id,
      description: (stop.getAttribute('aria-describedby') ?? '').split(' ').map(textOf).join(' '),
    }));
  });

/** Says something else than by default, wherever that can be chosen or written. */
async function changeAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    const write = (field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string): void => {
      const kind =
        field instanceof HTMLInputElement
          ? HTMLInputElement
          : field instanceof HTMLTextAreaElement
            ? HTMLTextAreaElement
            : HTMLSelectElement;
      Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value);
      field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
    };
    for (const field of document.querySelectorAll<HTMLSelectElement>('.settings select')) {
      write(field, [...field.options].find(({ selected }) => !selected)?.value ?? '');
    }
    for (const field of document.querySelectorAll<HTMLInputElement>('.settings input:is([inputmode], [type=time])')) {
      write(field, field.type === 'time' ? '12:15' : '7');
    }
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      '.settings :is(textarea, input:not([type], [inputmode]))',
    )) {
      write(field, 'other');
    }
    for (const box of document.querySelectorAll<HTMLInputElement>('.settings [type=checkbox]')) box.click();
  });
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('button', { name: 'Add another goal' }).press('Enter');
  await page.getByRole('button', { name: 'Add a message' }).press('Enter');
}

const resets = (page: Page) => page.getByRole('button', { name: /^Reset to (?!what it was)/ });
const sectionResets = (page: Page) => page.getByRole('button', { name: 'Reset this section' });

describe.each([
  { edition: 'browser', sections: 7 },
  { edition: 'desktop', sections: 8 },
] as const)('every setting of the $edition edition', ({ edition, sections }) => {
  it('has a sentence and its default beside it, which are heard with it', async () => {
    const told = await toldIn(await openSettings(edition));
    expect(told.length).toBeGreaterThan(25);
    const silent = told.filter(
      ({ description }) => !/[a-z]{3,} .*\. .*Default: [^.]+\.|Default: [^.]+\. .*[a-z]{3,} .*\./.test(description),
    );
    expect(silent).toEqual([]);
  });

  it('can be set back by itself, and with its section', async () => {
    const page = await openSettings(edition);
    const before = await toldIn(page);
    await changeAll(page);
    expect((await toldIn(page)).filter(({ description }) => description.includes('Default: '))).toEqual([]);
    expect(await sectionResets(page).count()).toBe(sections);
    while ((await resets(page).count()) > 0) await resets(page).first().press('Enter');
    expect(await toldIn(page)).toEqual(before);
    expect(await sectionResets(page).count()).toBe(0);

    await changeAll(page);
    while ((await sectionResets(page).count()) > 0) await sectionResets(page).first().press('Enter');
    expect(await toldIn(page)).toEqual(before);
  });
});
