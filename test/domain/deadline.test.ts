import { describe, expect, it } from 'vitest';
import {
  compareUrgency,
  nextDeadline,
  shareLeft,
  urgencyOf,
  type Deadline,
  type Placed,
} from '../../electron/domain/deadline.ts';
import { minuteMs, hourMs } from '../../electron/domain/policy.ts';
import { standingOf } from '../../electron/domain/standing.ts';
import { anEvent, anInquiry, nineOClockMs } from '../support/builders.ts';
import { minutesAfter, rules, standingAfter } from '../support/domain-builders.ts';

const tenMinutes: Deadline = { kind: 'ten-minute', startMs: nineOClockMs, dueMs: minutesAfter(10) };
const day: Deadline = { kind: '24-hour', startMs: nineOClockMs, dueMs: nineOClockMs + 24 * hourMs };

describe('R7 one next deadline', () => {
  it.each([
    ['the ten-minute goal', nineOClockMs, tenMinutes],
    ['the ten-minute goal at its due instant', minutesAfter(10), tenMinutes],
    ['the 24-hour goal after it', minutesAfter(10) + 1, day],
    ['the 24-hour goal when that has passed too', nineOClockMs + 30 * hourMs, day],
  ])('of one that waits is %s', (_name, nowMs, deadline) => {
    expect(nextDeadline(standingAfter(), nowMs)).toEqual(deadline);
  });

  it('of one that is acknowledged is its promise, also when that is broken', () => {
    const standing = standingAfter(
      anEvent('acknowledged', { atMs: minutesAfter(1) }),
      anEvent('promised', { atMs: minutesAfter(1), byMs: minutesAfter(50) }),
    );
    const promise = { kind: 'promise', startMs: minutesAfter(1), dueMs: minutesAfter(50) };
    expect(nextDeadline(standing, minutesAfter(2))).toEqual(promise);
    expect(nextDeadline(standing, minutesAfter(51))).toEqual(promise);
  });

  it('is none for one that is closed or withdrawn', () => {
    const withdrawn = anInquiry({ id: 'x', events: [anEvent('undone', { undoneActionId: 'x' })] });
    expect(nextDeadline(standingAfter(anEvent('closed')), nineOClockMs)).toBeNull();
    expect(nextDeadline(standingOf(withdrawn, rules), nineOClockMs)).toBeNull();
  });
});

describe('R6 a deadline is near from its warning on', () => {
  it.each([
    ['ten-minute', 3 * minuteMs],
    ['24-hour', hourMs],
    ['promise', 15 * minuteMs],
  ] as const)('%s: %d ms before', (kind, warningMs) => {
    const deadline = { kind, startMs: nineOClockMs, dueMs: nineOClockMs + 48 * hourMs };
    const urgencies = [-warningMs - 1, -warningMs, 0, 1].map((offsetMs) =>
      urgencyOf(deadline, deadline.dueMs + offsetMs),
    );
    expect(urgencies).toEqual(['calm', 'near', 'near', 'late']);
  });
});

describe('the share of the time that is left', () => {
  it.each([
    [-1, 1],
    [0, 1],
    [2.5, 0.75],
    [10, 0],
    [11, 0],
  ])('after %d minutes of ten is %d', (minutes, share) => {
    expect(shareLeft(tenMinutes, minutesAfter(minutes))).toBe(share);
  });

  it('is nothing where the whole is nothing', () => {
    expect(shareLeft({ ...tenMinutes, dueMs: nineOClockMs }, nineOClockMs - 5)).toBe(0);
  });
});

function placed(id: string, overrides: Partial<Omit<Placed, 'id' | 'standing'>>, waitsForMs = 0): Placed {
  const receivedAtMs = overrides.receivedAtMs ?? nineOClockMs;
  const inquiry = anInquiry({ receivedAtMs: receivedAtMs + waitsForMs });
  return { id, kind: 'ordinary', receivedAtMs, ...overrides, standing: standingOf(inquiry, rules) };
}

describe('the order of the list (R7)', () => {
  it('is next deadline first, then leads and sensitive ones, then the oldest, then the id', () => {
    const late = placed('past the ten minutes', { receivedAtMs: minutesAfter(-60) });
    const soon = placed('soon', { receivedAtMs: minutesAfter(-5) });
    const lead = placed('c lead', { kind: 'lead' });
    const sensitive = placed('d sensitive', { kind: 'sensitive' });
    const old = placed('z older, found later', { receivedAtMs: minutesAfter(-1) }, minuteMs);
    const first = placed('a', {});
    const second = placed('b', {});
    const closed = { ...placed('closed', {}), standing: standingAfter(anEvent('closed')) };
    const ordered = [closed, late, second, first, old, sensitive, lead, soon].sort(compareUrgency(nineOClockMs));
    expect(ordered).toEqual([soon, lead, sensitive, old, first, second, late, closed]);
  });
});
