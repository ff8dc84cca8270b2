// Breaks the store on purpose, one way after the other, each on a copy of the sources, and looks whether its tests
// notice. Prints a table. Run: npm run mutations, or with words that a mutation's name must hold.
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { erasingMutations } from './erasing-mutations.ts';
import { historyMutations } from './history-mutations.ts';
import { noteMutations } from './note-mutations.ts';
import { powerCutMutations } from './power-cut-mutations.ts';
import { schemaMutations } from './schema-mutations.ts';
import { mutations, type Mutation } from './store-mutations.ts';
import { projectFolder } from './steps.ts';

const copied = [
  'electron',
  'renderer',
  'test',
  'docs',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
  'vitest.config.ts',
];
/** As many at once as a small machine has cores. */
const lanes = 2;
/** A mutation that makes the store wait for ever is noticed as well; no tests of one take so long by themselves. */
const patienceMs = 900_000;
/** The tests of all mutations at once, and to their end. */
const unbrokenPatienceMs = 1_800_000;

type Outcome = 'red' | 'no end' | 'GREEN' | 'NOT FOUND';

async function makeCopy(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'ten-four-mutations-'));
  for (const name of copied) await cp(join(projectFolder, name), join(copy, name), { recursive: true });
  await symlink(join(projectFolder, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

async function tryMutation(copy: string, { file, from, to, tests }: Mutation): Promise<Outcome> {
  const path = join(copy, file);
  const source = await readFile(path, 'utf8');
  if (source.split(from).length !== 2) return 'NOT FOUND';
  await writeFile(
    path,
    source.replace(from, () => to),
  );
  try {
    return await outcomeOf(copy, tests);
  } finally {
    await writeFile(path, source);
  }
}

async function outcomeOf(
  copy: string,
  tests: readonly string[],
  timeout: number = patienceMs,
): Promise<'GREEN' | 'red' | 'no end'> {
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', '--project=unit', '--project=faults', '--bail=1', ...tests];
  const child = spawn(process.execPath, [vitest, ...args], {
    cwd: copy,
    stdio: 'ignore',
    timeout,
    killSignal: 'SIGKILL',
  });
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code === 0 ? 'GREEN' : signal === null ? 'red' : 'no end'));
  });
}

async function work(waiting: Mutation[], outcomes: Map<Mutation, Outcome>): Promise<void> {
  const copy = await makeCopy();
  try {
    for (let mutation = waiting.shift(); mutation !== undefined; mutation = waiting.shift()) {
      const started = performance.now();
      const outcome = await tryMutation(copy, mutation);
      outcomes.set(mutation, outcome);
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      process.stdout.write(`${outcome.padEnd(9)} ${mutation.name.padEnd(52)} ${mutation.file} (${seconds} s)\n`);
    }
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** Unbroken, every test must pass: else red says nothing. */
async function isGreenUnbroken(chosen: readonly Mutation[]): Promise<boolean> {
  const copy = await makeCopy();
  try {
    return (await outcomeOf(copy, [...new Set(chosen.flatMap(({ tests }) => tests))], unbrokenPatienceMs)) === 'GREEN';
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

const words = process.argv.slice(2);
const chosen = [
  ...mutations,
  ...historyMutations,
  ...erasingMutations,
  ...noteMutations,
  ...powerCutMutations,
  ...schemaMutations,
].filter(({ name }) => words.every((word) => name.includes(word)));
if (await isGreenUnbroken(chosen)) {
  const outcomes = new Map<Mutation, Outcome>();
  const waiting = [...chosen];
  await Promise.all(Array.from({ length: lanes }, () => work(waiting, outcomes)));
  const red = [...outcomes.values()].filter((outcome) => outcome === 'red' || outcome === 'no end').length;
  process.stdout.write(`${red} of ${chosen.length} mutations are noticed.\n`);
  if (red < chosen.length || chosen.length === 0) process.exitCode = 1;
} else {
  process.stdout.write('The tests fail without any mutation.\n');
  process.exitCode = 1;
}
