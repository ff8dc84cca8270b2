// What an open store shows: as long as it is open, and without the customers of an erasing that the disk has stopped (R22).
import type { Inquiry } from '../domain/inquiry.ts';
import type { ClosedIndex } from './closed-index.ts';
import type { ClosedMonths } from './closed-months.ts';
import type { KeptBackups } from './backups/kept-backups.ts';
import type { Erasing } from './erasing/erasing.ts';
import type { NotSaved } from './refusals.ts';
import type { Running } from './running.ts';
import type { OpenState } from './schema.ts';

type AsErased = (inquiry: Inquiry) => Inquiry;

/** The state itself where nobody is left out. */
export function openWithoutErased(state: OpenState, asErased: AsErased): OpenState {
  const isSame = state.inquiries.every((inquiry) => asErased(inquiry) === inquiry);
  return isSame ? state : { ...state, inquiries: state.inquiries.map(asErased) };
}

interface MonthParts {
  readonly open: { readonly current: () => OpenState };
  readonly months: ClosedMonths;
}

export function monthReaders({ open, months }: MonthParts, { run }: Running, asErased: AsErased) {
  return {
    readMonth: (month: string): Promise<readonly Inquiry[]> =>
      run(async () => withoutOpenOnes(await months.read(month), open.current()).map(asErased)),
    months: (): Promise<readonly string[]> => run(months.list),
  };
}

function withoutOpenOnes(closed: readonly Inquiry[], open: OpenState): readonly Inquiry[] {
  const openIds = new Set(open.inquiries.map(({ id }) => id));
  return closed.filter(({ id }) => !openIds.has(id));
}

export function indexReaders(index: ClosedIndex, { run }: Running, asErased: AsErased): ClosedIndex {
  // By words that are to be gone, nobody is found.
  const named = (found: readonly Inquiry[]): readonly Inquiry[] =>
    found.filter((inquiry) => asErased(inquiry) === inquiry);
  return {
    statesOf: (months, stretches) => run(() => index.statesOf(months, stretches)),
    touchedSince: (months, fromMs) => run(() => index.touchedSince(months, fromMs)),
    visitCycles: (query, visit) => run(() => index.visitCycles(query, visit)),
    search: (words, most) => run(async () => named(await index.search(words, most))),
    find: (ids) =>
      run(async () => new Map([...(await index.find(ids))].map(([id, inquiry]) => [id, asErased(inquiry)]))),
    page: (month, after, most) =>
      run(async () => {
        const page = await index.page(month, after, most);
        return { ...page, inquiries: page.inquiries.map(asErased) };
      }),
    look: (query) =>
      run(async () => {
        const found = await index.look(query);
        const inquiries = query.words.length > 0 ? named(found.inquiries) : found.inquiries.map(asErased);
        return { ...found, inquiries };
      }),
    lookForCustomer: (query) => run(async () => named(await index.lookForCustomer(query))),
    counted: { read: () => run(index.counted.read), keep: (counted) => run(() => index.counted.keep(counted)) },
    bytesOf: (months) => run(() => index.bytesOf(months)),
    forget: index.forget,
    get failures() {
      return index.failures;
    },
    idle: index.idle,
  };
}

export function keptWhileOpen(kept: KeptBackups, { run }: Running): KeptBackups {
  return {
    list: () => run(kept.list),
    make: (why) => run(() => kept.make(why)),
    content: (id) => run(() => kept.content(id)),
    month: (file) => run(() => kept.month(file)),
    tidy: (policy, zone) => run(() => kept.tidy(policy, zone)),
    remove: (ids) => run(() => kept.remove(ids)),
    exclusively: (task) => run(() => kept.exclusively(task)),
    idle: kept.idle,
  };
}

/** None begins where `halfRestored`: it could not end there, and would keep the restore from ending. */
export function erasingWhileOpen(
  erasing: Erasing,
  { run }: Running,
  halfRestored: () => Promise<NotSaved | null>,
): Erasing {
  return {
    survey: (isWanted) => run(() => erasing.survey(isWanted)),
    filesHolding: (found, inquiries) => run(() => erasing.filesHolding(found, inquiries)),
    erase: (request, commitOpen) =>
      run(async () => {
        const failure = await halfRestored();
        return failure === null ? await erasing.erase(request, commitOpen) : { ...failure, isBegun: false };
      }),
    finish: (commitOpen) => run(() => erasing.finish(commitOpen)),
    finishAtStart: (commitOpen) => run(() => erasing.finishAtStart(commitOpen)),
    isUnfinished: erasing.isUnfinished,
    asErased: erasing.asErased,
  };
}
