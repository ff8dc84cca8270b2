import type { Phrase, Words } from '../domain/words.ts';

/** A row that could not be taken, with the reason. */
export interface BadRow {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly reason: string;
  /** What the reason was made of. */
  readonly said?: Phrase;
  readonly text: string;
}

export interface ImportCounts {
  /** Calls of the log, without internal ones. */
  readonly calls: number;
  readonly missed: number;
  /** Of the missed ones: new inquiries that a later call of the log answers. */
  readonly alreadyCalledBack: number;
  /** Of the missed ones: new inquiries that still wait. */
  readonly stillWaiting: number;
  /** Of the missed ones: follow-ups of an inquiry that already waited. */
  readonly joined: number;
  /** Of the missed ones: those an earlier import brought. */
  readonly alreadyKnown: number;
  /** Inquiries that waited here, and that a call of the log answers. */
  readonly answeredKnown: number;
}

/** What a call log would bring, before anything is written. */
export type CallLogPreview =
  | {
      readonly state: 'ready';
      readonly importId: string;
      /** Its name, as people know it. */
      readonly system: string;
      readonly counts: ImportCounts;
      readonly badRows: readonly BadRow[];
      readonly badRowCount: number;
    }
  | {
      /** The person says which column is which, or in which order day and month stand. */
      readonly state: 'unclear';
      readonly question: 'columns' | 'date-order';
      readonly sentence: string;
      readonly said?: Phrase;
      /** As they stand in the file: some are empty, and two can be the same. */
      readonly headers: readonly string[];
      /** Line of the header, from 1; null when the log has none. Goes back with the answer. */
      readonly headerLine: number | null;
      readonly sample: readonly (readonly string[])[];
      /** What a column can be mapped to, those that must be first. */
      readonly fields: readonly { readonly id: string; readonly label: string; readonly isRequired: boolean }[];
    };

export interface ImportSummary extends Words {
  /** Undo takes the whole import back; null when nothing was added. */
  readonly actionId: string | null;
  readonly added: number;
  readonly changed: number;
  readonly alreadyKnown: number;
}
