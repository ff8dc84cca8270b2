import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actions } from '../../electron/domain/action.ts';
import {
  beginRun,
  callBackList,
  currentOf,
  isOwedCall,
  newSince,
  tallyOf,
  tryAgainChoices,
  withCall,
  withoutCalls,
  type CallBackBounds,
} from '../../electron/domain/call-back.ts';
import type { InquiryEvent } from '../../electron/domain/event.ts';
import { groupOf } from '../../electron/domain/list-group.ts';
import { hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { withEvents } from '../../electron/domain/stamp.ts';
import { standingOf } from '../../electron/domain/standing.ts';
import { anEvent, anId, anInquiry, nineOClockMs } from '../support/builders.ts';
import { anyInquiry, anyNow, minutesAfter, rules } from '../support/domain-builders.ts';

const everything: CallBackBounds = { untilMs: Infinity, heardSinceMs: Infinity };

function placed(events: readonly InquiryEvent[] = [], receivedAtMs = nineOClockMs, id = anId()) {
  const inquiry = anInquiry({ id, receivedAtMs, events });
  return { ...inquiry, standing: standingOf(inquiry, rules) };
}

function promisedBy(minutes: number, madeAfter = 1) {
  return placed([
    anEvent('acknowledged', { atMs: minutesAfter(madeAfter) }),
    anEvent('promised', { atMs: minutesAfter(madeAfter), byMs: minutesAfter(minutes), isDefault: false }),
  ]);
}

describe('callBackList', () => {
  it('takes promises first, then those who wait, each by their next deadline (R7)', () => {
    const [late, soon, waiting, older] = [promisedBy(30), promisedBy(90), placed(), placed([], minutesAfter(-30))];
    const list = callBackList([waiting, soon, older, late], everything, minutesAfter(60));
    expect(list).toEqual({
      ids: [late.id, soon.id, older.id, waiting.id],
      later: 0,
      snoozed: 0,
      withColleagues: 0,
    });
  });

  it('counts beside it who is snoozed, with a colleague, or promised for later (R6, R9)', () => {
    const snoozed = placed([anEvent('snoozed', { atMs: minutesAfter(61), untilMs: minutesAfter(120) })]);
    const given = placed([anEvent('handed-off', { atMs: minutesAfter(61), to: 'Alex', acceptByMs: minutesAfter(90) })]);
    const bounds = { untilMs: minutesAfter(24 * 60), heardSinceMs: minutesAfter(50) };
    const [nextWeek, justTold, owed] = [promisedBy(7 * 24 * 60), promisedBy(300, 55), promisedBy(300)];
    expect(callBackList([snoozed, given, nextWeek, justTold, owed], bounds, minutesAfter(62))).toEqual({
      ids: [owed.id],
      later: 2,
      snoozed: 1,
      withColleagues: 1,
    });
  });

  it('R8 leaves out nobody whose promise is near or late', () => {
    const near = promisedBy(70, 58);
    const bounds = { untilMs: minutesAfter(61), heardSinceMs: minutesAfter(50) };
    expect(callBackList([near], bounds, minutesAfter(60)).ids).toEqual([near.id]);
    expect(callBackList([near], bounds, minutesAfter(90)).ids).toEqual([near.id]);
  });

  it('R7 hides nobody who is open, and calls nobody who is not', () => {
    fc.assert(
      fc.property(anyInquiry, anyNow, anyNow, anyNow, (inquiry, untilMs, heardSinceMs, nowMs) => {
        const one = { ...inquiry, standing: standingOf(inquiry, rules) };
        const group = groupOf(one, nowMs);
        const { ids, later, snoozed, withColleagues } = callBackList([one], { untilMs, heardSinceMs }, nowMs);
        const isOpen = group !== null && group !== 'closed';
        expect(ids.length + later + snoozed + withColleagues).toBe(isOpen ? 1 : 0);
        expect(ids.length + later === 1).toBe(isOwedCall(one, nowMs));
      }),
    );
  });
});

describe('a call-back run', () => {
  const run = beginRun(['a', 'b', 'c', 'd'], nineOClockMs);
  const everybody = (): boolean => true;
  const reached = { id: 'a', outcome: 'reached', actionId: '1' } as const;
  const skipped = { id: 'b', outcome: 'skipped', actionId: null } as const;

  it('keeps its order, and passes who was dealt with elsewhere', () => {
    expect(currentOf(run, everybody)).toBe('a');
    expect(currentOf(withCall(run, reached), everybody)).toBe('b');
    expect(currentOf(withCall(run, reached), (id) => id === 'd')).toBe('d');
    expect(currentOf(run, () => false)).toBeNull();
  });

  it('stays with the one of whom something is asked, as long as that one can be answered', () => {
    expect(currentOf(run, everybody, 'c')).toBe('c');
    expect(currentOf(run, (id) => id !== 'c', 'c')).toBe('a');
    expect(currentOf(withCall(run, reached), everybody, 'a')).toBe('b');
    expect(currentOf(run, everybody, 'elsewhere')).toBe('a');
  });

  it('goes back to whom an undo or a refusal is about', () => {
    const two = withCall(withCall(run, reached), skipped);
    expect(currentOf(two, everybody)).toBe('c');
    expect(
      currentOf(
        withoutCalls(two, ({ id }) => id === 'a'),
        everybody,
      ),
    ).toBe('a');
    expect(withoutCalls(two, ({ outcome }) => outcome === 'skipped')).toEqual({ ...run, calls: [reached] });
  });

  it('counts one outcome for each, the last one, and the rest as dealt with elsewhere', () => {
    const done = withCall(withCall(withCall(run, reached), skipped), { ...skipped, outcome: 'no-answer' });
    expect(tallyOf(done)).toEqual({
      reached: 1,
      'new-promise': 0,
      'left-message': 0,
      'no-answer': 1,
      'another-time': 0,
      skipped: 0,
      elsewhere: 2,
    });
  });

  it('counts who has come since', () => {
    expect(newSince(run, { ids: ['d', 'e', 'f'] })).toBe(2);
  });
});

describe('tryAgainChoices', () => {
  it.each([
    ['an hour from now first', [2, 5, 15, 60, 180], [60, 15, 180]],
    ['what comes nearest to it where a deadline is sooner', [2, 5, 15, 40], [40, 15]],
    ['the last moment where it is sooner than that', [2, 5], [5]],
    ['nothing where nothing is offered', [], []],
  ])('R6 offers %s', (_what, offered, expected) => {
    const choices = offered.map((minutes) => ({ id: `${minutes}`, atMs: minutesAfter(minutes) }));
    const tries = tryAgainChoices(choices, nineOClockMs).map(({ atMs }) => (atMs - nineOClockMs) / minuteMs);
    expect(tries).toEqual(expected);
  });
});

describe('R2 no answer', () => {
  const stamp = { actionId: 'x', nowMs: minutesAfter(62), by: 'Sam', newId: () => anId() };

  it.each([
    ['who waits', placed()],
    ['a promise', promisedBy(300)],
  ])('stops no clock and keeps no promise of %s, leaves a note, and is quiet until the next try', (_what, one) => {
    const args = { note: 'Called, no answer.', untilMs: minutesAfter(120) };
    const decided = actions.noAnswer({ inquiry: one, standing: one.standing, nowMs: stamp.nowMs, me: 'Sam' }, args);
    if (!decided.ok) throw new Error(decided.refusal.sentence);
    const after = standingOf(withEvents(one, decided.value, stamp), rules);
    const snooze = { untilMs: args.untilMs, wakesAtMs: args.untilMs };
    expect(after).toEqual({ ...one.standing, snooze });
    expect(decided.value).toContainEqual({ type: 'noted', text: args.note });
  });

  it('R6 is refused for a time that has passed', () => {
    const one = placed();
    const decided = actions.noAnswer(
      { inquiry: one, standing: one.standing, nowMs: minutesAfter(62), me: 'Sam' },
      { note: 'Called, no answer.', untilMs: minutesAfter(62) - hourMs },
    );
    expect(decided).toMatchObject({ ok: false, refusal: { reason: 'in-the-past' } });
  });
});
