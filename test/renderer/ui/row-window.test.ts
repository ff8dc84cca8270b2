import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, rowsAround } from '../../../renderer/ui/row-window.ts';

describe('window of rows', () => {
  it.each([
    [0, { from: 0, to: 30 }],
    [9, { from: 0, to: 40 }],
    [45, { from: 20, to: 80 }],
    [9_990, { from: 9_970, to: 10_020 }],
    [19_999, { from: 19_970, to: 20_000 }],
    [Infinity, { from: 19_970, to: 20_000 }],
  ])('are those in sight and some around them: ten from row %d', (topRow, range) => {
    expect(rowsAround(topRow, 10, 20_000)).toEqual(range);
  });

  it('are all of a list that is in sight as a whole', () => {
    expect(rowsAround(0, 10, 4)).toEqual({ from: 0, to: 4 });
  });

  it('draws the selected row also where it is out of sight', () => {
    expect(piecesOf(0, 1_000, { from: 400, to: 460 }, 20)).toEqual([
      { isDrawn: false, from: 0, to: 20 },
      { isDrawn: true, from: 20, to: 21 },
      { isDrawn: false, from: 21, to: 400 },
      { isDrawn: true, from: 400, to: 460 },
      { isDrawn: false, from: 460, to: 1_000 },
    ]);
  });

  it('cuts the groups of a list so that each row is in one piece, and all in sight are drawn', () => {
    const list = fc.record({
      counts: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 6 }),
      top: fc.nat({ max: 6_000 }),
      sight: fc.integer({ min: 1, max: 60 }),
      selected: fc.integer({ min: -1, max: 5_000 }),
    });
    fc.assert(
      fc.property(list, ({ counts, top, sight, selected }) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        const range = rowsAround(top, sight, total);
        let offset = 0;
        const drawn = new Set<number>();
        for (const count of counts) {
          let at = 0;
          for (const { from, to, isDrawn } of piecesOf(offset, count, range, selected)) {
            expect(from).toBe(at);
            for (let row = from; row < to; row += 1) if (isDrawn) drawn.add(offset + row);
            at = to;
          }
          expect(at).toBe(count);
          offset += count;
        }
        // Where the list ends, its last rows are in sight.
        const first = Math.max(0, Math.min(top, total - sight));
        for (let row = first; row < Math.min(total, first + sight); row += 1) expect(drawn).toContain(row);
        expect(drawn.size).toBeLessThanOrEqual(sight + 60 + 1);
        if (selected >= 0 && selected < total) expect(drawn).toContain(selected);
      }),
    );
  });
});
