// What createUpdates needs to know of this computer, and where the time of the last look is kept.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { UpdateFacts, Updater, UpdatesParts } from './updates.ts';

export interface ProgramFacts {
  readonly isPackaged: boolean;
  readonly version: string;
  /** Electron's process.resourcesPath. */
  readonly resourcesFolder: string;
  readonly chosen: UpdateFacts['chosen'];
}

export async function readUpdateFacts({ resourcesFolder, ...program }: ProgramFacts): Promise<UpdateFacts> {
  const [packageType, server] = await Promise.all(
    ['package-type', 'app-update.yml'].map((name) => readIfThere(join(resourcesFolder, name))),
  );
  return {
    ...program,
    platform: process.platform,
    program: process.execPath,
    env: process.env,
    packageType: packageType?.trim() || null,
    server: server === undefined || server === null ? null : { namesPublisher: /^publisherName:/m.test(server) },
  };
}

type LastLook = Pick<UpdatesParts, 'readLastLookMs' | 'writeLastLookMs'>;

/** Beside the desk's files, not among them: losing it costs one look too many. */
export function lastLookIn(folder: string): LastLook {
  const file = join(folder, 'last-update-check');
  return {
    readLastLookMs: async () => {
      const read = Number(await readIfThere(file));
      return Number.isSafeInteger(read) && read > 0 ? read : null;
    },
    writeLastLookMs: async (atMs) => await writeFile(file, String(atMs), { mode: 0o600 }),
  };
}

/** Loaded when it is needed, once a day: it is the largest part of the program that seldom runs. */
export async function loadElectronUpdater(): Promise<Updater> {
  const { autoUpdater } = await import('electron-updater');
  return autoUpdater;
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    // Most builds lack one or the other, and what cannot be read counts as missing.
    return null;
  }
}
