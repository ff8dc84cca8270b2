// What people do with copies that a sync program left: unite what is in them by their events, or set them aside.
import type { CopyView } from '../contract/data.ts';
import type { ImportSummary } from '../contract/imports.ts';
import { done, refuse, type Result } from '../contract/result.ts';
import { eraseInquiry } from '../domain/erasure.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { inWords, joined, templates, type Words } from '../domain/words.ts';
import { findCopies, putCopyAway, readCopy, type ConflictingCopy } from '../store/conflicting-copies.ts';
import { saveFailure } from '../store/refusals.ts';
import type { History } from './history.ts';
import type { Imports } from './imports.ts';
import type { DeskParts } from './parts.ts';

type Known = ReadonlyMap<string, Inquiry>;

/** Null when there is none. */
export async function noticeOfCopies({ store }: Pick<DeskParts, 'store'>): Promise<Words | null> {
  const copies = await findCopies(store.disk, store.folder);
  if (copies.length === 0) return null;
  if (copies.length === 1) {
    return inWords(
      'The data folder holds a second copy of Ten-Four\'s own files, as sync programs leave them. Open "Data and backups" under Files to unite what is in them.',
    );
  }
  return inWords(
    'The data folder holds {count} second copies of Ten-Four\'s own files, as sync programs leave them. Open "Data and backups" under Files to unite what is in them.',
    { count: copies.length },
  );
}

/** With what uniting each would bring. */
export async function viewCopies(parts: DeskParts, history: History): Promise<readonly CopyView[]> {
  const { disk, folder } = parts.store;
  const copies = await findCopies(disk, folder);
  if (copies.length === 0) return [];
  const contents = await Promise.all(copies.map(async (copy) => await readCopy(disk, folder, copy)));
  const known = await knownInquiries(parts, history, contents.flatMap(inquiriesIn));
  return copies.flatMap((copy, at) => {
    const content = contents[at];
    return content === undefined ? [] : [viewOf(copy, content, known)];
  });
}

type CopyContent = Awaited<ReturnType<typeof readCopy>>;

function inquiriesIn(content: CopyContent): readonly Inquiry[] {
  return content.kind === 'inquiries' ? content.inquiries : [];
}

function viewOf(copy: ConflictingCopy, content: CopyContent, known: Known): CopyView {
  const inquiries = inquiriesIn(content);
  const onlyThere = inquiries.filter(({ id }) => !known.has(id)).length;
  const knowsMore = inquiries.filter((inquiry) => isMoreIn(inquiry, known.get(inquiry.id))).length;
  return { ...copy, state: content.kind, onlyThere, knowsMore };
}

function isMoreIn(copy: Inquiry, mine: Inquiry | undefined): boolean {
  if (mine === undefined) return false;
  const had = new Set(mine.events.map(({ id }) => id));
  return copy.events.some(({ id }) => !had.has(id));
}

/** Those of them that are here. */
async function knownInquiries({ ledger }: DeskParts, history: History, inquiries: readonly Inquiry[]): Promise<Known> {
  return new Map([
    ...(await history.find(inquiries.map(({ id }) => id))),
    ...ledger.entries().map(({ inquiry }) => [inquiry.id, inquiry] as const),
  ]);
}

/** Cut short between the two, it is united again, which brings nothing new. */
export function uniteCopy(
  parts: DeskParts,
  history: History,
  imports: Imports,
  name: string,
): Promise<Result<ImportSummary>> {
  const { disk, folder } = parts.store;
  return parts.ledger.inTurn(async () => {
    const copy = (await findCopies(disk, folder)).find((one) => one.name === name);
    if (copy === undefined) return refuse(...copyGone);
    const content = await readCopy(disk, folder, copy);
    if (content.kind !== 'inquiries') return refuse('not-readable', notUnited[content.kind]);
    const united = await imports.unite(content.inquiries);
    if (!united.ok) return united;
    const movedTo = await putAway(parts, history, copy, 'united');
    if (movedTo !== null) return united;
    // What came in stands, and its undo must not be lost.
    if (united.value.actionId === null) return refuse('not-moved', nothingNewAndThere);
    return done({ ...united.value, ...joined(united.value, inWords(stillThere)) });
  });
}

/** Where it is now; null where the disk does not let it be moved. What is erased here is erased in it too (R22). */
async function putAway(
  parts: DeskParts,
  history: History,
  copy: ConflictingCopy,
  where: 'united' | 'set-aside',
): Promise<string | null> {
  const { disk, folder } = parts.store;
  // By what is read when it is moved: a reading that failed before says nothing about who stands in it.
  const asErased = async (inquiries: readonly Inquiry[]): Promise<readonly Inquiry[]> => {
    const known = await knownInquiries(parts, history, inquiries);
    return inquiries.map((inquiry) => asErasedHere(inquiry, known.get(inquiry.id)));
  };
  try {
    return await putCopyAway(disk, folder, copy, where, asErased);
  } catch (error) {
    if (saveFailure(error, folder) === null) throw error;
    return null;
  }
}

function asErasedHere(inquiry: Inquiry, mine: Inquiry | undefined): Inquiry {
  const erased = mine?.events.find((event) => event.type === 'erased');
  return erased === undefined ? inquiry : eraseInquiry(inquiry, erased);
}

const stillThere = templates(
  'The copy could not be moved away and is still listed; uniting it again brings nothing twice. Make room on the disk or allow writing, then unite it again.',
);

const nothingNewAndThere = templates(
  'All that is in that copy is here already, but the copy could not be moved away. Make room on the disk or allow writing, then unite it again.',
);

const notSetAside = templates(
  'That copy could not be moved away. Make room on the disk or allow writing, then set it aside again.',
);

const copyGone = templates(['no-such-copy', 'That copy is not there any more. Look at the list again.']);

const notUnited = templates({
  settings: 'Settings cannot be united. Set the copy aside, and look through the settings here.',
  damaged: 'That copy cannot be read. It may not have been fetched to its end: wait and look again, or set it aside.',
  newer: 'That copy was written by a newer Ten-Four. Update Ten-Four, then unite it.',
});

/** Answers where it is now. */
export function setCopyAside(
  parts: DeskParts,
  history: History,
  name: string,
): Promise<Result<{ readonly movedTo: string }>> {
  const { disk, folder } = parts.store;
  return parts.ledger.inTurn(async () => {
    const copy = (await findCopies(disk, folder)).find((one) => one.name === name);
    if (copy === undefined) return refuse(...copyGone);
    const movedTo = await putAway(parts, history, copy, 'set-aside');
    return movedTo === null ? refuse('not-moved', notSetAside) : done({ movedTo });
  });
}
