import { describe, expect, it } from 'vitest';
import { launchStandIn } from '../support/electron/launch-stand-in.ts';
import { launchFixture, launchWithWindow, slow, temporaryFolder } from './fixtures/launch.ts';

/** Prints each event of the app and of its window, so that their order can be read when the process has gone. */
function printEvents({ app, BrowserWindow }: typeof Electron.CrossProcessExports): void {
  const say = (name: string) => (): void => void process.stdout.write(`${name}\n`);
  for (const name of ['before-quit', 'window-all-closed', 'will-quit', 'quit']) app.on(name as never, say(name));
  for (const name of ['close', 'closed']) BrowserWindow.getAllWindows()[0]?.on(name as never, say(name));
}

describe('quitting', slow, () => {
  it('asks the app, then the windows, then the app again', async () => {
    const app = await launchWithWindow();
    await app.evaluate(printEvents);
    const { code, stdout } = await app.quit();
    expect([code, stdout.trim().split('\n')]).toEqual([0, ['before-quit', 'close', 'closed', 'will-quit', 'quit']]);
  });

  it.each(['before-quit', 'will-quit'])('is stopped by whoever prevents "%s", and can be tried again', async (name) => {
    const app = await launchFixture();
    await app.evaluate(({ app: electronApp }, event) => {
      electronApp.once(event as never, (asked: Electron.Event) => asked.preventDefault());
      electronApp.quit();
    }, name);
    await app.settle();
    expect(await app.evaluate(({ app: electronApp }) => electronApp.isReady())).toBe(true);
    expect((await app.quit()).code).toBe(0);
  });

  it('is stopped by a window that stays open', async () => {
    const app = await launchWithWindow();
    await app.evaluate(({ app: electronApp, BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.on('close', (event) => event.preventDefault());
      electronApp.quit();
    });
    await app.settle();
    expect(await app.windows()).toHaveLength(1);
  });

  it('follows the last window, unless the app listens for that', async () => {
    const app = await launchWithWindow();
    await app.closeWindow(1);
    expect((await app.ended).code).toBe(0);
    const other = await launchWithWindow();
    await other.evaluate(({ app: electronApp }) => void electronApp.on('window-all-closed', () => undefined));
    await other.closeWindow(1);
    await other.settle();
    expect(await other.windows()).toEqual([]);
  });

  it('by exit asks nobody', async () => {
    const app = await launchWithWindow();
    await app.evaluate(printEvents);
    await app.evaluate(({ app: electronApp }) => electronApp.exit(3)).catch(() => undefined);
    const { code, stdout } = await app.ended;
    expect([code, stdout.trim().split('\n')]).toEqual([3, ['closed', 'quit']]);
  });
});

describe('a second start', slow, () => {
  it('is told that it is the second, and the first is told what it was started with', async () => {
    const dataFolder = temporaryFolder();
    const first = await launchFixture({ dataFolder });
    const take = ({ app }: typeof Electron.CrossProcessExports): boolean => {
      app.on('second-instance', (_event, _argv, _folder, data) => process.stdout.write(`${JSON.stringify(data)}\n`));
      return app.requestSingleInstanceLock({ link: 'tenfour://add' });
    };
    expect(await first.evaluate(take)).toBe(true);
    const second = await launchFixture({ dataFolder });
    expect(await second.evaluate(take)).toBe(false);
    await second.quit();
    expect((await first.quit()).stdout).toBe('{"link":"tenfour://add"}\n');
    const third = await launchFixture({ dataFolder });
    expect(await third.evaluate(take)).toBe(true);
  });
});

describe('a main that fails', slow, () => {
  it('fails the launch, with what it wrote', async () => {
    const launching = launchStandIn({ main: '/nowhere/main.js', dataFolder: temporaryFolder() });
    await expect(launching).rejects.toThrow('Cannot find module');
  });
});

describe('the page of the first window', slow, () => {
  it('is waited for until there is one', async () => {
    const app = await launchFixture();
    const page = app.popup();
    await app.evaluate(async ({ BrowserWindow, protocol }) => {
      const headers = { 'Content-Type': 'text/html' };
      protocol.handle('tenfour', () => new Response('<h1>Late</h1>', { headers }));
      await new BrowserWindow().loadURL('tenfour://app/');
    });
    expect(await (await page).getByRole('heading').textContent()).toBe('Late');
  });
});

describe('the computer that main sees', slow, () => {
  it.each(['linux', 'darwin', 'win32'] as const)('is %s where the spec says so', async (platform) => {
    const app = await launchFixture({ platform, version: '1.2.3', isPackaged: true, args: ['--hidden'] });
    expect(
      await app.evaluate(({ app: electronApp }) => [
        process.platform,
        typeof electronApp.dock,
        electronApp.getVersion(),
        electronApp.isPackaged,
        process.argv.slice(1),
        typeof process.versions['electron'],
      ]),
    ).toEqual([platform, platform === 'darwin' ? 'object' : 'undefined', '1.2.3', true, ['--hidden'], 'string']);
  });
});
