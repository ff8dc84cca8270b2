import type { Phrase, Words } from '../domain/words.ts';
import type { Channel, Customer, Kind } from '../domain/inquiry.ts';

/** A part of the line that was understood, shown before Enter and correctable. */
export interface Chip {
  readonly field: 'channel' | 'kind' | 'name' | 'phone' | 'email' | 'handle' | 'subject' | 'time';
  readonly text: string;
  /** What the text of the time was made of. */
  readonly said?: Phrase;
  /** Assumed, not written: a call, just now. */
  readonly isDefault: boolean;
}

/** What one line of text says. `receivedAtMs` is UTC milliseconds, in whole seconds. */
export interface Draft {
  readonly channel: Channel;
  readonly kind: Kind;
  readonly customer: Customer;
  readonly subject: string;
  readonly receivedAtMs: number;
  readonly chips: readonly Chip[];
}

/** A time of arrival that is asked about, not guessed. */
export interface TimeQuestion extends Words {
  readonly about: 'time';
  readonly reason: 'in-the-future' | 'older-than-day-goal';
  readonly receivedAtMs: number;
}

/** An inquiry that waits under the same number, address or handle: further messages join it (R1). */
export interface SameCustomer {
  readonly id: string;
  readonly label: string;
  readonly receivedAtMs: number;
}

export interface LineAnswer {
  readonly draft: Draft;
  readonly questions: readonly TimeQuestion[];
  readonly sameCustomer: SameCustomer | null;
}

export interface TimeAnswer {
  readonly atMs: number;
  /** The instant in words, in the office's zone; `said` is what they were made of. */
  readonly text: string;
  readonly said?: Phrase;
}
