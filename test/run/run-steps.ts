// Runs steps one after the other, shows what they print, and closes with the line that says how many passed.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedVariable } from '../store/faults/seed.ts';
import { checkedLine, type Checked } from './checked.ts';
import { countOne, countTests, readChecked, type Count } from './count.ts';
import { projectFolder, type Plan, type Step } from './steps.ts';

interface Outcome extends Count {
  readonly name: string;
  readonly seconds: number;
  readonly checked: Checked;
}

/** Answers the exit code: 0 only when something ran and nothing failed. */
export async function runSteps({ steps, leftOut }: Plan): Promise<number> {
  const reports = await mkdtemp(join(tmpdir(), 'ten-four-run-'));
  // Ctrl+C reaches the steps by itself; a signal to this process alone does not.
  const stopping = new AbortController();
  process.once('SIGTERM', () => stopping.abort());
  const outcomes: Outcome[] = [];
  for (const [index, step] of steps.entries()) {
    console.log(`\n==> ${step.name} (${index + 1} of ${steps.length})`);
    const started = performance.now();
    // One after the other: what they print stays readable, and time limits mean something on a small machine.
    const report = join(reports, `${index}.json`);
    const count = await runStep(step, report, stopping.signal);
    const seconds = (performance.now() - started) / 1000;
    outcomes.push({ name: step.name, ...count, seconds, checked: await readChecked(report) });
  }
  await rm(reports, { recursive: true, force: true });
  return summarize(outcomes, leftOut);
}

async function runStep(step: Step, report: string, signal: AbortSignal): Promise<Count> {
  const [file, ...args] = step.command;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const child = spawn(process.execPath, [file, ...args, ...(step.counts === 'tests' ? reporters : [])], {
    cwd: projectFolder,
    env: step.timeZone === undefined ? process.env : { ...process.env, TZ: step.timeZone },
    stdio: 'inherit',
    signal,
  });
  const exitCode = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  return step.counts === 'tests' ? await countTests(report, exitCode) : countOne(exitCode);
}

function summarize(outcomes: readonly Outcome[], leftOut: readonly string[]): number {
  console.log('');
  for (const { name, passed, failed, seconds } of outcomes) {
    const result = failed === 0 ? 'ok  ' : 'FAIL';
    console.log(`${result}  ${name.padEnd(36)} ${passed} passed, ${failed} failed  ${seconds.toFixed(1)} s`);
  }
  const checked = checkedLine(
    outcomes.map((outcome) => outcome.checked),
    process.env[seedVariable],
  );
  if (checked !== null) console.log(checked);
  for (const what of leftOut) console.log(`not run  ${what}`);
  // At the very end, where it is still seen when only the last lines of a long run are kept.
  for (const { name, secondTries, failures } of outcomes) {
    for (const line of secondTries) console.log(`passed on the second try  ${name}: ${line}`);
    for (const line of failures) console.log(`failed  ${name}: ${line}`);
  }
  const passed = sum(outcomes.map((outcome) => outcome.passed));
  const failed = sum(outcomes.map((outcome) => outcome.failed));
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
