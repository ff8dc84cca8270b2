import type { BrowserWindowConstructorOptions } from 'electron';
import type { WindowKind } from './close-behaviour.ts';

export const windowSize = { width: 420, height: 660 } as const;

/** Everything that keeps the page apart from the system stands here, also where it is Electron's default. */
export function windowOptions(
  kind: WindowKind,
  platform: NodeJS.Platform,
  preload: string,
): BrowserWindowConstructorOptions {
  return {
    ...windowSize,
    title: 'Ten-Four',
    show: false,
    fullscreenable: false,
    maximizable: kind === 'ordinary',

    ...(kind === 'anchored' ? anchored(platform) : ordinary),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  };
}

function anchored(platform: NodeJS.Platform): BrowserWindowConstructorOptions {
  return {
    frame: false,
    resizable: false,
    movable: false,
    minimizable: false,
    skipTaskbar: true,
    // On Windows it would open behind the window that has the focus.
    alwaysOnTop: platform === 'win32',
  };
}

const ordinary: BrowserWindowConstructorOptions = { minWidth: 340, minHeight: 400, autoHideMenuBar: true };
