import type { DateOrder } from './read-when.ts';

/** What a column of a call log can mean to us. */
export const fields = [
  'time',
  'date',
  'timeOfDay',
  'end',
  'direction',
  'caller',
  'callee',
  'customer',
  'name',
  'callerName',
  'calleeName',
  'agent',
  'result',
  'voicemail',
  'duration',
  'ringing',
  'talking',
  'reference',
  'did',
  'context',
  'channel',
  'app',
  'kind',
] as const;
export type Field = (typeof fields)[number];

export type Direction = 'inbound' | 'outbound' | 'internal';

/** `waiting`: a leg in which nobody was there yet (music, menu, ringing a group). */
export type Outcome = 'answered' | 'missed' | 'voicemail' | 'waiting';

/** Column headers that can stand for a field, the best first. */
export type Columns = Readonly<Partial<Record<Field, readonly string[]>>>;

/** What we know about the export of one phone system. */
export interface PhoneSystem {
  readonly id: string;
  readonly name: string;
  /** Where the column names were taken from. */
  readonly source: string;
  /** What no document says and only a file of the reader's own can settle. */
  readonly unconfirmed: string;
  /** The file is of this system when all of these headers are there. */
  readonly identifiedBy: readonly string[];
  readonly columns: Columns;
  /** The fields in order, for a log that is written without a header row. */
  readonly headerless?: readonly string[];
  /** Words of its direction column, lower case. Absent: told from the numbers. */
  readonly directions: Readonly<Record<string, Direction>>;
  /** Words of its result column, lower case. */
  readonly results: Readonly<Record<string, Outcome>>;
  /** Words of its kind column whose rows are no calls, lower case. */
  readonly noCalls?: readonly string[];
  /** The zone of its times: UTC, or that of the account, which we take for the office's. */
  readonly zone: 'utc' | 'office';
  /** What dates such as 03/04/2026 mean in it, where that is documented. */
  readonly dateOrder: DateOrder | null;
  /** Asterisk says ANSWERED when a menu or a voicemail box answers: only a second channel is a person. */
  readonly needsChannel?: true;
}
