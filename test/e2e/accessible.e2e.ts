import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe-findings.ts';
import { addLine, closeSharedBrowser, openPage } from '../support/browser-page.ts';

afterAll(closeSharedBrowser);

/** Every state that a key leads to, from the list with somebody in it. */
const states: readonly (readonly [name: string, keys: readonly string[]])[] = [
  ['the list', []],
  ['help', ['?']],
  ['search', ['/']],
  ['what is owed', ['a']],
  ['snooze', ['s']],
  ['promise', ['p']],
  ['hand off', ['h']],
  ['done', ['d']],
  ['note', ['w']],
  ['message', ['m']],
  ['join', ['j']],
  ['why it is due', ['y']],
  ['promises', ['b']],
  ['erase', ['e']],
  ['the menu of a row', ['Shift+F10']],
  ['history', ['v']],
  ['customer', ['c']],
];

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  it('the empty list is clean', async () => {
    const { page } = await openPage({ colorScheme });
    expect(await axeFindings(page)).toEqual([]);
  });

  it.each(states)('%s is clean', async (_name, keys) => {
    const { page } = await openPage({ colorScheme });
    await addLine(page, 'lead Northside Dental web form: quote for 12 seats');
    await addLine(page, 'email complaint from billing@example.org');
    await page.keyboard.press('Home');
    for (const key of keys) await page.keyboard.press(key);
    await page
      .locator(keys.length === 0 ? 'main' : 'dialog[open], [data-field=search], [role=menu]')
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it.each(['How we did', 'Settings', 'Files'])('%s is clean', async (name) => {
    const { page } = await openPage({ colorScheme });
    await addLine(page, 'call Ana Ruiz, invoice');
    await page
      .getByRole('button', { name: new RegExp(name === 'How we did' ? 'Reports|How we did' : name) })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  it('Data and backups is clean, with a preview and a second copy', async () => {
    const { page, edition, folder } = await openPage({ colorScheme });
    await addLine(page, 'call Ana Ruiz, invoice');
    await edition.ask('backUpNow', {});
    await addLine(page, 'call Oskar Lind, delivery');
    await copyFile(join(folder, 'backups/open.json'), join(folder, 'open (1).json'));
    await page.getByRole('button', { name: 'Files' }).click();
    await page.getByRole('button', { name: 'Data and backups' }).click();
    await page.getByRole('button', { name: 'Unite open (1).json' }).waitFor();
    await page
      .getByRole('button', { name: /^Preview the backup/ })
      .last()
      .click();
    await page.getByRole('button', { name: 'Restore this' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('the accessibility tree', () => {
  it('names each row by who, what and when it is due, and never by a running countdown', async () => {
    const { page } = await openPage();
    await addLine(page, 'lead Northside Dental web form: quote for 12 seats');
    const row = page.getByRole('row');
    expect(await row.getAttribute('aria-label')).toMatch(
      /^Northside Dental, Lead, Web form: .*quote.*, .*due at \d\d:\d\d/,
    );
    const tree = await page.locator('main').ariaSnapshot();
    expect(tree).toContain('Acknowledge within ten minutes');
    expect(tree).not.toMatch(/\b\d:\d\d\b/);
  });

  it('is one stop of the Tab key for the whole list', async () => {
    const { page } = await openPage();
    await addLine(page, 'call Ana Ruiz, invoice');
    await addLine(page, 'call Oskar Lind, delivery');
    await page.getByRole('textbox', { name: 'Who is waiting?' }).focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('row');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main'))).toBeNull();
  });
});
