// The ways through the page that the cells of the contact sheets share.
import type { Page } from 'playwright-core';
import { sheetNames, type SheetKind, type Steps } from './screen.ts';

/** One after the other. */
export function inTurn(...all: readonly Steps[]): Steps {
  return async (page, desk) => {
    for (const steps of all) await steps(page, desk);
  };
}

export function keys(...pressed: readonly string[]): Steps {
  return async (page) => {
    for (const key of pressed) await page.keyboard.press(key);
  };
}

/** The sheet that a key opens for the first row, in any language. */
export function sheet(key: string): Steps {
  return async (page) => {
    await page.keyboard.press('Home');
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
  };
}

/** The same for the row of a name. */
export function sheetOf(name: string, key: string): Steps {
  return async (page) => {
    await page.locator('[data-row]', { hasText: name }).click();
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
  };
}

/** A click on what has this name, or shows this text; in the sheet where one is open. */
export function click(name: string | RegExp): Steps {
  return async (page) => {
    const sheets = page.locator('dialog[open]');
    const scope = (await sheets.count()) === 0 ? page.locator('body') : sheets;
    await scope
      .getByRole('button', { name, exact: typeof name === 'string' })
      .or(scope.getByRole('tab', { name }))
      .or(scope.locator('summary', { hasText: name }))
      .first()
      .click();
  };
}

/** By the buttons that lead there, by their names, to a sheet. */
export function clicks(...names: readonly string[]): Steps {
  return inTurn(...names.map(click), async (page) => await page.getByRole('dialog').waitFor());
}

export function seeing(text: string | RegExp): Steps {
  return async (page) => await page.getByText(text).first().waitFor();
}

export function fill(label: string | RegExp, text: string): Steps {
  return async (page) => await page.getByLabel(label).first().fill(text);
}

export function typed(text: string): Steps {
  return async (page) => await page.keyboard.insertText(text);
}

/** What has been opened, scrolled to its end. */
export function toEnd(steps: Steps): Steps {
  return inTurn(steps, async (page) => {
    await page.locator('dialog').evaluate((dialog) => dialog.scrollTo(0, dialog.scrollHeight));
  });
}

/** This part of what is open, at the top. */
export function scrolledTo(selector: string): Steps {
  return async (page) =>
    await page
      .locator(selector)
      .first()
      .evaluate((element) => element.scrollIntoView({ block: 'start' }));
}

/** Which sheet is open, by its English name; throws when it is another. */
export async function checkSheet(page: Page, kind: SheetKind): Promise<void> {
  await page.getByRole('dialog', { name: sheetNames[kind] }).waitFor();
}

/** The desk answers this call as if it did nothing, not at all, or with a refusal. */
export function answering(call: string, how: 'never' | 'refused' | 'gone'): Steps {
  return async (page) => {
    await page.route(`**/api/calls/${call}`, async (route) => {
      if (how === 'gone') await route.abort();
      if (how === 'refused') {
        await route.fulfill({ json: { ok: false, refusal: { reason: 'disk', sentence: diskFull } } });
      }
    });
  };
}

const diskFull = 'The disk is full, so this was not saved. Free some space, then do it again.';
