import { inWords, type Gaps, type Phrase, type Words } from '../../domain/words.ts';
import type { Delimiter } from './read-rows.ts';
import type { Encoding } from './decode.ts';
import type { DateOrder } from './read-when.ts';
import type { Direction, Outcome } from './phone-system.ts';

/** One call as the log tells it, its legs joined. */
export interface LoggedCall {
  /** When it arrived or was dialled, UTC milliseconds in whole seconds. */
  readonly atMs: number;
  /** Its first line in the file, from 1. */
  readonly line: number;
  readonly direction: Direction;
  /** A person spoke: with the customer who called, or with the customer who was called. */
  readonly isAnswered: boolean;
  readonly hasVoicemail: boolean;
  readonly endedAtMs: number | null;
  /** The customer's number as written; null when withheld. */
  readonly phone: string | null;
  readonly name: string | null;
  /** The colleague who spoke, if the log says so. */
  readonly agent: string | null;
  /** Names the call in its phone system: its id there, else time, direction and number. */
  readonly reference: string;
}

/** Why a row cannot be taken; `said` is what the reason was made of. */
export interface Flaw {
  readonly reason: string;
  readonly said?: Phrase;
}

export function flaw(template: string, gaps?: Gaps): Flaw {
  const { sentence: reason, said } = inWords(template, gaps);
  return said === undefined ? { reason } : { reason, said };
}

export interface BadRow extends Flaw {
  /** From 1. */
  readonly line: number;
  /** The row as it stands in the file, cut to 120 characters. */
  readonly text: string;
}

/** What a person says of a log that is of no known phone system. */
export interface ManualMapping {
  /** The column, from 0, of each field of `mappableFields` that the log has. */
  readonly columns: Readonly<Record<string, number>>;
  /** Line of the header, from 1; null when the log has none. As it stood in the refusal, or corrected. */
  readonly headerLine: number | null;
  /** What the words of this log mean, lower case, beside those that are known. */
  readonly directions?: Readonly<Record<string, Direction>>;
  readonly results?: Readonly<Record<string, Outcome>>;
}

export interface ReadContext {
  /** The office's IANA zone. */
  readonly zone: string;
  readonly nowMs: number;
  readonly fileName: string;
  readonly mapping?: ManualMapping;
  /** The answer to `ambiguous-dates`. */
  readonly dateOrder?: 'day-first' | 'month-first';
  readonly limits?: { readonly bytes: number; readonly rows: number };
}

/** The words are for the person. */
export interface RefusedLog extends Words {
  readonly ok: false;
  readonly reason: 'empty' | 'too-big' | 'not-csv' | 'unknown-columns' | 'ambiguous-dates';
  /** For the mapping by hand, or to show what was meant. */
  readonly headers?: readonly string[];
  /** From 1; null when the log has no header. */
  readonly headerLine?: number | null;
  readonly sample?: readonly (readonly string[])[];
  /** `ambiguous-dates`: one such date, and what it would be. */
  readonly question?: { readonly written: string; readonly dayFirst: string; readonly monthFirst: string };
}

interface ReadLog {
  readonly ok: true;
  /** Id of the phone system, or 'by-hand'. */
  readonly system: string;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly headers: readonly string[];
  /** Oldest first. */
  readonly calls: readonly LoggedCall[];
  readonly badRows: readonly BadRow[];
  /** Rows that are no calls: totals, faxes. */
  readonly leftOut: number;
  readonly dateOrder: DateOrder;
}

export type CallLogReading = ReadLog | RefusedLog;
