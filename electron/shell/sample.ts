// Owns the sample day of the desktop edition: a window of its own, beside the one of the real list, on a desk of its own.
// The window and the day end together.
import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents } from 'electron';
import type { Clock } from '../desk/clock.ts';
import type { Desk } from '../desk/desk.ts';
import { createSampleDay, type SampleDay } from '../desk/sample-day.ts';
import type { Settings } from '../domain/settings.ts';
import { sampleFolderOf } from '../serve/sample.ts';
import { computerUser } from '../start/this-computer.ts';
import type { SampleEnd } from './ipc.ts';
import type { Closable } from './lifetime.ts';
import { createPages, publishTo, type Pages } from './pages.ts';
import { sampleAddress } from './security/page-address.ts';
import { windowOptions } from './window/window-options.ts';

export type SampleWindow = Pick<
  BrowserWindow,
  'destroy' | 'focus' | 'isDestroyed' | 'isMinimized' | 'loadURL' | 'on' | 'once' | 'restore' | 'show'
> & { readonly webContents: Pick<WebContents, 'on'> };

export interface ShellSampleParts {
  /** Of the real data, which only this program has open. */
  readonly store: { readonly folder: string; readonly settings: Settings };
  readonly clock: Clock;
  readonly platform: NodeJS.Platform;
  readonly preload: string;
  readonly createWindow: (options: BrowserWindowConstructorOptions) => SampleWindow;
  readonly onTrouble: (problem: unknown) => void;
}

export interface ShellSample extends Closable {
  /** What the desk is asked for. */
  readonly day: SampleDay;
  /** What its page calls and follows; null while there is none. */
  readonly end: SampleEnd | null;
  /** Nothing is shown where it is not open. */
  show(): void;
}

interface Open {
  readonly desk: Desk;
  readonly pages: Pages;
  window: SampleWindow | null;
}

/** Removes first what a crash has left. */
export async function openSample(parts: ShellSampleParts): Promise<ShellSample> {
  const { store, clock, platform, onTrouble } = parts;
  let open: Open | null = null;

  const day = await createSampleDay({
    folder: sampleFolderOf(store.folder),
    clock,
    computerUser: computerUser(),
    monotonicStopsInSleep: platform === 'linux',
    settings: () => store.settings,
    onOpened: (desk) => {
      open = { desk, pages: publishTo(createPages(desk.snapshot), desk), window: null };
    },
    onEnded: () => {
      const over = open;
      open = null;
      void over?.pages.dispose();
      if (over?.window?.isDestroyed() === false) over.window.destroy();
    },
    onTrouble,
  });

  function show(): void {
    if (open === null) return;
    const { window } = open;
    if (window === null) open.window = makeWindow(parts, endWith);
    else bringToFront(window);
  }

  /** One of a day before must not end this one. */
  function endWith(window: SampleWindow): void {
    if (open?.window === window) day.end();
  }

  return {
    day,
    get end() {
      return open === null ? null : { call: open.desk.call, pages: open.pages };
    },
    show,
    dispose: day.close,
  };
}

function makeWindow(
  { createWindow, platform, preload, onTrouble }: ShellSampleParts,
  endWith: (window: SampleWindow) => void,
): SampleWindow {
  const window = createWindow(windowOptions('ordinary', platform, preload));
  window.once('ready-to-show', () => bringToFront(window));
  window.on('closed', () => endWith(window));
  window.webContents.on('render-process-gone', () => endWith(window));
  window.loadURL(sampleAddress).catch((problem: unknown) => {
    // It was closed while it loaded.
    if (window.isDestroyed()) return;
    onTrouble(problem);
    endWith(window);
  });
  return window;
}

function bringToFront(window: SampleWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
