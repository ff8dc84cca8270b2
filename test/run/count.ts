import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { addUp, type Checked } from './checked.ts';

const longestMessage = 300;

export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** One line each: which test failed, and the first line of what it said. */
  readonly failures: readonly string[];
  /** The same of tests that failed first and passed when they were tried once more. */
  readonly secondTries: readonly string[];
}

const checkedParser = z.object({
  states: z.int().exactOptional(),
  different: z.int().exactOptional(),
  errors: z.int().exactOptional(),
  kills: z.int().exactOptional(),
  files: z.int().exactOptional(),
});

const testParser = z.object({
  status: z.string(),
  fullName: z.string().default('a test without a name'),
  failureMessages: z.array(z.string()).default([]),
  meta: z.object({ checked: checkedParser.optional() }).optional(),
});

/** What is used of the report that Vitest's JSON reporter writes. */
const reportParser = z.object({
  numPassedTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string().default(''),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(testParser),
    }),
  ),
});

export function countOne(exitCode: number | null): Count {
  const count = exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  return { ...count, failures: [], secondTries: [] };
}

/**
 * Counts the tests of one Vitest run. A file that could not be loaded counts as one failed; so does a run that ended
 * badly without a failed test, wrote no report, or ran nothing.
 */
export async function countTests(reportFile: string, exitCode: number | null): Promise<Count> {
  const report = await readReport(reportFile);
  if (report === null) return { passed: 0, failed: 1, failures: [], secondTries: [] };
  const passed = report.numPassedTests;
  const failed = report.testResults
    .map(({ status, assertionResults }) => {
      const failedTests = assertionResults.filter((test) => test.status === 'failed').length;
      return status === 'failed' ? Math.max(failedTests, 1) : failedTests;
    })
    .reduce((total, number) => total + number, 0);
  const isBad = exitCode !== 0 || passed === 0;
  return { passed, failed: failed === 0 && isBad ? 1 : failed, ...linesOf(report) };
}

function linesOf({ testResults }: z.infer<typeof reportParser>): Pick<Count, 'failures' | 'secondTries'> {
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ status: test.status, line: lineOf(name, test.fullName, test.failureMessages) })),
  );
  const notLoaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    failures: [
      ...notLoaded.map(({ name, message }) => lineOf(name, 'could not be run', [message])),
      ...tests.filter(({ status }) => status === 'failed').map(({ line }) => line),
    ],
    // A test that passed has messages only of the tries before.
    secondTries: tests.filter(({ status, line }) => status === 'passed' && line.includes('\n')).map(({ line }) => line),
  };
}

/** The test, and below it the first line that each try said. */
function lineOf(file: string, test: string, messages: readonly string[]): string {
  const said = messages.flatMap((message) => message.split('\n', 1)).filter((message) => message !== '');
  return [`${basename(file)}: ${test}`, ...said.map((message) => `      ${message.slice(0, longestMessage)}`)].join(
    '\n',
  );
}

/** What the fault tests of one Vitest run have tried. */
export async function readChecked(reportFile: string): Promise<Checked> {
  const report = await readReport(reportFile);
  const tests = report?.testResults.flatMap(({ assertionResults }) => assertionResults) ?? [];
  return addUp(tests.flatMap(({ meta }) => meta?.checked ?? []));
}

async function readReport(file: string): Promise<z.infer<typeof reportParser> | null> {
  try {
    return reportParser.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // A run that crashed writes none, or half of one.
    return null;
  }
}
