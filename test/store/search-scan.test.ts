import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsWith } from '../../electron/store/search-scan.ts';

function found(texts: readonly string[], words: readonly string[]): readonly number[] {
  const starts = [0];
  for (const text of texts) starts.push((starts.at(-1) ?? 0) + Buffer.byteLength(text === '' ? '' : `${text}\n`));
  const text = Buffer.from(texts.map((one) => (one === '' ? '' : `${one}\n`)).join(''));
  const needles = words.map((word) => Buffer.from(word));
  return [...rowsWith(needles, text, Uint32Array.from(starts))];
}

describe('rowsWith', () => {
  it.each([
    [['ana ruiz', 'ben', 'ana lind'], ['ana'], [0, 2]],
    [['ana ruiz', 'ben', 'ana lind'], ['lind', 'ana'], [2]],
    [['', 'x', '', '', 'xy', ''], ['x'], [1, 4]],
    [['ab', 'ba'], ['a', 'b', 'ab'], [0]],
    [[], ['a'], []],
    [['', ''], ['a'], []],
    [['josé 👩‍👧', 'مرحبا'], ['👩‍👧'], [0]],
  ])('finds in %j the words %j in the rows %j', (texts, words, expected) => {
    expect(found(texts, words)).toEqual(expected);
  });

  it('finds what looking at each row finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '🙂'), minLength: 1, maxLength: 3 });
    const row = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.array(word, { minLength: 1, maxLength: 3 }), (rows, words) => {
        const expected = rows.flatMap((text, at) => (words.every((one) => text.includes(one)) ? [at] : []));
        expect(found(rows, words)).toEqual(expected);
      }),
    );
  });
});
