import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { runSteps } from './run-steps.ts';
import { checkSteps, electronStep, planTests, projectFolder, testSteps, type Step } from './steps.ts';

function aStep(name: string, script: string, change: Partial<Step> = {}): Step {
  return { name, command: ['-e', script, '--'], counts: 'one', ...change };
}

/** Stands in for Vitest: writes the report where it is told to. */
function aTestRun(passed: number, failed: number, timeZone?: string, states?: number): Step {
  const meta = states === undefined ? {} : { checked: { states } };
  const noted = { status: 'passed', meta };
  const assertionResults = [noted, ...Array.from({ length: failed }, () => ({ status: 'failed' }))];
  const report = { numPassedTests: passed, testResults: [{ status: 'passed', assertionResults }] };
  const script = `
    const file = process.argv.find((arg) => arg.startsWith('--outputFile.json=')).split('=')[1];
    require('node:fs').writeFileSync(file, '${JSON.stringify(report)}');
    process.exitCode = ${failed === 0 ? 0 : 1};`;
  return aStep('tests', script, { counts: 'tests', ...(timeZone === undefined ? {} : { timeZone }) });
}

describe('running the steps', () => {
  const lines: string[] = [];
  beforeEach(() => {
    lines.length = 0;
    vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(...line.split('\n')));
  });
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ['all pass', [aStep('format', ''), aTestRun(12, 0), aTestRun(30, 0)], 0, '43 passed, 0 failed'],
    ['a step fails', [aStep('format', 'process.exit(3)'), aTestRun(12, 0)], 1, '12 passed, 1 failed'],
    ['tests fail', [aStep('format', ''), aTestRun(12, 2)], 1, '13 passed, 2 failed'],
    [
      'a run crashes',
      [aStep('tests', 'process.abort()', { counts: 'tests' }), aStep('format', '')],
      1,
      '1 passed, 1 failed',
    ],
    ['nothing runs', [], 1, '0 passed, 0 failed'],
  ] as const)('goes on to the end and closes with the count when %s', async (_case, steps, exitCode, line) => {
    expect(await runSteps({ steps, leftOut: [] })).toBe(exitCode);
    expect(lines.at(-1)).toBe(line);
  });

  it('gives each run its time zone', async () => {
    const script = `process.exit(Intl.DateTimeFormat().resolvedOptions().timeZone === 'Pacific/Apia' ? 0 : 1)`;
    const runIn = (timeZone: string) => runSteps({ steps: [aStep('zone', script, { timeZone })], leftOut: [] });
    expect(await runIn('Pacific/Apia')).toBe(0);
    expect(await runIn('America/St_Johns')).toBe(1);
  });

  it('says what fault tests have tried, before the count', async () => {
    await runSteps({
      steps: [aTestRun(1, 0, undefined, 1200), aTestRun(1, 0), aTestRun(1, 0, undefined, 34)],
      leftOut: [],
    });
    const said = /^checked {2}1,234 disk states after a power cut \(TENFOUR_FAULT_SEED=\d+\)$/;
    expect(lines.slice(-3)).toEqual([expect.stringMatching(said), '', '3 passed, 0 failed']);
  });

  it('says what was left out, before the count', async () => {
    expect(await runSteps({ steps: [aStep('format', '')], leftOut: ['tests on Electron: it is not here.'] })).toBe(0);
    expect(lines.slice(-3)).toEqual(['not run  tests on Electron: it is not here.', '', '1 passed, 0 failed']);
  });
});

describe('the end of the run', () => {
  it('names the tests that failed or passed only on the second try, above the count', async () => {
    const lines: string[] = [];
    vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(...line.split('\n')));
    onTestFinished(() => void vi.restoreAllMocks());
    const test = (fullName: string, status: string) => ({ fullName, status, failureMessages: [`Error: ${fullName}`] });
    const assertionResults = [test('moves', 'failed'), test('wakes', 'passed')];
    const report = { numPassedTests: 1, testResults: [{ name: 'list.e2e.ts', status: 'failed', assertionResults }] };
    const script = `
      const file = process.argv.find((arg) => arg.startsWith('--outputFile.json=')).split('=')[1];
      require('node:fs').writeFileSync(file, ${JSON.stringify(JSON.stringify(report))});
      process.exitCode = 1;`;
    expect(await runSteps({ steps: [aStep('tests', script, { counts: 'tests' })], leftOut: [] })).toBe(1);
    expect(lines.slice(-6)).toEqual([
      'passed on the second try  tests: list.e2e.ts: wakes',
      '      Error: wakes',
      'failed  tests: list.e2e.ts: moves',
      '      Error: moves',
      '',
      '1 passed, 1 failed',
    ]);
  });
});

describe('the steps', () => {
  it('of npm test are those of npm run check, the unit tests in three time zones, and the end-to-end tests', () => {
    const names = (steps: readonly Step[]) => steps.map(({ name }) => name);
    const shared = names(checkSteps).filter((name) => name !== 'unit tests');
    expect(names(testSteps).slice(0, shared.length)).toEqual(shared);
    expect(new Set(testSteps.flatMap(({ timeZone }) => timeZone ?? [])).size).toBe(3);
    expect(names(testSteps).at(-1)).toBe('end-to-end tests');
  });

  it('of npm test end on Electron where its program is and can run, and say why where not', () => {
    expect(planTests({ ok: true })).toEqual({ steps: [...testSteps, electronStep], leftOut: [] });
    expect(planTests({ ok: false, why: 'there is no desktop here.' })).toEqual({
      steps: testSteps,
      leftOut: ['end-to-end tests on Electron: there is no desktop here.'],
    });
  });

  it('on Electron are those of npm run e2e:electron', () => {
    const { scripts } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const [vitest, ...args] = electronStep.command;
    expect([vitest.includes('vitest'), args.join(' ')]).toEqual([true, 'run --project=electron']);
    expect(scripts['e2e:electron']).toBe('vitest run --project=electron');
  });
});
