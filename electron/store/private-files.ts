// Takes the rights of other people away from what stands in the data folder, however it came to have them: an earlier
// version, a copy, a sync program, a person. What is new is made without them.
import { chmod, lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const othersMask = 0o077;
const readMask = 0o400;

/** Below the data folder itself, of which others' files are left alone. */
const ownFolders = ['closed', 'backups', 'index', 'receipts'];
const ownFile = /\.json(\.|$)|^(browser|calendar)-token$/;

type ChangeMode = (path: string, mode: number) => Promise<void>;

/**
 * False where others may still get in. The folder counts: once it is closed, nobody gets at what is in it, so what cannot
 * be changed there is passed by.
 */
export async function closeToOthers(folder: string, change: ChangeMode = chmod): Promise<boolean> {
  if (process.platform === 'win32') return true;
  // Before the files, which are all out of reach then. It may be a link: what it leads to is meant.
  const isClosed = await succeeds(async () => await withoutOthers(folder, (await stat(folder)).mode, change));
  await succeeds(async () => {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isFile() && ownFile.test(entry.name)) await closeEntry(path, change);
      if (entry.isDirectory() && ownFolders.includes(entry.name)) await closeTree(path, change);
    }
  });
  return isClosed;
}

async function closeTree(folder: string, change: ChangeMode): Promise<void> {
  await closeEntry(folder, change);
  await succeeds(async () => {
    const entries = await readdir(folder, { withFileTypes: true });
    // Links lead elsewhere, to what is none of ours.
    const files = entries.filter((entry) => entry.isFile());
    await Promise.all(files.map(async ({ name }) => await closeEntry(join(folder, name), change)));
    for (const entry of entries) if (entry.isDirectory()) await closeTree(join(folder, entry.name), change);
  });
}

async function closeEntry(path: string, change: ChangeMode): Promise<void> {
  await succeeds(async () => await withoutOthers(path, (await lstat(path)).mode, change));
}

/** What the owner may do stays, and reading comes back: a file of ours that cannot be read would stop the start. */
async function withoutOthers(path: string, mode: number, change: ChangeMode): Promise<void> {
  if ((mode & othersMask) !== 0 || (mode & readMask) === 0) await change(path, (mode & 0o700) | readMask);
}

async function succeeds(step: () => Promise<void>): Promise<boolean> {
  try {
    await step();
    return true;
  } catch (error) {
    // What did not come from the system is a fault of the program.
    if (!(error instanceof Error && 'code' in error)) throw error;
    return false;
  }
}
