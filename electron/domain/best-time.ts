// Owns when a customer is best reached: what somebody noted, and the next such time that can be promised.
import { effectiveEvents } from './event.ts';
import type { Customer, Inquiry } from './inquiry.ts';
import { instantOfLocalMs, localDayNumber } from './local-time.ts';
import { isOpenAt } from './open-hours.ts';
import { minuteMs } from './policy.ts';
import { areOfOneCustomer, customersOf } from './same-customer.ts';
import type { Rules } from './standing.ts';

/** Minutes after midnight on the office's clock; `from` comes before `to`. */
export interface DayWindow {
  readonly from: number;
  readonly to: number;
}

/** What was noted about a customer, and when; null is "not known any more". */
export interface NotedTime {
  readonly inquiryId: string;
  readonly customers: readonly Customer[];
  readonly window: DayWindow | null;
  readonly atMs: number;
}

export function notedTimeOf(inquiry: Inquiry): NotedTime | null {
  const last = effectiveEvents(inquiry).findLast((event) => event.type === 'best-time');
  if (last?.type !== 'best-time') return null;
  return { inquiryId: inquiry.id, customers: customersOf(inquiry), window: last.window, atMs: last.atMs };
}

/** The last that was noted at any inquiry of this customer. */
export function bestTimeOf(inquiry: Inquiry, noted: readonly NotedTime[]): DayWindow | null {
  const own = { customers: customersOf(inquiry) };
  const about = noted.filter((one) => one.inquiryId === inquiry.id || areOfOneCustomer(one, own));
  const last = about.reduce<NotedTime | null>(
    (latest, one) => (latest === null || one.atMs >= latest.atMs ? one : latest),
    null,
  );
  return last?.window ?? null;
}

/** Less than this and there is no time left to reach anybody. */
const shortestMs = 15 * minuteMs;
const daysAhead = 8;

/**
 * R19: the end of the next such time, which is what can be promised: contact at any moment of it is in time. Null when the
 * office is closed at all of them.
 */
export function bestTimeEndMs({ policy, calendar }: Rules, { from, to }: DayWindow, nowMs: number): number | null {
  const { zone } = policy.openHours;
  const today = localDayNumber(zone, nowMs);
  for (let day = today; day < today + daysAhead; day += 1) {
    const startMs = Math.max(instantOfLocalMs(zone, day, from), nowMs);
    const endMs = instantOfLocalMs(zone, day, to);
    // At closing itself somebody is still there to keep it (R19).
    if (endMs - startMs >= shortestMs && isOpenAt(calendar, endMs - 1)) return endMs;
  }
  return null;
}
