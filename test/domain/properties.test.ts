import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cyclesOf, promiseState, type Cycle } from '../../electron/domain/cycle.ts';
import { deadlinesOf, nextDeadline } from '../../electron/domain/deadline.ts';
import type { InquiryEvent } from '../../electron/domain/event.ts';
import { goalState, type GoalState } from '../../electron/domain/goal.ts';
import { groupOf } from '../../electron/domain/list-group.ts';
import { goalIds, hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { dueInstants, standingOf } from '../../electron/domain/standing.ts';
import { anInquiry, nineOClockMs } from '../support/builders.ts';
import { anyEvents, anyHistory, anyInquiry, anyInquiryId, anyNow, rules } from '../support/domain-builders.ts';

function cyclesAfter(events: readonly InquiryEvent[]): readonly Cycle[] {
  return cyclesOf(anInquiry({ id: anyInquiryId, events }));
}

/** A history, and one more event of any type by anybody after it; an undo takes back any action there is. */
const historyAndLater = fc
  .record({ history: anyHistory, others: anyEvents, laterMinutes: fc.integer({ min: 1, max: 4000 }), pick: fc.nat(20) })
  .map(({ history, others, laterMinutes, pick }) => {
    const lastMs = history.at(-1)?.atMs ?? nineOClockMs;
    const [body] = others;
    const target = history[pick % Math.max(1, history.length)]?.actionId ?? 'none';
    const stamp = { id: 'event-999', actionId: 'later', atMs: lastMs + laterMinutes * minuteMs, by: 'Alex' };
    if (body === undefined) return { history, later: { ...stamp, type: 'acknowledged' as const } };
    const later: InquiryEvent =
      body.type === 'undone' ? { ...body, ...stamp, undoneActionId: target } : { ...body, ...stamp };
    return { history, later };
  });

/** The goals of every arrival whose due instant lies before the later event, in the last moment before it and after it. */
function comparedGoals(history: readonly InquiryEvent[], later: InquiryEvent): readonly (readonly GoalState[])[] {
  const after = cyclesAfter([...history, later]).flatMap(({ arrivals }) => arrivals);
  return cyclesAfter(history)
    .flatMap(({ arrivals }) => arrivals)
    .flatMap((arrival) => {
      const { inquiryId, startMs } = arrival;
      const same = after.find((one) => one.inquiryId === inquiryId && one.startMs === startMs);
      if (same === undefined) return [];
      const dueMs = dueInstants(arrival, rules);
      return goalIds
        .filter((id) => dueMs[id] < later.atMs - 1)
        .map((id) => [
          goalState(dueMs[id], arrival.acknowledgedAtMs, later.atMs - 1),
          goalState(dueMs[id], same.acknowledgedAtMs, later.atMs + hourMs),
        ]);
    });
}

describe('R4 what comes later', () => {
  it('never un-misses a goal, an undo and the undo of an undo included', () => {
    let compared = 0;
    fc.assert(
      fc.property(historyAndLater, ({ history, later }) => {
        for (const [before, after] of comparedGoals(history, later)) {
          compared += 1;
          if (before === 'missed') expect(after).toBe('missed');
        }
      }),
      { seed: 4, numRuns: 5000 },
    );
    expect(compared).toBeGreaterThan(5000);
  });

  it('never changes a goal that was met, but by taking the acknowledgement back (R12)', () => {
    fc.assert(
      fc.property(historyAndLater, ({ history, later }) => {
        fc.pre(later.type !== 'undone');
        for (const [before, after] of comparedGoals(history, later)) expect(after).toBe(before);
      }),
      { seed: 40, numRuns: 5000 },
    );
  });
});

describe('R8 what comes later', () => {
  it('never mends a broken promise', () => {
    fc.assert(
      fc.property(historyAndLater, ({ history, later }) => {
        fc.pre(later.type !== 'undone');
        const promises = cyclesAfter([...history, later]).flatMap((cycle) => cycle.promises);
        const broken = cyclesAfter(history)
          .flatMap((cycle) => cycle.promises)
          .filter((promised) => promiseState(promised, later.atMs - 1) === 'broken');
        for (const { byMs, madeAtMs } of broken) {
          const same = promises.filter((promised) => promised.byMs === byMs && promised.madeAtMs === madeAtMs);
          expect(same.map((promised) => promiseState(promised, later.atMs))).toEqual(['broken']);
        }
      }),
      { seed: 8, numRuns: 3000 },
    );
  });
});

describe('R7 any events at all', () => {
  it('leave exactly one next deadline while it is open, and none after', () => {
    fc.assert(
      fc.property(anyInquiry, anyNow, (inquiry, nowMs) => {
        const standing = standingOf(inquiry, rules);
        const isOpen = standing.phase === 'waiting' || standing.phase === 'promised';
        const next = nextDeadline(standing, nowMs);
        expect(next !== null).toBe(isOpen);
        const group = groupOf({ id: 'a', kind: 'ordinary', receivedAtMs: 0, standing }, nowMs);
        expect(group !== null && group !== 'closed').toBe(isOpen);
        if (next === null) return;
        expect(Number.isFinite(next.dueMs)).toBe(true);
        expect(deadlinesOf(standing)).toContainEqual(next);
        const ahead = deadlinesOf(standing).filter(({ dueMs }) => dueMs >= nowMs);
        if (ahead.length > 0) expect(next.dueMs).toBe(Math.min(...ahead.map(({ dueMs }) => dueMs)));
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  it('have one standing, in whichever order they are kept', () => {
    const inAnyOrder = anyEvents.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })),
    );
    fc.assert(
      fc.property(inAnyOrder, ([events, shuffled]) => {
        const [kept, other] = [events, shuffled].map((order) => anInquiry({ id: anyInquiryId, events: order }));
        if (kept === undefined || other === undefined) throw new Error('Two orders were expected.');
        expect(standingOf(other, rules)).toEqual(standingOf(kept, rules));
      }),
      { seed: 77, numRuns: 1000 },
    );
  });
});
