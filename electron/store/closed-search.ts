// Finds closed inquiries without reading the months: by words, by id, and a month page by page. Only the lines of those
// that were found are read, and each is checked.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Inquiry } from '../domain/inquiry.ts';
import { findCopies, type KeyedRows, type RowPlace } from './closed-copies.ts';
import { look, lookForCustomer, type ClosedAnswer, type ClosedQuery, type CustomerQuery } from './closed-history.ts';
import { rowOfKey, wordsOfKey } from './id-key.ts';
import type { LoadedMonth, LoadedMonths, MonthLoader, Needs } from './loaded-months.ts';
import { packedKeys } from './month-facts.ts';
import type { MonthLines } from './month-lines.ts';
import { createQueue } from './queue.ts';
import { rowsWith } from './search-scan.ts';
import { StaleMonthError, unitedFrom } from './united-lines.ts';

export interface ClosedPage {
  readonly inquiries: readonly Inquiry[];
  /** Of the last one, to go on after it; null at the end of the month. */
  readonly nextAfter: string | null;
}

export interface ClosedSearch {
  /** The newest arrivals in which every word stands, newest first. Words are folded; at least one is given. */
  readonly search: (words: readonly string[], most: number) => Promise<readonly Inquiry[]>;
  /** By their ids, each united from all its copies; those that are not there are left out. */
  readonly find: (ids: readonly string[]) => Promise<ReadonlyMap<string, Inquiry>>;
  /** Those that a month holds, the newest arrival first, after the one named; none where that one is gone. */
  readonly page: (month: string, after: string | null, most: number) => Promise<ClosedPage>;
  /** By words and filters, the newest arrival first, and how many fit. */
  readonly look: (query: ClosedQuery) => Promise<ClosedAnswer>;
  /** The newest that may be of a customer who is known by one of the keys: whoever asks compares them. */
  readonly lookForCustomer: (query: CustomerQuery) => Promise<readonly Inquiry[]>;
  /** Gives the memory back; the next search reads the search files again. */
  readonly forget: () => void;
}

interface Options {
  readonly loader: MonthLoader;
  readonly lines: MonthLines;
  /** Whether it stands in the open file: there is the copy that counts. */
  readonly isOpen: (id: string) => boolean;
}

export function createClosedSearch(options: Options): ClosedSearch {
  const { loader } = options;
  const queue = createQueue();

  /** One at a time, so that what one has read serves the next; again with a fresh search file where one did not fit. */
  function answered<T>(needs: Needs, attempt: (loaded: LoadedMonths) => Promise<T>): Promise<T> {
    const renewed = new Set<string>();
    const tryIt = async (): Promise<T> => {
      try {
        return await attempt(await loader.load(needs));
      } catch (error) {
        if (!(error instanceof StaleMonthError) || renewed.has(error.month)) throw error;
        renewed.add(error.month);
        await loader.renew(error.month);
        return await tryIt();
      }
    };
    return queue.run(tryIt);
  }

  return {
    search: (words, most) => answered({ text: true, traits: false }, (loaded) => search(options, loaded, words, most)),
    find: (ids) => answered({ text: false, traits: false }, (loaded) => find(options, loaded, ids)),
    page: (month, after, most) =>
      answered({ text: false, traits: false }, (loaded) => page(options, loaded, { month, after, most })),
    look: (query) =>
      answered({ text: query.words.length > 0, traits: true }, (loaded) => look(options.lines, loaded, query)),
    lookForCustomer: (query) =>
      answered({ text: false, traits: true }, (loaded) => lookForCustomer(options.lines, loaded, query)),
    forget: loader.forget,
  };
}

type Hit = RowPlace<LoadedMonth> & { readonly receivedAtMs: number };

async function search(
  { isOpen, lines }: Options,
  { months, copies }: LoadedMonths,
  words: readonly string[],
  most: number,
): Promise<readonly Inquiry[]> {
  const needles = words.toSorted((a, b) => b.length - a.length).map((word) => Buffer.from(word));
  let hits: readonly Hit[] = [];
  for (const rows of months.toReversed()) {
    const isFull = hits.length === most;
    const leastMs = isFull ? (hits.at(-1)?.receivedAtMs ?? -Infinity) : -Infinity;
    if (isFull && rows.newestMs <= leastMs) continue;
    const isCounted = (row: number): boolean => !copies.isSuperseded(rows, row) && !isOpen(rows.idAt(row));
    const more = hitsIn(rows, needles, most, leastMs, isCounted);
    // Stable: of equal ones that of the newer month comes first.
    hits = [...hits, ...more].sort((a, b) => b.receivedAtMs - a.receivedAtMs).slice(0, most);
    await nextTurn();
  }
  return await unitedFrom(lines, hits.map(copies.copiesOf));
}

/** Rows stand newest first, so the first ones are the ones. */
function hitsIn(
  rows: LoadedMonth,
  needles: readonly Uint8Array[],
  most: number,
  leastMs: number,
  isCounted: (row: number) => boolean,
): readonly Hit[] {
  const hits: Hit[] = [];
  for (const row of rowsWith(needles, rows.text ?? new Uint8Array(), rows.textStarts)) {
    const receivedAtMs = rows.receivedAtMs[row] ?? 0;
    if (receivedAtMs < leastMs) break;
    if (isCounted(row)) hits.push({ rows, row, receivedAtMs });
    if (hits.length === most) break;
  }
  return hits;
}

async function find(
  { isOpen, lines }: Options,
  { months }: LoadedMonths,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Inquiry>> {
  const wanted = { keys: new Uint32Array(packedKeys(ids).buffer), eventCounts: new Uint32Array(ids.length) };
  const copies = findCopies<KeyedRows | LoadedMonth>([wanted, ...months], (rows) => rows === wanted);
  const groups = ids.map((id, at) => {
    const all = isOpen(id) ? [] : copies.copiesOf({ rows: wanted, row: at });
    return all.flatMap(({ rows, row }): RowPlace<LoadedMonth>[] => ('month' in rows ? [{ rows, row }] : []));
  });
  const inquiries = await unitedFrom(lines, groups);
  return new Map(inquiries.map((inquiry) => [inquiry.id, inquiry]));
}

async function page(
  { isOpen, lines }: Options,
  { months, copies }: LoadedMonths,
  { month, after, most }: { readonly month: string; readonly after: string | null; readonly most: number },
): Promise<ClosedPage> {
  const rows = months.find((one) => one.month === month);
  if (rows === undefined) return { inquiries: [], nextAfter: null };
  const shown: RowPlace<LoadedMonth>[] = [];
  for (let row = rowAfter(rows, after); row < rows.count && shown.length <= most; row += 1) {
    if (rows.isShown(row) && !copies.isSuperseded(rows, row) && !isOpen(rows.idAt(row))) shown.push({ rows, row });
  }
  const inquiries = await unitedFrom(lines, shown.slice(0, most).map(copies.copiesOf));
  return { inquiries, nextAfter: shown.length > most ? (inquiries.at(-1)?.id ?? null) : null };
}

/** Where that one is gone, the end: nobody knows where it was, and from the top the same ones would be shown again. */
function rowAfter({ keys, count }: LoadedMonth, after: string | null): number {
  if (after === null) return 0;
  const row = rowOfKey(keys, wordsOfKey(after));
  return row === -1 ? count : row + 1;
}
