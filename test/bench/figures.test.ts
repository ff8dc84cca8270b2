import { describe, expect, it } from 'vitest';
import { mustBeThere } from './commits.ts';
import { verdictOf, type Figure } from './figures.ts';

const figure: Figure = { name: 'a figure', limit: 2, bound: 'most', unit: ' x', value: 2 };

describe('verdictOf', () => {
  it.each([
    { bound: 'most', value: 1.999, verdict: 'reached' },
    { bound: 'most', value: 2, verdict: 'reached' },
    { bound: 'most', value: 2.001, verdict: 'missed' },
    { bound: 'least', value: 1.999, verdict: 'missed' },
    { bound: 'least', value: 2, verdict: 'reached' },
    { bound: 'most', value: null, verdict: 'not measured' },
    { bound: 'least', value: Number.NaN, verdict: 'not measured' },
  ] as const)('says of $value, at $bound 2: $verdict', ({ bound, value, verdict }) => {
    expect(verdictOf({ ...figure, bound, value })).toBe(verdict);
  });
});

describe('mustBeThere', () => {
  const spec = { device: 'lowdb', closed: 10, open: 2 } as const;
  const order = { round: 0, warmUp: 1, commands: 4 };

  it('lets those go on that kept every command, and ends the bench for any other', () => {
    expect(() => mustBeThere(spec, order, { found: 5 })).not.toThrow();
    expect(() => mustBeThere(spec, order, { found: 4 })).toThrow(
      'lowdb (10 closed, 2 open): of 5 commands 4 are there.',
    );
    expect(() => mustBeThere(spec, order, { found: 6 })).toThrow();
  });
});
