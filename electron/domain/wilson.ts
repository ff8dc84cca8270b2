// R17: how far a share of a few can be trusted. Intervals of 95 percent, which hold for small counts too.

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** So many of so many. */
export interface Share {
  readonly met: number;
  readonly passed: number;
}

/** The 97.5th percentile of the normal distribution. */
const z = 1.959963984540054;

/** R17: the 95% Wilson interval of a share; of none it is everything from 0 to 1. */
export function wilsonInterval({ met, passed }: Share): Interval {
  if (passed === 0) return { low: 0, high: 1 };
  const share = met / passed;
  const scale = 1 + (z * z) / passed;
  const middle = share + (z * z) / (2 * passed);
  const reach = z * Math.sqrt((share * (1 - share)) / passed + (z * z) / (4 * passed * passed));
  // At its ends it is exact, where rounding would exclude a goal of all from one who has met all.
  return {
    low: met === 0 ? 0 : (middle - reach) / scale,
    high: met === passed ? 1 : (middle + reach) / scale,
  };
}

/** R17: `none-missed` is for a goal of all, which no number of met ones can prove. */
export type Grade = 'above' | 'below' | 'none-missed' | 'too-few' | 'no-data';

/** R17: graded only when the interval excludes the goal; `goal` is its share, 0.9 means nine of ten. */
export function gradeOf(figures: Share, goal: number): Grade {
  const { met, passed } = figures;
  if (passed === 0) return 'no-data';
  const { low, high } = wilsonInterval(figures);
  if (low > goal) return 'above';
  if (high < goal) return 'below';
  return goal === 1 && met === passed ? 'none-missed' : 'too-few';
}
