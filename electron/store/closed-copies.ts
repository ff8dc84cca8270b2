// Where the same inquiry stands in several months: reopened and closed again in a later one, it is kept in both, and
// only the copy that holds the most events counts.
import { isSameKey, keyWords } from './id-key.ts';

/** A column of keys, and how many events each row's copy holds. */
export interface KeyedRows {
  readonly keys: Uint32Array;
  readonly eventCounts: Uint32Array;
}

export interface RowPlace<T> {
  readonly rows: T;
  readonly row: number;
}

/** Which rows are anchors: all, none, or those that it names. */
export type Anchors<T> = (rows: T) => boolean | ((row: number) => boolean);

export interface Copies<T extends KeyedRows> {
  /** Whether another copy counts in place of this one. */
  readonly isSuperseded: (rows: T, row: number) => boolean;
  /** All copies of the inquiry, this one included. */
  readonly copiesOf: (place: RowPlace<T>) => readonly RowPlace<T>[];
  /** An anchor with that key, or null. */
  readonly anchorOf: (key: Uint32Array) => RowPlace<T> | null;
}

/**
 * Of two copies one at least must be an anchor: the others are only looked up among the anchors, which are few. The
 * months come in order, the oldest first.
 */
export function findCopies<T extends KeyedRows>(months: readonly T[], anchors: Anchors<T>): Copies<T> {
  const groups = new Map<T, Map<number, RowPlace<T>[]>>();
  const superseded = new Map<T, Set<number>>();
  const anchorRows = months.map((rows) => anchorRowsOf(rows, anchors(rows)));
  const table = createTable(months, anchorRows);

  function join(first: RowPlace<T>, next: RowPlace<T>): void {
    const group = groups.get(first.rows)?.get(first.row) ?? [first];
    // An anchor finds itself.
    if (group.some(({ rows, row }) => rows === next.rows && row === next.row)) return;
    group.push(next);
    for (const { rows, row } of group) entryOf(groups, rows, () => new Map<number, RowPlace<T>[]>()).set(row, group);
    const best = group.reduce((one, other) => (eventsOf(other) >= eventsOf(one) ? other : one));
    for (const copy of group) {
      const set = entryOf(superseded, copy.rows, () => new Set<number>());
      if (copy === best) set.delete(copy.row);
      else set.add(copy.row);
    }
  }

  for (const [at, rows] of months.entries()) {
    for (const row of anchorRows[at] ?? []) {
      const first = table.findOrAdd(at, row);
      if (first !== null) join(first, { rows, row });
    }
  }
  for (const rows of months) {
    for (const row of rowsThatMayBe(table.filter, rows.keys)) {
      const first = table.find(rows.keys, row);
      if (first !== null) join(first, { rows, row });
    }
  }
  return {
    isSuperseded: (rows, row) => superseded.get(rows)?.has(row) ?? false,
    copiesOf: (place) => groups.get(place.rows)?.get(place.row) ?? [place],
    anchorOf: (key) => table.find(key, 0),
  };
}

function anchorRowsOf({ keys }: KeyedRows, which: boolean | ((row: number) => boolean)): readonly number[] {
  const anchors: number[] = [];
  if (which === false) return anchors;
  const count = keys.length / keyWords;
  for (let row = 0; row < count; row += 1) if (which === true || which(row)) anchors.push(row);
  return anchors;
}

/** The last word of a key is random, where the first hold the time. */
const filterMask = 0xf_ff_ff;

/** The rows whose last word occurs among the anchors. Of nearly all rows this one look is enough. */
function rowsThatMayBe(filter: Uint8Array, keys: Uint32Array): readonly number[] {
  const found: number[] = [];
  for (let at = keyWords - 1; at < keys.length; at += keyWords) {
    if (filter[(keys[at] ?? 0) & filterMask] === 1) found.push((at + 1) / keyWords - 1);
  }
  return found;
}

function eventsOf<T extends KeyedRows>({ rows, row }: RowPlace<T>): number {
  return rows.eventCounts[row] ?? 0;
}

function entryOf<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const known = map.get(key) ?? create();
  map.set(key, known);
  return known;
}

/** Open addressing over numbers: a Map of strings would cost a second and a hundred megabytes for a million. */
function createTable<T extends KeyedRows>(months: readonly T[], anchorRows: readonly (readonly number[])[]) {
  const anchors = anchorRows.reduce((sum, { length }) => sum + length, 0);
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, anchors * 4)));
  const monthAt = new Int32Array(size).fill(-1);
  const rowAt = new Uint32Array(size);
  const filter = new Uint8Array(filterMask + 1);

  /** The slot of the key, or the free one that it would get. */
  function slotOf(keys: Uint32Array, row: number): number {
    let slot = ((keys[row * keyWords + 3] ?? 0) ^ ((keys[row * keyWords + 2] ?? 0) << 7)) & (size - 1);
    for (let at = monthAt[slot] ?? -1; at >= 0; at = monthAt[slot] ?? -1) {
      const other = months[at];
      if (other !== undefined && isSameKey(other.keys, rowAt[slot] ?? 0, keys, row)) break;
      slot = (slot + 1) & (size - 1);
    }
    return slot;
  }

  function find(keys: Uint32Array, row: number): RowPlace<T> | null {
    const slot = slotOf(keys, row);
    const at = monthAt[slot] ?? -1;
    const rows = at < 0 ? undefined : months[at];
    return rows === undefined ? null : { rows, row: rowAt[slot] ?? 0 };
  }

  return {
    filter,
    find,
    /** The first place of the same key; null when this is the first. */
    findOrAdd: (at: number, row: number): RowPlace<T> | null => {
      const keys = months[at]?.keys ?? new Uint32Array();
      const first = find(keys, row);
      if (first !== null) return first;
      const slot = slotOf(keys, row);
      monthAt[slot] = at;
      rowAt[slot] = row;
      filter[(keys[row * keyWords + 3] ?? 0) & filterMask] = 1;
      return null;
    },
  };
}
