import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf } from '../../electron/domain/account.ts';
import { cyclesOf } from '../../electron/domain/cycle.ts';
import { deadlinesOf, nextDeadline } from '../../electron/domain/deadline.ts';
import { uniteInquiries } from '../../electron/domain/event.ts';
import type { Inquiry } from '../../electron/domain/inquiry.ts';
import { groupOf } from '../../electron/domain/list-group.ts';
import { mostCareful } from '../../electron/domain/merge.ts';
import { dayMs, hourMs } from '../../electron/domain/policy.ts';
import { anEvent, nineOClockMs } from '../support/builders.ts';
import { anyHistory, minutesAfter, rules } from '../support/domain-builders.ts';
import { arrived, counted, countedCycles, merged, minutesOf, standing } from '../support/merges.ts';

const duesOf = (inquiry: Inquiry): readonly string[] =>
  deadlinesOf(standing(inquiry)).map(({ kind, dueMs }) => `${kind} ${minutesOf(dueMs)}`);

function promisesOf(...inquiries: readonly Inquiry[]): readonly string[] {
  return inquiries
    .flatMap(cyclesOf)
    .flatMap(({ mergedInto, promises }) => (mergedInto === null ? promises : []))
    .map((made) => JSON.stringify(made))
    .sort();
}

describe('R13 two that wait become one', () => {
  it('keeps the one that was entered first, with the earliest start, and takes the other out of the list', () => {
    const { kept, other } = merged(arrived('b', 0), arrived('a', 5), minutesAfter(6));
    expect([kept.id, other.id]).toEqual(['a', 'b']);
    expect(standing(kept)).toMatchObject({ phase: 'waiting', startMs: minutesAfter(0) });
    expect(standing(other)).toMatchObject({ phase: 'merged', intoId: 'a', mergedAtMs: minutesAfter(6) });
    const placed = { id: 'b', kind: 'ordinary', receivedAtMs: 0, standing: standing(other) } as const;
    expect([groupOf(placed, minutesAfter(7)), nextDeadline(standing(other), minutesAfter(7))]).toEqual([null, null]);
  });

  it('is due for everything that either was due for: no clock runs out unseen behind an earlier one', () => {
    const { kept } = merged(arrived('a', -30), arrived('b', 5), minutesAfter(6));
    expect(duesOf(kept)).toEqual(['ten-minute -20', 'ten-minute 15', '24-hour 1410', '24-hour 1445']);
    expect(nextDeadline(standing(kept), minutesAfter(6))).toMatchObject({
      kind: 'ten-minute',
      dueMs: minutesAfter(15),
    });
  });

  it('stops every clock with one acknowledgement, and owes one promise', () => {
    const { kept } = merged(arrived('a', 0), arrived('b', 5), minutesAfter(6));
    const done = { ...kept, events: [...kept.events, anEvent('acknowledged', { atMs: minutesAfter(8) })] };
    expect(standing(done)).toMatchObject({ phase: 'promised', acknowledgedAtMs: minutesAfter(8), besides: [] });
    expect(counted(done)).toEqual([`a 0 ${minutesAfter(8)}`, `b 5 ${minutesAfter(8)}`]);
  });

  it('ends a snooze of the one that stays: something was done about it', () => {
    const snoozed = anEvent('snoozed', { atMs: minutesAfter(1), untilMs: minutesAfter(60) });
    const { kept } = merged(arrived('a', 0, snoozed), arrived('b', 1), minutesAfter(2));
    expect(standing(kept).snooze).toBeNull();
  });
});

describe('R13 one that was acknowledged and one that waits', () => {
  const acknowledged = anEvent('acknowledged', { atMs: minutesAfter(1) });
  const promised = anEvent('promised', { atMs: minutesAfter(1), byMs: minutesAfter(34) });

  it.each([
    ['the older', arrived('a', 0, acknowledged, promised), arrived('b', 30)],
    ['the newer', arrived('b', 0, acknowledged, promised), arrived('a', 30)],
  ])('waits, and still owes what was promised: %s was acknowledged', (_case, one, two) => {
    const { kept } = merged(one, two, minutesAfter(31));
    expect(standing(kept)).toMatchObject({ phase: 'waiting', startMs: minutesAfter(30), acknowledgedAtMs: null });
    expect(duesOf(kept)).toEqual(['promise 34', 'ten-minute 40', '24-hour 1470']);
    expect(nextDeadline(standing(kept), minutesAfter(31))).toMatchObject({ kind: 'promise' });
    const contacted = anEvent('contacted', { atMs: minutesAfter(33) });
    const after = { ...kept, events: [...kept.events, contacted] };
    expect(standing(after)).toMatchObject({ phase: 'promised', acknowledgedAtMs: minutesAfter(33) });
    expect(counted(after)).toEqual([`${one.id} 0 ${minutesAfter(1)}`, `${two.id} 30 ${minutesAfter(33)}`].toSorted());
  });

  it('owes the earliest promise of two that were acknowledged, and a contact keeps both', () => {
    const later = anEvent('promised', { atMs: minutesAfter(1), byMs: minutesAfter(90) });
    const { kept } = merged(
      arrived('a', 0, acknowledged, later),
      arrived('b', 0, acknowledged, promised),
      minutesAfter(5),
    );
    expect(standing(kept)).toMatchObject({ phase: 'promised', promise: { byMs: minutesAfter(34) } });
    const contacted = { ...kept, events: [...kept.events, anEvent('contacted', { atMs: minutesAfter(33) })] };
    const account = accountOf(countedCycles(contacted), [], rules, { fromMs: 0, toMs: Infinity }, minutesAfter(95));
    expect(account.promises).toEqual({ kept: 2, broken: 0, running: 0 });
  });

  it('carries the default promise that stands in no event (R7)', () => {
    const { kept } = merged(arrived('a', 60, acknowledged, promised), arrived('b', 0, acknowledged), minutesAfter(61));
    expect(standing(kept)).toMatchObject({ phase: 'promised', promise: { byMs: minutesAfter(34) } });
    const only = kept.events.filter(({ type }) => type !== 'promised');
    expect(standing({ ...kept, events: only })).toMatchObject({ promise: { byMs: nineOClockMs + dayMs } });
  });
});

