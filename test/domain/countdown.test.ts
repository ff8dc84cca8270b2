import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countdownText, untilCountdownChangesMs } from '../../electron/domain/countdown.ts';
import type { Deadline, DeadlineKind } from '../../electron/domain/deadline.ts';
import { hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { nineOClockMs } from '../support/builders.ts';

const deadlineOf = (kind: DeadlineKind): Deadline => ({ kind, startMs: 0, dueMs: nineOClockMs });

function textWith(kind: DeadlineKind, leftMs: number): string {
  return countdownText(deadlineOf(kind), nineOClockMs - leftMs);
}

const secondMs = 1000;
const clock = (minutes: number, seconds: number): number => minutes * minuteMs + seconds * secondMs;

describe('R20 a countdown', () => {
  it.each([
    [clock(10, 0), '10:00'],
    [clock(10, 0) - 1, '10:00'],
    [clock(9, 59) + 1, '10:00'],
    [clock(9, 59), '9:59'],
    [clock(5, 12), '5:12'],
    [secondMs, '0:01'],
    [1, '0:01'],
    [0, '0:00'],
    [clock(59, 59), '59:59'],
    [clock(59, 59) + 1, '1 h 00'],
    [hourMs, '1 h 00'],
    [hourMs + 1, '1 h 01'],
  ])('of the ten-minute goal with %d ms left reads %s', (leftMs, text) => {
    expect(textWith('ten-minute', leftMs)).toBe(text);
  });

  it.each([
    [24 * hourMs, '24 h 00'],
    [24 * hourMs - 1, '24 h 00'],
    [clock(17 * 60 + 3, 0), '17 h 03'],
    [clock(17 * 60 + 2, 0) + 1, '17 h 03'],
    [hourMs, '1 h 00'],
    [clock(59, 59) + 500, '1 h 00'],
    [clock(59, 0) + 1, '1 h 00'],
    [clock(59, 0), '59 min'],
    [clock(52, 0), '52 min'],
    [1, '1 min'],
    [0, '0 min'],
  ])('of the 24-hour goal and of a promise with %d ms left reads %s', (leftMs, text) => {
    expect(textWith('24-hour', leftMs)).toBe(text);
    expect(textWith('promise', leftMs)).toBe(text);
  });

  it.each([
    [1, '0:00'],
    [999, '0:00'],
    [secondMs, 'late 0:01'],
    [clock(0, 42), 'late 0:42'],
    [clock(1, 0) - 1, 'late 0:59'],
    [clock(59, 59) + 999, 'late 59:59'],
    [hourMs, 'late 1 h 00'],
    [clock(61, 0) - 1, 'late 1 h 00'],
    [clock(61, 0), 'late 1 h 01'],
    [25 * hourMs, 'late 25 h 00'],
  ])('%d ms late reads %s', (lateMs, text) => {
    expect(textWith('ten-minute', -lateMs)).toBe(text);
    expect(textWith('24-hour', -lateMs)).toBe(text.replace('0:00', '0 min'));
  });

  it('changes exactly when it says, and never at once', () => {
    const near = fc.integer({ min: -90 * minuteMs, max: 90 * minuteMs });
    const onTheSecond = fc.integer({ min: -5000, max: 5000 }).map((seconds) => seconds * secondMs);
    const onTheHour = fc
      .tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -1, max: 1 }))
      .map(([hours, offsetMs]) => hours * hourMs + offsetMs);
    const far = fc.integer({ min: -30 * hourMs, max: 30 * hourMs });
    const kinds = fc.constantFrom<DeadlineKind>('ten-minute', '24-hour', 'promise');
    fc.assert(
      fc.property(kinds, fc.oneof(near, onTheSecond, far, onTheHour), (kind, leftMs) => {
        const deadline = deadlineOf(kind);
        const nowMs = nineOClockMs - leftMs;
        const untilMs = untilCountdownChangesMs(deadline, nowMs);
        const text = countdownText(deadline, nowMs);
        expect(untilMs).toBeGreaterThan(0);
        expect(countdownText(deadline, nowMs + Math.floor(untilMs / 2))).toBe(text);
        expect(countdownText(deadline, nowMs + untilMs - 1)).toBe(text);
        expect(countdownText(deadline, nowMs + untilMs)).not.toBe(text);
      }),
      { seed: 20, numRuns: 5000 },
    );
  });
});
