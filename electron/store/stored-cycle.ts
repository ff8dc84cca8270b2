// One cycle of a closed month, read off the columns of numbers that hold its figures.
import { closeReasons } from '../domain/event.ts';
import type { CycleFacts, PromiseFacts } from '../domain/facts.ts';
import type { Channel, GoalKey, Kind } from '../domain/inquiry.ts';

export interface CycleColumns {
  readonly startMs: Float64Array;
  readonly acknowledgedAtMs: Float64Array;
  readonly closedAtMs: Float64Array;
  readonly byMs: Float64Array;
  readonly contactedAtMs: Float64Array;
  readonly releasedAtMs: Float64Array;
  readonly by: Uint32Array;
  readonly firstPromise: Uint32Array;
  readonly reason: Uint8Array;
  readonly names: readonly string[];
  /** R13: the arrivals that a merge has brought, by their place. */
  readonly brought: ReadonlyMap<number, GoalKey & Pick<CycleFacts, 'inquiryId'>>;
  readonly idAt: (row: number) => string;
  readonly channelAt: (row: number) => Channel;
  readonly kindAt: (row: number) => Kind;
}

/** Null stands as NaN. */
const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

/** A cycle that is read off the columns when it is asked. */
export class StoredCycle implements CycleFacts {
  private readonly columns: CycleColumns;
  private row: number;
  private at: number;
  private made: readonly PromiseFacts[] | null = null;

  constructor(columns: CycleColumns, row: number, at: number) {
    this.columns = columns;
    this.row = row;
    this.at = at;
  }

  moveTo(row: number, at: number): this {
    this.row = row;
    this.at = at;
    this.made = null;
    return this;
  }

  get inquiryId(): string {
    return this.columns.brought.get(this.at)?.inquiryId ?? this.answeredById;
  }

  get channel(): Channel {
    return this.columns.brought.get(this.at)?.channel ?? this.columns.channelAt(this.row);
  }

  get kind(): Kind {
    return this.columns.brought.get(this.at)?.kind ?? this.columns.kindAt(this.row);
  }

  get answeredById(): string {
    return this.columns.idAt(this.row);
  }

  get startMs(): number {
    return this.columns.startMs[this.at] ?? 0;
  }

  get acknowledgedAtMs(): number | null {
    return orNull(this.columns.acknowledgedAtMs[this.at]);
  }

  get acknowledgedBy(): string | null {
    return this.columns.names[(this.columns.by[this.at] ?? 0) - 1] ?? null;
  }

  get closedAtMs(): number | null {
    return orNull(this.columns.closedAtMs[this.at]);
  }

  get closeReason(): CycleFacts['closeReason'] {
    return closeReasons[(this.columns.reason[this.at] ?? 0) - 1] ?? null;
  }

  get promises(): readonly PromiseFacts[] {
    this.made ??= this.readPromises();
    return this.made;
  }

  private readPromises(): readonly PromiseFacts[] {
    const { firstPromise, byMs, contactedAtMs, releasedAtMs } = this.columns;
    const made: PromiseFacts[] = [];
    for (let at = firstPromise[this.at] ?? 0; at < (firstPromise[this.at + 1] ?? 0); at += 1) {
      made.push({
        byMs: byMs[at] ?? 0,
        contactedAtMs: orNull(contactedAtMs[at]),
        releasedAtMs: orNull(releasedAtMs[at]),
      });
    }
    return made;
  }
}
