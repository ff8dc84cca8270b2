// Owns what is known of the tray's reach, and says once what is missing.
import type { App } from 'electron';
import type { Desk } from '../../desk/desk.ts';
import { leadsBack } from '../window/close-behaviour.ts';
import { reportOnTray, type TrayFacts, type TrayReach, type TrayReport } from './self-test.ts';

export interface TrayWatch {
  readonly reach: TrayReach;
  /** Asks again: a panel may start after the program, and an extension be switched on later. */
  look(): Promise<TrayReach>;
}

export interface TrayWatchParts extends Pick<TrayFacts, 'platform' | 'env'> {
  readonly tray: { readonly wasMade: boolean };
  readonly askForHost: () => Promise<boolean | null>;
  readonly desk: Pick<Desk, 'notify' | 'withdraw'>;
  readonly popup: { bringBack(): void };
}

export function watchTray({ platform, env, tray, askForHost, desk, popup }: TrayWatchParts): TrayWatch {
  // Until the desktop has answered: an icon on Linux proves nothing.
  let reach: TrayReach = reportOnTray({ platform, env, wasMade: tray.wasMade, hasHost: null }).reach;
  let said: string | null = null;
  let hasLooked = false;
  let looking: Promise<TrayReach> | null = null;

  /** Who asks meanwhile gets the same answer: two that overtake each other would leave the older one. */
  function look(): Promise<TrayReach> {
    // Elsewhere a tray does not come and go.
    if (platform !== 'linux' && hasLooked) return Promise.resolve(reach);
    hasLooked = true;
    looking ??= lookNow().finally(() => {
      looking = null;
    });
    return looking;
  }

  async function lookNow(): Promise<TrayReach> {
    const hasHost = platform === 'linux' ? await askForHost() : null;
    const report = reportOnTray({ platform, env, wasMade: tray.wasMade, hasHost });
    reach = report.reach;
    say(report);
    // It was hidden because the tray led back to it.
    if (!leadsBack(platform, reach)) popup.bringBack();
    return reach;
  }

  /** Once while it lasts. It goes when the tray comes; one that came and went is said again. */
  function say({ sentence, said: madeOf }: TrayReport): void {
    if (sentence === said) return;
    if (said !== null) desk.withdraw(said);
    if (sentence !== null) desk.notify(madeOf === undefined ? sentence : { sentence, said: madeOf });
    said = sentence;
  }

  return {
    get reach() {
      return reach;
    },
    look,
  };
}

export interface StartParts {
  readonly launch: { readonly isHidden: boolean };
  readonly app: Pick<App, 'getLoginItemSettings'>;
  readonly platform: NodeJS.Platform;
  readonly trayWatch: Pick<TrayWatch, 'look'>;
  readonly popup: { show(): void };
}

/** Started at login it stays out of sight, but only where the tray leads to it. */
export async function showAtStart({ launch, app, platform, trayWatch, popup }: StartParts): Promise<void> {
  // macOS passes a login item no arguments, and says it in its own way once the program is ready.
  const isAtLogin = launch.isHidden || (platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin);
  if (isAtLogin && (await trayWatch.look()) === 'reachable') return;
  popup.show();
}
