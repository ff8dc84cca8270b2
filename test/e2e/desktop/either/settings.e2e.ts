import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtMain, openPage, startOnEither } from '../../../support/desktop-edition.ts';
import { launchApp } from '../../../support/electron/launch.ts';

describe('the settings of this computer', () => {
  it('start it at login, hold its shortcuts, and say what cannot be had', async () => {
    const { app, folder } = await startOnEither();
    const page = await openPage(app);
    // Taken by this program already, as it could be by another.
    const [wanted, taken] = ['Ctrl+Alt+Shift+F9', 'Ctrl+Alt+Shift+F10'];
    expect(
      await app.evaluate(
        ({ globalShortcut }, accelerator) => globalShortcut.register(accelerator, () => undefined),
        taken,
      ),
    ).toBe(true);
    await app.tray.pick('Settings');
    await page.getByLabel('Start when I log in').check();
    await page.getByLabel('Shortcut to open').fill(wanted.toLowerCase());
    await page.getByLabel('Shortcut to add').fill(taken);
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByText(/Ctrl\+Alt\+Shift\+F10 cannot be had/).waitFor();
    const isHeld = (): Promise<boolean> =>
      app.evaluate(({ globalShortcut }, accelerator) => globalShortcut.isRegistered(accelerator), wanted);
    expect(await isHeld()).toBe(true);
    if ((await app.evaluate(() => process.platform)) === 'linux') {
      const autostart = join(folder, 'config', 'autostart', 'ten-four.desktop');
      await expect.poll(() => readFile(autostart, 'utf8').catch(() => '')).toContain('"--hidden"');
    } else expect(await app.loginItems()).toMatchObject([{ openAtLogin: true }]);
  });
});

describe('the chosen theme', () => {
  it('is that of the lists of choices and the frames that the system draws, now and at the next start', async () => {
    const { app, folder } = await startOnEither();
    const page = await openPage(app);
    const look = async (): Promise<unknown> => [
      await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource),
      await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme),
      await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches),
    ];
    await app.tray.pick('Settings');
    await page.getByLabel('Dark').check();
    await page.getByRole('button', { name: 'Save settings' }).click();
    await expect.poll(look).toEqual(['dark', 'dark', true]);
    await app.quit();
    const again = await launchApp({ main: builtMain, dataFolder: folder, args: ['--hidden'] });
    await expect.poll(() => again.tray.count()).toBe(1);
    expect(await again.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  });
});
