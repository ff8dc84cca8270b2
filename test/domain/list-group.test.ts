import { describe, expect, it } from 'vitest';
import type { Placed } from '../../electron/domain/deadline.ts';
import type { InquiryEvent } from '../../electron/domain/event.ts';
import { groupInquiries, groupOf, nextRegroupingMs } from '../../electron/domain/list-group.ts';
import { hourMs } from '../../electron/domain/policy.ts';
import { anEvent, nineOClockMs } from '../support/builders.ts';
import { minutesAfter, standingAfter } from '../support/domain-builders.ts';

function placed(id: string, ...events: readonly InquiryEvent[]): Placed {
  return { id, kind: 'ordinary', receivedAtMs: nineOClockMs, standing: standingAfter(...events) };
}

const handedOff = anEvent('handed-off', { atMs: minutesAfter(1), acceptByMs: minutesAfter(6) });
const accepted = anEvent('accepted', { atMs: minutesAfter(2), by: 'Alex' });
const snoozed = anEvent('snoozed', { atMs: minutesAfter(1), untilMs: minutesAfter(5) });
const promised = [anEvent('acknowledged'), anEvent('promised', { byMs: minutesAfter(90) })];

describe('R9 the group of an inquiry', () => {
  it.each([
    ['ten-minute', 'waits', placed('a'), 10],
    ['24-hour', 'waited for ten minutes', placed('a'), 11],
    ['24-hour', 'is past all', placed('a'), 2000],
    ['promise', 'is acknowledged', placed('a', ...promised), 3],
    ['snoozed', 'is snoozed', placed('a', snoozed), 4],
    ['ten-minute', 'has woken', placed('a', snoozed), 5],
    ['ten-minute', 'was handed over and is not accepted', placed('a', handedOff), 3],
    ['ten-minute', 'was not accepted in time', placed('a', handedOff), 7],
    ['with-colleague', 'was accepted', placed('a', handedOff, accepted), 3],
    ['24-hour', 'was accepted and is late', placed('a', handedOff, accepted), 2000],
    ['closed', 'is closed', placed('a', anEvent('closed')), 3],
  ])('is %s for one that %s', (group, _name, inquiry, minutes) => {
    expect(groupOf(inquiry, minutesAfter(minutes))).toBe(group);
  });
});

describe('the groups of the list (R7)', () => {
  it('come in their order, each with its inquiries in the order of urgency, the empty ones left out', () => {
    const [second, first] = [placed('b'), placed('a')];
    const promise = placed('promise', ...promised);
    const asleep = placed('asleep', snoozed);
    const closed = placed('closed', anEvent('closed'));
    expect(groupInquiries([asleep, promise, closed, second, first], minutesAfter(2))).toEqual([
      { id: 'ten-minute', inquiries: [first, second] },
      { id: 'promise', inquiries: [promise] },
      { id: 'snoozed', inquiries: [asleep] },
      { id: 'closed', inquiries: [closed] },
    ]);
  });

  it.each([
    ['as the ten minutes are over', placed('a'), 0, minutesAfter(10) + 1],
    ['as the 24 hours are over', placed('a'), 11, nineOClockMs + 24 * hourMs + 1],
    ['never, when all is late', placed('a'), 2000, null],
    ['as the snooze ends', placed('a', snoozed), 2, minutesAfter(5)],
    ['as the time to accept ends', placed('a', handedOff), 2, minutesAfter(6)],
    ['never, when it is closed', placed('a', anEvent('closed')), 0, null],
  ])('change next %s', (_name, inquiry, minutes, expectedMs) => {
    expect(nextRegroupingMs(inquiry, minutesAfter(minutes))).toBe(expectedMs);
  });
});
