// What the search file of a month holds beside the text, so that filters and a customer's card need not read the month:
// columns for what a filter asks for, and for what customers are looked up by. In the order of the rows.
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { ClockTraits, ClosedTraits } from '../domain/closed-filter.ts';
import { closeReasons } from '../domain/event.ts';
import { channels, kinds, type Channel, type GoalKey } from '../domain/inquiry.ts';
import { columnReader, packColumns } from './derived-file.ts';
import { firstOf } from './month-facts.ts';

export const traitsSection = 'traits';
export const peopleSection = 'people';

const peopleSchema = z.array(z.string());

export interface TraitsRow {
  readonly traits: ClosedTraits;
  readonly keys: readonly string[];
}

export interface MonthTraits {
  /** Everybody who acknowledged or closed one of them. */
  readonly people: readonly string[];
  /** The same object each time, which is no good once another row is asked for. */
  readonly at: (row: number) => ClosedTraits;
  /** The rows of which one of the keys may be this one's; read and compare them to know. */
  readonly rowsWithKeys: (hashes: ReadonlySet<number>) => readonly number[];
}

/** As it stands in the column. Two keys may share one. */
export function hashOfKey(key: string): number {
  return crc32(key);
}

/** `null` stands for a row that is not shown: it has nothing. */
export function encodeTraits(rows: readonly (TraitsRow | null)[]): ReadonlyMap<string, Uint8Array> {
  const clocks = rows.flatMap((row) => row?.traits.clocks ?? []);
  const names = [...new Set(rows.flatMap((row) => row?.traits.people ?? []))];
  const places = new Map(names.map((name, index) => [name, index]));
  const people = rows.flatMap((row) => row?.traits.people ?? []).map((name) => places.get(name) ?? 0);
  const hashes = rows.flatMap((row) => row?.keys ?? []).map(hashOfKey);
  const packed = packColumns([
    Float64Array.from(clocks, ({ startMs }) => startMs),
    Float64Array.from(clocks, ({ acknowledgedAtMs }) => acknowledgedAtMs ?? NaN),
    firstOf(rows.map((row) => row?.traits.clocks.length ?? 0)),
    firstOf(rows.map((row) => row?.traits.people.length ?? 0)),
    firstOf(rows.map((row) => row?.keys.length ?? 0)),
    Uint32Array.from(people),
    Uint32Array.from(hashes),
    Uint8Array.from(rows, (row) => (row === null ? 0 : channels.indexOf(row.traits.channel))),
    Uint8Array.from(rows, (row) => reasonNumber(row?.traits.reason ?? null)),
    Uint8Array.from(clocks, ({ closeReason }) => reasonNumber(closeReason)),
    Uint8Array.from(clocks, ({ channel }) => channels.indexOf(channel)),
    Uint8Array.from(clocks, ({ kind }) => kinds.indexOf(kind)),
  ]);
  // How many there are of what varies stands in front of the columns.
  const counts = packColumns([Float64Array.from([clocks.length, people.length, hashes.length])]);
  return new Map<string, Uint8Array>([
    [traitsSection, Buffer.concat([counts, packed])],
    [peopleSection, Buffer.from(JSON.stringify(names))],
  ]);
}

function reasonNumber(reason: ClosedTraits['reason']): number {
  return reason === null ? 0 : closeReasons.indexOf(reason) + 1;
}

/** Throws when the bytes are not those of so many rows. */
export function decodeTraits(count: number, sections: ReadonlyMap<string, Uint8Array>): MonthTraits {
  const people = peopleSchema.parse(JSON.parse(Buffer.from(sections.get(peopleSection) ?? []).toString()));
  const read = columnReader(sections.get(traitsSection) ?? new Uint8Array());
  const [clockCount = 0, personCount = 0, keyCount = 0] = read.f64(3);
  const columns = {
    names: people,
    startMs: read.f64(clockCount),
    acknowledgedAtMs: read.f64(clockCount),
    firstClock: read.u32(count + 1),
    firstPerson: read.u32(count + 1),
  };
  const firstKey = read.u32(count + 1);
  const [persons, hashes] = [read.u32(personCount), read.u32(keyCount)];
  const more = { persons, channel: read.u8(count), reason: read.u8(count), clockReason: read.u8(clockCount) };
  const keys = { clockChannel: read.u8(clockCount), clockKind: read.u8(clockCount) };
  const looked = new StoredTraits({ ...columns, ...more, ...keys });
  return {
    people,
    at: (row) => looked.moveTo(row),
    rowsWithKeys: (wanted) => {
      const rows: number[] = [];
      let row = 0;
      for (const [at, hash] of hashes.entries()) {
        while ((firstKey[row + 1] ?? 0) <= at) row += 1;
        if (wanted.has(hash) && rows.at(-1) !== row) rows.push(row);
      }
      return rows;
    },
  };
}

interface TraitsColumns {
  readonly names: readonly string[];
  readonly startMs: Float64Array;
  readonly acknowledgedAtMs: Float64Array;
  readonly clockReason: Uint8Array;
  readonly clockChannel: Uint8Array;
  readonly clockKind: Uint8Array;
  readonly firstClock: Uint32Array;
  readonly persons: Uint32Array;
  readonly firstPerson: Uint32Array;
  readonly channel: Uint8Array;
  readonly reason: Uint8Array;
}

/** Reads off the columns only what is asked for. */
class StoredTraits implements ClosedTraits {
  private readonly columns: TraitsColumns;
  private row = 0;

  constructor(columns: TraitsColumns) {
    this.columns = columns;
  }

  moveTo(row: number): this {
    this.row = row;
    return this;
  }

  get channel(): Channel {
    return channels[this.columns.channel[this.row] ?? 0] ?? channels[0];
  }

  get reason(): ClosedTraits['reason'] {
    return closeReasons[(this.columns.reason[this.row] ?? 0) - 1] ?? null;
  }

  get people(): readonly string[] {
    const { persons, firstPerson, names } = this.columns;
    const people: string[] = [];
    for (let at = firstPerson[this.row] ?? 0; at < (firstPerson[this.row + 1] ?? 0); at += 1) {
      people.push(names[persons[at] ?? 0] ?? '');
    }
    return people;
  }

  private keyAt(clock: number): GoalKey {
    const { clockChannel, clockKind } = this.columns;
    return {
      channel: channels[clockChannel[clock] ?? 0] ?? channels[0],
      kind: kinds[clockKind[clock] ?? 0] ?? kinds[0],
    };
  }

  get clocks(): readonly ClockTraits[] {
    const { firstClock, startMs, acknowledgedAtMs, clockReason } = this.columns;
    const clocks: ClockTraits[] = [];
    for (let at = firstClock[this.row] ?? 0; at < (firstClock[this.row + 1] ?? 0); at += 1) {
      const acknowledged = acknowledgedAtMs[at] ?? NaN;
      clocks.push({
        ...this.keyAt(at),
        startMs: startMs[at] ?? 0,
        acknowledgedAtMs: Number.isNaN(acknowledged) ? null : acknowledged,
        closeReason: closeReasons[(clockReason[at] ?? 0) - 1] ?? null,
      });
    }
    return clocks;
  }
}
