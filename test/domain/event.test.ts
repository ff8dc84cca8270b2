import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveEvents, isWithdrawn, uniteInquiries, type InquiryEvent } from '../../electron/domain/event.ts';
import type { Inquiry } from '../../electron/domain/inquiry.ts';
import { anEvent, anInquiry, nineOClockMs } from '../support/builders.ts';
import { anyEvents, anyInquiryId, minutesAfter, standingAfter } from '../support/domain-builders.ts';

function undo(undone: InquiryEvent, minutes: number): InquiryEvent {
  return anEvent('undone', { atMs: minutesAfter(minutes), undoneActionId: undone.actionId });
}

describe('R12 undo takes back an action as if it had not happened', () => {
  const acknowledged = anEvent('acknowledged', { atMs: minutesAfter(2) });
  const undone = undo(acknowledged, 3);

  it('restores the running clock', () => {
    expect(standingAfter(acknowledged, undone)).toEqual(standingAfter());
  });

  it('leaves the goal missed when the ten minutes end without another acknowledgement', () => {
    const again = anEvent('acknowledged', { atMs: minutesAfter(11) });
    expect(standingAfter(acknowledged, undone, again).acknowledgedAtMs).toBe(minutesAfter(11));
  });

  it('takes back all events of the action, and nothing else', () => {
    const { actionId } = acknowledged;
    const promised = anEvent('promised', { actionId, atMs: minutesAfter(2) });
    const noted = anEvent('noted', { atMs: minutesAfter(1) });
    expect(effectiveEvents(anInquiry({ events: [undone, promised, acknowledged, noted] }))).toEqual([noted]);
  });

  it('can be undone, and what comes back counts from then', () => {
    const redone = undo(undone, 5);
    expect(standingAfter(acknowledged, undone, redone)).toMatchObject({
      phase: 'promised',
      acknowledgedAtMs: minutesAfter(5),
      acknowledgedBy: 'Sam',
    });
  });

  it('can be undone for good: the third undo takes it back again', () => {
    const redone = undo(undone, 5);
    const third = undo(redone, 6);
    expect(standingAfter(acknowledged, undone, redone, third)).toEqual(standingAfter());
  });

  it.each([
    ['when its undo was first taken back', 'undo acknowledged 3, a undo 5, b undo 7', 5],
    ['when the last of two undos was taken back', 'undo acknowledged 3, other acknowledged 4, a undo 5, b other 7', 7],
    ['when the taking back itself came back', 'undo acknowledged 3, a undo 5, b a 6, c b 8', 8],
    ['when another took it back meanwhile', 'undo acknowledged 3, a undo 5, b a 6, other undo 7, c b 8', 7],
  ])('counts from the instant %s', (_name, undos, minutes) => {
    const first = anEvent('acknowledged', { actionId: 'acknowledged', atMs: minutesAfter(2) });
    const later = undos.split(', ').map((words) => {
      const [actionId = '', undoneActionId = '', at] = words.split(' ');
      return anEvent('undone', { actionId, undoneActionId, atMs: minutesAfter(Number(at)) });
    });
    expect(standingAfter(first, ...later).acknowledgedAtMs).toBe(minutesAfter(minutes));
  });

  it('keeps the time of a message that comes back', () => {
    const older = anEvent('followed-up', { atMs: minutesAfter(-3), by: null });
    const taken = undo(older, 1);
    expect(standingAfter(older, taken).startMs).toBe(nineOClockMs);
    expect(standingAfter(older, taken, undo(taken, 2)).startMs).toBe(minutesAfter(-3));
  });

  it('undone twice, one of them taken back, stays undone', () => {
    const other = undo(acknowledged, 4);
    expect(standingAfter(acknowledged, undone, other, undo(other, 5))).toEqual(standingAfter());
  });

  it('undoing the reopening freezes the closed cycle again', () => {
    const closed = anEvent('closed', { atMs: minutesAfter(4) });
    const reopened = anEvent('reopened', { atMs: minutesAfter(6) });
    expect(standingAfter(closed, reopened, undo(reopened, 7))).toEqual(standingAfter(closed));
  });

  it('undoing the adding withdraws the inquiry', () => {
    const inquiry = anInquiry();
    const taken = anEvent('undone', { undoneActionId: inquiry.id });
    expect(isWithdrawn(inquiry)).toBe(false);
    expect(isWithdrawn({ ...inquiry, events: [taken] })).toBe(true);
    expect(isWithdrawn({ ...inquiry, events: [taken, undo(taken, 1)] })).toBe(false);
  });

  it('ends at once where a made-up file lets many undos name each other', () => {
    const names = Array.from({ length: 40 }, (_, index) => `action-${index}`);
    const events = names.flatMap((actionId) =>
      names.map((undoneActionId) => anEvent('undone', { actionId, undoneActionId })),
    );
    expect(effectiveEvents(anInquiry({ events: [...events, acknowledged] }))).toEqual([acknowledged]);
  });
});

describe('uniting copies of one inquiry (R12)', () => {
  const inquiryId = anyInquiryId;
  const copyOf = (events: readonly InquiryEvent[]): Inquiry => anInquiry({ id: inquiryId, events });
  /** Three copies, each of which knows some of the events, in any order. */
  const threeCopies = anyEvents.chain((events) => {
    const copy = fc.shuffledSubarray([...events]).map(copyOf);
    return fc.tuple(copy, copy, copy);
  });

  it('gives the same in any order and grouping, and nothing new when repeated', () => {
    fc.assert(
      fc.property(threeCopies, ([a, b, c]) => {
        const united = uniteInquiries(uniteInquiries(a, b), c);
        expect(uniteInquiries(b, a)).toEqual(uniteInquiries(a, b));
        expect(uniteInquiries(a, uniteInquiries(b, c))).toEqual(united);
        expect(uniteInquiries(uniteInquiries(c, a), b)).toEqual(united);
        expect(uniteInquiries(united, united)).toEqual(united);
        expect(uniteInquiries(united, a)).toEqual(united);
        const known = new Set([a, b, c].flatMap(({ events }) => events.map(({ id }) => id)));
        expect(united.events.map(({ id }) => id).sort()).toEqual([...known].sort());
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  it('sorts by time, then by id', () => {
    const events = [
      { ...anEvent('noted', { atMs: minutesAfter(1) }), id: 'b' },
      { ...anEvent('noted', { atMs: minutesAfter(1) }), id: 'a' },
      { ...anEvent('noted', { atMs: minutesAfter(0) }), id: 'c' },
    ];
    expect(uniteInquiries(copyOf(events), copyOf([])).events.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it('chooses the same one where two copies differ, whichever is asked', () => {
    const event = anEvent('noted', { text: 'One' });
    const a = { ...copyOf([event]), subject: 'Invoice' };
    const b = { ...copyOf([{ ...event, text: 'Two' }]), subject: 'Delivery' };
    expect(uniteInquiries(a, b)).toEqual(uniteInquiries(b, a));
    expect(uniteInquiries(a, b).events).toHaveLength(1);
  });

  it('refuses copies of different inquiries', () => {
    expect(() => uniteInquiries(anInquiry(), anInquiry())).toThrow('Only copies of one inquiry can be united.');
  });
});
