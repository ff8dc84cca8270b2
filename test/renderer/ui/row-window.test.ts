import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnRows, piecesOf, windowStart } from '../../../renderer/ui/row-window.ts';

describe('window of rows', () => {
  it.each([
    [0, 0],
    [40, 0],
    [120, 50],
    [10_000, 9_950],
    [19_999, 19_800],
    [Infinity, 19_800],
  ])('begins above the row in sight: for row %d at %d', (topRow, start) => {
    expect(windowStart(topRow, 20_000)).toBe(start);
  });

  it('is the whole of a short list', () => {
    expect([windowStart(150, 180), piecesOf(0, 180, 0, 20)]).toEqual([0, [{ isDrawn: true, from: 0, to: 180 }]]);
  });

  it('draws the selected row also where it is out of sight', () => {
    expect(piecesOf(0, 1_000, 400, 20)).toEqual([
      { isDrawn: false, from: 0, to: 20 },
      { isDrawn: true, from: 20, to: 21 },
      { isDrawn: false, from: 21, to: 400 },
      { isDrawn: true, from: 400, to: 600 },
      { isDrawn: false, from: 600, to: 1_000 },
    ]);
  });

  it('cuts the groups of a list so that each row is in one piece, and all in sight are drawn', () => {
    const list = fc.record({
      counts: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 6 }),
      top: fc.nat({ max: 6_000 }),
      selected: fc.integer({ min: -1, max: 5_000 }),
    });
    fc.assert(
      fc.property(list, ({ counts, top, selected }) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        const start = windowStart(Math.min(top, total - 1), total);
        let offset = 0;
        const drawn = new Set<number>();
        for (const count of counts) {
          let at = 0;
          for (const { from, to, isDrawn } of piecesOf(offset, count, start, selected)) {
            expect(from).toBe(at);
            for (let row = from; row < to; row += 1) if (isDrawn) drawn.add(offset + row);
            at = to;
          }
          expect(at).toBe(count);
          offset += count;
        }
        const inSight = Math.min(top, total - 1);
        expect(drawn.size).toBeLessThanOrEqual(drawnRows + 1);
        expect(drawn).toContain(inSight);
        if (selected >= 0 && selected < total) expect(drawn).toContain(selected);
      }),
    );
  });
});
