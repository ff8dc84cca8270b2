// Each section of the settings, as it opens and with what can be opened, refused or asked in it.
import { sectionsOf, type SectionId } from '../../../renderer/features/settings/section-table.ts';
import { narrow, type Screen, type Steps } from '../screen.ts';
import { click, clicks, fill, inTurn, keys, scrolledTo, seeing, toEnd } from '../steps.ts';

const settings = inTurn(clicks('Settings'), seeing('Save settings'), seeing('10:05: 5 minutes left'));

/** As a digit leads there. */
function section(id: SectionId, edition: 'browser' | 'desktop' = 'browser'): Steps {
  return inTurn(settings, keys(String(sectionsOf(edition).indexOf(id) + 1)));
}

const country = inTurn(section('hours'), click('Public holidays'), async (page) => {
  await page.getByLabel('Country').selectOption({ label: 'Germany' });
  await page.getByLabel('State').selectOption({ label: 'Bayern' });
  await page.getByRole('button', { name: 'Show its holidays' }).click();
  await page.locator('.day-preview').waitFor();
});

const taken = inTurn(country, async (page) => {
  await page.getByRole('button', { name: /^Take \d+ days$/ }).click();
  await page.locator('.holiday-years summary').first().click();
});

const twoExceptions = inTurn(section('goals'), click('Add another goal'), click('Add another goal'));

const oneSection = (id: SectionId, more: Partial<Screen> = {}): Screen => ({
  name: `settings: ${id}`,
  day: 'busy',
  steps: section(id, more.isDesktop === true ? 'desktop' : 'browser'),
  sheet: 'settings',
  section: id,
  ...more,
});

/** Of the browser edition all but one; that one as the desktop edition shows it. */
const everySection: readonly Screen[] = [
  ...sectionsOf('browser').map((id) => oneSection(id)),
  oneSection('computer', { isDesktop: true }),
];

export const settingsScreens: readonly Screen[] = [
  { name: 'settings', day: 'busy', steps: settings, sheet: 'settings' },
  { name: 'settings, the end', day: 'busy', steps: toEnd(settings), sheet: 'settings' },
  { name: 'settings, narrow, text at 200 %', day: 'busy', size: narrow, zoom: 200, steps: settings, sheet: 'settings' },
  ...everySection,
  { name: 'the week of bars, narrow', day: 'busy', size: narrow, steps: section('hours'), sheet: 'settings' },
  {
    name: 'the week of bars, text at 200 %',
    day: 'busy',
    zoom: 200,
    steps: inTurn(section('hours'), scrolledTo('.week')),
    sheet: 'settings',
  },
  { name: 'other goals', day: 'busy', steps: inTurn(twoExceptions, scrolledTo('.exceptions')), sheet: 'settings' },
  {
    name: 'holidays of a state',
    day: 'busy',
    steps: inTurn(country, scrolledTo('.holiday-source')),
    sheet: 'settings',
  },
  { name: 'holidays in the list', day: 'busy', steps: inTurn(taken, scrolledTo('.holiday-years')), sheet: 'settings' },
  {
    name: 'holidays from a file that is none',
    day: 'busy',
    steps: inTurn(section('hours'), click('From a calendar file'), async (page) => {
      const file = { name: 'days.ics', mimeType: 'text/calendar', buffer: Buffer.from('no calendar') };
      await page.getByLabel('Calendar file').setInputFiles(file);
      await page.getByRole('dialog').getByRole('alert').first().waitFor();
    }),
    sheet: 'settings',
  },
  {
    name: 'a day of reminders',
    day: 'busy',
    steps: inTurn(settings, scrolledTo('.nudge-day')),
    sheet: 'settings',
  },
  {
    name: 'a message of one’s own',
    day: 'busy',
    steps: inTurn(section('messages'), click('Add a message')),
    sheet: 'settings',
  },
  {
    name: 'settings that cannot be read',
    day: 'busy',
    steps: inTurn(settings, fill('Monday', 'nine to five'), click('Save settings'), seeing('write hours like')),
    sheet: 'settings',
  },
  {
    name: 'settings that are not saved',
    day: 'busy',
    steps: inTurn(settings, fill('My name', 'Robin'), keys('Escape'), seeing('Not saved yet')),
    sheet: 'settings',
  },
  {
    name: 'settings that would remove months',
    day: 'regular',
    steps: toEnd(
      inTurn(section('keeping'), fill('Keep full months', '1'), click('Save settings'), async (page) => {
        await page.getByRole('button', { name: 'Save settings, and let them go' }).waitFor();
      }),
    ),
    sheet: 'settings',
  },
];
