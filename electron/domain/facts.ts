// Owns the facts of which all figures are made: what the events of an inquiry say, whatever the policy. Small enough to
// be kept beside a month of closed inquiries, so that reports need not read them.
import { cyclesOf, type Cycle, type Promised } from './cycle.ts';
import { isWithdrawn } from './event.ts';
import type { Channel, Inquiry, Kind } from './inquiry.ts';
import { dueInstants, type Rules } from './standing.ts';
import type { GoalId } from './policy.ts';

export type PromiseFacts = Pick<Promised, 'byMs' | 'contactedAtMs' | 'releasedAtMs'>;

export interface CycleFacts extends Pick<
  Cycle,
  'startMs' | 'acknowledgedAtMs' | 'acknowledgedBy' | 'closedAtMs' | 'closeReason'
> {
  readonly inquiryId: string;
  readonly promises: readonly PromiseFacts[];
}

/** Instants are UTC milliseconds. */
export interface InquiryFacts {
  readonly id: string;
  readonly channel: Channel;
  readonly kind: Kind;
  /** When something last happened to it, or it arrived. */
  readonly lastTouchedMs: number;
  /** Of two copies of one inquiry, the one that holds more events is the later one. */
  readonly eventCount: number;
  /** R10, R11, R12: those that figures count; none when it was withdrawn. */
  readonly cycles: readonly CycleFacts[];
}

/** One cycle with its due instants: all that the figures are made of. */
export interface CountedCycle {
  readonly cycle: CycleFacts;
  readonly dueMs: Readonly<Record<GoalId, number>>;
}

export function factsOf(inquiry: Inquiry): InquiryFacts {
  return {
    id: inquiry.id,
    channel: inquiry.channel,
    kind: inquiry.kind,
    lastTouchedMs: lastTouchedMs(inquiry),
    eventCount: inquiry.events.length,
    cycles: isWithdrawn(inquiry) ? [] : cyclesOf(inquiry).map((cycle) => cycleFacts(inquiry.id, cycle)),
  };
}

function cycleFacts(inquiryId: string, cycle: Cycle): CycleFacts {
  const { startMs, acknowledgedAtMs, acknowledgedBy, closedAtMs, closeReason } = cycle;
  const promises = cycle.promises.map(({ byMs, contactedAtMs, releasedAtMs }) => ({
    byMs,
    contactedAtMs,
    releasedAtMs,
  }));
  return { inquiryId, startMs, acknowledgedAtMs, acknowledgedBy, closedAtMs, closeReason, promises };
}

/** When something last happened to it, or it arrived; UTC milliseconds. */
export function lastTouchedMs({ receivedAtMs, events }: Inquiry): number {
  return events.reduce((latest, { atMs }) => Math.max(latest, atMs), receivedAtMs);
}

/** What figures count of it under these rules. */
export function countedCycle(cycle: CycleFacts, rules: Rules): CountedCycle {
  return { cycle, dueMs: dueInstants(cycle.startMs, rules) };
}

export interface TimeSpan {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * From the first to the last instant that the inquiry names. Figures of a time outside of it can depend on the inquiry by
 * its due instants alone; a later copy of it never has a shorter span.
 */
export function spanOf({ receivedAtMs, events }: Inquiry): TimeSpan {
  let [fromMs, toMs] = [receivedAtMs, receivedAtMs];
  for (const event of events) {
    const named = event.type === 'promised' ? event.byMs : event.atMs;
    fromMs = Math.min(fromMs, event.atMs, named);
    toMs = Math.max(toMs, event.atMs, named);
  }
  return { fromMs, toMs };
}
