// Erases inquiries from every file of the data folder (R22), so that it ends complete whatever happens in between.
//
// First the files that the store does not work with: as long as the store itself holds the customer's words, what cannot
// be decoded can be searched for them, also by a start after a crash. Then the open file and the months, then what those
// writes left as the version before. The marker says by ids alone what is under way; it goes when the receipt stands.
import { join } from 'node:path';
import { eraseInquiry, isErased } from '../../domain/erasure.ts';
import type { Inquiry } from '../../domain/inquiry.ts';
import type { KeptBackups, KeptFolder } from '../backups/kept-backups.ts';
import type { KeptValue } from '../backups/kept-values.ts';
import { rewriteKept } from '../backups/rewrite-kept.ts';
import { copyFolders } from '../conflicting-copies.ts';
import { syncFolder } from '../disk-steps.ts';
import { NewerSchemaError } from '../durable-file.ts';
import { errorCode } from '../fs-port.ts';
import { readFailure, saveFailure } from '../refusals.ts';
import { readMarker, removeMarker, writeMarker, type EraseMarker } from './marker.ts';
import { decodeOther, derivedFolder, isOurs, otherFiles, removeDerived, replaceOther } from './other-files.ts';
import { receiptOf, writeReceipt, type Receipt } from './receipt.ts';
import { bytesAt, filesHolding, survey, type Held, type SearchedPlaces, type Survey } from './survey.ts';
import { holdsTrace, tracesOf, type Traces } from './traces.ts';

export type { Held, Survey } from './survey.ts';
export type { Receipt } from './receipt.ts';

export interface EraseRequest {
  readonly ids: readonly string[];
  readonly actionId: string;
  readonly atMs: number;
  readonly by: string;
}

interface Stopped {
  readonly ok: false;
  readonly reason: string;
  readonly sentence: string;
}

/** Puts them in the place of those with the same ids in the open file, wherever that is held in memory. */
export type CommitOpen = (inquiries: readonly Inquiry[]) => Promise<{ readonly ok: true } | Stopped>;

export type EraseResult =
  | { readonly ok: true; readonly receipt: Receipt }
  /** `isBegun`: some is erased already, and the rest follows at the next start or when it is tried again. */
  | (Stopped & { readonly isBegun: boolean });

export interface Erasing {
  readonly survey: (isWanted: (inquiry: Inquiry) => boolean) => Promise<Survey>;
  readonly filesHolding: (found: Survey, inquiries: readonly Inquiry[]) => Promise<Held>;
  /** First finishes one that the disk has stopped. Nothing else may save meanwhile. */
  readonly erase: (request: EraseRequest, commitOpen: CommitOpen) => Promise<EraseResult>;
  /** Goes on with one that the disk has stopped in this run; null when there is none. */
  readonly finish: (commitOpen: CommitOpen) => Promise<EraseResult | null>;
  /** The same for one that an earlier run has left. Throws what the disk threw. */
  readonly finishAtStart: (commitOpen: CommitOpen) => Promise<Receipt | 'nothing' | 'unreadable'>;
  /** The same, or erased where that was asked for in this run: for what comes from memory that is older. */
  readonly asErased: (inquiry: Inquiry) => Inquiry;
}

export interface ErasingParts extends SearchedPlaces {
  readonly kept: KeptBackups;
  readonly now: () => number;
}

class EraseStoppedError extends Error {
  override readonly name = 'EraseStoppedError';
  readonly refusal: Stopped;

  constructor(refusal: Stopped) {
    super(refusal.sentence);
    this.refusal = refusal;
  }
}

export function createErasing(parts: ErasingParts): Erasing {
  const { disk, folder, kept } = parts;
  const erasedBy = new Map<string, EraseMarker>();
  let pending: EraseMarker | null = null;

  const isBegun = (): boolean => pending !== null;

  /** A marker that may or may not last is taken back, or else counts: the next start would go by it. */
  async function begin(marker: EraseMarker): Promise<void> {
    try {
      await writeMarker(disk, folder, marker);
    } catch (error) {
      pending = marker;
      await removeMarker(disk, folder);
      pending = null;
      throw error;
    }
  }

  async function carryOn(marker: EraseMarker, keptFolder: KeptFolder, commitOpen: CommitOpen): Promise<Receipt> {
    for (const id of marker.ids) erasedBy.set(id, marker);
    pending = marker;
    if (marker.phase === 'files') {
      await eraseFromFiles(parts, keptFolder, marker);
      pending = { ...marker, phase: 'inquiries' };
      await writeMarker(disk, folder, pending);
    }
    await eraseFromStore(parts, marker, commitOpen);
    const receipt = receiptOf(marker);
    await writeReceipt(disk, folder, receipt);
    await removeMarker(disk, folder);
    pending = null;
    return receipt;
  }

  return {
    survey: (isWanted) => kept.exclusively((keptFolder) => survey(parts, keptFolder, isWanted)),
    filesHolding: (found, inquiries) =>
      filesHolding(
        parts,
        found.unreadable,
        tracesOf(
          inquiries.map(({ id }) => id),
          inquiries,
        ),
      ),
    erase: (request, commitOpen) =>
      answered(parts, isBegun, () =>
        kept.exclusively(async (keptFolder) => {
          if (pending !== null) await carryOn(pending, keptFolder, commitOpen);
          const marker = await planOf(parts, keptFolder, request);
          await begin(marker);
          return await carryOn(marker, keptFolder, commitOpen);
        }),
      ),
    finish: async (commitOpen) => {
      const marker = pending;
      if (marker === null) return null;
      return await answered(parts, isBegun, () =>
        kept.exclusively((keptFolder) => carryOn(marker, keptFolder, commitOpen)),
      );
    },
    finishAtStart: (commitOpen) =>
      kept.exclusively(async (keptFolder) => {
        const marker = await readMarker(disk, folder);
        if (marker === null) return 'nothing';
        if (marker !== 'unreadable') return await carryOn(marker, keptFolder, commitOpen);
        await removeMarker(disk, folder);
        return 'unreadable';
      }),
    asErased: (inquiry) => erasedAs(inquiry, erasedBy.get(inquiry.id)),
  };
}

