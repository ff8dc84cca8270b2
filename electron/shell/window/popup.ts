// Owns how the window comes and goes: clicks on the tray, requests to show something, blur, Escape, closing.
import type { BrowserWindowConstructorOptions, Rectangle, Screen } from 'electron';
import type { PageRequest } from '../../contract/views.ts';
import { openCount, type DeskMirror } from '../desk-mirror.ts';
import type { Closable, Lifetime } from '../lifetime.ts';
import type { Pages } from '../pages.ts';
import type { TrayReach } from '../tray/self-test.ts';
import { closeBehaviour, windowKind } from './close-behaviour.ts';
import { holdWindow, type HeldWindowParts, type PopupWindow } from './held-window.ts';
import { popupPosition } from './popup-position.ts';
import { windowSize } from './window-options.ts';

export interface Popup extends Closable {
  /** A click on the tray, or the shortcut. */
  toggle(): void;
  /** In front and with the keyboard; the page then shows what is asked for. */
  show(request?: PageRequest): void;
  /** Makes itself noticed and takes the keyboard from nobody. */
  attention(): void;
  dismiss(): void;
  keepOpen(isKept: boolean): void;
  /** Somebody is looking at it. */
  readonly isInFront: boolean;
  readonly window: PopupWindow | null;
}

export interface TrayNow {
  readonly bounds: Rectangle | null;
  readonly reach: TrayReach;
}

export interface PopupParts extends HeldWindowParts {
  readonly createWindow: (options: BrowserWindowConstructorOptions) => PopupWindow;
  readonly screen: Pick<Screen, 'getDisplayMatching'>;
  readonly pages: Pick<Pages, 'request'>;
  readonly mirror: Pick<DeskMirror, 'inquiries'>;
  readonly trayNow: () => TrayNow;
  readonly lifetime: Pick<Lifetime, 'isEnding' | 'end'>;
  /** The clocks are looked at again. */
  readonly onShown: () => void;
  readonly onSentence: (sentence: string) => void;
}

/** Windows takes the focus away again while a window is being shown; a click on the tray blurs before it clicks. */
const blurGraceMs = 400;
/** A page that goes again so soon will not come to stay. */
const hopelessMs = 10_000;

interface Moments {
  shownAtMs: number;
  hiddenByBlurAtMs: number;
  reopenedAtMs: number;
  isKept: boolean;
}

const never: Moments = {
  shownAtMs: -Infinity,
  hiddenByBlurAtMs: -Infinity,
  reopenedAtMs: -Infinity,
  isKept: false,
};

export function createPopup(parts: PopupParts): Popup {
  const { platform, lifetime } = parts;
  const moments: Moments = { ...never };
  const kind = () => windowKind(platform, parts.trayNow().reach);
  const held = holdWindow(parts, kind, (window) =>
    listenTo(window, parts, {
      onBlur: () => {
        if (mayHideOnBlur(parts, moments)) hide(parts.clock.monotonicNow());
      },
      onClose: (event) => closeAsked(event, parts, { hide, minimise: () => window.minimize() }),
      onPageGone: pageGone,
    }),
  );

  function hide(byBlurAtMs = -Infinity): void {
    [moments.isKept, moments.hiddenByBlurAtMs] = [false, byBlurAtMs];
    held.hide();
  }

  function show(request?: PageRequest): void {
    if (lifetime.isEnding) return;
    if (request !== undefined) parts.pages.request(request);
    held.whenReady((window) => {
      place(window, parts);
      bringToFront(window);
      moments.shownAtMs = parts.clock.monotonicNow();
      parts.onShown();
    });
  }

  function pageGone(): void {
    const wasSeen = held.seen !== null;
    held.letGo();
    if (!lifetime.isEnding && wasSeen && isWorthReopening(parts, moments)) show();
  }

  function toggle(): void {
    const wasHiddenByThisClick = parts.clock.monotonicNow() - moments.hiddenByBlurAtMs < blurGraceMs;
    moments.hiddenByBlurAtMs = -Infinity;
    if (wasHiddenByThisClick) return;
    if (mayHideOnClick(held.seen, parts)) hide();
    else show();
  }

  return {
    toggle,
    show,
    attention: () => {
      if (!lifetime.isEnding) held.whenReady((window) => drawAttention(window, parts));
    },
    dismiss: () => {
      if (kind() === 'anchored') hide();
    },
    keepOpen: (isKept) => {
      moments.isKept = isKept;
    },
    get isInFront() {
      return held.seen?.isFocused() === true;
    },
    get window() {
      return held.window;
    },
    dispose: held.dispose,
  };
}

