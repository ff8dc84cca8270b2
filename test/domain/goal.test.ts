import { describe, expect, it } from 'vitest';
import { cyclesOf } from '../../electron/domain/cycle.ts';
import type { InquiryEvent } from '../../electron/domain/event.ts';
import { goalDueMs, goalState, type GoalState } from '../../electron/domain/goal.ts';
import { defaultGoals, goalIds, hourMs, minuteMs, type GoalId } from '../../electron/domain/policy.ts';
import { defaultOpenHours } from '../../electron/domain/settings.ts';
import { dueInstants } from '../../electron/domain/standing.ts';
import { anEvent, anInquiry, nineOClockMs } from '../support/builders.ts';
import { minutesAfter, rules, rulesWith } from '../support/domain-builders.ts';

function statesAt(nowMs: number, ...events: readonly InquiryEvent[]): Readonly<Record<GoalId, GoalState>> {
  const [cycle] = cyclesOf(anInquiry({ events }));
  if (cycle === undefined) throw new Error('A cycle was expected.');
  const dueMs = dueInstants(cycle, rules);
  const [tenMinute, day] = goalIds.map((id) => goalState(dueMs[id], cycle.acknowledgedAtMs, nowMs));
  return { 'ten-minute': tenMinute ?? 'running', '24-hour': day ?? 'running' };
}

const dueMs = minutesAfter(10);

// Friday 20 and Monday 23 November 2026; the office is open from nine to five in UTC, and not in between.
function friday(hour: number, minute: number): number {
  return Date.UTC(2026, 10, 20, hour, minute);
}

function monday(hour: number, minute: number): number {
  return Date.UTC(2026, 10, 23, hour, minute);
}

describe('R3 met at or before the due instant', () => {
  it.each([
    [dueMs - 1, 'met'],
    [dueMs, 'met'],
    [dueMs + 1, 'missed'],
  ])('acknowledged at %d the goal is %s', (acknowledgedAtMs, state) => {
    expect(goalState(dueMs, acknowledgedAtMs, dueMs + 2)).toBe(state);
  });

  it('is met by what was done before the message was entered', () => {
    expect(goalState(dueMs, minutesAfter(-5), nineOClockMs)).toBe('met');
  });

  it('is due within the time on the wall clock', () => {
    expect(dueInstants({ startMs: nineOClockMs, channel: 'call', kind: 'ordinary' }, rules)).toEqual({
      'ten-minute': nineOClockMs + 10 * minuteMs,
      '24-hour': nineOClockMs + 24 * hourMs,
    });
  });

  it.each([
    ['within the day', friday(10, 0), friday(10, 10)],
    ['exactly at closing', friday(16, 50), friday(17, 0)],
    ['over the weekend', friday(16, 55), monday(9, 5)],
    ['arrived after closing', friday(20, 0), monday(9, 10)],
  ])('is due within open hours where the goal says so: %s', (_name, startMs, expectedMs) => {
    const { calendar } = rulesWith({ openHours: defaultOpenHours('UTC') });
    const goal = { ...defaultGoals['ten-minute'], counts: 'open-hours' } as const;
    expect(goalDueMs(goal, startMs, calendar)).toBe(expectedMs);
  });
});

describe('R4 missed is a fact', () => {
  it.each([
    [dueMs - 1, 'running'],
    [dueMs, 'running'],
    [dueMs + 1, 'missed'],
  ])('unacknowledged at %d the goal is %s', (nowMs, state) => {
    expect(goalState(dueMs, null, nowMs)).toBe(state);
  });

  it('is the same whether anybody looked in between or not', () => {
    const events = [anEvent('acknowledged', { atMs: dueMs + 1 })];
    for (const nowMs of [nineOClockMs, dueMs, dueMs + 1]) statesAt(nowMs, ...events);
    expect(statesAt(minutesAfter(9_000), ...events)).toEqual({ 'ten-minute': 'missed', '24-hour': 'met' });
  });

  it.each([
    anEvent('acknowledged', { atMs: minutesAfter(11) }),
    anEvent('contacted', { atMs: minutesAfter(11) }),
    anEvent('closed', { atMs: minutesAfter(11), reason: 'answered' }),
    anEvent('snoozed', { atMs: minutesAfter(11) }),
    anEvent('handed-off', { atMs: minutesAfter(11) }),
  ])('is not erased by a later $type', (event) => {
    expect(statesAt(minutesAfter(12), event)['ten-minute']).toBe('missed');
  });

  it.each([
    [dueMs, 'met'],
    [dueMs + 1, 'missed'],
  ])('closing without acknowledging at %d counts as acknowledging then: %s', (atMs, state) => {
    expect(statesAt(minutesAfter(20), anEvent('closed', { atMs }))['ten-minute']).toBe(state);
  });
});

describe('R5 the clock never pauses', () => {
  it('is due at the same instants whatever is done about it', () => {
    const events = [
      anEvent('snoozed', { atMs: minutesAfter(1), untilMs: minutesAfter(300) }),
      anEvent('handed-off', { atMs: minutesAfter(2) }),
      anEvent('accepted', { atMs: minutesAfter(3), by: 'Alex' }),
      anEvent('noted', { atMs: minutesAfter(4) }),
      anEvent('promised', { atMs: minutesAfter(5) }),
    ];
    expect(statesAt(dueMs, ...events)['ten-minute']).toBe('running');
    expect(statesAt(dueMs + 1, ...events)['ten-minute']).toBe('missed');
  });
});
