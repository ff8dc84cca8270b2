import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDayNumber, localMinuteOfDay, localWeekStartMs } from '../../electron/domain/local-time.ts';
import { dayMs, hourMs } from '../../electron/domain/policy.ts';
import { reportSpans, reportWindows, type ReportSpan } from '../../electron/domain/report-window.ts';

const day = (number: number): number => Date.UTC(2026, 10, number);

describe('R14 the windows of a report', () => {
  // Tuesday 24 November 2026, at noon.
  it.each<readonly [ReportSpan, beforeFrom: number, from: number, to: number]>([
    ['today', day(23), day(24), day(25)],
    ['week', day(16), day(23), day(30)],
    ['7-days', day(11), day(18), day(25)],
    ['28-days', day(-31), day(-3), day(25)],
  ])('%s', (span, beforeFromMs, fromMs, toMs) => {
    expect(reportWindows('UTC', span, day(24) + 12 * hourMs)).toEqual({
      window: { fromMs, toMs },
      before: { fromMs: beforeFromMs, toMs: fromMs },
    });
  });

  it('R19 hold days of 23 and 25 hours', () => {
    // Clocks go back on 25 October 2026 and forward on 29 March 2026.
    const zone = 'Europe/Berlin';
    const lengthOf = (atMs: number): number => {
      const { window } = reportWindows(zone, 'today', atMs);
      return (window.toMs - window.fromMs) / hourMs;
    };
    expect([Date.UTC(2026, 9, 25, 12), Date.UTC(2026, 2, 29, 12)].map(lengthOf)).toEqual([25, 23]);
  });

  it('R19 begin at local midnights, follow one another, and hold now', () => {
    const zones = fc.constantFrom('UTC', 'Europe/Madrid', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu');
    const anyNow = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) });
    fc.assert(
      fc.property(zones, fc.constantFrom(...reportSpans), anyNow, (zone, span, nowMs) => {
        const { window, before } = reportWindows(zone, span, nowMs);
        expect(window.fromMs <= nowMs && nowMs < window.toMs).toBe(true);
        expect(before.toMs).toBe(window.fromMs);
        const edges = [before.fromMs, window.fromMs, window.toMs];
        expect(edges.map((atMs) => localMinuteOfDay(zone, atMs))).toEqual([0, 0, 0]);
        const [first = 0, second = 0, third = 0] = edges.map((atMs) => localDayNumber(zone, atMs));
        expect(third - second).toBe(second - first);
        if (span === 'week') {
          expect(window.fromMs).toBe(localWeekStartMs(zone, nowMs));
          expect(window.toMs).toBe(localWeekStartMs(zone, window.fromMs + 7.5 * dayMs));
        }
      }),
    );
  });
});
