// What the bars of a day show, as data: how high each is, and what is said about them.
import type { HourPart } from '../../../electron/domain/account-report.ts';

export interface HourBar {
  readonly hour: number;
  /** 0 to 1 of the height; null where nobody arrived. */
  readonly height: number | null;
  /** `over`: higher than the chart, `never`: so many are unanswered that there is no median. */
  readonly kind: 'within' | 'late' | 'over' | 'never' | 'nobody';
  /** 0 to 1 of the busiest hour. */
  readonly share: number;
}

export interface HourChart {
  readonly bars: readonly HourBar[];
  /** What the top of the chart stands for. */
  readonly topMs: number;
  /** Where the goal lies, 0 to 1. */
  readonly goalHeight: number;
  readonly busiest: HourPart | null;
  readonly slowest: HourPart | null;
}

/** An hour slower than twice the goal is drawn as high as one of twice the goal: else it would flatten all others. */
export function hourChart(hours: readonly HourPart[], goalMs: number): HourChart {
  const times = hours.flatMap(({ median }) => (median.kind === 'value' ? [median.ms] : []));
  const isSlow = times.some((ms) => ms > goalMs) || hours.some(({ median }) => median.kind === 'not-reached');
  const topMs = isSlow ? 2 * goalMs : goalMs;
  const most = Math.max(1, ...hours.map(({ count }) => count));
  return {
    bars: hours.map((one) => ({ hour: one.hour, ...barOf(one, goalMs, topMs), share: one.count / most })),
    topMs,
    goalHeight: goalMs / topMs,
    busiest: bestOf(hours, ({ count }) => count),
    slowest: bestOf(hours, slowness),
  };
}

function barOf({ median }: HourPart, goalMs: number, topMs: number): Pick<HourBar, 'height' | 'kind'> {
  if (median.kind === 'no-data') return { height: null, kind: 'nobody' };
  if (median.kind === 'not-reached') return { height: 1, kind: 'never' };
  if (median.ms > topMs) return { height: 1, kind: 'over' };
  return { height: median.ms / topMs, kind: median.ms > goalMs ? 'late' : 'within' };
}

function slowness({ median }: HourPart): number {
  if (median.kind === 'no-data') return 0;
  return median.kind === 'not-reached' ? Infinity : Math.max(1, median.ms);
}

/** The first of those for which it is highest; null when it is nothing for all. */
function bestOf(hours: readonly HourPart[], valueOf: (hour: HourPart) => number): HourPart | null {
  return hours.reduce<HourPart | null>((best, one) => {
    const value = valueOf(one);
    return value > 0 && (best === null || value > valueOf(best)) ? one : best;
  }, null);
}
