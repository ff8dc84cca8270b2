// What a file that cannot be decoded is searched for: the byte strings by which it would hold an inquiry or its customer.
import type { Inquiry } from '../../domain/inquiry.ts';
import { isAsWritten } from '../envelope.ts';
import { schemaHistory } from '../migrations.ts';

/** Shorter ones stand in any file by chance. */
const shortestTrace = 3;

export type Traces = readonly Uint8Array[];

/**
 * Ids, also of the events, by which what is left of an inquiry is known when its head is gone; and every way to name or
 * reach the customers. Each as it is and as JSON writes it, also in UTF-16, in which some editors save.
 */
export function tracesOf(ids: readonly string[], inquiries: readonly Inquiry[]): Traces {
  const names = inquiries.flatMap(({ customer, source, events }) => [
    ...Object.values(customer),
    source.reference,
    ...events.flatMap((event) => (event.type === 'merged-with' ? Object.values(event.customer) : [])),
  ]);
  const events = inquiries.flatMap((inquiry) => inquiry.events.map(({ id }) => id));
  const texts = [...ids, ...events, ...names.filter((name) => name !== null)].map((text) => text.trim());
  const long = texts.filter((text) => text.length >= shortestTrace);
  const forms = long.flatMap((text) => [text, JSON.stringify(text).slice(1, -1)]);
  return [...new Set(forms)].flatMap((form) => {
    const wide = Buffer.from(form, 'utf16le');
    return [Buffer.from(form), wide, Buffer.from(wide).swap16()];
  });
}

export function holdsTrace(bytes: Uint8Array, traces: Traces): boolean {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return traces.some((trace) => content.includes(trace));
}

const emptyBytes = new Set([0x00, 0x09, 0x0a, 0x0d, 0x20, 0xff]);

/**
 * Whether a file that cannot be decoded may hold the customer although no trace stands in it: a piece of a subject or of
 * a note can be all that is left. It cannot where nothing at all is left in it, or where it is whole: then an inquiry in
 * it has its id.
 */
export function mayHoldUnseen(bytes: Uint8Array): boolean {
  return !bytes.every((byte) => emptyBytes.has(byte)) && !isAsWritten(schemaHistory, bytes);
}

/** Whole JSON that does not say that it is ours: "open-orders.json" is a name that anybody may choose. */
export function isJsonOfOthers(bytes: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    );
    const format = typeof value === 'object' && value !== null && 'format' in value ? String(value.format) : '';
    return !format.startsWith('ten-four/');
  } catch {
    // Torn: whose it was cannot be told by what is in it.
    return false;
  }
}
