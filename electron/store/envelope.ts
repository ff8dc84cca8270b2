// The form of every file of the store: a header that proves the data, and the data, one inquiry a line.
//
// One line for each inquiry: JSON.stringify writes a line in one go, which is several times quicker than indenting
// everything; lines of unchanged inquiries can be kept; and an editor, a diff or grep still shows one customer a line.
import { hash } from 'node:crypto';
import { z } from 'zod';
import { fileFormats, migrate, type FileFormat, type SchemaHistory } from './migrations.ts';
import type { Parsed } from './schema.ts';

export interface FileKind<T> {
  readonly format: FileFormat;
  readonly parse: (value: unknown) => Parsed<T>;
  /** The same with pauses, in which others get a turn; for files that can be large. */
  readonly parseInPieces?: (value: unknown, pause: () => Promise<void>) => Promise<Parsed<T>>;
  /** The JSON text of the data, cut between tokens. */
  readonly lines: (data: T) => readonly string[];
  /** Throws when what `lines` makes of the data could not be read back. */
  readonly prove: (data: T) => void;
}

export interface Stamp {
  /** Counts the writes of this file. */
  readonly sequence: number;
  readonly savedAtMs: number;
}

/** It ends counting where numbers end, so that a file with such a number can be written and read back all the same. */
export function nextStamp(former: Stamp | null, savedAtMs: number): Stamp {
  return { sequence: Math.min((former?.sequence ?? 0) + 1, Number.MAX_SAFE_INTEGER), savedAtMs };
}

export const isBefore = (a: Stamp, b: Stamp): boolean => a.sequence < b.sequence;

/** By both, because a file that was begun anew counts from one again. */
export const isLater = (a: Stamp, b: Stamp): boolean =>
  isBefore(b, a) ? a.savedAtMs >= b.savedAtMs : a.sequence === b.sequence && a.savedAtMs > b.savedAtMs;

export type Decoded<T> =
  /** `schema` is the one that it was written in; the data is of the present one. */
  | { readonly kind: 'good'; readonly schema: number; readonly stamp: Stamp; readonly data: T }
  | { readonly kind: 'newer'; readonly schema: number }
  | { readonly kind: 'damaged'; readonly why: Damage };

/** `unproven-schema`: it says that a newer version has written it, and its checksum says otherwise. */
type Damage = 'not-text' | 'not-json' | 'not-ours' | 'wrong-checksum' | 'unproven-schema' | 'wrong-shape';

const versionSchema = z.object({ schema: z.int().min(1) });
const headerSchema = z.strictObject({
  format: z.string(),
  schema: z.int().min(1),
  sequence: z.int().min(0),
  // The range of Date: it is told to people.
  savedAtMs: z.int().min(-8.64e15).max(8.64e15),
  checksum: z.string(),
  data: z.unknown(),
});
const leadSchema = headerSchema.extend({ data: z.null() });

/** What a file says of itself before its data. */
export type Header = z.infer<typeof leadSchema>;

/** How far to read for it, in bytes. */
export const headerReach = 1024;
const dataMark = '"data":';

/** The header from the first bytes of a file; null when it is not to be read so, whatever the whole may be. */
export function headerIn(start: Uint8Array): Header | null {
  const text = Buffer.from(start.buffer, start.byteOffset, start.byteLength).toString('latin1');
  const end = text.indexOf(dataMark);
  if (end < 0) return null;
  const lead = leadSchema.safeParse(parseJson(`${text.slice(0, end)}${dataMark}null}`));
  return lead.success ? lead.data : null;
}

export function encode<T>(kind: FileKind<T>, history: SchemaHistory, stamp: Stamp, data: T): string {
  kind.prove(data);
  return encodeUnproven(kind, history, stamp, data);
}

/** For who proves the data before the text gets its name. */
export function encodeUnproven<T>(kind: FileKind<T>, history: SchemaHistory, stamp: Stamp, data: T): string {
  const lines = kind.lines(data);
  const { sequence, savedAtMs } = stamp;
  const schema = history.current;
  const checksum = checksumOf({ schema, ...stamp }, lines.join(''));
  const header = JSON.stringify({ format: kind.format, schema, sequence, savedAtMs, checksum });
  return `${header.slice(0, -1)},"data":\n${lines.join('\n')}\n}\n`;
}

/** Judges bytes from the disk; whatever they are, it answers and does not throw. */
export function decode<T>(kind: FileKind<T>, history: SchemaHistory, bytes: Uint8Array): Decoded<T> {
  const proven = prove(kind, history, bytes);
  return proven.kind === 'proven' ? decoded(proven, kind.parse(proven.data)) : proven;
}

/** The same with pauses, where the kind has them. */
export async function decodeInPieces<T>(
  kind: FileKind<T>,
  history: SchemaHistory,
  bytes: Uint8Array,
  pause: () => Promise<void>,
): Promise<Decoded<T>> {
  if (kind.parseInPieces === undefined) return decode(kind, history, bytes);
  const proven = prove(kind, history, bytes);
  if (proven.kind !== 'proven') return proven;
  await pause();
  return decoded(proven, await kind.parseInPieces(proven.data, pause));
}

