import { describe, expect, it } from 'vitest';
import { bestTimeEndMs, bestTimeOf, notedTimeOf, type NotedTime } from '../../electron/domain/best-time.ts';
import { promiseChoices } from '../../electron/domain/choices.ts';
import type { Customer } from '../../electron/domain/inquiry.ts';
import { anEvent, anInquiry } from '../support/builders.ts';
import { minutesAfter, rulesWith, standingAfter } from '../support/domain-builders.ts';

const morning = { from: 9 * 60, to: 12 * 60 };
const nineToFive = [['09:00', '17:00']] as const;
const office = rulesWith({
  openHours: {
    zone: 'Europe/Madrid',
    weekly: { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive, sat: [], sun: [] },
    holidays: ['2026-11-24'],
  },
});

/** In Madrid, winter time. */
const at = (day: number, hour: number, minute = 0): number => Date.UTC(2026, 10, day, hour - 1, minute);

describe('R19 the next time at which a customer is best reached', () => {
  it.each([
    ['today, while it lasts', morning, at(20, 10), at(20, 12)],
    ['today, when it comes', morning, at(20, 8), at(20, 12)],
    ['after the weekend, when a quarter of an hour is not left', morning, at(20, 11, 46), at(23, 12)],
    ['not on a holiday', morning, at(23, 13), at(25, 12)],
    ['up to closing', { from: 960, to: 1020 }, at(20, 10), at(20, 17)],
    ['at no time, where the office is closed at all of them', { from: 1080, to: 1200 }, at(20, 10), null],
  ])('is %s', (_case, window, nowMs, endMs) => {
    expect(bestTimeEndMs(office, window, nowMs)).toBe(endMs);
  });

  it('follows the clock of the office through a change of it', () => {
    const sundays = { ...office.policy.openHours, weekly: { ...office.policy.openHours.weekly, sun: nineToFive } };
    expect(bestTimeEndMs(rulesWith({ openHours: sundays }), morning, Date.UTC(2026, 9, 24, 20))).toBe(
      Date.UTC(2026, 9, 25, 11),
    );
  });

  it('is offered as a promise beside the others (R7)', () => {
    const choices = promiseChoices(standingAfter(), office, at(20, 10), morning);
    expect(choices.at(-1)).toEqual({ id: 'best-time', atMs: at(20, 12) });
    expect(promiseChoices(standingAfter(), office, at(20, 10)).map(({ id }) => id)).not.toContain('best-time');
  });
});

describe('what was noted about a customer', () => {
  const ana: Customer = { name: 'Ana Ruiz', phone: '+34 600 110 233', email: null, handle: null };
  const noted = (inquiryId: string, minutes: number, part: Partial<NotedTime> = {}): NotedTime => ({
    inquiryId,
    customers: [ana],
    window: morning,
    atMs: minutesAfter(minutes),
    ...part,
  });
  const inquiry = anInquiry({ id: 'now', customer: { ...ana, name: 'A. Ruiz', phone: '600110233' } });

  it('is the last of all their inquiries, also that it is not known any more', () => {
    const evening = { from: 1080, to: 1200 };
    expect(bestTimeOf(inquiry, [noted('a', 5, { window: evening }), noted('b', 1)])).toEqual(evening);
    expect(bestTimeOf(inquiry, [noted('a', 5, { window: null }), noted('b', 1)])).toBeNull();
  });

  it('is nobody else’s, and with a name alone only that of the inquiry itself', () => {
    const other = { ...ana, phone: '+34 600 999 999' };
    expect(bestTimeOf(inquiry, [noted('a', 1, { customers: [other] })])).toBeNull();
    const nameless = anInquiry({ id: 'x', customer: { ...ana, phone: null } });
    expect(bestTimeOf(nameless, [noted('a', 1)])).toBeNull();
    expect(bestTimeOf(nameless, [noted('x', 1)])).toEqual(morning);
  });

  it('stands in the events, and an undo takes it back (R12)', () => {
    const event = anEvent('best-time', { window: morning, atMs: minutesAfter(3) });
    const with3 = { ...inquiry, events: [event] };
    expect(notedTimeOf(with3)).toEqual({
      inquiryId: 'now',
      customers: [inquiry.customer],
      window: morning,
      atMs: minutesAfter(3),
    });
    expect(
      notedTimeOf({ ...inquiry, events: [event, anEvent('undone', { undoneActionId: event.actionId })] }),
    ).toBeNull();
    expect(notedTimeOf(inquiry)).toBeNull();
  });

  it('ends no snooze (R6)', () => {
    const snoozed = anEvent('snoozed', { atMs: minutesAfter(1), untilMs: minutesAfter(100) });
    const events = [snoozed, anEvent('best-time', { atMs: minutesAfter(2) })];
    expect(standingAfter(...events).snooze).toEqual(standingAfter(snoozed).snooze);
  });
});
