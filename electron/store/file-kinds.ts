// The three kinds of file: how each one's data becomes lines, and lines become data.
import type { Inquiry } from '../domain/inquiry.ts';
import type { Settings } from '../domain/settings.ts';
import type { FileKind } from './envelope.ts';
import {
  parseClosedMonth,
  parseClosedMonthInPieces,
  parseInquiry,
  parseOpenState,
  parseSettings,
  type ClosedMonth,
  type OpenState,
  type Parsed,
} from './schema.ts';

type LineOf = (inquiry: Inquiry) => string;

/** Inquiries are never changed in place, so an action pays only for the one it replaced. */
export function createLineCache(): LineOf & { readonly trust: (inquiries: readonly Inquiry[]) => void } {
  const known = new WeakMap<Inquiry, string>();
  const trusted = new WeakSet<Inquiry>();
  const lineOf: LineOf = (inquiry) => {
    const line =
      known.get(inquiry) ?? (trusted.has(inquiry) ? JSON.stringify(inquiry) : readableJson(inquiry, parseInquiry));
    known.set(inquiry, line);
    return line;
  };
  /** They were read from a file a moment ago: what they become can be read back. */
  const trust = (inquiries: readonly Inquiry[]): void => inquiries.forEach((inquiry) => trusted.add(inquiry));
  return Object.assign(lineOf, { trust });
}

export function openFileKind(lineOf: LineOf): FileKind<OpenState> {
  return {
    format: 'ten-four/open',
    parse: parseOpenState,
    lines: ({ inquiries, nudged, interruptions }) => {
      readableJson({ inquiries: [], nudged, interruptions }, parseOpenState);
      return [
        '{"inquiries":[',
        ...inquiryLines(inquiries, lineOf),
        '],"nudged":[',
        ...arrayLines(nudged.map((key) => JSON.stringify(key))),
        '],"interruptions":[',
        ...arrayLines(interruptions.map((interruption) => JSON.stringify(interruption))),
        ']}',
      ];
    },
  };
}

export function closedFileKind(month: string, lineOf: LineOf): FileKind<ClosedMonth> {
  return {
    format: 'ten-four/closed',
    parse: (value) => parseClosedMonth(month, value),
    parseInPieces: (value, pause) => parseClosedMonthInPieces(month, value, pause),
    lines: ({ inquiries }) => [
      `{"month":${JSON.stringify(month)},"inquiries":[`,
      ...inquiryLines(inquiries, lineOf),
      ']}',
    ],
  };
}

export const settingsFileKind: FileKind<Settings> = {
  format: 'ten-four/settings',
  parse: parseSettings,
  lines: (settings) => [readableJson(settings, parseSettings)],
};

function inquiryLines(inquiries: readonly Inquiry[], lineOf: LineOf): readonly string[] {
  if (new Set(inquiries.map(({ id }) => id)).size !== inquiries.length) {
    throw new Error('The same inquiry stands twice in what is to be saved.');
  }
  return arrayLines(inquiries.map(lineOf));
}

function arrayLines(items: readonly string[]): readonly string[] {
  return items.map((item, index) => (index < items.length - 1 ? `${item},` : item));
}

/** A NaN becomes null in JSON: without this look the next start would find its own file damaged. */
function readableJson<T>(value: T, parse: (value: unknown) => Parsed<T>): string {
  const text = JSON.stringify(value);
  const parsed = parse(JSON.parse(text));
  if (!parsed.ok) throw new Error(`What is to be saved could not be read back: ${parsed.problem}.`);
  return text;
}
