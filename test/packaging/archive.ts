// Reads and writes the archive that holds a packed program (asar): a header in JSON, and the files one after the other.

/** A folder or a file in the header of an archive. */
interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly size?: number;
  /** Where the file begins, counted from the end of the header; a text, as it may pass 2^53. */
  readonly offset?: string;
  readonly unpacked?: boolean;
}

export interface ArchivedFile {
  readonly path: string;
  readonly content: Buffer;
}

/** Every file of the archive, by its path. */
export function readArchive(archive: Buffer): readonly ArchivedFile[] {
  const headerEnd = 8 + archive.readUInt32LE(4);
  const header = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12))) as Entry;
  return filesIn(header, '').map(({ path, entry }) => {
    if (entry.unpacked === true) throw new Error(`${path} is not in the archive, but beside it.`);
    const from = headerEnd + Number(entry.offset);
    return { path, content: archive.subarray(from, from + (entry.size ?? 0)) };
  });
}

function filesIn(folder: Entry, prefix: string): readonly { readonly path: string; readonly entry: Entry }[] {
  return Object.entries(folder.files ?? {}).flatMap(([name, entry]) =>
    entry.files === undefined ? [{ path: `${prefix}${name}`, entry }] : filesIn(entry, `${prefix}${name}/`),
  );
}

/** An archive of files in one folder. */
export function writeArchive(files: readonly ArchivedFile[]): Buffer {
  let offset = 0;
  const entries = files.map(({ path, content }): readonly [string, Entry] => {
    const entry = { size: content.length, offset: String(offset) };
    offset += content.length;
    return [path, entry];
  });
  const header = Buffer.from(JSON.stringify({ files: Object.fromEntries(entries) }));
  const padded = Math.ceil(header.length / 4) * 4;
  const sizes = Buffer.alloc(16);
  sizes.writeUInt32LE(4, 0);
  sizes.writeUInt32LE(padded + 8, 4);
  sizes.writeUInt32LE(padded + 4, 8);
  sizes.writeUInt32LE(header.length, 12);
  return Buffer.concat([sizes, header, Buffer.alloc(padded - header.length), ...files.map(({ content }) => content)]);
}
