// Proves files of the store by their bytes alone, a piece at a time: a month may have ten megabytes, and commands wait
// for nothing here.
import { createHash } from 'node:crypto';
import { setImmediate as nextRound } from 'node:timers/promises';
import { z } from 'zod';
import { checksumLead } from '../envelope.ts';

const pieceBytes = 128_000;
const newLine = 0x0a;
/** Longer than any header of ours. */
export const headerBytes = 1_000;

const headerSchema = z.object({
  schema: z.int(),
  sequence: z.int(),
  savedAtMs: z.int(),
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
});
type Header = z.infer<typeof headerSchema>;

const dataMark = Buffer.from(',"data":\n');
const endMark = Buffer.from('\n}\n');

export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    hash.update(bytes.subarray(at, at + pieceBytes));
    if (at + pieceBytes < bytes.length) await nextRound();
  }
  return hash.digest('hex');
}

/** The checksum that a file of the store says it has; null where the first bytes are not a header as we write it. */
export function statedChecksum(firstBytes: Uint8Array): string | null {
  return readHeader(firstBytes)?.header.checksum ?? null;
}

/**
 * Whether the data are those that the header was written for. Only for files as we write them: false says nothing of one
 * that an editor has saved in another form.
 */
export async function isProvenAsWritten(bytes: Uint8Array): Promise<boolean> {
  const read = readHeader(bytes);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (read === null || !file.subarray(-endMark.length).equals(endMark)) return false;
  const { header, dataAt } = read;
  const data = file.subarray(dataAt, -endMark.length);
  const hash = createHash('sha256').update(checksumLead(header));
  let doneBytes = 0;
  // A line end inside of a text is written as an escape, so those that stand here are only between the lines.
  for (let at = 0; at < data.length;) {
    const found = data.indexOf(newLine, at);
    const end = found === -1 ? data.length : found;
    hash.update(data.subarray(at, end));
    doneBytes += end - at;
    at = end + 1;
    if (doneBytes < pieceBytes) continue;
    doneBytes = 0;
    await nextRound();
  }
  return hash.update(']').digest('hex') === header.checksum;
}

function readHeader(bytes: Uint8Array): { readonly header: Header; readonly dataAt: number } | null {
  const first = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, headerBytes));
  const markAt = first.indexOf(dataMark);
  if (markAt === -1) return null;
  try {
    const header = headerSchema.safeParse(JSON.parse(`${first.toString('utf8', 0, markAt)}}`));
    return header.success ? { header: header.data, dataAt: markAt + dataMark.length } : null;
  } catch {
    // Not a header of ours: the caller looks at the whole file.
    return null;
  }
}
