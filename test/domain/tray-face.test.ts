import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { trayFace, type TrayIcon } from '../../electron/domain/tray-face.ts';
import type { TrayInquiry, TrayState } from '../../electron/domain/tray-scene.ts';
import { anEvent } from '../support/builders.ts';
import { minutesAfter } from '../support/domain-builders.ts';
import { customerWaits, trayState } from '../support/tray-states.ts';

const nine = minutesAfter(0);
const due10 = minutesAfter(10);
const due24 = nine + dayMs;

function iconAt(state: TrayState, nowMs: number): TrayIcon {
  const { glyph, goal, digits, hasMore, steps } = trayFace(state, nowMs);
  return { glyph, goal, digits, hasMore, steps };
}

function icon(glyph: TrayIcon['glyph'], goal: TrayIcon['goal'], digits: string, steps: number): TrayIcon {
  return { glyph, goal, digits, hasMore: false, steps };
}

const ana = customerWaits('Ana', nine);
const justAna = trayState([ana]);

/** Acknowledged at nine, called again by then. */
function promisedFor(byMs: number, name = 'Mei'): TrayInquiry {
  return customerWaits(name, nine, [
    anEvent('acknowledged', { atMs: nine }),
    anEvent('promised', { atMs: nine, byMs, isDefault: false }),
  ]);
}

describe('R20 the icon counts down, rounded up', () => {
  it.each([
    ['the start', nine, icon('counting', 'ten-minute', '10', 12)],
    ['a millisecond later', nine + 1, icon('counting', 'ten-minute', '10', 12)],
    ['a minute later', minutesAfter(1), icon('counting', 'ten-minute', '9', 11)],
    ['half of it', minutesAfter(5), icon('counting', 'ten-minute', '5', 6)],
    ['just before it is near', minutesAfter(7) - 1, icon('counting', 'ten-minute', '4', 4)],
    ['three minutes before the end', minutesAfter(7), icon('near', 'ten-minute', '3', 4)],
    ['the last minute', minutesAfter(9), icon('near', 'ten-minute', '1', 2)],
    ['the last millisecond', due10 - 1, icon('near', 'ten-minute', '1', 1)],
    ['the due instant, still in time', due10, icon('near', 'ten-minute', '1', 1)],
    ['a millisecond too late', due10 + 1, icon('counting', '24-hour', '24h', 12)],
    ['18 hours left', due24 - 18 * hourMs, icon('counting', '24-hour', '18h', 9)],
    ['17 hours and a bit left', due24 - 17 * hourMs - 1, icon('counting', '24-hour', '18h', 9)],
    ['an hour left', due24 - hourMs, icon('near', '24-hour', '1h', 1)],
    ['59 minutes and a bit left', due24 - 59 * minuteMs - 1, icon('near', '24-hour', '1h', 1)],
    ['52 minutes left', due24 - 52 * minuteMs, icon('near', '24-hour', '52', 1)],
    ['the last of the 24 hours', due24, icon('near', '24-hour', '1', 1)],
    ['late', due24 + 1, icon('late', null, '!', 0)],
    ['late since last week', due24 + 7 * dayMs, icon('late', null, '!', 0)],
  ])('%s', (_, nowMs, expected) => {
    expect(iconAt(justAna, nowMs)).toEqual(expected);
  });

  it.each([
    [dayMs, '24h'],
    [dayMs + 1, '2d'],
    [3 * dayMs, '3d'],
    [400 * dayMs, '99d'],
  ])('a promise %d ms ahead reads %s', (aheadMs, digits) => {
    expect(trayFace(trayState([promisedFor(nine + aheadMs)]), nine).digits).toBe(digits);
  });
});

