// What is measured, as data: how much history, how many open, how often. `--quick` is the same bench with tiny numbers.

export interface Plan {
  /** Closed inquiries, from none to most. */
  readonly closed: readonly number[];
  readonly open: readonly number[];
  /** The number of open inquiries at which figures are judged. */
  readonly usualOpen: number;
  /** At which size the others are compared in the figures; one of `closed`. */
  readonly comparedClosed: number;
  readonly rounds: number;
  /** Measured in one round, after `warmUp` that are not; devices that write everything do one and one. */
  readonly commands: number;
  readonly warmUp: number;
  /** Devices that write everything take part in every so many-th round. */
  readonly slowEvery: number;
  /** The same with other numbers of open ones than the usual: what they cost hardly depends on it. */
  readonly slowEveryElsewhere: number;
  readonly starts: number;
  readonly searchesEach: number;
  readonly monthOpens: number;
  readonly atOnce: number;
  readonly isQuick: boolean;
}

export const fullPlan: Plan = {
  closed: [0, 10_000, 100_000, 1_000_000],
  open: [1, 20, 500],
  usualOpen: 20,
  comparedClosed: 100_000,
  rounds: 30,
  commands: 12,
  warmUp: 3,
  slowEvery: 3,
  slowEveryElsewhere: 10,
  starts: 15,
  searchesEach: 10,
  monthOpens: 24,
  atOnce: 100,
  isQuick: false,
};

export const quickPlan: Plan = {
  closed: [0, 120, 240],
  open: [1, 3],
  usualOpen: 3,
  comparedClosed: 120,
  rounds: 2,
  commands: 3,
  warmUp: 1,
  slowEvery: 1,
  slowEveryElsewhere: 1,
  starts: 1,
  searchesEach: 1,
  monthOpens: 2,
  atOnce: 100,
  isQuick: true,
};

export function mostClosed(plan: Plan): number {
  return Math.max(...plan.closed);
}
