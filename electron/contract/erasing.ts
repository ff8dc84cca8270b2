// What the page sees before and after a customer is erased, and before old months are removed.
import type { Channel } from '../domain/inquiry.ts';
import type { SharedWay } from '../domain/same-customer.ts';

/** Why an inquiry is offered: it was chosen, was merged with that (R13), or has something in common with it. */
export type EraseReason = 'chosen' | 'merged' | SharedWay | 'name';

export interface EraseCandidate {
  readonly id: string;
  readonly label: string;
  readonly subject: string;
  readonly channel: Channel;
  readonly receivedAtMs: number;
  readonly because: EraseReason;
  /** `backup`: it stands in backups or copies alone. */
  readonly where: 'open' | 'closed' | 'backup';
}

export interface ErasePreview {
  /** The chosen one first, then the newest. */
  readonly candidates: readonly EraseCandidate[];
  /** Files of Ten-Four that cannot be read and hold one of them: they are deleted with it. */
  readonly damaged: readonly string[];
  /** Files of Ten-Four that cannot be read, so that nobody can tell whether they hold one of them: deleted with it too. */
  readonly unsure: readonly string[];
  /** Files that Ten-Four did not write and that may hold one of them: they stay. */
  readonly foreign: readonly string[];
}

export interface Erased {
  readonly inquiries: number;
  /** Relative to the data folder. */
  readonly savedAs: string;
  readonly receipt: string;
}

export interface RetentionPreview {
  /** Oldest first; those that would be removed now. */
  readonly months: readonly { readonly month: string; readonly inquiries: number }[];
}