/** Merges among them would be made up; those of several computers are below. */
const history = anyHistory.map((events) => events.filter(({ type }) => !type.startsWith('merged')));

/** Two inquiries as a desk writes them, and an instant after all of it. */
const pair = fc
  .record({
    first: history,
    second: history,
    apart: fc.integer({ min: -60, max: 60 }),
    later: fc.integer({ min: 1, max: 3000 }),
  })
  .map(({ first, second, apart, later }) => {
    const a = arrived('inquiry', 0, ...first);
    const b = arrived('inquiry-1', apart, ...second.map((event) => ({ ...event, actionId: `b-${event.actionId}` })));
    const lastMs = [...first, ...second].reduce((latest, { atMs }) => Math.max(latest, atMs), minutesAfter(60));
    return { a, b, atMs: lastMs + later * 60_000 };
  })
  .filter(({ a, b }) => [a, b].every((one) => ['waiting', 'promised'].includes(standing(one).phase)));

describe('R4, R13 a merge', () => {
  it('changes no figure: each arrival and each promise is counted once, as before', () => {
    fc.assert(
      fc.property(pair, ({ a, b, atMs }) => {
        const { kept, other } = merged(a, b, atMs);
        expect(counted(kept, other)).toEqual(counted(a, b));
        const added = promisesOf(kept, other).filter((made) => !promisesOf(a, b).includes(made));
        // Default ones that stood in no event stand in one now.
        expect(added.every((made) => made.includes('"isDefault":true'))).toBe(true);
        expect(added.length).toBeLessThanOrEqual(2);
        expect(promisesOf(kept, other)).toEqual([...promisesOf(a, b), ...added].toSorted());
      }),
      { seed: 13, numRuns: 1500 },
    );
  });

  it('has no later next deadline than either had', () => {
    fc.assert(
      fc.property(pair, ({ a, b, atMs }) => {
        const { kept } = merged(a, b, atMs);
        const both = [a, b].map(standing);
        // A promise that has passed stays in front until there is contact; of goals the next one counts.
        const owed = both.every(({ phase }) => phase === 'promised');
        const dues = both.flatMap(deadlinesOf).map(({ dueMs }) => dueMs);
        const ahead = owed ? dues : dues.filter((dueMs) => dueMs >= atMs);
        fc.pre(ahead.length > 0);
        expect(nextDeadline(standing(kept), atMs)?.dueMs).toBeLessThanOrEqual(Math.min(...ahead));
      }),
      { seed: 131, numRuns: 1500 },
    );
  });

  it('taken back leaves both as they were (R12), and a miss that came in between stays (R4)', () => {
    fc.assert(
      fc.property(pair, ({ a, b, atMs }) => {
        const { kept, other } = merged(a, b, atMs);
        const undone = anEvent('undone', { undoneActionId: 'merge', atMs: atMs + hourMs });
        const back = [kept, other].map((one) => ({ ...one, events: [...one.events, undone] }));
        expect(back.map(standing)).toEqual([kept, other].map(({ id }) => standing(id === a.id ? a : b)));
        expect(counted(...back)).toEqual(counted(a, b));
      }),
      { seed: 132, numRuns: 500 },
    );
  });

  it('is the same in whichever order copies bring its events', () => {
    const shuffledCopies = pair.chain(({ a, b, atMs }) => {
      const { kept } = merged(a, b, atMs);
      return fc.tuple(
        fc.constant(kept),
        fc.shuffledSubarray([...kept.events]),
        fc.shuffledSubarray([...kept.events], { minLength: kept.events.length }),
      );
    });
    fc.assert(
      fc.property(shuffledCopies, ([kept, some, all]) => {
        const [first, second] = [some, all].map((events) => ({ ...kept, events }));
        if (first === undefined || second === undefined) throw new Error('Two copies were expected.');
        const united = uniteInquiries(first, second);
        expect(uniteInquiries(second, first)).toEqual(united);
        expect(standing(united)).toEqual(standing(kept));
      }),
      { seed: 133, numRuns: 500 },
    );
  });
});

describe('R13 the kind of two', () => {
  it.each([
    [['ordinary', 'lead'], 'lead'],
    [['sensitive', 'lead'], 'sensitive'],
    [['ordinary', 'ordinary'], 'ordinary'],
  ] as const)('%j is %s', (kinds, most) => {
    expect(mostCareful(kinds)).toBe(most);
  });
});
