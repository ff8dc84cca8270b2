// Owns what has left the open file: moves yesterday's closed inquiries into their months, keeps the facts of the days that
// the week's figures still need, and finds the others again.
import { done, type Result } from '../contract/result.ts';
import { isWithdrawn, uniteInquiries } from '../domain/event.ts';
import { factsOf, lastTouchedMs, type CycleFacts, type InquiryFacts } from '../domain/facts.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { localDate, localMonth, localWeekStartMs } from '../domain/local-time.ts';
import { dayMs, minuteMs } from '../domain/policy.ts';
import { earliestStartMs } from '../domain/standing.ts';
import type { ClosedAnswer, ClosedPage, ClosedQuery, CustomerQuery } from '../store/store.ts';
import type { Entry, Ledger } from './ledger.ts';
import type { DeskParts } from './parts.ts';

export interface History {
  /** The cycles of those closed before today, and recent enough to fall due this week. The same array until something of it changes. */
  recent(): readonly CycleFacts[];
  /**
   * When a day has begun: moves what was closed before it out of the open file. The months are written beside the
   * commands; only the last step takes a turn.
   */
  turnDay(nowMs: number): Promise<Result<null>>;
  /** The same at once, also on the same day. Call it in turn. */
  rollOver(nowMs: number): Promise<Result<null>>;
  /** What was closed in the months from `fromMs` on and is not in the ledger; reads the whole months. */
  since(fromMs: number): Promise<readonly Inquiry[]>;
  /** Those of them that are archived and not in the ledger. */
  find(ids: readonly string[]): Promise<ReadonlyMap<string, Inquiry>>;
  /** The newest arrivals of all months in which every word stands. */
  search(words: readonly string[], most: number): Promise<readonly Inquiry[]>;
  page(month: string, after: string | null, most: number): Promise<ClosedPage>;
  /** By words and filters, and how many fit. */
  look(query: ClosedQuery): Promise<ClosedAnswer>;
  /** Those that may be of the customer: compare them. */
  lookForCustomer(query: CustomerQuery): Promise<readonly Inquiry[]>;
  /** After the closed months have become others. Call it in turn. */
  readAgain(): Promise<void>;
  /** Reads more of the months where goals have become longer than what was kept. Says whether it had to. Call it in turn. */
  reachBack(nowMs: number): Promise<boolean>;
  /** A turn in which no day is being turned. */
  inQuietTurn<T>(task: () => Promise<T>): Promise<T>;
  /** Settles once the day has been turned. */
  idle(): Promise<void>;
  stop(): void;
}

/** Kept from before the week, also where no goal is as long: most changes of the goals then need no reading. */
const sparedMs = 8 * dayMs;

/** From when on something can fall due this week. */
function reachMs({ ledger }: Pick<DeskParts, 'ledger'>, nowMs: number): number {
  const weekStartMs = localWeekStartMs(zoneOf({ ledger }), nowMs);
  return Math.min(weekStartMs - sparedMs, earliestStartMs(weekStartMs, ledger.rules));
}

export async function openHistory(parts: DeskParts): Promise<History> {
  const { ledger, store, clock } = parts;
  const recent = await openRecent(parts);
  const turner = createDayTurner(parts, recent);

  async function since(fromMs: number): Promise<readonly Inquiry[]> {
    const united = new Map<string, Inquiry>();
    for (const month of await monthsFrom(parts, fromMs)) {
      for (const inquiry of await store.readMonth(month)) {
        const known = united.get(inquiry.id);
        united.set(inquiry.id, known === undefined ? inquiry : uniteInquiries(known, inquiry));
      }
    }
    return [...united.values()];
  }

  const memory = createSearchMemory(clock, () => store.closed.forget());
  return {
    recent: recent.list,
    ...turner,
    since,
    find: (ids) => memory.using(() => store.closed.find(ids.filter((id) => ledger.entry(id) === undefined))),
    readAgain: async () => {
      await recent.readAgain();
      turner.beginAgain();
    },
    inQuietTurn: (task) => inQuietTurn(ledger, turner, task),
    reachBack: recent.reachBack,
    search: (words, most) => memory.using(() => store.closed.search(words, most)),
    page: (month, after, most) => memory.using(() => store.closed.page(month, after, most)),
    look: (query) => memory.using(() => store.closed.look(query)),
    lookForCustomer: (query) => memory.using(() => store.closed.lookForCustomer(query)),
    stop: memory.drop,
  };
}

function zoneOf({ ledger }: Pick<DeskParts, 'ledger'>): string {
  return ledger.rules.policy.openHours.zone;
}

async function monthsFrom({ ledger, store }: DeskParts, fromMs: number): Promise<readonly string[]> {
  const first = localMonth(zoneOf({ ledger }), fromMs);
  return (await store.months()).filter((month) => month >= first);
}

interface Recent {
  list(): readonly CycleFacts[];
  /** After the months have become others. */
  readAgain(): Promise<void>;
  /** The same where what was kept does not reach back far enough. */
  reachBack(nowMs: number): Promise<boolean>;
  /** Adds these, and lets go of what no figure of the week can need any more. */
  add(inquiries: readonly Inquiry[], nowMs: number): void;
}

