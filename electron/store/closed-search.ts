// Finds closed inquiries without reading the months: by words, by id, and a month page by page. Only the lines of those
// that were found are read, and each is checked. The search files stay in memory, outside the heap, until `forget`.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { uniteInquiries } from '../domain/event.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { findCopies, type Copies, type KeyedRows, type RowPlace } from './closed-copies.ts';
import { rowOfKey, wordsOfKey } from './id-key.ts';
import { createQueue } from './queue.ts';
import type { MonthIndexFiles } from './month-index.ts';
import { isSameSource, type Source } from './derived-file.ts';
import { packedKeys } from './month-facts.ts';
import type { MonthLines } from './month-lines.ts';
import { decodeRows, oddIdsSection, rowsSection, textSection, type MonthRows } from './month-rows.ts';
import { rowsWith } from './search-scan.ts';

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
  /** Those that a month holds, the newest arrival first, after the one named. */
  readonly page: (month: string, after: string | null, most: number) => Promise<ClosedPage>;
  /** Gives the memory back; the next search reads the search files again. */
  readonly forget: () => void;
}

interface Options {
  readonly files: MonthIndexFiles;
  readonly lines: MonthLines;
  readonly listMonths: () => Promise<readonly string[]>;
  /** Whether it stands in the open file: there is the copy that counts. */
  readonly isOpen: (id: string) => boolean;
}

interface Month extends MonthRows {
  readonly month: string;
  readonly source: Source;
  /** Null until a search needs it. */
  readonly text: Uint8Array | null;
}

interface Loaded {
  /** Oldest first. */
  readonly months: readonly Month[];
  readonly copies: Copies<Month>;
}

/** A line is not where the search file says: the month was written meanwhile, or is damaged. */
class StaleMonthError extends Error {
  override readonly name = 'StaleMonthError';
  readonly month: string;

  constructor(month: string) {
    super(`The search file of ${month} does not fit.`);
    this.month = month;
  }
}

type Hit = RowPlace<Month> & { readonly receivedAtMs: number };

