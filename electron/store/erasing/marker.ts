// The durable note that an erasing is under way: ids and counts, nothing that names anybody. A start that finds it goes on.
import { join } from 'node:path';
import { z } from 'zod';
import { messageLanguages } from '../../domain/message-language.ts';
import { replaceFile, syncFolder, type Disk } from '../disk-steps.ts';
import { errorCode } from '../fs-port.ts';
import { isAsNoted, withChecksum } from '../note-checksum.ts';
import { readSmall } from '../small-file.ts';

export const eraseMarkerName = 'erasing.json';

const format = 'ten-four/erasing';
/** Several times what it takes for as many inquiries as can be asked for. */
const mostBytes = 32_000_000;

const markerSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(1),
  /** Of the event that each inquiry gets. */
  actionId: z.string().min(1),
  // The range of Date: the receipt says it.
  atMs: z.int().min(-8.64e15).max(8.64e15),
  /** The colleague who erases. */
  by: z.string(),
  ids: z.array(z.string().min(1)),
  /** `files`: the customer's words are still in the store, so what cannot be decoded can be searched for them. */
  phase: z.enum(['files', 'inquiries']),
  /** Closed months that hold one of the inquiries. */
  months: z.array(z.string()),
  openCount: z.int(),
  rewritten: z.int(),
  deleted: z.int(),
  foreign: z.int(),
  /** Files that nobody can tell to be free of it, as they were named before: they go. What was damaged since stays. */
  unsure: z.array(z.string()),
  /** Of the receipt: after a crash it is written again, and must be the same. English where it is not said. */
  language: z.enum(messageLanguages).optional(),
  checksum: z.string(),
});

export type EraseMarker = Readonly<Omit<z.infer<typeof markerSchema>, 'format' | 'version' | 'checksum'>>;

/** On the disk when it resolves. */
export async function writeMarker(disk: Disk, folder: string, marker: EraseMarker): Promise<void> {
  await putMarker(disk, folder, marker);
  await syncFolder(disk.fs, folder);
}

/** Stands when it resolves, and lasts once the folder is synced. When it throws, what stood before does. */
export async function putMarker(disk: Disk, folder: string, marker: EraseMarker): Promise<void> {
  const path = join(folder, eraseMarkerName);
  await replaceFile(disk, path, `${JSON.stringify(withChecksum({ format, version: 1, ...marker }), null, 1)}\n`);
}

export async function removeMarker({ fs }: Disk, folder: string): Promise<void> {
  try {
    await fs.unlink(join(folder, eraseMarkerName));
  } catch (error) {
    // An earlier try came so far, and not to the sync.
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  await syncFolder(fs, folder);
}

/** Null when no erasing is under way; 'unreadable' when it cannot be told which. */
export async function readMarker({ fs }: Disk, folder: string): Promise<EraseMarker | null | 'unreadable'> {
  const bytes = await readSmall(fs, join(folder, eraseMarkerName), mostBytes);
  if (bytes === null) return null;
  return typeof bytes === 'string' ? 'unreadable' : parsedMarker(new TextDecoder().decode(bytes));
}

function parsedMarker(text: string): EraseMarker | 'unreadable' {
  try {
    const value: unknown = JSON.parse(text);
    const parsed = markerSchema.safeParse(value);
    if (!parsed.success || !isAsNoted(value)) return 'unreadable';
    const { format: _format, version: _version, checksum: _checksum, ...marker } = parsed.data;
    return marker;
  } catch {
    // Not JSON: the caller says that it cannot be read.
    return 'unreadable';
  }
}
