// Owns what has left the open file: moves yesterday's closed inquiries into their months, and keeps the days that the
// week's figures still need.
import { done, type Result } from '../contract/result.ts';
import { isWithdrawn, uniteInquiries } from '../domain/event.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { localDate, localMonth, localWeekStartMs } from '../domain/local-time.ts';
import { dayMs } from '../domain/policy.ts';
import type { Entry } from './ledger.ts';
import type { DeskParts } from './parts.ts';

export interface History {
  /** Closed before today, and recent enough to fall due this week. */
  recent(): readonly Inquiry[];
  /** Moves what was closed before today out of the open file. Call it in turn; costs nothing on the same day. */
  rollOver(nowMs: number, options?: { readonly isForced: boolean }): Promise<Result<null>>;
  /** What was closed in the months from `fromMs` on and is not in the ledger; reads files. */
  since(fromMs: number): Promise<readonly Inquiry[]>;
  /** One of them by its id; reads months, the newest first, until it is there. */
  find(id: string): Promise<Inquiry | undefined>;
  /** After the closed months have become others. */
  readAgain(): Promise<void>;
}

/** A week back, and a week more for goals that count in open hours. */
const recentMs = 15 * dayMs;

export async function openHistory({ ledger, store, clock }: DeskParts): Promise<History> {
  let rolledOn = '';
  let recent = new Map<string, Inquiry>();

  const zone = (): string => ledger.rules.policy.openHours.zone;

  async function since(fromMs: number): Promise<readonly Inquiry[]> {
    const first = localMonth(zone(), fromMs);
    const months = (await store.months()).filter((month) => month >= first);
    const united = new Map<string, Inquiry>();
    for (const month of months) {
      for (const inquiry of await store.readMonth(month)) {
        const known = united.get(inquiry.id);
        united.set(inquiry.id, known === undefined ? inquiry : uniteInquiries(known, inquiry));
      }
    }
    return [...united.values()];
  }

  async function find(id: string): Promise<Inquiry | undefined> {
    const known = recent.get(id);
    // It may have been erased since it was read.
    if (known !== undefined) return store.erasing.asErased(known);
    for (const month of (await store.months()).toReversed()) {
      const found = (await store.readMonth(month)).find((inquiry) => inquiry.id === id);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  async function readAgain(): Promise<void> {
    const startMs = clock.now() - recentMs;
    [recent, rolledOn] = [touchedSince(startMs, await since(startMs)), ''];
  }

  await readAgain();

  async function rollOver(nowMs: number, { isForced } = { isForced: false }): Promise<Result<null>> {
    const today = localDate(zone(), nowMs);
    if (today === rolledOn && !isForced) return done(null);
    const past = ledger.entries().filter((entry) => isPast(entry, zone(), today));
    const byMonth = Map.groupBy(past, (entry) => localMonth(zone(), endMs(entry)));
    for (const [month, entries] of byMonth) {
      const saved = await store.archive(
        month,
        entries.map(({ inquiry }) => inquiry),
      );
      if (!saved.ok) return { ok: false, refusal: saved };
    }
    if (past.length > 0) {
      const committed = await ledger.commit({ archived: past.map(({ inquiry }) => inquiry.id) });
      if (!committed.ok) return committed;
    }
    const weekStartMs = localWeekStartMs(zone(), nowMs) - recentMs / 2;
    const kept = [...recent.values(), ...past.map(({ inquiry }) => inquiry)];
    recent = touchedSince(weekStartMs, kept);
    rolledOn = today;
    return done(null);
  }

  return {
    // A reopened one is in the ledger again, with all its events.
    recent: () => [...recent.values()].filter(({ id }) => ledger.entry(id) === undefined),
    rollOver,
    since,
    find,
    readAgain,
  };
}

function touchedSince(fromMs: number, inquiries: readonly Inquiry[]): Map<string, Inquiry> {
  return new Map(inquiries.filter((one) => lastTouchedMs(one) >= fromMs).map((one) => [one.id, one]));
}

function isPast(entry: Entry, zone: string, today: string): boolean {
  const isOver = entry.standing.phase === 'closed' || isWithdrawn(entry.inquiry);
  return isOver && localDate(zone, endMs(entry)) < today;
}

/** When it was closed, or, withdrawn, last touched: this decides the month it is kept in. */
function endMs({ inquiry, standing }: Entry): number {
  return standing.phase === 'closed' ? standing.closedAtMs : lastTouchedMs(inquiry);
}

function lastTouchedMs(inquiry: Inquiry): number {
  return inquiry.events.reduce((latest, { atMs }) => Math.max(latest, atMs), inquiry.receivedAtMs);
}
