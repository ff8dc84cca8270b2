import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cyclesOf } from '../../electron/domain/cycle.ts';
import type { InquiryEvent } from '../../electron/domain/event.ts';
import { holderSpans, type HolderSpan } from '../../electron/domain/holder.ts';
import { anEvent, anInquiry, nineOClockMs } from '../support/builders.ts';
import { anyInquiry, anyNow, minutesAfter } from '../support/domain-builders.ts';

function spansAfter(nowMs: number, ...events: readonly InquiryEvent[]): readonly HolderSpan[] {
  return cyclesOf(anInquiry({ events })).flatMap((cycle) => holderSpans(cycle, nowMs));
}

const handedOff = anEvent('handed-off', { atMs: minutesAfter(2), to: 'Alex' });
const accepted = anEvent('accepted', { atMs: minutesAfter(5), by: 'Alex' });

describe('R9 time is split between holders', () => {
  it('belongs to the giver until the colleague accepts', () => {
    expect(spansAfter(minutesAfter(4), handedOff)).toEqual([
      { holder: null, fromMs: nineOClockMs, toMs: minutesAfter(4) },
    ]);
  });

  it('belongs to the colleague from the acceptance on, and to the next from the next', () => {
    const onward = anEvent('handed-off', { atMs: minutesAfter(6), to: 'Kim', by: 'Alex' });
    const taken = anEvent('accepted', { atMs: minutesAfter(8), by: 'Kim' });
    expect(spansAfter(minutesAfter(9), handedOff, accepted, onward, taken)).toEqual([
      { holder: null, fromMs: nineOClockMs, toMs: minutesAfter(5) },
      { holder: 'Alex', fromMs: minutesAfter(5), toMs: minutesAfter(8) },
      { holder: 'Kim', fromMs: minutesAfter(8), toMs: minutesAfter(9) },
    ]);
  });

  it('ends with the closing, whatever is accepted after it', () => {
    const closed = anEvent('closed', { atMs: minutesAfter(4) });
    expect(spansAfter(minutesAfter(9), handedOff, closed, accepted)).toEqual([
      { holder: null, fromMs: nineOClockMs, toMs: minutesAfter(4) },
    ]);
  });

  it('adds up to the whole of the cycle, without gaps, for any events', () => {
    fc.assert(
      fc.property(anyInquiry, anyNow, (inquiry, nowMs) => {
        for (const cycle of cyclesOf(inquiry)) {
          const endMs = Math.max(cycle.startMs, cycle.closedAtMs ?? nowMs);
          const spans = holderSpans(cycle, nowMs);
          const instants = [cycle.startMs, ...spans.flatMap(({ fromMs, toMs }) => [fromMs, toMs]), endMs];
          expect(instants).toEqual(instants.toSorted((a, b) => a - b));
          expect(spans.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0)).toBe(endMs - cycle.startMs);
        }
      }),
      { seed: 9, numRuns: 500 },
    );
  });
});
