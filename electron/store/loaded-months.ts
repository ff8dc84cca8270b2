// The search files of all months in memory, outside the heap, as long as searches need them. Each is looked at again at
// every use: the header of the month's file tells whether it still fits.
import { findCopies, type Copies } from './closed-copies.ts';
import { isSameSource, type Source } from './derived-file.ts';
import type { MonthIndexFiles } from './month-index.ts';
import { decodeRows, oddIdsSection, rowsSection, textSection, type MonthRows } from './month-rows.ts';

export interface LoadedMonth extends MonthRows {
  readonly month: string;
  readonly source: Source;
  /** Null until a search needs it. */
  readonly text: Uint8Array | null;
}

export interface LoadedMonths {
  /** Oldest first. */
  readonly months: readonly LoadedMonth[];
  readonly copies: Copies<LoadedMonth>;
}

export interface MonthLoader {
  readonly load: (needs: { readonly text: boolean }) => Promise<LoadedMonths>;
  /** Makes the search file of a month again. */
  readonly renew: (month: string) => Promise<void>;
  readonly forget: () => void;
}

export function createMonthLoader(files: MonthIndexFiles, listMonths: () => Promise<readonly string[]>): MonthLoader {
  let known: ReadonlyMap<string, LoadedMonth> = new Map();
  let last: LoadedMonths | null = null;

  async function loadMonth(month: string, needsText: boolean): Promise<LoadedMonth> {
    const former = known.get(month);
    if (former !== undefined && (former.text !== null || !needsText)) {
      const source = await files.sourceOf(month);
      if (source !== null && isSameSource(source, former.source)) return former;
    }
    const names = [rowsSection, oddIdsSection, ...(needsText ? [textSection] : [])];
    const { header, sections } = await files.read(month, 'search', () => names);
    const text = sections.get(textSection) ?? null;
    return { ...decodeRows(header, sections), month, source: header.source, text };
  }

  return {
    load: async (needs) => {
      const months = await Promise.all((await listMonths()).map((month) => loadMonth(month, needs.text)));
      known = new Map(months.map((month) => [month.month, month]));
      const isSame = last?.months.length === months.length && last.months.every((one, at) => one === months[at]);
      // What happened in one month alone has no copy that did so in another.
      if (!isSame || last === null) last = { months, copies: findCopies(months, (rows) => rows.isOutside) };
      return last;
    },
    renew: async (month) => {
      await files.rebuild(month);
      known = new Map([...known].filter(([name]) => name !== month));
    },
    forget: () => {
      known = new Map();
      last = null;
    },
  };
}
