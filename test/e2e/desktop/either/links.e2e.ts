import { describe, expect, it } from 'vitest';
import { callFrom, openPage, startOnEither } from '../../../support/desktop-edition.ts';
import { anArrival } from '../../../support/test-desk.ts';

describe('deep links', () => {
  it('of a second start come to the first, which shows what they add and adds nothing', async () => {
    const { app, startAgain } = await startOnEither();
    const page = await openPage(app);
    expect(await startAgain('tenfour://add?text=call%20Oskar%2C%20invoice')).toMatchObject({ code: 0 });
    const field = page.getByRole('textbox', { name: 'Who is waiting?' });
    await expect.poll(() => field.inputValue()).toBe('call Oskar, invoice');
    expect(await callFrom(page, 'snapshot', {})).toMatchObject({ value: { inquiries: [] } });
    await field.press('Enter');
    await page.getByRole('row', { name: /Oskar/ }).waitFor();
  });

  it('leave what is written in the settings and in the line, for later', async () => {
    const { app, startAgain } = await startOnEither();
    const page = await openPage(app);
    const field = page.getByRole('textbox', { name: 'Who is waiting?' });
    const name = page.locator('#settings-me');
    const openSettings = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Settings' }).click();
      await name.waitFor();
    };
    await field.fill('mail Eva about a quo');
    await openSettings();
    await name.fill('Robin Fie');
    await startAgain('tenfour://add?text=call%20Oskar');
    await page.getByText('Waits to be added: “call Oskar”.').waitFor();
    expect(await field.inputValue()).toBe('mail Eva about a quo');
    await page.getByRole('button', { name: 'Take this one first' }).click();
    expect(await field.inputValue()).toBe('call Oskar');
    await page.getByText('Waits to be added: “mail Eva about a quo”.').waitFor();
    await openSettings();
    expect(await name.inputValue()).toBe('Robin Fie');
    await page.getByText(/^Not saved yet/).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await openSettings();
    expect(await name.inputValue()).not.toBe('Robin Fie');
  });

  it('of the first start are followed once the window is there', async () => {
    const { app } = await startOnEither({ args: ['tenfour://add?text=Mia'] });
    const page = await openPage(app);
    await expect.poll(() => page.getByRole('textbox', { name: 'Who is waiting?' }).inputValue()).toBe('Mia');
  });

  it('that macOS hands over acknowledge nothing before they have asked', async () => {
    let id = '';
    const { app } = await startOnEither({
      args: ['--hidden'],
      before: async (desk) => {
        id = (await desk.ask('receive', anArrival(desk.clock.now()))).inquiryId;
      },
    });
    await app.emit('app', 'open-url', `tenfour://acknowledge/${id}`);
    const page = await openPage(app);
    const question = page.getByRole('alert').filter({ hasText: 'A link asks to acknowledge Ana Ruiz.' });
    await question.waitFor();
    const phase = async (): Promise<unknown> => {
      const snapshot = await callFrom(page, 'snapshot', {});
      return snapshot.ok ? snapshot.value.inquiries.map(({ standing }) => standing.phase) : snapshot;
    };
    expect(await phase()).toEqual(['waiting']);
    await question.getByRole('button', { name: 'Acknowledge' }).click();
    await expect.poll(phase).toEqual(['promised']);
  });

  it('that are hostile are refused with a sentence in the window, each by itself', async () => {
    const { app, startAgain } = await startOnEither();
    const page = await openPage(app);
    expect(await startAgain('tenfour://add?text=%3Cscript%3E%00', 'tenfour://quit')).toMatchObject({ code: 0 });
    const refusals = page.getByText('A link was not followed.');
    await expect.poll(() => refusals.count()).toBe(2);
    expect(await page.getByRole('textbox', { name: 'Who is waiting?' }).inputValue()).toBe('');
    expect(await app.windows()).toHaveLength(1);
  });

  it('that a stranger hands over as something else only show the window', async () => {
    const { app } = await startOnEither({ args: ['--hidden'] });
    await app.emit('app', 'second-instance', ['tenfour://add?text=argv'], '/', { links: { length: 1 } });
    const page = await openPage(app);
    expect(await page.getByRole('textbox', { name: 'Who is waiting?' }).inputValue()).toBe('');
  });
});
