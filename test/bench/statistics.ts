// Numbers about numbers. Ranks are nearest ranks: each is one of the measured values.

export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly least: number;
  readonly most: number;
}

/** Null when nothing was measured. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  return {
    count: sorted.length,
    p50: atRank(sorted, 0.5),
    p99: atRank(sorted, 0.99),
    least: atRank(sorted, 0),
    most: atRank(sorted, 1),
  };
}

function atRank(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function medianOf(values: readonly number[]): number {
  return spreadOf(values)?.p50 ?? Number.NaN;
}

export interface Ratio {
  /** The median over the rounds. */
  readonly median: number;
  /** Of the rounds, the middle half lies between these. */
  readonly low: number;
  readonly high: number;
  readonly rounds: number;
}

/**
 * How much longer `these` took than `those`, by rounds: medians of the same round are compared, so that a slow minute of
 * the disk, which hits both, does not count. Null when they have no round in common.
 */
export function ratioOf(these: ByRound, those: ByRound): Ratio | null {
  const ratios = [...these].flatMap(([round, values]) => {
    const others = those.get(round) ?? [];
    return values.length === 0 || others.length === 0 ? [] : [medianOf(values) / medianOf(others)];
  });
  if (ratios.length === 0) return null;
  const sorted = ratios.toSorted((a, b) => a - b);
  return {
    median: medianOf(ratios),
    low: atRank(sorted, 0.25),
    high: atRank(sorted, 0.75),
    rounds: ratios.length,
  };
}

/** What was measured, by the number of the round. */
export type ByRound = ReadonlyMap<number, readonly number[]>;

export function allOf(byRound: ByRound): readonly number[] {
  return [...byRound.values()].flat();
}
