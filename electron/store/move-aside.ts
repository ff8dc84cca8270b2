import { basename, dirname, join } from 'node:path';
import { renameWithRetries, syncFolder, type Disk } from './disk-steps.ts';

/** What a file is called that was moved aside, and why: it cannot be read, or a newer version has written it. */
type AsideReason = 'damaged' | 'newer';
export const asideName = /\.json\.(?:damaged|newer)-[^/]*$/;

/** Gives a file that is not used a name of its own beside its place. Nothing is ever overwritten by it. */
export async function moveAside(
  disk: Disk,
  folder: string,
  name: string,
  nowMs: number,
  why: AsideReason = 'damaged',
): Promise<string> {
  const stamp = new Date(nowMs)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');
  return await renameFree(disk, folder, name, `${name}.${why}-${stamp}`);
}

/** The same for a folder that stands where a file of ours must, and says nothing of when. */
export async function moveFolderAside(disk: Disk, path: string): Promise<string> {
  return await renameFree(disk, dirname(path), basename(path), `${basename(path)}.folder`);
}

async function renameFree(disk: Disk, folder: string, name: string, wanted: string): Promise<string> {
  const parent = dirname(join(folder, name));
  const taken = new Set((await disk.fs.readdir(parent)).map((entry) => entry.toLowerCase()));
  const free = freeName(wanted, (candidate) =>
    taken.has(candidate.slice(candidate.lastIndexOf('/') + 1).toLowerCase()),
  );
  await renameWithRetries(disk, join(folder, name), join(folder, free));
  await syncFolder(disk.fs, parent);
  return free;
}

function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    if (!isTaken(`${wanted}-${number}`)) return `${wanted}-${number}`;
  }
}
