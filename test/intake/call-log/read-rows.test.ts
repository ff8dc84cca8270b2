import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRows, splitLines, type Row } from '../../../electron/intake/call-log/read-rows.ts';

function read(text: string, width = 0): { rows: Row[]; broken: number[] } {
  const rows: Row[] = [];
  const broken: number[] = [];
  readRows(splitLines(text), { delimiter: ',', width }, 1, {
    onRow: (row) => rows.push(row) > 0,
    onBrokenRow: (line) => broken.push(line) > 0,
  });
  return { rows, broken };
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

describe('readRows', () => {
  it('gives every row the line it begins in, whatever ends the lines', () => {
    const expected = [
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1\n2', '3'] },
      { line: 5, cells: ['4', '5'] },
    ];
    for (const end of ['\n', '\r\n', '\r']) {
      expect(read(['a,b', '"1', '2",3', '', '4,5'].join(end))).toEqual({ rows: expected, broken: [] });
    }
  });

  it('loses one row to a quote that is never closed, not those after it', () => {
    expect(read('a,b\n1,"never\n2,3\n4,"x"\n5,6\n', 2)).toEqual({
      rows: [
        { line: 1, cells: ['a', 'b'] },
        { line: 3, cells: ['2', '3'] },
        { line: 4, cells: ['4', 'x'] },
        { line: 5, cells: ['5', '6'] },
      ],
      broken: [2],
    });
  });

  it('notices rows that such a quote swallows by their number of cells', () => {
    expect(read('a,b,c\n1,"open,2\n3,4,"5"\n6,"x,7"\n8,9,10\n', 3)).toEqual({
      rows: [
        { line: 1, cells: ['a', 'b', 'c'] },
        { line: 3, cells: ['3', '4', '5'] },
        { line: 4, cells: ['6', 'x,7'] },
        { line: 5, cells: ['8', '9', '10'] },
      ],
      broken: [2],
    });
    expect(read('a,b,c\n1,"open,2\n3,4,5"\n6,7,8\n', 3)).toEqual({
      rows: [
        { line: 1, cells: ['a', 'b', 'c'] },
        { line: 3, cells: ['3', '4', '5"'] },
        { line: 4, cells: ['6', '7', '8'] },
      ],
      broken: [2],
    });
  });

  it('takes a stray quote within a cell as it comes', () => {
    expect(read('a,b\n1,2 "x" y\n3,"q" z\n4,5', 2)).toEqual({
      rows: [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['1', '2 "x" y'] },
        { line: 3, cells: ['3', '"q" z'] },
        { line: 4, cells: ['4', '5'] },
      ],
      broken: [],
    });
  });

  it('finds every row again when thousands of them have stray quotes', () => {
    const { rows, broken } = read('1,2 "x" y\n'.repeat(9000), 2);
    expect([rows.length, rows.at(-1), broken]).toEqual([9000, { line: 9000, cells: ['1', '2 "x" y'] }, []]);
  });

  it('ends when it is told to', () => {
    const lines: number[] = [];
    readRows(splitLines('1\n2\n3\n'), { delimiter: ',', width: 0 }, 2, {
      onRow: ({ line }) => lines.push(line) < 1,
      onBrokenRow: () => true,
    });
    expect(lines).toEqual([2]);
  });

  it('gives back any cells, in any number of blocks', () => {
    const cell = fc.string({ maxLength: 12 }).map((text) => text.replaceAll('\r', ' '));
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 300 }), (cells, times) => {
        const text = cells.map((row) => `${row.map(quoted).join(',')}\n`).join('');
        const many = Array.from({ length: times }, () => cells).flat();
        expect(read(text.repeat(times), 3).rows.map((row) => row.cells)).toEqual(many);
      }),
      { numRuns: 60 },
    );
  });
});
