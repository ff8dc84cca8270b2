import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { compareEvents } from '../../../electron/domain/event.ts';
import { parseClosedMonth, parseInquiries } from '../../../electron/store/schema.ts';
import { benchNowMs, historyMonths, lastClosedMs } from './span.ts';
import { fullPlan } from '../plan.ts';
import { closedInquiries, countOfMonth, inquiriesOfMonth, months, openInquiry } from './generate.ts';

const some = 6_000;
const all = months.map((month, index) => ({ ...month, inquiries: [...inquiriesOfMonth(some, index)] }));

describe('the data of the bench', () => {
  it('spreads every history evenly over the same months, none lost', () => {
    for (const closed of [0, 1, 59, 61, ...fullPlan.closed]) {
      const counts = months.map((_, index) => countOfMonth(closed, index));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(closed);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
    expect([months.length, months[0]?.name, months.at(-1)?.name]).toEqual([historyMonths, '2021-12', '2026-11']);
  });

  it('is what the store accepts, each month in its file', () => {
    for (const { name, inquiries } of all) {
      expect(parseClosedMonth(name, { month: name, inquiries })).toEqual({
        ok: true,
        value: { month: name, inquiries },
      });
    }
    const open = Array.from({ length: 500 }, (_, index) => openInquiry(index));
    expect(parseInquiries(open)).toEqual({ ok: true, value: open });
  });

  it('closes each one in its month and before today, with its events in their order', () => {
    for (const { fromMs, toMs, inquiries } of all) {
      for (const { receivedAtMs, events } of inquiries) {
        const last = events.at(-1);
        expect(last?.type).toBe('closed');
        expect(last?.atMs).toBeGreaterThanOrEqual(fromMs);
        expect(last?.atMs).toBeLessThan(Math.min(toMs, lastClosedMs));
        expect(events.toSorted(compareEvents)).toEqual(events);
        expect(events.every(({ atMs }) => atMs > receivedAtMs && atMs < benchNowMs)).toBe(true);
      }
    }
  });

  it('has every inquiry once, and those that were opened again in two months', () => {
    const inFiles = all.flatMap(({ inquiries }) => inquiries.map(({ id }) => id));
    const once = [...closedInquiries(some)].map(({ id }) => id);
    expect(new Set(once).size).toBe(some);
    expect(new Set(inFiles)).toEqual(new Set(once));
    expect(inFiles.length - some).toBe(historyMonths - 1);
  });

  it('is the same in every run and every zone', () => {
    const text = JSON.stringify([all.map(({ inquiries }) => inquiries), openInquiry(1)]);
    expect(createHash('sha256').update(text).digest('hex')).toBe(
      'dfda83d72cb138b977671708c64f159a8d7fafaf083746fe84aa5556b5269469',
    );
  });
});
