// Owns what leaves the app as a file: one row an inquiry for spreadsheets, and JSON that comes back identical.
import { cyclesOf, runningPromise, type Cycle } from '../domain/cycle.ts';
import {
  documentWords,
  labelIn,
  exportColumns,
  type DocumentWords,
  type ExportColumn,
  type ExportStatus,
} from '../domain/document-words.ts';
import { isWithdrawn } from '../domain/event.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import type { MessageLanguage } from '../domain/message-language.ts';
import type { Settings } from '../domain/settings.ts';
import { writtenSubject } from '../domain/subject.ts';

export const jsonExportFormat = 'ten-four-export';
export const jsonExportVersion = 1;

export interface ExportContext {
  /** The office's IANA zone, in which times are written. */
  readonly zone: string;
  readonly nowMs: number;
  /** Of the headings, and of what we write in the cells. English where it is not said. */
  readonly language?: MessageLanguage;
}

type Cell = (inquiry: Inquiry, last: LastCycle, at: Clock, words: DocumentWords) => string;
type Clock = (atMs: number | null) => string;
type LastCycle = ReturnType<typeof lastCycle>;

const cells: Readonly<Record<ExportColumn, Cell>> = {
  id: ({ id }) => id,
  received: ({ receivedAtMs }, _, at) => at(receivedAtMs),
  channel: ({ channel }, _last, _at, { cells: words }) => words.channel[channel],
  kind: ({ kind }, _last, _at, { cells: words }) => words.kind[kind],
  name: ({ customer }, _last, _at, words) => labelIn(customer.name ?? '', words),
  phone: ({ customer }) => customer.phone ?? '',
  email: ({ customer }) => customer.email ?? '',
  handle: ({ customer }) => customer.handle ?? '',
  subject: writtenSubject,
  source: ({ source: { system } }, _last, _at, { cells: words }) =>
    system === 'by-hand' ? words.source[system] : system,
  reference: ({ source }) => source.reference ?? '',
  addedBy: ({ addedBy }) => addedBy ?? '',
  status: (inquiry, last, _at, { cells: words }) => words.status[isWithdrawn(inquiry) ? 'withdrawn' : last.status],
  acknowledged: (_, last, at) => at(last.acknowledgedAtMs),
  acknowledgedBy: (_, last) => last.acknowledgedBy ?? '',
  contactBy: (_, last, at) => at(last.promiseMs),
  closed: (_, last, at) => at(last.closedAtMs),
  closeReason: (_, { closeReason }, _at, { cells: words }) =>
    closeReason === null ? '' : words.closeReason[closeReason],
  // Everything that happened, so that a spreadsheet loses nothing.
  events: ({ events }) => JSON.stringify(events),
};

/** CSV for spreadsheets: one row an inquiry, oldest first as given, CRLF, with the mark by which Excel reads accents. */
export function exportCsv(inquiries: readonly Inquiry[], { zone, language = 'en' }: ExportContext): string {
  const at: Clock = (atMs) => (atMs === null ? '' : isoIn(zone, atMs));
  const words = documentWords(language);
  const header = exportColumns.map((column) => words.columns[column]);
  const rows = inquiries.map((inquiry) => {
    const last = lastCycle(inquiry);
    return exportColumns.map((column) => cells[column](inquiry, last, at, words));
  });
  return `\uFEFF${[header, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/**
 * JSON of everything, an inquiry a line: small, and still to be read in an editor. `readJsonExport` gives the inquiries
 * back identical; the settings are for whoever reads the file.
 */
export function exportJson(inquiries: readonly Inquiry[], settings?: Settings): string {
  const head = {
    format: jsonExportFormat,
    version: jsonExportVersion,
    ...(settings === undefined ? {} : { settings }),
  };
  const lines = inquiries.map((inquiry) => JSON.stringify(inquiry)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"inquiries":[\n${lines}\n]}\n`;
}

function lastCycle(inquiry: Inquiry) {
  const cycle = cyclesOf(inquiry).at(-1);
  if (cycle === undefined) throw new Error('An inquiry has at least one cycle.');
  const { acknowledgedAtMs, acknowledgedBy, closedAtMs, closeReason, mergedInto } = cycle;
  const status = statusOf(cycle);
  const promiseMs = closedAtMs === null && mergedInto === null ? (runningPromise(cycle.promises)?.byMs ?? null) : null;
  return { status, acknowledgedAtMs, acknowledgedBy, closedAtMs, closeReason, promiseMs };
}

function statusOf({ mergedInto, closedAtMs, acknowledgedAtMs }: Cycle): ExportStatus {
  if (mergedInto !== null) return 'merged';
  if (closedAtMs !== null) return 'closed';
  return acknowledgedAtMs !== null ? 'acknowledged' : 'waiting';
}

/** What a spreadsheet would run as a formula. */
const formulaStart = /^[=+\-@\t\r\n]/;
/** "+34 600 110 233" must stay readable. Without a minus or a letter there is nothing in it to work out. */
const plainNumber = /^\+\d[\d ().]*$/;

/** Cells that a spreadsheet would run get an apostrophe in front, but for plain telephone numbers. */
function csvCell(text: string): string {
  const safe = formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** ISO 8601 in the office's zone with its offset, to the second: sorts, and means the same everywhere. */
function isoIn(zone: string, atMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(atMs)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
