import { describe, expect, it } from 'vitest';
import type { HourPart } from '../../../../electron/domain/account-report.ts';
import { minuteMs } from '../../../../electron/domain/policy.ts';
import { hourChart } from '../../../../renderer/features/account/hour-chart.ts';

const goalMs = 10 * minuteMs;
const took = (hour: number, minutes: number, count = 1): HourPart => ({
  hour,
  count,
  median: { kind: 'value', ms: minutes * minuteMs, inquiryId: 'one' },
});
const nobody: HourPart = { hour: 0, count: 0, median: { kind: 'no-data' } };
const never: HourPart = { hour: 3, count: 2, median: { kind: 'not-reached' } };

describe('R15 the bars of a day', () => {
  it('reach up to the goal where every hour is within it', () => {
    const chart = hourChart([nobody, took(1, 5, 4), took(2, 10, 1)], goalMs);
    expect(chart).toEqual({
      bars: [
        { hour: 0, height: null, kind: 'nobody', share: 0 },
        { hour: 1, height: 0.5, kind: 'within', share: 1 },
        { hour: 2, height: 1, kind: 'within', share: 0.25 },
      ],
      topMs: goalMs,
      goalHeight: 1,
      busiest: took(1, 5, 4),
      slowest: took(2, 10, 1),
    });
  });

  it('reach up to twice the goal where one is slower, and no further', () => {
    const { bars, topMs, goalHeight, slowest } = hourChart([took(0, 5), took(1, 15), took(2, 600), never], goalMs);
    expect([topMs, goalHeight]).toEqual([2 * goalMs, 0.5]);
    expect(bars.map(({ kind, height }) => [kind, height])).toEqual([
      ['within', 0.25],
      ['late', 0.75],
      ['over', 1],
      ['never', 1],
    ]);
    expect(slowest).toBe(never);
  });

  it('are none where nobody arrived', () => {
    expect(hourChart([nobody], goalMs)).toMatchObject({ busiest: null, slowest: null });
  });
});
