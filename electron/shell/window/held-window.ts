// Owns the one window itself: made when it is first needed, used again, let go after a long time out of sight.
import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents } from 'electron';
import type { Clock } from '../../desk/clock.ts';
import { minuteMs } from '../../domain/policy.ts';
import type { Closable } from '../lifetime.ts';
import { pageAddress } from '../security/page-address.ts';
import type { WindowKind } from './close-behaviour.ts';
import { windowOptions } from './window-options.ts';

export type PopupWindow = Pick<
  BrowserWindow,
  | 'destroy'
  | 'flashFrame'
  | 'focus'
  | 'hide'
  | 'isFocused'
  | 'isMinimized'
  | 'isVisible'
  | 'loadURL'
  | 'minimize'
  | 'on'
  | 'once'
  | 'restore'
  | 'setBounds'
  | 'setOverlayIcon'
  | 'show'
  | 'showInactive'
> & { readonly webContents: Pick<WebContents, 'on'> };

export interface HeldWindowParts {
  readonly createWindow: (options: BrowserWindowConstructorOptions) => PopupWindow;
  readonly clock: Clock;
  readonly platform: NodeJS.Platform;
  readonly preload: string;
  readonly onTrouble: (problem: unknown) => void;
}

export interface HeldWindow extends Closable {
  /** Once the page has been drawn; makes the window where there is none. */
  whenReady(use: (window: PopupWindow) => void): void;
  readonly window: PopupWindow | null;
  /** The window, as far as it can be seen. */
  readonly seen: PopupWindow | null;
  hide(): void;
  /** It is used: it will not be let go. */
  keep(): void;
  letGo(): void;
}

const idleMs = 30 * minuteMs;

export interface WindowListeners {
  /** Once for every window that is made. */
  readonly onMade: (window: PopupWindow) => void;
  /** The page could not be loaded or has crashed; its window has been let go. */
  readonly onPageGone: () => void;
}

export function holdWindow(
  { createWindow, clock, platform, preload, onTrouble }: HeldWindowParts,
  kind: () => WindowKind,
  { onMade, onPageGone }: WindowListeners,
): HeldWindow {
  let window: PopupWindow | null = null;
  let isReady = false;
  let cancelIdle: (() => void) | null = null;

  function make(): PopupWindow {
    const made = createWindow(windowOptions(kind(), platform, preload));
    [window, isReady] = [made, false];
    made.once('ready-to-show', () => void (isReady = true));
    made.webContents.on('render-process-gone', () => lose(made));
    onMade(made);
    made.loadURL(pageAddress).catch((problem: unknown) => lose(made, problem));
    return made;
  }

  /** It may be another one already: a page that is let go while it loads says that it failed. */
  function lose(lost: PopupWindow, problem?: unknown): void {
    if (window !== lost) return;
    if (problem !== undefined) onTrouble(problem);
    letGo();
    onPageGone();
  }

  function keep(): void {
    cancelIdle?.();
    cancelIdle = null;
  }

  function letGo(): void {
    keep();
    const gone = window;
    [window, isReady] = [null, false];
    gone?.destroy();
  }

  return {
    whenReady: (use) => {
      keep();
      const used = window ?? make();
      if (isReady) use(used);
      else used.once('ready-to-show', () => use(used));
    },
    get window() {
      return window;
    },
    get seen() {
      return window !== null && isReady && window.isVisible() && !window.isMinimized() ? window : null;
    },
    hide: () => {
      if (window === null) return;
      window.hide();
      keep();
      cancelIdle = clock.setTimer(idleMs, letGo);
    },
    keep,
    letGo,
    dispose: letGo,
  };
}
