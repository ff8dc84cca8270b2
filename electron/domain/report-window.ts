// Owns which stretches of time are looked back on, each beside the one before it.
import { dayStartMs, localDayNumber, weekdayIndex } from './local-time.ts';
import type { Window } from './rate.ts';

export const reportSpans = ['today', 'week', '7-days', '28-days'] as const;
export type ReportSpan = (typeof reportSpans)[number];

export interface ReportWindows {
  readonly window: Window;
  /** Of as many days, up to the first instant of the window. */
  readonly before: Window;
}

/**
 * R14, R19: whole local days, today included, in UTC milliseconds. Those due later today are left out by the rates, so a
 * day that goes on can stand beside one that is over.
 */
export function reportWindows(zone: string, span: ReportSpan, nowMs: number): ReportWindows {
  const today = localDayNumber(zone, nowMs);
  const { first, days } = daysOf(span, today);
  const startMs = (day: number): number => dayStartMs(zone, day);
  return {
    window: { fromMs: startMs(first), toMs: startMs(first + days) },
    before: { fromMs: startMs(first - days), toMs: startMs(first) },
  };
}

function daysOf(span: ReportSpan, today: number): { readonly first: number; readonly days: number } {
  switch (span) {
    case 'today':
      return { first: today, days: 1 };
    case 'week':
      return { first: today - weekdayIndex(today), days: 7 };
    case '7-days':
      return { first: today - 6, days: 7 };
    case '28-days':
      return { first: today - 27, days: 28 };
  }
}
