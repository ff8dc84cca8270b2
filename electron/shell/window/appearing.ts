// Owns how the window comes before somebody: in front, or aside without taking the keyboard; and once more when its page goes.
import type { Rectangle, Screen } from 'electron';
import type { PageRequest } from '../../contract/views.ts';
import type { Lifetime } from '../lifetime.ts';
import type { Pages } from '../pages.ts';
import type { TrayReach } from '../tray/self-test.ts';
import { windowKind } from './close-behaviour.ts';
import { giveUpOnWindow, reopeningOf, type GiveUpParts, type ReopeningParts } from './give-up.ts';
import type { HeldWindow, PopupWindow } from './held-window.ts';
import { popupPosition } from './popup-position.ts';
import { windowSize } from './window-options.ts';

export interface TrayNow {
  readonly bounds: Rectangle | null;
  readonly reach: TrayReach;
}

export interface AppearingParts extends GiveUpParts, ReopeningParts {
  readonly screen: Pick<Screen, 'getDisplayMatching'>;
  readonly pages: Pick<Pages, 'request'>;
  readonly trayNow: () => TrayNow;
  readonly lifetime: Pick<Lifetime, 'isEnding' | 'end'>;
  /** The clocks are looked at again. */
  readonly onShown: () => void;
}

export interface Appearing {
  show(request?: PageRequest): void;
  attention(): void;
  bringBack(): void;
  minimise(): void;
  /** It is to be out of sight from now on. */
  away(): void;
  pageGone(): void;
}

export function createAppearing(
  parts: AppearingParts,
  held: () => Pick<HeldWindow, 'whenReady' | 'window'>,
  onInFront: () => void,
): Appearing {
  const { lifetime, pages, onShown } = parts;
  const isWorthReopening = reopeningOf(parts);
  /** How it is to be seen, also while its page is not drawn yet; null when it is to be out of sight. */
  let wanted: 'in-front' | 'aside' | null = null;

  function show(request?: PageRequest): void {
    if (lifetime.isEnding) return;
    if (request !== undefined) pages.request(request);
    wanted = 'in-front';
    held().whenReady((window) => {
      place(window, parts);
      bringToFront(window);
      onInFront();
      onShown();
    });
  }

  function attention(): void {
    if (lifetime.isEnding) return;
    wanted ??= 'aside';
    held().whenReady((window) => drawAttention(window, parts));
  }

  function pageGone(): void {
    const lost = wanted;
    wanted = null;
    if (lifetime.isEnding || lost === null) return;
    if (!isWorthReopening()) giveUpOnWindow(parts);
    else if (lost === 'in-front') show();
    else attention();
  }

  return {
    show,
    attention,
    bringBack: () => {
      if (wanted === null) attention();
    },
    minimise: () => {
      wanted = 'aside';
      held().window?.minimize();
    },
    away: () => {
      wanted = null;
    },
    pageGone,
  };
}

function place(window: PopupWindow, { platform, trayNow, screen }: AppearingParts): void {
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

function drawAttention(window: PopupWindow, parts: AppearingParts): void {
  if (window.isFocused()) return;
  if (!window.isVisible()) {
    place(window, parts);
    window.showInactive();
  }
  window.flashFrame(true);
}
