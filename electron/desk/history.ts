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
    if (known !== undefined) return known;
    for (const month of (await store.months()).toReversed()) {
      const found = (await store.readMonth(month)).find((inquiry) => inquiry.id === id);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  const startMs = clock.now() - recentMs;
  recent = new Map((await since(startMs)).filter((one) => lastTouchedMs(one) >= startMs).map((one) => [one.id, one]));

  async function rollOver(nowMs: number, { isForced } = { isForced: false }): Promise<Result<null>> {
    const today = localDate(zone(), nowMs);
    if (today === rolledOn && !isForced) return done(null);
    const past = ledger.entries().filter((entry) => isPast(entry, ledger.entry, zone(), today));
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
    recent = new Map(kept.filter((one) => lastTouchedMs(one) >= weekStartMs).map((one) => [one.id, one]));
    rolledOn = today;
    return done(null);
  }

  return {
    // A reopened one is in the ledger again, with all its events.
    recent: () => [...recent.values()].filter(({ id }) => ledger.entry(id) === undefined),
    rollOver,
    since,
    find,
  };
}

function isPast(entry: Entry, entryOf: (id: string) => Entry | undefined, zone: string, today: string): boolean {
  return isOver(entry, entryOf) && localDate(zone, endMs(entry)) < today;
}

/** R13: what was merged stays beside the one that answers for it, so that it can be taken back. */
function isOver({ inquiry, standing }: Entry, entryOf: (id: string) => Entry | undefined): boolean {
  if (standing.phase !== 'merged') return standing.phase === 'closed' || isWithdrawn(inquiry);
  const into = entryOf(standing.intoId);
  return into === undefined || isOver(into, entryOf);
}

/** When it was closed, or, withdrawn or merged, last touched: this decides the month it is kept in. */
function endMs({ inquiry, standing }: Entry): number {
  return standing.phase === 'closed' ? standing.closedAtMs : lastTouchedMs(inquiry);
}

function lastTouchedMs(inquiry: Inquiry): number {
  return inquiry.events.reduce((latest, { atMs }) => Math.max(latest, atMs), inquiry.receivedAtMs);
}
