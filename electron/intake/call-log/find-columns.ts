// Owns the recognition of a log: its delimiter, its header row, the phone system it is of, and which column means what.
import { phoneDigits } from '../../domain/phone-number.ts';
import { phoneSystems } from './formats.ts';
import { fields, type Columns, type Field, type PhoneSystem } from './phone-system.ts';
import { delimiters, heightOf, readRows, splitLines, type Delimiter, type Lines, type Row } from './read-rows.ts';
import { readWhen } from './read-when.ts';

/** Columns (from 0) of each field, the best first; the first cell that is not empty counts. */
export type Picked = ReadonlyMap<Field, readonly number[]>;

/** How a log is laid out, whatever its columns mean. */
export interface Frame {
  readonly delimiter: Delimiter;
  readonly headers: readonly string[];
  /** From 1; null when there is none. */
  readonly headerLine: number | null;
  /** Line of the first call. */
  readonly firstLine: number;
}

export interface Layout extends Frame {
  readonly system: PhoneSystem;
  readonly picked: Picked;
}

/** A log in which no phone system was recognised. */
interface UnknownLayout extends Frame {
  readonly rows: readonly Row[];
}

export type Found =
  { readonly known: true; readonly layout: Layout } | { readonly known: false; readonly layout: UnknownLayout };

/** Headers and samples are shown to people; a line of 10,000 characters helps nobody. */
const longestHeader = 200;

/** More than that are not columns of a log but a text full of commas. */
const mostColumns = 1000;

/** Reports have a title and a period above the header. */
const searchedRows = 20;
const searchedLength = 256 * 1024;

/** Recognises a log by the beginning of its text. */
export function findColumns(text: string): Found {
  const lines = splitLines(text.slice(0, searchedLength));
  const heads = delimiters.map((delimiter) => ({ delimiter, rows: firstRows(lines, delimiter) }));
  for (const { delimiter, rows } of heads) {
    const layout = recognise(rows, delimiter);
    if (layout !== null) return { known: true, layout };
  }
  const [widest] = heads.toSorted((a, b) => usualWidth(b.rows) - usualWidth(a.rows));
  if (widest === undefined) throw new Error('There is at least one delimiter.');
  return { known: false, layout: unknownLayout(widest.rows, widest.delimiter) };
}

function unknownLayout(rows: readonly Row[], delimiter: Delimiter): UnknownLayout {
  const width = usualWidth(rows);
  const first = rows.find(({ cells }) => cells.length === width);
  const cells = width > mostColumns ? [] : (first?.cells ?? []).map(shown);
  const line = first?.line ?? 1;
  // A time or a long number in the first row: it is a call, and the log has no header.
  const isCall = cells.some((cell) => readWhen(cell) !== null || (phoneDigits(cell)?.length ?? 0) >= 7);
  const firstLine = isCall ? line : line + heightOf(first?.cells ?? []);
  return {
    delimiter,
    headers: isCall ? cells.map(() => '') : cells,
    headerLine: isCall ? null : line,
    firstLine,
    rows: rows.filter((row) => row.line >= firstLine),
  };
}

function firstRows(lines: Lines, delimiter: Delimiter): readonly Row[] {
  const rows: Row[] = [];
  let broken = 0;
  // "sep=;" is a note of Excel to itself.
  const from = /^sep=.?\s*$/i.test(lines.slice(1, 2)) ? 2 : 1;
  readRows(lines, { delimiter, width: 0 }, from, {
    onRow: (row) => rows.push(row) < searchedRows,
    onBrokenRow: () => ++broken < searchedRows,
  });
  return rows;
}

/** The width that most of the first rows have; wider wins a tie. */
function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best?.[0] ?? 0;
}

function recognise(rows: readonly Row[], delimiter: Delimiter): Layout | null {
  for (const { line, cells } of rows) {
    if (cells.length > mostColumns) continue;
    const keys = cells.map(headerKey);
    const system = phoneSystems.find(({ identifiedBy }) =>
      identifiedBy.every((name) => keys.includes(headerKey(name))),
    );
    if (system !== undefined) {
      const frame = { delimiter, headers: cells.map(shown), headerLine: line, firstLine: line + heightOf(cells) };
      return layoutOf(system, frame);
    }
  }
  const [first] = rows;
  const bare = phoneSystems.find(
    ({ headerless }) => headerless !== undefined && first !== undefined && isMaster(first),
  );
  const names = bare?.headerless ?? [];
  const width = first?.cells.length ?? 0;
  // The last three are switched on together, the two before them each by itself.
  const headers = width <= 18 ? names.slice(0, width) : [...names.slice(0, width - 3), ...names.slice(18)];
  if (bare === undefined) return null;
  return layoutOf(bare, { delimiter, headers, headerLine: null, firstLine: first?.line ?? 1 });
}

/** Asterisk's Master.csv has no header: 16 to 21 columns, the tenth a time, the fifteenth a disposition. */
function isMaster({ cells }: Row): boolean {
  return (
    cells.length >= 16 &&
    cells.length <= 21 &&
    /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(cells[9] ?? '') &&
    /^(answered|no answer|busy|failed|congestion)$/i.test(cells[14] ?? '')
  );
}

function layoutOf(system: PhoneSystem, frame: Frame): Layout {
  return { ...frame, system, picked: pick(system.columns, frame.headers) };
}

function pick(columns: Columns, headers: readonly string[]): Picked {
  const keys = headers.map(headerKey);
  const picked = new Map<Field, readonly number[]>();
  for (const field of fields) {
    const found = (columns[field] ?? []).map((name) => keys.indexOf(headerKey(name))).filter((index) => index >= 0);
    if (found.length > 0) picked.set(field, found);
  }
  return picked;
}

/** Header words are the same whatever their case, spaces, quotes and byte order mark. */
function headerKey(header: string): string {
  return header
    .slice(0, longestHeader)
    .toLowerCase()
    .replaceAll(/[\s"'\uFEFF]/g, '');
}

/** A cell as it is shown. */
export function shown(cell: string): string {
  return cell.slice(0, longestHeader).replaceAll('\uFEFF', '').trim();
}
