import { describe, expect, it } from 'vitest';
import { callFrom, closeUntilHidden, openPage, startOnEither } from '../../../support/desktop-edition.ts';
import type { DesktopApp } from '../../../support/electron/app-under-test.ts';
import { anArrival, type TestDesk } from '../../../support/test-desk.ts';

const oneWaiting = async (desk: TestDesk): Promise<void> =>
  void (await desk.ask('receive', anArrival(desk.clock.now())));

/** Right after it has gone a click may belong to what has hidden it; that one opens nothing. */
async function clickUntilShown(app: DesktopApp): Promise<void> {
  await expect
    .poll(async () => {
      if ((await app.windows()).some(({ isVisible }) => isVisible)) return true;
      await app.tray.click();
      return false;
    })
    .toBe(true);
}

describe('the window', () => {
  it('shows the list, and records what is done over the bridge so that it is on the disk', async () => {
    const { app, afterwards } = await startOnEither();
    const page = await openPage(app);
    expect(await callFrom(page, 'receive', anArrival(Date.now()))).toMatchObject({ ok: true });
    await page.getByRole('row', { name: /Ana Ruiz/ }).waitFor();
    await page.locator('body').press('Home');
    await page.locator('body').press('a');
    await page.getByRole('dialog', { name: /What do you owe Ana Ruiz/ }).waitFor();
    await app.quit();
    expect((await afterwards()).store.open.inquiries).toMatchObject([
      { customer: { name: 'Ana Ruiz' }, events: [{ type: 'acknowledged' }, { type: 'promised' }] },
    ]);
  });

  it('hides when it is closed, misses nothing meanwhile, and comes back with a click on the tray', async () => {
    const { app } = await startOnEither({ before: oneWaiting });
    const page = await openPage(app);
    await page.getByRole('row', { name: /Ana Ruiz/ }).waitFor();
    const [window] = await app.windows();
    await closeUntilHidden(app);
    const customer = { name: 'Oskar Lind', phone: null, email: null, handle: null };
    await callFrom(page, 'receive', { ...anArrival(Date.now()), customer });
    await clickUntilShown(app);
    expect(await app.windows()).toMatchObject([{ id: window?.id, isVisible: true }]);
    await page.getByRole('row', { name: /Oskar Lind/ }).waitFor();
  });

  it('stays out of sight at login, and is shown by a further start', async () => {
    const { app, startAgain } = await startOnEither({ args: ['--hidden'] });
    expect(await app.windows()).toEqual([]);
    expect(await startAgain('--hidden')).toMatchObject({ code: 0 });
    expect(await app.windows()).toEqual([]);
    expect(await startAgain()).toMatchObject({ code: 0 });
    await expect.poll(() => app.windows()).toMatchObject([{ isVisible: true, url: 'tenfour://app/' }]);
  });

  it('is one: a further start opens no second', async () => {
    const { app, startAgain } = await startOnEither();
    await openPage(app);
    await startAgain();
    expect([(await app.windows()).length, await app.tray.count()]).toEqual([1, 1]);
  });
});

// Only there can the tray be missing: the session bus says so.
describe.skipIf(process.platform !== 'linux')('without a tray', () => {
  it.each([
    ['ubuntu:GNOME', /^This GNOME desktop shows no tray icons by itself\. .* Ten-Four works in its window/],
    ['KDE', /^Nothing on this desktop shows tray icons\. Add a system tray .* Ten-Four works in its window/],
  ])('the window says why on %s, and is there although it was started out of sight', async (desktop, why) => {
    const env = { XDG_CURRENT_DESKTOP: desktop };
    const { app } = await startOnEither({ tray: 'hidden', args: ['--hidden'], before: oneWaiting, env });
    const page = await openPage(app);
    await page.getByText(why).waitFor();
    expect(await app.windows()).toMatchObject([{ isVisible: true }]);
  });

  it('closing ends the program when nobody waits', async () => {
    const { app } = await startOnEither({ tray: 'hidden' });
    await openPage(app);
    const [window] = await app.windows();
    await app.closeWindow(window?.id ?? 0).catch(() => undefined);
    expect(await app.ended).toMatchObject({ code: 0 });
  });
});
