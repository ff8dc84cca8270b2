import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { addUp, type Checked } from './checked.ts';

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

const checkedParser = z.object({
  states: z.int().exactOptional(),
  different: z.int().exactOptional(),
  errors: z.int().exactOptional(),
  kills: z.int().exactOptional(),
  files: z.int().exactOptional(),
});

/** What is used of the report that Vitest's JSON reporter writes. */
const reportParser = z.object({
  numPassedTests: z.int(),
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(
        z.object({ status: z.string(), meta: z.object({ checked: checkedParser.optional() }).optional() }),
      ),
    }),
  ),
});

export function countOne(exitCode: number | null): Count {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Counts the tests of one Vitest run. A file that could not be loaded counts as one failed; so does a run that ended
 * badly without a failed test, wrote no report, or ran nothing.
 */
export async function countTests(reportFile: string, exitCode: number | null): Promise<Count> {
  const report = await readReport(reportFile);
  if (report === null) return { passed: 0, failed: 1 };
  const passed = report.numPassedTests;
  const failed = report.testResults
    .map(({ status, assertionResults }) => {
      const failedTests = assertionResults.filter((test) => test.status === 'failed').length;
      return status === 'failed' ? Math.max(failedTests, 1) : failedTests;
    })
    .reduce((total, number) => total + number, 0);
  const isBad = exitCode !== 0 || passed === 0;
  return { passed, failed: failed === 0 && isBad ? 1 : failed };
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
