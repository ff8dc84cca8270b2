import { describe, expect, it } from 'vitest';
import { coveredBy } from '../../../../electron/domain/goal-clocks.ts';
import { defaultGoals, minuteMs, type GoalException } from '../../../../electron/domain/policy.ts';
import {
  changedAt,
  minutesIn,
  movedBy,
  nextException,
  removedAt,
} from '../../../../renderer/features/settings/exception-list.ts';

const entry = (channel: GoalException['channel'], kind: GoalException['kind']): GoalException => ({
  channel,
  kind,
  clocks: defaultGoals,
});
const [leads, calls, posts] = [entry(null, 'lead'), entry('call', null), entry('social', null)];

describe('R3 the list of other goals', () => {
  it.each([
    ['down', 0, 1, [calls, leads, posts]],
    ['up', 2, -1, [leads, posts, calls]],
    ['not beyond the top', 0, -1, [leads, calls, posts]],
    ['not beyond the end', 2, 1, [leads, calls, posts]],
  ] as const)('moves an entry %s', (_way, index, step, after) => {
    expect(movedBy([leads, calls, posts], index, step)).toEqual(after);
  });

  it('changes and removes one, and leaves the others the objects that they are', () => {
    const changed = changedAt([leads, calls], 1, posts);
    expect(changed).toEqual([leads, posts]);
    expect(changed[0]).toBe(leads);
    expect(removedAt([leads, calls, posts], 1)).toEqual([leads, posts]);
  });

  it.each([1, 5, 10, 12])('offers entries that count for somebody, as long as anybody is left: %d', (count) => {
    let list: readonly GoalException[] = [];
    for (let made = 0; made < count; made += 1) list = [...list, nextException(list)];
    const isIdle = list.map((_one, index) => coveredBy(list, index).length > 0);
    // Leads, sensitive ones, and then each of the eight channels.
    expect(isIdle.indexOf(true)).toBe(count > 10 ? 10 : -1);
    expect(list[0]).toMatchObject({ channel: null, kind: 'lead' });
  });

  it.each([
    ['5', 5 * minuteMs],
    [' 5 ', 5 * minuteMs],
    ['527040', 527_040 * minuteMs],
    ['527041', null],
    ['0', null],
    ['1.5', null],
    ['', null],
    ['five', null],
  ])('reads “%s” as minutes', (text, withinMs) => {
    expect(minutesIn(text)).toBe(withinMs);
  });
});
