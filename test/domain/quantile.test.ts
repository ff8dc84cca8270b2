import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestRank, quantileOf } from '../../electron/domain/quantile.ts';
import vectors from '../vectors/statistics.json' with { type: 'json' };

describe('R15 nearest rank', () => {
  it.each(vectors.nearestRank)('at $p of $values is $expect ($source)', ({ values, p, expect: expected }) => {
    expect(nearestRank(values, p)).toBe(expected);
  });

  it.each([
    [0, 1],
    [0.5, 50],
    [0.9, 90],
    [0.07, 7],
    [0.29, 29],
    [0.55, 55],
    [0.551, 56],
    [1, 100],
  ])('at %d of 1 to 100 is %d', (p, expected) => {
    const values = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(nearestRank(values, p)).toBe(expected);
  });

  it('is the exact rank for every percent of every count', () => {
    const wrong: string[] = [];
    for (let n = 1; n <= 400; n += 1) {
      const values = Array.from({ length: n }, (_, index) => index + 1);
      for (let percent = 1; percent <= 100; percent += 1) {
        const exact = Number((BigInt(percent) * BigInt(n) + 99n) / 100n);
        if (nearestRank(values, percent / 100) !== exact) wrong.push(`${percent}% of ${n}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has no value for an empty list', () => {
    expect(nearestRank([], 0.5)).toBeNull();
  });

  it.each([-0.1, 1.1, 90, Number.NaN])('refuses the share %d', (p) => {
    expect(() => nearestRank([1, 2], p)).toThrow(RangeError);
  });
});

describe('R15 quantile with unanswered inquiries', () => {
  it.each([
    { answered: [], unanswered: 0, p: 0.5, expected: { kind: 'no-data' } },
    { answered: [], unanswered: 3, p: 0.5, expected: { kind: 'not-reached' } },
    { answered: [30, 10, 20], unanswered: 0, p: 0.5, expected: { kind: 'value', ms: 20, index: 2 } },
    { answered: [30, 10, 20], unanswered: 3, p: 0.5, expected: { kind: 'value', ms: 30, index: 0 } },
    { answered: [30, 10, 20], unanswered: 4, p: 0.5, expected: { kind: 'not-reached' } },
    { answered: [5, 5, 5], unanswered: 0, p: 0.9, expected: { kind: 'value', ms: 5, index: 2 } },
  ] as const)('of $answered and $unanswered unanswered at $p is $expected', ({ answered, unanswered, p, expected }) => {
    expect(quantileOf(answered, unanswered, p)).toEqual(expected);
  });

  it('is always a value that was given, at least the share of all at or below it', () => {
    const times = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 40 });
    const shares = fc.integer({ min: 0, max: 1000 }).map((share) => share / 1000);
    const property = fc.property(times, fc.nat(20), shares, (answered, unanswered, p) => {
      const found = quantileOf(answered, unanswered, p);
      const total = answered.length + unanswered;
      if (found.kind === 'value') {
        const atOrBelow = answered.filter((ms) => ms <= found.ms).length;
        const below = answered.filter((ms) => ms < found.ms).length;
        expect(answered[found.index]).toBe(found.ms);
        expect(atOrBelow).toBeGreaterThanOrEqual(p * total - 1e-9);
        expect(below === 0 || below < p * total - 1e-9).toBe(true);
      } else if (found.kind === 'not-reached') {
        expect(answered.length).toBeLessThan(Math.max(p * total, 1));
      } else {
        expect(total).toBe(0);
      }
    });
    fc.assert(property, { seed: 15, numRuns: 500 });
  });
});
