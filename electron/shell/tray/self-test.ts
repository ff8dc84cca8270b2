// Owns what the program says at its start about the tray: whether anybody can see the icon, and how to get there.
import { inWords, joined, type Phrase, type Words } from '../../domain/words.ts';

/** `unknown`: an icon was made, and nothing says whether anybody sees it. Only `reachable` lets a window hide. */
export type TrayReach = 'reachable' | 'unknown' | 'missing';

export interface TrayFacts {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly wasMade: boolean;
  /** Whether something on this desktop shows tray icons (StatusNotifierHost); null when it could not be asked. */
  readonly hasHost: boolean | null;
}

export interface TrayReport {
  readonly reach: TrayReach;
  /** What is missing and how to get it; null when nothing needs saying. */
  readonly sentence: string | null;
  /** What it was made of. */
  readonly said?: Phrase;
}

const window = inWords('Until then Ten-Four works in its window, and that window is not hidden.');
const gnome = joined(
  inWords(
    'This GNOME desktop shows no tray icons by itself. Install the extension AppIndicator and KStatusNotifierItem Support (Ubuntu has it as the package gnome-shell-extension-appindicator), switch it on in Extensions, and start Ten-Four again.',
  ),
  window,
);

export function reportOnTray({ platform, env, wasMade, hasHost }: TrayFacts): TrayReport {
  if (!wasMade) return { reach: 'missing', ...notMade(platform) };
  if (platform !== 'linux') return { reach: 'reachable', sentence: null };
  if (hasHost === true) return { reach: 'reachable', sentence: null };
  const desktop = desktopOf(env);
  if (hasHost === false) return { reach: 'missing', ...(desktop === 'gnome' ? gnome : noHost) };
  if (desktop === 'other-with-tray') return { reach: 'reachable', sentence: null };
  return { reach: 'unknown', ...(desktop === 'gnome' ? joined(gnome, maySee) : unsure) };
}

const maySee = inWords('If you can see the icon, all is well.');
const noHost = joined(
  inWords(
    'Nothing on this desktop shows tray icons. Add a system tray (often called Status Notifier) to its panel, and start Ten-Four again.',
  ),
  window,
);
const unsure = inWords(
  'Ten-Four could not find out whether this desktop shows tray icons. If you see none, add a system tray to its panel. The window is not hidden meanwhile.',
);

function notMade(platform: NodeJS.Platform): Words {
  if (platform === 'linux') return joined(inWords('The tray icon could not be made on this desktop.'), noHost);
  return inWords('The tray icon could not be made. Start Ten-Four again; until then it works in its window.');
}

const desktopsWithTray = ['KDE', 'XFCE', 'LXQT', 'MATE', 'X-CINNAMON', 'CINNAMON', 'BUDGIE', 'DEEPIN', 'UNITY'];

/** XDG_CURRENT_DESKTOP is a list, the most special first: "ubuntu:GNOME". */
function desktopOf(env: TrayFacts['env']): 'gnome' | 'other-with-tray' | 'other' {
  const names = (env['XDG_CURRENT_DESKTOP'] ?? '').toUpperCase().split(':');
  if (names.some((name) => desktopsWithTray.includes(name))) return 'other-with-tray';
  return names.some((name) => name.startsWith('GNOME')) ? 'gnome' : 'other';
}
