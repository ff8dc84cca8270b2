import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

export function isDataFolderNamed(env: Environment): boolean {
  return (env['TENFOUR_DATA'] ?? '') !== '';
}

/**
 * What TENFOUR_DATA names, else the platform's usual place for a program's own files. Everything is kept there, unless
 * it was moved: see find-data.ts.
 */
export function dataFolder(platform: NodeJS.Platform, env: Environment, home: string): string {
  const named = env['TENFOUR_DATA'];
  if (named !== undefined && named !== '') return named;
  switch (platform) {
    case 'win32':
      return win32.join(env['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming'), 'Ten-Four');
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', 'Ten-Four');
    default:
      return posix.join(linuxDataHome(env, home), 'ten-four');
  }
}

/** The XDG specification has relative paths ignored. */
function linuxDataHome(env: Environment, home: string): string {
  const named = env['XDG_DATA_HOME'];
  return named !== undefined && posix.isAbsolute(named) ? named : posix.join(home, '.local', 'share');
}
