// Drives the desktop edition by asking main itself, so that the same spec runs on Electron and on the stand-in. What cannot be
// seen from outside has been noted by note-calls.cjs.
import type { DesktopApp, SeenMenuItem, SeenNotification, SeenWindow, StartedApp } from './app-under-test.ts';

/** What note-calls.cjs leaves on the global object of main. */
interface Noted {
  trayCount(): number;
  tray(): { readonly toolTip: string; readonly title: string };
  clickTray(): void;
  menu(): SeenMenuItem[] | null;
  pick(labels: readonly string[]): void;
  notifications(): SeenNotification[];
  emitOnNotification(number: number, name: string, ...args: readonly unknown[]): void;
  openedOutside(): string[];
  loginItems(): unknown[];
}

declare global {
  var noted: Noted;
}

export function driveByEvaluation(app: StartedApp): DesktopApp {
  const { evaluate } = app;
  return {
    ...app,
    windows: () => evaluate(readWindows),
    closeWindow: (id) => evaluate(({ BrowserWindow }, which) => BrowserWindow.fromId(which)?.close(), id),
    tray: {
      count: () => evaluate(() => globalThis.noted.trayCount()),
      toolTip: () => evaluate(() => globalThis.noted.tray().toolTip),
      click: () => evaluate(() => globalThis.noted.clickTray()),
      menu: () => evaluate(() => globalThis.noted.menu()),
      pick: (...labels) => evaluate((_, path) => globalThis.noted.pick(path), labels),
    },
    notifications: () => evaluate(() => globalThis.noted.notifications()),
    clickNotification: (number) => evaluate((_, which) => globalThis.noted.emitOnNotification(which, 'click'), number),
    openedOutside: () => evaluate(() => globalThis.noted.openedOutside()),
    loginItems: () => evaluate(() => globalThis.noted.loginItems()),
    emit: (part, name, ...args) =>
      evaluate(
        (electron, given) => {
          const emitter: NodeJS.EventEmitter = electron[given.part];
          emitter.emit(given.name, { preventDefault: () => undefined }, ...given.args);
        },
        { part, name, args },
      ),
    quit: async () => {
      // It may be gone before it can answer.
      await evaluate(({ app: electronApp }) => electronApp.quit()).catch(() => undefined);
      return await app.ended;
    },
  };
}

function readWindows({ BrowserWindow }: typeof Electron.CrossProcessExports): SeenWindow[] {
  return BrowserWindow.getAllWindows().map((window) => ({
    id: window.id,
    url: window.webContents.getURL(),
    title: window.getTitle(),
    bounds: window.getBounds(),
    isVisible: window.isVisible(),
    isFocused: window.isFocused(),
    isMinimized: window.isMinimized(),
    isAlwaysOnTop: window.isAlwaysOnTop(),
  }));
}