async function openRecent(parts: DeskParts): Promise<Recent> {
  const { ledger, store, clock } = parts;
  const readFrom = async (startMs: number): ReturnType<typeof store.closed.touchedSince> =>
    await store.closed.touchedSince(await monthsFrom(parts, startMs), startMs);
  /** All of the months that was touched since then is held. */
  let heldFromMs = reachMs(parts, clock.now());
  let archived = await readFrom(heldFromMs);
  /** Archived since the start; they count in place of what was archived of them before. */
  let added: ReadonlyMap<string, InquiryFacts> = new Map();
  let shown: { readonly of: readonly unknown[]; readonly list: readonly CycleFacts[] } | null = null;

  async function readAgain(nowMs: number): Promise<void> {
    const fromMs = reachMs(parts, nowMs);
    [archived, added, heldFromMs] = [await readFrom(fromMs), new Map(), fromMs];
  }

  return {
    list: () => {
      // A reopened one is in the ledger again, with all its events.
      const back = ledger.entries().flatMap(({ inquiry: { id } }) => (added.has(id) || archived.has(id) ? [id] : []));
      const of = [archived, added, back.join(' ')];
      if (shown === null || of.some((part, at) => part !== shown?.of[at])) {
        const without = new Set(back);
        const later = [...added.values()].filter(({ id }) => !without.has(id)).flatMap(({ cycles }) => cycles);
        shown = { of, list: [...archived.cycles(new Set([...without, ...added.keys()])), ...later] };
      }
      return shown.list;
    },
    add: (inquiries, nowMs) => {
      heldFromMs = Math.max(heldFromMs, reachMs(parts, nowMs));
      const all = new Map([...added, ...inquiries.map((one) => [one.id, factsOf(one)] as const)]);
      added = new Map([...all].filter(([, one]) => one.lastTouchedMs >= heldFromMs));
      archived = archived.since(heldFromMs);
    },
    readAgain: () => readAgain(clock.now()),
    reachBack: async (nowMs) => {
      const isFarEnough = reachMs(parts, nowMs) >= heldFromMs;
      if (!isFarEnough) await readAgain(nowMs);
      return !isFarEnough;
    },
  };
}

type DayTurner = Pick<History, 'turnDay' | 'rollOver' | 'idle'> & {
  readonly isTurning: () => boolean;
  /** What is open has become other: the day is turned once more. */
  readonly beginAgain: () => void;
};

/** A day that is being turned would add what was decided on before to months that the task has made others. */
async function inQuietTurn<T>(ledger: Ledger, turner: DayTurner, task: () => Promise<T>): Promise<T> {
  for (;;) {
    await turner.idle();
    const run = await ledger.inTurn(async () => (turner.isTurning() ? null : { result: await task() }));
    if (run !== null) return run.result;
  }
}

function createDayTurner(parts: DeskParts, recent: Recent): DayTurner {
  const { ledger, store } = parts;
  let turnedOn = '';
  let turning: Promise<Result<null>> | null = null;

  const pastOn = (today: string): readonly Entry[] =>
    ledger.entries().filter((entry) => isPast(entry, ledger.entry, zoneOf(parts), today));

  async function archive(past: readonly Entry[]): Promise<Result<null>> {
    for (const [month, entries] of Map.groupBy(past, (entry) => localMonth(zoneOf(parts), endMs(entry)))) {
      const inquiries = entries.map(({ inquiry }) => inquiry);
      const saved = await store.archive(month, inquiries);
      if (!saved.ok) return { ok: false, refusal: saved };
    }
    return done(null);
  }

  /** Call it in turn. What has changed since it was archived stays: its copy in the open file is the one that counts. */
  async function letGo(past: readonly Entry[], nowMs: number, today: string): Promise<Result<null>> {
    const gone = past.flatMap(({ inquiry }) => (ledger.entry(inquiry.id)?.inquiry === inquiry ? [inquiry] : []));
    // First: as long as they are in the ledger, it does not show them.
    recent.add(gone, nowMs);
    if (gone.length > 0) {
      const committed = await ledger.commit({ archived: gone.map(({ id }) => id) });
      if (!committed.ok) return committed;
    }
    if (pastOn(today).length === 0) turnedOn = today;
    return done(null);
  }

  async function turn(nowMs: number, today: string): Promise<Result<null>> {
    const past = pastOn(today);
    const archived = await archive(past);
    return archived.ok ? await ledger.inTurn(() => letGo(past, nowMs, today)) : archived;
  }

  return {
    turnDay: (nowMs) => {
      const today = localDate(zoneOf(parts), nowMs);
      if (today === turnedOn) return Promise.resolve(done(null));
      turning ??= turn(nowMs, today).finally(() => {
        turning = null;
      });
      return turning;
    },
    rollOver: async (nowMs) => {
      const today = localDate(zoneOf(parts), nowMs);
      const past = pastOn(today);
      const archived = await archive(past);
      return archived.ok ? await letGo(past, nowMs, today) : archived;
    },
    idle: async () => {
      // Whoever asked for it hears of a failure.
      await turning?.catch(() => null);
    },
    isTurning: () => turning !== null,
    beginAgain: () => {
      turnedOn = '';
    },
  };
}

/** How long what a search has read is kept for the next one. */
const searchKeptMs = 5 * minuteMs;

/** Keeps what searches have in memory until some minutes after the last one. */
function createSearchMemory({ setTimer }: DeskParts['clock'], forget: () => void) {
  let cancel = (): void => undefined;
  let uses = 0;
  return {
    async using<T>(task: () => Promise<T>): Promise<T> {
      cancel();
      uses += 1;
      try {
        return await task();
      } finally {
        uses -= 1;
        cancel();
        if (uses === 0) cancel = setTimer(searchKeptMs, forget);
      }
    },
    drop: () => {
      cancel();
      forget();
    },
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
