// Owns the reading of a call log file from bytes to calls, and every refusal on the way. Pure: no files, no clock.
import { inWords, joined, templates, type Words } from '../../domain/words.ts';
import {
  flaw,
  type BadRow,
  type CallLogReading,
  type Flaw,
  type ReadContext,
  type RefusedLog,
} from './call-log-reading.ts';
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
    const size = inWords('The file has {size} MB; {most} MB is the limit.', {
      size: megabytes(bytes.length),
      most: megabytes(limits.bytes),
    });
    return refuseInWords('too-big', joined(size, inWords(shorterPeriod)));
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuseInWords('not-csv', decoded);
  if (decoded.text.trim() === '')
    return refuse('empty', 'The file is empty. Export the call log again, and choose that.');
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
    const size = inWords('The file has more than {limit, number} calls.', { limit });
    return refuseInWords('too-big', joined(size, inWords(shorterPeriod)));
  }
  if (rows.brokenLines.length > mostBrokenRows) {
    const broken = inWords(
      'The quotes of more than {count, number} rows are broken, first in line {line}. Export the log again as CSV.',
      { count: mostBrokenRows, line: rows.brokenLines[0] ?? 0 },
    );
    return refuseInWords('not-csv', broken, layout);
  }
  if (rows.legs.length > 0 || rows.bad.length > 0) return null;
  return refuse(
    'empty',
    'The file has column names but no calls. Export a period with calls, and choose that.',
    layout,
  );
}

const shorterPeriod = templates('Export a shorter period, for example one month, and add the files one after another.');

function findLayout(text: string, { mapping }: ReadContext): Layout | RefusedLog {
  const found = findColumns(text);
  if (mapping !== undefined) return applyMapping(mapping, found.layout);
  if (found.known) return found.layout;
  const { headers, headerLine, rows } = found.layout;
  if (headers.length < 2) {
    return refuse('not-csv', 'This file has no columns. Export the call log as CSV and add that file.');
  }
  const unknown = refuse(
    'unknown-columns',
    'These columns are of no phone system that is known here. Say what each of them is.',
  );
  return { ...unknown, headers, headerLine, sample: sampleOf(rows) };
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
  const reject = (line: number, { reason, said }: Flaw): void =>
    void bad.push(badRow(lines, line, said === undefined ? { reason } : { reason, said }));
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
      else if (reading.is === 'bad') reject(row.line, reading);
      else leftOut += 1;
      return count <= limit;
    },
    onBrokenRow: (line) => {
      count += 1;
      reject(line, flaw('The quotes in this row are broken.'));
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
function readWidth({ cells }: Row, width: number): ({ readonly is: 'bad' } & Flaw) | null {
  if (cells.length === width) return null;
  if (cells.length > width && cells.slice(width).every((cell) => cell.trim() === '')) return null;
  if (cells.length === 1) return { is: 'bad', ...flaw('The row has 1 column, the header has {width}.', { width }) };
  const gaps = { count: cells.length, width };
  return { is: 'bad', ...flaw('The row has {count} columns, the header has {width}.', gaps) };
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
    const written = { written: leg.writtenAs };
    if (atMs === null) bad.push(badRow(lines, leg.line, flaw('The date "{written}" cannot be read.', written)));
    else if (atMs > timing.latestMs) {
      bad.push(badRow(lines, leg.line, flaw('The date "{written}" is in the future.', written)));
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
  const dateIn = (order: 'day-first' | 'month-first') =>
    ({ atMs: instantOf(leg.when, order, utcClock) ?? 0, zone: 'UTC', as: 'date' }) as const;
  const [dayFirst, monthFirst] = [dateIn('day-first'), dateIn('month-first')];
  const asked = inWords('Is "{written}" the {dayFirst} or the {monthFirst}? No row of this file says.', {
    written: leg.writtenAs,
    dayFirst,
    monthFirst,
  });
  const question = {
    written: leg.writtenAs,
    dayFirst: inWords('{date}', { date: dayFirst }).sentence,
    monthFirst: inWords('{date}', { date: monthFirst }).sentence,
  };
  return { ...refuseInWords('ambiguous-dates', asked, layout), question };
}

function refuse(reason: RefusedLog['reason'], template: string, layout?: Layout): RefusedLog {
  return refuseInWords(reason, inWords(template), layout);
}

function refuseInWords(reason: RefusedLog['reason'], { sentence, said }: Words, layout?: Layout): RefusedLog {
  const headers = layout === undefined ? {} : { headers: layout.headers };
  return { ok: false, reason, sentence, ...(said === undefined ? {} : { said }), ...headers };
}

function badRow(lines: Lines, line: number, why: Flaw): BadRow {
  return {
    line,
    ...why,
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
