// Makes the two derived files of a month from its inquiries and the bytes they were read from.
import { crc32 } from 'node:zlib';
import { traitsOf } from '../domain/closed-filter.ts';
import { isClosedInquiry } from '../domain/cycle.ts';
import { factsOf, spanOf } from '../domain/facts.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { keysOfInquiry } from '../domain/same-customer.ts';
import { searchTextOf } from '../domain/search-text.ts';
import { createDerived, type Derived, type Source } from './derived-file.ts';
import { headerIn, headerReach } from './envelope.ts';
import type { Place } from './fs-port.ts';
import { encodeFacts, monthSpan, type FactsRow } from './month-facts.ts';
import { encodeRows, type SearchRow } from './month-rows.ts';

/** A month as it stands on the disk, fully checked. */
export interface WholeMonth {
  readonly inquiries: readonly Inquiry[];
  readonly bytes: Uint8Array;
}

export const derivedKinds = ['figures', 'search'] as const;
export type DerivedKind = (typeof derivedKinds)[number];
export type MonthIndex = Readonly<Record<DerivedKind, Derived>>;

/** Between pauses, in which whoever waits gets a turn. */
const rowsAtATime = 200;

/** Null when the header cannot be told from the first bytes: then nothing could tell later whether it still fits. */
export function sourceIn(start: Uint8Array, size: number): Source | null {
  const header = headerIn(start.subarray(0, headerReach));
  if (header === null) return null;
  const { schema, sequence, savedAtMs, checksum } = header;
  return { schema, sequence, savedAtMs, checksum, size };
}

const noSource: Source = { schema: 0, sequence: -1, savedAtMs: 0, checksum: '', size: 0 };

export async function buildMonthIndex(
  month: string,
  { inquiries, bytes }: WholeMonth,
  pause: () => Promise<void>,
): Promise<MonthIndex> {
  const known = sourceIn(bytes, bytes.length);
  const source = known ?? noSource;
  // Lines are read by their places in the schema that the header says.
  const places = known === null ? null : linePlaces(bytes, inquiries);
  const facts: FactsRow[] = [];
  const rows: SearchRow[] = [];
  for (const [at, inquiry] of inquiries.entries()) {
    if (at % rowsAtATime === rowsAtATime - 1) await pause();
    const row = { facts: factsOf(inquiry), span: spanOf(inquiry) };
    facts.push(row);
    rows.push({ ...searchRow(inquiry, row, places?.[at] ?? null, bytes), isOutside: isOutsideOf(month, inquiry) });
  }
  await pause();
  const figures = encodeFacts(month, facts);
  await pause();
  const search = encodeRows(rows);
  return {
    figures: createDerived(source, figures.about, figures.sections),
    search: createDerived(source, search.about, search.sections),
  };
}

function searchRow(inquiry: Inquiry, { facts }: FactsRow, place: Place | null, bytes: Uint8Array) {
  const { id, receivedAtMs } = inquiry;
  const isShown = isClosedInquiry(inquiry);
  return {
    id,
    receivedAtMs,
    eventCount: facts.eventCount,
    place: place === null ? null : { ...place, crc: crc32(bytes.subarray(place.offset, place.offset + place.length)) },
    text: isShown ? searchTextOf(inquiry) : null,
    traits: isShown ? { traits: traitsOf(inquiry), keys: keysOfInquiry(inquiry) } : null,
  };
}

function isOutsideOf(month: string, { receivedAtMs, events }: Inquiry): boolean {
  const { fromMs, toMs } = monthSpan(month);
  const isIn = (atMs: number): boolean => atMs >= fromMs && atMs < toMs;
  return !isIn(receivedAtMs) || !events.every(({ atMs }) => isIn(atMs));
}

const [newLine, carriageReturn, comma, opening, closing] = [0x0a, 0x0d, 0x2c, 0x7b, 0x7d];

/** More than what we write behind the last inquiry. */
const longestEnd = 100;

/** Where the line of each inquiry stands; null when the file is not laid out a line an inquiry, as after an editor. */
function linePlaces(bytes: Uint8Array, inquiries: readonly Inquiry[]): readonly Place[] | null {
  const places: Place[] = [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The header and the month each have a line of their own.
  let offset = text.indexOf(newLine, text.indexOf(newLine) + 1) + 1;
  for (const { id } of inquiries) {
    const end = text.indexOf(newLine, offset);
    if (end < 0) return null;
    const idAt = text.indexOf(`"id":${JSON.stringify(id)}`, offset);
    if (idAt < 0 || idAt > end) return null;
    let behind = text[end - 1] === carriageReturn ? end - 1 : end;
    if (text[behind - 1] === comma) behind -= 1;
    if (text[offset] !== opening || text[behind - 1] !== closing) return null;
    places.push({ offset, length: behind - offset });
    offset = end + 1;
  }
  // More behind them would say something else, as where a key stands twice.
  return /^\s*\]\s*\}\s*\}\s*$/.test(text.toString('latin1', offset, offset + longestEnd)) ? places : null;
}
