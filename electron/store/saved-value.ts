import { Low } from 'lowdb';
import { NotTakenBackError, type DurableFile } from './durable-file.ts';
import { createQueue } from './queue.ts';
import { saveFailure, type SaveResult } from './refusals.ts';

/** A value in memory that is always the one on the disk. */
export interface SavedValue<T> {
  readonly current: () => T;
  /** Writes first and changes memory after, so a failed write changes neither. */
  readonly save: (next: T) => Promise<SaveResult>;
  /** Writes what memory holds once more: where a program has spoiled the file in place. */
  readonly saveAgain: () => Promise<SaveResult>;
  readonly idle: () => Promise<void>;
}

/**
 * Reads the file, or takes the default. `Low.write` writes what memory already holds, so it is passed by: the adapter
 * writes `next`, then memory follows.
 */
export async function openSavedValue<T>(file: DurableFile<T>, fallback: T, folder: string): Promise<SavedValue<T>> {
  const low = new Low<T>(file, fallback);
  await low.read();
  const queue = createQueue();

  async function writeThenAssign(next: T): Promise<SaveResult> {
    try {
      await low.adapter.write(next);
    } catch (error) {
      if (error instanceof NotTakenBackError) low.data = next;
      const failure = saveFailure(error, folder);
      if (failure === null) throw error;
      return failure;
    }
    low.data = next;
    return { ok: true };
  }

  return {
    current: () => low.data,
    save: (next) => queue.run(() => writeThenAssign(next)),
    saveAgain: () => queue.run(() => writeThenAssign(low.data)),
    idle: queue.idle,
  };
}
