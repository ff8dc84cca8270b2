import { describe, expect, it } from 'vitest';
import { customerFigures, recordOf } from '../../electron/domain/inquiry-record.ts';
import { dayMs, defaultGoals, minuteMs } from '../../electron/domain/policy.ts';
import { anEvent, anInquiry, nineOClockMs } from '../support/builders.ts';
import { rules } from '../support/domain-builders.ts';

const after = (minutes: number): { readonly atMs: number } => ({ atMs: nineOClockMs + minutes * minuteMs });
const seenAtMs = nineOClockMs + 9 * dayMs;

describe('R4 R8 R11 what became of an inquiry', () => {
  it('is told of each clock and of each promise somebody counted on', () => {
    const inquiry = anInquiry({
      events: [
        anEvent('acknowledged', { ...after(3), by: 'Alex' }),
        // The default gave way to the chosen one.
        anEvent('promised', { ...after(3), byMs: after(1440).atMs, isDefault: true }),
        anEvent('promised', { ...after(4), byMs: after(60).atMs }),
        anEvent('contacted', after(50)),
        anEvent('promised', { ...after(50), byMs: after(70).atMs }),
        anEvent('closed', after(90)),
      ],
    });
    const due = { 'ten-minute': after(10).atMs, '24-hour': after(1440).atMs };
    expect(recordOf(inquiry, rules, seenAtMs)).toEqual({
      clocks: [
        {
          inquiryId: inquiry.id,
          startMs: nineOClockMs,
          acknowledgedAtMs: after(3).atMs,
          acknowledgedBy: 'Alex',
          closedAtMs: after(90).atMs,
          closeReason: 'answered',
          goals: {
            'ten-minute': { clock: defaultGoals['ten-minute'], dueMs: due['ten-minute'], state: 'met' },
            '24-hour': { clock: defaultGoals['24-hour'], dueMs: due['24-hour'], state: 'met' },
          },
        },
      ],
      promises: [
        { byMs: after(60).atMs, state: 'kept' },
        { byMs: after(70).atMs, state: 'broken' },
      ],
    });
  });
});

describe('R15 the figures of a customer', () => {
  it('of nobody are no data, never a number', () => {
    expect(customerFigures([])).toEqual({
      median: { kind: 'no-data' },
      clocks: 0,
      missed: { 'ten-minute': 0, '24-hour': 0 },
      running: { 'ten-minute': 0, '24-hour': 0 },
      goals: { 'ten-minute': null, '24-hour': null },
      promises: { kept: 0, broken: 0, running: 0 },
    });
  });

  it('R10 leave out what was no customer, and count who still waits as the longest', () => {
    const records = [
      anInquiry({ events: [anEvent('closed', after(4))] }),
      anInquiry({ events: [anEvent('closed', { ...after(90), reason: 'not-a-customer' })] }),
      anInquiry(),
    ].map((inquiry) => recordOf(inquiry, rules, after(20).atMs));
    expect(customerFigures(records)).toMatchObject({
      median: { kind: 'value', ms: 4 * minuteMs },
      clocks: 2,
      missed: { 'ten-minute': 1, '24-hour': 0 },
      running: { 'ten-minute': 0, '24-hour': 1 },
    });
  });

  it('R14 count what runs still beside, and take no time from it', () => {
    const figuresAt = (nowMinutes: number) => {
      const inquiries = [anInquiry({ events: [anEvent('closed', after(4))] }), anInquiry(), anInquiry()];
      return customerFigures(inquiries.map((inquiry) => recordOf(inquiry, rules, after(nowMinutes).atMs)));
    };
    expect(figuresAt(9)).toMatchObject({
      median: { kind: 'value', ms: 4 * minuteMs },
      clocks: 3,
      missed: { 'ten-minute': 0, '24-hour': 0 },
      running: { 'ten-minute': 2, '24-hour': 2 },
    });
    expect(figuresAt(11)).toMatchObject({
      median: { kind: 'not-reached' },
      missed: { 'ten-minute': 2, '24-hour': 0 },
      running: { 'ten-minute': 0, '24-hour': 2 },
    });
  });
});