describe('the icon', () => {
  it('is a check mark when nobody waits', () => {
    const closed = customerWaits('Bo', nine, [anEvent('closed', { atMs: nine })]);
    expect(iconAt(trayState([]), nine)).toEqual(icon('clear', null, '', 0));
    expect(iconAt(trayState([closed]), nine)).toEqual(icon('clear', null, '', 0));
  });

  it('is led by the next deadline of all, and says that more wait', () => {
    const state = trayState([promisedFor(minutesAfter(30)), customerWaits('Bo', minutesAfter(2)), ana]);
    expect(iconAt(state, minutesAfter(5))).toEqual({ ...icon('counting', 'ten-minute', '5', 6), hasMore: true });
    expect(iconAt(state, due10 + 1)).toEqual({ ...icon('near', 'ten-minute', '2', 3), hasMore: true });
  });

  it('is not led by what is snoozed or with a colleague', () => {
    const snoozed = customerWaits('Sno', nine, [anEvent('snoozed', { atMs: nine, untilMs: minutesAfter(6) })]);
    const given = customerWaits('Giv', nine, [
      anEvent('handed-off', { atMs: nine, to: 'Alex', acceptByMs: minutesAfter(3) }),
      anEvent('accepted', { atMs: nine, by: 'Alex' }),
    ]);
    const state = trayState([snoozed, given]);
    expect(iconAt(state, minutesAfter(5))).toEqual(icon('clear', null, '', 0));
    expect(trayFace(state, minutesAfter(5)).tooltip).toBe(
      'Ten-Four: nobody is waiting now · 1 snoozed · 1 with a colleague',
    );
    expect(iconAt(state, minutesAfter(6))).toEqual(icon('counting', 'ten-minute', '4', 5));
  });

  it('shows the bar alone, or the count, where asked to', () => {
    const two = [ana, customerWaits('Bo', minutesAfter(1))];
    expect(iconAt(trayState(two, {}, 'bar'), minutesAfter(5))).toEqual({
      ...icon('counting', 'ten-minute', '', 6),
      hasMore: true,
    });
    expect(iconAt(trayState(two, {}, 'count'), minutesAfter(5))).toEqual(icon('counting', 'ten-minute', '2', 6));
    expect(iconAt(trayState(two, {}, 'count'), due24 + hourMs).digits).toBe('!');
  });

  it('R18 in quiet counts who waits instead of the time, and never hides a miss', () => {
    const quiet = trayState([ana, customerWaits('Bo', nine)], { quietUntilMs: due24 + hourMs });
    expect(iconAt(quiet, minutesAfter(9))).toEqual(icon('quiet', null, '2', 0));
    expect(iconAt(quiet, due24 + 1)).toEqual({ ...icon('late', null, '!', 0), hasMore: true });
    const nightly = trayState([ana], { quietTime: { from: 545, to: 546 } });
    expect([544, 545, 546].map((minute) => trayFace(nightly, minutesAfter(minute - 540)).glyph)).toEqual([
      'counting',
      'quiet',
      'counting',
    ]);
    const crowd = Array.from({ length: 10 }, (_, index) => customerWaits(`C${index}`, nine));
    expect(trayFace(trayState(crowd, { quietUntilMs: due10 }), nine).digits).toBe('+');
  });
});

describe('the title', () => {
  it.each([
    ['7:42', [ana], minutesAfter(2) + 18_000],
    ['7:42 · 3', [ana, customerWaits('Bo', minutesAfter(1)), promisedFor(due24)], minutesAfter(2) + 18_000],
    ['0:01', [ana], due10],
    ['23 h 50', [ana], due10 + 1],
    ['1 min', [promisedFor(minutesAfter(30))], minutesAfter(30)],
    ['late 0:42', [promisedFor(minutesAfter(30))], minutesAfter(30) + 42_000],
    ['', [], nine],
  ])('R20 reads "%s"', (title, inquiries, nowMs) => {
    expect(trayFace(trayState(inquiries), nowMs).title).toBe(title);
  });

  it('follows the setting, and is empty in quiet', () => {
    const two = [ana, customerWaits('Bo', nine)];
    const titles = [
      trayState(two, {}, 'bar'),
      trayState(two, {}, 'count'),
      trayState(two, { quietUntilMs: due10 }),
    ].map((state) => trayFace(state, nine).title);
    expect(titles).toEqual(['', '2', '']);
  });
});

describe('the tooltip', () => {
  it.each([
    ['nobody', trayState([]), nine, 'Ten-Four: nobody is waiting'],
    ['one', justAna, minutesAfter(3), 'Ana: 7 min left to acknowledge'],
    ['many', trayState([ana, promisedFor(due24)]), minutesAfter(3), 'Ana: 7 min left to acknowledge · 1 more'],
    ['hours: the instant, which does not tick', justAna, due10 + 1, 'Ana: acknowledge by Sun 09:00'],
    ['a promise today', trayState([promisedFor(minutesAfter(390))]), nine, 'Mei: promised for 15:30'],
    ['a promise soon', trayState([promisedFor(minutesAfter(30))]), nine, 'Mei: 30 min left to keep the promise'],
    ['a promise next month', trayState([promisedFor(nine + 12 * dayMs)]), nine, 'Mei: promised for 3 Dec 09:00'],
    ['a broken promise', trayState([promisedFor(minutesAfter(30))]), minutesAfter(31), 'Mei: was promised for 09:30'],
    ['late', justAna, due24 + hourMs, 'Ana: late since 09:00'],
    [
      'quiet',
      trayState([ana], { quietUntilMs: minutesAfter(30) }),
      nine,
      'Ana: 10 min left to acknowledge · quiet until 09:30',
    ],
  ])('%s', (_, state, nowMs, tooltip) => {
    expect(trayFace(state, nowMs).tooltip).toBe(tooltip);
  });
});
