// Removes closed months for good (R23): from the store, from what was made of them, and from the kept backups.
import type { KeptBackups } from './backups/kept-backups.ts';
import { rewriteKept } from './backups/rewrite-kept.ts';
import type { ClosedMonths } from './closed-months.ts';
import type { Disk } from './disk-steps.ts';
import { removeDerived } from './erasing/other-files.ts';
import { saveFailure, type SaveResult } from './refusals.ts';

export interface RemovalParts {
  readonly disk: Disk;
  readonly folder: string;
  readonly months: ClosedMonths;
  readonly kept: KeptBackups;
  readonly now: () => number;
  readonly settleDerived?: () => Promise<void>;
}

/**
 * Backups before the month itself: as long as it stands, the next try begins anew. No backup is made meanwhile, and what is
 * being made of the months is waited for: either could bring them back.
 */
export async function removeMonths(parts: RemovalParts, going: readonly string[]): Promise<SaveResult> {
  const { disk, folder, months, kept, now } = parts;
  const isGoing = new Set(going);
  try {
    const change = {
      open: <T>(state: T): T => state,
      month: <T extends { readonly month: string }>(whole: T): T | null => (isGoing.has(whole.month) ? null : whole),
      mayStayDamaged: () => true,
    };
    return await kept.exclusively(async (keptFolder) => {
      await rewriteKept(keptFolder, change, now());
      for (const month of going) {
        const removed = await months.remove(month);
        if (!removed.ok) return removed;
      }
      await parts.settleDerived?.();
      await removeDerived(disk, folder, going);
      return { ok: true };
    });
  } catch (error) {
    const failure = saveFailure(error, folder);
    if (failure === null) throw error;
    return failure;
  }
}
