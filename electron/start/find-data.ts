// Finds the data folder before the store is opened, and moves it first where that was asked for.
import { join } from 'node:path';
import { setTimeout as waitFor } from 'node:timers/promises';
import { readIfPresent } from '../store/backups/shared-files.ts';
import {
  identityName,
  placeName,
  readIdentity,
  readPlace,
  writePlace,
  type DataPlace,
  type UsedFolder,
} from '../store/data-place.ts';
import { removeIfPresent, type Disk } from '../store/disk-steps.ts';
import { nodeFs } from '../store/fs-port.ts';
import { moveData, useData, type Moved } from '../store/move-data.ts';
import { markerName as moveMarkerName } from '../store/move-marker.ts';
import { inWords, joined, phrase, templates, type Words } from '../domain/words.ts';
import { openFailure } from '../store/refusals.ts';

export type FoundData =
  /** `notice`: what to tell the person about a move that was asked for. */
  { readonly ok: true; readonly folder: string; readonly notice: Words | null } | ({ readonly ok: false } & Words);

export interface FindDataOptions {
  /** The usual place, or what TENFOUR_DATA names. */
  readonly home: string;
  /** TENFOUR_DATA names it: then it is the one, whatever was moved. */
  readonly isNamed: boolean;
  readonly say: (line: string) => void;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly disk?: Disk;
}

const realDisk: Disk = { fs: nodeFs, wait: (ms) => waitFor(ms) };

export async function findData(options: FindDataOptions): Promise<FoundData> {
  const { home, isNamed, disk = realDisk } = options;
  if (isNamed) return { ok: true, folder: home, notice: null };
  try {
    const place = await readPlace(disk, home);
    if (place === null) return { ok: false, ...unreadablePlace(home) };
    const present = place.use?.folder ?? home;
    if (place.use !== null && !(await isThere(disk, place.use))) return { ok: false, ...missing(home, place.use) };
    // The folder counts already: a crash has only left the marker of the move.
    if (place.use !== null) await removeIfPresent(disk.fs, join(present, moveMarkerName));
    const known = await withOpenFileNoted(disk, home, place);
    if (known.move === null) return { ok: true, folder: present, notice: null };
    return await carryOut({ ...options, disk }, present, { ...known, move: known.move });
  } catch (error) {
    const refusal = openFailure(error, home);
    if (refusal === null) throw error;
    return { ok: false, ...refusal };
  }
}

async function carryOut(
  { disk, home, say, now }: FindDataOptions & { readonly disk: Disk },
  present: string,
  { use, move }: DataPlace & { readonly move: NonNullable<DataPlace['move']> },
): Promise<FoundData> {
  const { folder, way } = move;
  if (way === 'copy') say(`Copying the data from ${present} to ${folder}.`);
  const switchOver = (used: UsedFolder): Promise<void> => writePlace(disk, home, { use: used, move: null });
  const moved = await tried(
    way === 'copy' ? () => moveData(disk, present, folder, switchOver, now()) : () => useData(disk, folder, now()),
  );
  if (moved.ok) {
    if (way === 'use') await switchOver(moved.used);
    const notice = joined(inWords(nowUsed[way], { folder, present }), ...markWords(moved.markMovedTo));
    say(notice.sentence);
    return { ok: true, folder, notice };
  }
  // Or every start would try again, and say so again.
  await writePlace(disk, home, { use, move: null });
  const why = phrase(failures[moved.reason]);
  const notice = inWords('The data could not be moved to {folder}: {why} Ten-Four still uses {present}.', {
    folder,
    why,
    present,
  });
  return { ok: true, folder: present, notice };
}

const nowUsed = templates({
  use: 'Ten-Four uses the data in {folder} now. The folder before, {present}, stays as it is.',
  copy: 'The data are in {folder} now. The former folder, {present}, stays as it is; delete it when you are sure.',
});

/** Of the mark by which the folder is known again. */
function markWords(movedTo: string | null): readonly Words[] {
  if (movedTo === null) return [];
  return [
    inWords('{file} could not be read.', { file: identityName }),
    inWords('It is kept as {file}.', { file: movedTo }),
  ];
}

type Failed = { readonly ok: false; readonly reason: keyof typeof failures };

/** The disk of the new folder may fail in any way: the old one is still good. */
async function tried(move: () => Promise<Moved>): Promise<(Moved & { readonly ok: true }) | Failed> {
  try {
    return await move();
  } catch {
    // What it was is not known better than that it could not be written.
    return { ok: false, reason: 'not-writable' };
  }
}

const failures = templates({
  'in-use': 'another Ten-Four has one of the two folders open. End it, then ask for the move again.',
  'not-empty': 'other data stand there. Choose an empty folder, or use what is there.',
  'half-copied':
    'a move into that folder was cut short, so the data there are not whole. Finish that move, or choose another folder.',
  'note-unreadable':
    'a note there, move-under-way.json, cannot be read: data may have been copied there in part. Choose another folder, or empty that one.',
  'not-verified': 'what was read back is not what was written. Check that disk, or choose another folder.',
  'newer-schema': 'the data there were written by a newer Ten-Four. Update Ten-Four, then ask for the move again.',
  'not-writable': 'it cannot be written, or there is no room. Make room or allow it, then ask for the move again.',
});

async function isThere(disk: Disk, { folder, id, hasOpenFile }: UsedFolder): Promise<boolean> {
  if ((await readIdentity(disk, folder)) !== id) return false;
  if (!hasOpenFile) return true;
  if (await hasFile(disk, join(folder, 'open.json'))) return true;
  // A crash may have left the version before alone.
  return await hasFile(disk, join(folder, 'backups', 'open.json'));
}

/** From now on a start without it is refused. */
async function withOpenFileNoted(disk: Disk, home: string, place: DataPlace): Promise<DataPlace> {
  const { use } = place;
  if (use === null || use.hasOpenFile || !(await hasFile(disk, join(use.folder, 'open.json')))) return place;
  const noted = { ...place, use: { ...use, hasOpenFile: true } };
  await writePlace(disk, home, noted);
  return noted;
}

async function hasFile(disk: Disk, path: string): Promise<boolean> {
  return (await readIfPresent(disk, path)) !== null;
}

function missing(home: string, { folder }: UsedFolder): Words {
  return inWords(
    'The data folder {folder} is not there, or not all of it. Plug in its disk, or let your sync program finish, then start Ten-Four again. Where it is lost for good, delete {file}: Ten-Four then uses {home} again, as it was before the move.',
    { folder, file: join(home, placeName), home },
  );
}

function unreadablePlace(home: string): Words {
  return inWords(
    '{file} says where the data are, and cannot be read. Bring back a good copy of it, or delete it to use {home} itself, then start Ten-Four again.',
    { file: join(home, placeName), home },
  );
}
