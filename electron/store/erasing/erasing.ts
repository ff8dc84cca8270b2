// Erases inquiries from every file of the data folder (R22), so that it ends complete whatever happens in between.
//
// First the files that the store does not work with: as long as the store itself holds the customer's words, what cannot
// be decoded can be searched for them, also by a start after a crash. Then the open file and the months, then what those
// writes left as the version before. The marker says by ids alone what is under way; it goes when the receipt stands.
import type { Refusal } from '../../domain/result.ts';
import { inWords } from '../../domain/words.ts';
import type { Inquiry } from '../../domain/inquiry.ts';
import type { MessageLanguage } from '../../domain/message-language.ts';
import type { KeptFolder } from '../backups/kept-backups.ts';
import { syncFolder } from '../disk-steps.ts';
import { NewerSchemaError } from '../durable-file.ts';
import { moveAside } from '../move-aside.ts';
import { readFailure, saveFailure } from '../refusals.ts';
import {
  erasedAs,
  eraseFromFiles,
  eraseFromStore,
  EraseStoppedError,
  wantedBy,
  type CommitOpen,
  type ErasingParts,
  type Stopped,
} from './erase-steps.ts';
import { eraseMarkerName, putMarker, readMarker, removeMarker, writeMarker, type EraseMarker } from './marker.ts';
import { receiptOf, writeReceipt, type Receipt } from './receipt.ts';
import { filesHolding, survey, type Held, type Survey } from './survey.ts';
import { tracesOf } from './traces.ts';

export type { CommitOpen } from './erase-steps.ts';
export type { Held, Survey } from './survey.ts';

export interface EraseRequest {
  readonly ids: readonly string[];
  readonly actionId: string;
  readonly atMs: number;
  readonly by: string;
  /** Of the receipt. */
  readonly language?: MessageLanguage;
}

interface Done {
  readonly receipt: Receipt;
  readonly inquiries: number;
}

/** It was moved aside: it may still be told from it whom it was about. */
interface UnreadableMarker {
  readonly movedTo: string;
}

export type EraseResult =
  | ({ readonly ok: true } & Done)
  /** `isBegun`: some is erased already, and the rest follows at the next start or when it is tried again. */
  | (Stopped & { readonly isBegun: boolean });

export interface Erasing {
  readonly survey: (isWanted: (inquiry: Inquiry) => boolean) => Promise<Survey>;
  readonly filesHolding: (found: Survey, inquiries: readonly Inquiry[]) => Promise<Held>;
  /** First finishes one that the disk has stopped. Nothing else may save meanwhile. */
  readonly erase: (request: EraseRequest, commitOpen: CommitOpen) => Promise<EraseResult>;
  /** Goes on with one that the disk has stopped in this run; null when there is none. */
  readonly finish: (commitOpen: CommitOpen) => Promise<EraseResult | null>;
  /** The same for one that an earlier run has left. Where the disk stops it again, `finish` goes on with it. */
  readonly finishAtStart: (commitOpen: CommitOpen) => Promise<Done | 'nothing' | 'stopped' | UnreadableMarker>;
  /** The disk has stopped one, and some files still hold the customer. */
  readonly isUnfinished: () => boolean;
  /** The same, or erased where that was asked for in this run: for what comes from memory that is older. */
  readonly asErased: (inquiry: Inquiry) => Inquiry;
}

/** One erasing at a time, from the marker to the receipt. */
function createRun(parts: ErasingParts) {
  const { disk, folder } = parts;
  const erasedBy = new Map<string, EraseMarker>();
  let pending: EraseMarker | null = null;

  function count(marker: EraseMarker): void {
    for (const id of marker.ids) erasedBy.set(id, marker);
    pending = marker;
  }

  async function carryOn(marker: EraseMarker, kept: KeptFolder, commitOpen: CommitOpen): Promise<Done> {
    count(marker);
    const isResumed = marker.phase === 'inquiries';
    if (marker.phase === 'files') {
      await eraseFromFiles(parts, kept, marker);
      pending = { ...marker, phase: 'inquiries' };
      await writeMarker(disk, folder, pending);
    }
    await eraseFromStore(parts, marker, commitOpen);
    // A backup that was made while it waited has copied months that were not erased yet.
    if (isResumed) await eraseFromFiles(parts, kept, marker);
    const receipt = receiptOf(marker);
    await writeReceipt(disk, folder, receipt);
    await removeMarker(disk, folder);
    pending = null;
    return { receipt, inquiries: marker.ids.length };
  }

  return {
    pending: () => pending,
    carryOn,
    /** As soon as the marker stands it counts, whether the disk lets it last or not: the next start would go by it. */
    begin: async (marker: EraseMarker): Promise<void> => {
      await putMarker(disk, folder, marker);
      count(marker);
      await syncFolder(disk.fs, folder);
    },
    asErased: (inquiry: Inquiry) => erasedAs(inquiry, erasedBy.get(inquiry.id)),
  };
}

