// Owns what is remembered about when customers are best reached, also from inquiries that are archived.
import { done, refuse, type Result } from '../contract/result.ts';
import { bestTimeOf, notedTimeOf, type DayWindow, type NotedTime } from '../domain/best-time.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { localDate } from '../domain/local-time.ts';
import { notThere } from './actions.ts';
import type { History } from './history.ts';
import type { DeskParts } from './parts.ts';

export interface BestTimes {
  of(id: string): Promise<Result<DayWindow | null>>;
}

/** Months are read once a day, when somebody first asks; of them only what was noted is kept. */
export function createBestTimes({ ledger, clock }: DeskParts, history: History): BestTimes {
  let readOn = '';
  let archived: readonly NotedTime[] = [];

  async function readArchive(): Promise<void> {
    const today = localDate(ledger.rules.policy.openHours.zone, clock.now());
    if (today === readOn) return;
    archived = notedIn(await history.since(0));
    readOn = today;
  }

  return {
    of: async (id) => {
      await readArchive();
      const inquiry = ledger.entry(id)?.inquiry;
      if (inquiry === undefined) return refuse(...notThere);
      const open = ledger.entries().map((entry) => entry.inquiry);
      return done(bestTimeOf(inquiry, [...archived, ...notedIn(history.recent()), ...notedIn(open)]));
    },
  };
}

function notedIn(inquiries: readonly Inquiry[]): readonly NotedTime[] {
  return inquiries.flatMap((inquiry) => notedTimeOf(inquiry) ?? []);
}
