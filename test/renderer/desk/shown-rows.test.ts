import { describe, expect, it } from 'vitest';
import { movedTo, selectedAfter, shownGroups } from '../../../renderer/desk/shown-rows.ts';
import { viewOf } from '../support.ts';

const ids = ['a', 'b', 'c'];
const plain = { search: null, isSnoozedShown: false, isClosedShown: false };

describe('shown rows', () => {
  const nobody = { name: null, phone: null, email: null, handle: null };
  const named = (id: string, label: string) => viewOf(id, { label, customer: nobody });
  const views = [named('a', 'Ana'), named('b', 'Ben'), named('c', 'Anabel')];
  const inquiry = (id: string) => views.find((view) => view.id === id);
  const groups = [
    { id: 'ten-minute', ids: ['a', 'b'] },
    { id: 'closed', ids: ['c'] },
  ] as const;
  const found = [viewOf('x', { label: 'Ana of old' })];

  it('are those of the list, the closed ones when asked for', () => {
    const rows = { groups, inquiry, found: [] };
    expect([shownGroups(rows, plain), shownGroups(rows, { ...plain, isClosedShown: true })]).toEqual([
      [groups[0]],
      groups,
    ]);
  });

  it('of a search are all that match, those closed earlier below', () => {
    expect(shownGroups({ groups, inquiry, found }, { ...plain, search: ' ana ' })).toEqual([
      { id: 'ten-minute', ids: ['a'] },
      { id: 'closed', ids: ['c'] },
      { id: 'closed-earlier', ids: ['x'] },
    ]);
  });

  it('show one that was found and reopened only where it stands now', () => {
    const again = [viewOf('a', { label: 'Ana' })];
    expect(shownGroups({ groups, inquiry, found: again }, { ...plain, search: 'ana' })).toEqual([
      { id: 'ten-minute', ids: ['a'] },
      { id: 'closed', ids: ['c'] },
    ]);
  });
});

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
    expect(movedTo(ids, from, move, 10)).toBe(to);
  });

  it.each([
    [0, 'page-down', 4],
    [4, 'page-up', 0],
    [7, 'page-down', 9],
    [2, 'page-up', 0],
    [-1, 'page-down', 3],
  ] as const)('turns the page from row %d %s to row %d', (from, move, to) => {
    const many = Array.from({ length: 10 }, (_, index) => `row ${index}`);
    expect(movedTo(many, many[from] ?? null, move, 4)).toBe(`row ${to}`);
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
