// What stands in a folder while data are copied into it: until it goes, what stands there is not whole.
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { putLastingJson, type Disk } from './disk-steps.ts';
import { readSmall } from './small-file.ts';

export const markerName = 'move-under-way.json';

const format = 'ten-four/move';
/** More than the longest way to a folder takes. */
const mostBytes = 64_000;
const markerSchema = z.object({ format: z.literal(format), from: z.string().min(1) });

export async function writeMoveMarker(disk: Disk, folder: string, from: string): Promise<void> {
  await putLastingJson(disk, folder, markerName, { format, from });
}

export type UnderWay = 'none' | 'ours' | 'other' | 'unreadable';

/**
 * Whether a copy of what stands in `present` is under way in the folder, or one of another folder; 'unreadable' where
 * something is, and nobody can tell what.
 */
export async function moveUnderWay({ fs }: Disk, folder: string, present: string): Promise<UnderWay> {
  const bytes = await readSmall(fs, join(folder, markerName), mostBytes);
  if (bytes === null) return 'none';
  if (typeof bytes === 'string') return 'unreadable';
  try {
    const { from } = markerSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return resolve(from) === resolve(present) ? 'ours' : 'other';
  } catch {
    // Not one of ours as it was written; what stands there may be half of something all the same.
    return 'unreadable';
  }
}
