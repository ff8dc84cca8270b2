// Reads the figures of closed months: only the blocks that a report can depend on, and of each inquiry one copy.
import type { CycleFacts, TimeSpan } from '../domain/facts.ts';
import { findCopies, type Copies, type KeyedRows } from './closed-copies.ts';
import type { DerivedHeader } from './derived-file.ts';
import { wordsOfKey } from './id-key.ts';
import {
  blockNames,
  decodeBlock,
  factsAboutIn,
  packedKeys,
  wordsSection,
  type BlockName,
  type FactsAbout,
  type FactsBlock,
} from './month-facts.ts';
import type { MonthIndexFiles } from './month-index.ts';

/** The figures of those touched since an instant. */
export interface TouchedFacts {
  readonly has: (id: string) => boolean;
  /** Their cycles, but those of the inquiries named; the same objects each time. */
  readonly cycles: (without: ReadonlySet<string>) => readonly CycleFacts[];
  /** The same, of those touched since a later instant. */
  readonly since: (fromMs: number) => TouchedFacts;
}

export interface CyclesQuery {
  readonly months: readonly string[];
  readonly matters: (span: TimeSpan) => boolean;
  /** Ids of those that are left out. */
  readonly without: readonly string[];
}

export interface ClosedFacts {
  /**
   * Of each stretch of time a name of all figures that it can depend on: the same name only where they are the same. Null where
   * no month has any.
   */
  readonly statesOf: (
    months: readonly string[],
    stretches: readonly ((span: TimeSpan) => boolean)[],
  ) => Promise<readonly (string | null)[]>;
  /** Those last touched at `fromMs` or later, among the given months. */
  readonly touchedSince: (months: readonly string[], fromMs: number) => Promise<TouchedFacts>;
  /**
   * Visits the cycles of all inquiries whose figures can matter, judged by the time that many of them span together; but
   * of those named.
   */
  readonly visitCycles: (query: CyclesQuery, visitor: CycleVisitor) => Promise<void>;
}

export interface CycleVisitor {
  /** R13: first those of inquiries to which a merge has brought some. */
  readonly expect: (cycle: CycleFacts) => void;
  /** Then all. What is visited is no good after the visit. */
  readonly add: (cycle: CycleFacts) => void;
}

export function createClosedFacts(files: MonthIndexFiles): ClosedFacts {
  async function blocksOf(month: string, matters: (span: TimeSpan) => boolean): Promise<readonly FactsBlock[]> {
    const pick = (about: FactsAbout | null): readonly BlockName[] =>
      about === null ? [] : blockNames.filter((name) => hasSpan(about, name, matters));
    const { header, sections } = await files.read(month, 'figures', (found) => {
      const names = pick(factsAboutIn(found));
      return names.length === 0 ? [] : [...names, wordsSection];
    });
    const about = factsAboutIn(header);
    return about === null ? [] : pick(about).map((name) => decodeBlock(name, about, sections));
  }

  const blocksIn = async (months: readonly string[], matters: (span: TimeSpan) => boolean) =>
    (await Promise.all(months.map((month) => blocksOf(month, matters)))).flat();

  return {
    statesOf: async (months, stretches) => {
      const headers = await Promise.all(
        months.map(async (month) => ({ month, ...(await files.read(month, 'figures', () => [])).header })),
      );
      return stretches.map((matters) => stateName(headers.filter((header) => canMatter(header, matters))));
    },
    touchedSince: async (months, fromMs) => {
      const blocks = await blocksIn(months, ({ toMs }) => toMs >= fromMs);
      // A later copy was touched later, so whichever counts is among these.
      const copies = findCopies(blocks, (block) => (row) => (block.lastTouchedMs[row] ?? 0) >= fromMs);
      return touchedFacts(rowsSince(blocks, copies, fromMs), copies);
    },
    visitCycles: async ({ months, matters, without }, visitor) => {
      const blocks = await blocksIn(months, matters);
      const open = openCopies(without);
      // What happened in one month alone has no copy that did so in another.
      const isAnchor = (rows: KeyedRows): boolean => rows === open || ('isOutside' in rows && rows.isOutside === true);
      const copies = findCopies<KeyedRows>([...blocks, open], isAnchor);
      for (const block of blocks) {
        for (const row of block.rowsWithBrought) {
          if (!copies.isSuperseded(block, row)) block.visitCycles(row, visitor.expect);
        }
      }
      for (const block of blocks) {
        for (let row = 0; row < block.count; row += 1) {
          if (!copies.isSuperseded(block, row)) block.visitCycles(row, visitor.add);
        }
      }
    },
  };
}

function canMatter(header: DerivedHeader, matters: (span: TimeSpan) => boolean): boolean {
  const about = factsAboutIn(header);
  return about !== null && blockNames.some((name) => hasSpan(about, name, matters));
}

function stateName(months: readonly (DerivedHeader & { readonly month: string })[]): string | null {
  if (months.length === 0) return null;
  return JSON.stringify(
    months.map(({ month, source: { schema, sequence, savedAtMs, checksum, size } }) => [
      month,
      schema,
      sequence,
      savedAtMs,
      checksum,
      size,
    ]),
  );
}

function hasSpan(about: FactsAbout, name: BlockName, matters: (span: TimeSpan) => boolean): boolean {
  const { span } = about[name];
  return span !== null && matters(span);
}

/** Stands for the copies in the open file, which count in place of any other. */
function openCopies(ids: readonly string[]): KeyedRows {
  const keys = new Uint32Array(packedKeys(ids).buffer);
  return { keys, eventCounts: new Uint32Array(ids.length).fill(0xff_ff_ff_ff) };
}

interface TouchedRow {
  readonly block: FactsBlock;
  readonly row: number;
  readonly cycles: readonly CycleFacts[];
}

function rowsSince(blocks: readonly FactsBlock[], copies: Copies<FactsBlock>, fromMs: number): readonly TouchedRow[] {
  const rows: TouchedRow[] = [];
  for (const block of blocks) {
    for (let row = 0; row < block.count; row += 1) {
      if ((block.lastTouchedMs[row] ?? 0) < fromMs || copies.isSuperseded(block, row)) continue;
      rows.push({ block, row, cycles: block.cyclesAt(row) });
    }
  }
  return rows;
}

function touchedFacts(rows: readonly TouchedRow[], copies: Copies<FactsBlock>): TouchedFacts {
  const all = rows.flatMap(({ cycles }) => cycles);
  return {
    has: (id) => copies.anchorOf(wordsOfKey(id)) !== null,
    cycles: (without) => (without.size === 0 ? all : all.filter(({ answeredById }) => !without.has(answeredById))),
    since: (fromMs) =>
      touchedFacts(
        rows.filter(({ block, row }) => (block.lastTouchedMs[row] ?? 0) >= fromMs),
        copies,
      ),
  };
}