export function createErasing(parts: ErasingParts): Erasing {
  const { disk, folder, kept } = parts;
  const { pending, begin, carryOn, asErased } = createRun(parts);
  const isBegun = (): boolean => pending() !== null;

  async function erase(request: EraseRequest, keptFolder: KeptFolder, commitOpen: CommitOpen): Promise<Done> {
    const before = pending();
    const finished = before === null ? null : await carryOn(before, keptFolder, commitOpen);
    if (before !== null && finished !== null && isSameOf(before, request)) return finished;
    const marker = await planOf(parts, keptFolder, request);
    if (marker.ids.length === 0) throw new EraseStoppedError(nothingThere);
    await begin(marker);
    return await carryOn(marker, keptFolder, commitOpen);
  }

  return {
    survey: (isWanted) => kept.exclusively((keptFolder) => survey(parts, keptFolder, isWanted)),
    filesHolding: (found, inquiries) => {
      const ids = inquiries.map(({ id }) => id);
      return filesHolding(parts, found.unreadable, tracesOf(ids, inquiries));
    },
    erase: (request, commitOpen) =>
      answered(parts, isBegun, () => kept.exclusively((keptFolder) => erase(request, keptFolder, commitOpen))),
    finish: async (commitOpen) => {
      const marker = pending();
      if (marker === null) return null;
      return await answered(parts, isBegun, () =>
        kept.exclusively((keptFolder) => carryOn(marker, keptFolder, commitOpen)),
      );
    },
    finishAtStart: (commitOpen) =>
      kept.exclusively(async (keptFolder) => {
        const marker = await readMarker(disk, folder);
        if (marker === null) return 'nothing';
        if (marker !== 'unreadable') {
          const result = await answered(parts, isBegun, () => carryOn(marker, keptFolder, commitOpen));
          return result.ok ? result : 'stopped';
        }
        return { movedTo: await moveAside(disk, folder, eraseMarkerName, parts.now()) };
      }),
    isUnfinished: isBegun,
    asErased,
  };
}

async function answered(
  { folder }: ErasingParts,
  isBegun: () => boolean,
  run: () => Promise<Done>,
): Promise<EraseResult> {
  try {
    return { ok: true, ...(await run()) };
  } catch (error) {
    const failure = error instanceof EraseStoppedError ? error.refusal : stoppedBy(error, folder);
    if (failure === null) throw error;
    return { ...failure, ok: false, isBegun: isBegun() };
  }
}

const nothingThere: Stopped = {
  ok: false,
  reason: 'not-there',
  ...inWords('What was ticked is not there any more, or erased already. Look at the customer again.'),
};

function isSameOf({ ids }: EraseMarker, request: EraseRequest): boolean {
  const asked = new Set(request.ids);
  return ids.every((id) => asked.has(id));
}

/** What is to be done, counted before anything is: after a crash the receipt must still say all of it. */
async function planOf(parts: ErasingParts, keptFolder: KeptFolder, request: EraseRequest): Promise<EraseMarker> {
  const found = await wantedBy(parts, keptFolder, request.ids);
  const { ours, unsure, foreign } = await filesHolding(
    parts,
    found.unreadable,
    tracesOf(request.ids, [...found.inquiries.values()]),
  );
  return {
    ...request,
    ids: [...found.inquiries.keys()],
    phase: 'files',
    months: [...found.months],
    openCount: found.openIds.size,
    rewritten: found.files,
    deleted: ours.length + unsure.length,
    foreign: foreign.length,
    unsure: [...unsure],
  };
}

/** Null when it did not come from the disk or from a newer version. */
function stoppedBy(error: unknown, folder: string): Refusal | null {
  if (error instanceof NewerSchemaError) return readFailure(error, folder);
  const failure = saveFailure(error, folder);
  return failure === null || failure.ok ? null : failure;
}
