// docs/benchmarks.md: what was run, on what, what came out, and how to read it.
import { format, resolveConfig } from 'prettier';
import type { BenchResult } from './bench.ts';
import { count, milliseconds } from './format.ts';
import { historyMonths } from './data/span.ts';
import { mostClosed, type Plan } from './plan.ts';
import type { Machine, SyncCost } from './machine.ts';
import { tablesOf } from './tables.ts';

export async function documentOf(result: BenchResult, path: string): Promise<string> {
  const { plan, machine, sync } = result;
  const tables = tablesOf(result).map(({ title, text, note }) =>
    [`## ${title}`, text, ...(note === null ? [] : [note])].join('\n\n'),
  );
  const text = [head, machineLines(machine, sync), ...tables, reading(plan)].join('\n\n');
  return await format(text, { ...(await resolveConfig(path)), filepath: path });
}

const head = `# Benchmarks

\`\`\`
npm run bench              measures, and prints the tables
npm run bench -- --write   measures, and writes this file
npm run bench -- --quick   the same with tiny numbers, which say nothing about time
\`\`\`

A whole run takes about fifteen minutes, the first one longer: it makes the data (1.3 GB, kept in
\`node_modules/.cache/ten-four/bench\`, which may be deleted; a run needs 4 GB more, and 6 GB of memory). Ratios are the result. Milliseconds are those of one machine
on one day.`;

export function machineLines(machine: Machine, { fileMs, renameMs }: SyncCost): string {
  const { cores, memoryGigabytes, system, node, fileSystem, loadBefore } = machine;
  const others = `Other programs wanted ${loadBefore.toFixed(1)} of its cores in the minute before.`;
  return `This run: ${cores} cores, ${memoryGigabytes} GB of memory, ${system}, Node ${node}, data on ${fileSystem}. A sync of
4 KB in a file takes ${milliseconds(fileMs?.p50)} ms there (p99 ${milliseconds(fileMs?.p99)}), a rename and the sync of its
folder ${milliseconds(renameMs?.p50)} ms (p99 ${milliseconds(renameMs?.p99)}). ${others}${isBusy(machine) ? busyLine : ''}`;
}

const busyLine = ` That is too many for milliseconds, and for figures that are judged in them, to
mean much; ratios of the same round hold better.`;

function isBusy({ cores, loadBefore }: Machine): boolean {
  return loadBefore > cores / 2;
}

function reading(plan: Plan): string {
  return `## How to read this

- **A command** is one of receive, acknowledge and note, in turn, through the desk: arguments parsed, decided, written, synced,
  answered. For the others it is the least they can do: one open inquiry is replaced by itself and a note, and saved in the
  way of the library. Nothing is decided and nothing is parsed there.
- **Side by side** means in one run: each device has a process of its own, and they take turns in ${plan.rounds} rounds, in an order
  that changes, for one number of open inquiries after the other. A round is ${plan.warmUp} commands that are not counted and ${plan.commands}
  that are; those that write everything have one and one in every ${plan.slowEvery}rd round, with other numbers of open ones than ${plan.usualOpen} in
  every ${plan.slowEveryElsewhere}th. Ratios compare medians of the same round; shown is the median of the rounds, and the middle half of them
  in brackets.
- **Every command is looked for on the disk** after its round, in what is read anew; a missing one ends the bench.
- **p99** is by nearest rank. Where fewer than 100 were measured the slowest one stands there.
- **The raw limit** makes a new file of the same bytes as our open file after the same command, syncs it, renames it into place
  and syncs the folder, with the asynchronous calls of Node that the store uses. With blocking calls it is quicker, but stops
  the program, its timers and its page for as long as the disk takes.
- **lowdb's preset** syncs nothing: after a power cut its file may be old or empty. What it left unwritten is synced between
  its turns, off its time, so that nobody else pays for it.
- **"cannot"**, tried once with the fewest open: ${count(mostClosed(plan))} inquiries are a text of about a gigabyte, and a string of V8 ends at half of that. There is no
  figure for a program that keeps so much in one JSON file, because there is no such program.
- **node:sqlite** answers sooner than a file can be replaced: it appends to its log and syncs once. It is here as the measure of
  what else could be had; its calls block the program while the disk works.
- **The data** is made from numbers, the same in every run: every history is spread over ${historyMonths} months, so a larger one is that of
  a busier office. One in two hundred was opened again and stands in two months. The clock starts at a fixed instant and
  then goes on, so figures do not depend on the day of the run.
- **A year's summary** is asked for by two kinds of process: one that is run from the sources, whose types are taken off as they
  are read, and one that is one bundle, as \`npm run build\` makes the desktop edition's main process. Both run in Node, without
  Electron and its page.
- **Closed today** counts like open: it stays in the open file until the day turns. The rows with ${Math.max(...plan.open)} open show what that
  costs.
- **Caches** of the operating system are warm: data is read that was read or written before in the same run. A start after
  the computer was switched on has to wait for its disk as well.
- **Not measured**: network drives, other file systems, other systems, wear.`;
}
