// The figures to reach, as a table: each says its limit, finds its value in what was measured, and is judged the same way.
import type { BenchResult } from './bench.ts';
import { commitOf } from './commits.ts';
import { mostClosed } from './plan.ts';
import { medianOf, ratioOf, spreadOf, type ByRound } from './statistics.ts';

export interface Figure {
  readonly name: string;
  readonly limit: number;
  /** At most the limit, or at least. */
  readonly bound: 'most' | 'least';
  readonly unit: '' | ' x' | ' ms' | ' MB';
  /** Null when it was not measured. */
  readonly value: number | null;
}

export type Verdict = 'reached' | 'missed' | 'not measured';

export function verdictOf({ value, limit, bound }: Figure): Verdict {
  if (value === null || Number.isNaN(value)) return 'not measured';
  return (bound === 'most' ? value <= limit : value >= limit) ? 'reached' : 'missed';
}

const megabyte = 2 ** 20;

export function figuresOf(result: BenchResult): readonly Figure[] {
  const { plan } = result;
  const most = number(mostClosed(plan));
  const most1 = (name: string, limit: number, unit: Figure['unit'], value: number | null): Figure => ({
    name,
    limit,
    bound: 'most',
    unit,
    value,
  });
  return [
    most1(
      `a command with ${most} closed, compared with none (the worst of the counts of open ones)`,
      1.2,
      ' x',
      historyRatio(result),
    ),
    most1(`a command with ${plan.usualOpen} open, compared with the raw limit`, 2, ' x', rawRatio(result)),
    {
      name: `a command, how much quicker than lowdb's preset, both with ${number(plan.comparedClosed)} closed`,
      limit: 200,
      bound: 'least',
      unit: ' x',
      value: lowdbRatio(result),
    },
    most1(`writes of the open file for ${plan.atOnce} commands at once`, 5, '', result.atOnce.writes),
    most1(`a start with ${most} closed, compared with none`, 1.3, ' x', startRatio(result)),
    most1(`memory after that start, more than with none`, 60, ' MB', startMegabytes(result)),
    most1(`a search over ${most} after the first, the slowest of all`, 150, ' ms', slowestSearch(result)),
    most1(`a year's summary, the first thing that a new process is asked`, 300, ' ms', yearMs(result)),
    most1(`the same from the start of that process, built as the product is`, 300, ' ms', coldYearMs(result)),
  ];
}

function historyRatio({ plan, commits }: BenchResult): number | null {
  const ratios = plan.open.flatMap((open) => {
    const [full, none] = [mostClosed(plan), 0].map((closed) => commitOf(commits, 'desk', closed, open)?.tookMs);
    const ratio = full === undefined || none === undefined ? null : ratioOf(full, none);
    return ratio === null ? [] : [ratio.median];
  });
  return ratios.length < plan.open.length ? null : Math.max(...ratios);
}

function rawRatio({ plan, commits }: BenchResult): number | null {
  return medianRatio(
    commitOf(commits, 'desk', 0, plan.usualOpen)?.tookMs,
    commitOf(commits, 'raw', 0, plan.usualOpen)?.tookMs,
  );
}

function lowdbRatio({ plan: { comparedClosed, usualOpen }, commits }: BenchResult): number | null {
  return medianRatio(
    commitOf(commits, 'lowdb', comparedClosed, usualOpen)?.tookMs,
    commitOf(commits, 'desk', comparedClosed, usualOpen)?.tookMs,
  );
}

function medianRatio(these: ByRound | undefined, those: ByRound | undefined): number | null {
  return these === undefined || those === undefined ? null : (ratioOf(these, those)?.median ?? null);
}

function startRatio({ starts }: BenchResult): number | null {
  const [none, full] = starts;
  return medianRatio(full?.startedMs, none?.startedMs);
}

function startMegabytes({ starts }: BenchResult): number | null {
  const [none, full] = starts;
  if (none === undefined || full === undefined) return null;
  return (medianOf(full.rssBytes) - medianOf(none.rssBytes)) / megabyte;
}

function slowestSearch({ history }: BenchResult): number | null {
  return spreadOf(Object.values(history.searchMs).flat())?.most ?? null;
}

function yearMs({ history }: BenchResult): number | null {
  return spreadOf(history.yearMs)?.p50 ?? null;
}

function coldYearMs({ history }: BenchResult): number | null {
  return spreadOf(history.builtYearSinceStartMs)?.p50 ?? null;
}

function number(value: number): string {
  return value.toLocaleString('en');
}
