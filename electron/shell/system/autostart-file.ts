// Owns the text and the place of the file that starts a program at login on Linux desktops (XDG autostart).
import { posix } from 'node:path';

export interface AutostartFacts {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** The running program; an AppImage runs from a place that is gone at the next login, and names itself in APPIMAGE. */
  readonly executable: string;
  /** What the program is given first: the folder of the app while it is not packed. */
  readonly appArguments: readonly string[];
}

export function autostartPath({ env, home }: Pick<AutostartFacts, 'env' | 'home'>): string {
  const named = env['XDG_CONFIG_HOME'];
  const folder = named !== undefined && posix.isAbsolute(named) ? named : posix.join(home, '.config');
  return posix.join(folder, 'autostart', 'ten-four.desktop');
}

export function autostartText({ env, executable, appArguments }: AutostartFacts): string {
  const appImage = env['APPIMAGE'];
  const program = appImage !== undefined && posix.isAbsolute(appImage) ? [appImage] : [executable, ...appArguments];
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Ten-Four',
    // Desktops choose the line of their language.
    'Comment=Shows who still waits for an acknowledgement',
    'Comment[es]=Muestra quién espera todavía un acuse',
    'Comment[de]=Zeigt, wer noch auf eine Bestätigung wartet',
    `Exec=${[...program, '--hidden'].map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** The Desktop Entry rules: quotes around, a backslash before four signs, percent doubled, and the whole is a string. */
function quoted(argument: string): string {
  const escaped = argument.replaceAll(/["`$\\]/g, String.raw`\$&`).replaceAll('%', '%%');
  return `"${escaped}"`.replaceAll('\\', '\\\\');
}