function decoded<T>({ schema, stamp }: ProvenData, parsed: Parsed<T>): Decoded<T> {
  return parsed.ok ? { kind: 'good', schema, stamp, data: parsed.value } : { kind: 'damaged', why: 'wrong-shape' };
}

/** Whether it is whole: as it was written, or of a newer version, whatever its kind and its shape. */
export function isAsWritten({ current }: Pick<SchemaHistory, 'current'>, bytes: Uint8Array): boolean {
  const text = decodeText(bytes);
  const value = text === null ? undefined : parseJson(text);
  if (!fileFormats.some((format) => isOfFormat(value, format))) return false;
  if (believedNewer(value, { current }) !== null) return true;
  const header = headerSchema.safeParse(value).data;
  return header !== undefined && checksumOf(header, compactJson(header.data)) === header.checksum;
}

interface ProvenData {
  readonly kind: 'proven';
  readonly schema: number;
  readonly stamp: Stamp;
  readonly data: unknown;
}

type Proven = ProvenData | Exclude<Decoded<never>, { readonly kind: 'good' }>;

/** Of the present schema, and as it was written; its shape is another question. */
function prove<T>(kind: FileKind<T>, history: SchemaHistory, bytes: Uint8Array): Proven {
  const text = decodeText(bytes);
  if (text === null) return { kind: 'damaged', why: 'not-text' };
  const value = parseJson(text);
  if (value === undefined) return { kind: 'damaged', why: 'not-json' };
  if (!isOfFormat(value, kind.format)) return { kind: 'damaged', why: 'not-ours' };
  const newer = believedNewer(value, history);
  if (newer !== null) return { kind: 'newer', schema: newer };
  const header = headerSchema.safeParse(value);
  if (!header.success) return { kind: 'damaged', why: 'not-ours' };
  const { schema, sequence, savedAtMs, checksum, data } = header.data;
  const stamp = { sequence, savedAtMs };
  if (checksumOf(header.data, compactJson(data)) !== checksum) {
    return { kind: 'damaged', why: schema > history.current ? 'unproven-schema' : 'wrong-checksum' };
  }
  if (schema > history.current) return { kind: 'newer', schema };
  const migrated = migrate(history, kind.format, schema, data);
  if (migrated === null) return { kind: 'damaged', why: 'wrong-shape' };
  return { kind: 'proven', schema, stamp, data: migrated.data };
}

/** Up to this one the checksum does not say which schema it is. */
const lastSchemaNotCovered = 3;

type Proving = Pick<Header, 'schema' | 'sequence' | 'savedAtMs'>;

/**
 * What stands before the data in the JSON array of which the checksum is made. One digit that is spoilt must not make a
 * file look as if a newer version had written it: that would refuse the start beside a good copy.
 */
export function checksumLead({ schema, sequence, savedAtMs }: Proving): string {
  return schema <= lastSchemaNotCovered ? `[${sequence},${savedAtMs},` : `[${schema},${sequence},${savedAtMs},`;
}

/**
 * Sha256 over the compact JSON text of `[schema, sequence, savedAtMs, data]`, without the schema in the first ones. White
 * space does not count, so an editor that only changes line ends or indents damages nothing.
 */
function checksumOf(header: Proving, dataText: string): string {
  return hash('sha256', `${checksumLead(header)}${dataText}]`);
}

/** The number of a newer schema that needs no proof; null for all others. */
function believedNewer(value: unknown, { current }: Pick<SchemaHistory, 'current'>): number | null {
  const version = versionSchema.safeParse(value);
  if (!version.success || version.data.schema <= current) return null;
  const { schema } = version.data;
  return isHeaderAsToday(value) && isOneBitFrom(current, schema) ? null : schema;
}

/** Whether one spoilt bit on the disk makes the one number of the other: 3 is 7 then, and never 4 or 99. */
function isOneBitFrom(one: number, other: number): boolean {
  const [before, after] = [String(one), String(other)];
  if (before.length !== after.length) return false;
  const bits = Array.from(before, (digit, at) => digit.charCodeAt(0) ^ after.charCodeAt(at)).filter((all) => all !== 0);
  const [changed = 0] = bits;
  return bits.length === 1 && (changed & (changed - 1)) === 0;
}

/** A later version that proves its files in another way has other keys there, and is believed without a proof. */
function isHeaderAsToday(value: unknown): boolean {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return keys.toSorted().join() === Object.keys(headerSchema.shape).toSorted().join();
}

function compactJson(data: unknown): string {
  try {
    return JSON.stringify(data);
  } catch {
    // Nested more deeply than anything we write: the checksum will not fit.
    return '';
  }
}

function isOfFormat(value: unknown, format: FileFormat): boolean {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === format;
}

function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Bytes that are no UTF-8, or more than a string can hold.
    return null;
  }
}

/** Undefined, which JSON cannot say, when it is no JSON. */
function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    // The caller names the damage.
    return undefined;
  }
}
