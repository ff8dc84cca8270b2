// A file system in memory that knows what would outlast a power cut: for each file its synced content, for each folder
// the names that were synced and, in order, what was done to names since.
import { basename, dirname } from 'node:path';
import type { FsPort, OpenFile } from '../../../electron/store/fs-port.ts';
import { systemError, type Operation } from '../support/recording-fs.ts';

export interface FileNode {
  readonly kind: 'file';
  readonly content: Uint8Array;
  /** Null when it was never synced. */
  readonly synced: Uint8Array | null;
}

/** A change of names that no sync has made last. */
export type EntryChange =
  | { readonly kind: 'set'; readonly name: string; readonly node: number }
  | { readonly kind: 'remove'; readonly name: string }
  | { readonly kind: 'move'; readonly from: string; readonly to: string; readonly node: number };

export interface FolderNode {
  readonly kind: 'folder';
  readonly names: ReadonlyMap<string, number>;
  readonly synced: ReadonlyMap<string, number>;
  readonly pending: readonly EntryChange[];
}

export type DiskNode = FileNode | FolderNode;
/** By number; 0 is the highest folder. Nodes are replaced, never changed, so a copy of the map is a copy of the disk. */
export type Nodes = ReadonlyMap<number, DiskNode>;

export interface ModelDisk {
  readonly fs: FsPort;
  readonly nodes: () => Nodes;
  /** Puts another disk in its place: for what happens between two processes. */
  readonly replace: (next: Nodes) => void;
}

export interface ModelOptions {
  /** Asked before each operation: an error is thrown in its place; a promise that never ends is a killed process. */
  readonly before?: (operation: Operation) => Promise<Error | null>;
  /** Blocks of 4 KB for the content of files. */
  readonly blocks?: number;
}

const blockSize = 4096;

export function emptyNodes(): Nodes {
  return new Map([[0, emptyFolder]]);
}

const emptyFolder: FolderNode = { kind: 'folder', names: new Map(), synced: new Map(), pending: [] };

export function applyChange(names: Map<string, number>, change: EntryChange): void {
  if (change.kind === 'set') names.set(change.name, change.node);
  else if (change.kind === 'remove') names.delete(change.name);
  else {
    names.delete(change.from);
    names.set(change.to, change.node);
  }
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '');
}

