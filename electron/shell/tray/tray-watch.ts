// Owns what is known of the tray's reach, and says once what is missing.
import type { Desk } from '../../desk/desk.ts';
import { reportOnTray, type TrayFacts, type TrayReach } from './self-test.ts';

export interface TrayWatch {
  readonly reach: TrayReach;
  /** Asks again: a panel may start after the program, and an extension be switched on later. */
  look(): Promise<TrayReach>;
}

export interface TrayWatchParts extends Pick<TrayFacts, 'platform' | 'env'> {
  readonly tray: { readonly wasMade: boolean };
  readonly askForHost: () => Promise<boolean | null>;
  readonly desk: Pick<Desk, 'notify'>;
}

export function watchTray({ platform, env, tray, askForHost, desk }: TrayWatchParts): TrayWatch {
  // Until the desktop has answered: an icon on Linux proves nothing.
  let reach: TrayReach = reportOnTray({ platform, env, wasMade: tray.wasMade, hasHost: null }).reach;
  let hasSaid = false;

  async function look(): Promise<TrayReach> {
    if (platform !== 'linux' && hasSaid) return reach;
    const hasHost = platform === 'linux' ? await askForHost() : null;
    const report = reportOnTray({ platform, env, wasMade: tray.wasMade, hasHost });
    reach = report.reach;
    if (report.sentence !== null && !hasSaid) desk.notify(report.sentence);
    hasSaid = true;
    return reach;
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
  readonly trayWatch: Pick<TrayWatch, 'look'>;
  readonly popup: { show(): void };
}

/** Started at login it stays out of sight, but only where the tray leads to it. */
export async function showAtStart({ launch, trayWatch, popup }: StartParts): Promise<void> {
  if (launch.isHidden && (await trayWatch.look()) === 'reachable') return;
  popup.show();
}
