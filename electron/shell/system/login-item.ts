// Owns whether the program starts at login.
import { inWords, type Words } from '../../domain/words.ts';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { App } from 'electron';
import type { Desk } from '../../desk/desk.ts';
import type { DeskMirror } from '../desk-mirror.ts';
import type { Closable } from '../lifetime.ts';
import { autostartPath, autostartText, type AutostartFacts } from './autostart-file.ts';
import { followSettings } from './settings-follower.ts';

export interface LoginItemParts extends AutostartFacts {
  readonly app: Pick<App, 'setLoginItemSettings'>;
  readonly desk: Pick<Desk, 'notify'>;
  readonly mirror: Pick<DeskMirror, 'settings' | 'onChanged'>;
  readonly platform: NodeJS.Platform;
}

export function followLoginItem(parts: LoginItemParts): Closable {
  let writing: Promise<void> = Promise.resolve();
  let wasWanted = false;
  const apply = (isWanted: boolean): void => {
    // Off from the start: what is not there need not be taken away.
    if (isWanted || wasWanted) writing = writing.then(() => set(parts, isWanted));
    wasWanted = isWanted;
  };
  const stop = followSettings(parts.mirror, ({ startAtLogin }) => startAtLogin, apply);
  return {
    dispose: async () => {
      stop();
      await writing;
    },
  };
}

/** Never fails: what could not be set is said, and the next change is tried all the same. */
async function set(parts: LoginItemParts, isWanted: boolean): Promise<void> {
  const { app, desk, platform, appArguments } = parts;
  try {
    if (platform !== 'linux') app.setLoginItemSettings({ openAtLogin: isWanted, args: [...appArguments, '--hidden'] });
    else await (isWanted ? writeAutostart(parts) : rm(autostartPath(parts), { force: true }));
  } catch {
    desk.notify(platform === 'linux' ? cannotWrite(autostartPath(parts)) : notTaken);
  }
}

/** Written beside it and renamed, so that a login never finds half a file. */
async function writeAutostart(parts: LoginItemParts): Promise<void> {
  const path = autostartPath(parts);
  const text = autostartText(parts);
  // What it says already is left alone: it may be watched, or kept in somebody's own collection of settings.
  if ((await readFile(path, 'utf8').catch(() => null)) === text) return;
  const beside = `${path}.${process.pid}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(beside, text, { mode: 0o644 });
    await rename(beside, path);
  } catch (problem) {
    await rm(beside, { force: true });
    throw problem;
  }
}

const notTaken = inWords(
  'Starting at login could not be changed: the system did not take it. Try it again in the settings, or set it in those of the system.',
);

function cannotWrite(file: string): Words {
  return inWords(
    'Starting at login could not be changed: {file} cannot be written. Allow it, then set it again in the settings.',
    { file },
  );
}
