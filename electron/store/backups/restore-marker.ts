// The file that says that a restore is under way: a start that finds it finishes the restore before anything else.
import { join } from 'node:path';
import { z } from 'zod';
import { putLastingJson, syncFolder, type Disk } from '../disk-steps.ts';
import { errorCode } from '../fs-port.ts';
import { isAsNoted, withChecksum } from '../note-checksum.ts';
import { readSmall } from '../small-file.ts';

export interface RestoreMarker {
  /** The backup that is being restored. */
  readonly target: string;
  /** The one that was made of the state before. */
  readonly before: string;
}

export const markerName = 'restore.json';
const mostBytes = 4_000;

const markerSchema = z.object({
  format: z.literal('ten-four/restore'),
  version: z.literal(1),
  target: z.string().min(1),
  before: z.string().min(1),
});

/** Null when no restore is under way; 'unreadable' when one may be, and nobody can tell which. */
export async function readMarker({ fs }: Disk, folder: string): Promise<RestoreMarker | null | 'unreadable'> {
  const bytes = await readSmall(fs, join(folder, markerName), mostBytes);
  if (bytes === null) return null;
  if (typeof bytes === 'string') return 'unreadable';
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const { target, before } = markerSchema.parse(value);
    return isAsNoted(value) ? { target, before } : 'unreadable';
  } catch {
    // It appears with its whole content or not at all, so something has spoilt it since.
    return 'unreadable';
  }
}

export async function writeMarker(disk: Disk, folder: string, marker: RestoreMarker): Promise<void> {
  await putLastingJson(disk, folder, markerName, withChecksum({ format: 'ten-four/restore', version: 1, ...marker }));
}

export async function removeMarker({ fs }: Disk, folder: string): Promise<void> {
  try {
    await fs.unlink(join(folder, markerName));
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  await syncFolder(fs, folder);
}
