// The same operations on real Electron, as far as a program can be driven from outside: the tray, menus and notifications of
// the system cannot be clicked, so what the shell has made of them is noted by a script that runs before main.
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication } from 'playwright-core';
import type { DesktopApp, Ended } from './app-under-test.ts';
import type { LaunchOptions } from './launch-stand-in.ts';
import type { NotificationRecord, TrayRecord, WindowRecord } from './wire/shapes.ts';

const noteFile = fileURLToPath(new URL('./real/note-calls.cjs', import.meta.url));

/** What note-calls.cjs leaves on the global object of main. */
interface Noted {
  tray(): TrayRecord | null;
  press(name: string): void;
  pick(labels: readonly string[]): void;
  notifications(): NotificationRecord[];
  emitOnNotification(number: number, name: string, ...args: readonly unknown[]): void;
}

declare global {
  var noted: Noted;
}

export async function launchRealElectron(program: string, options: LaunchOptions): Promise<DesktopApp> {
  const { main, dataFolder, args = [], env = {} } = options;
  const electron = await _electron.launch({
    executablePath: program,
    args: ['-r', noteFile, main, `--user-data-dir=${dataFolder}`, ...args],
    env: Object.fromEntries(
      Object.entries({ ...process.env, TENFOUR_DATA: dataFolder, ...env }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    ),
  });
  const child = electron.process();
  const output = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, ...output })));

  return {
    kind: 'electron',
    popup: async () => {
      const page = await electron.firstWindow();
      await page.waitForLoadState();
      return page;
    },
    evaluate: (act, given) => electron.evaluate<never, never>(act as never, given as never),
    windows: () => electron.evaluate(readWindows),
    tray: {
      state: () => electron.evaluate(() => globalThis.noted.tray()),
      click: () => electron.evaluate(() => globalThis.noted.press('click')),
      pick: (...labels) => electron.evaluate((_, path) => globalThis.noted.pick(path), labels),
    },
    notifications: () => electron.evaluate(() => globalThis.noted.notifications()),
    clickNotification: (number) =>
      electron.evaluate((_, which) => globalThis.noted.emitOnNotification(which, 'click'), number),
    pressNotificationButton: async (number, text) => {
      const shown = await electron.evaluate(() => globalThis.noted.notifications());
      const index = shown[number]?.actions.indexOf(text) ?? -1;
      if (index < 0) throw new Error(`The notification has no button "${text}".`);
      await electron.evaluate(
        (_, given) => globalThis.noted.emitOnNotification(given.number, 'action', given.index, -1),
        { number, index },
      );
    },
    ...whatHappens(electron),
    quit: async () => {
      await electron.evaluate(({ app }) => app.quit()).catch(() => undefined);
      return await ended;
    },
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
    ended,
    output: () => output.stdout + output.stderr,
  };
}

type Happenings = 'emitPower' | 'emitOnApp' | 'secondInstance' | 'openUrl' | 'blurWindow' | 'closeWindow';

function whatHappens(electron: ElectronApplication): Pick<DesktopApp, Happenings> {
  const emitOnApp = (name: string, ...args: readonly unknown[]): Promise<void> =>
    electron.evaluate(
      ({ app }, given) => {
        app.emit(given.name, { preventDefault: () => undefined }, ...given.args);
      },
      { name, args },
    );
  return {
    emitOnApp,
    emitPower: (name) =>
      electron.evaluate(({ powerMonitor }, which) => {
        powerMonitor.emit(which);
      }, name),
    secondInstance: (argv, additionalData) => emitOnApp('second-instance', argv, '/', additionalData),
    openUrl: (url) => emitOnApp('open-url', url),
    blurWindow: (id) => electron.evaluate(({ BrowserWindow }, which) => BrowserWindow.fromId(which)?.blur(), id),
    closeWindow: (id) => electron.evaluate(({ BrowserWindow }, which) => BrowserWindow.fromId(which)?.close(), id),
  };
}

function readWindows({ BrowserWindow }: typeof Electron.CrossProcessExports): WindowRecord[] {
  return BrowserWindow.getAllWindows().map((window) => ({
    id: window.id,
    url: window.webContents.getURL(),
    title: window.getTitle(),
    bounds: window.getBounds(),
    isVisible: window.isVisible(),
    isFocused: window.isFocused(),
    isMinimized: window.isMinimized(),
    isAlwaysOnTop: window.isAlwaysOnTop(),
    // Electron cannot be asked for these.
    isSkippingTaskbar: false,
    overlayIcon: null,
    isFlashing: false,
  }));
}
