// `npm run bench`: measures, prints the tables, and with --write puts them into docs/benchmarks.md.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder } from '../run/steps.ts';
import { runBench } from './bench.ts';
import { documentOf, machineLines } from './document.ts';
import { memoryOnly } from './machine.ts';
import { fullPlan, quickPlan } from './plan.ts';
import { tablesOf } from './tables.ts';

const { values } = parseArgs({ options: { write: { type: 'boolean' }, quick: { type: 'boolean' } } });
const isWriting = values.write === true;
const isQuick = values.quick === true;

if (isWriting && isQuick) {
  process.stderr.write('Figures of tiny numbers say nothing: leave out --quick, or --write.\n');
  process.exitCode = 2;
} else {
  const result = await runBench(isQuick ? quickPlan : fullPlan, showProgress);
  const tables = tablesOf(result);
  process.stdout.write(`${machineLines(result.machine, result.sync)}\n`);
  for (const { title, text, note } of tables) process.stdout.write(`\n${title}\n\n${text}\n${note ?? ''}\n`);
  if (memoryOnly.has(result.machine.fileSystem)) {
    process.stdout.write(
      '\nThe data was in memory, where a sync costs nothing: put the project on a disk to measure.\n',
    );
  }
  if (isWriting) {
    const path = join(projectFolder, 'docs', 'benchmarks.md');
    await writeFile(path, await documentOf(result, path));
    process.stdout.write(`\nWrote ${path}\n`);
  }
}

/** One line that is written over on a terminal; elsewhere a line each time. */
function showProgress(line: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[2K${line}` : `${line}\n`);
}
