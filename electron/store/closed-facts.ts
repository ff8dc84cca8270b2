// Reads the figures of closed months: only the blocks that a report can depend on, and of each inquiry one copy.
import type { CycleFacts, InquiryFacts, TimeSpan } from '../domain/facts.ts';
import { findCopies } from './closed-copies.ts';
import {
  blockNames,
  decodeBlock,
  factsAboutIn,
  wordsSection,
  type BlockName,
  type FactsAbout,
  type FactsBlock,
} from './month-facts.ts';
import type { MonthIndexFiles } from './month-index.ts';

export interface ClosedFacts {
  /** Those last touched at `fromMs` or later, among the given months. */
  readonly touchedSince: (months: readonly string[], fromMs: number) => Promise<readonly InquiryFacts[]>;
  /** The cycles of all inquiries whose figures can matter, judged by the time that they span together. */
  readonly cyclesWithin: (
    months: readonly string[],
    matters: (span: TimeSpan) => boolean,
  ) => Promise<readonly CycleFacts[]>;
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
    return about === null ? [] : pick(about).map((name) => decodeBlock(month, name, about, sections));
  }

  async function distinctRows(
    months: readonly string[],
    matters: (span: TimeSpan) => boolean,
  ): Promise<readonly { readonly block: FactsBlock; readonly isCounted: (row: number) => boolean }[]> {
    const blocks = (await Promise.all(months.map((month) => blocksOf(month, matters)))).flat();
    const copies = findCopies(blocks);
    return blocks.map((block) => ({ block, isCounted: (row) => !copies.isSuperseded(block, row) }));
  }

  return {
    touchedSince: async (months, fromMs) => {
      const facts: InquiryFacts[] = [];
      for (const { block, isCounted } of await distinctRows(months, ({ toMs }) => toMs >= fromMs)) {
        for (let row = 0; row < block.count; row += 1) {
          if ((block.lastTouchedMs[row] ?? 0) >= fromMs && isCounted(row)) facts.push(block.factsAt(row));
        }
      }
      return facts;
    },
    cyclesWithin: async (months, matters) => {
      const cycles: CycleFacts[] = [];
      for (const { block, isCounted } of await distinctRows(months, matters)) {
        for (let row = 0; row < block.count; row += 1) if (isCounted(row)) cycles.push(...block.cyclesAt(row));
      }
      return cycles;
    },
  };
}

function hasSpan(about: FactsAbout, name: BlockName, matters: (span: TimeSpan) => boolean): boolean {
  const { span } = about[name];
  return span !== null && matters(span);
}
