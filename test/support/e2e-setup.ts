import { buildPageIfNeeded, buildShellIfNeeded } from '../../electron/start/build.ts';

/** Once before the end-to-end tests, so that a single one can be run by itself. */
export async function setup(): Promise<void> {
  if (!(await buildPageIfNeeded())) throw new Error('The page could not be built.');
  if (!(await buildShellIfNeeded())) throw new Error('The desktop edition could not be built.');
}
