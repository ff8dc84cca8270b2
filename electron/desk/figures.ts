// Owns the figures of the desk: the score on top of the list, and the account of today and of this week.
import { accountOf, type Account, type Score } from '../domain/account.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { localDayStartMs, localWeekStartMs } from '../domain/local-time.ts';
import { dayMs } from '../domain/policy.ts';
import type { History } from './history.ts';
import type { DeskParts } from './parts.ts';

export interface Figures {
  score(nowMs: number): Score;
  accounts(nowMs: number): { readonly today: Account; readonly week: Account };
  /** The next instant at which a due instant passes and the score can change, or null. */
  nextChangeMs(nowMs: number): number | null;
}

export function createFigures({ ledger }: DeskParts, history: History): Figures {
  const zone = (): string => ledger.rules.policy.openHours.zone;
  const all = (): readonly Inquiry[] => [...history.recent(), ...ledger.entries().map(({ inquiry }) => inquiry)];

  function account(fromMs: number, toMs: number, nowMs: number): Account {
    return accountOf(all(), ledger.interruptions, ledger.rules, { fromMs, toMs }, nowMs);
  }

  function week(nowMs: number): Account {
    const fromMs = localWeekStartMs(zone(), nowMs);
    // A week in the office's zone may be an hour longer or shorter: its end is the start of the week that holds day 8.
    return account(fromMs, localWeekStartMs(zone(), fromMs + 7.5 * dayMs), nowMs);
  }

  return {
    score: (nowMs) => week(nowMs).goals,
    accounts: (nowMs) => ({
      today: account(localDayStartMs(zone(), nowMs, 0), localDayStartMs(zone(), nowMs, 1), nowMs),
      week: week(nowMs),
    }),
    nextChangeMs: (nowMs) => {
      const dues = ledger.entries().flatMap(({ standing }) => Object.values(standing.dueMs));
      const next = dues.reduce((least, dueMs) => (dueMs >= nowMs ? Math.min(least, dueMs + 1) : least), Infinity);
      return next === Infinity ? null : next;
    },
  };
}
