// What an erasing leaves to be shown: when, by whom and how much, and nobody's name but the colleague's.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { makeLastingFolder, replaceFile, syncFolder, type Disk } from '../disk-steps.ts';
import type { EraseMarker } from './marker.ts';
import { receiptsFolder } from './other-files.ts';

export interface Receipt {
  /** Relative to the data folder. */
  readonly name: string;
  readonly text: string;
}

export function receiptOf(marker: EraseMarker): Receipt {
  const { atMs, by, ids, months, openCount, rewritten, deleted, foreign } = marker;
  const at = new Date(atMs).toISOString();
  const digest = createHash('sha256')
    .update([...ids].sort().join('\n'))
    .digest('hex');
  const lines = [
    'Ten-Four: receipt for erasing a customer',
    '',
    `When: ${at.slice(0, 19).replace('T', ' ')} UTC`,
    `By: ${by}`,
    `Inquiries: ${ids.length}, of which ${openCount} in the list of the day`,
    `Closed months: ${months.length === 0 ? 'none' : months.join(', ')}`,
    `Files rewritten, kept backups included: ${rewritten}`,
    `Damaged files deleted, because nothing could be taken out of them: ${deleted}`,
    `Sha256 of the sorted ids of the inquiries: ${digest}`,
    '',
    'Taken out: name, number, address and handle of the customer, all subjects and notes, when they are best reached, and the reference in the system that each inquiry came from. When each came in and was answered, and by which colleague, stays for the figures.',
    '',
    'Not reached: files that were saved from Ten-Four before, a former data folder from before the data were moved, copies that other programs have made (a backup of this computer, the history of a synced folder, mail, the telephone system), and notifications that were shown.',
    ...(foreign === 0
      ? []
      : [
          '',
          `${filesWords(foreign)} in the data folder that Ten-Four did not write may hold the customer too. Look yourself.`,
        ]),
  ];
  return { name: `${receiptsFolder}/erasure-${at.replaceAll(/[:.]/g, '-')}.txt`, text: `${lines.join('\n')}\n` };
}

function filesWords(count: number): string {
  return count === 1 ? 'One file' : `${count} files`;
}

/** On the disk when it resolves; the same again when it stood there. */
export async function writeReceipt(disk: Disk, folder: string, { name, text }: Receipt): Promise<void> {
  const path = join(folder, name);
  await makeLastingFolder(disk.fs, join(folder, receiptsFolder));
  await replaceFile(disk, path, text);
  await syncFolder(disk.fs, join(folder, receiptsFolder));
}
