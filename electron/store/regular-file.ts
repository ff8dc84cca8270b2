// Opens files to be read, and nothing else that can stand under a name: a pipe would be waited at for ever, and a device
// has no end.
import { constants, type Stats } from 'node:fs';
import { link, lstat, open, type FileHandle } from 'node:fs/promises';

// Windows has neither this flag nor such pipes in folders; there it is no number, and adds nothing.
const readAtOnce = constants.O_RDONLY | constants.O_NONBLOCK;

/** Of a file that is whole, for all one knows, and cannot be held at once. */
export const tooLargeCode = 'ERR_FS_FILE_TOO_LARGE';

/**
 * What is read when something stands under the name and can never be a file of ours: a folder, a link that leads in a
 * circle or nowhere, a pipe, a device, or more than can be held.
 */
export const notAFileCodes: ReadonlySet<string> = new Set(['EISDIR', 'ELOOP', 'ENXIO', tooLargeCode]);

/** Closes it when `use` has ended. ENOENT only where nothing stands under the name. */
export async function withRegularFile<T>(
  path: string,
  use: (file: FileHandle, stats: Stats) => Promise<T>,
): Promise<T> {
  const file = await opened(path);
  try {
    const stats = await file.stat();
    if (stats.isDirectory()) throw notAFile('EISDIR', path);
    if (!stats.isFile()) throw notAFile('ENXIO', path);
    return await use(file, stats);
  } finally {
    await file.close();
  }
}

async function opened(path: string): Promise<FileHandle> {
  try {
    return await open(path, readAtOnce);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    // The name of a link that leads nowhere stands: what it led to may be on a disk that is away.
    if (isMissing && (await isLink(path))) throw notAFile('ENXIO', path);
    throw error;
  }
}

/** A second name of a link would lead elsewhere from another folder, so a link is said to have none. */
export async function linkFile(existing: string, next: string): Promise<void> {
  if (await isLink(existing)) throw notAFile('ENOTSUP', existing);
  await link(existing, next);
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch {
    // Whoever asked has an error of its own, or meets this one in what it does next.
    return false;
  }
}

function notAFile(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: no file to be read, open '${path}'`), { code, syscall: 'open', path });
}
