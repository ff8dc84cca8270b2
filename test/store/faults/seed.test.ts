import { describe, expect, it } from 'vitest';
import { faultRandom, readSeed } from './seed.ts';

const drawn = (place: number, seed: number): readonly number[] => {
  const random = faultRandom(place, seed);
  return Array.from({ length: 5 }, () => random.below(1_000_000));
};

describe('the seed of fault tests', () => {
  it.each([
    [undefined, 0],
    ['', 0],
    ['0', 0],
    ['77', 77],
    ['4294967295', 4_294_967_295],
  ])('is read from %j as %j', (text, seed) => {
    expect(readSeed(text)).toBe(seed);
  });

  it.each(['seven', '-1', '1.5', ' 7', '0x10', '4294967296', '1e3'])(
    'is refused where it is %j, by its name',
    (text) => {
      expect(() => readSeed(text)).toThrow(
        `TENFOUR_FAULT_SEED must be a whole number from 0 to 4294967295, and is "${text}".`,
      );
    },
  );

  it('gives each place and each seed other numbers, and the same ones again', () => {
    const pairs = [0, 1, 2, 77].flatMap((seed) => [4, 5, 9].map((place) => drawn(place, seed).join()));
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(drawn(4, 77)).toEqual(drawn(4, 77));
  });
});
