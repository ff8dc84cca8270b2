// What an erasing leaves to be shown: when, by whom and how much, and nobody's name but the colleague's.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { documentWords } from '../../domain/document-words.ts';
import { fillBraces } from '../../domain/message-language.ts';
import { makeLastingFolder, replaceFile, syncFolder, type Disk } from '../disk-steps.ts';
import type { EraseMarker } from './marker.ts';
import { receiptsFolder } from './other-files.ts';

export interface Receipt {
  /** Relative to the data folder. */
  readonly name: string;
  readonly text: string;
}

export function receiptOf(marker: EraseMarker): Receipt {
  const { atMs, by, ids, months, openCount, rewritten, deleted, foreign, language } = marker;
  const at = new Date(atMs).toISOString();
  const digest = createHash('sha256')
    .update([...ids].sort().join('\n'))
    .digest('hex');
  const { receipt: words } = documentWords(language ?? 'en');
  const lines = [
    words.title,
    '',
    fillBraces(words.when, { at: at.slice(0, 19).replace('T', ' ') }),
    fillBraces(words.by, { by }),
    fillBraces(words.inquiries, { count: String(ids.length), open: String(openCount) }),
    months.length === 0 ? words['no-months'] : fillBraces(words.months, { months: months.join(', ') }),
    fillBraces(words.rewritten, { count: String(rewritten) }),
    fillBraces(words.deleted, { count: String(deleted) }),
    fillBraces(words.digest, { digest }),
    '',
    words['taken-out'],
    '',
    words['not-reached'],
    ...(foreign === 0
      ? []
      : ['', foreign === 1 ? words['foreign-one'] : fillBraces(words.foreign, { count: String(foreign) })]),
  ];
  return { name: `${receiptsFolder}/erasure-${at.replaceAll(/[:.]/g, '-')}.txt`, text: `${lines.join('\n')}\n` };
}

/** On the disk when it resolves; the same again when it stood there. */
export async function writeReceipt(disk: Disk, folder: string, { name, text }: Receipt): Promise<void> {
  const path = join(folder, name);
  await makeLastingFolder(disk.fs, join(folder, receiptsFolder));
  await replaceFile(disk, path, text);
  await syncFolder(disk.fs, join(folder, receiptsFolder));
}
