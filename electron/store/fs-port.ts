// The only door to the disk. Tests record what passes through it and inject errors.
import { link, mkdir, open, readdir, readFile, rename, unlink } from 'node:fs/promises';
import { closeToOthers } from './private-files.ts';

export interface OpenFile {
  /** Goes on where the last one ended. */
  readonly writeFile: (data: string | Uint8Array) => Promise<void>;
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A stretch of a file, in bytes. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

export interface Parts {
  /** Of the whole file. */
  readonly size: number;
  /** In the order of the places; shorter where the file ends before. */
  readonly parts: readonly Uint8Array[];
}

/**
 * The functions of node:fs/promises that the store uses, with the arguments it uses, one that reads parts of a file, and one
 * that takes the rights of others away.
 */
export interface FsPort {
  /** From the data folder and what is ours in it. False where others may still get in. */
  readonly closeToOthers: (folder: string) => Promise<boolean>;
  readonly link: (existing: string, next: string) => Promise<void>;
  readonly mkdir: (path: string, options: { recursive: true; mode: number }) => Promise<string | undefined>;
  readonly open: (path: string, flags: 'r' | 'wx', mode?: number) => Promise<OpenFile>;
  readonly readdir: (path: string) => Promise<readonly string[]>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly readParts: (path: string, places: readonly Place[]) => Promise<Parts>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly unlink: (path: string) => Promise<void>;
}

export const nodeFs: FsPort = {
  closeToOthers: (folder) => closeToOthers(folder),
  link,
  mkdir,
  open,
  readdir: (path) => readdir(path),
  readFile: (path) => readFile(path),
  readParts,
  rename,
  unlink,
};

async function readParts(path: string, places: readonly Place[]): Promise<Parts> {
  const file = await open(path, 'r');
  try {
    const stats = await file.stat();
    // Reading no bytes of it would go well.
    if (stats.isDirectory())
      throw Object.assign(new Error(`EISDIR: read '${path}'`), { code: 'EISDIR', syscall: 'read' });
    const { size } = stats;
    const parts: Uint8Array[] = [];
    for (const { offset, length } of places) {
      // Not from the pool: what is kept of it must not keep others alive.
      const buffer = Buffer.allocUnsafeSlow(Math.max(0, Math.min(length, size - offset)));
      const { bytesRead } = await file.read(buffer, 0, buffer.length, offset);
      parts.push(buffer.subarray(0, bytesRead));
    }
    return { size, parts };
  } finally {
    await file.close();
  }
}

/** The system's name of an error ("ENOSPC"); null when it did not come from the system. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** The system call that failed ("rename"); null when it did not come from the system. */
export function failedCall(error: unknown): string | null {
  return error instanceof Error && 'syscall' in error && typeof error.syscall === 'string' ? error.syscall : null;
}
