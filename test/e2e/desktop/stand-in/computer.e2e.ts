import { describe, expect, it } from 'vitest';
import { openPage, startDesktop } from '../../../support/desktop-edition.ts';
import { anArrival } from '../../../support/test-desk.ts';

describe('the end of the desktop edition, on the stand-in', () => {
  it('comes without a word on the terminal when all is well', async () => {
    const { app } = await startDesktop({ platform: 'linux' });
    await openPage(app);
    expect(await app.quit()).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('the settings of this computer, on the stand-in', () => {
  it('leave a shortcut to another program that has it, and open the window with their own', async () => {
    const { app } = await startDesktop({
      platform: 'linux',
      takenShortcuts: ['Ctrl+Alt+X'],
      // Sheets that are loaded when they are opened wait for a moment of real time.
      clockMs: null,
    });
    const page = await openPage(app);
    await app.tray.pick('Settings');
    await page.getByLabel('Shortcut to open').fill('ctrl+alt+t');
    await page.getByLabel('Shortcut to add').fill('Ctrl+Alt+X');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByText(/Ctrl\+Alt\+X cannot be had/).waitFor();
    expect((await app.system()).shortcuts).toEqual(['Ctrl+Alt+T']);
    const [window] = await app.windows();
    await app.closeWindow(window?.id ?? 0);
    await app.pressShortcut('Ctrl+Alt+T');
    expect(await app.windows()).toMatchObject([{ isVisible: true }]);
  });

  it('go back to what works where a shortcut cannot be had', async () => {
    const { app } = await startDesktop({ platform: 'linux', takenShortcuts: ['Ctrl+Alt+X'], clockMs: null });
    const page = await openPage(app);
    await app.tray.pick('Settings');
    await page.getByLabel('Shortcut to open').fill('ctrl+alt+x');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByText(/Ctrl\+Alt\+X cannot be had/).waitFor();
    await app.tray.pick('Settings');
    await expect.poll(() => page.getByLabel('Shortcut to open').inputValue()).toBe('');
  });

  it('change what the tray shows', async () => {
    const { app } = await startDesktop({
      platform: 'darwin',
      args: ['--hidden'],
      settings: { desktop: { trayShows: 'count', startAtLogin: true, shortcuts: { popup: null, add: null } } },
      before: async (desk) => {
        await desk.ask('receive', anArrival(desk.clock.now()));
        await desk.ask('receive', { ...anArrival(desk.clock.now()), subject: 'other' });
      },
    });
    expect(await app.tray.state()).toMatchObject({ title: '2' });
    expect(await app.system()).toMatchObject({ badgeCount: 2, loginItem: { openAtLogin: true } });
  });
});
