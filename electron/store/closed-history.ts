// Looks through what is derived from all closed months: by words and filters, a page at a time with how many fit, and by
// what a customer is known by. Of the months themselves only the lines of what is answered are read.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ClosedTraits } from '../domain/closed-filter.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { findCopies, type KeyedRows, type RowPlace } from './closed-copies.ts';
import type { LoadedMonth, LoadedMonths } from './loaded-months.ts';
import { packedKeys } from './month-facts.ts';
import type { MonthLines } from './month-lines.ts';
import { hashOfKey } from './month-traits.ts';
import { rowsWith } from './search-scan.ts';
import { unitedFrom } from './united-lines.ts';

/** Where one stands in the order: the newest arrival first, of the same instant the smaller id. */
export interface ArrivalPlace {
  readonly receivedAtMs: number;
  readonly id: string;
}

export interface ClosedQuery {
  /** Folded; every one must stand somewhere. */
  readonly words: readonly string[];
  /** Arrived from `fromMs` up to but without `toMs`. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Null where everything fits. What it is given is no good afterwards. */
  readonly fits: ((traits: ClosedTraits) => boolean) | null;
  /** Ids of those that are left out. */
  readonly without: readonly string[];
  /** Null begins with the newest. */
  readonly after: ArrivalPlace | null;
  readonly most: number;
}

export interface ClosedAnswer {
  /** The newest arrival first. */
  readonly inquiries: readonly Inquiry[];
  /** All that fit, also those before `after` and beyond `most`. */
  readonly count: number;
  /** Everybody who acknowledged or closed anything in the months. */
  readonly people: readonly string[];
}

export interface CustomerQuery {
  readonly keys: readonly string[];
  readonly without: readonly string[];
  readonly most: number;
}

export function compareArrivals(a: ArrivalPlace, b: ArrivalPlace): number {
  return b.receivedAtMs - a.receivedAtMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

type Found = RowPlace<LoadedMonth> & ArrivalPlace;

export async function look(lines: MonthLines, loaded: LoadedMonths, query: ClosedQuery): Promise<ClosedAnswer> {
  const { months, copies } = loaded;
  const isCounted = countedRows(loaded, query.without);
  const needles = query.words.toSorted((a, b) => b.length - a.length).map((word) => Buffer.from(word));
  let found: readonly Found[] = [];
  let count = 0;
  for (const rows of months.toReversed()) {
    const page: Found[] = [];
    for (const row of rowsThatFit(rows, needles, query)) {
      if (!isCounted(rows, row)) continue;
      count += 1;
      // Rows stand in the order of arrival: the first ones after the place are the ones.
      if (page.length < query.most && isAfter(rows, row, query.after)) page.push(placeOf(rows, row));
    }
    found = [...found, ...page].sort(compareArrivals).slice(0, query.most);
    await nextTurn();
  }
  const people = [...new Set(months.flatMap(({ traits }) => traits?.people ?? []))];
  return { inquiries: await unitedFrom(lines, found.map(copies.copiesOf)), count, people };
}

/** Those that may be of a customer who is known by one of the keys: whoever asks compares them. */
export async function lookForCustomer(
  lines: MonthLines,
  loaded: LoadedMonths,
  { keys, without, most }: CustomerQuery,
): Promise<readonly Inquiry[]> {
  const isCounted = countedRows(loaded, without);
  const hashes = new Set(keys.map(hashOfKey));
  const found = loaded.months
    .flatMap((rows) => (rows.traits?.rowsWithKeys(hashes) ?? []).map((row) => ({ rows, row })))
    .filter(({ rows, row }) => isCounted(rows, row))
    .map(({ rows, row }) => placeOf(rows, row))
    .sort(compareArrivals);
  return await unitedFrom(lines, found.slice(0, most).map(loaded.copies.copiesOf));
}

function placeOf(rows: LoadedMonth, row: number): Found {
  return { rows, row, receivedAtMs: rows.receivedAtMs[row] ?? 0, id: rows.idAt(row) };
}

/** The id is made only where the instant leaves it open: there are as many as rows. */
function isAfter(rows: LoadedMonth, row: number, after: ArrivalPlace | null): boolean {
  if (after === null) return true;
  const receivedAtMs = rows.receivedAtMs[row] ?? 0;
  if (receivedAtMs !== after.receivedAtMs) return receivedAtMs < after.receivedAtMs;
  return rows.idAt(row) > after.id;
}

function* rowsThatFit(rows: LoadedMonth, needles: readonly Uint8Array[], query: ClosedQuery): Generator<number> {
  const { fits } = query;
  const [from, to] = [firstBefore(rows, query.toMs), firstBefore(rows, query.fromMs)];
  if (from >= to) return;
  for (const row of needles.length === 0 ? numbers(from, to) : withWords(rows, needles, from, to)) {
    if (rows.isShown(row) && (fits === null || (rows.traits !== null && fits(rows.traits.at(row))))) yield row;
  }
}

function* numbers(from: number, to: number): Generator<number> {
  for (let row = from; row < to; row += 1) yield row;
}

function* withWords(rows: LoadedMonth, needles: readonly Uint8Array[], from: number, to: number): Generator<number> {
  const starts = rows.textStarts.subarray(from, to + 1);
  // Nothing behind the last row is looked at.
  const text = (rows.text ?? new Uint8Array()).subarray(0, starts.at(-1));
  for (const row of rowsWith(needles, text, starts)) yield from + row;
}

/** The first row that arrived before the instant. */
function firstBefore({ receivedAtMs, count }: LoadedMonth, instantMs: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((receivedAtMs[middle] ?? 0) >= instantMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of several copies one counts, and none of those that are left out. */
function countedRows(
  { months, copies }: LoadedMonths,
  without: readonly string[],
): (rows: LoadedMonth, row: number) => boolean {
  const left = { keys: new Uint32Array(packedKeys(without).buffer), eventCounts: new Uint32Array(without.length) };
  const leftCopies = findCopies<KeyedRows | LoadedMonth>([left, ...months], (rows) => rows === left);
  const leftOut = new Map<KeyedRows, Set<number>>(months.map((rows) => [rows, new Set()]));
  for (let at = 0; at < without.length; at += 1) {
    for (const { rows, row } of leftCopies.copiesOf({ rows: left, row: at })) leftOut.get(rows)?.add(row);
  }
  return (rows, row) => !copies.isSuperseded(rows, row) && leftOut.get(rows)?.has(row) !== true;
}
