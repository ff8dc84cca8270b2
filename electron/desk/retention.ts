// R23: removes closed months that are older than the settings keep, once a day, and says before which those would be.
import type { RetentionPreview } from '../contract/erasing.ts';
import { done, refuseInWords, type Result } from '../contract/result.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { localDate, localMonth } from '../domain/local-time.ts';
import { minuteMs } from '../domain/policy.ts';
import { monthsBefore, monthsToRemove } from '../domain/retention.ts';
import { inWords, joined, templates } from '../domain/words.ts';
import type { DeskParts } from './parts.ts';

export interface Retention {
  /** At the turn of the day and at a start. Call it in turn; costs nothing on the same day, or where all is kept. */
  tidy(nowMs: number): Promise<Result<null>>;
  /** What goes at the next turn of the day if so many months are kept. Changes nothing; reads those months. */
  preview(keepMonths: number): Promise<Result<RetentionPreview>>;
}

const notYet = templates(
  'Closed months that are older than you keep them could not be removed yet; it is tried again by itself.',
);

/** The newest months tell on which days people have worked of late. */
const monthsOfProof = 2;

/** Where the disk refuses it, or a month cannot be read: each try reads files again. */
const retryMs = 10 * minuteMs;

export function createRetention(parts: DeskParts): Retention {
  const { ledger, store, clock } = parts;
  let tidiedOn = '';
  let nextTryMs = 0;

  const zone = (): string => ledger.rules.policy.openHours.zone;

  /** By the clock alone: looking into files is only worth it where this names any. */
  async function dueByClock(keepMonths: number, nowMs: number): Promise<readonly string[]> {
    return monthsBefore(await store.months(), keepMonths, localMonth(zone(), nowMs));
  }

  return {
    tidy: async (nowMs) => {
      const today = localDate(zone(), nowMs);
      const { keepMonths } = ledger.settings.retention;
      // What is switched on today has its first turn tomorrow: until then it can be taken back.
      if (keepMonths === null) tidiedOn = today;
      if (keepMonths === null || today === tidiedOn || clock.monotonicNow() < nextTryMs) return done(null);
      nextTryMs = clock.monotonicNow() + retryMs;
      const due = await dueByClock(keepMonths, nowMs);
      if (due.length > 0) {
        const happenedMs = await instantsOfLate(parts);
        const going = monthsToRemove(due, keepMonths, { zone: zone(), nowMs, happenedMs });
        const removed = await store.removeMonths(going);
        if (!removed.ok) return refuseInWords(removed.reason, joined(inWords(notYet), removed));
      }
      tidiedOn = today;
      nextTryMs = 0;
      return done(null);
    },
    preview: async (keepMonths) => {
      const months = await dueByClock(keepMonths, clock.now());
      const counted: { readonly month: string; readonly inquiries: number }[] = [];
      for (const month of months) counted.push({ month, inquiries: (await store.readMonth(month)).length });
      return done({ months: counted });
    },
  };
}

/** When anything happened in the open file and in the newest months. */
async function instantsOfLate({ ledger, store }: DeskParts): Promise<readonly number[]> {
  const newest = (await store.months()).slice(-monthsOfProof);
  const inquiries: Inquiry[] = ledger.entries().map(({ inquiry }) => inquiry);
  for (const month of newest) inquiries.push(...(await store.readMonth(month)));
  return inquiries.flatMap(({ receivedAtMs, events }) => [receivedAtMs, ...events.map(({ atMs }) => atMs)]);
}
