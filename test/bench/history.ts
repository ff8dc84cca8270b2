// What history costs those who look into it: searching a customer, opening a month, a year's summary.
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Place } from './commits.ts';
import { copyOfHistory, putOpen } from './data/dataset.ts';
import { closedInquiry, countOfMonth, months } from './data/generate.ts';
import { historyAnswerParser, type HistoryAnswer, type HistoryOrder } from './history-process.ts';
import { mostClosed, summaryYear, type Plan } from './plan.ts';
import { shuffled } from './shuffled.ts';

export interface HistoryResult {
  readonly closed: number;
  /** The first search of a process when everything derived is there, several processes. */
  readonly firstSearchMs: readonly number[];
  /** The first search when everything derived is missing and is made again by it. */
  readonly rebuildMs: number;
  readonly searchMs: Readonly<Record<string, readonly number[]>>;
  readonly searches: Readonly<Record<string, string>>;
  readonly hits: Readonly<Record<string, number>>;
  readonly searchMegabytes: number;
  readonly monthMs: readonly number[];
  readonly monthRows: number;
  readonly yearMs: readonly number[];
  readonly yearSinceStartMs: readonly number[];
  readonly yearCount: number;
}

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

export async function measureHistory(plan: Plan, { folder: place, histories, tell }: Place): Promise<HistoryResult> {
  const closed = mostClosed(plan);
  const folder = join(place, 'history');
  await copyOfHistory(histories.get(closed) ?? '', folder);
  await putOpen(folder, plan.usualOpen);
  const nothing: HistoryOrder = { folder, searches: {}, searchesEach: 0, months: [], year: null };

  tell('History: making everything derived again');
  await rm(join(folder, 'index'), { recursive: true, force: true });
  const rebuilt = await runOnce({ ...nothing, searches: { nothing: 'qqxxqq' } });
  const firsts: HistoryAnswer[] = [];
  const years: HistoryAnswer[] = [];
  for (let turn = 0; turn < Math.max(1, Math.round(plan.starts / 3)); turn += 1) {
    tell(`History: a new process, turn ${turn + 1}`);
    firsts.push(await runOnce({ ...nothing, searches: { nothing: 'qqxxqq' } }));
    years.push(await runOnce({ ...nothing, year: summaryYear }));
  }
  tell('History: searches and months');
  const searches = searchesFor(closed);
  const opened = shuffled(
    months.map(({ name }) => name),
    1,
  ).slice(0, plan.monthOpens);
  const most = await runOnce({ ...nothing, searches, searchesEach: plan.searchesEach, months: [...opened] });
  return {
    closed,
    firstSearchMs: [...firsts, most].map(({ firstSearchMs }) => firstSearchMs ?? Number.NaN),
    rebuildMs: rebuilt.firstSearchMs ?? Number.NaN,
    searchMs: most.searchMs,
    searches,
    hits: most.hits,
    searchMegabytes: (most.searchedRssBytes - most.rssBytes) / 2 ** 20,
    monthMs: most.monthMs,
    monthRows: Math.max(0, ...most.monthRows),
    yearMs: years.map(({ yearMs }) => yearMs ?? Number.NaN),
    yearSinceStartMs: years.map(({ sinceStartMs }) => sinceStartMs),
    yearCount: years[0]?.yearCount ?? 0,
  };
}

function runOnce(order: HistoryOrder): Promise<HistoryAnswer> {
  const program = fileURLToPath(new URL('history-process.ts', import.meta.url));
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
