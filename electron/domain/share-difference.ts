// How a share stands against the one of the window before, said only as far as the counts bear it (R17).
import { percentMet } from './rate.ts';
import { wilsonInterval, type Interval, type Share } from './wilson.ts';

export type ShareDifference =
  /** In points of the two percentages that are shown. */
  | { readonly kind: 'more' | 'less'; readonly points: number }
  | { readonly kind: 'same' }
  | { readonly kind: 'too-few' }
  | { readonly kind: 'no-data' };

/** What is called about the same: five points either way. */
const sameWithin = 0.05;

/** R17: the 95% interval of `now` minus `before`, from the Wilson interval of each (Newcombe's hybrid score method). */
export function differenceInterval(now: Share, before: Share): Interval {
  const [a, b] = [wilsonInterval(now), wilsonInterval(before)];
  const [shareNow, shareBefore] = [shareOf(now), shareOf(before)];
  const difference = shareNow - shareBefore;
  return {
    low: difference - Math.hypot(shareNow - a.low, b.high - shareBefore),
    high: difference + Math.hypot(a.high - shareNow, shareBefore - b.low),
  };
}

/**
 * R17: a difference is named when its interval excludes none, about the same when it excludes more than five points;
 * otherwise there are too few to compare.
 */
export function shareDifference(now: Share, before: Share): ShareDifference {
  const [percentNow, percentBefore] = [percentMet(now), percentMet(before)];
  if (percentNow === null || percentBefore === null) return { kind: 'no-data' };
  const points = percentNow - percentBefore;
  const { low, high } = differenceInterval(now, before);
  if (low > 0 && points > 0) return { kind: 'more', points };
  if (high < 0 && points < 0) return { kind: 'less', points: -points };
  const isSame = low > 0 || high < 0 || (low >= -sameWithin && high <= sameWithin);
  return { kind: isSame ? 'same' : 'too-few' };
}

function shareOf({ met, passed }: Share): number {
  return passed === 0 ? 0 : met / passed;
}