async function answered(
  { folder }: ErasingParts,
  isBegun: () => boolean,
  run: () => Promise<Receipt>,
): Promise<EraseResult> {
  try {
    return { ok: true, receipt: await run() };
  } catch (error) {
    const failure = error instanceof EraseStoppedError ? error.refusal : stoppedBy(error, folder);
    if (failure === null) throw error;
    return { ok: false, reason: failure.reason, sentence: failure.sentence, isBegun: isBegun() };
  }
}

function erasedAs(inquiry: Inquiry, marker: EraseMarker | undefined): Inquiry {
  if (marker === undefined) return inquiry;
  const { actionId, atMs, by } = marker;
  return eraseInquiry(inquiry, { type: 'erased', id: actionId, actionId, atMs, by });
}

/** What is to be done, counted before anything is: after a crash the receipt must still say all of it. */
async function planOf(parts: ErasingParts, keptFolder: KeptFolder, request: EraseRequest): Promise<EraseMarker> {
  const found = await wantedBy(parts, keptFolder, request.ids);
  const { ours, foreign } = await filesHolding(
    parts,
    found.unreadable,
    tracesOf(request.ids, [...found.inquiries.values()]),
  );
  return {
    ...request,
    ids: [...request.ids],
    phase: 'files',
    months: [...found.months],
    openCount: found.openIds.size,
    rewritten: found.files,
    deleted: ours.length,
    foreign: foreign.length,
  };
}

/** Those that are not erased yet. */
function wantedBy(parts: ErasingParts, keptFolder: KeptFolder, ids: readonly string[]): Promise<Survey> {
  const wanted = new Set(ids);
  return survey(parts, keptFolder, (inquiry) => wanted.has(inquiry.id) && !isErased(inquiry));
}

async function eraseFromFiles(parts: ErasingParts, keptFolder: KeptFolder, marker: EraseMarker): Promise<void> {
  const { inquiries } = await wantedBy(parts, keptFolder, marker.ids);
  const traces = tracesOf(marker.ids, [...inquiries.values()]);
  await cleanOthers(parts, marker, traces);
  const withErased = changeOf(marker);
  await rewriteKept(
    keptFolder,
    { open: withErased, month: withErased, mayStayDamaged: (bytes) => !holdsTrace(bytes, traces) },
    parts.now(),
  );
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
  for (const path of await otherFiles(disk, folder)) {
    const bytes = await bytesAt(disk, join(folder, path));
    if (bytes === null) continue;
    const value = decodeOther(bytes);
    const next = value === null || value.kind === 'settings' ? value : changedValue(value, withErased);
    if (next !== value && next !== null) await replaceOther(disk, join(folder, path), next);
    else if (value === null && isOurs(path) && holdsTrace(bytes, traces)) await disk.fs.unlink(join(folder, path));
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

async function eraseFromStore(parts: ErasingParts, marker: EraseMarker, commitOpen: CommitOpen): Promise<void> {
  const { disk, folder, open, months } = parts;
  const ids = new Set(marker.ids);
  const inOpen = open.current().inquiries.filter(({ id }) => ids.has(id));
  if (inOpen.length > 0) mustBeDone(await commitOpen(inOpen.map((inquiry) => erasedAs(inquiry, marker))));
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
  await syncPlaces(parts);
}

/** Null when it did not come from the disk or from a newer version. */
function stoppedBy(error: unknown, folder: string): { readonly reason: string; readonly sentence: string } | null {
  if (error instanceof NewerSchemaError) return readFailure(error, folder);
  const failure = saveFailure(error, folder);
  return failure === null || failure.ok ? null : failure;
}

function mustBeDone(saved: { readonly ok: true } | Stopped): void {
  if (!saved.ok) throw new EraseStoppedError(saved);
}