export function createClosedSearch({ files, lines, listMonths, isOpen }: Options): ClosedSearch {
  const queue = createQueue();
  let known: ReadonlyMap<string, Month> = new Map();
  let found: Loaded | null = null;

  async function loadMonth(month: string, needsText: boolean): Promise<Month> {
    const former = known.get(month);
    if (former !== undefined && (former.text !== null || !needsText)) {
      const source = await files.sourceOf(month);
      if (source !== null && isSameSource(source, former.source)) return former;
    }
    const names = [rowsSection, oddIdsSection, ...(needsText ? [textSection] : [])];
    const { header, sections } = await files.read(month, 'search', () => names);
    const text = sections.get(textSection) ?? null;
    return { ...decodeRows(header, sections), month, source: header.source, text };
  }

  async function load(needsText: boolean): Promise<Loaded> {
    const months = await Promise.all((await listMonths()).map((month) => loadMonth(month, needsText)));
    known = new Map(months.map((month) => [month.month, month]));
    const isSame = found?.months.length === months.length && found.months.every((one, at) => one === months[at]);
    if (!isSame || found === null) found = { months, copies: findCopies(months, (rows, row) => rows.isOutside(row)) };
    return found;
  }

  /** What stands in these rows, each united with its other copies. Throws StaleMonthError. */
  function inquiriesAt(copies: Copies<Month>, places: readonly RowPlace<Month>[]): Promise<readonly Inquiry[]> {
    return unitedFrom(places.map(copies.copiesOf));
  }

  /** One inquiry from each group of copies. */
  async function unitedFrom(wanted: readonly (readonly RowPlace<Month>[])[]): Promise<readonly Inquiry[]> {
    const read = new Map<Month, ReadonlyMap<number, Inquiry>>();
    for (const [rows, group] of Map.groupBy(wanted.flat(), (place) => place.rows)) {
      const inquiries = await lines.read(rows.month, rows, [...new Set(group.map(({ row }) => row))]);
      if (inquiries === null) throw new StaleMonthError(rows.month);
      read.set(rows, inquiries);
    }
    return wanted.flatMap((group) => {
      const all = group.flatMap(({ rows, row }) => read.get(rows)?.get(row) ?? []);
      return all.length === 0 ? [] : [all.reduce(uniteInquiries)];
    });
  }

  /** One at a time, so that what one has read serves the next; again with a fresh search file where one did not fit. */
  function answered<T>(attempt: () => Promise<T>): Promise<T> {
    const rebuilt = new Set<string>();
    const again = async (): Promise<T> => {
      try {
        return await attempt();
      } catch (error) {
        if (!(error instanceof StaleMonthError) || rebuilt.has(error.month)) throw error;
        rebuilt.add(error.month);
        await files.rebuild(error.month);
        known = new Map([...known].filter(([month]) => month !== error.month));
        return await again();
      }
    };
    return queue.run(again);
  }

  async function search(words: readonly string[], most: number): Promise<readonly Inquiry[]> {
    const { months, copies } = await load(true);
    const needles = words.toSorted((a, b) => b.length - a.length).map((word) => Buffer.from(word));
    let hits: readonly Hit[] = [];
    for (const rows of months.toReversed()) {
      const leastMs = hits.length < most ? -Infinity : (hits[most - 1]?.receivedAtMs ?? -Infinity);
      if (rows.newestMs <= leastMs && hits.length >= most) continue;
      const more = hitsIn(
        rows,
        needles,
        most,
        leastMs,
        (row) => !copies.isSuperseded(rows, row) && !isOpen(rows.idAt(row)),
      );
      // Stable: of equal ones that of the newer month comes first.
      hits = [...hits, ...more].sort((a, b) => b.receivedAtMs - a.receivedAtMs).slice(0, most);
      await nextTurn();
    }
    return await inquiriesAt(copies, hits);
  }

  async function find(ids: readonly string[]): Promise<ReadonlyMap<string, Inquiry>> {
    const wanted = { keys: new Uint32Array(packedKeys(ids).buffer), eventCounts: new Uint32Array(ids.length) };
    const { months } = await load(false);
    const copies = findCopies<KeyedRows | Month>([wanted, ...months], (rows) => rows === wanted);
    const groups = ids.map((id, row) => {
      const all = isOpen(id) ? [] : copies.copiesOf({ rows: wanted, row });
      return all.flatMap(({ rows, row: at }): RowPlace<Month>[] => ('month' in rows ? [{ rows, row: at }] : []));
    });
    const inquiries = await unitedFrom(groups);
    return new Map(inquiries.map((inquiry) => [inquiry.id, inquiry]));
  }

  async function page(month: string, after: string | null, most: number): Promise<ClosedPage> {
    const { months, copies } = await load(false);
    const rows = months.find((one) => one.month === month);
    if (rows === undefined) return { inquiries: [], nextAfter: null };
    const shown: RowPlace<Month>[] = [];
    let row = after === null ? 0 : rowOfKey(rows.keys, wordsOfKey(after)) + 1;
    for (; row < rows.count && shown.length <= most; row += 1) {
      if (rows.isShown(row) && !copies.isSuperseded(rows, row) && !isOpen(rows.idAt(row))) shown.push({ rows, row });
    }
    const inquiries = await inquiriesAt(copies, shown.slice(0, most));
    return { inquiries, nextAfter: shown.length > most ? (inquiries.at(-1)?.id ?? null) : null };
  }

  return {
    search: (words, most) => answered(() => search(words, most)),
    find: (ids) => answered(() => find(ids)),
    page: (month, after, most) => answered(() => page(month, after, most)),
    forget: () => {
      known = new Map();
      found = null;
    },
  };
}

/** Rows stand newest first, so the first ones are the ones. */
function hitsIn(
  rows: Month,
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
