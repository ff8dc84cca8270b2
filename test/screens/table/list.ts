// The list: lengths, clocks, names, marks, sizes, languages; what is typed above it and opened on a row.
import { narrow, type Screen, type Steps } from '../screen.ts';
import { answering, click, inTurn, keys, seeing, sheet, typed } from '../steps.ts';

const searching = (text: string): Steps =>
  inTurn(keys('/'), async (page) => await page.locator('[data-field=search]').fill(text));

const menuOf = (row: Steps): Steps =>
  inTurn(
    row,
    // A mouse that leaves the menu would take the mark from the item.
    async (page) => await page.mouse.move(0, 0),
    keys('Shift+F10'),
    async (page) => await page.getByRole('menu').waitFor(),
    keys('ArrowDown'),
    async (page) => await page.locator('[role=menuitem][data-highlighted]').waitFor(),
  );

const menu = menuOf(keys('Home'));
const menuOfPromise = menuOf(async (page) => await page.getByText('Mei Tanaka').click());

const closedToday = inTurn(click(/^Closed today/), keys('End'));
const understood = (line: string): Steps => inTurn(keys('n'), typed(line), seeing('Call'));
const fromTheRight: Steps = async (page) => await page.evaluate(() => void (document.documentElement.dir = 'rtl'));

/** Arabic and pictures are in no font that is compared. */
const ofAnyFont = 0.02;

export const lists: readonly Screen[] = [
  { name: 'nobody waits', day: 'empty' },
  { name: 'the list', day: 'busy' },
  { name: 'the list, narrow', day: 'busy', size: narrow },
  { name: 'the list, text at 200 %', day: 'busy', zoom: 200 },
  { name: 'the list in a wide window', day: 'busy', size: { width: 800, height: 600 } },
  { name: 'the list, forced colours', day: 'busy', forcedColors: true },
  { name: 'the list, text at 80 %', day: 'busy', zoom: 80 },
  { name: 'the list, text at 300 %', day: 'busy', zoom: 300 },
  { name: 'the list, narrow, text at 300 %', day: 'busy', size: narrow, zoom: 300 },
  { name: 'the list from right to left', day: 'busy', steps: fromTheRight },
  { name: '1 waiting', day: 'one' },
  { name: '20 waiting', day: 'twenty' },
  { name: '500 waiting', day: 'crowd' },
  { name: '500 waiting, narrow, text at 200 %', day: 'crowd', size: narrow, zoom: 200 },
  { name: '1,000 waiting', day: 'thousand' },
  { name: '1,000 waiting, the end', day: 'thousand', steps: keys('End') },
  { name: 'clocks on their boundaries', day: 'boundaries', size: { width: 392, height: 800 } },
  { name: 'clocks on their boundaries, narrow', day: 'boundaries', size: { width: 320, height: 800 } },
  { name: 'names of all kinds', day: 'names', mayDiffer: ofAnyFont },
  { name: 'names of all kinds, narrow', day: 'names', size: narrow, mayDiffer: ofAnyFont },
  { name: 'names of all kinds, narrow, text at 200 %', day: 'names', size: narrow, zoom: 200, mayDiffer: ofAnyFont },
  { name: 'every mark of a row', day: 'marks', steps: keys('Home') },
  { name: 'with a colleague', day: 'marks', steps: async (page) => await page.getByText('Lena Vogt').click() },
  { name: 'a note on the row', day: 'marks', steps: async (page) => await page.getByText('Northside').click() },
  { name: 'every mark of a row, narrow', day: 'marks', size: narrow, steps: keys('Home') },
  { name: 'what has run out', day: 'run out', steps: keys('Home') },
  { name: 'snoozed ones shown', day: 'busy', steps: inTurn(click(/^Snoozed: 1/), keys('End')) },
  { name: 'closed today', day: 'busy', steps: closedToday },
  {
    name: 'closed, and asked to acknowledge',
    day: 'busy',
    steps: inTurn(closedToday, keys('a'), seeing('Reopen it first')),
  },
  { name: 'search', day: 'busy', steps: inTurn(searching('lucia'), seeing('Closed earlier')) },
  { name: 'search that finds nobody', day: 'busy', steps: inTurn(searching('nobody of this name'), seeing('Nobody')) },
  { name: 'the menu of a row', day: 'busy', steps: menu },
  { name: 'the menu of a row, text at 200 %', day: 'busy', zoom: 200, steps: menu },
  { name: 'the menu of a promise', day: 'busy', size: narrow, steps: menuOfPromise },
  { name: 'the line, understood', day: 'empty', steps: understood('call Ana Ruiz, invoice, 2 min ago') },
  {
    name: 'the line, corrected',
    day: 'empty',
    steps: inTurn(
      understood('call Ana Ruiz, invoice, 2 min ago'),
      async (page) => await page.getByRole('button', { name: /Ana Ruiz/ }).click(),
    ),
  },
  {
    name: 'the line, joining somebody who waits',
    day: 'marks',
    steps: inTurn(keys('n'), typed('text +34 600 110 233: is Sunday on?'), seeing('New inquiry instead')),
  },
  {
    name: 'the line, with nobody in it',
    day: 'empty',
    steps: inTurn(understood('call'), keys('Enter'), seeing('Who is it?')),
  },
  {
    name: 'the line, of long ago',
    day: 'empty',
    steps: inTurn(understood('call Ana Ruiz, three days ago'), keys('Enter'), seeing('Add')),
  },
  {
    name: 'undo',
    day: 'busy',
    steps: inTurn(sheet('s'), keys('1'), async (page) => await page.locator('.undo-bar').waitFor()),
  },
  {
    name: 'taken back',
    day: 'busy',
    steps: inTurn(sheet('s'), keys('1'), keys('u'), seeing('was taken back')),
  },
  {
    name: 'saving takes long',
    day: 'busy',
    before: answering('snooze', 'never'),
    steps: inTurn(sheet('s'), keys('1'), async (page) => await page.locator('.undo-bar').nth(1).waitFor()),
  },
  {
    name: 'shown as done, and refused',
    day: 'busy',
    before: answering('snooze', 'refused'),
    steps: inTurn(sheet('s'), keys('1'), seeing('The disk is full')),
  },
  { name: 'the list in German', day: 'busy', locale: 'de-DE' },
  { name: 'the list in German, narrow', day: 'busy', size: narrow, locale: 'de-DE' },
  { name: 'the list in Spanish', day: 'busy', locale: 'es-ES' },
];
