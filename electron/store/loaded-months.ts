// The search files of all months in memory, outside the heap, as long as searches need them. Each is looked at again at
// every use: the header of the month's file tells whether it still fits.
import { findCopies, type Copies } from './closed-copies.ts';
import { isSameSource, type Source } from './derived-file.ts';
import type { MonthIndexFiles } from './month-index.ts';
import { decodeTraits, peopleSection, traitsSection, type MonthTraits } from './month-traits.ts';
import { decodeRows, oddIdsSection, rowsSection, textSection, type MonthRows } from './month-rows.ts';

export interface LoadedMonth extends MonthRows {
  readonly month: string;
  readonly source: Source;
  /** Null until a search needs it. */
  readonly text: Uint8Array | null;
  /** Null until a filter or a customer's card needs it. */
  readonly traits: MonthTraits | null;
}

/** What is read beside the rows. */
export interface Needs {
  readonly text: boolean;
  readonly traits: boolean;
}

export interface LoadedMonths {
  /** Oldest first. */
  readonly months: readonly LoadedMonth[];
  readonly copies: Copies<LoadedMonth>;
}

export interface MonthLoader {
  readonly load: (needs: Needs) => Promise<LoadedMonths>;
  /** Makes the search file of a month again. */
  readonly renew: (month: string) => Promise<void>;
  readonly forget: () => void;
}

export function createMonthLoader(files: MonthIndexFiles, listMonths: () => Promise<readonly string[]>): MonthLoader {
  let known: ReadonlyMap<string, LoadedMonth> = new Map();
  let last: LoadedMonths | null = null;

  async function loadMonth(month: string, asked: Needs): Promise<LoadedMonth> {
    const former = known.get(month);
    const has = hasOf(former);
    // What was needed before will be needed again.
    const needs = { text: asked.text || has.text, traits: asked.traits || has.traits };
    if (former !== undefined && needs.text === has.text && needs.traits === has.traits) {
      const source = await files.sourceOf(month);
      if (source !== null && isSameSource(source, former.source)) return former;
    }
    const { header, sections } = await files.read(month, 'search', () => sectionsFor(needs));
    const rows = decodeRows(header, sections);
    const traits = needs.traits ? decodeTraits(rows.count, sections) : null;
    return { ...rows, month, source: header.source, text: sections.get(textSection) ?? null, traits };
  }

  return {
    load: async (needs) => {
      const months = await Promise.all((await listMonths()).map((month) => loadMonth(month, needs)));
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

function sectionsFor({ text, traits }: Needs): readonly string[] {
  const more = [...(text ? [textSection] : []), ...(traits ? [traitsSection, peopleSection] : [])];
  return [rowsSection, oddIdsSection, ...more];
}

function hasOf(former: LoadedMonth | undefined): Needs {
  return former === undefined
    ? { text: false, traits: false }
    : { text: former.text !== null, traits: former.traits !== null };
}
