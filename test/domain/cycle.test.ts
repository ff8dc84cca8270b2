import { describe, expect, it } from 'vitest';
import { cyclesOf, promiseState, runningPromise, type Cycle, type Promised } from '../../electron/domain/cycle.ts';
import type { InquiryEvent } from '../../electron/domain/event.ts';
import { anEvent, anInquiry, nineOClockMs } from '../support/builders.ts';
import { anyInquiryId, minutesAfter, standingAfter } from '../support/domain-builders.ts';

function cyclesAfter(...events: readonly InquiryEvent[]): readonly Cycle[] {
  return cyclesOf(anInquiry({ id: anyInquiryId, events }));
}

function onlyCycle(...events: readonly InquiryEvent[]): Cycle {
  const [cycle, ...others] = cyclesAfter(...events);
  if (cycle === undefined || others.length > 0) throw new Error('One cycle was expected.');
  return cycle;
}

function clockOf({ startMs, acknowledgedAtMs, acknowledgedBy }: Cycle): unknown {
  return { startMs, acknowledgedAtMs, acknowledgedBy };
}

const running = { startMs: nineOClockMs, acknowledgedAtMs: null, acknowledgedBy: null };

describe('R1 the clock starts with the oldest unacknowledged message', () => {
  it('starts when the message arrived', () => {
    expect(clockOf(onlyCycle())).toEqual(running);
  });

  it('is not restarted by further messages, in the same thread or a new one', () => {
    const more = anEvent('followed-up', { atMs: minutesAfter(4), by: null });
    const other = anEvent('followed-up', { atMs: minutesAfter(6), by: null, isNewThread: true });
    expect(clockOf(onlyCycle(more, other))).toEqual(running);
  });

  it('starts earlier when an older message turns up', () => {
    const older = anEvent('followed-up', { atMs: minutesAfter(-3), by: null });
    expect(clockOf(onlyCycle(older))).toEqual({ ...running, startMs: minutesAfter(-3) });
  });

  it('is not moved by a message that came after the acknowledgement', () => {
    const cycle = onlyCycle(
      anEvent('acknowledged', { atMs: minutesAfter(-5) }),
      anEvent('followed-up', { atMs: minutesAfter(-3), by: null }),
    );
    expect(cycle.startMs).toBe(nineOClockMs);
  });
});

describe('R2 only a named person stops the clock', () => {
  it('stops with the acknowledgement of a named person', () => {
    expect(clockOf(onlyCycle(anEvent('acknowledged', { atMs: minutesAfter(2) })))).toEqual({
      startMs: nineOClockMs,
      acknowledgedAtMs: minutesAfter(2),
      acknowledgedBy: 'Sam',
    });
  });

  it('stops with a contact, which tells the customer as much', () => {
    expect(clockOf(onlyCycle(anEvent('contacted', { atMs: minutesAfter(3) })))).toEqual({
      startMs: nineOClockMs,
      acknowledgedAtMs: minutesAfter(3),
      acknowledgedBy: 'Sam',
    });
  });

  it.each([null, '', '  '])('goes on after an acknowledgement, a contact and a closing by %j', (by) => {
    const [first] = cyclesAfter(
      anEvent('acknowledged', { by, atMs: minutesAfter(1) }),
      anEvent('contacted', { by, atMs: minutesAfter(2) }),
      anEvent('closed', { by, atMs: minutesAfter(3) }),
    );
    expect(first).toMatchObject({ ...running, closedAtMs: minutesAfter(3) });
  });

  it.each([
    anEvent('noted'),
    anEvent('snoozed'),
    anEvent('handed-off'),
    anEvent('accepted'),
    anEvent('promised'),
    anEvent('followed-up'),
    anEvent('reopened'),
    anEvent('undone'),
  ])('goes on after $type', (event) => {
    expect(clockOf(onlyCycle(event))).toEqual(running);
  });

  it('keeps the first acknowledgement; a second changes nothing', () => {
    const events = [anEvent('acknowledged', { atMs: minutesAfter(2) }), anEvent('snoozed', { atMs: minutesAfter(3) })];
    const second = anEvent('acknowledged', { atMs: minutesAfter(4), by: 'Alex' });
    expect(standingAfter(...events, second)).toEqual(standingAfter(...events));
  });
});

