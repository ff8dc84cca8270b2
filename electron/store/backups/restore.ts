// Makes the data what a kept backup says: a backup of the present first, then a marker, then file after file through the
// store's own writing. What the marker has begun is finished by this process or by the next start, never left between.
import { join } from 'node:path';
import type { Refusal } from '../../domain/result.ts';
import type { Settings } from '../../domain/settings.ts';
import { inWords } from '../../domain/words.ts';
import type { ClosedMonths } from '../closed-months.ts';
import type { Disk } from '../disk-steps.ts';
import { moveAside } from '../move-aside.ts';
import { halfRestoredFailure, saveFailure, type SaveResult } from '../refusals.ts';
import type { SavedValue } from '../saved-value.ts';
import type { OpenState } from '../schema.ts';
import type { StoreNotice } from '../store-notice.ts';
import type { KeptBackups, KeptContent, KeptFile } from './kept-backups.ts';
import { isProvenAsWritten, statedChecksum } from './proof.ts';
import { markerName, readMarker, removeMarker, writeMarker } from './restore-marker.ts';
import { readOrEmpty } from './shared-files.ts';
import { stateToGoBackTo } from './unknown-restore.ts';

export interface RestoreParts {
  readonly disk: Disk;
  /** The data folder. */
  readonly folder: string;
  readonly kept: KeptBackups;
  readonly open: SavedValue<OpenState>;
  readonly settings: SavedValue<Settings>;
  readonly months: ClosedMonths;
  /** What stands in the place of a file that the backup does not have. */
  readonly empty: { readonly open: OpenState; readonly settings: Settings };
}

export type RestoreResult =
  /** `before`: the backup of what was there, which takes the restore back. */
  { readonly ok: true; readonly before: string } | Unusable;

interface Unusable extends Refusal {
  readonly ok: false;
}
type Refused = Extract<SaveResult, { ok: false }>;
type Content = Extract<KeptContent, { ok: true }>;

