import { array, assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianOf, ratioOf, spreadOf } from './statistics.ts';

const upTo = (most: number): readonly number[] => Array.from({ length: most }, (_, index) => index + 1);

describe('spreadOf', () => {
  it.each([
    { values: [5], spread: { count: 1, p50: 5, p99: 5, least: 5, most: 5 } },
    { values: [3, 1, 2], spread: { count: 3, p50: 2, p99: 3, least: 1, most: 3 } },
    { values: upTo(100), spread: { count: 100, p50: 50, p99: 99, least: 1, most: 100 } },
    { values: upTo(1000), spread: { count: 1000, p50: 500, p99: 990, least: 1, most: 1000 } },
  ])('takes nearest ranks of $values.length values', ({ values, spread }) => {
    expect(spreadOf(values)).toEqual(spread);
  });

  it('has nothing to say about nothing', () => {
    expect(spreadOf([])).toBeNull();
    expect(medianOf([])).toBeNaN();
  });

  it('names values that were measured, in order, whatever order they came in', () => {
    assert(
      property(array(double({ noNaN: true, min: 0, max: 1e6 }), { minLength: 1 }), (values) => {
        const spread = spreadOf(values);
        expect(spread).toEqual(spreadOf(values.toReversed()));
        const ranks = [spread?.least, spread?.p50, spread?.p99, spread?.most];
        expect(ranks.every((rank) => rank !== undefined && values.includes(rank))).toBe(true);
        expect(ranks).toEqual(ranks.toSorted((a, b) => Number(a) - Number(b)));
      }),
    );
  });
});

describe('ratioOf', () => {
  it('compares medians of the same round and takes the median of the rounds', () => {
    const these = new Map([
      [0, [2, 2, 50]],
      [1, [300]],
      [2, [9, 9]],
    ]);
    const those = new Map([
      [0, [1]],
      [1, [100]],
      [2, [1, 1]],
    ]);
    expect(ratioOf(these, those)).toEqual({ median: 3, low: 2, high: 9, rounds: 3 });
  });

  it('leaves out rounds in which one of them had no turn', () => {
    const these = new Map([
      [0, [4]],
      [1, [1000]],
      [2, []],
    ]);
    const those = new Map([
      [0, [2]],
      [2, [1]],
      [3, [1]],
    ]);
    expect(ratioOf(these, those)).toEqual({ median: 2, low: 2, high: 2, rounds: 1 });
    expect(ratioOf(these, new Map())).toBeNull();
  });
});
