// Brings the files that are always read to the present schema, once, at the first start of a newer version. Closed months
// stay as they are: they are brought to it each time they are read, and written in it when they are written anyway.
import { NotVerifiedError } from './backups/shared-files.ts';
import type { KeptBackups } from './backups/kept-backups.ts';
import type { DurableFile } from './durable-file.ts';

/** A file with what it says now. */
export interface Migrated {
  readonly isOfOlderSchema: () => boolean;
  readonly rewrite: () => Promise<void>;
}

export function migrated<T>(file: DurableFile<T>, data: () => T): Migrated {
  return { isOfOlderSchema: () => file.isOfOlderSchema, rewrite: () => file.rewrite(data()) };
}

/**
 * Everything is kept as it was before the first file is written in another form: an earlier version reads nothing newer
 * than itself. A start that is cut off in between finds a file of the older schema, and does it again.
 */
export async function bringToPresentSchema(files: readonly Migrated[], kept: KeptBackups): Promise<void> {
  const older = files.filter((file) => file.isOfOlderSchema());
  if (older.length === 0) return;
  await keepAll(kept);
  for (const file of older) await file.rewrite();
}

async function keepAll(kept: KeptBackups): Promise<void> {
  try {
    await kept.make('before-migration');
  } catch (error) {
    if (!(error instanceof NotVerifiedError)) throw error;
    // What was written is not what is read: the disk fails, and is said to.
    throw Object.assign(new Error('The data could not be kept before it is changed.', { cause: error }), {
      code: 'EIO',
    });
  }
}
