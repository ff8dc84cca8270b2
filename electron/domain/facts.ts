// Owns the facts of which all figures are made: what the events of an inquiry say, whatever the policy. Small enough to
// be kept beside a month of closed inquiries, so that reports need not read them.
import { cyclesOf, type Arrival, type Cycle, type Promised } from './cycle.ts';
import { isWithdrawn, type InquiryEvent } from './event.ts';
import type { Channel, GoalKey, Inquiry, Kind } from './inquiry.ts';
import { dueInstants, type Rules } from './standing.ts';
import type { GoalId } from './policy.ts';

export type PromiseFacts = Pick<Promised, 'byMs' | 'contactedAtMs' | 'releasedAtMs'>;

/** R13: one arrival of a cycle; a merge brings others along, and each is counted by its own clock and under its own id. */
export interface CycleFacts extends Arrival, GoalKey, Pick<Cycle, 'closedAtMs' | 'closeReason'> {
  /** R13: the inquiry that answers for it; its own id as long as it was not merged. */
  readonly answeredById: string;
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
  /** R10, R11, R12: those that figures count; none when it was withdrawn. R13: nor any that another answers for. */
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
    cycles: isWithdrawn(inquiry) ? [] : cyclesOf(inquiry).flatMap((cycle) => cycleFacts(inquiry, cycle)),
  };
}

function cycleFacts(inquiry: Inquiry, cycle: Cycle): readonly CycleFacts[] {
  const { arrivals, mergedInto, closedAtMs, closeReason } = cycle;
  if (mergedInto !== null) return [];
  const promises = cycle.promises.map(({ byMs, contactedAtMs, releasedAtMs }) => ({
    byMs,
    contactedAtMs,
    releasedAtMs,
  }));
  return arrivals.map(({ inquiryId, startMs, acknowledgedAtMs, acknowledgedBy }, index) => ({
    inquiryId,
    answeredById: inquiry.id,
    ...keyOf(inquiry, inquiryId),
    startMs,
    acknowledgedAtMs,
    acknowledgedBy,
    closedAtMs,
    closeReason,
    // What was promised is promised once, however many arrivals it is about.
    promises: index === 0 ? promises : [],
  }));
}

/** R13: of one that a merge has brought it is its own, as far as the merge says it. */
function keyOf(inquiry: Inquiry, inquiryId: string): GoalKey {
  const isOfIt = (event: InquiryEvent): boolean => event.type === 'merged-with' && event.otherId === inquiryId;
  const brought = inquiryId === inquiry.id ? undefined : inquiry.events.findLast(isOfIt);
  const { channel, kind } = brought?.type === 'merged-with' ? brought : inquiry;
  return { channel, kind };
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
    for (const named of instantsIn(event)) {
      fromMs = Math.min(fromMs, named);
      toMs = Math.max(toMs, named);
    }
  }
  return { fromMs, toMs };
}

function instantsIn(event: InquiryEvent): readonly number[] {
  if (event.type === 'promised') return [event.atMs, event.byMs];
  if (event.type !== 'merged-with') return [event.atMs];
  const started = event.arrivals.flatMap(({ startMs, acknowledgedAtMs }) => [startMs, acknowledgedAtMs ?? startMs]);
  return [event.atMs, ...started, ...event.promises.map(({ byMs }) => byMs)];
}
