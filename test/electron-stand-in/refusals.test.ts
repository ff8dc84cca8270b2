// What Electron refuses, the stand-in refuses in the same words.
import { describe, expect, it } from 'vitest';
import { launchFixture, mains, slow } from './fixtures/launch.ts';

describe('before the app is ready', slow, () => {
  it('refuses what needs a ready app, and lets the rest be done', async () => {
    const app = await launchFixture({ main: mains.early });
    expect(await app.evaluate(() => Reflect.get(globalThis, 'early') as unknown)).toEqual({
      BrowserWindow: 'Error: Cannot create BrowserWindow before app is ready',
      Tray: 'Error: Cannot create Tray before app is ready',
      Notification: 'Error: Cannot create Notification before app is ready',
      screen: "Error: The 'screen' module can't be used before the app 'ready' event",
      globalShortcut: 'Error: globalShortcut cannot be used before the app is ready',
      powerMonitor: "Error: The 'powerMonitor' module can't be used before the app 'ready' event",
      session: 'TypeError: Session can only be received when app is ready',
      'protocol.handle': 'TypeError: Session can only be received when app is ready',
      'protocol.registerSchemesAsPrivileged': 'worked',
      'app.enableSandbox': 'worked',
      'app.getPath': 'worked',
      'Menu.buildFromTemplate': 'worked',
      'ipcMain.handle': 'worked',
      isReady: 'false',
    });
  });

  it('refuses, once it is ready, what only works before', async () => {
    const app = await launchFixture();
    expect(
      await app.evaluate(({ app: electronApp, protocol }) => {
        const message = (act: () => unknown): string => {
          try {
            return `answered ${String(act())}`;
          } catch (problem) {
            return String(problem);
          }
        };
        return [
          message(() => protocol.registerSchemesAsPrivileged([])),
          message(() => electronApp.enableSandbox()),
          message(() => electronApp.disableHardwareAcceleration()),
        ];
      }),
    ).toEqual([
      'Error: protocol.registerSchemesAsPrivileged should be called before app is ready',
      'Error: app.enableSandbox() can only be called before app is ready',
      'Error: app.disableHardwareAcceleration() can only be called before app is ready',
    ]);
  });
});

describe('what was destroyed', slow, () => {
  it('refuses every call but those that ask whether it was', async () => {
    const app = await launchFixture();
    expect(
      await app.evaluate(({ BrowserWindow, Tray, nativeImage }) => {
        const message = (act: () => unknown): string => {
          try {
            return `answered ${String(act())}`;
          } catch (problem) {
            return String(problem);
          }
        };
        const window = new BrowserWindow({ show: false });
        const { webContents } = window;
        const tray = new Tray(nativeImage.createEmpty());
        window.destroy();
        tray.destroy();
        window.on('focus', () => undefined);
        return {
          'win.show': message(() => window.show()),
          'win.webContents': message(() => window.webContents),
          'webContents.send': message(() => webContents.send('x')),
          'tray.setTitle': message(() => tray.setTitle('x')),
          windows: BrowserWindow.getAllWindows().length,
          isDestroyed: [window.isDestroyed(), webContents.isDestroyed(), tray.isDestroyed()],
        };
      }),
    ).toEqual({
      'win.show': 'TypeError: Object has been destroyed',
      'win.webContents': 'TypeError: Object has been destroyed',
      'webContents.send': 'TypeError: Object has been destroyed',
      'tray.setTitle': 'Error: Tray is destroyed',
      windows: 0,
      isDestroyed: [true, true, true],
    });
  });
});

describe('what is registered twice or made wrongly', slow, () => {
  it('is refused', async () => {
    const app = await launchFixture();
    expect(
      await app.evaluate(({ app: electronApp, ipcMain, Menu, protocol, Tray, BrowserWindow }) => {
        const message = (act: () => unknown): string => {
          try {
            return `answered ${String(act())}`;
          } catch (problem) {
            return String(problem);
          }
        };
        protocol.handle('twice', () => new Response());
        return {
          handle: message(() => ipcMain.handle('echo', () => 1)),
          handler: message(() => ipcMain.handle('other', 1 as never)),
          scheme: message(() => protocol.handle('twice', () => new Response())),
          unhandle: message(() => protocol.unhandle('never')),
          template: message(() => Menu.buildFromTemplate([{ enabled: true }])),
          path: message(() => electronApp.getPath('nowhere' as never)),
          relative: message(() => electronApp.setPath('userData', 'here')),
          image: message(() => new Tray(1 as never)),
          sandbox: message(() => new BrowserWindow({ webPreferences: { sandbox: false } })),
          isolation: message(() => new BrowserWindow({ webPreferences: { contextIsolation: false } })),
          node: message(() => new BrowserWindow({ webPreferences: { nodeIntegration: true } })),
        };
      }),
    ).toEqual({
      handle: "Error: Attempted to register a second handler for 'echo'",
      handler: "TypeError: Expected handler to be a function, but found type 'number'",
      scheme: 'Error: Failed to register protocol: twice',
      unhandle: 'Error: Failed to unhandle protocol: never',
      template: 'TypeError: Invalid template for MenuItem: must have either label, role or type',
      path: "Error: Failed to get 'nowhere' path",
      relative: 'Error: Path must be absolute',
      image: 'TypeError: Error processing argument at index 0, conversion failure',
      sandbox: 'Error: The stand-in has no webPreferences.sandbox: false yet',
      isolation: 'Error: The stand-in has no webPreferences.contextIsolation: false yet',
      node: 'Error: The stand-in has no webPreferences.nodeIntegration: true yet',
    });
  });
});

describe('what the stand-in lacks', slow, () => {
  it('says so, and is never undefined', async () => {
    const app = await launchFixture();
    expect(
      await app.evaluate(async (electron) => {
        const message = (act: () => unknown): string => {
          try {
            return `answered ${String(act())}`;
          } catch (problem) {
            return String(problem);
          }
        };
        const window = new electron.BrowserWindow({ show: false });
        return [
          message(() => electron.app.getGPUFeatureStatus()),
          message(() => window.setKiosk(true)),
          message(() => window.webContents.print()),
          message(() => electron.session.defaultSession.cookies),
          message(() => electron.autoUpdater.checkForUpdates()),
          message(() => new electron.BrowserView()),
          message(() => electron.Menu.sendActionToFirstResponder('copy:')),
          // A promise may be made of any of them.
          (await Promise.resolve(electron.app)) === electron.app,
        ];
      }),
    ).toEqual([
      'Error: The stand-in has no app.getGPUFeatureStatus yet',
      'Error: The stand-in has no win.setKiosk yet',
      'Error: The stand-in has no webContents.print yet',
      'Error: The stand-in has no session.cookies yet',
      'Error: The stand-in has no autoUpdater.checkForUpdates yet',
      'Error: The stand-in has no BrowserView yet',
      'Error: The stand-in has no Menu.sendActionToFirstResponder yet',
      true,
    ]);
  });
});
