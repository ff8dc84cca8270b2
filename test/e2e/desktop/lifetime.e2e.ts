import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtMain, callFrom, openPage, startDesktop } from '../../support/desktop-edition.ts';
import { launchDesktop } from '../../support/electron/launch.ts';
import { anArrival, temporaryFolder } from '../../support/test-desk.ts';

describe('the end of the desktop edition, on the stand-in', () => {
  it('keeps everything that was asked for in the same moment, and frees the folder', async () => {
    const { app, folder, afterwards } = await startDesktop({ platform: 'linux' });
    const page = await openPage(app);
    const asked = Array.from({ length: 5 }, (_, number) => {
      const customer = { name: `Customer ${number}`, phone: null, email: null, handle: null };
      return callFrom(page, 'receive', { ...anArrival(Date.UTC(2026, 10, 24, 9, 59)), customer });
    });
    const confirmed = await Promise.all(asked);
    expect(confirmed.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
    expect(await app.quit()).toMatchObject({ code: 0, stderr: '' });
    expect((await readdir(folder)).filter((name) => /lock|tmp/.test(name))).toEqual([]);
    const { desk } = await afterwards();
    expect(desk.snapshot().inquiries).toHaveLength(5);
  });

  it('closes everything when the system shuts down', async () => {
    const { app, folder } = await startDesktop({ platform: 'linux', args: ['--hidden'] });
    await app.emitPower('shutdown').catch(() => undefined);
    expect(await app.ended).toMatchObject({ code: 0 });
    expect((await readdir(folder)).filter((name) => name.includes('lock'))).toEqual([]);
  });

  it('comes with the end of the session on Windows', async () => {
    const { app } = await startDesktop({ platform: 'win32' });
    await openPage(app);
    const [window] = await app.windows();
    await app.emitOnWindow(window?.id ?? 0, 'session-end', { reasons: ['logoff'] }).catch(() => undefined);
    expect(await app.ended).toMatchObject({ code: 0 });
  });

  it('says why it does not start when the data cannot be used', async () => {
    const file = join(await temporaryFolder(), 'a-file');
    await writeFile(file, 'not a folder');
    const app = await launchDesktop({ main: builtMain, dataFolder: file });
    await expect.poll(() => app.callsOf('dialog', 'showErrorBox').length).toBe(1);
    expect(JSON.stringify(app.callsOf('dialog', 'showErrorBox'))).toContain('Ten-Four cannot start');
    expect(await app.ended).toMatchObject({ code: 1 });
  });
});

describe('the settings of this computer, on the stand-in', () => {
  it('start it at login, hold its shortcuts, and say what cannot be had', async () => {
    const { app, folder } = await startDesktop({
      platform: 'linux',
      takenShortcuts: ['Ctrl+Alt+X'],
      // Sheets that are loaded when they are opened wait for a moment of real time.
      clockMs: null,
    });
    const page = await openPage(app);
    await app.tray.pick('Settings');
    await page.getByLabel('Start when I log in').check();
    await page.getByLabel('Shortcut to open').fill('ctrl+alt+t');
    await page.getByLabel('Shortcut to add').fill('Ctrl+Alt+X');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByText(/Ctrl\+Alt\+X cannot be had/).waitFor();
    expect((await app.system()).shortcuts).toEqual(['Ctrl+Alt+T']);
    const autostart = join(folder, 'config', 'autostart', 'ten-four.desktop');
    await expect.poll(() => readFile(autostart, 'utf8').catch(() => '')).toContain('"--hidden"');
    const [window] = await app.windows();
    await app.closeWindow(window?.id ?? 0);
    await app.pressShortcut('Ctrl+Alt+T');
    expect(await app.windows()).toMatchObject([{ isVisible: true }]);
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
