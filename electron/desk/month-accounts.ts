// Owns the accounts of whole months: each is counted once, and again when anything changed that it was counted from. The
// goals and the calendar of today count (R3), so they are part of that.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { MonthView } from '../contract/views.ts';
import { createAccountSeries } from '../domain/account-series.ts';
import { withoutIds, type Account } from '../domain/account.ts';
import { spanOf } from '../domain/facts.ts';
import { monthStartMs } from '../domain/local-time.ts';
import type { Window } from '../domain/rate.ts';
import type { Rules } from '../domain/standing.ts';
import type { Counted } from '../store/counted-months.ts';
import type { DeskParts } from './parts.ts';
import { createCanCount, visitCycles } from './visit-cycles.ts';

export type MonthAccount = Omit<MonthView, 'hasClosed'>;

/** Raise it when the same inquiries come to other figures than before. */
const countingVersion = 1;

const count = z.int().min(0);
const goalSchema = z.object({
  rate: z.object({ passed: count, met: count, notDueYet: count, notDueYetAcknowledged: count }),
  percent: z.number().nullable(),
  missesLeft: z.number().nullable(),
  isOutOfReach: z.boolean(),
});
const quantileSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), ms: z.number(), index: z.int() }),
  z.object({ kind: z.literal('not-reached') }),
  z.object({ kind: z.literal('no-data') }),
]);
const accountSchema = z.object({
  month: z.string(),
  goals: z.object({ 'ten-minute': goalSchema, '24-hour': goalSchema }),
  median: quantileSchema,
  ninetieth: quantileSchema,
  promises: z.object({ kept: count, broken: count, running: count }),
  notCustomers: count,
});

interface AskedMonth {
  readonly month: string;
  readonly window: Window;
  /** Names what its account is counted from; null where that can still change without a file changing. */
  readonly key: string | null;
}

/** Of months that follow one another, "YYYY-MM", in their order; `kept` are those of which there are files. */
export async function accountsOf(
  parts: Pick<DeskParts, 'ledger' | 'store' | 'clock'>,
  kept: readonly string[],
  months: readonly string[],
): Promise<readonly MonthAccount[]> {
  const { ledger, store, clock } = parts;
  const nowMs = clock.now();
  const { rules } = ledger;
  const asked = await withKeys(parts, kept, months, nowMs);
  const known = await store.closed.counted.read();
  const accounts = new Map(asked.flatMap((one) => knownAccount(known, one) ?? []));
  const missing = asked.filter(({ month }) => !accounts.has(month));
  const windows = missing.map(({ window }) => window);
  const series = createAccountSeries(ledger.rules, windows, nowMs);
  await visitCycles({ ledger, store }, kept, windows, series);
  for (const [at, account] of series.accounts().entries()) {
    const month = missing[at]?.month;
    if (month !== undefined) accounts.set(month, monthAccount(month, account));
  }
  // The disk takes its time: settings that changed meanwhile have counted some of it, under the name of those before, and a
  // month that went (R23) may have been counted in any of them.
  const standing = await store.months();
  const isAsAsked = ledger.rules === rules && kept.every((month) => standing.includes(month));
  if (isAsAsked) await keepCounted(store, kept, known, missing, accounts);
  return months.flatMap((month) => accounts.get(month) ?? []);
}

async function withKeys(
  { ledger, store }: Pick<DeskParts, 'ledger' | 'store'>,
  kept: readonly string[],
  months: readonly string[],
  nowMs: number,
): Promise<readonly AskedMonth[]> {
  const { rules } = ledger;
  const { zone } = rules.policy.openHours;
  const windows = months.map((month) => windowOf(zone, month));
  const stretches = windows.map(createCanCount(rules));
  const open = ledger.entries().map(({ inquiry }) => spanOf(inquiry));
  const states = await store.closed.statesOf(kept, stretches);
  return months.map((month, at): AskedMonth => {
    const [window = { fromMs: 0, toMs: 0 }, state = null] = [windows[at], states[at]];
    const isSettled = window.toMs <= nowMs && !open.some((span) => stretches[at]?.(span) ?? true);
    return { month, window, key: isSettled && state !== null ? keyOf(rules, window, state) : null };
  });
}

function keyOf({ policy }: Rules, window: Window, state: string): string {
  const { goals, goalExceptions, openHours } = policy;
  const from = JSON.stringify([countingVersion, goals, goalExceptions, openHours, window.fromMs, window.toMs, state]);
  return createHash('sha256').update(from).digest('hex');
}

function knownAccount(
  known: ReadonlyMap<string, Counted>,
  { month, key }: AskedMonth,
): [[string, MonthAccount]] | null {
  const counted = known.get(month);
  if (key === null || counted?.key !== key) return null;
  const account = accountSchema.safeParse(counted.value);
  return account.success ? [[month, account.data]] : null;
}

/** Those of months that are gone are left out. */
async function keepCounted(
  store: DeskParts['store'],
  kept: readonly string[],
  known: ReadonlyMap<string, Counted>,
  missing: readonly AskedMonth[],
  accounts: ReadonlyMap<string, MonthAccount>,
): Promise<void> {
  const counted = missing.flatMap(({ month, key }): [string, Counted][] =>
    key === null ? [] : [[month, { key, value: accounts.get(month) }]],
  );
  if (counted.length === 0) return;
  const still = [...known].filter(([month]) => kept.includes(month));
  await store.closed.counted.keep(new Map([...still, ...counted]));
}

function windowOf(zone: string, month: string): Window {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return { fromMs: monthStartMs(zone, month), toMs: monthStartMs(zone, next) };
}

/** A year has tens of thousands of misses: a table needs their number. */
function monthAccount(month: string, { goals, median, ninetieth, promises, notCustomers }: Account): MonthAccount {
  const counts = { 'ten-minute': withoutIds(goals['ten-minute']), '24-hour': withoutIds(goals['24-hour']) };
  return { month, goals: counts, median, ninetieth, promises, notCustomers };
}
