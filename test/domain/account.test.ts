import { describe, expect, it } from 'vitest';
import { accountOf, type Account } from '../../electron/domain/account.ts';
import type { CloseReason, InquiryEvent } from '../../electron/domain/event.ts';
import { countedCycle, factsOf } from '../../electron/domain/facts.ts';
import type { Inquiry } from '../../electron/domain/inquiry.ts';
import type { Interruption } from '../../electron/domain/interruption.ts';
import { hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { anEvent, anInquiry, nineOClockMs } from '../support/builders.ts';
import { minutesAfter, rules } from '../support/domain-builders.ts';

const window = { fromMs: nineOClockMs, toMs: nineOClockMs + 48 * hourMs };

function accountAt(nowMs: number, inquiries: readonly Inquiry[], interruptions: readonly Interruption[] = []): Account {
  const cycles = inquiries.flatMap((inquiry) => factsOf(inquiry).cycles.map((cycle) => countedCycle(cycle, rules)));
  return accountOf(cycles, interruptions, rules, window, nowMs);
}

/** Arrived at nine, acknowledged so many minutes later, or never. */
function acknowledgedAfter(minutes: number | null, ...more: readonly InquiryEvent[]): Inquiry {
  const events = minutes === null ? [] : [anEvent('acknowledged', { atMs: minutesAfter(minutes) })];
  return anInquiry({ events: [...events, ...more] });
}

function closedAfter(minutes: number, reason: CloseReason): Inquiry {
  return anInquiry({ events: [anEvent('closed', { atMs: minutesAfter(minutes), reason })] });
}

const tenLater = minutesAfter(20);

describe('R14 the account of a window', () => {
  it('gives each goal its own rate', () => {
    const late = acknowledgedAfter(12);
    const { goals } = accountAt(tenLater, [acknowledgedAfter(2), late, acknowledgedAfter(null)]);
    expect(goals['ten-minute'].rate).toMatchObject({ passed: 3, met: 1, notDueYet: 0 });
    expect(goals['ten-minute'].percent).toBe(33);
    expect(goals['24-hour'].rate).toMatchObject({ passed: 0, notDueYet: 3, notDueYetAcknowledged: 2 });
    expect(goals['24-hour'].percent).toBeNull();
  });

  it('counts every cycle of one that was reopened', () => {
    const reopened = anEvent('reopened', { atMs: minutesAfter(30) });
    const inquiry = { ...closedAfter(3, 'answered'), events: [...closedAfter(3, 'answered').events, reopened] };
    const { rate } = accountAt(minutesAfter(50), [inquiry]).goals['ten-minute'];
    expect(rate).toMatchObject({ passed: 2, met: 1, missedIds: [inquiry.id] });
  });

  it('leaves out what was withdrawn (R12)', () => {
    const inquiry = anInquiry();
    const withdrawn = { ...inquiry, events: [anEvent('undone', { undoneActionId: inquiry.id })] };
    expect(accountAt(tenLater, [withdrawn])).toEqual(accountAt(tenLater, []));
  });
});

describe('R16 the budget in the account', () => {
  it('is nothing to say without data', () => {
    const { missesLeft, isOutOfReach } = accountAt(tenLater, []).goals['ten-minute'];
    expect({ missesLeft, isOutOfReach }).toEqual({ missesLeft: null, isOutOfReach: false });
  });

  it('is a count: of twenty met in time, two may follow that are not', () => {
    const inquiries = Array.from({ length: 20 }, () => acknowledgedAfter(1));
    expect(accountAt(tenLater, inquiries).goals['ten-minute']).toMatchObject({ missesLeft: 2, isOutOfReach: false });
  });

  it('is out of reach once one of all has missed the 24-hour goal', () => {
    const { goals } = accountAt(nineOClockMs + 25 * hourMs, [acknowledgedAfter(1), acknowledgedAfter(null)]);
    expect(goals['24-hour']).toMatchObject({ percent: 50, missesLeft: null, isOutOfReach: true });
  });
});

describe('R15 median and ninetieth percentile', () => {
  const inquiries = [1, 2, 3, 4, 5, 6, 7, 8].map((minutes) => acknowledgedAfter(minutes));

  it('are times that an inquiry took, by nearest rank', () => {
    const { median, ninetieth } = accountAt(tenLater, inquiries);
    expect([median, ninetieth]).toMatchObject([
      { kind: 'value', ms: 4 * minuteMs },
      { kind: 'value', ms: 8 * minuteMs },
    ]);
  });

  it('are not reached where too many are unanswered', () => {
    const { median, ninetieth } = accountAt(tenLater, [...inquiries, acknowledgedAfter(null), acknowledgedAfter(null)]);
    expect([median, ninetieth]).toMatchObject([{ kind: 'value', ms: 5 * minuteMs }, { kind: 'not-reached' }]);
  });

  it('are no data before the first ten minutes have passed', () => {
    expect(accountAt(minutesAfter(10), inquiries).median).toEqual({ kind: 'no-data' });
  });

  it('take what was done before it was entered as no time at all', () => {
    expect(accountAt(tenLater, [acknowledgedAfter(-5)]).median).toMatchObject({ kind: 'value', ms: 0 });
  });
});

describe('R10 what was not a customer', () => {
  it('is left out of the rates, counted and shown', () => {
    const spam = [closedAfter(12, 'not-a-customer'), closedAfter(1, 'not-a-customer')];
    const account = accountAt(tenLater, [...spam, closedAfter(2, 'answered')]);
    expect(account.goals['ten-minute'].rate).toMatchObject({ passed: 1, met: 1 });
    expect(account.notCustomers).toBe(2);
  });

  it('is counted in the window in which it was closed', () => {
    const before = anInquiry({
      receivedAtMs: minutesAfter(-5),
      events: [anEvent('closed', { atMs: nineOClockMs - 1, reason: 'not-a-customer' })],
    });
    expect(accountAt(tenLater, [before]).notCustomers).toBe(0);
  });
});

function promise(byMinutes: number): InquiryEvent {
  return anEvent('promised', { atMs: minutesAfter(2), byMs: minutesAfter(byMinutes) });
}

describe('R8 promises in the account', () => {
  it('counts those whose instant lies in the window as kept, broken or running', () => {
    const kept = acknowledgedAfter(2, promise(12), anEvent('contacted', { atMs: minutesAfter(12) }));
    const broken = acknowledgedAfter(2, promise(19));
    const alsoBroken = acknowledgedAfter(2, promise(12), anEvent('contacted', { atMs: minutesAfter(13) }));
    const running = acknowledgedAfter(2, promise(20));
    const released = acknowledgedAfter(
      2,
      promise(15),
      anEvent('closed', { atMs: minutesAfter(9), reason: 'no-answer-needed' }),
    );
    const later = acknowledgedAfter(2, promise(48 * 60));
    const { promises } = accountAt(tenLater, [kept, broken, alsoBroken, running, released, later]);
    expect(promises).toEqual({ kept: 1, broken: 2, running: 1 });
  });

  it('counts none where nothing more was owed, said with the acknowledgement or in the moment after it', () => {
    const atMs = minutesAfter(2);
    const nobodyChose = anEvent('promised', { atMs, byMs: minutesAfter(12), isDefault: true });
    const closed = anEvent('closed', { atMs: minutesAfter(3), reason: 'answered' });
    for (const inquiry of [acknowledgedAfter(2, closed), acknowledgedAfter(2, nobodyChose, closed)]) {
      expect(accountAt(tenLater, [inquiry]).promises).toEqual({ kept: 0, broken: 0, running: 0 });
    }
  });
});

function asleep(fromMs: number, toMs: number): Interruption {
  return { kind: 'asleep', fromMs, toMs };
}

describe('R21 interruptions in the account', () => {
  it('are those that touch the window', () => {
    const before = asleep(window.fromMs - 9, window.fromMs - 1);
    const into = asleep(window.fromMs - 9, window.fromMs + 1);
    const within = asleep(window.fromMs + 5, window.fromMs + 6);
    const after = asleep(window.toMs, window.toMs + 5);
    expect(accountAt(tenLater, [], [before, into, within, after]).interruptions).toEqual([into, within]);
  });
});
