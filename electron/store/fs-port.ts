// The only door to the disk. Tests record what passes through it and inject errors.
import { link, mkdir, open, readdir, readFile, rename, unlink } from 'node:fs/promises';

export interface OpenFile {
  /** Goes on where the last one ended. */
  readonly writeFile: (data: string | Uint8Array) => Promise<void>;
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The functions of node:fs/promises that the store uses, with the arguments it uses. */
export interface FsPort {
  readonly link: (existing: string, next: string) => Promise<void>;
  readonly mkdir: (path: string, options: { recursive: true; mode: number }) => Promise<string | undefined>;
  readonly open: (path: string, flags: 'r' | 'wx', mode?: number) => Promise<OpenFile>;
  readonly readdir: (path: string) => Promise<readonly string[]>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Fewer bytes than asked for at the end of the file. */
  readonly readPart: (path: string, offset: number, length: number) => Promise<Uint8Array>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly unlink: (path: string) => Promise<void>;
}

export const nodeFs: FsPort = {
  link,
  mkdir,
  open,
  readdir: (path) => readdir(path),
  readFile: (path) => readFile(path),
  readPart,
  rename,
  unlink,
};

async function readPart(path: string, offset: number, length: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const buffer = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await file.read(buffer, filled, length - filled, offset + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
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
