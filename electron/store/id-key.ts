// Ids as sixteen bytes, in columns of four numbers each: a million of them are compared in a moment and make no strings.
import { createHash } from 'node:crypto';

export const keyBytes = 16;
export const keyWords = 4;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether the id can be made from its key again. Others can be found by theirs, and must be kept beside it. */
export function isKeyWhole(id: string): boolean {
  return uuid.test(id);
}

export function keyOf(id: string): Uint8Array {
  if (isKeyWhole(id)) return Buffer.from(id.replaceAll('-', ''), 'hex');
  return createHash('sha256').update(id).digest().subarray(0, keyBytes);
}

/** The key as it stands in a column. */
export function wordsOfKey(id: string): Uint32Array {
  return new Uint32Array(Uint8Array.from(keyOf(id)).buffer);
}

/** The id of a row of a column of keys; only where its key is whole. */
export function idOfKey(keys: Uint32Array, row: number): string {
  const hex = Buffer.from(keys.buffer, keys.byteOffset + row * keyBytes, keyBytes).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The row that holds the key, or -1. */
export function rowOfKey(keys: Uint32Array, key: Uint32Array): number {
  const [a, b, c, d] = key;
  for (let at = keyWords - 1; at < keys.length; at += keyWords) {
    // The last word first: it is random, where the first ones hold the time.
    if (keys[at] === d && keys[at - 1] === c && keys[at - 2] === b && keys[at - 3] === a)
      return (at + 1) / keyWords - 1;
  }
  return -1;
}

/** Whether two rows hold the same key. */
export function isSameKey(a: Uint32Array, rowA: number, b: Uint32Array, rowB: number): boolean {
  for (let word = 0; word < keyWords; word += 1) {
    if (a[rowA * keyWords + word] !== b[rowB * keyWords + word]) return false;
  }
  return true;
}
