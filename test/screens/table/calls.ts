// The call-back time: who is called, what can come of it, and its end.
import { narrow, type Screen } from '../screen.ts';
import { click, inTurn, keys, seeing, sheet } from '../steps.ts';

const called = inTurn(sheet('k'), async (page) => await page.locator('.call-card').waitFor());
const asked = (digit: string) =>
  inTurn(called, keys(digit), async (page) => await page.locator('.call-times, .call-card .choice').first().waitFor());

export const calls: readonly Screen[] = [
  { name: 'call-back time', day: 'phones', steps: called, sheet: 'call-back' },
  { name: 'call-back time, narrow', day: 'phones', size: narrow, steps: called, sheet: 'call-back' },
  { name: 'reached, and a time is promised', day: 'phones', steps: asked('2'), sheet: 'call-back' },
  { name: 'left a message', day: 'phones', steps: asked('3'), sheet: 'call-back' },
  { name: 'no answer', day: 'phones', steps: asked('4'), sheet: 'call-back' },
  { name: 'call at another time', day: 'phones', steps: asked('5'), sheet: 'call-back' },
  {
    name: 'the next one',
    day: 'phones',
    steps: inTurn(called, keys('1'), seeing('2 of 2')),
    sheet: 'call-back',
  },
  {
    name: 'dealt with elsewhere meanwhile',
    day: 'phones',
    steps: inTurn(asked('2'), async (page, desk) => {
      const { inquiries } = await desk.ask('snapshot', {});
      const id = inquiries.find(({ label }) => label === 'Mei Tanaka')?.id ?? '';
      await desk.ask('close', { id, reason: 'answered' });
      await page.getByText('was dealt with elsewhere').waitFor();
    }),
    sheet: 'call-back',
  },
  {
    name: 'everybody was called',
    day: 'phones',
    steps: inTurn(called, keys('1'), seeing('2 of 2'), keys('6'), seeing('That was everybody')),
    sheet: 'call-back',
  },
  {
    name: 'nobody is owed a call',
    day: 'empty',
    steps: inTurn(sheet('k'), seeing('Nobody is owed a call now')),
    sheet: 'call-back',
  },
  { name: 'call-back time is offered', day: 'call-back time' },
  {
    name: 'call-back time goes on',
    day: 'call-back time',
    steps: inTurn(click('Begin'), seeing('1 of 2'), keys('1'), seeing('2 of 2'), keys('Escape'), seeing('1 of 2 done')),
  },
];
