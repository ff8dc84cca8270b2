// What was measured, as tables. Each says in its head what its numbers are.
import type { BenchResult } from './bench.ts';
import { commitOf, type CommitResult } from './commits.ts';
import { deviceKinds, type DeviceName } from './devices/devices.ts';
import { figuresOf, verdictOf, type Figure } from './figures.ts';
import { bytes, count, megabytes, milliseconds, p50AndP99, ratio, significant, table } from './format.ts';
import { summaryYear } from './data/span.ts';
import { mostClosed } from './plan.ts';
import { allOf, medianOf, ratioOf, spreadOf } from './statistics.ts';

export interface Table {
  readonly title: string;
  readonly text: string;
  readonly note: string | null;
}

export function tablesOf(result: BenchResult): readonly Table[] {
  return [
    figuresTable(result),
    commandTable(result),
    ...result.plan.open.flatMap((open) => [sideBySideTable(result, open), othersTable(result, open)]),
    operationsTable(result),
    atOnceTable(result),
    startTable(result),
    searchTable(result),
    lookTable(result),
  ];
}

function figuresTable(result: BenchResult): Table {
  const rows = figuresOf(result).map((figure) => [
    figure.name,
    `at ${figure.bound} ${count(figure.limit)}${figure.unit}`,
    figure.value === null ? '-' : `${significant(figure.value)}${figure.unit}`,
    result.plan.isQuick ? 'too small to judge' : verdictOf(figure satisfies Figure),
  ]);
  return { title: 'Figures to reach', text: table(['what', 'to reach', 'measured', 'verdict'], rows), note: null };
}

function commandTable({ plan, commits }: BenchResult): Table {
  const rows = plan.open.flatMap((open) => {
    const raw = commitOf(commits, 'raw', 0, open);
    const none = commitOf(commits, 'desk', 0, open);
    return plan.closed.flatMap((closed) => {
      const one = commitOf(commits, 'desk', closed, open);
      if (one === undefined || raw === undefined || none === undefined) return [];
      return [
        [
          `${count(open)} open, ${count(closed)} closed`,
          ...p50AndP99(spreadOf(allOf(one.tookMs))),
          closed === 0 ? '1' : ratio(ratioOf(one.tookMs, none.tookMs)),
          ratio(ratioOf(one.tookMs, raw.tookMs)),
          milliseconds(medianOf(allOf(one.settledMs))),
        ],
      ];
    });
  });
  const head = ['Ten-Four', 'p50, ms', 'p99, ms', 'to none closed', 'to the raw limit', 'then busy, ms'];
  return {
    title: 'A command, with and without history',
    text: table(head, rows),
    note: 'From the call to the answer: the change is on the disk by then. "Then busy" is what the desk does after the answer (score, nudges, timer); a command that comes at once waits for it.',
  };
}

const compared: readonly DeviceName[] = ['desk', 'raw', 'raw-blocking', 'sqlite', 'write-file-atomic', 'conf', 'lowdb'];

function sideBySideTable({ plan, commits }: BenchResult, open: number): Table {
  const rows = compared.map((device) => [
    deviceKinds[device].label,
    deviceKinds[device].syncs,
    ...plan.closed.map((closed) => cellOf(commitOf(commits, device, closed, open))),
  ]);
  const head = [
    'p50 / p99 of a command, ms',
    'what is synced',
    ...plan.closed.map((closed) => `${count(closed)} closed`),
  ];
  return {
    title: `Side by side, with ${count(open)} open`,
    text: table(head, rows),
    note: 'The raw limit writes the same bytes as our open file, so it has no history.',
  };
}

function cellOf(one: CommitResult | undefined): string {
  if (one === undefined) return '';
  if (one.problem !== null) return `cannot: ${one.problem}`;
  const [p50, p99] = p50AndP99(spreadOf(allOf(one.tookMs)));
  return `${p50} / ${p99}`;
}

function othersTable({ plan, commits }: BenchResult, open: number): Table {
  const others = compared.filter((device) => !device.startsWith('raw') && device !== 'desk');
  const rows = others.flatMap((device) =>
    plan.closed.flatMap((closed) => {
      const one = commitOf(commits, device, closed, open);
      const desk = commitOf(commits, 'desk', closed, open);
      if (one === undefined || desk === undefined || one.problem !== null) return [];
      return [
        [
          `${deviceKinds[device].label}, ${count(closed)} closed`,
          ratio(ratioOf(one.tookMs, desk.tookMs)),
          bytes(one.writtenBytes),
          bytes(desk.writtenBytes),
          count(allOf(one.tookMs).length),
        ],
      ];
    }),
  );
  const head = ['device', 'its time to ours', 'bytes a command', 'ours', 'commands measured'];
  return {
    title: `How much longer the others take with ${count(open)} open, and how much they write`,
    text: table(head, rows),
    note: 'Below 1 x the other one is quicker. Bytes are what the process hands to the system in writes; "-" where the system does not count them.',
  };
}

