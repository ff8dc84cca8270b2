// What people do with copies that a sync program left: unite what is in them by their events, or set them aside.
import type { CopyView } from '../contract/data.ts';
import type { ImportSummary } from '../contract/imports.ts';
import { done, refuse, type Result } from '../contract/result.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { inWords, templates, type Words } from '../domain/words.ts';
import { findCopies, putCopyAway, readCopy, type ConflictingCopy } from '../store/conflicting-copies.ts';
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
  const known = await knownInquiries(parts, history, contents);
  return copies.flatMap((copy, at) => {
    const content = contents[at];
    return content === undefined ? [] : [viewOf(copy, content, known)];
  });
}

type CopyContent = Awaited<ReturnType<typeof readCopy>>;

function viewOf(copy: ConflictingCopy, content: CopyContent, known: Known): CopyView {
  const inquiries = content.kind === 'inquiries' ? content.inquiries : [];
  const onlyThere = inquiries.filter(({ id }) => !known.has(id)).length;
  const knowsMore = inquiries.filter((inquiry) => isMoreIn(inquiry, known.get(inquiry.id))).length;
  return { ...copy, state: content.kind, onlyThere, knowsMore };
}

function isMoreIn(copy: Inquiry, mine: Inquiry | undefined): boolean {
  if (mine === undefined) return false;
  const had = new Set(mine.events.map(({ id }) => id));
  return copy.events.some(({ id }) => !had.has(id));
}

/** Of those in the copies, the ones that are here. */
async function knownInquiries(
  { ledger }: DeskParts,
  history: History,
  contents: readonly CopyContent[],
): Promise<Known> {
  const ids = contents
    .flatMap((content) => (content.kind === 'inquiries' ? content.inquiries : []))
    .map(({ id }) => id);
  return new Map([
    ...(await history.find(ids)),
    ...ledger.entries().map(({ inquiry }) => [inquiry.id, inquiry] as const),
  ]);
}

/** Cut short between the two, it is united again, which brings nothing new. */
export function uniteCopy(
  { ledger, store }: DeskParts,
  imports: Imports,
  name: string,
): Promise<Result<ImportSummary>> {
  const { disk, folder } = store;
  return ledger.inTurn(async () => {
    const copy = (await findCopies(disk, folder)).find((one) => one.name === name);
    if (copy === undefined) return refuse(...copyGone);
    const content = await readCopy(disk, folder, copy);
    if (content.kind !== 'inquiries') return refuse('not-readable', notUnited[content.kind]);
    const united = await imports.unite(content.inquiries);
    if (united.ok) await putCopyAway(disk, folder, copy, 'united');
    return united;
  });
}

const copyGone = templates(['no-such-copy', 'That copy is not there any more. Look at the list again.']);

const notUnited = templates({
  settings: 'Settings cannot be united. Set the copy aside, and look through the settings here.',
  damaged: 'That copy cannot be read. It may not have been fetched to its end: wait and look again, or set it aside.',
  newer: 'That copy was written by a newer Ten-Four. Update Ten-Four, then unite it.',
});

/** Answers where it is now. */
export function setCopyAside(
  { ledger, store }: DeskParts,
  name: string,
): Promise<Result<{ readonly movedTo: string }>> {
  const { disk, folder } = store;
  return ledger.inTurn(async () => {
    const copy = (await findCopies(disk, folder)).find((one) => one.name === name);
    if (copy === undefined) return refuse(...copyGone);
    return done({ movedTo: await putCopyAway(disk, folder, copy, 'set-aside') });
  });
}
