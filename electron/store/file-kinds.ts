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

interface LineCache {
  readonly lineOf: (inquiry: Inquiry) => string;
  /** Throws when the line could not be read back. */
  readonly prove: (inquiry: Inquiry) => void;
  /** They were read from a file a moment ago: what they become can be read back. */
  readonly trust: (inquiries: readonly Inquiry[]) => void;
}

/** Inquiries are never changed in place, so an action pays only for the one it replaced. */
export function createLineCache(): LineCache {
  const known = new WeakMap<Inquiry, string>();
  const proven = new WeakSet<Inquiry>();
  const lineOf = (inquiry: Inquiry): string => {
    const line = known.get(inquiry) ?? JSON.stringify(inquiry);
    known.set(inquiry, line);
    return line;
  };
  return {
    lineOf,
    prove: (inquiry) => {
      if (proven.has(inquiry)) return;
      mustBeReadable(lineOf(inquiry), parseInquiry);
      proven.add(inquiry);
    },
    trust: (inquiries) => inquiries.forEach((inquiry) => proven.add(inquiry)),
  };
}

export function openFileKind(cache: LineCache): FileKind<OpenState> {
  return {
    format: 'ten-four/open',
    parse: parseOpenState,
    lines: ({ inquiries, nudged, interruptions }) => [
      '{"inquiries":[',
      ...arrayLines(inquiries.map(cache.lineOf)),
      '],"nudged":[',
      ...arrayLines(nudged.map((key) => JSON.stringify(key))),
      '],"interruptions":[',
      ...arrayLines(interruptions.map((interruption) => JSON.stringify(interruption))),
      ']}',
    ],
    prove: ({ inquiries, nudged, interruptions }) => {
      mustBeReadable(JSON.stringify({ inquiries: [], nudged, interruptions }), parseOpenState);
      proveInquiries(inquiries, cache);
    },
  };
}

export function closedFileKind(month: string, cache: LineCache): FileKind<ClosedMonth> {
  return {
    format: 'ten-four/closed',
    parse: (value) => parseClosedMonth(month, value),
    parseInPieces: (value, pause) => parseClosedMonthInPieces(month, value, pause),
    lines: ({ inquiries }) => [
      `{"month":${JSON.stringify(month)},"inquiries":[`,
      ...arrayLines(inquiries.map(cache.lineOf)),
      ']}',
    ],
    prove: ({ inquiries }) => proveInquiries(inquiries, cache),
  };
}

export const settingsFileKind: FileKind<Settings> = {
  format: 'ten-four/settings',
  parse: parseSettings,
  lines: (settings) => [JSON.stringify(settings)],
  prove: (settings) => mustBeReadable(JSON.stringify(settings), parseSettings),
};

function proveInquiries(inquiries: readonly Inquiry[], { prove }: LineCache): void {
  if (new Set(inquiries.map(({ id }) => id)).size !== inquiries.length) {
    throw new Error('The same inquiry stands twice in what is to be saved.');
  }
  inquiries.forEach(prove);
}

function arrayLines(items: readonly string[]): readonly string[] {
  return items.map((item, index) => (index < items.length - 1 ? `${item},` : item));
}

/** A NaN becomes null in JSON: without this look the next start would find its own file damaged. */
function mustBeReadable<T>(text: string, parse: (value: unknown) => Parsed<T>): void {
  const parsed = parse(JSON.parse(text));
  if (!parsed.ok) throw new Error(`What is to be saved could not be read back: ${parsed.problem}.`);
}
