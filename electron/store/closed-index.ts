// What can be asked of the closed months without reading them: figures, a search, single inquiries, a page of a month.
import { join } from 'node:path';
import { createClosedFacts, type ClosedFacts } from './closed-facts.ts';
import { createCountedMonths, type CountedMonths } from './counted-months.ts';
import type { ClosedMonths } from './closed-months.ts';
import { createClosedSearch, type ClosedSearch } from './closed-search.ts';
import type { Disk } from './disk-steps.ts';
import { errorCode } from './fs-port.ts';
import { notAFileCodes } from './regular-file.ts';
import { createMonthLoader } from './loaded-months.ts';
import { createMonthIndexFiles, type MonthIndexFiles } from './month-index.ts';
import { createMonthLines } from './month-lines.ts';

export interface ClosedIndex extends ClosedFacts, ClosedSearch, Pick<MonthIndexFiles, 'failures' | 'idle'> {
  /** What the files of these months weigh together. */
  readonly bytesOf: (months: readonly string[]) => Promise<number>;
  readonly counted: CountedMonths;
}

interface Options {
  readonly disk: Disk;
  readonly folder: string;
  readonly months: Pick<ClosedMonths, 'readWhole' | 'list'>;
  readonly isOpen: (id: string) => boolean;
}

export function createClosedIndex({ disk, folder, months, isOpen }: Options) {
  const { readWhole, list: listMonths } = months;
  const files = createMonthIndexFiles({ disk, folder, readWhole, listMonths });
  const lines = createMonthLines({ disk, folder, readWhole });
  const index: ClosedIndex = {
    ...createClosedFacts(files),
    ...createClosedSearch({ loader: createMonthLoader(files, listMonths), lines, isOpen }),
    get failures() {
      return files.failures;
    },
    idle: files.idle,
    counted: createCountedMonths(disk, folder),
    bytesOf: async (asked) => {
      const sizes = await Promise.all(asked.map((month) => sizeOf(disk, join(folder, 'closed', `${month}.json`))));
      return sizes.reduce((sum, size) => sum + size, 0);
    },
  };
  return { index, written: files.written };
}

/** A month that stands in the backups alone is restored when it is read; till then it weighs nothing. */
async function sizeOf({ fs }: Disk, path: string): Promise<number> {
  try {
    return (await fs.readParts(path, [])).size;
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (code === 'ENOENT' || notAFileCodes.has(code)) return 0;
    throw error;
  }
}
