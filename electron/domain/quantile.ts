/**
 * R15: quantiles by nearest rank: always a time that some inquiry took, so that it can be opened. `p` is from 0 to 1.
 */

export type Quantile =
  /** `index` is the position in the list that was given. */
  | { readonly kind: 'value'; readonly ms: number; readonly index: number }
  /** So many are unanswered that the quantile lies among them. */
  | { readonly kind: 'not-reached' }
  | { readonly kind: 'no-data' };

/** The 1-based rank. Throws a RangeError when `p` is not from 0 to 1. */
function rankOf(p: number, total: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A quantile is from 0 to 1, not ${p}.`);
  const exact = p * total;
  const whole = Math.round(exact);
  // 0.07 * 100 is a hair above 7, and rounding that up would name the eighth.
  const isWhole = Math.abs(exact - whole) <= 4 * Number.EPSILON * total;
  return Math.min(Math.max(isWhole ? whole : Math.ceil(exact), 1), total);
}

/** R15: the value at rank ceil(p * n) of values in ascending order; null of none. */
export function nearestRank(sorted: readonly number[], p: number): number | null {
  return sorted[rankOf(p, sorted.length) - 1] ?? null;
}

/** R15: the quantile over answered and unanswered inquiries, in any order; an unanswered one counts as the longest. */
export function quantileOf(answeredMs: readonly number[], unansweredCount: number, p: number): Quantile {
  return quantilesOf(answeredMs, unansweredCount)(p);
}

/** R15: the same for several shares of the same inquiries, which are put in order once. */
export function quantilesOf(answeredMs: readonly number[], unansweredCount: number): (p: number) => Quantile {
  const total = answeredMs.length + unansweredCount;
  const sorted = new Float64Array(answeredMs).sort();
  return (p) => {
    if (total === 0) return { kind: 'no-data' };
    const rank = rankOf(p, total);
    const ms = sorted[rank - 1];
    return ms === undefined
      ? { kind: 'not-reached' }
      : { kind: 'value', ms, index: placeOf(ms, rank, sorted, answeredMs) };
  };
}

/** Of several that took the same time, the one that a stable sort would put at that rank. */
function placeOf(ms: number, rank: number, sorted: Float64Array, answeredMs: readonly number[]): number {
  let index = -1;
  for (let left = rank - sorted.indexOf(ms); left > 0; left -= 1) index = answeredMs.indexOf(ms, index + 1);
  return index;
}
