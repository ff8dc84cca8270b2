// Owns the one tray icon: it knows what is shown, sets only what differs, and wakes for nothing that cannot be seen.
import type { Menu, MenuItemConstructorOptions, NativeImage, NativeTheme, Rectangle, Screen, Tray } from 'electron';
import type { Clock } from '../../desk/clock.ts';
import { nextFaceChangeMs, type TrayPart } from '../../domain/tray-change.ts';
import { trayFace, type TrayFace } from '../../domain/tray-face.ts';
import type { TrayState } from '../../domain/tray-scene.ts';
import { windowsTooltip } from '../../domain/tray-text.ts';
import type { Commands } from '../commands.ts';
import type { DeskMirror } from '../desk-mirror.ts';
import type { Closable } from '../lifetime.ts';
import type { TrayIconLook } from '../tray-icon/draw-tray-icon.ts';
import type { ShellSpeaker } from '../words/speaker.ts';
import { menuTemplate } from './menu-template.ts';
import { taskbarTheme } from './taskbar-theme.ts';
import type { TrayImages } from './tray-images.ts';
import { traySizeFor } from './tray-sizes.ts';
import { lookOf, nextLookIn, planTray, shownAfter, trayPartsOf, type ShownLook } from './tray-plan.ts';

export type SystemTray = Pick<
  Tray,
  | 'destroy'
  | 'getBounds'
  | 'isDestroyed'
  | 'on'
  | 'popUpContextMenu'
  | 'setContextMenu'
  | 'setImage'
  | 'setTitle'
  | 'setToolTip'
>;

export interface TrayParts {
  /** Throws where the system makes none. */
  readonly createTray: (image: NativeImage) => SystemTray;
  readonly menus: { buildFromTemplate(template: MenuItemConstructorOptions[]): Menu };
  readonly images: Pick<TrayImages, 'of'>;
  readonly nativeTheme: Pick<NativeTheme, 'shouldUseDarkColorsForSystemIntegratedUI' | 'on' | 'off'>;
  readonly screen: Pick<Screen, 'getPrimaryDisplay' | 'on' | 'off'>;
  readonly mirror: Pick<DeskMirror, 'inquiries' | 'settings' | 'onChanged'>;
  readonly clock: Clock;
  readonly platform: NodeJS.Platform;
  readonly speaker: Pick<ShellSpeaker, 'say'>;
  readonly popup: { toggle(): void };
  readonly commands: Pick<Commands, 'run'>;
  readonly onTrouble: (problem: unknown) => void;
}

export interface TrayOwner extends Closable {
  readonly wasMade: boolean;
  /** Null where there is none; of no size where the system does not say (Linux). */
  readonly bounds: Rectangle | null;
  /** Looks anew: after sleep, when timers stood still. */
  refresh(): void;
}

export function openTray(parts: TrayParts): TrayOwner {
  const { clock, platform, mirror, nativeTheme, screen } = parts;
  const wanted = trayPartsOf(platform);
  let shown: ShownLook | null = null;
  let cancel: (() => void) | null = null;
  const tray = make(parts, stateNow());

  function stateNow(): TrayState {
    const { inquiries, settings } = mirror;
    return { inquiries, policy: settings.policy, show: settings.desktop.trayShows, say: parts.speaker.say };
  }

  function refresh(): void {
    cancel?.();
    cancel = null;
    if (tray === null || tray.isDestroyed()) return;
    const [state, nowMs, monotonicMs] = [stateNow(), clock.now(), clock.monotonicNow()];
    const face = trayFace(state, nowMs);
    const drawnAs = iconLook(parts);
    const look = lookOf(face, drawnAs);
    const plan = planTray(shown, look, { platform, monotonicMs });
    for (const part of plan.set) setPart(tray, part, { face, drawnAs }, parts);
    shown = shownAfter(shown, look, plan, monotonicMs);
    const changesAtMs = nextFaceChangeMs(state, nowMs, wanted);
    const delayMs = nextLookIn(changesAtMs === null ? null : changesAtMs - nowMs, plan, monotonicMs);
    if (delayMs !== null) cancel = clock.setTimer(delayMs, refresh);
  }

  function openMenu(): void {
    tray?.popUpContextMenu(menuOf(trayFace(stateNow(), clock.now()), parts));
  }

  tray?.on('click', () => parts.popup.toggle());
  if (platform !== 'linux') tray?.on('right-click', openMenu);
  nativeTheme.on('updated', refresh);
  screen.on('display-metrics-changed', refresh);
  const stopListening = mirror.onChanged(({ inquiries, gone, settings }) => {
    if (inquiries !== undefined || gone !== undefined || settings !== undefined) refresh();
  });
  refresh();

  return {
    wasMade: tray !== null,
    get bounds() {
      return tray === null || tray.isDestroyed() ? null : tray.getBounds();
    },
    refresh,
    dispose: () => {
      stopListening();
      nativeTheme.off('updated', refresh);
      screen.off('display-metrics-changed', refresh);
      cancel?.();
      cancel = null;
      tray?.destroy();
    },
  };
}

function make(parts: TrayParts, state: TrayState): SystemTray | null {
  try {
    return parts.createTray(parts.images.of(trayFace(state, parts.clock.now()), iconLook(parts)));
  } catch (problem) {
    parts.onTrouble(problem);
    return null;
  }
}

interface Drawn {
  readonly face: TrayFace;
  readonly drawnAs: TrayIconLook;
}

function iconLook({ platform, nativeTheme, screen }: TrayParts): TrayIconLook {
  const size = traySizeFor(platform, screen.getPrimaryDisplay().scaleFactor);
  return { size, theme: taskbarTheme(platform, nativeTheme) };
}

function setPart(tray: SystemTray, part: TrayPart, { face, drawnAs }: Drawn, parts: TrayParts): void {
  switch (part) {
    case 'icon':
      tray.setImage(parts.images.of(face, drawnAs));
      return;
    case 'title':
      tray.setTitle(face.title, { fontType: 'monospacedDigit' });
      return;
    case 'tooltip':
      tray.setToolTip(parts.platform === 'win32' ? windowsTooltip(face.tooltip) : face.tooltip);
      return;
    case 'menu':
      // Linux takes the menu as it is now: every change has to be handed over anew.
      tray.setContextMenu(menuOf(face, parts));
  }
}

function menuOf({ menu }: TrayFace, { menus, commands }: TrayParts): Menu {
  return menus.buildFromTemplate(menuTemplate(menu, commands.run));
}