function mayHideOnBlur({ platform, trayNow, clock }: PopupParts, { isKept, shownAtMs }: Moments): boolean {
  if (windowKind(platform, trayNow().reach) !== 'anchored' || isKept) return false;
  return clock.monotonicNow() - shownAtMs >= blurGraceMs;
}

function isWorthReopening({ clock, onTrouble }: PopupParts, moments: Moments): boolean {
  const nowMs = clock.monotonicNow();
  const isHopeless = nowMs - moments.reopenedAtMs < hopelessMs;
  moments.reopenedAtMs = nowMs;
  if (isHopeless) onTrouble(new Error('The window closed by itself twice.'));
  return !isHopeless;
}

/** An ordinary window behind others is brought to the front first. */
function mayHideOnClick(seen: PopupWindow | null, { platform, trayNow }: PopupParts): boolean {
  const { reach } = trayNow();
  if (seen === null || reach !== 'reachable') return false;
  return windowKind(platform, reach) === 'anchored' || seen.isFocused();
}

interface Listeners {
  readonly onBlur: () => void;
  readonly onClose: (event: { preventDefault(): void }) => void;
  readonly onPageGone: () => void;
}

function listenTo(window: PopupWindow, { platform, lifetime }: PopupParts, listeners: Listeners): void {
  window.on('blur', listeners.onBlur);
  window.on('close', listeners.onClose);
  // Windows ends the session; nothing is asked any more.
  window.on('session-end', () => void lifetime.end());
  window.webContents.on('render-process-gone', listeners.onPageGone);
  window.webContents.on('before-input-event', (_event, { type, key, control }) => {
    if (platform !== 'darwin' && type === 'keyDown' && control && key.toLowerCase() === 'q') void lifetime.end();
  });
}

function closeAsked(
  event: { preventDefault(): void },
  { platform, trayNow, mirror, lifetime, onSentence }: PopupParts,
  ways: { readonly hide: () => void; readonly minimise: () => void },
): void {
  const open = openCount(mirror);
  const { does, sentence } = closeBehaviour({
    platform,
    trayReach: trayNow().reach,
    open,
    isEnding: lifetime.isEnding,
  });
  if (does === 'let-go') return;
  event.preventDefault();
  if (sentence !== null) onSentence(sentence);
  if (does === 'hide') ways.hide();
  else if (does === 'minimise') ways.minimise();
  else void lifetime.end();
}

function place(window: PopupWindow, { platform, trayNow, screen }: PopupParts): void {
  const { bounds, reach } = trayNow();
  if (bounds === null || windowKind(platform, reach) !== 'anchored') return;
  const beside = popupPosition({ tray: bounds, display: screen.getDisplayMatching(bounds), window: windowSize });
  if (beside !== null) window.setBounds(beside);
}

function bringToFront(window: PopupWindow): void {
  if (window.isMinimized()) window.restore();
  window.flashFrame(false);
  window.show();
  window.focus();
}

function drawAttention(window: PopupWindow, parts: PopupParts): void {
  if (window.isFocused()) return;
  if (!window.isVisible()) {
    place(window, parts);
    window.showInactive();
  }
  window.flashFrame(true);
}
