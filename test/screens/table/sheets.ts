// What opens about one row: every sheet, and what can be asked or refused in it.
import type { Screen, Steps } from '../screen.ts';
import { click, fill, inTurn, keys, seeing, sheet, sheetOf, typed } from '../steps.ts';

const erase = inTurn(sheet('e'), async (page) => await page.getByRole('button', { name: /^Erase/ }).waitFor());
const message = inTurn(sheet('m'), keys('1'), async (page) => await page.locator('.message-text').waitFor());
/** It stands for ids, which are random. */
const sameChecksum: Steps = async (page) => {
  await page.locator('.receipt').evaluate((receipt) => {
    receipt.textContent = (receipt.textContent ?? '').replace(/[0-9a-f]{64}/, '0'.repeat(64));
  });
};
const meant: Steps = async (page) => await page.getByRole('checkbox').last().check();

export const rowSheets: readonly Screen[] = [
  { name: 'acknowledged', day: 'busy', steps: sheet('a'), sheet: 'owed' },
  { name: 'acknowledge with a message', day: 'busy', steps: sheet('m'), sheet: 'message' },
  { name: 'the message', day: 'busy', steps: message, sheet: 'message' },
  {
    name: 'the message, a colleague takes over',
    day: 'busy',
    steps: inTurn(
      sheet('m'),
      keys('2'),
      async (page) => void (await page.getByLabel('Colleague who takes over').selectOption('Alex')),
    ),
    sheet: 'message',
  },
  { name: 'the message to a sensitive one', day: 'busy', steps: sheetOf('Oskar Lind', 'm'), sheet: 'message' },
  { name: 'promise', day: 'busy', steps: sheet('p'), sheet: 'promise' },
  {
    name: 'promise, a time of one’s own',
    day: 'busy',
    steps: inTurn(sheet('p'), fill('Another time', 'friday after lunch'), seeing('Enter takes it')),
    sheet: 'promise',
  },
  {
    name: 'promise, a time that is none',
    day: 'busy',
    steps: inTurn(
      sheet('p'),
      fill('Another time', 'when the moon is full'),
      keys('Enter'),
      async (page) => await page.getByRole('dialog').getByRole('alert').waitFor(),
    ),
    sheet: 'promise',
  },
  {
    name: 'nothing new yet',
    day: 'busy',
    steps: sheetOf('Mei Tanaka', 'p'),
    sheet: 'owed',
  },
  { name: 'snooze', day: 'busy', steps: sheet('s'), sheet: 'snooze' },
  { name: 'hand off', day: 'busy', steps: sheet('h'), sheet: 'hand-off' },
  {
    name: 'hand off, words for the colleague',
    day: 'busy',
    steps: inTurn(sheet('h'), click('Words for the colleague')),
    sheet: 'hand-off',
  },
  {
    name: 'hand off to nobody',
    day: 'busy',
    steps: inTurn(sheet('h'), click('Hand off'), seeing('Say who takes over')),
    sheet: 'hand-off',
  },
  { name: 'done', day: 'busy', steps: sheet('d'), sheet: 'done' },
  { name: 'note', day: 'regular', steps: sheet('w'), sheet: 'note' },
  {
    name: 'remove',
    day: 'busy',
    steps: inTurn(sheetOf('Northside Dental', 'u')),
    sheet: 'remove',
  },
  { name: 'join', day: 'busy', steps: sheet('j'), sheet: 'merge' },
  { name: 'join two of one customer', day: 'marks', steps: sheetOf('is Saturday on?', 'j'), sheet: 'merge' },
  { name: 'join, with nobody else there', day: 'one', steps: sheet('j'), sheet: 'merge' },
  {
    name: 'joined',
    day: 'marks',
    steps: inTurn(sheetOf('is Saturday on?', 'j'), keys('Enter'), seeing(/^Joined: /)),
  },
  { name: 'why it is due then', day: 'busy', steps: sheet('y'), sheet: 'why' },
  {
    name: 'why a promise is due then',
    day: 'busy',
    steps: inTurn(sheetOf('Mei Tanaka', 'y'), seeing(/^Promised for/)),
    sheet: 'why',
  },
  { name: 'erase', day: 'busy', steps: erase, sheet: 'erase' },
  {
    name: 'erased',
    day: 'busy',
    steps: inTurn(erase, meant, click(/^Erase/), sameChecksum),
    sheet: 'erase',
  },
  { name: 'customer', day: 'busy', steps: inTurn(sheet('c'), seeing('How it went')), sheet: 'customer' },
  {
    name: 'customer of many years',
    day: 'regular',
    steps: inTurn(sheet('c'), seeing('4 closed')),
    sheet: 'customer',
    size: { width: 392, height: 800 },
  },
  { name: 'snooze in Spanish', day: 'busy', locale: 'es-ES', steps: sheet('s') },
  { name: 'hand off in German', day: 'busy', locale: 'de-DE', steps: sheet('h') },
  {
    name: 'a note as it is written',
    day: 'busy',
    steps: inTurn(sheet('w'), typed('prefers mornings')),
    sheet: 'note',
  },
];
