// What the page sees of the data folder: its backups, what a restore would change, copies that sync programs made.
import type { BackupReason } from '../domain/backup-rotation.ts';
import type { StateDifference } from '../domain/state-difference.ts';
import type { Words } from '../domain/words.ts';

export interface BackupView {
  readonly id: string;
  readonly savedAtMs: number;
  readonly why: BackupReason;
  /** How many inquiries were open. */
  readonly openCount: number;
}

/** A second copy of one of our files, as sync programs make them where two computers changed it. */
export interface CopyView {
  /** Relative to the data folder; names it in the other calls. */
  readonly name: string;
  /** The file that it is a copy of. */
  readonly of: string;
  /** Whose way of naming it is. */
  readonly program: string;
  /** `settings`: can only be set aside. `newer`: written by a newer Ten-Four. */
  readonly state: 'inquiries' | 'settings' | 'damaged' | 'newer';
  /** Inquiries that are only in the copy, and inquiries of which it knows more. */
  readonly onlyThere: number;
  readonly knowsMore: number;
}

/** What the next start will do with the folder. */
export interface PendingMove {
  readonly folder: string;
  /** `copy` everything there, or `use` what is there already. */
  readonly way: 'copy' | 'use';
}

export interface DataView {
  readonly folder: string;
  /** TENFOUR_DATA names it, so it cannot be moved from the screen. */
  readonly isNamed: boolean;
  /** The folder of the sample day, which cannot be moved either. */
  readonly isSample: boolean;
  /** Newest first. */
  readonly backups: readonly BackupView[];
  /** Backups that cannot be read; they are left alone. */
  readonly unreadable: number;
  /** Of all backups together. */
  readonly bytes: number;
  /** Why the last backup could not be made, or none may be; null when all is well. */
  readonly problem: Words | null;
  readonly copies: readonly CopyView[];
  readonly move: PendingMove | null;
}

export type SettingsPart =
  | 'name'
  | 'colleagues'
  | 'goals'
  | 'open hours'
  | 'nudges'
  | 'call-back time'
  | 'messages'
  | 'appearance'
  | 'first steps'
  | 'desktop'
  | 'backups';

export interface RestorePreview {
  readonly backup: BackupView;
  /** Open inquiries and those closed today. */
  readonly list: StateDifference;
  /** Closed months in which something differs. */
  readonly months: readonly ({ readonly month: string } & StateDifference)[];
  readonly settings: readonly SettingsPart[];
}

export interface Restored extends Words {
  /** The backup of what was there before: restoring it takes this back. */
  readonly before: string;
}

export interface FolderAnswer extends Words {
  /** `has-data`: Ten-Four's data are there already, so they can be used instead. */
  readonly state: 'will-copy' | 'has-data' | 'will-use';
  readonly folder: string;
}
