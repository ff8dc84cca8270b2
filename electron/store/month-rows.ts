// The search file of a month: a row for each inquiry, newest arrival first, with its place in the month's file; and the
// text that a search looks through. All of it stays as bytes: a million inquiries make no strings.
import { z } from 'zod';
import { columnReader, packColumns, type DerivedHeader } from './derived-file.ts';
import type { Place } from './fs-port.ts';
import { idOfKey, isKeyWhole, keyWords } from './id-key.ts';
import { firstOf, packedKeys } from './month-facts.ts';
import { encodeTraits, type TraitsRow } from './month-traits.ts';

const [shownFlag, outsideFlag] = [1, 2];

export const rowsSection = 'rows';
export const textSection = 'text';
export const oddIdsSection = 'ids';

const aboutSchema = z.object({ count: z.int(), newestMs: z.number(), hasPlaces: z.boolean() });
type RowsAbout = z.infer<typeof aboutSchema>;
const oddIdsSchema = z.array(z.tuple([z.int(), z.string()]));

/** What is known of an inquiry when the file is made. */
export interface SearchRow {
  readonly id: string;
  readonly receivedAtMs: number;
  readonly eventCount: number;
  /** Its line in the month's file; null when the file was not laid out by us. */
  readonly place: (Place & { readonly crc: number }) | null;
  /** Whether anything happened to it outside of the month: a copy may stand in another one. */
  readonly isOutside: boolean;
  /** Null when it is not to be found: withdrawn, or not closed. */
  readonly text: string | null;
  /** Null where the text is. */
  readonly traits: TraitsRow | null;
}

export interface MonthRows {
  readonly count: number;
  /** The latest arrival. */
  readonly newestMs: number;
  /** False when the month's file has to be read as a whole. */
  readonly hasPlaces: boolean;
  readonly keys: Uint32Array;
  readonly receivedAtMs: Float64Array;
  readonly eventCounts: Uint32Array;
  readonly crcs: Uint32Array;
  readonly placeAt: (row: number) => Place;
  readonly idAt: (row: number) => string;
  /** Whether a search or the list of the month shows it. */
  readonly isShown: (row: number) => boolean;
  readonly isOutside: (row: number) => boolean;
  /** Where the text of each row begins in the text section, and its end. */
  readonly textStarts: Uint32Array;
}

export function encodeRows(unordered: readonly SearchRow[]) {
  const rows = unordered.toSorted(newestFirst);
  const texts = rows.map(({ text }) => Buffer.from(text === null ? '' : `${text}\n`));
  const column = (read: (row: SearchRow) => number): Uint32Array => Uint32Array.from(rows, read);
  const about: RowsAbout = {
    count: rows.length,
    newestMs: rows[0]?.receivedAtMs ?? 0,
    hasPlaces: rows.every(({ place }) => place !== null),
  };
  const oddIds = rows.flatMap(({ id }, row) => (isKeyWhole(id) ? [] : [[row, id]]));
  const packed = packColumns([
    Float64Array.from(rows, ({ receivedAtMs }) => receivedAtMs),
    packedKeys(rows.map(({ id }) => id)),
    column(({ place }) => place?.offset ?? 0),
    column(({ place }) => place?.length ?? 0),
    column(({ place }) => place?.crc ?? 0),
    column(({ eventCount }) => eventCount),
    firstOf(texts.map(({ length }) => length)),
    Uint8Array.from(rows, ({ text, isOutside }) => (text === null ? 0 : shownFlag) + (isOutside ? outsideFlag : 0)),
  ]);
  return {
    about,
    sections: new Map<string, Uint8Array>([
      [rowsSection, packed],
      [oddIdsSection, Buffer.from(JSON.stringify(oddIds))],
      ...encodeTraits(rows.map(({ traits }) => traits)),
      [textSection, Buffer.concat(texts)],
    ]),
  };
}

function newestFirst(a: SearchRow, b: SearchRow): number {
  return b.receivedAtMs - a.receivedAtMs || (a.id < b.id ? -1 : 1);
}

/** Throws when the bytes are not what the header says. */
export function decodeRows(header: DerivedHeader, sections: ReadonlyMap<string, Uint8Array>): MonthRows {
  const { count, newestMs, hasPlaces } = aboutSchema.parse(header.about);
  const odd = new Map(oddIdsSchema.parse(JSON.parse(Buffer.from(sections.get(oddIdsSection) ?? []).toString())));
  const read = columnReader(sections.get(rowsSection) ?? new Uint8Array());
  const receivedAtMs = read.f64(count);
  const keys = read.u32(count * keyWords);
  const [offsets, lengths, crcs, eventCounts] = [read.u32(count), read.u32(count), read.u32(count), read.u32(count)];
  const textStarts = read.u32(count + 1);
  const flags = read.u8(count);
  return {
    count,
    newestMs,
    hasPlaces,
    keys,
    receivedAtMs,
    eventCounts,
    crcs,
    textStarts,
    placeAt: (row) => ({ offset: offsets[row] ?? 0, length: lengths[row] ?? 0 }),
    idAt: (row) => odd.get(row) ?? idOfKey(keys, row),
    isShown: (row) => ((flags[row] ?? 0) & shownFlag) !== 0,
    isOutside: (row) => ((flags[row] ?? 0) & outsideFlag) !== 0,
  };
}
