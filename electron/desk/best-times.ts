// Owns what is remembered about when customers are best reached, also from inquiries that are archived.
import { done, refuse, type Result } from '../contract/result.ts';
import { bestTimeOf, notedTimeOf, type DayWindow, type NotedTime } from '../domain/best-time.ts';
import { notThere } from '../domain/action.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { localDate } from '../domain/local-time.ts';
import type { History } from './history.ts';
import type { DeskParts } from './parts.ts';

export interface BestTimes {
  of(id: string): Promise<Result<DayWindow | null>>;
  /** After archived inquiries have become others: by an import, a restore, or an erasing. */
  forget(): void;
}

/** Months are read once a day, when somebody first asks; of them only what was noted is kept. */
export function createBestTimes({ ledger, clock }: DeskParts, history: History): BestTimes {
  let readOn = '';
  let archived: readonly NotedTime[] = [];
  /** Of those that were in the ledger when somebody asked: the day may be turned after the months were read. */
  let seen = new Map<string, NotedTime>();

  async function readArchive(): Promise<void> {
    const today = localDate(ledger.rules.policy.openHours.zone, clock.now());
    if (today === readOn) return;
    archived = notedIn(await history.since(0));
    seen = new Map();
    readOn = today;
  }

  return {
    of: async (id) => {
      await readArchive();
      const inquiry = ledger.entry(id)?.inquiry ?? (await history.find([id])).get(id);
      if (inquiry === undefined) return refuse(...notThere);
      for (const entry of ledger.entries()) {
        const noted = notedTimeOf(entry.inquiry);
        if (noted === null) seen.delete(entry.inquiry.id);
        else seen.set(entry.inquiry.id, noted);
      }
      return done(
        bestTimeOf(inquiry, [
          ...archived.filter(({ inquiryId }) => ledger.entry(inquiryId) === undefined),
          ...seen.values(),
        ]),
      );
    },
    forget: () => {
      readOn = '';
    },
  };
}

function notedIn(inquiries: readonly Inquiry[]): readonly NotedTime[] {
  return inquiries.flatMap((inquiry) => notedTimeOf(inquiry) ?? []);
}
