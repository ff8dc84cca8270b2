// The steps of an erasing: each can be done again after a crash, and then finds less to do.
import type { Refusal } from '../../domain/result.ts';
import { join } from 'node:path';
import { eraseInquiry, isErased } from '../../domain/erasure.ts';
import type { Inquiry } from '../../domain/inquiry.ts';
import type { KeptBackups, KeptFolder } from '../backups/kept-backups.ts';
import type { KeptValue } from '../backups/kept-values.ts';
import { rewriteKept } from '../backups/rewrite-kept.ts';
import { copyFolders } from '../conflicting-copies.ts';
import { syncFolder } from '../disk-steps.ts';
import { errorCode } from '../fs-port.ts';
import type { EraseMarker } from './marker.ts';
import { decodeOther, derivedFolder, otherFiles, removeDerived, replaceOther } from './other-files.ts';
import { bytesAt, filesHolding, partIn, survey, type SearchedPlaces, type Survey } from './survey.ts';
import { tracesOf, type Traces } from './traces.ts';

export interface ErasingParts extends SearchedPlaces {
  readonly kept: KeptBackups;
  readonly now: () => number;
  /** Waits for what is being made of months that were written: it must stand, without the customer, before the last sync. */
  readonly settleDerived?: () => Promise<void>;
}

export interface Stopped extends Refusal {
  readonly ok: false;
}

/** Puts them in the place of those with the same ids in the open file, wherever that is held in memory. */
export type CommitOpen = (inquiries: readonly Inquiry[]) => Promise<{ readonly ok: true } | Stopped>;

/** The store refused a step, with what it said. */
export class EraseStoppedError extends Error {
  override readonly name = 'EraseStoppedError';
  readonly refusal: Stopped;

  constructor(refusal: Stopped) {
    super(refusal.sentence);
    this.refusal = refusal;
  }
}

export function erasedAs(inquiry: Inquiry, marker: EraseMarker | undefined): Inquiry {
  if (marker === undefined) return inquiry;
  const { actionId, atMs, by } = marker;
  return eraseInquiry(inquiry, { type: 'erased', id: actionId, actionId, atMs, by });
}

/** Those that are not erased yet. */
export function wantedBy(parts: ErasingParts, keptFolder: KeptFolder, ids: readonly string[]): Promise<Survey> {
  const wanted = new Set(ids);
  return survey(parts, keptFolder, (inquiry) => wanted.has(inquiry.id) && !isErased(inquiry));
}

/** What the store does not work with, while the customer's words still stand in the store. */
export async function eraseFromFiles(parts: ErasingParts, keptFolder: KeptFolder, marker: EraseMarker): Promise<void> {
  const found = await wantedBy(parts, keptFolder, marker.ids);
  const traces = tracesOf(marker.ids, [...found.inquiries.values()]);
  // These first: as soon as the last copy of an inquiry is rewritten, nobody knows any more what to search them for.
  const { ours, unsure } = await filesHolding(parts, found.unreadable, traces);
  const named = new Set(marker.unsure);
  for (const path of [...ours, ...unsure.filter((one) => named.has(one))])
    await parts.disk.fs.unlink(join(parts.folder, path));
  await syncPlaces(parts);
  await cleanOthers(parts, marker, traces);
  const withErased = changeOf(marker);
  await rewriteKept(keptFolder, { open: withErased, month: withErased, mayStayDamaged: () => true }, parts.now());
  await syncPlaces(parts);
}

type Holding = { readonly inquiries: readonly Inquiry[] };

/** The same object when none of them is in it. */
function changeOf(marker: EraseMarker): <T extends Holding>(data: T) => T {
  const ids = new Set(marker.ids);
  return (data) => {
    if (!data.inquiries.some((inquiry) => ids.has(inquiry.id) && !isErased(inquiry))) return data;
    return { ...data, inquiries: data.inquiries.map((one) => (ids.has(one.id) ? erasedAs(one, marker) : one)) };
  };
}

async function cleanOthers(parts: ErasingParts, marker: EraseMarker, traces: Traces): Promise<void> {
  const { disk, folder } = parts;
  const withErased = changeOf(marker);
  const named = new Set(marker.unsure);
  for (const path of await otherFiles(disk, folder)) {
    const bytes = await bytesAt(disk, join(folder, path));
    if (bytes === null) continue;
    const value = bytes === 'too-large' ? null : decodeOther(bytes);
    const next = value === null || value.kind === 'settings' ? value : changedValue(value, withErased);
    if (next !== value && next !== null) await replaceOther(disk, join(folder, path), next);
    else if (value === null) {
      const part = partIn(path, bytes, traces);
      if (part === 'ours' || (part === 'unsure' && named.has(path))) await disk.fs.unlink(join(folder, path));
    }
  }
}

/**
 * Unless its folder is synced, a name that was deleted or replaced can come back after a power cut. All of them each time:
 * what an earlier run has changed, and not lived to sync, looks as if nothing were left to do.
 */
async function syncPlaces({ disk, folder }: ErasingParts): Promise<void> {
  for (const place of placesToSync) {
    try {
      await syncFolder(disk.fs, join(folder, place));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
  }
}

const placesToSync = [
  '',
  'closed',
  derivedFolder,
  'backups',
  'backups/closed',
  ...Object.values(copyFolders),
  'backups/kept',
  'backups/kept/files',
];

function changedValue(value: Exclude<KeptValue, { kind: 'settings' }>, change: ReturnType<typeof changeOf>): KeptValue {
  const changed =
    value.kind === 'open' ? { ...value, data: change(value.data) } : { ...value, data: change(value.data) };
  return changed.data === value.data ? value : changed;
}

/** The open file and the months, and what these writes leave as the version before. */
export async function eraseFromStore(parts: ErasingParts, marker: EraseMarker, commitOpen: CommitOpen): Promise<void> {
  const { disk, folder, open, months } = parts;
  const ids = new Set(marker.ids);
  const inOpen = open.current().inquiries.filter(({ id }) => ids.has(id));
  if (inOpen.length > 0) mustBeDone(await commitOpen(inOpen.map((inquiry) => erasedAs(inquiry, marker))));
  // Also of months that a restore has taken away or made others: what was made of them holds the words still.
  await parts.settleDerived?.();
  await removeDerived(disk, folder, 'all');
  for (const month of await months.list()) {
    const found = (await months.read(month)).filter(({ id }) => ids.has(id));
    if (found.length === 0) continue;
    await removeDerived(disk, folder, [month]);
    mustBeDone(
      await months.archive(
        month,
        found.map((inquiry) => erasedAs(inquiry, marker)),
      ),
    );
  }
  // Each write has left the version before it. What cannot be decoded was dealt with before: ids are enough here.
  await cleanOthers(parts, marker, tracesOf(marker.ids, []));
  await parts.settleDerived?.();
  await syncPlaces(parts);
}

function mustBeDone(saved: { readonly ok: true } | Stopped): void {
  if (!saved.ok) throw new EraseStoppedError(saved);
}