export function modelDisk(start: Nodes, options: ModelOptions = {}): ModelDisk {
  let nodes = new Map(start);
  let lastNumber = Math.max(...nodes.keys());

  function find(path: string, call: string): number {
    let number = 0;
    for (const part of partsOf(path)) {
      const node = nodes.get(number);
      if (node?.kind !== 'folder') throw systemError('ENOTDIR', call);
      const next = node.names.get(part);
      if (next === undefined) throw systemError('ENOENT', call);
      number = next;
    }
    return number;
  }

  function folderAt(path: string, call: string): readonly [number, FolderNode] {
    const number = find(path, call);
    const node = nodes.get(number);
    if (node?.kind !== 'folder') throw systemError('ENOTDIR', call);
    return [number, node];
  }

  function fileAt(number: number, call: string): FileNode {
    const node = nodes.get(number);
    if (node?.kind !== 'file') throw systemError('EISDIR', call);
    return node;
  }

  function change(folderPath: string, call: string, entryChange: EntryChange): void {
    const [number, folder] = folderAt(folderPath, call);
    const names = new Map(folder.names);
    applyChange(names, entryChange);
    nodes.set(number, { ...folder, names, pending: [...folder.pending, entryChange] });
  }

  function create(path: string, call: string, node: DiskNode): number {
    if (folderAt(dirname(path), call)[1].names.has(basename(path))) throw systemError('EEXIST', call);
    lastNumber += 1;
    nodes.set(lastNumber, node);
    change(dirname(path), call, { kind: 'set', name: basename(path), node: lastNumber });
    return lastNumber;
  }

  async function step(name: Operation['name'], path: string, to: string | null = null, bytes = 0): Promise<void> {
    const error = (await options.before?.({ name, path, to, bytes })) ?? null;
    if (error !== null) throw error;
  }

  function hasRoomFor(bytes: number): boolean {
    if (options.blocks === undefined) return true;
    const reachable = new Set(
      [...nodes.values()].flatMap((node) => (node.kind === 'folder' ? [...node.names.values()] : [])),
    );
    const blocks = [...reachable].reduce(
      (sum, number) => {
        const node = nodes.get(number);
        return sum + (node?.kind === 'file' ? Math.ceil(node.content.length / blockSize) : 0);
      },
      Math.ceil(bytes / blockSize),
    );
    return blocks <= options.blocks;
  }

  function writeContent(number: number, data: string | Uint8Array): void {
    const file = fileAt(number, 'write');
    const content = Buffer.concat([file.content, Buffer.from(data)]);
    if (!hasRoomFor(content.length - file.content.length)) throw systemError('ENOSPC', 'write');
    nodes.set(number, { ...file, content });
  }

  function sync(number: number): void {
    const node = nodes.get(number);
    if (node?.kind === 'file') nodes.set(number, { ...node, synced: node.content });
    if (node?.kind === 'folder') nodes.set(number, { ...node, synced: node.names, pending: [] });
  }

  function opened(path: string, number: number): OpenFile {
    return {
      writeFile: async (data) => {
        try {
          await step('write', path, null, Buffer.byteLength(data));
        } catch (error) {
          // A write that fails may have got half way.
          writeContent(number, Buffer.from(data).subarray(0, Buffer.byteLength(data) / 2));
          throw error;
        }
        writeContent(number, data);
      },
      sync: async () => {
        await step('sync', path);
        sync(number);
      },
      close: () => step('close', path),
    };
  }

  const fs: FsPort = {
    // It has no rights.
    closeToOthers: () => Promise.resolve(true),
    link: async (existing, next) => {
      await step('link', existing, next);
      const node = find(existing, 'link');
      fileAt(node, 'link');
      if (folderAt(dirname(next), 'link')[1].names.has(basename(next))) throw systemError('EEXIST', 'link');
      change(dirname(next), 'link', { kind: 'set', name: basename(next), node });
    },
    mkdir: async (path) => {
      await step('mkdir', path);
      let firstMade: string | undefined;
      let place = '';
      for (const part of partsOf(path)) {
        place = `${place}/${part}`;
        if (folderAt(dirname(place), 'mkdir')[1].names.has(part)) continue;
        create(place, 'mkdir', emptyFolder);
        firstMade ??= place;
      }
      folderAt(path, 'mkdir');
      return firstMade;
    },
    open: async (path, flags) => {
      await step('open', path);
      const number =
        flags === 'r'
          ? find(path, 'open')
          : create(path, 'open', { kind: 'file', content: new Uint8Array(), synced: null });
      return opened(path, number);
    },
    readdir: async (path) => {
      await step('readdir', path);
      return [...folderAt(path, 'scandir')[1].names.keys()];
    },
    readFile: async (path) => {
      await step('readFile', path);
      return fileAt(find(path, 'open'), 'read').content;
    },
    readParts: async (path, places) => {
      await step('readParts', path);
      const { content } = fileAt(find(path, 'open'), 'read');
      const parts = places.map(({ offset, length }) => content.subarray(offset, offset + length));
      return { size: content.length, parts };
    },
    rename: async (from, to) => {
      await step('rename', from, to);
      if (dirname(from) !== dirname(to)) throw new Error('The model renames within a folder only.');
      const node = find(from, 'rename');
      // Two names of one file: nothing happens, and both stay.
      if (folderAt(dirname(to), 'rename')[1].names.get(basename(to)) === node) return;
      change(dirname(to), 'rename', { kind: 'move', from: basename(from), to: basename(to), node });
    },
    unlink: async (path) => {
      await step('unlink', path);
      fileAt(find(path, 'unlink'), 'unlink');
      change(dirname(path), 'unlink', { kind: 'remove', name: basename(path) });
    },
  };
  return {
    fs,
    nodes: () => new Map(nodes),
    replace: (next) => {
      nodes = new Map(next);
    },
  };
}
