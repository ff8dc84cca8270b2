// The checksum in a small note of what is under way: with one letter spoilt it would still read as a note, and have something
// else done than was begun.
import { createHash } from 'node:crypto';

export type Checked<T> = T & { readonly checksum: string };

export function withChecksum<T extends object>(note: T): Checked<T> {
  return { ...note, checksum: checksumOf(note) };
}

/** Of a note as it was parsed, with its checksum in it. White space does not count. */
export function isAsNoted(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('checksum' in value)) return false;
  const { checksum, ...note } = value;
  return checksum === checksumOf(note);
}

function checksumOf(note: object): string {
  return createHash('sha256').update(JSON.stringify(note)).digest('hex');
}
