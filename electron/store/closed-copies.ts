// Where the same inquiry stands in several months: reopened and closed again in a later one, it is kept in both, and
// only the copy that holds the most events counts.
import { isSameKey, keyWords } from './id-key.ts';

/** A column of keys, and how many events each row's copy holds. Months in order, the oldest first. */
export interface KeyedRows {
  readonly keys: Uint32Array;
  readonly eventCounts: Uint32Array;
}

export interface Copies<T extends KeyedRows> {
  /** Whether a copy in another month counts in place of this one. */
  readonly isSuperseded: (rows: T, row: number) => boolean;
  /** All copies of the inquiry, this one included. */
  readonly copiesOf: (place: CopyPlace<T>) => readonly CopyPlace<T>[];
  /** One of the copies of the inquiry with that key, or null. */
  readonly placeOf: (key: Uint32Array) => CopyPlace<T> | null;
}

export interface CopyPlace<T> {
  readonly rows: T;
  readonly row: number;
}

/** Only rows that are candidates are looked at. */
export function findCopies<T extends KeyedRows>(
  months: readonly T[],
  isCandidate: (rows: T, row: number) => boolean = () => true,
): Copies<T> {
  const groups = new Map<T, Map<number, CopyPlace<T>[]>>();
  const superseded = new Map<T, Set<number>>();
  const table = createTable(months);
  for (const [at, rows] of months.entries()) {
    const count = rows.keys.length / keyWords;
    for (let row = 0; row < count; row += 1) {
      if (!isCandidate(rows, row)) continue;
      const first = table.findOrAdd(at, row);
      if (first !== null) join(first, { rows, row });
    }
  }

  function join(first: CopyPlace<T>, next: CopyPlace<T>): void {
    const group = groups.get(first.rows)?.get(first.row) ?? [first];
    group.push(next);
    for (const { rows, row } of group) entryOf(groups, rows, () => new Map<number, CopyPlace<T>[]>()).set(row, group);
    const best = group.reduce((one, other) => (eventsOf(other) >= eventsOf(one) ? other : one));
    for (const copy of group) {
      const set = entryOf(superseded, copy.rows, () => new Set<number>());
      if (copy === best) set.delete(copy.row);
      else set.add(copy.row);
    }
  }

  return {
    isSuperseded: (rows, row) => superseded.get(rows)?.has(row) ?? false,
    copiesOf: (place) => groups.get(place.rows)?.get(place.row) ?? [place],
    placeOf: (key) => table.find(key, 0),
  };
}

function eventsOf<T extends KeyedRows>({ rows, row }: CopyPlace<T>): number {
  return rows.eventCounts[row] ?? 0;
}

function entryOf<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const known = map.get(key) ?? create();
  map.set(key, known);
  return known;
}

/** Open addressing over numbers: a Map of a million strings would cost a second and a hundred megabytes. */
function createTable<T extends KeyedRows>(months: readonly T[]) {
  const total = months.reduce((sum, { keys }) => sum + keys.length / keyWords, 0);
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, total * 2)));
  const monthAt = new Int32Array(size).fill(-1);
  const rowAt = new Uint32Array(size);
  /** The slot of the key, or the free one that it would get. */
  function slotOf(keys: Uint32Array, row: number): number {
    // The last words are random, the first hold the time.
    let slot = ((keys[row * keyWords + 3] ?? 0) ^ ((keys[row * keyWords + 2] ?? 0) << 7)) & (size - 1);
    for (; (monthAt[slot] ?? -1) >= 0; slot = (slot + 1) & (size - 1)) {
      const other = months[monthAt[slot] ?? 0];
      if (other !== undefined && isSameKey(other.keys, rowAt[slot] ?? 0, keys, row)) break;
    }
    return slot;
  }

  function placeIn(slot: number): CopyPlace<T> | null {
    const rows = months[monthAt[slot] ?? -1];
    return rows === undefined ? null : { rows, row: rowAt[slot] ?? 0 };
  }

  return {
    find: (keys: Uint32Array, row: number) => placeIn(slotOf(keys, row)),
    /** The first place of the same key; null when this is the first. */
    findOrAdd: (at: number, row: number): CopyPlace<T> | null => {
      const slot = slotOf(months[at]?.keys ?? new Uint32Array(), row);
      const first = placeIn(slot);
      if (first === null) {
        monthAt[slot] = at;
        rowAt[slot] = row;
      }
      return first;
    },
  };
}
