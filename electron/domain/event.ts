// What happened to an inquiry, how undone actions are left out, and how two copies of one inquiry become one.
import type { DayWindow } from './best-time.ts';
import type { Arrival, Promised } from './cycle.ts';
import { isErased, redactEvent, redactInquiry } from './erasure.ts';
import type { Channel, Customer, Inquiry, Kind } from './inquiry.ts';

/** R10: why a cycle was closed. The last is left out of the rates. */
export const closeReasons = ['answered', 'no-answer-needed', 'not-a-customer'] as const;
export type CloseReason = (typeof closeReasons)[number];

/** R13: what a merge brings along: who it was, and the open cycle as it stood. */
export interface MergedPart {
  readonly otherId: string;
  readonly customer: Customer;
  readonly channel: Channel;
  readonly kind: Kind;
  readonly subject: string;
  readonly receivedAtMs: number;
  readonly arrivals: readonly Arrival[];
  readonly promises: readonly Promised[];
}

/** R13: what was taken over by the inquiry that answers from now on. What it did not know of stays. */
export interface TakenPart {
  readonly intoId: string;
  readonly arrivalIds: readonly string[];
  readonly promises: readonly Pick<Promised, 'byMs' | 'madeAtMs'>[];
}

interface Happened {
  /** UUIDv7. */
  readonly id: string;
  /** Events of one action share it; an undo names it. */
  readonly actionId: string;
  /** When it happened, UTC milliseconds. */
  readonly atMs: number;
  /** The person who did it; null when the customer or a machine did. */
  readonly by: string | null;
}

export type InquiryEvent = Happened &
  (
    | { readonly type: 'followed-up'; readonly subject: string; readonly isNewThread: boolean }
    | { readonly type: 'acknowledged' }
    | { readonly type: 'snoozed'; readonly untilMs: number }
    /** `isDefault`: nobody chose the instant (R7); choosing one replaces it. */
    | { readonly type: 'promised'; readonly byMs: number; readonly isDefault: boolean }
    | { readonly type: 'contacted'; readonly hasNews: boolean }
    | { readonly type: 'handed-off'; readonly to: string; readonly acceptByMs: number }
    | { readonly type: 'accepted' }
    | { readonly type: 'noted'; readonly text: string }
    /** When the customer is best reached, in minutes of the office's day; null: not known any more. */
    | { readonly type: 'best-time'; readonly window: DayWindow | null }
    | { readonly type: 'closed'; readonly reason: CloseReason }
    | { readonly type: 'reopened' }
    /** R13: what another inquiry of the customer still waited for is answered here from now on. */
    | ({ readonly type: 'merged-with' } & MergedPart)
    /** R13: the other side of the same action. */
    | ({ readonly type: 'merged-into' } & TakenPart)
    | { readonly type: 'undone'; readonly undoneActionId: string }
    /** R22: what names the customer was taken out. It stands for good: no undo counts. */
    | { readonly type: 'erased' }
  );

export type EventType = InquiryEvent['type'];

/** Oldest first; the id decides between events of the same instant, so that every copy has one order. */
export function compareEvents(a: InquiryEvent, b: InquiryEvent): number {
  return a.atMs - b.atMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** R12: the events that count, oldest first: neither an undone action nor an undo. */
export function effectiveEvents(inquiry: Inquiry): readonly InquiryEvent[] {
  const { undoneSinceMs, backSinceMs } = undoingsOf(inquiry);
  return inquiry.events
    .filter(({ type, actionId }) => type === 'erased' || (type !== 'undone' && !undoneSinceMs.has(actionId)))
    .map((event) => broughtBack(event, backSinceMs.get(event.actionId)))
    .toSorted(compareEvents);
}

/**
 * R4: an action whose undo was undone counts from the instant at which it came back: had it counted from its own, an
 * undo could be kept up the sleeve to erase a miss. What the customer sent keeps its time.
 */
function broughtBack(event: InquiryEvent, backSinceMs: number | undefined): InquiryEvent {
  if (backSinceMs === undefined || event.type === 'followed-up') return event;
  return { ...event, atMs: Math.max(event.atMs, backSinceMs) };
}

/** R12: taking back the action that added an inquiry withdraws it. That action's id is the inquiry's id. */
export function isWithdrawn(inquiry: Inquiry): boolean {
  return undoneActions(inquiry)(inquiry.id);
}

/** R12: tells whether an action is undone. */
export function undoneActions(inquiry: Inquiry): (actionId: string) => boolean {
  const { undoneSinceMs } = undoingsOf(inquiry);
  return (actionId) => undoneSinceMs.has(actionId);
}

interface Undoings {
  /** The undone actions, each with the instant since when. UTC milliseconds. */
  readonly undoneSinceMs: ReadonlyMap<string, number>;
  /** The actions of which an undo was undone, each with the latest such instant; some are undone again. */
  readonly backSinceMs: ReadonlyMap<string, number>;
}

/**
 * R12: an undo is an action too and can itself be undone, which brings the first back. The newest undo is judged first,
 * so that what could undo an undo is known before it; two that name each other cannot go round in circles. The answer
 * depends on which events there are, never on the order in which copies brought them.
 */
function undoingsOf({ events }: Inquiry): Undoings {
  const undoneSinceMs = new Map<string, number>();
  const backSinceMs = new Map<string, number>();
  for (const undo of events.filter((event) => event.type === 'undone').sort((a, b) => compareEvents(b, a))) {
    const { atMs, actionId, undoneActionId } = undo;
    const takenBackMs = undoneSinceMs.get(actionId);
    if (takenBackMs === undefined) {
      const sinceMs = Math.max(atMs, backSinceMs.get(actionId) ?? atMs);
      undoneSinceMs.set(undoneActionId, Math.min(sinceMs, undoneSinceMs.get(undoneActionId) ?? sinceMs));
    } else {
      backSinceMs.set(undoneActionId, Math.max(takenBackMs, backSinceMs.get(undoneActionId) ?? takenBackMs));
    }
  }
  return { undoneSinceMs, backSinceMs };
}

/**
 * Unites two copies of one inquiry: events by id, sorted by time. Any order of copies gives the same result. Where one
 * of them is erased, so is the result (R22).
 * Throws when they are not copies of one.
 */
export function uniteInquiries(a: Inquiry, b: Inquiry): Inquiry {
  if (a.id !== b.id) throw new Error('Only copies of one inquiry can be united.');
  const byId = new Map<string, InquiryEvent>();
  for (const event of [...a.events, ...b.events]) {
    const known = byId.get(event.id);
    byId.set(event.id, known === undefined ? event : smaller(known, event, redactEvent));
  }
  const cameIn = smaller({ ...a, events: [] }, { ...b, events: [] }, redactInquiry);
  const united = { ...cameIn, events: [...byId.values()].sort(compareEvents) };
  return isErased(united) ? redactInquiry(united) : united;
}

/**
 * Copies should be equal; where they are not, every computer must choose the same one. Words come last in the
 * comparison: whether a copy was erased before or after it was united makes no difference then.
 */
function smaller<T>(a: T, b: T, withoutWords: (copy: T) => T): T {
  const [one, other] = [withoutWords(a), withoutWords(b)].map((copy) => JSON.stringify(copy));
  if (one !== other) return (one ?? '') < (other ?? '') ? a : b;
  return JSON.stringify(a) <= JSON.stringify(b) ? a : b;
}