/** Thrown where the store refused a step of a restore, with what it said. */
export class StoppedRestoreError extends Error {
  override readonly name = 'StoppedRestoreError';
  readonly refusal: Refused;
  constructor(refusal: Refused) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

/**
 * What restores; call it while nothing else writes. Refused before the marker stands: nothing has changed; after that with
 * 'half-restored', and until a restore has succeeded nothing may be saved.
 */
export function createRestore(parts: RestoreParts): (id: string) => Promise<RestoreResult> {
  const { disk, folder, kept } = parts;
  /** Of a restore that has begun and not ended: what is there now is of two times, and nothing to go back to. */
  let unfinishedBefore: string | null = null;

  async function restore(id: string): Promise<RestoreResult> {
    const usable = await usableContent(parts, id);
    if (!usable.ok) return usable;
    const before = unfinishedBefore ?? (await kept.make('before-restore')).backup.id;
    const hadBegun = unfinishedBefore !== null;
    unfinishedBefore = before;
    try {
      await writeMarker(disk, folder, { target: id, before });
    } catch (error) {
      if (!hadBegun && (await isMarkerGone(parts))) unfinishedBefore = null;
      throw error;
    }
    await apply(parts, usable.content);
    await removeMarker(disk, folder);
    unfinishedBefore = null;
    return { ok: true, before };
  }

  return async (id) => {
    try {
      return await restore(id);
    } catch (error) {
      if (unfinishedBefore !== null) return halfRestoredFailure(folder);
      const refusal = saveFailure(error, folder);
      if (refusal === null || refusal.ok) throw error;
      return refusal;
    }
  };
}

/** What became of a restore that was cut short, to be told. */
export type RestoreEnd = Pick<StoreNotice, 'kind' | 'movedTo' | 'savedAtMs'>;

/** What a start does with a restore that was cut short. Null when there was none; throws what the disk threw. */
export async function finishRestore(parts: RestoreParts, nowMs: number): Promise<RestoreEnd | null> {
  const { disk, folder } = parts;
  const marker = await readMarker(disk, folder);
  if (marker === null) return null;
  if (marker === 'unreadable') return await endUnknown(parts, nowMs);
  for (const id of [marker.target, marker.before]) {
    const content = await usableContent(parts, id);
    if (!content.ok) continue;
    await apply(parts, content.content);
    await removeMarker(disk, folder);
    return toldAs(id === marker.target ? 'restore-finished' : 'restore-taken-back');
  }
  await removeMarker(disk, folder);
  return toldAs('restore-impossible');
}

function toldAs(kind: RestoreEnd['kind']): RestoreEnd {
  return { kind, movedTo: null, savedAtMs: null };
}

/** The marker goes last: a start that is cut off in between finds it, and does the same again. */
async function endUnknown(parts: RestoreParts, nowMs: number): Promise<RestoreEnd> {
  const { disk, folder } = parts;
  const before = await stateToGoBackTo(parts);
  const usable = before === null ? null : await usableContent(parts, before.id);
  if (usable?.ok === true) await apply(parts, usable.content);
  const movedTo = await moveAside(disk, folder, markerName, nowMs);
  return usable?.ok === true
    ? { kind: 'restore-undone', movedTo, savedAtMs: usable.content.backup.savedAtMs }
    : { kind: 'restore-unknown', movedTo, savedAtMs: null };
}

/** Whether the month is byte for byte what the backup holds. */
export async function isMonthAsKept(disk: Disk, folder: string, kept: KeptFile): Promise<boolean> {
  const present = await readOrEmpty(disk, join(folder, kept.name));
  if (present === null || statedChecksum(present) !== kept.checksum) return false;
  return await isProvenAsWritten(present);
}

/** All of it is read once before anything is changed. */
async function usableContent(
  { kept }: RestoreParts,
  id: string,
): Promise<{ readonly ok: true; readonly content: Content } | Unusable> {
  const content = await kept.content(id);
  if (content === null) {
    return {
      ok: false,
      reason: 'no-such-backup',
      ...inWords('That backup is not there any more. Choose another one.'),
    };
  }
  let damaged = content.ok ? null : content.damaged;
  for (const file of content.ok ? content.months.values() : []) {
    if ((await kept.month(file)) === null) damaged ??= file.name;
  }
  if (content.ok && damaged === null) return { ok: true, content };
  const words = inWords('{file} in that backup cannot be read, so nothing was restored. Choose another backup.', {
    file: damaged ?? '',
  });
  return { ok: false, reason: 'damaged-backup', ...words };
}

/** The same again, as often as it takes. */
async function apply(
  { disk, folder, kept, open, settings, months, empty }: RestoreParts,
  content: Content,
): Promise<void> {
  await saveUnlessEqual(open, content.open ?? empty.open);
  await saveUnlessEqual(settings, content.settings ?? empty.settings);
  for (const month of await months.list()) {
    if (!content.months.has(month)) mustBeSaved(await months.replace(month, null));
  }
  for (const [month, file] of content.months) {
    if (await isMonthAsKept(disk, folder, file)) continue;
    const value = await kept.month(file);
    if (value === null) throw new Error(`${file.name} of a backup that was read before cannot be read now.`);
    mustBeSaved(await months.replace(month, value.inquiries));
  }
}

async function saveUnlessEqual<T>(value: SavedValue<T>, next: T): Promise<void> {
  if (JSON.stringify(value.current()) !== JSON.stringify(next)) mustBeSaved(await value.save(next));
}

function mustBeSaved(result: SaveResult): void {
  if (!result.ok) throw new StoppedRestoreError(result);
}

/** Its name may stand although the disk refused to sync it, and a start would act on it. */
async function isMarkerGone({ disk, folder }: RestoreParts): Promise<boolean> {
  try {
    await removeMarker(disk, folder);
    return true;
  } catch {
    // What is told then is that the restore has begun: that is true whether the name lasts or not.
    return false;
  }
}
