import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceInterval, shareDifference, type ShareDifference } from '../../electron/domain/share-difference.ts';
import type { Share } from '../../electron/domain/wilson.ts';
import vectors from '../vectors/statistics.json' with { type: 'json' };

const anyShare: fc.Arbitrary<Share> = fc
  .nat(2000)
  .chain((passed) => fc.nat(passed).map((met): Share => ({ met, passed })));

const of = ([met = 0, passed = 0]: readonly number[]): Share => ({ met, passed });

describe('R17 the interval of a difference', () => {
  it.each(vectors.newcombe95)('of $now and $before is from $low to $high ($source)', ({ now, before, low, high }) => {
    const found = differenceInterval(of(now), of(before));
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });
});

describe('R17 a share beside the one before', () => {
  it.each<readonly [now: readonly number[], before: readonly number[], expected: ShareDifference]>([
    [[0, 0], [20, 20], { kind: 'no-data' }],
    [[20, 20], [0, 0], { kind: 'no-data' }],
    [[3, 3], [1, 3], { kind: 'too-few' }],
    [[18, 20], [17, 20], { kind: 'too-few' }],
    [[56, 70], [48, 80], { kind: 'more', points: 20 }],
    [[48, 80], [56, 70], { kind: 'less', points: 20 }],
    [[92, 100], [184, 200], { kind: 'too-few' }],
    [[920, 1000], [915, 1000], { kind: 'same' }],
    [[1000, 1000], [1000, 1000], { kind: 'same' }],
    // Certainly a little less, and still 99 percent of both.
    [[99_100, 100_000], [99_900, 100_000], { kind: 'same' }],
  ])('of %j beside %j is %j', (now, before, expected) => {
    expect(shareDifference(of(now), of(before))).toEqual(expected);
  });

  it('is the opposite the other way round', () => {
    const opposite = { more: 'less', less: 'more', same: 'same', 'too-few': 'too-few', 'no-data': 'no-data' } as const;
    fc.assert(
      fc.property(anyShare, anyShare, (now, before) => {
        const there = shareDifference(now, before);
        expect(shareDifference(before, now)).toEqual({ ...there, kind: opposite[there.kind] });
      }),
      { numRuns: 500 },
    );
  });
});
