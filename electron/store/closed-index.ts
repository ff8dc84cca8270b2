// What can be asked of the closed months without reading them: figures, a search, single inquiries, a page of a month.
import { createClosedFacts, type ClosedFacts } from './closed-facts.ts';
import type { ClosedMonths } from './closed-months.ts';
import { createClosedSearch, type ClosedSearch } from './closed-search.ts';
import type { Disk } from './disk-steps.ts';
import { createMonthIndexFiles, type MonthIndexFiles } from './month-index.ts';
import { createMonthLines } from './month-lines.ts';

export type ClosedIndex = ClosedFacts & ClosedSearch & Pick<MonthIndexFiles, 'failures' | 'idle'>;

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
    ...createClosedSearch({ files, lines, listMonths, isOpen }),
    get failures() {
      return files.failures;
    },
    idle: files.idle,
  };
  return { index, written: files.written };
}
