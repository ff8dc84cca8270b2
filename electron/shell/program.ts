// What is known of the program and the computer at the start, read once.
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import { dataFolder, isDataFolderNamed } from '../start/data-folder.ts';
import { readArguments, type LaunchArguments } from './arguments.ts';

export interface Program {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** The usual place, or what TENFOUR_DATA names; the data may have been moved from it. */
  readonly dataFolder: string;
  readonly isDataNamed: boolean;
  readonly pageFolder: string;
  readonly preload: string;
  /** Where the package keeps what is not code. */
  readonly resourcesFolder: string;
  readonly launch: LaunchArguments;
  readonly executable: string;
  /** What starts this program again beside its executable: nothing once it is packed. */
  readonly appArguments: readonly string[];
}

/** `folder` is that of the built main file: dist/main. */
export function readProgram(
  app: Pick<App, 'isPackaged' | 'getAppPath'>,
  {
    platform,
    env,
    argv,
    execPath,
    resourcesPath,
  }: Pick<NodeJS.Process, 'platform' | 'env' | 'argv' | 'execPath' | 'resourcesPath'>,
  folder: string,
): Program {
  const home = homedir();
  return {
    platform,
    env,
    home,
    dataFolder: dataFolder(platform, env, home),
    isDataNamed: isDataFolderNamed(env),
    pageFolder: join(folder, '..', 'renderer'),
    preload: join(folder, 'preload.cjs'),
    resourcesFolder: resourcesPath,
    launch: readArguments(argv),
    executable: execPath,
    appArguments: app.isPackaged ? [] : [app.getAppPath()],
  };
}

/** Chromium's own files stand beside ours, and the lock against a second start with them. Before the lock is asked for. */
export function keepChromiumApart(app: Pick<App, 'setPath'>, folder: string): void {
  const own = join(folder, 'chromium');
  try {
    mkdirSync(own, { recursive: true, mode: 0o700 });
    app.setPath('userData', own);
  } catch {
    // The store says in words what is wrong with the folder.
  }
}
