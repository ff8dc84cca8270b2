import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextDeadline, urgencyOf } from '../../electron/domain/deadline.ts';
import { hourMs } from '../../electron/domain/policy.ts';
import { urgentNow, urgentSpans } from '../../electron/domain/urgent-span.ts';
import { anEvent, nineOClockMs } from '../support/builders.ts';
import { minutesAfter, standingAfter } from '../support/domain-builders.ts';

const waiting = standingAfter();
const promised = standingAfter(
  anEvent('acknowledged', { atMs: minutesAfter(1) }),
  anEvent('promised', { atMs: minutesAfter(1), byMs: minutesAfter(50) }),
);
const closed = standingAfter(anEvent('closed'));

describe('R7 when somebody has to see to an inquiry', () => {
  it('is while its next deadline is near, and for good once the last has passed', () => {
    expect(urgentSpans(waiting)).toEqual([
      { fromMs: minutesAfter(7), toMs: minutesAfter(10) },
      { fromMs: nineOClockMs + 23 * hourMs, toMs: null },
    ]);
    expect(urgentSpans(promised)).toEqual([{ fromMs: minutesAfter(35), toMs: null }]);
    expect(urgentSpans(closed)).toEqual([]);
  });

  it('is told with the time until that is another number', () => {
    const spans = [...urgentSpans(waiting), ...urgentSpans(promised)];
    const told = [0, 7, 10, 11, 35, 25 * 60].map((minutes) => urgentNow(spans, minutesAfter(minutes)));
    expect(told).toEqual([
      { count: 0, changesInMs: minutesAfter(7) - minutesAfter(0) },
      { count: 1, changesInMs: minutesAfter(10) - minutesAfter(7) + 1 },
      { count: 1, changesInMs: 1 },
      { count: 0, changesInMs: minutesAfter(35) - minutesAfter(11) },
      { count: 1, changesInMs: 22 * hourMs + minutesAfter(60) - minutesAfter(35) },
      { count: 2, changesInMs: null },
    ]);
  });

  it('is when the list shows its deadline as near or late', () => {
    const instants = fc.integer({ min: -60, max: 30 * 60 * 60 }).map((seconds) => nineOClockMs + seconds * 1000);
    fc.assert(
      fc.property(fc.constantFrom(waiting, promised, closed), instants, (standing, nowMs) => {
        const deadline = nextDeadline(standing, nowMs);
        const isUrgent = deadline !== null && urgencyOf(deadline, nowMs) !== 'calm';
        expect(urgentNow(urgentSpans(standing), nowMs).count).toBe(isUrgent ? 1 : 0);
      }),
    );
  });
});
