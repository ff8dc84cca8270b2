// Takes out of `index/` what belongs to nothing any more: what a crash left, and what was made of months that are gone. No
// error of the disk goes further than here: what stays is met again at the next start.
import { createCountedMonths } from './counted-months.ts';
import type { Disk } from './disk-steps.ts';
import { errorCode } from './fs-port.ts';
import { removeLeftovers, removeOrphans } from './index-folder.ts';

/** At a start, before anything is made: a crash may have come between a month and what was made of it. */
export async function tidyIndex(disk: Disk, folder: string, months: readonly string[]): Promise<void> {
  await unlessTheDiskRefuses(() => removeLeftovers(disk, folder));
  await unlessTheDiskRefuses(() => forgetOthers(disk, folder, months));
}

/** While the store is open: what looks left may be what somebody is writing, so only what is of months that are gone. */
export async function forgetGoneMonths(
  disk: Disk,
  folder: string,
  listMonths: () => Promise<readonly string[]>,
): Promise<void> {
  await unlessTheDiskRefuses(async () => await forgetOthers(disk, folder, await listMonths()));
}

async function forgetOthers(disk: Disk, folder: string, months: readonly string[]): Promise<void> {
  // The counts of all months are read only where something shows that one is gone: a start costs the same with many.
  if (!(await removeOrphans(disk, folder, months))) return;
  const counted = createCountedMonths(disk, folder);
  const known = await counted.read();
  const still = [...known].filter(([month]) => months.includes(month));
  if (still.length < known.size) await counted.keep(new Map(still));
}

async function unlessTheDiskRefuses(step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (errorCode(error) === null) throw error;
  }
}
