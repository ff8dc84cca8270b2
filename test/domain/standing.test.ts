import { describe, expect, it } from 'vitest';
import type { InquiryEvent } from '../../electron/domain/event.ts';
import { hourMs } from '../../electron/domain/policy.ts';
import { defaultPromiseMs, type Snooze } from '../../electron/domain/standing.ts';
import { anEvent, nineOClockMs } from '../support/builders.ts';
import { minutesAfter, standingAfter } from '../support/domain-builders.ts';

function snoozedAt(atMinutes: number, untilMinutes: number, ...later: readonly InquiryEvent[]): Snooze | null {
  const snoozed = anEvent('snoozed', { atMs: minutesAfter(atMinutes), untilMs: minutesAfter(untilMinutes) });
  return standingAfter(snoozed, ...later).snooze;
}

describe('R6 snooze', () => {
  it.each([
    ['at its own instant', 1, 6, 6],
    ['at its own instant, which is the warning', 1, 7, 7],
    ['at the warning three minutes before the ten-minute goal', 1, 8, 7],
    ['at the due instant, when the warning is over', 8, 30, 10],
    ['at the due instant, when asked for at the warning', 7, 30, 10],
    ['an hour before the 24-hour goal, when the ten minutes are over', 11, 3000, 23 * 60],
    ['an hour before the 24-hour goal, when asked for as the ten minutes end', 10, 3000, 23 * 60],
    ['at the due instant of the 24-hour goal, when that warning is over', 23 * 60 + 1, 3000, 24 * 60],
    ['at its own instant, when every deadline has passed', 25 * 60, 3000, 3000],
  ])('ends %s', (_name, atMinutes, untilMinutes, wakesAtMinutes) => {
    expect(snoozedAt(atMinutes, untilMinutes)).toEqual({
      untilMs: minutesAfter(untilMinutes),
      wakesAtMs: minutesAfter(wakesAtMinutes),
    });
  });

  it('ends fifteen minutes before a promise', () => {
    const standing = standingAfter(
      anEvent('acknowledged', { atMs: minutesAfter(1) }),
      anEvent('promised', { atMs: minutesAfter(1), byMs: minutesAfter(120) }),
      anEvent('snoozed', { atMs: minutesAfter(2), untilMs: minutesAfter(300) }),
    );
    expect(standing.snooze?.wakesAtMs).toBe(minutesAfter(105));
  });

  it('moves no deadline', () => {
    const { snooze: _, ...snoozed } = standingAfter(anEvent('snoozed'));
    const { snooze: none, ...plain } = standingAfter();
    expect(snoozed).toEqual(plain);
    expect(none).toBeNull();
  });

  const after = { atMs: minutesAfter(2) };
  const message = { ...after, by: null };
  it.each([
    ['a message in the same thread', true, anEvent('followed-up', { ...message, isNewThread: false })],
    ['a message from a new thread', false, anEvent('followed-up', { ...message, isNewThread: true })],
    ['a note', true, anEvent('noted', after)],
    ['an automatic reply', true, anEvent('acknowledged', message)],
    ['an acknowledgement', false, anEvent('acknowledged', after)],
    ['a contact', false, anEvent('contacted', after)],
    ['a hand-off', false, anEvent('handed-off', after)],
    ['a closing', false, anEvent('closed', after)],
  ])('after %s it goes on: %s', (_name, goesOn, event) => {
    expect(snoozedAt(1, 6, event) !== null).toBe(goesOn);
  });

  it('follows the last one asked for', () => {
    const again = anEvent('snoozed', { atMs: minutesAfter(2), untilMs: minutesAfter(4) });
    expect(snoozedAt(1, 6, again)?.wakesAtMs).toBe(minutesAfter(4));
  });
});

const dayMs = 24 * hourMs;

describe('R7 what is owed after an acknowledgement', () => {
  it.each([
    ['24 hours after arrival, if that is ahead', nineOClockMs + dayMs - 1, nineOClockMs + dayMs],
    ['24 hours from now, when those are just over', nineOClockMs + dayMs, nineOClockMs + 2 * dayMs],
    ['24 hours from now, later', nineOClockMs + 3 * dayMs, nineOClockMs + 4 * dayMs],
  ])('the default promise is %s', (_name, nowMs, byMs) => {
    expect(defaultPromiseMs(nineOClockMs, nowMs)).toBe(byMs);
  });

  it('is the default promise where the events hold none', () => {
    expect(standingAfter(anEvent('acknowledged', { atMs: minutesAfter(2) }))).toMatchObject({
      phase: 'promised',
      promise: {
        byMs: nineOClockMs + dayMs,
        madeAtMs: minutesAfter(2),
        isDefault: true,
        contactedAtMs: null,
        releasedAtMs: null,
      },
    });
  });

  it('is a new default promise after a contact that came with none', () => {
    const contactAtMs = nineOClockMs + 3 * dayMs;
    const standing = standingAfter(
      anEvent('acknowledged', { atMs: minutesAfter(2) }),
      anEvent('promised', { atMs: minutesAfter(2), byMs: minutesAfter(60) }),
      anEvent('contacted', { atMs: contactAtMs }),
    );
    expect(standing).toMatchObject({ phase: 'promised', promise: { byMs: contactAtMs + dayMs, isDefault: true } });
  });

  it('is nothing when it is closed', () => {
    const standing = standingAfter(anEvent('acknowledged'), anEvent('closed', { atMs: minutesAfter(5) }));
    expect(standing).toMatchObject({ phase: 'closed', closedAtMs: minutesAfter(5), closeReason: 'answered' });
  });

  it('is the acknowledgement first, where a promise was made before one', () => {
    expect(standingAfter(anEvent('promised')).phase).toBe('waiting');
  });
});

describe('R9 hand-off', () => {
  const handedOff = anEvent('handed-off', { atMs: minutesAfter(2), to: 'Alex', acceptByMs: minutesAfter(7) });

  it('leaves it here, marked with the colleague, until it is accepted', () => {
    expect(standingAfter(handedOff)).toMatchObject({
      phase: 'waiting',
      holder: null,
      handOff: { to: 'Alex', from: 'Sam', acceptByMs: minutesAfter(7) },
    });
  });

  it('passes it on with the acceptance, also a late one', () => {
    const accepted = anEvent('accepted', { atMs: minutesAfter(9), by: 'Alex' });
    expect(standingAfter(handedOff, accepted)).toMatchObject({ phase: 'waiting', holder: 'Alex', handOff: null });
  });

  it('gives it to whoever accepts what nobody handed over', () => {
    expect(standingAfter(anEvent('accepted', { by: 'Alex' })).holder).toBe('Alex');
  });

  it('moves no deadline', () => {
    expect(standingAfter(handedOff).dueMs).toEqual(standingAfter().dueMs);
  });

  it('is over when it is closed', () => {
    expect(standingAfter(handedOff, anEvent('closed', { atMs: minutesAfter(3) })).handOff).toBeNull();
  });
});
