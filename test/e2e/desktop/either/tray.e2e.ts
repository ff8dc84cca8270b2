import { describe, expect, it } from 'vitest';
import { callFrom, openPage, startOnEither } from '../../../support/desktop-edition.ts';
import type { DesktopApp } from '../../../support/electron/app-under-test.ts';
import { anArrival, type TestDesk } from '../../../support/test-desk.ts';

const customer = (name: string) => ({ name, phone: null, email: null, handle: null });
const twoWaiting = async (desk: TestDesk): Promise<void> => {
  for (const name of ['Ana Ruiz', 'Oskar Lind']) {
    await desk.ask('receive', { ...anArrival(desk.clock.now()), customer: customer(name) });
  }
};

/** The menu names an inquiry and when it is due, by the clock of this computer. */
async function entryOf(app: DesktopApp, name: string): Promise<string> {
  const entry = (await app.tray.menu())?.find(({ label }) => label.startsWith(`${name} · by `));
  if (entry === undefined) throw new Error(`The menu has no entry of ${name}.`);
  return entry.label;
}

describe('the tray', () => {
  it('says who waits, and acknowledges and snoozes from its menu with no window open', async () => {
    const { app, afterwards } = await startOnEither({ args: ['--hidden'], before: twoWaiting });
    expect(await app.tray.toolTip()).toMatch(/^Ana Ruiz: (?:10|9) min left to acknowledge · 1 more/);
    await app.tray.pick(await entryOf(app, 'Ana Ruiz'), 'Acknowledge');
    await expect.poll(() => app.tray.toolTip()).toMatch(/^Oskar Lind: (?:10|9) min left to acknowledge/);
    await app.tray.pick(await entryOf(app, 'Oskar Lind'), 'Snooze for 5 minutes');
    expect(await app.windows()).toEqual([]);
    expect(await app.quit()).toMatchObject({ code: 0 });
    expect((await afterwards()).desk.snapshot().inquiries).toMatchObject([
      { customer: { name: 'Ana Ruiz' }, standing: { phase: 'promised', acknowledgedBy: 'Sam' } },
      { customer: { name: 'Oskar Lind' }, standing: { phase: 'waiting', snooze: {} } },
    ]);
  });

  it('leads to the window, the settings, the line to add and the reports', async () => {
    const { app } = await startOnEither({ args: ['--hidden'] });
    await app.tray.click();
    const page = await openPage(app);
    await app.tray.pick('Settings');
    await page.getByRole('dialog', { name: 'Settings' }).waitFor();
    await app.tray.pick('Add an inquiry…');
    await page.waitForFunction(() => document.activeElement?.matches('[data-field="add"]'));
    await app.tray.pick('Reports');
    await page.getByRole('dialog').waitFor();
    expect(await callFrom(page, 'snapshot', {})).toMatchObject({ ok: true, value: { inquiries: [] } });
  });

  it('ends the program from its menu', async () => {
    const { app } = await startOnEither({ args: ['--hidden'], before: twoWaiting });
    // It may be gone before it can answer.
    await app.tray.pick('Quit Ten-Four').catch(() => undefined);
    expect(await app.ended).toMatchObject({ code: 0 });
  });
});
