// What a start does in the data folder before it reads anything: the folders, what a crash has left, what stands in the way.
import { join } from 'node:path';
import { markerName } from './backups/restore-marker.ts';
import { isMonthFile } from './closed-months.ts';
import { copyFolders, copyNamed } from './conflicting-copies.ts';
import { identityName } from './data-place.ts';
import { isFolder, isTemporaryOf, makeFolder, sweepLeftovers, syncFolder, type Disk } from './disk-steps.ts';
import { eraseMarkerName } from './erasing/marker.ts';
import { receiptsFolder } from './erasing/other-files.ts';
import { errorCode, type FsPort } from './fs-port.ts';
import { isLockLeftover } from './lock.ts';
import { moveAside } from './move-aside.ts';
import { markerName as moveMarkerName } from './move-marker.ts';
import type { StoreNotice } from './store-notice.ts';

const topFiles = new Set(['open.json', 'settings.json', markerName, eraseMarkerName, moveMarkerName, identityName]);
const notes = [markerName, eraseMarkerName];

interface Preparing {
  readonly disk: Disk;
  readonly folder: string;
  readonly now: () => number;
  readonly notify: (notice: StoreNotice) => void;
}

/** Call it only while holding the lock. */
export async function prepareFolders({ disk, folder, now, notify }: Preparing): Promise<void> {
  const { fs } = disk;
  const [closed, backups] = [join(folder, 'closed'), join(folder, 'backups')];
  const closedBackups = join(backups, 'closed');
  for (const place of [closed, backups, closedBackups]) await makeFolder(fs, place);
  for (const place of [folder, backups]) {
    await sweepLeftovers(fs, place, (name) => isLockLeftover(name) || isTemporaryOf(name, isOfTheTop));
  }
  for (const place of [closed, closedBackups]) {
    await sweepLeftovers(fs, place, (name) => isTemporaryOf(name, isOfAMonth));
  }
  for (const place of [...Object.values(copyFolders), receiptsFolder]) {
    await sweepWhereMade(fs, join(folder, place), (name) => isTemporaryOf(name, (base) => /\.(json|txt)$/.test(base)));
  }
  for (const file of notes) {
    // Whatever it holds, it is no note of ours, and a note could not be written there.
    if (!(await isFolder(fs, join(folder, file)))) continue;
    const movedTo = await moveAside(disk, folder, file, now());
    notify({ kind: 'folder-in-the-way', file, movedTo, savedAtMs: null });
  }
  // What is read from here on must last: a process that was killed may have renamed and not lived to sync. A month that
  // holds everything already is not written again, so nothing else would.
  for (const place of [folder, backups, closed, closedBackups]) await syncFolder(fs, place);
}

/** Also what an erasing writes anew: copies of sync programs, and files that were set aside as damaged. */
function isOfTheTop(name: string): boolean {
  return topFiles.has(withoutStamp(name)) || copyNamed('', name) !== null;
}

function isOfAMonth(name: string): boolean {
  return isMonthFile(withoutStamp(name)) || copyNamed('closed', name) !== null;
}

const withoutStamp = (name: string): string => name.replace(/\.(?:damaged|newer)-.*$/, '');

async function sweepWhereMade(fs: FsPort, folder: string, isLeftover: (name: string) => boolean): Promise<void> {
  try {
    await sweepLeftovers(fs, folder, isLeftover);
  } catch (error) {
    // Made only once there is something to put into it; or a file, which its own reader will meet.
    if (!['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) throw error;
  }
}
