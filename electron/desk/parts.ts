import type { Clock } from './clock.ts';
import type { Ledger } from './ledger.ts';
import type { Store } from '../store/store.ts';

/** What the use cases work with. */
export interface DeskParts {
  readonly ledger: Ledger;
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: (nowMs: number) => string;
}