function operationsTable({ counts }: BenchResult): Table {
  const rows = counts.map(({ closed, open, operations, bytes: written }) => [
    `${count(open)} open, ${count(closed)} closed`,
    count(operations.length),
    count(operations.filter((operation) => operation.startsWith('sync')).length),
    count(written),
    operations.join(', '),
  ]);
  return {
    title: 'What a note does to the disk',
    text: table(['', 'operations', 'syncs', 'bytes', 'in this order'], rows),
    note: 'Counted at the door to the disk, not timed.',
  };
}

function atOnceTable({ atOnce: { commands, writes, tookMs, oneByOneMs } }: BenchResult): Table {
  const rows = [
    ['all at once', count(writes), significant(tookMs)],
    ['one after another', count(commands), significant(oneByOneMs)],
  ];
  return { title: `${count(commands)} commands`, text: table(['', 'writes', 'ms in all'], rows), note: null };
}

function startTable({ plan, starts }: BenchResult): Table {
  const [none] = starts;
  const rows = starts.map((one) => [
    `${count(one.closed)} closed`,
    milliseconds(spreadOf(allOf(one.startedMs))?.p50),
    milliseconds(spreadOf(allOf(one.startedMs))?.most),
    none === undefined || one === none ? '1' : ratio(ratioOf(one.startedMs, none.startedMs)),
    milliseconds(medianOf(allOf(one.openedMs))),
    megabytes(medianOf(one.rssBytes)),
    megabytes(medianOf(one.heapBytes)),
  ]);
  const head = [
    'process start to first snapshot',
    'p50, ms',
    'slowest, ms',
    'to none closed',
    'of it opening, ms',
    'memory, MB',
    'heap, MB',
  ];
  return {
    title: `Start, with ${plan.usualOpen} open`,
    text: table(head, rows),
    note: '"Of it opening" is without Node and without reading the program: lock, files, figures of the last days, first look at the clock. Memory is the resident set right then; the heap is after a collection.',
  };
}

function searchTable({ history, derivedMs }: BenchResult): Table {
  const rows = Object.entries(history.searchMs).map(([kind, values]) => {
    const spread = spreadOf(values);
    return [
      `${kind} (${history.searches[kind] ?? ''})`,
      count(history.hits[kind] ?? 0),
      milliseconds(spread?.p50),
      milliseconds(spread?.most),
    ];
  });
  const all = spreadOf(Object.values(history.searchMs).flat());
  const total = [
    'all of them',
    '',
    `${milliseconds(all?.p50)} (p99 ${milliseconds(all?.p99)})`,
    milliseconds(all?.most),
  ];
  return {
    title: `Searching ${count(history.closed)} closed inquiries`,
    text: table(['search', 'shown', 'p50, ms', 'slowest, ms'], [...rows, total]),
    note: `The first search of a process reads the search files: ${milliseconds(medianOf(history.firstSearchMs))} ms. Where everything derived is missing it makes it, once: ${significant(derivedMs / 1000)} s. After searching, memory is ${significant(history.searchMegabytes)} MB more until the search files are let go.`,
  };
}

function lookTable({ plan, history }: BenchResult): Table {
  const browsed = Object.entries(history.browseMs).map(([kind, values]) =>
    spreadRow(`the history, narrowed to ${kind} (${count(history.browseCounts[kind] ?? 0)} fit)`, values),
  );
  const rows = [
    ...browsed,
    spreadRow('the card of a customer', history.cardMs),
    spreadRow(`opening a month (${count(history.monthRows)} rows on the first page)`, history.monthMs),
    spreadRow(`summary of ${summaryYear} (${count(history.yearCount)} counted), first thing asked`, history.yearMs),
    spreadRow('the same from the start of the process, run from the sources', history.yearSinceStartMs),
    spreadRow('summary, first thing asked of a process that is built as the product is', history.builtYearMs),
    spreadRow('the same from the start of that process', history.builtYearSinceStartMs),
    spreadRow('summary where no month was ever counted, first thing asked of such a process', history.newYearMs),
    spreadRow('the same, counted from the start of that process', history.newYearSinceStartMs),
  ];
  return {
    title: `Looking back over ${count(mostClosed(plan))} closed inquiries`,
    text: table(['', 'p50, ms', 'slowest, ms'], rows),
    note: null,
  };
}

function spreadRow(name: string, values: readonly number[]): readonly string[] {
  const spread = spreadOf(values);
  return [name, milliseconds(spread?.p50), milliseconds(spread?.most)];
}
