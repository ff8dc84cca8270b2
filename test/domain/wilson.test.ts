import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeOf, wilsonInterval, type Share } from '../../electron/domain/wilson.ts';
import vectors from '../vectors/statistics.json' with { type: 'json' };

const anyShare: fc.Arbitrary<Share> = fc
  .nat(3000)
  .chain((passed) => fc.nat(passed).map((met): Share => ({ met, passed })));

describe('R17 the Wilson interval', () => {
  it.each(vectors.wilson95)('of $hits of $of is from $low to $high ($source)', ({ hits, of, low, high }) => {
    const found = wilsonInterval({ met: hits, passed: of });
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it('of none is everything', () => {
    expect(wilsonInterval({ met: 0, passed: 0 })).toEqual({ low: 0, high: 1 });
  });

  it('holds the share itself and stays between 0 and 1', () => {
    fc.assert(
      fc.property(anyShare, ({ met, passed }) => {
        const { low, high } = wilsonInterval({ met, passed });
        expect(0 <= low && low <= high && high <= 1).toBe(true);
        if (passed > 0) expect(low <= met / passed && met / passed <= high).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('turns over with its share: what is missed has the interval of what is met', () => {
    fc.assert(
      fc.property(anyShare, ({ met, passed }) => {
        const one = wilsonInterval({ met, passed });
        const other = wilsonInterval({ met: passed - met, passed });
        expect(one.low).toBeCloseTo(1 - other.high, 12);
      }),
    );
  });

  it('becomes narrower with ten times as many', () => {
    const widthOf = (share: Share): number => wilsonInterval(share).high - wilsonInterval(share).low;
    fc.assert(
      fc.property(anyShare, ({ met, passed }) => {
        if (passed > 0) expect(widthOf({ met: met * 10, passed: passed * 10 })).toBeLessThan(widthOf({ met, passed }));
      }),
    );
  });
});

describe('R17 the grade of a person', () => {
  it.each([
    [0, 0, 0.9, 'no-data'],
    // Three of three could be luck at nine of ten, and even none of one says nothing for certain about few.
    [3, 3, 0.9, 'too-few'],
    [2, 3, 0.9, 'too-few'],
    [0, 3, 0.9, 'below'],
    [34, 34, 0.9, 'too-few'],
    [35, 35, 0.9, 'above'],
    [81, 100, 0.9, 'below'],
    [85, 100, 0.9, 'too-few'],
    [97, 100, 0.9, 'above'],
    // A goal of all: one miss is below it, and no number of met ones is above it.
    [3, 3, 1, 'none-missed'],
    [5000, 5000, 1, 'none-missed'],
    [4999, 5000, 1, 'below'],
  ] as const)('%d of %d at a goal of %d is %s', (met, passed, goal, expected) => {
    expect(gradeOf({ met, passed }, goal)).toBe(expected);
  });

  it('is never worse with one more met', () => {
    const order = { below: 0, 'too-few': 1, 'no-data': 1, 'none-missed': 2, above: 2 } as const;
    fc.assert(
      fc.property(anyShare, fc.constantFrom(0.5, 0.8, 0.9, 0.95, 1), ({ met, passed }, goal) => {
        if (met === passed) return;
        const more = order[gradeOf({ met: met + 1, passed }, goal)];
        expect(more).toBeGreaterThanOrEqual(order[gradeOf({ met, passed }, goal)]);
      }),
      { numRuns: 500 },
    );
  });
});
