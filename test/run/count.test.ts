import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/test-desk.ts';
import { countOne, countTests, readChecked } from './count.ts';

function aFile(status: string, ...tests: string[]) {
  return { status, assertionResults: tests.map((test) => ({ status: test })) };
}

function aReport(numPassedTests: number, ...testResults: ReturnType<typeof aFile>[]): string {
  return JSON.stringify({ numPassedTests, testResults });
}

const good = aFile('passed', 'passed', 'passed');

describe('counting', () => {
  it.each([
    ['all passed', aReport(2, good), 0, { passed: 2, failed: 0 }],
    ['a failed test', aReport(3, good, aFile('failed', 'passed', 'failed')), 1, { passed: 3, failed: 1 }],
    [
      'skipped tests, which are neither',
      aReport(2, good, aFile('passed', 'pending', 'todo')),
      0,
      { passed: 2, failed: 0 },
    ],
    ['a file that cannot be loaded', aReport(2, good, aFile('failed')), 1, { passed: 2, failed: 1 }],
    [
      'two such files beside a failed test',
      aReport(1, aFile('failed'), aFile('failed'), aFile('failed', 'failed')),
      1,
      { passed: 1, failed: 3 },
    ],
    ['an error outside the tests', aReport(2, good), 1, { passed: 2, failed: 1 }],
    ['nothing that ran', aReport(0), 0, { passed: 0, failed: 1 }],
    ['a run that was killed', aReport(2, good), null, { passed: 2, failed: 1 }],
    ['half a report', aReport(2, good).slice(0, -5), 1, { passed: 0, failed: 1 }],
    ['a report of another kind', '{"passed": 12}', 0, { passed: 0, failed: 1 }],
  ])('of a Vitest run: %s', async (_case, report, exitCode, count) => {
    const file = join(await temporaryFolder(), 'report.json');
    await writeFile(file, report);
    expect(await countTests(file, exitCode)).toMatchObject(count);
  });

  it('of a Vitest run without a report is one failed', async () => {
    expect(await countTests(join(await temporaryFolder(), 'none.json'), 0)).toEqual({
      passed: 0,
      failed: 1,
      failures: [],
      secondTries: [],
    });
  });

  it('names what failed, and what passed only on the second try, each with what it said first', async () => {
    const file = join(await temporaryFolder(), 'report.json');
    const test = (fullName: string, status: string, ...failureMessages: string[]) => ({
      fullName,
      status,
      failureMessages,
    });
    const testResults = [
      {
        name: '/there/list.e2e.ts',
        status: 'failed',
        message: '',
        assertionResults: [
          test('the list is calm', 'passed'),
          test('the list moves', 'failed', 'Error: 1\n  at x', 'Error: 2\n  at y'),
          test('the list wakes', 'passed', 'Error: too late\n  at z'),
        ],
      },
      { name: '/there/broken.test.ts', status: 'failed', message: 'No such file\n  at w', assertionResults: [] },
    ];
    await writeFile(file, JSON.stringify({ numPassedTests: 2, testResults }));
    expect(await countTests(file, 1)).toEqual({
      passed: 2,
      failed: 2,
      failures: [
        'broken.test.ts: could not be run\n      No such file',
        'list.e2e.ts: the list moves\n      Error: 1\n      Error: 2',
      ],
      secondTries: ['list.e2e.ts: the list wakes\n      Error: too late'],
    });
  });

  it('of what its fault tests have tried is the sum of what each has noted', async () => {
    const file = join(await temporaryFolder(), 'report.json');
    const noted = [{ checked: { states: 40, different: 3 } }, {}, { checked: { states: 2, kills: 210 } }];
    const assertionResults = noted.map((meta) => ({ status: 'passed', meta }));
    const testResults = [{ status: 'passed', assertionResults }, good];
    await writeFile(file, JSON.stringify({ numPassedTests: 5, testResults }));
    expect(await readChecked(file)).toEqual({ states: 42, different: 3, kills: 210 });
    expect(await readChecked(join(file, 'none'))).toEqual({});
  });

  it.each([
    [0, { passed: 1, failed: 0 }],
    [1, { passed: 0, failed: 1 }],
    [null, { passed: 0, failed: 1 }],
  ])('of any other step with the exit code %j', (exitCode, count) => {
    expect(countOne(exitCode)).toEqual({ ...count, failures: [], secondTries: [] });
  });
});
