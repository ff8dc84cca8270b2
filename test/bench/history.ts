// What history costs those who look into it: searching a customer, opening a month, a year's summary.
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countedName } from '../../electron/store/index-folder.ts';
import { buildAsProduct } from './built.ts';
import type { Place } from './commits.ts';
import { copyOfHistory, putOpen } from './data/dataset.ts';
import { closedInquiry, countOfMonth, months } from './data/generate.ts';
import { historyAnswerParser, type HistoryAnswer, type HistoryOrder } from './history-process.ts';
import { summaryYear } from './data/span.ts';
import { mostClosed, type Plan } from './plan.ts';
import { shuffled } from './shuffled.ts';

export interface HistoryResult {
  readonly closed: number;
  /** The first search of a process when everything derived is there, several processes. */
  readonly firstSearchMs: readonly number[];
  readonly searchMs: Readonly<Record<string, readonly number[]>>;
  readonly searches: Readonly<Record<string, string>>;
  readonly hits: Readonly<Record<string, number>>;
  readonly searchMegabytes: number;
  readonly browseMs: Readonly<Record<string, readonly number[]>>;
  readonly browseCounts: Readonly<Record<string, number>>;
  readonly cardMs: readonly number[];
  readonly monthMs: readonly number[];
  readonly monthRows: number;
  readonly yearMs: readonly number[];
  /** From the start of a process that is run from the sources. */
  readonly yearSinceStartMs: readonly number[];
  /** The same of one that is built as the product is. */
  readonly builtYearMs: readonly number[];
  readonly builtYearSinceStartMs: readonly number[];
  /** The same where no month was ever counted: once for each set of goals, and for a month that has changed. */
  readonly newYearMs: readonly number[];
  readonly newYearSinceStartMs: readonly number[];
  readonly yearCount: number;
}

/** Nothing in the data holds it. */
const nobody = 'qqxxqq';

/** What people type, by what makes it easy or hard. Taken from inquiries that are in the data. */
function searchesFor(closed: number): Readonly<Record<string, string>> {
  const place = Math.floor(months.length / 3);
  const customers = Array.from({ length: countOfMonth(closed, place) }, (_, index) => closedInquiry(place, index));
  const some = customers.find(({ customer: { phone, email } }) => phone !== null && email !== null);
  if (some === undefined) throw new Error('Nobody in the data has both a number and an address.');
  const digits = (some.customer.phone ?? '').replace(/\D/g, '');
  return {
    'an order number': some.subject.slice(-6),
    'an address': some.customer.email ?? '',
    'a common word': 'invoice',
    'a name': 'jensen',
    'two words': 'maria nunez',
    'three words': 'invoice jensen thursday',
    'two letters': 'jo',
    'the end of a number': digits.slice(-6),
    'in another script': 'Нина',
    'what nobody has': 'zeppelin',
    'two words, one nobody has': 'maria zeppelin',
  };
}

/**
 * Makes everything that the store derives from its months, in a folder from which all others of this run are copied: so
 * it is always as the present store writes it. Answers how long that took, in milliseconds.
 */
export async function derive(folder: string): Promise<number> {
  await putOpen(folder, 0);
  const years = [...new Set(months.map(({ name }) => Number(name.slice(0, 4))))];
  const answer = await runOnce({ folder, searches: { nothing: nobody }, searchesEach: 0, years, months: [] });
  return answer.yearMs.reduce((sum, took) => sum + took, answer.firstSearchMs ?? 0);
}

export async function measureHistory(plan: Plan, { folder: place, histories, tell }: Place): Promise<HistoryResult> {
  const closed = mostClosed(plan);
  const folder = join(place, 'history');
  await copyOfHistory(histories.get(closed) ?? '', folder);
  await putOpen(folder, plan.usualOpen);
  const nothing: HistoryOrder = { folder, searches: {}, searchesEach: 0, months: [], years: [] };
  const firsts: HistoryAnswer[] = [];
  const years: HistoryAnswer[] = [];
  const builtYears: HistoryAnswer[] = [];
  const newYears: HistoryAnswer[] = [];
  const built = await buildAsProduct('history-process.ts', join(place, 'built'));
  for (let turn = 0; turn < Math.max(1, Math.round(plan.starts / 3)); turn += 1) {
    tell(`History: a new process, turn ${turn + 1}`);
    firsts.push(await runOnce({ ...nothing, searches: { nothing: nobody } }));
    years.push(await runOnce({ ...nothing, years: [summaryYear] }));
    builtYears.push(await runOnce({ ...nothing, years: [summaryYear] }, built));
    await rm(join(folder, 'index', countedName));
    newYears.push(await runOnce({ ...nothing, years: [summaryYear] }, built));
  }
  tell('History: searches and months');
  const searches = searchesFor(closed);
  const names = months.map(({ name }) => name);
  const opened = shuffled(names, 1).slice(0, plan.monthOpens);
  const most = await runOnce({ ...nothing, searches, searchesEach: plan.searchesEach, months: [...opened] });
  return {
    closed,
    firstSearchMs: [...firsts, most].map(({ firstSearchMs }) => firstSearchMs ?? Number.NaN),
    searchMs: most.searchMs,
    searches,
    hits: most.hits,
    searchMegabytes: (most.searchedRssBytes - most.rssBytes) / 2 ** 20,
    browseMs: most.browseMs,
    browseCounts: most.browseCounts,
    cardMs: most.cardMs,
    monthMs: most.monthMs,
    monthRows: Math.max(0, ...most.monthRows),
    yearMs: years.flatMap(({ yearMs }) => yearMs),
    yearSinceStartMs: years.map(({ sinceStartMs }) => sinceStartMs),
    builtYearMs: builtYears.flatMap(({ yearMs }) => yearMs),
    builtYearSinceStartMs: builtYears.map(({ sinceStartMs }) => sinceStartMs),
    newYearMs: newYears.flatMap(({ yearMs }) => yearMs),
    newYearSinceStartMs: newYears.map(({ sinceStartMs }) => sinceStartMs),
    yearCount: years[0]?.yearCounts[0] ?? 0,
  };
}

const sources = fileURLToPath(new URL('history-process.ts', import.meta.url));

function runOnce(order: HistoryOrder, program: string = sources): Promise<HistoryAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk) => (said += String(chunk)));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(historyAnswerParser.parse(JSON.parse(said)));
      else reject(new Error(`A look into history ended with ${code}.`));
    });
  });
}