const tenMs = minutesAfter(60);
const promiseByTen = anEvent('promised', { atMs: minutesAfter(2), byMs: tenMs });
const acknowledged = anEvent('acknowledged', { atMs: minutesAfter(2) });

function promisesAfter(...events: readonly InquiryEvent[]): readonly Promised[] {
  return onlyCycle(acknowledged, promiseByTen, ...events).promises;
}

function statesAt(nowMs: number, promises: readonly Promised[]): readonly string[] {
  return promises.map((promised) => promiseState(promised, nowMs));
}

describe('R8 a promise is kept by contact', () => {
  it.each([
    [tenMs - 1, 'running'],
    [tenMs, 'running'],
    [tenMs + 1, 'broken'],
  ])('without contact at %d it is %s', (nowMs, state) => {
    expect(statesAt(nowMs, promisesAfter())).toEqual([state]);
  });

  it.each([
    [tenMs - 1, 'kept'],
    [tenMs, 'kept'],
    [tenMs + 1, 'broken'],
  ])('contact at %d makes it %s for good', (atMs, state) => {
    const promises = promisesAfter(anEvent('contacted', { atMs, hasNews: false }));
    expect(statesAt(tenMs + 2, promises)).toEqual([state]);
    expect(runningPromise(promises)).toBeNull();
  });

  it('contact without news keeps it, and the next one runs', () => {
    const contact = anEvent('contacted', { atMs: minutesAfter(50), hasNews: false });
    const next = anEvent('promised', { atMs: minutesAfter(50), byMs: minutesAfter(200) });
    const promises = promisesAfter(contact, next);
    expect(statesAt(minutesAfter(61), promises)).toEqual(['kept', 'running']);
    expect(runningPromise(promises)?.byMs).toBe(minutesAfter(200));
  });

  it("is not cancelled by a customer's thanks", () => {
    const thanks = anEvent('followed-up', { atMs: minutesAfter(5), by: null, subject: 'Thanks' });
    expect(promisesAfter(thanks)).toEqual(promisesAfter());
  });

  it('stays broken after a late contact, a late promise and a late closing', () => {
    const late = minutesAfter(61);
    for (const event of [
      anEvent('contacted', { atMs: late }),
      anEvent('promised', { atMs: late, byMs: minutesAfter(300) }),
      anEvent('closed', { atMs: late, reason: 'no-answer-needed' }),
      anEvent('closed', { atMs: late, reason: 'answered' }),
    ]) {
      expect(statesAt(minutesAfter(400), promisesAfter(event))[0]).toBe('broken');
    }
  });

  it('a chosen instant is not put off by promising a later one', () => {
    const later = anEvent('promised', { atMs: minutesAfter(30), byMs: minutesAfter(300) });
    const promises = promisesAfter(later);
    expect(runningPromise(promises)?.byMs).toBe(tenMs);
    expect(statesAt(tenMs + 1, promises)).toEqual(['broken', 'running']);
  });

  it('a broken one makes way in the list for the next', () => {
    const next = anEvent('promised', { atMs: tenMs + 1, byMs: minutesAfter(300) });
    expect(runningPromise(promisesAfter(next))?.byMs).toBe(minutesAfter(300));
  });

  it('of several that run, contact keeps those whose instant it is not after', () => {
    const sooner = anEvent('promised', { atMs: minutesAfter(30), byMs: minutesAfter(40) });
    const contact = anEvent('contacted', { atMs: minutesAfter(45) });
    expect(statesAt(minutesAfter(70), promisesAfter(sooner, contact))).toEqual(['kept', 'broken']);
  });

  it('a default gives way to an instant that somebody chose, but not once it is broken', () => {
    const nobodyChose = anEvent('promised', { atMs: minutesAfter(2), byMs: tenMs, isDefault: true });
    const states = [tenMs, tenMs + 1].map((atMs) => {
      const chosen = anEvent('promised', { atMs, byMs: minutesAfter(300) });
      return statesAt(minutesAfter(70), onlyCycle(acknowledged, nobodyChose, chosen).promises);
    });
    expect(states).toEqual([
      ['released', 'running'],
      ['broken', 'running'],
    ]);
  });

  it.each([
    ['answered', 'kept'],
    ['no-answer-needed', 'released'],
    ['not-a-customer', 'released'],
  ] as const)('closing in time as %s makes it %s', (reason, state) => {
    const promises = promisesAfter(anEvent('closed', { atMs: tenMs, reason }));
    expect(statesAt(minutesAfter(400), promises)).toEqual([state]);
  });

  it.each(['answered', 'no-answer-needed', 'not-a-customer'] as const)(
    'closing as %s in time releases what nobody chose, and later leaves it broken',
    (reason) => {
      const nobodyChose = anEvent('promised', { atMs: minutesAfter(2), byMs: tenMs, isDefault: true });
      const states = [tenMs, tenMs + 1].flatMap((atMs) => {
        const closed = anEvent('closed', { atMs, reason });
        return statesAt(minutesAfter(400), onlyCycle(acknowledged, nobodyChose, closed).promises);
      });
      expect(states).toEqual(['released', 'broken']);
    },
  );

  it('contact keeps what nobody chose too, before a closing', () => {
    const nobodyChose = anEvent('promised', { atMs: minutesAfter(2), byMs: tenMs, isDefault: true });
    const contact = anEvent('contacted', { atMs: tenMs - 1 });
    const closed = anEvent('closed', { atMs: tenMs, reason: 'answered' });
    expect(statesAt(minutesAfter(400), onlyCycle(acknowledged, nobodyChose, contact, closed).promises)).toEqual([
      'kept',
    ]);
  });
});

