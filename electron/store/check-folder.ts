// Whether a folder can become the data folder: asked when somebody types one, and again by the start that moves.
import { isAbsolute, join, relative, resolve } from 'node:path';
import { identityName, placeName } from './data-place.ts';
import { makeFolder, removeIfPresent, writeNewFile, temporaryPath, type Disk } from './disk-steps.ts';
import { isLockLeftover, lockName } from './lock.ts';
import { markerName, moveUnderWay } from './move-marker.ts';
import { holdsNewerData } from './newer-data.ts';
import { newerSchemaRefusal } from './refusals.ts';
import { saidName } from './said-once.ts';
import type { Refusal } from '../domain/result.ts';
import { inWords, templates, type Gaps } from '../domain/words.ts';

export type CheckedFolder = { readonly state: 'empty' | 'has-data'; readonly folder: string } | RefusedFolder;

interface RefusedFolder extends Refusal {
  readonly state: 'refused';
}

/** What systems and sync programs put into a folder by themselves. */
const notCounted = /^(\.|desktop\.ini$|Thumbs\.db$|Icon\r?$|~\$)/i;

const ours = new Set(['open.json', 'settings.json', 'closed']);
/** What stays behind in the usual place when the data have left it. */
const leftovers = new Set([placeName, identityName, saidName, 'chromium', 'browser-token', 'calendar-token']);

const halfCopied = templates(
  'Copying other data into that folder was cut short, so they are not all there. Choose another folder, or finish that move first.',
);

/** Makes the folder where it is missing, and writes a file to see whether that can be done. */
export async function checkFolder(disk: Disk, present: string, text: string): Promise<CheckedFolder> {
  const typed = text.trim();
  if (!isAbsolute(typed))
    return refused('not-absolute', 'Type the whole way to the folder, like {example}.', {
      example: join(present, '..'),
    });
  const folder = resolve(typed);
  if (folder === present) return refused('same-folder', 'Ten-Four uses that folder already. Choose another one.');
  if (isInside(folder, present) || isInside(present, folder)) {
    return refused('nested', 'One of the two folders would stand inside the other. Choose one beside it.');
  }
  try {
    await makeFolder(disk.fs, folder);
    const probe = temporaryPath(join(folder, 'ten-four'));
    await writeNewFile(disk.fs, probe, 'Ten-Four can write here.\n');
    await removeIfPresent(disk.fs, probe);
    const underWay = await moveUnderWay(disk, folder, present);
    // Half of these data: the next start goes on with the copy, and nobody uses the half.
    if (underWay === 'ours') return { state: 'empty', folder };
    if (underWay === 'other') return refused('half-copied', halfCopied);
    if (underWay === 'unreadable') {
      return refused(
        'half-copied',
        'A note in that folder, {file}, cannot be read: data may have been copied there in part. Choose another folder, or empty that one.',
        { file: markerName },
      );
    }
    const names = (await disk.fs.readdir(folder)).filter(isCounted);
    if (names.some((name) => ours.has(name))) {
      const isNewer = await holdsNewerData(disk, folder);
      return isNewer ? { state: 'refused', ...newerSchemaRefusal(folder) } : { state: 'has-data', folder };
    }
    if (names.length === 0) return { state: 'empty', folder };
    return refused('not-empty', 'Other files stand in that folder. Choose an empty one, or type a new name in it.');
  } catch {
    // Whatever it was, the person can only choose another place or allow this one.
    return refused('not-writable', 'Ten-Four cannot make that folder or write in it. Allow it, or choose another one.');
  }
}

function isCounted(name: string): boolean {
  return !notCounted.test(name) && !isOfALock(name) && !leftovers.has(name);
}

export function isOfALock(name: string): boolean {
  return name === lockName || isLockLeftover(name);
}

/** Whether `inner` is somewhere below `outer`. */
export function isInside(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}

/** By the names that the programs give their folders; a guess that only adds a sentence. */
export function looksSynced(folder: string): boolean {
  return /[\\/](Dropbox|OneDrive|Google ?Drive|My Drive|iCloud ?Drive|Mobile Documents|Nextcloud|ownCloud|Sync|Syncthing|pCloud|MEGA)/i.test(
    folder,
  );
}

function refused(reason: string, template: string, gaps?: Gaps): CheckedFolder {
  return { state: 'refused', reason, ...inWords(template, gaps) };
}
