import { describe, expect, it } from 'vitest';
import { builtMain, callFrom, openPage, startDesktop, rowOf } from '../../support/desktop-edition.ts';
import { launchDesktop } from '../../support/electron/launch.ts';
import { anArrival } from '../../support/test-desk.ts';

describe('deep links, on the stand-in', () => {
  it('of a second start come to the first, which shows what they add and adds nothing', async () => {
    const { app, folder } = await startDesktop({ platform: 'win32' });
    const page = await openPage(app);
    const second = await launchDesktop({
      main: builtMain,
      dataFolder: folder,
      platform: 'win32',
      args: ['tenfour://add?text=call%20Oskar%2C%20invoice'],
    });
    expect(await second.ended).toMatchObject({ code: 0, stdout: '', stderr: '' });
    const field = page.getByRole('textbox', { name: 'Who is waiting?' });
    await expect.poll(() => field.inputValue()).toBe('call Oskar, invoice');
    expect(await callFrom(page, 'snapshot', {})).toMatchObject({ value: { inquiries: [] } });
    await field.press('Enter');
    await rowOf(app, page, /Oskar/);
  });

  it('that acknowledge ask first', async () => {
    let id = '';
    const { app } = await startDesktop({
      platform: 'darwin',
      args: ['--hidden'],
      before: async (desk) => {
        id = (await desk.ask('receive', anArrival(desk.clock.now()))).inquiryId;
      },
    });
    await app.openUrl(`tenfour://acknowledge/${id}`);
    const page = await openPage(app);
    const question = page.getByRole('alert').filter({ hasText: 'A link asks to acknowledge Ana Ruiz.' });
    await question.waitFor();
    expect(await callFrom(page, 'snapshot', {})).toMatchObject({
      value: { inquiries: [{ standing: { phase: 'waiting' } }] },
    });
    await question.getByRole('button', { name: 'Acknowledge' }).click();
    await expect
      .poll(() => callFrom(page, 'snapshot', {}))
      .toMatchObject({ value: { inquiries: [{ standing: { phase: 'promised' } }] } });
  });

  it('of the first start are followed once the window is there', async () => {
    const { app } = await startDesktop({ platform: 'linux', args: ['tenfour://add?text=Mia'] });
    const page = await openPage(app);
    await expect.poll(() => page.getByRole('textbox', { name: 'Who is waiting?' }).inputValue()).toBe('Mia');
  });

  it('that are hostile are refused with a sentence in the window', async () => {
    const { app } = await startDesktop({ platform: 'linux' });
    const page = await openPage(app);
    await app.secondInstance([], { isHidden: false, links: ['tenfour://add?text=%3Cscript%3E%00', 'tenfour://quit'] });
    await page.getByText('A link was not followed.').first().waitFor();
    expect(await page.getByText('A link was not followed.').count()).toBe(2);
    expect(app.troubles).toEqual([]);
  });

  it('that a stranger hands over as something else only show the window', async () => {
    const { app } = await startDesktop({ platform: 'win32', args: ['--hidden'] });
    await app.secondInstance(['tenfour://add?text=argv'], { links: { length: 1 } });
    const page = await openPage(app);
    expect(await page.getByRole('textbox', { name: 'Who is waiting?' }).inputValue()).toBe('');
  });
});
