// Owns the look back: the account of every month of a year, from its figures alone, and the inquiries of one month.
import type { MonthPage, MonthView, YearView } from '../contract/views.ts';
import { done, type Result } from '../contract/result.ts';
import { localMonth, monthStartMs } from '../domain/local-time.ts';
import type { History } from './history.ts';
import { accountsOf } from './month-accounts.ts';
import type { DeskParts } from './parts.ts';

/** As many rows of a month as are read at a time. */
const pageLength = 50;

/** The months of the year that have begun, the newest first. */
export async function yearView({ ledger, store, clock }: DeskParts, year: number): Promise<Result<YearView>> {
  const nowMs = clock.now();
  const { zone } = ledger.rules.policy.openHours;
  const kept = await store.months();
  const months = monthsOf(year).filter((month) => monthStartMs(zone, month) <= nowMs);
  const accounts = await accountsOf({ ledger, store, clock }, kept, months);
  const views = accounts.map((account): MonthView => ({ ...account, hasClosed: kept.includes(account.month) }));
  const thisYear = Number(localMonth(zone, nowMs).slice(0, 4));
  const firstYear = Math.min(thisYear, ...kept.map((month) => Number(month.slice(0, 4))));
  return done({ year, firstYear, lastYear: thisYear, months: views.toReversed() });
}

/** What was closed in the month, the newest arrival first. */
export async function monthPage(
  { ledger }: DeskParts,
  history: History,
  { month, after }: { readonly month: string; readonly after: string | null },
): Promise<Result<MonthPage>> {
  const { inquiries, nextAfter } = await history.page(month, after, pageLength);
  return done({ inquiries: inquiries.map((inquiry) => ledger.entryOf(inquiry).view), nextAfter });
}

function monthsOf(year: number): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}
