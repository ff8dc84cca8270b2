import { describe, expect, it } from 'vitest';
import { findCopies } from '../../electron/store/closed-copies.ts';
import { wordsOfKey } from '../../electron/store/id-key.ts';
import { packedKeys } from '../../electron/store/month-facts.ts';
import { anId } from '../support/builders.ts';

function month(...copies: readonly (readonly [id: string, events: number])[]) {
  const keys = new Uint32Array(packedKeys(copies.map(([id]) => id)).buffer);
  return { keys, eventCounts: Uint32Array.from(copies, ([, events]) => events) };
}

const [ana, ben, cleo] = [anId(), anId(), 'cleo, an id of another form'];

describe('findCopies', () => {
  it('lets the copy with the most events count, whichever month it stands in', () => {
    const [first, second, third] = [month([ana, 1], [ben, 9], [cleo, 2]), month([ben, 4]), month([cleo, 5], [ben, 2])];
    const copies = findCopies([first, second, third], () => true);
    const superseded = [first, second, third].map((rows) => [0, 1, 2].filter((row) => copies.isSuperseded(rows, row)));
    expect(superseded).toEqual([[2], [0], [1]]);
    expect(copies.copiesOf({ rows: second, row: 0 })).toEqual([
      { rows: first, row: 1 },
      { rows: second, row: 0 },
      { rows: third, row: 1 },
    ]);
    expect(copies.copiesOf({ rows: first, row: 0 })).toEqual([{ rows: first, row: 0 }]);
  });

  it('of equal ones lets that of the later month count', () => {
    const [first, second] = [month([ana, 3]), month([ana, 3])];
    const copies = findCopies([first, second], () => true);
    expect([copies.isSuperseded(first, 0), copies.isSuperseded(second, 0)]).toEqual([true, false]);
  });

  it('finds copies of anchors among rows that are none, and anchors by their key', () => {
    const [first, second] = [month([ana, 3], [ben, 1]), month([ben, 2], [ana, 4])];
    const copies = findCopies([first, second], (rows) => (rows === second ? (row) => row === 1 : false));
    expect(copies.isSuperseded(first, 0)).toBe(true);
    expect(copies.isSuperseded(first, 1)).toBe(false);
    expect(copies.anchorOf(wordsOfKey(ana))).toEqual({ rows: second, row: 1 });
    expect(copies.anchorOf(wordsOfKey(ben))).toBeNull();
  });
});
