import { describe, expect, it } from 'vitest';
import { createIds } from '../../electron/desk/ids.ts';
import { nineOClockMs } from '../support/builders.ts';

describe('createIds', () => {
  it('makes ids that sort as they were made, also where the clock is set back', () => {
    const newId = createIds();
    const ids = [nineOClockMs, nineOClockMs, nineOClockMs - 60_000, nineOClockMs + 1].map(newId);
    expect(ids.toSorted()).toEqual(ids);
  });

  it('asks the system once for many, and gives out no random byte twice', () => {
    const newId = createIds();
    const tails = Array.from({ length: 2_000 }, () => newId(nineOClockMs).slice(-12));
    expect(new Set(tails).size).toBe(tails.length);
  });

  it('takes the bytes it is given, behind a counter for ids of the same instant', () => {
    const newId = createIds((bytes) => new Uint8Array(bytes).fill(0xab));
    expect([newId(0), newId(0), newId(5)]).toEqual([
      '00000000-0000-7001-abab-abababababab',
      '00000000-0000-7002-abab-abababababab',
      '00000000-0005-7000-abab-abababababab',
    ]);
  });
});
