// Reads what is small by nature: locks, notes of what is under way, manifests. What is larger than such a file can be is
// none, and is not read: a start must not wait for it.
import { errorCode, type FsPort } from './fs-port.ts';
import { notAFileCodes } from './regular-file.ts';

/** Most of these files are shorter; of longer ones the rest is read only where the whole may be one. */
const firstPieceBytes = 64_000;

/** Why it cannot be one of ours, whatever is in it. */
export type Unfit = 'folder' | 'no-file' | 'too-large';

/** Null when there is no such file. Throws what the disk threw. */
export async function readSmall(fs: FsPort, path: string, mostBytes: number): Promise<Uint8Array | Unfit | null> {
  try {
    const { size, parts } = await fs.readParts(path, [{ offset: 0, length: Math.min(mostBytes, firstPieceBytes) }]);
    const [start = new Uint8Array()] = parts;
    if (size > mostBytes) return 'too-large';
    if (size <= start.length) return start;
    const rest = await fs.readParts(path, [{ offset: start.length, length: size - start.length }]);
    return Buffer.concat([start, ...rest.parts]);
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (code === 'ENOENT') return null;
    if (code === 'EISDIR') return 'folder';
    if (notAFileCodes.has(code)) return 'no-file';
    throw error;
  }
}
