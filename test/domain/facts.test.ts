import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cyclesOf } from '../../electron/domain/cycle.ts';
import { countedCycle, factsOf, lastTouchedMs, spanOf } from '../../electron/domain/facts.ts';
import { dayMs, minuteMs } from '../../electron/domain/policy.ts';
import { anEvent, anInquiry, nineOClockMs } from '../support/builders.ts';
import { anyEvents, anyInquiry, minutesAfter, rules } from '../support/domain-builders.ts';
import { anySteps, united } from '../support/merge-copies.ts';
import { arrived, merged } from '../support/merges.ts';

describe('R11 the facts of an inquiry', () => {
  it('are those of every cycle, with what figures need and no more', () => {
    const events = [
      anEvent('acknowledged', { atMs: minutesAfter(2) }),
      anEvent('promised', { atMs: minutesAfter(2), byMs: minutesAfter(60) }),
      anEvent('closed', { atMs: minutesAfter(9), by: 'Alex' }),
      anEvent('reopened', { atMs: minutesAfter(20) }),
    ];
    const inquiry = anInquiry({ channel: 'email', kind: 'lead', events });
    const { id } = inquiry;
    expect(factsOf(inquiry)).toEqual({
      id,
      channel: 'email',
      kind: 'lead',
      lastTouchedMs: minutesAfter(20),
      eventCount: 4,
      cycles: [
        {
          inquiryId: id,
          answeredById: id,
          channel: 'email',
          kind: 'lead',
          startMs: nineOClockMs,
          acknowledgedAtMs: minutesAfter(2),
          acknowledgedBy: 'Sam',
          closedAtMs: minutesAfter(9),
          closeReason: 'answered',
          promises: [{ byMs: minutesAfter(60), contactedAtMs: minutesAfter(9), releasedAtMs: null }],
        },
        {
          inquiryId: id,
          answeredById: id,
          channel: 'email',
          kind: 'lead',
          startMs: minutesAfter(20),
          acknowledgedAtMs: null,
          acknowledgedBy: null,
          closedAtMs: null,
          closeReason: null,
          promises: [],
        },
      ],
    });
  });

  it('are none of one that was withdrawn (R12)', () => {
    const inquiry = anInquiry();
    const withdrawn = { ...inquiry, events: [anEvent('undone', { undoneActionId: inquiry.id })] };
    expect(factsOf(withdrawn).cycles).toEqual([]);
  });

  it('get their due instants from the rules', () => {
    const [cycle] = factsOf(anInquiry()).cycles;
    expect(cycle && countedCycle(cycle, rules).dueMs).toEqual({
      'ten-minute': nineOClockMs + 10 * minuteMs,
      '24-hour': nineOClockMs + dayMs,
    });
  });
});

describe('R13 the facts of inquiries that were merged', () => {
  const acknowledged = anEvent('acknowledged', { atMs: minutesAfter(1) });
  const promised = anEvent('promised', { atMs: minutesAfter(1), byMs: minutesAfter(30) });
  const { kept, other } = merged(
    arrived('a', 0, acknowledged, promised),
    arrived('b', 4, anEvent('followed-up', { atMs: minutesAfter(5) })),
    minutesAfter(6),
  );

  it('are those of each arrival, under its own id, at the one that answers for it', () => {
    const closed = { closedAtMs: null, closeReason: null, answeredById: 'a', channel: 'call', kind: 'ordinary' };
    const promise = { byMs: minutesAfter(30), contactedAtMs: null, releasedAtMs: null };
    expect(factsOf(kept).cycles).toEqual([
      {
        ...closed,
        inquiryId: 'a',
        startMs: minutesAfter(0),
        acknowledgedAtMs: minutesAfter(1),
        acknowledgedBy: 'Sam',
        promises: [promise],
      },
      {
        ...closed,
        inquiryId: 'b',
        startMs: minutesAfter(4),
        acknowledgedAtMs: null,
        acknowledgedBy: null,
        promises: [],
      },
    ]);
    expect(factsOf(other).cycles).toEqual([]);
  });

  it('name no instant beyond its span', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        for (const inquiry of united(steps)) {
          const { fromMs, toMs } = spanOf(inquiry);
          const instants = factsOf(inquiry).cycles.flatMap((cycle) => [
            cycle.startMs,
            cycle.acknowledgedAtMs ?? cycle.startMs,
            ...cycle.promises.map(({ byMs }) => byMs),
          ]);
          expect(instants.filter((atMs) => atMs < fromMs || atMs > toMs)).toEqual([]);
        }
      }),
    );
  });
});

describe('spanOf', () => {
  it('holds every start, every closing, every contact and every promise, and never shrinks with more events', () => {
    fc.assert(
      fc.property(anyInquiry, anyEvents, (inquiry, more) => {
        const span = spanOf(inquiry);
        const instants = cyclesOf(inquiry).flatMap(({ startMs, acknowledgedAtMs, closedAtMs, promises }) => [
          startMs,
          acknowledgedAtMs ?? startMs,
          closedAtMs ?? startMs,
          ...promises.map(({ byMs }) => byMs),
        ]);
        const later = spanOf({ ...inquiry, events: [...inquiry.events, ...more] });
        expect(instants.filter((atMs) => atMs < span.fromMs || atMs > span.toMs)).toEqual([]);
        expect(later.fromMs <= span.fromMs && later.toMs >= span.toMs).toBe(true);
        expect(span.toMs >= lastTouchedMs(inquiry)).toBe(true);
      }),
    );
  });
});
