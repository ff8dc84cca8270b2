// The seed of all that fault tests leave to chance: fixed, so that what fails fails again, and another where one is given.
import { seededRandom, type Random } from './random.ts';

export const seedVariable = 'TENFOUR_FAULT_SEED';
const largest = 2 ** 32 - 1;
/** Spreads neighbouring seeds: no place may meet the numbers of the next place at the next seed. */
const spread = 0x9e_37_79_b1;

/** 0 where none is given. */
export function readSeed(text: string | undefined): number {
  if (text === undefined || text === '') return 0;
  const seed = /^\d{1,10}$/.test(text) ? Number(text) : Infinity;
  if (seed <= largest) return seed;
  throw new RangeError(`${seedVariable} must be a whole number from 0 to ${largest}, and is "${text}".`);
}

export const faultSeed = readSeed(process.env[seedVariable]);

/** Chance for one place in the tests, which gives a number of its own: the places must not choose alike. */
export function faultRandom(place: number, seed: number = faultSeed): Random {
  return seededRandom((Math.imul(seed, spread) + place) >>> 0);
}
