import { tmpdir, homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { computer, mainFile, note } from './state.ts';

const set = new Map<string, string>();

const usual: Record<string, () => string> = {
  home: homedir,
  appData: () => join(homedir(), '.config'),
  userData: () => computer().dataFolder,
  sessionData: () => getPath('userData'),
  temp: tmpdir,
  exe: () => process.execPath,
  module: () => process.execPath,
  logs: () => join(getPath('userData'), 'logs'),
  crashDumps: () => join(getPath('userData'), 'Crashpad'),
  desktop: () => join(homedir(), 'Desktop'),
  documents: () => join(homedir(), 'Documents'),
  downloads: () => join(homedir(), 'Downloads'),
};

export function getPath(name: string): string {
  const path = set.get(name) ?? usual[name]?.();
  if (path === undefined) throw new Error(`Failed to get '${name}' path`);
  return path;
}

export function setPath(name: string, path: string): void {
  if (!isAbsolute(path)) throw new Error('Path must be absolute');
  if (usual[name] === undefined) throw new Error(`Failed to set path`);
  note('app', 'setPath', name, path);
  set.set(name, path);
}

export const getAppPath = (): string => dirname(mainFile());
