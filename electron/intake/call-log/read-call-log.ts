// Owns the reading of a call log file from bytes to calls, and every refusal on the way. Pure: no files, no clock.
import type { BadRow, CallLogReading, ReadContext, RefusedLog } from './call-log-reading.ts';
import { decideDateOrder } from './date-order.ts';
import { decodeText } from './decode.ts';
import { findColumns, shown, type Layout } from './find-columns.ts';
import { joinLegs, type TimedLeg } from './join-legs.ts';
import { applyMapping } from './map-by-hand.ts';
import { readLeg, type Leg } from './read-leg.ts';
import { readRows, splitLines, type Lines, type Row } from './read-rows.ts';
import { instantOf, needsOrder, utcClock, zoneClock, type DateOrder, type LocalClock, type When } from './read-when.ts';

const defaultLimits = { bytes: 25 * 1024 * 1024, rows: 100_000 };

const dayMs = 86_400_000;
const longestText = 120;
/** A file with more of them was not written as CSV, and each one is slow. */
const mostBrokenRows = 1000;

/** Reads the call log of a phone system, or of any system with `context.mapping`. Bad rows cost only themselves. */
export function readCallLog(bytes: Uint8Array, context: ReadContext): CallLogReading {
  const limits = context.limits ?? defaultLimits;
  if (bytes.length > limits.bytes) {
    const size = `The file has ${megabytes(bytes.length)} MB; ${megabytes(limits.bytes)} MB is the limit.`;
    return refuse('too-big', `${size} ${shorterPeriod}`);
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuse('not-csv', decoded.sentence);
  if (decoded.text.trim() === '') return refuse('empty', 'The file is empty.');
  const layout = findLayout(decoded.text, context);
  if ('ok' in layout) return layout;
  const lines = splitLines(decoded.text);
  const rows = collect(lines, layout, limits.rows);
  const refusal = refuseRows(rows, layout, limits.rows);
  if (refusal !== null) return refusal;
  const clock = layout.system.zone === 'utc' ? utcClock : zoneClock(context.zone);
  const latestMs = context.nowMs + dayMs;
  const told = context.dateOrder ?? documented(layout);
  const whens = rows.legs.flatMap(({ when, endWhen }) => (endWhen === null ? [when] : [when, endWhen]));
  const dateOrder = decideDateOrder(whens, { latestMs, told }, clock);
  if (dateOrder === null) return ask(rows.legs, layout);
  const timed = timeLegs(rows.legs, { dateOrder, clock, latestMs }, lines);
  return {
    ok: true,
    system: layout.system.id,
    encoding: decoded.encoding,
    delimiter: layout.delimiter,
    headers: layout.headers,
    calls: joinLegs(timed.legs),
    badRows: [...rows.bad, ...timed.bad].sort((a, b) => a.line - b.line),
    leftOut: rows.leftOut,
    dateOrder,
  };
}

/** Null when the rows are worth going on with. */
function refuseRows(rows: Collected, layout: Layout, limit: number): RefusedLog | null {
  if (rows.isTooLong) {
    return refuse('too-big', `The file has more than ${limit.toLocaleString('en')} calls. ${shorterPeriod}`);
  }
  if (rows.brokenLines.length > mostBrokenRows) {
    const first = `first in line ${rows.brokenLines[0]}`;
    const sentence = `The quotes of more than ${mostBrokenRows.toLocaleString('en')} rows are broken, ${first}.`;
    return refuse('not-csv', `${sentence} Export the log again as CSV.`, layout);
  }
  if (rows.legs.length > 0 || rows.bad.length > 0) return null;
  return refuse('empty', 'The file has column names but no calls.', layout);
}

const shorterPeriod = 'Export a shorter period, for example one month, and add the files one after another.';

function findLayout(text: string, { mapping }: ReadContext): Layout | RefusedLog {
  const found = findColumns(text);
  if (mapping !== undefined) return applyMapping(mapping, found.layout);
  if (found.known) return found.layout;
  const { headers, headerLine, rows } = found.layout;
  if (headers.length < 2) {
    return refuse('not-csv', 'This file has no columns. Export the call log as CSV and add that file.');
  }
  const sentence = 'These columns are of no phone system that is known here. Say what each of them is.';
  return { ...refuse('unknown-columns', sentence), headers, headerLine, sample: sampleOf(rows) };
}

interface Collected {
  readonly legs: readonly Leg[];
  readonly bad: readonly BadRow[];
  readonly leftOut: number;
  readonly brokenLines: readonly number[];
  readonly isTooLong: boolean;
}

function collect(lines: Lines, layout: Layout, limit: number): Collected {
  const legs: Leg[] = [];
  const bad: BadRow[] = [];
  const brokenLines: number[] = [];
  let leftOut = 0;
  let count = 0;
  const reject = (line: number, reason: string): void => void bad.push(badRow(lines, line, reason));
  const width = layout.headers.length;
  readRows(lines, { delimiter: layout.delimiter, width }, layout.firstLine, {
    onRow: (row) => {
      if (isBlank(row) || isTotal(row)) {
        leftOut += 1;
        return true;
      }
      count += 1;
      const reading = readWidth(row, width) ?? readLeg(row, layout.system, layout.picked);
      if (reading.is === 'leg') legs.push(reading.leg);
      else if (reading.is === 'bad') reject(row.line, reading.reason);
      else leftOut += 1;
      return count <= limit;
    },
    onBrokenRow: (line) => {
      count += 1;
      reject(line, 'The quotes in this row are broken.');
      return brokenLines.push(line) <= mostBrokenRows;
    },
  });
  return { legs, bad, leftOut, brokenLines, isTooLong: count > limit };
}

function isBlank({ cells }: Row): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function isTotal({ cells }: Row): boolean {
  return /^\s*(?:grand )?totals?\b/i.test(cells[0] ?? '');
}

/** Columns beyond the header's are forgiven when they are empty. */
function readWidth({ cells }: Row, width: number): { readonly is: 'bad'; readonly reason: string } | null {
  if (cells.length === width) return null;
  if (cells.length > width && cells.slice(width).every((cell) => cell.trim() === '')) return null;
  const columns = cells.length === 1 ? '1 column' : `${cells.length} columns`;
  return { is: 'bad', reason: `The row has ${columns}, the header has ${width}.` };
}

interface Timing {
  readonly dateOrder: DateOrder;
  readonly clock: LocalClock;
  readonly latestMs: number;
}

function timeLegs(legs: readonly Leg[], timing: Timing, lines: Lines): { legs: TimedLeg[]; bad: BadRow[] } {
  const timed: TimedLeg[] = [];
  const bad: BadRow[] = [];
  const instant = (when: When): number | null => instantOf(when, timing.dateOrder, timing.clock);
  for (const leg of legs) {
    const atMs = instant(leg.when);
    if (atMs === null) bad.push(badRow(lines, leg.line, `The date "${leg.writtenAs}" cannot be read.`));
    else if (atMs > timing.latestMs) {
      bad.push(badRow(lines, leg.line, `The date "${leg.writtenAs}" is in the future.`));
    } else {
      const ended = leg.endWhen === null ? null : instant(leg.endWhen);
      timed.push({ ...leg, atMs, endedAtMs: ended ?? (leg.seconds === null ? null : atMs + leg.seconds * 1000) });
    }
  }
  return { legs: timed, bad };
}

function documented(layout: Layout): 'day-first' | 'month-first' | null {
  const { dateOrder } = layout.system;
  return dateOrder === 'iso' ? null : dateOrder;
}

function ask(legs: readonly Leg[], layout: Layout): RefusedLog {
  const leg = legs.find(({ when }) => needsOrder(when));
  if (leg === undefined) throw new Error('Only a date that can be read in two ways is asked about.');
  const say = (order: 'day-first' | 'month-first'): string =>
    new Date(instantOf(leg.when, order, utcClock) ?? 0).toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
  const question = { written: leg.writtenAs, dayFirst: say('day-first'), monthFirst: say('month-first') };
  const sentence = `Is "${leg.writtenAs}" the ${question.dayFirst} or the ${question.monthFirst}? No row of this file says.`;
  return { ...refuse('ambiguous-dates', sentence, layout), question };
}

function refuse(reason: RefusedLog['reason'], sentence: string, layout?: Layout): RefusedLog {
  return layout === undefined
    ? { ok: false, reason, sentence }
    : { ok: false, reason, sentence, headers: layout.headers };
}

function badRow(lines: Lines, line: number, reason: string): BadRow {
  return {
    line,
    reason,
    text: lines
      .slice(line, line + 1)
      .trimEnd()
      .slice(0, longestText),
  };
}

function sampleOf(rows: readonly Row[]): readonly (readonly string[])[] {
  return rows.slice(0, 5).map(({ cells }) => cells.map(shown));
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(1).replace(/\.0$/, '');
}
