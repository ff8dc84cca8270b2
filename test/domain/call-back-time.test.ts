import { describe, expect, it } from 'vitest';
import { callBackBounds, callBackTimeAt } from '../../electron/domain/call-back-time.ts';
import { hourMs } from '../../electron/domain/policy.ts';
import { defaultOpenHours } from '../../electron/domain/settings.ts';
import { rulesWith } from '../support/domain-builders.ts';

const madrid = (holidays: readonly string[] = []) =>
  rulesWith({ openHours: { ...defaultOpenHours('Europe/Madrid'), holidays } });
const fourToFive = { from: 16 * 60, to: 17 * 60 };
const overMidnight = { from: 23 * 60, to: 60 };
/** As the office's clock shows it. */
const at = (local: string): number => Temporal.ZonedDateTime.from(`${local}[Europe/Madrid]`).epochMilliseconds;

describe('R19 callBackTimeAt', () => {
  it.each([
    ['before it, the one of today', '2026-11-24T10:00', fourToFive, '2026-11-24T16:00', '2026-11-24T17:00'],
    ['at its first instant', '2026-11-24T16:00', fourToFive, '2026-11-24T16:00', '2026-11-24T17:00'],
    ['at its end, the next one', '2026-11-24T17:00', fourToFive, '2026-11-25T16:00', '2026-11-25T17:00'],
    [
      'on a closed day, that of the next open one',
      '2026-11-28T16:30',
      fourToFive,
      '2026-11-30T16:00',
      '2026-11-30T17:00',
    ],
    [
      'after midnight, that which began the day before',
      '2026-11-25T00:30',
      overMidnight,
      '2026-11-24T23:00',
      '2026-11-25T01:00',
    ],
    ['over the change of the clocks', '2026-10-24T12:00', fourToFive, '2026-10-26T16:00', '2026-10-26T17:00'],
  ])('is, %s', (_when, now, time, from, to) => {
    expect(callBackTimeAt(madrid(), time, at(now))).toEqual({ fromMs: at(from), toMs: at(to) });
  });

  it('is none on a holiday', () => {
    expect(callBackTimeAt(madrid(['2026-11-24']), fourToFive, at('2026-11-24T16:30'))).toEqual({
      fromMs: at('2026-11-25T16:00'),
      toMs: at('2026-11-25T17:00'),
    });
  });

  it('is never where it begins when it ends, or where the office stays closed for weeks', () => {
    const closed = Array.from({ length: 20 }, (_, day) =>
      Temporal.PlainDate.from('2026-11-24').add({ days: day }).toString(),
    );
    expect(callBackTimeAt(madrid(), { from: 960, to: 960 }, at('2026-11-24T16:00'))).toBeNull();
    expect(callBackTimeAt(madrid(closed), fourToFive, at('2026-11-24T16:00'))).toBeNull();
  });
});

describe('R19 callBackBounds', () => {
  it('reach to the call-back time of the next open day', () => {
    // Friday, so Monday.
    expect(callBackBounds(madrid(), fourToFive, at('2026-11-27T16:30'))).toEqual({
      untilMs: at('2026-11-30T16:00'),
      heardSinceMs: at('2026-11-27T15:30'),
    });
    expect(callBackBounds(madrid(), fourToFive, at('2026-11-27T10:00')).untilMs).toBe(at('2026-11-30T16:00'));
  });

  it('reach over midnight to the one that begins that evening', () => {
    const nowMs = at('2026-11-25T00:30');
    expect(callBackBounds(madrid(), overMidnight, nowMs)).toEqual({
      untilMs: at('2026-11-25T23:00'),
      heardSinceMs: at('2026-11-24T23:00'),
    });
    expect(callBackBounds(madrid(), overMidnight, at('2026-11-24T23:30')).untilMs).toBe(at('2026-11-25T23:00'));
  });

  it('reach to this time of the next open day where none is set', () => {
    expect(callBackBounds(madrid(), null, at('2026-11-27T10:10'))).toEqual({
      untilMs: at('2026-11-30T10:10'),
      heardSinceMs: at('2026-11-27T09:10'),
    });
  });

  it('leave those alone who have heard of us since a long one began', () => {
    const nowMs = at('2026-11-24T16:30');
    const long = { from: 13 * 60, to: 17 * 60 };
    expect(callBackBounds(madrid(), long, nowMs).heardSinceMs).toBe(nowMs - 3.5 * hourMs);
  });
});
