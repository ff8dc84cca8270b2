import { describe, expect, it } from 'vitest';
import { previewWords } from '../../../../renderer/features/files/import-words.ts';

const counts = {
  calls: 41,
  missed: 12,
  alreadyCalledBack: 9,
  stillWaiting: 3,
  joined: 0,
  alreadyKnown: 0,
  answeredKnown: 0,
};

describe('preview of a call log', () => {
  it.each([
    [counts, 2, "41 calls, 12 missed: 9 called back already, 3 still wait; 2 rows can't be read"],
    [
      { ...counts, stillWaiting: 1, alreadyKnown: 4 },
      0,
      '41 calls, 12 missed: 9 called back already, 1 still waits, 4 known already',
    ],
    [
      { ...counts, calls: 9, missed: 0, answeredKnown: 2 },
      0,
      '9 calls, none missed; 2 who waited here were called back',
    ],
    [{ ...counts, calls: 1, missed: 0 }, 1, "1 call, none missed; 1 row can't be read"],
  ])('says %o', (given, badRowCount, words) => {
    expect(previewWords(given, badRowCount)).toBe(words);
  });
});
