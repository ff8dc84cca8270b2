// Owns the step from text to rows: csv-parse reads them, and one row with broken quotes costs that row, not the rest.
import { CsvError, parse } from 'csv-parse/sync';

export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** `line` is the first line of the row in the file, from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface RowSink {
  /** False ends the reading. */
  readonly onRow: (row: Row) => boolean;
  /** A row whose quotes cannot be understood. False ends the reading. */
  readonly onBrokenRow: (line: number) => boolean;
}

/** Lines handed to the parser at once. It starts again after each broken row, and must not read all again. */
const fullBlock = 4096;
/** A quoted cell that runs over more lines than this was never closed. */
const longestCell = 200;

/** After so many rows with stray quotes they are this log's way, and going back for each one is slow. */
const mostAlone = 100;

/** The text cut into physical lines, with `\n` as the only line end. */
export interface Lines {
  readonly count: number;
  /** Text of lines `from` (counted from 1) up to and without `to`. */
  readonly slice: (from: number, to: number) => string;
}

export function splitLines(original: string): Lines {
  const text = original.includes('\r') ? original.replaceAll(/\r\n?/g, '\n') : original;
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  if (starts.at(-1) !== text.length) starts.push(text.length);
  return {
    count: starts.length - 1,
    slice: (from, to) => text.slice(starts[from - 1] ?? text.length, starts[to - 1] ?? text.length),
  };
}

/** How rows are told apart. `width` is the number of columns that rows should have, 0 when that is not known yet. */
export interface RowShape {
  readonly delimiter: Delimiter;
  readonly width: number;
}

/** Reads rows from line `from` on. Empty lines are skipped. */
export function readRows(lines: Lines, shape: RowShape, from: number, sink: RowSink): void {
  let next = from;
  let block = fullBlock;
  let alone = 0;
  while (next <= lines.count) {
    const end = Math.min(lines.count + 1, next + block);
    const read = readBlock(lines.slice(next, end), { ...shape, isRelaxed: alone > mostAlone }, next, sink);
    if (read.outcome === 'ended') return;
    if (read.outcome === 'cut' && read.next === next && block < longestCell && end <= lines.count) {
      // The block ended inside a quoted cell.
      block *= 2;
      continue;
    }
    next = read.next;
    if (read.outcome === 'done') {
      block = Math.min(fullBlock, block * 2);
    } else if (read.outcome === 'broken' || end > lines.count || end - next >= longestCell) {
      if (!readAlone(lines, next, shape.delimiter, sink)) return;
      next += 1;
      alone += 1;
      block = 8;
    }
  }
}

interface BlockShape extends RowShape {
  /** Quotes are taken as they come. */
  readonly isRelaxed: boolean;
}

interface BlockRead {
  /** `cut`: the block ended within quotes; `broken`: quotes in wrong places; `ended`: the sink had enough. */
  readonly outcome: 'done' | 'cut' | 'broken' | 'ended';
  /** The line of the first row that was not read. */
  readonly next: number;
}

function readBlock(text: string, shape: BlockShape, firstLine: number, sink: RowSink): BlockRead {
  let next = firstLine;
  const onRecord = (cells: string[]): null => {
    const height = heightOf(cells);
    // Rows that were swallowed by a quote that is never closed show up as one high row of another width.
    if (height > 1 && (shape.isRelaxed || (shape.width > 0 && cells.length !== shape.width))) throw new Broken();
    const line = next;
    next += height;
    const isEmpty = cells.length === 1 && cells[0] === '';
    if (!isEmpty && !sink.onRow({ line, cells })) throw new Ended();
    return null;
  };
  try {
    parse(text, {
      delimiter: shape.delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: shape.isRelaxed,
      on_record: onRecord,
    });
    return { outcome: 'done', next: firstLine + countLines(text) };
  } catch (error) {
    if (error instanceof Ended) return { outcome: 'ended', next };
    if (error instanceof Broken) return { outcome: 'broken', next };
    if (error instanceof CsvError) return { outcome: error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'cut' : 'broken', next };
    throw error;
  }
}

class Ended extends Error {}
class Broken extends Error {}

/** One line by itself, with quotes taken as they come. False when the sink had enough. */
function readAlone(lines: Lines, line: number, delimiter: Delimiter, sink: RowSink): boolean {
  try {
    const [cells] = parse(lines.slice(line, line + 1), {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
    });
    return cells === undefined || sink.onRow({ line, cells });
  } catch (error) {
    if (error instanceof CsvError) return sink.onBrokenRow(line);
    throw error;
  }
}

/** How many lines of the file a row takes. */
export function heightOf(cells: readonly string[]): number {
  let height = 1;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) height += 1;
  }
  return height;
}

function countLines(text: string): number {
  return heightOf([text]) - (text.endsWith('\n') ? 1 : 0);
}
