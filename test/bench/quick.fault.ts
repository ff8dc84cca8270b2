// The bench with tiny numbers: that it measures all that it says, and that what is counted is right. Never a time.
import { beforeAll, describe, expect, it } from 'vitest';
import { runBench, type BenchResult } from './bench.ts';
import { wantedLanes } from './commits.ts';
import { documentOf } from './document.ts';
import { figuresOf } from './figures.ts';
import { mostClosed, quickPlan } from './plan.ts';
import { allOf } from './statistics.ts';
import { tablesOf } from './tables.ts';

let result: BenchResult;

beforeAll(async () => {
  result = await runBench(quickPlan, () => undefined);
}, 300_000);

describe('npm run bench', () => {
  it('measures every device at every size, and finds every command on the disk', () => {
    const measured = result.commits.map(({ device, closed, open, problem, tookMs }) => ({
      device,
      closed,
      open,
      problem,
      rounds: tookMs.size,
      isTimed: allOf(tookMs).every((took) => took > 0),
    }));
    expect(measured).toEqual(
      wantedLanes(quickPlan).map(({ device, closed, open }) => {
        const isTriedOnce =
          ['write-file-atomic', 'conf', 'lowdb'].includes(device) && closed > quickPlan.comparedClosed;
        return { device, closed, open, problem: null, rounds: isTriedOnce ? 1 : quickPlan.rounds, isTimed: true };
      }),
    );
  });

  it('counts the same operations and bytes for a command with and without history', () => {
    const [none, full] = result.counts;
    expect([none?.closed, full?.closed]).toEqual([0, mostClosed(quickPlan)]);
    expect(full?.operations).toEqual(none?.operations);
    expect(full?.bytes).toBe(none?.bytes);
    expect(none?.operations.filter((operation) => operation.startsWith('sync'))).toEqual([
      'sync open.json.tmp',
      'sync .',
    ]);
  });

  it('writes as many bytes as the raw limit, but for what its clock and its names differ in', () => {
    const bytesOf = (device: string) => result.commits.filter((one) => one.device === device && one.closed === 0);
    for (const [index, desk] of bytesOf('desk').entries()) {
      const raw = bytesOf('raw')[index];
      expect(Math.abs((desk.fileBytes ?? 0) - (raw?.fileBytes ?? 0))).toBeLessThan(20);
    }
  });

  it('lets a hundred commands at once share at most five writes', () => {
    expect(result.atOnce.commands).toBe(100);
    expect(result.atOnce.writes).toBeGreaterThan(0);
    expect(result.atOnce.writes).toBeLessThanOrEqual(5);
  });

  it('starts, searches and opens months, and finds what is there', () => {
    expect(result.starts.map(({ closed, rssBytes }) => [closed, rssBytes.length])).toEqual([
      [0, quickPlan.starts],
      [mostClosed(quickPlan), quickPlan.starts],
    ]);
    const { hits, monthMs, monthRows, yearCount } = result.history;
    expect(hits).toMatchObject({ 'an address': 1, 'what nobody has': 0, 'two words, one nobody has': 0 });
    expect(hits['a common word']).toBeGreaterThan(0);
    expect([monthMs.length, monthRows > 0, yearCount]).toEqual([quickPlan.monthOpens, true, 59]);
  });

  it('has a value for every figure to reach, and judges none of tiny numbers', () => {
    expect(figuresOf(result).filter(({ value }) => value === null || !Number.isFinite(value))).toEqual([]);
    expect(tablesOf(result)[0]?.text.match(/too small to judge/g)).toHaveLength(9);
  });

  it('writes a document that says the machine and holds every table', async () => {
    const text = await documentOf(result, 'docs/benchmarks.md');
    expect(text).toContain(`${result.machine.cores} cores, ${result.machine.memoryGigabytes} GB of memory`);
    for (const { title } of tablesOf(result)) expect(text).toContain(`## ${title}\n`);
    expect(text).not.toMatch(/undefined|NaN|Infinity/);
  });
});
