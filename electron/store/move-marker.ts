// What stands in a folder while data are copied into it: until it goes, what stands there is not whole.
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readIfPresent } from './backups/shared-files.ts';
import { replaceFile } from './data-place.ts';
import type { Disk } from './disk-steps.ts';

export const markerName = 'move-under-way.json';

const format = 'ten-four/move';
const markerSchema = z.object({ format: z.literal(format), from: z.string().min(1) });

export async function writeMoveMarker(disk: Disk, folder: string, from: string): Promise<void> {
  await replaceFile(disk, folder, markerName, { format, from });
}

/** Whether a copy of what stands in `present` is under way in the folder, or one of another folder. */
export async function moveUnderWay(disk: Disk, folder: string, present: string): Promise<'none' | 'ours' | 'other'> {
  const bytes = await readIfPresent(disk, join(folder, markerName));
  if (bytes === null) return 'none';
  try {
    const { from } = markerSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return resolve(from) === resolve(present) ? 'ours' : 'other';
  } catch {
    // Not one of ours as it was written; what stands there may be half of something all the same.
    return 'other';
  }
}
