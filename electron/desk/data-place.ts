// What people ask for about the data folder itself: another place, from the next start on.
import type { FolderAnswer, PendingMove } from '../contract/data.ts';
import { done, refuse, refuseInWords, type Result } from '../contract/result.ts';
import { inWords, joined, templates } from '../domain/words.ts';
import { checkFolder, looksSynced } from '../store/check-folder.ts';
import { readPlace, writePlace } from '../store/data-place.ts';
import type { DeskParts } from './parts.ts';

export interface DeskPlace {
  /** Where the file stands that names the data folder. */
  readonly home: string;
  /** TENFOUR_DATA names the data folder. */
  readonly isNamed: boolean;
  /** Of the sample day, which goes with its folder. */
  readonly isSample?: boolean;
}

type Parts = Pick<DeskParts, 'store'>;

const named = templates([
  'named-by-environment',
  'TENFOUR_DATA names the data folder. Change it there, then start Ten-Four again.',
]);

const ofSample = templates([
  'sample-folder',
  'The sample day has a folder of its own, which is removed when it is over. Go back to the list to move your data.',
]);

const syncedSentence = templates(
  'It looks like a synced folder: use Ten-Four on one computer at a time, and let the sync finish before you start it on another. Copies that cross are offered here for uniting.',
);

const whatComes = templates({
  copy: 'The next start copies everything to {folder} and uses it from then on. Until then nothing changes.',
  use: 'The next start uses the data in {folder}. These here stay where they are.',
});

export async function pendingMove({ store }: Parts, place: DeskPlace): Promise<PendingMove | null> {
  return whyFixed(place) === null ? ((await readPlace(store.disk, place.home))?.move ?? null) : null;
}

/** Why it cannot be moved from the screen; null when it can. */
function whyFixed({ isNamed, isSample = false }: DeskPlace): Result<never> | null {
  if (isSample) return refuse(...ofSample);
  return isNamed ? refuse(...named) : null;
}

/** `use` takes data that stand there already; nothing is ever merged with them. */
export async function askToMove(
  { store }: Parts,
  place: DeskPlace,
  text: string,
  way: PendingMove['way'],
): Promise<Result<FolderAnswer>> {
  const fixed = whyFixed(place);
  if (fixed !== null) return fixed;
  const checked = await checkFolder(store.disk, store.folder, text);
  if (checked.state === 'refused') return refuseInWords(checked.reason, checked);
  const { folder } = checked;
  const synced = looksSynced(folder) ? [inWords(syncedSentence)] : [];
  if (checked.state === 'has-data' && way === 'copy') {
    const there = inWords(
      "Ten-Four's data stand in {folder} already. They can be used instead of these; nothing is mixed.",
      { folder },
    );
    return done({ state: 'has-data', folder, ...joined(there, ...synced) });
  }
  if (checked.state === 'empty' && way === 'use') {
    return refuse('no-data', 'There are no data of Ten-Four in that folder. Move these there instead.');
  }
  const written = await write(store, place, { folder, way });
  if (!written.ok) return written;
  const state = way === 'copy' ? 'will-copy' : 'will-use';
  return done({ state, folder, ...joined(inWords(whatComes[way], { folder }), ...synced) });
}

export async function cancelMove({ store }: Parts, place: DeskPlace): Promise<Result<{ readonly cancelled: true }>> {
  const fixed = whyFixed(place);
  if (fixed !== null) return fixed;
  const written = await write(store, place, null);
  return written.ok ? done({ cancelled: true }) : written;
}

async function write(store: Parts['store'], { home }: DeskPlace, move: PendingMove | null): Promise<Result<null>> {
  const place = await readPlace(store.disk, home);
  if (place === null) {
    return refuse(
      'unreadable',
      'The file that names the data folder cannot be read. Delete data-folder.json in {home}.',
      { home },
    );
  }
  try {
    await writePlace(store.disk, home, { ...place, move });
    return done(null);
  } catch {
    // The usual place is on this computer's own disk: full, or protected.
    return refuse('not-written', 'That could not be written in {home}. Make room or allow writing, then do it again.', {
      home,
    });
  }
}
