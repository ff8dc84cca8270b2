// A process that reads history as people do: searches a customer, opens months, asks for a year. It prints what each took.
// It loads what the product loads and hardly more: how long that takes is measured too.
import { z } from 'zod';
import type { HistoryFilter } from '../../electron/contract/history.ts';
import { openBenchDesk, type BenchDesk } from './bench-desk.ts';
import { shuffled } from './shuffled.ts';

export const historyOrderParser = z.object({
  folder: z.string(),
  /** Searches by what kind they are. */
  searches: z.record(z.string(), z.string()),
  searchesEach: z.int(),
  /** Summaries of these years, as the first things that the process is asked. */
  years: z.array(z.int()),
  months: z.array(z.string()),
});
export type HistoryOrder = z.infer<typeof historyOrderParser>;

export const historyAnswerParser = z.object({
  /** The first search of the process; null when none was wanted. */
  firstSearchMs: z.number().nullable(),
  searchMs: z.record(z.string(), z.array(z.number())),
  hits: z.record(z.string(), z.number()),
  /** The history, by what it was narrowed to, and how many fit. */
  browseMs: z.record(z.string(), z.array(z.number())),
  browseCounts: z.record(z.string(), z.number()),
  /** The cards of customers. */
  cardMs: z.array(z.number()),
  monthMs: z.array(z.number()),
  /** Rows of the first page of each month. */
  monthRows: z.array(z.number()),
  yearMs: z.array(z.number()),
  /** How many inquiries each of the years counts towards its 24-hour goal. */
  yearCounts: z.array(z.number()),
  /** From the start of the process to the answer for the years, Node and reading the program included. */
  sinceStartMs: z.number(),
  rssBytes: z.number(),
  searchedRssBytes: z.number(),
});
export type HistoryAnswer = z.infer<typeof historyAnswerParser>;

async function run(order: HistoryOrder): Promise<HistoryAnswer> {
  const desk = await openBenchDesk(order.folder);
  const rssBytes = process.memoryUsage.rss();
  const asked = await inTurn(order.years, (year) => askYear(desk, year));
  const sinceStartMs = performance.now();
  const searched = await search(desk, order);
  const browsed = await browse(desk, order);
  const searchedRssBytes = process.memoryUsage.rss();
  const opened = await inTurn(order.months, (month) => openMonth(desk, month));
  await desk.close();
  return {
    ...searched,
    ...browsed,
    monthMs: opened.map(({ tookMs }) => tookMs),
    monthRows: opened.map(({ value }) => value),
    yearMs: asked.map(({ tookMs }) => tookMs),
    yearCounts: asked.map(({ value }) => value),
    sinceStartMs,
    rssBytes,
    searchedRssBytes,
  };
}

async function search(
  { ask }: BenchDesk,
  { searches, searchesEach }: HistoryOrder,
): Promise<Pick<HistoryAnswer, 'firstSearchMs' | 'searchMs' | 'hits'>> {
  const kinds = Object.entries(searches);
  const searchMs: Record<string, number[]> = Object.fromEntries(kinds.map(([kind]) => [kind, []]));
  const hits: Record<string, number> = {};
  // The first one is for what nobody has: it has to look everywhere.
  const first = kinds.length === 0 ? null : await timed(() => ask('findClosed', { text: 'qqxxqq' }));
  for (let turn = 0; turn < searchesEach; turn += 1) {
    for (const [kind, text] of shuffled(kinds, turn)) {
      const { tookMs, value } = await timed(() => ask('findClosed', { text }));
      searchMs[kind]?.push(tookMs);
      hits[kind] = value.length;
    }
  }
  return { firstSearchMs: first?.tookMs ?? null, searchMs, hits };
}

const everything: HistoryFilter = {
  text: '',
  channel: null,
  person: null,
  reason: null,
  goal: null,
  from: null,
  to: null,
};

/** As they can be chosen on the screen. */
const narrowingsOf = (me: string): Readonly<Record<string, Partial<HistoryFilter>>> => ({
  everything: {},
  'a channel': { channel: 'email' },
  'a person': { person: me },
  'a missed goal': { goal: { id: 'ten-minute', state: 'missed' } },
  'words and a reason': { text: 'invoice', reason: 'answered' },
});

async function browse(
  { ask, store }: BenchDesk,
  { searchesEach }: HistoryOrder,
): Promise<Pick<HistoryAnswer, 'browseMs' | 'browseCounts' | 'cardMs'>> {
  const kinds = Object.entries(narrowingsOf(store.settings.me));
  const browseMs: Record<string, number[]> = Object.fromEntries(kinds.map(([kind]) => [kind, []]));
  const browseCounts: Record<string, number> = {};
  const cardMs: number[] = [];
  for (let turn = 0; turn < searchesEach; turn += 1) {
    for (const [kind, narrowed] of shuffled(kinds, turn)) {
      const filter = { ...everything, ...narrowed };
      const { tookMs, value } = await timed(() => ask('history', { filter, after: null }));
      browseMs[kind]?.push(tookMs);
      browseCounts[kind] = value.count;
      const id = value.records[turn]?.inquiry.id;
      if (id !== undefined) cardMs.push((await timed(() => ask('customer', { id }))).tookMs);
    }
  }
  return { browseMs, browseCounts, cardMs };
}

/** The first page of the month's list, as the screen asks for it; answers how many rows it holds. */
async function openMonth({ ask }: BenchDesk, month: string): Promise<number> {
  return (await ask('month', { month, after: null })).inquiries.length;
}

/** The account of every month of the year. */
async function askYear({ ask }: BenchDesk, year: number): Promise<number> {
  const { months } = await ask('months', { year });
  return months.reduce((sum, { goals }) => sum + goals['24-hour'].rate.passed, 0);
}

interface Timed<T> {
  readonly tookMs: number;
  readonly value: T;
}

async function inTurn<T>(items: readonly T[], task: (item: T) => Promise<number>): Promise<readonly Timed<number>[]> {
  const results: Timed<number>[] = [];
  for (const item of items) results.push(await timed(() => task(item)));
  return results;
}

async function timed<T>(task: () => Promise<T>): Promise<Timed<T>> {
  const beganMs = performance.now();
  const value = await task();
  return { tookMs: performance.now() - beganMs, value };
}

if (import.meta.main) {
  const order = historyOrderParser.parse(JSON.parse(process.argv[2] ?? ''));
  process.stdout.write(JSON.stringify(await run(order)));
}
