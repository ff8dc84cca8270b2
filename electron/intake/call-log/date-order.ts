// Owns the question whether 03/04 is the third of April or the fourth of March in one file.
import {
  instantOf,
  isNumeric,
  needsOrder,
  orderEvidence,
  type DateOrder,
  type LocalClock,
  type When,
} from './read-when.ts';

/** Later than this cannot have happened yet, whatever the computer's clock says. UTC milliseconds. */
export interface OrderHints {
  readonly latestMs: number;
  /** What the format documents or a person answered. */
  readonly told: 'day-first' | 'month-first' | null;
}

/** Null when no row decides, nothing is documented and nobody was asked. */
export function decideDateOrder(whens: readonly When[], hints: OrderHints, clock: LocalClock): DateOrder | null {
  if (!whens.some(isNumeric)) return 'iso';
  const evidence = whens.map(orderEvidence);
  const decided =
    moreOf(count(evidence, 'day-first'), count(evidence, 'month-first')) ??
    hints.told ??
    // One reading would put calls into the future, the other none.
    moreOf(late(whens, 'month-first', hints, clock), late(whens, 'day-first', hints, clock), true);
  if (decided !== null) return decided;
  return whens.some(needsOrder) ? null : 'day-first';
}

function count(evidence: readonly (string | null)[], order: DateOrder): number {
  return evidence.filter((one) => one === order).length;
}

function late(whens: readonly When[], order: DateOrder, { latestMs }: OrderHints, clock: LocalClock): number {
  return whens.filter((when) => needsOrder(when) && (instantOf(when, order, clock) ?? Infinity) > latestMs).length;
}

function moreOf(dayFirst: number, monthFirst: number, onlyIfNone = false): 'day-first' | 'month-first' | null {
  if (dayFirst === monthFirst || (onlyIfNone && dayFirst > 0 && monthFirst > 0)) return null;
  return dayFirst > monthFirst ? 'day-first' : 'month-first';
}
