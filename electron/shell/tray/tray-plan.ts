// Owns what of the tray is set: only what differs from what is shown, and on Linux the icon at most once a minute.
import type { TrayFace, TrayIcon } from '../../domain/tray-face.ts';
import type { TrayPart } from '../../domain/tray-change.ts';
import { minuteMs } from '../../domain/policy.ts';
import type { TrayIconLook } from '../tray-icon/draw-tray-icon.ts';

/** The parts that a system has. Windows and macOS are given the menu when it is opened. */
export function trayPartsOf(platform: NodeJS.Platform): readonly TrayPart[] {
  switch (platform) {
    case 'darwin':
      return ['icon', 'title', 'tooltip'];
    case 'win32':
      return ['icon', 'tooltip'];
    default:
      return ['icon', 'tooltip', 'menu'];
  }
}

/** What the tray shows, in a form that can be compared. */
export interface TrayLook {
  readonly glyph: TrayIcon['glyph'];
  /** All that the image is drawn from. */
  readonly icon: string;
  readonly title: string;
  readonly tooltip: string;
  readonly menu: string;
}

export interface ShownLook extends TrayLook {
  /** When the image was set, on the clock that only grows. */
  readonly iconSetAtMs: number;
}

export interface TrayPlan {
  /** What to set now. */
  readonly set: readonly TrayPart[];
  /** When the image that has to wait may be set, on the clock that only grows; null when none waits. */
  readonly iconWaitsUntilMs: number | null;
}

export function lookOf(face: TrayFace, { theme, size }: TrayIconLook): TrayLook {
  const { glyph, goal, digits, hasMore, steps, title, tooltip, menu } = face;
  return {
    glyph,
    icon: JSON.stringify([glyph, goal, digits, hasMore, steps, theme, size]),
    title,
    tooltip,
    menu: JSON.stringify(menu),
  };
}

/** Desktops on Linux redraw their whole bar for an icon (electron/electron#26603); what the glyph says is never late. */
const linuxIconPauseMs = minuteMs;

export function planTray(
  shown: ShownLook | null,
  next: TrayLook,
  { platform, monotonicMs }: { readonly platform: NodeJS.Platform; readonly monotonicMs: number },
): TrayPlan {
  const parts = trayPartsOf(platform);
  // It was made with its image.
  if (shown === null) return { set: parts.filter((part) => part !== 'icon'), iconWaitsUntilMs: null };
  const mayFromMs = shown.iconSetAtMs + linuxIconPauseMs;
  const mustWait = platform === 'linux' && shown.glyph === next.glyph && monotonicMs < mayFromMs;
  const differing = parts.filter((part) => shown[part] !== next[part]);
  return {
    set: mustWait ? differing.filter((part) => part !== 'icon') : differing,
    iconWaitsUntilMs: mustWait && differing.includes('icon') ? mayFromMs : null,
  };
}

/** What is shown once the plan has been carried out: an image that waits is not. */
export function shownAfter(shown: ShownLook | null, next: TrayLook, plan: TrayPlan, monotonicMs: number): ShownLook {
  if (shown === null) return { ...next, iconSetAtMs: monotonicMs };
  return {
    ...next,
    icon: plan.iconWaitsUntilMs === null ? next.icon : shown.icon,
    iconSetAtMs: plan.set.includes('icon') ? monotonicMs : shown.iconSetAtMs,
  };
}

/** In how many milliseconds to look again; null while nothing is open. A step of the computer's clock is noticed within a minute. */
export function nextLookIn(
  changesInMs: number | null,
  { iconWaitsUntilMs }: TrayPlan,
  monotonicMs: number,
): number | null {
  if (changesInMs === null) return null;
  return Math.max(0, Math.min(changesInMs, (iconWaitsUntilMs ?? Infinity) - monotonicMs, minuteMs));
}
