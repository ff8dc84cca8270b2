// Owns how the window comes and goes: clicks on the tray, requests to show something, blur, Escape, closing.
import type { PageRequest } from '../../contract/views.ts';
import type { Clock } from '../../desk/clock.ts';
import type { Closable } from '../lifetime.ts';
import { createAppearing, type AppearingParts, type TrayNow } from './appearing.ts';
import { blurGraceMs, watchBlur } from './blur.ts';
import { windowKind } from './close-behaviour.ts';
import { closingOf, type ClosingParts } from './closing.ts';
import { holdWindow, type HeldWindowParts, type PopupWindow } from './held-window.ts';

export interface Popup extends Closable {
  /** A click on the tray, or the shortcut. */
  toggle(): void;
  /** In front and with the keyboard; the page then shows what is asked for. */
  show(request?: PageRequest): void;
  /** Makes itself noticed and takes the keyboard from nobody. */
  attention(): void;
  /** Where it was to be out of sight, because nothing else leads to the program any more. */
  bringBack(): void;
  dismiss(): void;
  keepOpen(isKept: boolean): void;
  /** Somebody is looking at it. */
  readonly isInFront: boolean;
  /** Null also while it is beside the tray: then it has no button in the taskbar. */
  readonly taskbarWindow: PopupWindow | null;
}

export interface PopupParts extends HeldWindowParts, AppearingParts, ClosingParts {
  readonly clock: Clock;
  readonly trayNow: () => TrayNow;
}

export function createPopup(parts: PopupParts): Popup {
  const { platform, clock } = parts;
  let isKept = false;
  let hiddenByBlurAtMs = -Infinity;
  let isHiding = false;
  const kind = () => windowKind(platform, parts.trayNow().reach);
  const isLeft = () => kind() === 'anchored' && !isKept && held.seen?.isFocused() === false;
  const blur = watchBlur({ clock, isLeft, hide: () => hide(clock.monotonicNow()) });
  const { show, attention, bringBack, minimise, away, pageGone } = createAppearing(parts, () => held, blur.shown);
  const onClose = closingOf(parts, { hide: () => hide(), minimise });
  const onMade = (window: PopupWindow): void => listenTo(window, parts, { onBlur, onClose });
  const held = holdWindow(parts, kind, { onMade, onPageGone });

  function hide(byBlurAtMs = -Infinity): void {
    blur.stop();
    [isKept, hiddenByBlurAtMs] = [false, byBlurAtMs];
    away();
    isHiding = true;
    held.hide();
    isHiding = false;
  }

  /** A window that is hidden loses the focus too: that blur hides nothing, and the next click on the tray is a new wish. */
  function onBlur(): void {
    if (!isHiding && held.seen !== null) blur.blurred();
  }

  function onPageGone(): void {
    blur.stop();
    // It was the page that asked for it.
    isKept = false;
    pageGone();
  }

  function toggle(): void {
    const wasHiddenByThisClick = clock.monotonicNow() - hiddenByBlurAtMs < blurGraceMs;
    hiddenByBlurAtMs = -Infinity;
    if (wasHiddenByThisClick) return;
    if (mayHideOnClick(held.seen, parts)) hide();
    else show();
  }

  return {
    toggle,
    show,
    attention,
    bringBack,
    dismiss: () => {
      if (kind() === 'anchored') hide();
    },
    keepOpen: (isAsked) => {
      isKept = isAsked;
    },
    get isInFront() {
      return held.seen?.isFocused() === true;
    },
    get taskbarWindow() {
      return kind() === 'ordinary' ? held.window : null;
    },
    dispose: () => {
      blur.stop();
      return held.dispose();
    },
  };
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
}

function listenTo(window: PopupWindow, { platform, lifetime }: PopupParts, listeners: Listeners): void {
  window.on('blur', listeners.onBlur);
  window.on('close', listeners.onClose);
  // Windows ends the session; nothing is asked any more.
  window.on('session-end', () => void lifetime.end());
  window.webContents.on('before-input-event', (_event, { type, key, control }) => {
    if (platform !== 'darwin' && type === 'keyDown' && control && key.toLowerCase() === 'q') void lifetime.end();
  });
}
