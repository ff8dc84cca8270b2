// What stands under the name of a file of the store, judged; whatever it is, nothing is changed.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { decodeInPieces, type Decoded, type FileKind } from './envelope.ts';
import { errorCode, type FsPort } from './fs-port.ts';
import type { SchemaHistory } from './migrations.ts';
import { notAFileCodes } from './regular-file.ts';

export type Good<T> = Extract<Decoded<T>, { readonly kind: 'good' }> & { readonly bytes: Uint8Array };
export type Found<T> = (Decoded<T> & { readonly bytes: Uint8Array }) | { readonly kind: 'missing' };

/** What cannot be a file of ours is damaged; other errors say nothing about the content, and are thrown. */
export async function findFile<T>(
  fs: FsPort,
  path: string,
  kind: FileKind<T>,
  history: SchemaHistory,
): Promise<Found<T>> {
  try {
    return await judgeBytes(kind, history, await fs.readFile(path));
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (code === 'ENOENT') return { kind: 'missing' };
    if (notAFileCodes.has(code)) return { kind: 'damaged', why: 'not-text', bytes: new Uint8Array() };
    throw error;
  }
}

export async function judgeBytes<T>(
  kind: FileKind<T>,
  history: SchemaHistory,
  bytes: Uint8Array,
): Promise<Decoded<T> & { readonly bytes: Uint8Array }> {
  return { ...(await decodeInPieces(kind, history, bytes, () => nextTurn())), bytes };
}

export function mayBeNewer<T>(found: Found<T>): boolean {
  return found.kind === 'damaged' && found.why === 'unproven-schema';
}
