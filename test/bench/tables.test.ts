import { describe, expect, it } from 'vitest';
import type { BenchResult } from './bench.ts';
import { wantedLanes, type CommitResult } from './commits.ts';
import { figuresOf } from './figures.ts';
import { quickPlan } from './plan.ts';
import { tablesOf } from './tables.ts';

/** Every device takes as many milliseconds as it has open ones, but the huge files, which cannot be written. */
function commitResults(): readonly CommitResult[] {
  return wantedLanes(quickPlan).map(({ device, closed, open }) => {
    const isImpossible = device === 'lowdb' && closed > quickPlan.comparedClosed;
    const byRound = new Map(isImpossible ? [] : [[0, [open]]]);
    const problem = isImpossible ? 'Invalid string length' : null;
    return { device, closed, open, problem, tookMs: byRound, settledMs: byRound, fileBytes: 10, writtenBytes: 20 };
  });
}

const spread = { count: 1, p50: 1, p99: 1, least: 1, most: 1 };
const result: BenchResult = {
  plan: quickPlan,
  machine: { cores: 2, memoryGigabytes: 8, system: 'a system', node: '26', fileSystem: 'a disk', loadBefore: 0 },
  sync: { fileMs: spread, renameMs: spread },
  derivedMs: 1,
  commits: commitResults(),
  counts: [],
  atOnce: { commands: 100, writes: 1, tookMs: 1, oneByOneMs: 1 },
  starts: [],
  history: {
    closed: 240,
    firstSearchMs: [1],
    searchMs: {},
    searches: {},
    hits: {},
    searchMegabytes: 1,
    browseMs: {},
    browseCounts: {},
    cardMs: [1],
    monthMs: [1],
    monthRows: 1,
    yearMs: [201],
    yearSinceStartMs: [602],
    builtYearMs: [203],
    builtYearSinceStartMs: [304],
    newYearMs: [205],
    newYearSinceStartMs: [306],
    yearCount: 1,
  },
};

const tableOf = (title: string): string => tablesOf(result).find((table) => table.title === title)?.text ?? '';
const rowOf = (text: string, name: string): readonly string[] =>
  (text.split('\n').find((line) => line.startsWith(`| ${name} |`)) ?? '').split(' | ').map((cell) => cell.trim());

describe('tablesOf', () => {
  it.each(quickPlan.open)('sets every device side by side with %i open', (open) => {
    const text = tableOf(`Side by side, with ${open} open`);
    const cell = `${open} / ${open} (slowest)`;
    for (const name of ['Ten-Four', 'node:sqlite', 'write-file-atomic', 'conf'])
      expect(rowOf(text, name).slice(2).join(' ').replace(/ \|$/, '')).toBe([cell, cell, cell].join(' '));
    expect(rowOf(text, "lowdb's preset").at(-1)).toBe('cannot: Invalid string length |');
    expect(rowOf(text, 'raw limit')[2]).toBe(cell);
  });

  it.each(quickPlan.open)('compares the others with ours at the same number of open ones: %i', (open) => {
    const text = tableOf(`How much longer the others take with ${open} open, and how much they write`);
    expect(rowOf(text, 'conf, 120 closed').slice(1)).toEqual(['1 x (1 to 1)', '20', '20', '1 |']);
    expect(text).not.toContain("lowdb's preset, 240 closed");
  });

  it("shows a year's summary in both readings, run from the sources and built, and where none was counted", () => {
    const text = tableOf('Looking back over 240 closed inquiries');
    const medians = text.split('\n').flatMap((line) => (/summary|the same/.test(line) ? [line.split(' | ')[1]] : []));
    expect(medians).toEqual(['201', '602', '203', '304', '205', '306']);
  });
});

describe('figuresOf', () => {
  it('judges both readings of a cold start, the second on what is built', () => {
    const cold = figuresOf(result).filter(({ limit, unit }) => limit === 300 && unit === ' ms');
    expect(cold.map(({ value }) => value)).toEqual([201, 304]);
  });
});
