// A disk that writes down what is done to it, and fails where a test tells it to.
import { relative } from 'node:path';
import { nodeFs, type FsPort, type OpenFile } from '../../../electron/store/fs-port.ts';

export interface Operation {
  readonly name:
    'link' | 'mkdir' | 'open' | 'readdir' | 'readFile' | 'readParts' | 'rename' | 'unlink' | 'write' | 'sync' | 'close';
  readonly path: string;
  /** Where a link or a rename leads. */
  readonly to: string | null;
  /** Bytes handed to a write, or asked for by a reading of parts. */
  readonly bytes: number;
}

export interface RecordingFs {
  readonly fs: FsPort;
  readonly operations: readonly Operation[];
  readonly forget: () => void;
}

/** The error that the system would raise; `syscall` is the operation's own name, as Node reports it. */
export function systemError(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: ${syscall}`), { code, syscall });
}

/** `fail` is asked before each operation; the error that it returns is thrown instead. */
export function recordingFs(fail: (operation: Operation) => Error | null = () => null): RecordingFs {
  let operations: Operation[] = [];

  function record(name: Operation['name'], path: string, to: string | null = null, bytes = 0): void {
    const operation = { name, path, to, bytes };
    operations.push(operation);
    const error = fail(operation);
    if (error !== null) throw error;
  }

  function watched(path: string, file: OpenFile): OpenFile {
    return {
      writeFile: async (data) => {
        record('write', path, null, Buffer.byteLength(data));
        await file.writeFile(data);
      },
      sync: async () => {
        record('sync', path);
        await file.sync();
      },
      close: async () => {
        // Closed in any case: a failing test must not leave the descriptor open.
        await file.close();
        record('close', path);
      },
    };
  }

  const fs: FsPort = {
    // Not written down: it changes nothing that is stored.
    closeToOthers: nodeFs.closeToOthers,
    link: async (existing, next) => {
      record('link', existing, next);
      await nodeFs.link(existing, next);
    },
    mkdir: async (path, options) => {
      record('mkdir', path);
      return await nodeFs.mkdir(path, options);
    },
    open: async (path, flags, mode) => {
      record('open', path);
      return watched(path, await nodeFs.open(path, flags, mode));
    },
    readdir: async (path) => {
      record('readdir', path);
      return await nodeFs.readdir(path);
    },
    readFile: async (path) => {
      record('readFile', path);
      return await nodeFs.readFile(path);
    },
    readParts: async (path, places) => {
      record(
        'readParts',
        path,
        null,
        places.reduce((sum, { length }) => sum + length, 0),
      );
      return await nodeFs.readParts(path, places);
    },
    rename: async (from, to) => {
      record('rename', from, to);
      await nodeFs.rename(from, to);
    },
    unlink: async (path) => {
      record('unlink', path);
      await nodeFs.unlink(path);
    },
  };
  return {
    fs,
    get operations() {
      return operations;
    },
    forget: () => {
      operations = [];
    },
  };
}

/** "rename open.json.tmp open.json": relative to the folder, the unique part of temporary names left out. */
export function describeOperation({ name, path, to }: Operation, folder: string): string {
  return [name, shortName(path, folder), ...(to === null ? [] : [shortName(to, folder)])].join(' ');
}

function shortName(path: string, folder: string): string {
  const name = relative(folder, path).replaceAll('\\', '/');
  return name === '' ? '.' : name.replace(/\.[0-9a-f-]{36}\.tmp$/, '.tmp');
}
