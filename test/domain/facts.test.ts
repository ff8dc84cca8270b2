import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cyclesOf } from '../../electron/domain/cycle.ts';
import { countedCycle, factsOf, lastTouchedMs, spanOf } from '../../electron/domain/facts.ts';
import { dayMs, minuteMs } from '../../electron/domain/policy.ts';
import { anEvent, anInquiry, nineOClockMs } from '../support/builders.ts';
import { anyEvents, anyInquiry, minutesAfter, rules } from '../support/domain-builders.ts';

describe('R11 the facts of an inquiry', () => {
  it('are those of every cycle, with what figures need and no more', () => {
    const events = [
      anEvent('acknowledged', { atMs: minutesAfter(2) }),
      anEvent('promised', { atMs: minutesAfter(2), byMs: minutesAfter(60), isDefault: true }),
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
          startMs: nineOClockMs,
          acknowledgedAtMs: minutesAfter(2),
          acknowledgedBy: 'Sam',
          closedAtMs: minutesAfter(9),
          closeReason: 'answered',
          promises: [{ byMs: minutesAfter(60), contactedAtMs: minutesAfter(9), releasedAtMs: null }],
        },
        {
          inquiryId: id,
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
