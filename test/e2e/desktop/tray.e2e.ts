import { describe, expect, it } from 'vitest';
import { openPage, startDesktop } from '../../support/desktop-edition.ts';
import { anArrival, type TestDesk } from '../../support/test-desk.ts';

const oneWaiting = async (desk: TestDesk): Promise<void> =>
  void (await desk.ask('receive', anArrival(desk.clock.now())));

describe('the tray, on the stand-in', () => {
  it('acknowledges from its menu, with no window open', async () => {
    const { app, afterwards } = await startDesktop({ platform: 'linux', args: ['--hidden'], before: oneWaiting });
    await expect.poll(async () => (await app.tray.state())?.toolTip).toBe('Ana Ruiz: 10 min left to acknowledge');
    await app.tray.pick('Ana Ruiz · by 10:10', 'Acknowledge');
    await app.settle();
    await expect.poll(async () => (await app.tray.state())?.toolTip).toMatch(/^Ana Ruiz: promised for /);
    expect(await app.windows()).toEqual([]);
    await app.quit();
    const { desk } = await afterwards();
    expect(desk.snapshot().inquiries).toMatchObject([{ standing: { phase: 'promised', acknowledgedBy: 'Sam' } }]);
  });

  it('draws the minutes as they pass, and each image once', async () => {
    const { app } = await startDesktop({ platform: 'win32', args: ['--hidden'], before: oneWaiting });
    const before = app.callsOf('tray', 'setImage').length;
    await app.clock.advance(9 * 60_000);
    const drawn = app.callsOf('tray', 'setImage').length - before;
    // Nine minutes and eleven steps of the bar, some of them together.
    expect(drawn).toBeGreaterThanOrEqual(11);
    expect(drawn).toBeLessThanOrEqual(20);
  });

  it.each(['linux', 'win32', 'darwin'] as const)(
    'does nothing for a day with nothing open, on %s',
    async (platform) => {
      const { app } = await startDesktop({ platform, args: ['--hidden'] });
      await app.settle();
      const before = { calls: app.calls.length, ...(await app.clock.state()).counts };
      expect((await app.clock.state()).waiting).toEqual([]);
      await app.clock.advance(24 * 60 * 60_000);
      expect({ calls: app.calls.length, ...(await app.clock.state()).counts }).toEqual(before);
    },
  );

  it('shows the time beside the icon on macOS, and the menu with the right click', async () => {
    const { app } = await startDesktop({ platform: 'darwin', args: ['--hidden'], before: oneWaiting });
    await app.clock.advance(2_000);
    await expect.poll(() => app.tray.state()).toMatchObject({ title: '9:58', image: { isTemplate: true } });
    await app.standInTray.rightClick();
    await app.waitForCall('tray', 'popUpContextMenu');
    expect(await app.standInTray.count()).toBe(1);
  });

  it('leads to the reports, the settings and the line to add', async () => {
    // Sheets that are loaded when they are opened wait for a moment of real time.
    const { app } = await startDesktop({ platform: 'linux', clockMs: null });
    const page = await openPage(app);
    await app.tray.pick('Settings');
    await page.getByRole('dialog', { name: 'Settings' }).waitFor();
    await app.tray.pick('Add an inquiry…');
    await page.waitForFunction(() => document.activeElement?.matches('[data-field="add"]'));
    await app.tray.pick('Reports');
    await page.getByRole('dialog').waitFor();
  });

  it('ends the program from its menu', async () => {
    const { app } = await startDesktop({ platform: 'linux', args: ['--hidden'], before: oneWaiting });
    // It may be gone before it can answer.
    await app.tray.pick('Quit Ten-Four').catch(() => undefined);
    expect(await app.ended).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('without a tray, on the stand-in', () => {
  it.each(['hidden', 'failing'] as const)('the window stays where it can be reached: the tray is %s', async (tray) => {
    const { app } = await startDesktop({ platform: 'linux', tray, args: ['--hidden'], before: oneWaiting });
    const page = await openPage(app);
    await page.getByText(/Ten-Four works in its window/).waitFor();
    const [window] = await app.windows();
    expect(window).toMatchObject({ isVisible: true, isSkippingTaskbar: false });
    await app.closeWindow(window?.id ?? 0);
    expect(await app.windows()).toMatchObject([{ isMinimized: true }]);
    expect(app.output()).toContain('no tray would lead back to it');
    await app.secondInstance([], { isHidden: false, links: [] });
    expect(await app.windows()).toMatchObject([{ isVisible: true, isMinimized: false }]);
  });

  it('closing ends the program when nobody waits', async () => {
    const { app } = await startDesktop({ platform: 'linux', tray: 'hidden' });
    await openPage(app);
    const [window] = await app.windows();
    await app.closeWindow(window?.id ?? 0).catch(() => undefined);
    expect(await app.ended).toMatchObject({ code: 0 });
  });

  it('notices when the tray comes: then closing hides', async () => {
    const { app } = await startDesktop({ platform: 'linux', tray: 'hidden', before: oneWaiting });
    await openPage(app);
    await app.standInTray.setMode('shown');
    await app.secondInstance([], { isHidden: false, links: [] });
    const [window] = await app.windows();
    await expect
      .poll(async () => {
        await app.closeWindow(window?.id ?? 0);
        return (await app.windows())[0]?.isVisible;
      })
      .toBe(false);
  });

  it('is an ordinary window on Windows too where no icon can be made', async () => {
    const { app } = await startDesktop({ platform: 'win32', tray: 'failing' });
    const page = await openPage(app);
    await page.getByText(/tray icon could not be made/).waitFor();
    expect(await app.windows()).toMatchObject([{ isVisible: true, isSkippingTaskbar: false }]);
  });
});
