// Owns the figures of the desk: the score on top of the list, and the account of today and of this week.
import type { ScoreView } from '../contract/views.ts';
import { accountOf, countedCycles, type Account, type CountedCycle } from '../domain/account.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { localDayStartMs, localWeekStartMs } from '../domain/local-time.ts';
import { dayMs } from '../domain/policy.ts';
import type { History } from './history.ts';
import type { DeskParts } from './parts.ts';

export interface Figures {
  score(nowMs: number): ScoreView;
  accounts(nowMs: number): { readonly today: Account; readonly week: Account };
}

export function createFigures({ ledger }: DeskParts, history: History): Figures {
  const zone = (): string => ledger.rules.policy.openHours.zone;
  // Inquiries are never changed in place: what was counted of one holds until the rules change.
  let counted = new WeakMap<Inquiry, readonly CountedCycle[]>();
  let countedBy = ledger.rules;

  function cyclesOf(inquiry: Inquiry): readonly CountedCycle[] {
    if (countedBy !== ledger.rules) [counted, countedBy] = [new WeakMap(), ledger.rules];
    const known = counted.get(inquiry) ?? countedCycles(inquiry, ledger.rules);
    counted.set(inquiry, known);
    return known;
  }

  const all = (): readonly CountedCycle[] =>
    [...history.recent(), ...ledger.entries().map(({ inquiry }) => inquiry)].flatMap(cyclesOf);

  function account(fromMs: number, toMs: number, nowMs: number): Account {
    return accountOf(all(), ledger.interruptions, ledger.rules, { fromMs, toMs }, nowMs);
  }

  function week(nowMs: number): Account {
    const fromMs = localWeekStartMs(zone(), nowMs);
    // A week in the office's zone may be an hour longer or shorter: its end is the start of the week that holds day 8.
    return account(fromMs, localWeekStartMs(zone(), fromMs + 7.5 * dayMs), nowMs);
  }

  /** A due instant passes, of an open or of a closed one; or the week ends, where it has figures. */
  function nextChangeMs(nowMs: number, weekEndMs: number): number | null {
    const cycles = all();
    if (cycles.length === 0) return null;
    const dues = cycles.flatMap(({ dueMs }) => Object.values(dueMs)).filter((dueMs) => dueMs >= nowMs);
    return dues.reduce((least, dueMs) => Math.min(least, dueMs + 1), weekEndMs);
  }

  return {
    score: (nowMs) => {
      const { goals, window } = week(nowMs);
      return { goals, changesAtMs: nextChangeMs(nowMs, window.toMs) };
    },
    accounts: (nowMs) => ({
      today: account(localDayStartMs(zone(), nowMs, 0), localDayStartMs(zone(), nowMs, 1), nowMs),
      week: week(nowMs),
    }),
  };
}
