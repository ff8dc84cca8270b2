// What stands around the list: first steps, reminders, questions, trouble, and the page before it has one.
import { narrow, type Screen, type Steps } from '../screen.ts';
import { answering, click, inTurn, seeing } from '../steps.ts';

const skip = click('Skip this step');
const firstSteps: Steps = async (page) => await page.locator('.first-run').waitFor();
const silent: Steps = async (page) => {
  await page.route('**/api/events', () => undefined);
};
const gone: Steps = async (page) => {
  await page.route('**/api/events', async (route) => await route.abort());
};

/** What the desktop edition tells its page after a click on a link. */
const askedByLink: Steps = async (page, desk) => {
  const { inquiries } = await desk.ask('snapshot', {});
  const id = inquiries.find(({ label }) => label === 'Ana Ruiz')?.id ?? '';
  await page.evaluate((asked) => {
    const request = { show: 'inquiry', id: asked, with: { ask: 'acknowledge' } };
    window.dispatchEvent(new CustomEvent('desk-asks', { detail: request }));
  }, id);
  await page.getByRole('alert').first().waitFor();
};

const dragOver: Steps = async (page) => {
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['Date,Caller\n'], 'calls.csv'));
    window.dispatchEvent(new DragEvent('dragover', { dataTransfer, cancelable: true }));
  });
  await page.locator('.drop-hint').waitFor();
};

export const around: readonly Screen[] = [
  { name: 'first steps', day: 'new', steps: firstSteps },
  { name: 'first steps, the second', day: 'new', steps: inTurn(firstSteps, skip, seeing('2 of 3')) },
  { name: 'first steps, the third', day: 'new', steps: inTurn(firstSteps, skip, skip, seeing('3 of 3')) },
  { name: 'first steps, narrow, text at 200 %', day: 'new', size: narrow, zoom: 200, steps: firstSteps },
  { name: 'the name is asked for', day: 'nameless' },
  { name: 'the sample day', day: 'sample', address: '/sample/', steps: seeing('nothing here is real') },
  { name: 'the sample day, narrow', day: 'sample', address: '/sample/', size: narrow },
  {
    name: 'the sample day is over',
    day: 'sample',
    address: '/sample/',
    steps: async (page, desk) => {
      await desk.ask('switchSampleDay', { isOn: false });
      await page.getByText('The sample day is over').waitFor();
    },
  },
  { name: 'a reminder', day: 'nudged' },
  { name: 'a reminder, narrow, text at 200 %', day: 'nudged', size: narrow, zoom: 200 },
  { name: 'a reminder of many', day: 'nudged about many' },
  { name: 'a link asks', day: 'busy', isDesktop: true, steps: askedByLink },
  { name: 'a damaged file', day: 'damaged' },
  {
    name: 'the desk is gone',
    day: 'busy',
    steps: async (page, desk) => {
      await desk.goAway();
      await seeing('Connecting again')(page, desk);
    },
  },
  { name: 'a file over the page', day: 'busy', steps: dragOver },
  { name: 'without the key', day: 'empty', address: '/#token=wrong', isBare: true, steps: seeing('npm start') },
  { name: 'opening takes long', day: 'empty', before: silent, isBare: true, steps: seeing('Opening') },
  { name: 'no desk at all', day: 'empty', before: gone, isBare: true, steps: seeing('not running') },
  {
    name: 'a sheet that cannot ask the desk',
    day: 'busy',
    before: answering('history', 'gone'),
    steps: async (page) => {
      await page.keyboard.press('v');
      await page.getByRole('dialog').getByRole('alert').waitFor();
    },
  },
];
