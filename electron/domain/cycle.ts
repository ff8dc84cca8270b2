// Owns the walk from events to cycles: when each clock started and stopped, and what became of each promise.
import { effectiveEvents, type CloseReason, type InquiryEvent } from './event.ts';
import type { Inquiry } from './inquiry.ts';

export interface Promised {
  readonly byMs: number;
  readonly madeAtMs: number;
  /** Nobody chose the instant (R7). */
  readonly isDefault: boolean;
  /** The customer was contacted; at or before `byMs` the promise is kept (R8). */
  readonly contactedAtMs: number | null;
  /** A chosen instant took the place of the default, or nothing was owed any more. */
  readonly releasedAtMs: number | null;
}

/** R11: from the first message, or from a reopening, to the closing. Instants are UTC milliseconds. */
export interface Cycle {
  readonly startMs: number;
  readonly acknowledgedAtMs: number | null;
  readonly acknowledgedBy: string | null;
  readonly promises: readonly Promised[];
  readonly closedAtMs: number | null;
  readonly closeReason: CloseReason | null;
  /** What happened within it, oldest first. */
  readonly events: readonly InquiryEvent[];
}

type Draft = { -readonly [Key in keyof Cycle]: Cycle[Key] extends readonly (infer Item)[] ? Item[] : Cycle[Key] };

/** R1, R2, R4, R7, R8, R11: oldest cycle first; there is always at least one. */
export function cyclesOf(inquiry: Inquiry): readonly Cycle[] {
  let current = newCycle(inquiry.receivedAtMs);
  const cycles = [current];
  for (const event of effectiveEvents(inquiry)) {
    if (event.type === 'reopened' && current.closedAtMs !== null) {
      current = newCycle(event.atMs);
      cycles.push(current);
    }
    current.events.push(event);
    if (current.closedAtMs === null) apply(current, event);
  }
  return cycles;
}

function newCycle(startMs: number): Draft {
  return {
    startMs,
    acknowledgedAtMs: null,
    acknowledgedBy: null,
    promises: [],
    closedAtMs: null,
    closeReason: null,
    events: [],
  };
}

function apply(cycle: Draft, event: InquiryEvent): void {
  switch (event.type) {
    case 'followed-up':
      joinMessage(cycle, event.atMs);
      return;
    case 'acknowledged':
      acknowledge(cycle, event);
      return;
    case 'promised':
      promise(cycle, event.byMs, event.atMs, event.isDefault);
      return;
    case 'contacted':
      acknowledge(cycle, event);
      endPromises(cycle, { contactedAtMs: event.atMs });
      return;
    case 'closed':
      close(cycle, event);
      return;
    case 'snoozed':
    case 'handed-off':
    case 'accepted':
    case 'noted':
    case 'reopened':
    case 'undone':
      return;
  }
}

/** R1: only a message that turns out to be older moves the start. */
function joinMessage(cycle: Draft, atMs: number): void {
  if (cycle.acknowledgedAtMs === null) cycle.startMs = Math.min(cycle.startMs, atMs);
}

/** R2: a named person's first acknowledgement counts; one without a name is an automatic reply. */
function acknowledge(cycle: Draft, event: InquiryEvent): void {
  if (cycle.acknowledgedAtMs !== null || event.by === null || event.by.trim() === '') return;
  cycle.acknowledgedAtMs = event.atMs;
  cycle.acknowledgedBy = event.by;
}

function promise(cycle: Draft, byMs: number, madeAtMs: number, isDefault: boolean): void {
  // R8: only a default gives way to another promise. An instant that was chosen waits for its contact; once that has
  // passed it is broken, and stays so.
  endPromises(cycle, { releasedAtMs: madeAtMs }, (made) => made.isDefault || made.byMs < madeAtMs);
  cycle.promises.push({ byMs, madeAtMs, isDefault, contactedAtMs: null, releasedAtMs: null });
}

function endPromises(
  cycle: Draft,
  end: { contactedAtMs: number } | { releasedAtMs: number },
  isMeant: (promised: Promised) => boolean = () => true,
): void {
  cycle.promises = cycle.promises.map((made) => (isWaiting(made) && isMeant(made) ? { ...made, ...end } : made));
}

function isWaiting({ contactedAtMs, releasedAtMs }: Promised): boolean {
  return contactedAtMs === null && releasedAtMs === null;
}

/** R4, R10: closing without acknowledging counts as acknowledging at that instant, where a person closes (R2). */
function close(cycle: Draft, event: InquiryEvent & { readonly type: 'closed' }): void {
  cycle.closedAtMs = event.atMs;
  cycle.closeReason = event.reason;
  acknowledge(cycle, event);
  endPromises(cycle, event.reason === 'answered' ? { contactedAtMs: event.atMs } : { releasedAtMs: event.atMs });
}

/** The promise that still waits for a contact, or null. Of several the earliest: contact in its time keeps them all. */
export function runningPromise(promises: readonly Promised[]): Promised | null {
  return promises.filter(isWaiting).toSorted((a, b) => a.byMs - b.byMs)[0] ?? null;
}

export type PromiseState = 'kept' | 'broken' | 'running' | 'released';

/** R8: kept by contact at or before its instant; broken as soon as that has passed, whatever comes after. */
export function promiseState(
  promised: Pick<Promised, 'byMs' | 'contactedAtMs' | 'releasedAtMs'>,
  nowMs: number,
): PromiseState {
  const { byMs, contactedAtMs, releasedAtMs } = promised;
  if (contactedAtMs !== null && contactedAtMs <= byMs) return 'kept';
  if (releasedAtMs !== null && releasedAtMs <= byMs) return 'released';
  return nowMs > byMs ? 'broken' : 'running';
}
