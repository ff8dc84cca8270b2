import { describe, expect, it } from 'vitest';
import { movedTo, selectedAfter } from '../../../renderer/desk/shown-rows.ts';

const ids = ['a', 'b', 'c'];

describe('selection', () => {
  it.each([
    ['b', 'up', 'a'],
    ['a', 'up', 'a'],
    ['b', 'down', 'c'],
    ['c', 'down', 'c'],
    ['b', 'first', 'a'],
    ['a', 'last', 'c'],
    [null, 'down', 'a'],
  ] as const)('moves from %s %s to %s', (from, move, to) => {
    expect(movedTo(ids, from, move)).toBe(to);
  });

  it.each([
    [ids, 'b', 'b'],
    [['a', 'c'], 'b', 'c'],
    [['a', 'b'], 'c', 'b'],
    [[], 'b', null],
    [ids, null, 'a'],
  ] as const)('after the list became %j goes from %s to %s', (after, from, to) => {
    expect(selectedAfter(ids, after, from)).toBe(to);
  });
});
