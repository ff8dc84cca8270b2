// Files that are made of a month of closed inquiries and can be made again at any time: a header that says of which
// state of the month, and sections of bytes, each with its checksum. Nothing here is worth a sync.
import { endianness } from 'node:os';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { Place } from './fs-port.ts';

/** Files of another version, or of a computer with another order of bytes, are made anew. */
const version = `7 ${endianness()}`;

/** How far to read for the header, in bytes. */
export const derivedHeaderReach = 4096;
const alignment = 8;

const sourceSchema = z.object({
  schema: z.int(),
  sequence: z.int(),
  savedAtMs: z.int(),
  checksum: z.string(),
  size: z.int(),
});

/** Which state of a month's file it was: no other has all of these. */
export type Source = z.infer<typeof sourceSchema>;

const headerSchema = z.object({
  source: sourceSchema,
  sections: z.record(z.string(), z.object({ offset: z.int().min(0), length: z.int().min(0), crc: z.int() })),
  about: z.unknown(),
});

export type DerivedHeader = z.infer<typeof headerSchema>;

export interface Derived {
  readonly header: DerivedHeader;
  /** In the order of the sections in the header. */
  readonly sections: ReadonlyMap<string, Uint8Array>;
}

export function isSameSource(a: Source, b: Source): boolean {
  return (
    a.schema === b.schema &&
    a.sequence === b.sequence &&
    a.savedAtMs === b.savedAtMs &&
    a.checksum === b.checksum &&
    a.size === b.size
  );
}

/** `about` is what can be known without reading a section. It must be small. */
export function createDerived(source: Source, about: unknown, sections: ReadonlyMap<string, Uint8Array>): Derived {
  let offset = derivedHeaderReach;
  const places: Record<string, DerivedHeader['sections'][string]> = {};
  for (const [name, bytes] of sections) {
    const start = alignedUp(offset);
    places[name] = { offset: start, length: bytes.length, crc: crc32(bytes) };
    offset = start + bytes.length;
  }
  return { header: { source, sections: places, about }, sections };
}

export function encodeDerived(kind: string, { header, sections }: Derived): Buffer {
  const json = JSON.stringify(header);
  const lead = `ten-four-index ${kind} ${version} ${crc32(json).toString(16)}\n${json}\n`;
  if (Buffer.byteLength(lead) > derivedHeaderReach) throw new Error('The header of a derived file is too long.');
  const all: Uint8Array[] = [Buffer.from(lead.padEnd(derivedHeaderReach - (Buffer.byteLength(lead) - lead.length)))];
  let offset = derivedHeaderReach;
  for (const bytes of sections.values()) {
    const start = alignedUp(offset);
    all.push(new Uint8Array(start - offset), bytes);
    offset = start + bytes.length;
  }
  return Buffer.concat(all);
}

/** Null when the first bytes are not those of a file of this kind and version. */
export function derivedHeaderIn(kind: string, start: Uint8Array): DerivedHeader | null {
  const [lead = '', json = ''] = Buffer.from(start).toString('utf8').split('\n', 2);
  if (lead !== `ten-four-index ${kind} ${version} ${crc32(json).toString(16)}`) return null;
  const header = headerSchema.safeParse(JSON.parse(json));
  return header.success ? header.data : null;
}

export function placesOf(header: DerivedHeader, names: readonly string[]): readonly Place[] {
  return names.map((name) => header.sections[name] ?? { offset: 0, length: 0 });
}

/** The bytes of a section, placed so that columns of numbers can be read off them; null when they are damaged. */
export function checkedSection(header: DerivedHeader, name: string, bytes: Uint8Array): Uint8Array | null {
  const section = header.sections[name];
  if (section === undefined || bytes.length !== section.length || crc32(bytes) !== section.crc) return null;
  return bytes.byteOffset % alignment === 0 ? bytes : Uint8Array.from(bytes);
}

/** Columns of numbers, one after another. Those of wider numbers must come first, so that each is aligned. */
export function packColumns(columns: readonly (Float64Array | Uint32Array | Uint8Array)[]): Uint8Array {
  return Buffer.concat(
    columns.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
}

/** Takes the columns off again, in the order in which they were packed. Throws a RangeError when there is too little. */
export function columnReader(bytes: Uint8Array) {
  let offset = bytes.byteOffset;
  const take = (length: number): number => {
    const start = offset;
    offset += length;
    if (offset > bytes.byteOffset + bytes.byteLength) throw new RangeError('A column is cut short.');
    return start;
  };
  return {
    f64: (count: number) => new Float64Array(bytes.buffer, take(count * 8), count),
    u32: (count: number) => new Uint32Array(bytes.buffer, take(count * 4), count),
    u8: (count: number) => new Uint8Array(bytes.buffer, take(count), count),
  };
}

function alignedUp(offset: number): number {
  return Math.ceil(offset / alignment) * alignment;
}
