// The files that kept backups are made of, each named after what is in it and shared by all backups that hold the same.
//
// They are copies, never second names of the store's own files: what a program writes into a file of the store by mistake
// must not reach its backups.
import { join } from 'node:path';
import {
  isFolder,
  removeIfPresent,
  renameWithRetries,
  temporaryPath,
  writeNewFileInPieces,
  type Disk,
} from '../disk-steps.ts';
import { errorCode } from '../fs-port.ts';
import { moveFolderAside } from '../move-aside.ts';
import { sharedFileName } from './manifest.ts';
import { notAFileCodes } from '../regular-file.ts';
import { sha256Of } from './proof.ts';

export interface StoredFile {
  readonly file: string;
  readonly size: number;
  readonly sha256: string;
}

/** What was read back is not what was written. */
export class NotVerifiedError extends Error {
  override readonly name = 'NotVerifiedError';
}

export interface SharedFiles {
  readonly folder: string;
  /** Writes the content under its own name unless it stands there already, and reads it back. Sync the folder after it. */
  readonly put: (name: string, bytes: Uint8Array) => Promise<StoredFile>;
  /** Null when it is missing or not what it was. */
  readonly read: (file: string, sha256: string) => Promise<Uint8Array | null>;
}

export function createSharedFiles(disk: Disk, folder: string): SharedFiles {
  async function read(file: string, sha256: string): Promise<Uint8Array | null> {
    const bytes = await readIfUsable(disk, join(folder, file));
    return bytes !== null && (await sha256Of(bytes)) === sha256 ? bytes : null;
  }

  async function put(name: string, bytes: Uint8Array): Promise<StoredFile> {
    const sha256 = await sha256Of(bytes);
    const file = sharedFileName(name, sha256);
    if ((await read(file, sha256)) === null) {
      const path = join(folder, file);
      const temporary = temporaryPath(path);
      try {
        await writeNewFileInPieces(disk.fs, temporary, bytes);
        if (await isFolder(disk.fs, path)) await moveFolderAside(disk, path);
        await renameWithRetries(disk, temporary, path);
      } catch (error) {
        await removeIfPresent(disk.fs, temporary);
        throw error;
      }
      if ((await read(file, sha256)) === null) throw new NotVerifiedError(`${file} is not what was written.`);
    }
    return { file, size: bytes.byteLength, sha256 };
  }

  return { folder, put, read };
}

/** What can be no file at all is as good as a damaged one: empty. */
export async function readOrEmpty(disk: Disk, path: string): Promise<Uint8Array | null> {
  try {
    return await readIfPresent(disk, path);
  } catch (error) {
    if (notAFileCodes.has(errorCode(error) ?? '')) return new Uint8Array();
    throw error;
  }
}

export async function readIfPresent(disk: Disk, path: string): Promise<Uint8Array | null> {
  try {
    return await disk.fs.readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Null also where what stands there can be no file at all: whoever asks takes both for none that can be used. */
export async function readIfUsable(disk: Disk, path: string): Promise<Uint8Array | null> {
  try {
    return await readIfPresent(disk, path);
  } catch (error) {
    if (!notAFileCodes.has(errorCode(error) ?? '')) throw error;
    return null;
  }
}
