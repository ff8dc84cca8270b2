// What is read: promises, calls, reports, history, help, files and backups.
import { readFile } from 'node:fs/promises';
import { narrow, type Screen, type Steps } from '../screen.ts';
import { click, clicks, inTurn, keys, seeing, sheet, toEnd } from '../steps.ts';

const report = inTurn(clicks('Reports'), click('28 days'), seeing('By hour of arrival'));
const months = inTurn(clicks('Reports', 'Months'), seeing('October 2026'));
const history = inTurn(sheet('v'), seeing(/^\d+ inquiries$/));
const data = inTurn(clicks('Files', 'Data and backups'), seeing('Backups'));

/** A call log of the fixtures, or text, as a person drops it. */
function dropped(name: string, text?: string): Steps {
  return inTurn(clicks('Files'), async (page) => {
    const path = new URL(`../../fixtures/call-logs/${name}`, import.meta.url);
    const buffer = text === undefined ? await readFile(path) : Buffer.from(text);
    await page.locator('dialog input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
    await page.locator('.drop-zone + *').getByText(name).or(page.getByRole('alert')).first().waitFor();
  });
}

/** Its columns are said by hand; then only a person knows which of the numbers is the month. */
const unclearDates = inTurn(
  dropped('unknown-system.csv'),
  async (page) => {
    const fields = ['time', 'name', 'caller', 'direction', 'result'];
    for (const [place, field] of fields.entries()) await page.locator(`#column-${field}`).selectOption(String(place));
  },
  click('Read it like this'),
  seeing('Day first: 31/12'),
);

/** Down into the list, and the first one opened. */
const opened = inTurn(history, keys('ArrowDown', 'Enter'), async (page) => {
  await page.locator('.record-events li').first().waitFor();
});

export const readings: readonly Screen[] = [
  { name: 'promises', day: 'busy', steps: sheet('b'), sheet: 'promises' },
  { name: 'no promises', day: 'empty', steps: sheet('b'), sheet: 'promises' },
  { name: 'help', day: 'busy', steps: sheet('?'), sheet: 'help' },
  { name: 'how we did', day: 'busy', steps: clicks('Reports'), sheet: 'account' },
  { name: 'how we did, 28 days', day: 'busy', steps: report, sheet: 'account' },
  { name: 'how we did, 28 days, the end', day: 'busy', steps: toEnd(report), sheet: 'account' },
  {
    name: 'how we did, the misses',
    day: 'busy',
    steps: inTurn(clicks('Reports'), click(/^Missed: /), seeing('arrived')),
    sheet: 'account',
  },
  { name: 'how we did, with nobody', day: 'empty', steps: clicks('Reports'), sheet: 'account' },
  { name: 'how we did, with one', day: 'one', steps: clicks('Reports'), sheet: 'account' },
  { name: 'months', day: 'busy', steps: months, sheet: 'months' },
  { name: 'a month', day: 'busy', steps: inTurn(months, click('October 2026')), sheet: 'months' },
  { name: 'months, narrow, text at 200 %', day: 'busy', size: narrow, zoom: 200, steps: months, sheet: 'months' },
  { name: 'history', day: 'busy', steps: history, sheet: 'history' },
  {
    name: 'history, narrowed',
    day: 'busy',
    steps: inTurn(history, click('Filters'), async (page) => {
      await page.getByLabel('Acknowledged or closed by').selectOption('Sam');
      await page.getByRole('button', { name: 'Show everything' }).waitFor();
    }),
    sheet: 'history',
  },
  {
    name: 'history between two days, narrow',
    day: 'busy',
    size: narrow,
    steps: inTurn(history, click('Filters'), async (page) => {
      await page.getByRole('combobox').last().selectOption('between');
      await page.locator('input[type=date]').first().waitFor();
    }),
    sheet: 'history',
  },
  {
    name: 'history that fits nobody',
    day: 'busy',
    steps: inTurn(history, async (page) => {
      await page.keyboard.insertText('nobody of this name');
      await page.locator('[data-record]').first().waitFor({ state: 'detached' });
    }),
    sheet: 'history',
  },
  {
    name: 'history of nobody',
    day: 'empty',
    steps: inTurn(sheet('v'), seeing('Nothing is closed yet')),
    sheet: 'history',
  },
  { name: 'one of the history', day: 'regular', steps: opened, sheet: 'history' },
  { name: 'one of the history, the end', day: 'regular', steps: toEnd(opened), sheet: 'history' },
  { name: 'files', day: 'busy', steps: clicks('Files'), sheet: 'files' },
  { name: 'what a file brings', day: 'busy', steps: dropped('bad-rows.csv'), sheet: 'files' },
  { name: 'a file with unclear dates', day: 'busy', steps: unclearDates, sheet: 'files' },
  { name: 'a file with unclear columns', day: 'busy', steps: dropped('unknown-system.csv'), sheet: 'files' },
  { name: 'a file that is none', day: 'busy', steps: dropped('calls.csv', '\u0000\u0001'), sheet: 'files' },
  { name: 'data and backups', day: 'busy', steps: data, sheet: 'data' },
  { name: 'data and backups, narrow, text at 200 %', day: 'busy', size: narrow, zoom: 200, steps: data, sheet: 'data' },
  { name: 'a second copy', day: 'copies', steps: inTurn(data, seeing('Second copies')), sheet: 'data' },
  {
    name: 'what a backup would change',
    day: 'copies',
    steps: inTurn(data, async (page) => {
      await page
        .getByRole('button', { name: /^Preview the backup/ })
        .last()
        .click();
      await page.getByRole('button', { name: 'Restore this' }).scrollIntoViewIfNeeded();
    }),
    sheet: 'data',
  },
];