describe('R10 closing has a reason', () => {
  it.each(['answered', 'no-answer-needed', 'not-a-customer'] as const)('keeps %s with the instant', (reason) => {
    expect(onlyCycle(anEvent('closed', { atMs: minutesAfter(9), reason }))).toMatchObject({
      closedAtMs: minutesAfter(9),
      closeReason: reason,
    });
  });

  it('keeps the first closing; what is done to a closed one changes no clock', () => {
    const first = anEvent('closed', { atMs: minutesAfter(9), reason: 'answered' });
    const again = anEvent('closed', { atMs: minutesAfter(12), reason: 'not-a-customer', by: 'Alex' });
    const { events: _a, ...before } = onlyCycle(first);
    const { events: _b, ...after } = onlyCycle(first, again, anEvent('contacted', { atMs: minutesAfter(13) }));
    expect(after).toEqual(before);
  });
});

describe('R11 reopening starts a new cycle', () => {
  const closed = anEvent('closed', { atMs: minutesAfter(15) });
  const reopened = anEvent('reopened', { atMs: minutesAfter(100) });

  it('gives it clocks of its own, and freezes the result of the first', () => {
    const again = anEvent('acknowledged', { atMs: minutesAfter(103), by: 'Alex' });
    const [first, second, ...others] = cyclesAfter(closed, reopened, again);
    expect(first).toEqual(onlyCycle(closed));
    expect(second).toEqual({
      startMs: minutesAfter(100),
      channel: 'call',
      kind: 'ordinary',
      acknowledgedAtMs: minutesAfter(103),
      acknowledgedBy: 'Alex',
      arrivals: [
        {
          inquiryId: anyInquiryId,
          channel: 'call',
          kind: 'ordinary',
          startMs: minutesAfter(100),
          acknowledgedAtMs: minutesAfter(103),
          acknowledgedBy: 'Alex',
        },
      ],
      mergedInto: null,
      promises: [],
      closedAtMs: null,
      closeReason: null,
      events: [reopened, again],
    });
    expect(others).toEqual([]);
  });

  it('carries no snooze, hand-off or promise over', () => {
    const before = [
      anEvent('acknowledged', { atMs: minutesAfter(1) }),
      anEvent('promised', { atMs: minutesAfter(1) }),
      anEvent('handed-off', { atMs: minutesAfter(2) }),
      anEvent('snoozed', { atMs: minutesAfter(3), untilMs: minutesAfter(1000) }),
    ];
    expect(standingAfter(...before, closed, reopened)).toMatchObject({
      phase: 'waiting',
      reopenings: 1,
      acknowledgedAtMs: null,
      snooze: null,
      handOff: null,
      holder: null,
    });
  });

  it('does nothing to an inquiry that is open', () => {
    expect(cyclesAfter(reopened)).toHaveLength(1);
  });
});
