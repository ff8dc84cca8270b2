import { describe, expect, it } from 'vitest';
import {
  checkedSection,
  columnReader,
  createDerived,
  derivedHeaderIn,
  derivedHeaderReach,
  encodeDerived,
  isSameSource,
  packColumns,
  placesOf,
} from '../../electron/store/derived-file.ts';

const source = { schema: 1, sequence: 2, savedAtMs: 3, checksum: 'abc', size: 4 };
const derived = createDerived(
  source,
  { count: 2, ü: 'é' },
  new Map([
    ['a', Buffer.from('12345')],
    ['b', Buffer.from('678')],
  ]),
);
const bytes = encodeDerived('figures', derived);
const start = bytes.subarray(0, derivedHeaderReach);

function sectionOf(whole: Uint8Array, name: string): Uint8Array | null {
  const header = derivedHeaderIn('figures', whole.subarray(0, derivedHeaderReach));
  const [place] = header === null ? [] : placesOf(header, [name]);
  if (header === null || place === undefined) return null;
  return checkedSection(header, name, whole.subarray(place.offset, place.offset + place.length));
}

const textOf = (section: Uint8Array | null): string | null =>
  section === null ? null : Buffer.from(section).toString();

describe('a derived file', () => {
  it('gives back its header and its sections', () => {
    expect(derivedHeaderIn('figures', start)).toEqual(derived.header);
    expect(['a', 'b', 'c'].map((name) => textOf(sectionOf(bytes, name)))).toEqual(['12345', '678', null]);
  });

  it('is not taken for one of another kind', () => {
    expect(derivedHeaderIn('search', start)).toBeNull();
    expect(derivedHeaderIn('figures', Buffer.from(''))).toBeNull();
    expect(
      derivedHeaderIn('figures', Buffer.from(start.toString().replace('-index figures 1', '-index figures 0'))),
    ).toBeNull();
  });

  it('shows a flipped bit wherever it is, but in what only fills', () => {
    const unseen: number[] = [];
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Uint8Array.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      const isSeen = sectionOf(flipped, 'a') === null || sectionOf(flipped, 'b') === null;
      if (!isSeen) unseen.push(bytes[at] ?? 0);
    }
    expect(new Set(unseen)).toEqual(new Set([0x20, 0]));
  });

  it.each(Object.keys(source))('is of another source when its %s differs', (part) => {
    expect(isSameSource(source, { ...source })).toBe(true);
    expect(isSameSource(source, { ...source, [part]: part === 'checksum' ? 'x' : 99 })).toBe(false);
  });
});

describe('columns', () => {
  it('come back in their order', () => {
    const read = columnReader(packColumns([Float64Array.of(1.5, NaN), Uint32Array.of(7), Uint8Array.of(3, 4)]));
    expect([read.f64(2), read.u32(1), read.u8(2)]).toEqual([
      Float64Array.of(1.5, NaN),
      Uint32Array.of(7),
      Uint8Array.of(3, 4),
    ]);
    expect(() => read.u8(1)).toThrow(RangeError);
  });
});
