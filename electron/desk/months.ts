// Owns the look back: the account of every month of a year, from its figures alone, and the inquiries of one month.
import type { MonthPage, MonthView, YearView } from '../contract/views.ts';
import { done, type Result } from '../contract/result.ts';
import { withoutIds, type Account } from '../domain/account.ts';
import { createAccountSeries } from '../domain/account-series.ts';
import { factsOf, type TimeSpan } from '../domain/facts.ts';
import { localMonth, monthStartMs } from '../domain/local-time.ts';
import type { Window } from '../domain/rate.ts';

import { latestDueMs } from '../domain/standing.ts';
import type { CycleVisitor } from '../store/closed-facts.ts';
import type { History } from './history.ts';
import type { DeskParts } from './parts.ts';

/** As many rows of a month as are read at a time. */
const pageLength = 50;

/** The months of the year that have begun, the newest first. */
export async function yearView({ ledger, store, clock }: DeskParts, year: number): Promise<Result<YearView>> {
  const nowMs = clock.now();
  const { rules } = ledger;
  const { zone } = rules.policy.openHours;
  const kept = await store.months();
  const months = monthsOf(year).filter((month) => monthStartMs(zone, month) <= nowMs);
  const windows = months.map((month) => windowOf(zone, month));
  const series = createAccountSeries(rules, windows, nowMs);
  await visitCycles({ ledger, store }, kept, windows, series);
  const accounts = series.accounts();
  const views = months.flatMap((month, index) => {
    const account = accounts[index];
    return account === undefined ? [] : [monthView(month, account, kept.includes(month))];
  });
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

function windowOf(zone: string, month: string): Window {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return { fromMs: monthStartMs(zone, month), toMs: monthStartMs(zone, next) };
}

/** The cycles that the windows, which follow one another, can count: of what is open, and of the months that matter. */
export async function visitCycles(
  { ledger, store }: Pick<DeskParts, 'ledger' | 'store'>,
  months: readonly string[],
  windows: readonly Window[],
  visitor: CycleVisitor,
): Promise<void> {
  const [first, last] = [windows[0], windows.at(-1)];
  if (first === undefined || last === undefined) return;
  const { rules } = ledger;
  // What happened before can still fall due in it.
  const matters = ({ fromMs, toMs }: TimeSpan): boolean =>
    fromMs < last.toMs && latestDueMs(toMs, rules) >= first.fromMs;
  // A reopened one is in the ledger again, with all its events.
  const inquiries = ledger.entries().map(({ inquiry }) => inquiry);
  const open = inquiries.flatMap((inquiry) => factsOf(inquiry).cycles);
  open.forEach(visitor.expect);
  await store.closed.visitCycles({ months, matters, without: inquiries.map(({ id }) => id) }, visitor);
  open.forEach(visitor.add);
}

/** A year has tens of thousands of misses: a table needs their number. */
function monthView(month: string, account: Account, hasClosed: boolean): MonthView {
  const { goals, median, ninetieth, promises, notCustomers } = account;
  const counts = { 'ten-minute': withoutIds(goals['ten-minute']), '24-hour': withoutIds(goals['24-hour']) };
  return { month, goals: counts, median, ninetieth, promises, notCustomers, hasClosed };
}
