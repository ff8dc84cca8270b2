// Owns the walk from events to cycles: when each clock started and stopped, and what became of each promise.
import {
  effectiveEvents,
  isWithdrawn,
  type CloseReason,
  type EventType,
  type InquiryEvent,
  type MergedPart,
  type TakenPart,
} from './event.ts';
import { createGoalKeys, type FindGoalKey } from './goal-keys.ts';
import type { GoalKey, Inquiry } from './inquiry.ts';

/** One clock of a cycle: that of its own arrival, or one that a merge brought (R13). Each is counted by itself. */
export interface Arrival {
  readonly inquiryId: string;
  readonly startMs: number;
  readonly acknowledgedAtMs: number | null;
  readonly acknowledgedBy: string | null;
}

/** R3, R13: with what decides its clocks; a merge changes neither. */
export interface KeyedArrival extends Arrival, GoalKey {}

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
export interface Cycle extends GoalKey {
  /** Of the oldest arrival that nobody has acknowledged; of the oldest when all are. The channel and the kind are its. */
  readonly startMs: number;
  /** When the last of the arrivals was acknowledged; null while one is not. */
  readonly acknowledgedAtMs: number | null;
  readonly acknowledgedBy: string | null;
  readonly arrivals: readonly KeyedArrival[];
  /** R13: the inquiry that answers for this cycle, and counts it; nothing of it is owed here. */
  readonly mergedInto: { readonly id: string; readonly atMs: number } | null;
  readonly promises: readonly Promised[];
  readonly closedAtMs: number | null;
  readonly closeReason: CloseReason | null;
  /** What happened within it, oldest first. */
  readonly events: readonly InquiryEvent[];
}

type Draft = { -readonly [Key in keyof Cycle]: Cycle[Key] extends readonly (infer Item)[] ? Item[] : Cycle[Key] };

/** R1, R2, R4, R7, R8, R11, R13: oldest cycle first; there is always at least one. */
export function cyclesOf(inquiry: Inquiry): readonly Cycle[] {
  const events = effectiveEvents(inquiry);
  const walk = { inquiry, keyOf: createGoalKeys(inquiry, events) };
  let current = newCycle([arrivalOf(inquiry, inquiry.receivedAtMs)]);
  const cycles = [current];
  for (const event of events) {
    const arrivals = isOver(current) ? startOf(walk, event, cycles) : [];
    if (arrivals.length > 0) {
      current = newCycle(arrivals);
      cycles.push(current);
    }
    current.events.push(event);
    if (!isOver(current)) apply(current, event, walk);
  }
  return cycles.map(summed);
}

/** R7: whether something is still owed here: it is neither closed nor withdrawn, nor answered for by another (R13). */
export function isOpenInquiry(inquiry: Inquiry): boolean {
  return !isWithdrawn(inquiry) && !isOver(lastCycle(inquiry));
}

/** Whether it was closed last: neither reopened nor withdrawn since. */
export function isClosedInquiry(inquiry: Inquiry): boolean {
  return !isWithdrawn(inquiry) && lastCycle(inquiry).closedAtMs !== null;
}

export function lastCycle(inquiry: Inquiry): Cycle {
  const cycle = cyclesOf(inquiry).at(-1);
  if (cycle === undefined) throw new Error('An inquiry has at least one cycle.');
  return cycle;
}

function isOver({ closedAtMs, mergedInto }: Pick<Cycle, 'closedAtMs' | 'mergedInto'>): boolean {
  return closedAtMs !== null || mergedInto !== null;
}

/** The inquiry whose events are walked through. */
interface Walk {
  readonly inquiry: Inquiry;
  readonly keyOf: FindGoalKey;
}

function arrivalOf({ id, channel, kind }: Inquiry, startMs: number): KeyedArrival {
  return { inquiryId: id, channel, kind, startMs, acknowledgedAtMs: null, acknowledgedBy: null };
}

/**
 * The clocks that an event starts after the end of a cycle. R13: who was merged into one that another computer had closed,
 * or merged elsewhere, opens it again, so that nobody who waits is lost; but not who was answered with it already.
 */
function startOf(walk: Walk, event: InquiryEvent, cycles: readonly Draft[]): readonly KeyedArrival[] {
  if (event.type === 'reopened') return [arrivalOf(walk.inquiry, event.atMs)];
  if (event.type !== 'merged-with' || !isTaken(walk.inquiry.id, event)) return [];
  const known = cycles.flatMap(({ arrivals }) => arrivals);
  return keyed(walk, event).filter((one) => !isKnown(known, one));
}

function keyed({ keyOf }: Walk, event: MergedPart): readonly KeyedArrival[] {
  return event.arrivals.map((one) => ({ ...one, ...keyOf(one.inquiryId, event) }));
}

function newCycle(arrivals: readonly KeyedArrival[]): Draft {
  return {
    startMs: 0,
    // Those of the oldest arrival, as soon as it is summed.
    channel: 'call',
    kind: 'ordinary',
    acknowledgedAtMs: null,
    acknowledgedBy: null,
    arrivals: [...arrivals],
    mergedInto: null,
    promises: [],
    closedAtMs: null,
    closeReason: null,
    events: [],
  };
}

/** What the arrivals say together. */
function summed(cycle: Draft): Cycle {
  const waiting = cycle.arrivals.filter(({ acknowledgedAtMs }) => acknowledgedAtMs === null);
  const started = waiting.length > 0 ? waiting : cycle.arrivals;
  const last = cycle.arrivals.reduce((latest, one) =>
    (one.acknowledgedAtMs ?? -Infinity) > (latest.acknowledgedAtMs ?? -Infinity) ? one : latest,
  );
  const { acknowledgedAtMs, acknowledgedBy } = waiting[0] ?? last;
  const { startMs, channel, kind } = started.reduce((oldest, one) => (one.startMs < oldest.startMs ? one : oldest));
  return { ...cycle, startMs, channel, kind, acknowledgedAtMs, acknowledgedBy };
}

type Apply<Type extends EventType> = (
  cycle: Draft,
  event: Extract<InquiryEvent, { readonly type: Type }>,
  walk: Walk,
) => void;

const changesNothing = (): void => undefined;

/** What each event does to an open cycle. A record, so that a new event type without its line here does not compile. */
const appliers: { readonly [Type in EventType]: Apply<Type> } = {
  'followed-up': (cycle, { atMs }) => joinMessage(cycle, atMs),
  acknowledged: acknowledge,
  promised: (cycle, { byMs, atMs, isDefault }) => promise(cycle, byMs, atMs, isDefault),
  contacted: (cycle, event) => {
    acknowledge(cycle, event);
    endPromises(cycle, { contactedAtMs: event.atMs });
  },
  closed: close,
  'merged-with': (cycle, event, walk) => {
    if (isTaken(walk.inquiry.id, event)) take(cycle, keyed(walk, event), event.promises);
  },
  'merged-into': (cycle, event, { inquiry }) => {
    if (isLater(inquiry.id, event.intoId)) give(cycle, event, event.atMs);
  },
  snoozed: changesNothing,
  'handed-off': changesNothing,
  accepted: changesNothing,
  noted: changesNothing,
  'best-time': changesNothing,
  reopened: changesNothing,
  undone: changesNothing,
  erased: changesNothing,
};

function apply<Type extends EventType>(
  cycle: Draft,
  event: Extract<InquiryEvent, { readonly type: Type }>,
  walk: Walk,
): void {
  appliers[event.type](cycle, event, walk);
}

/**
 * R13: inquiries are merged into the one with the smaller id alone. So no merges of several computers can lead in a
 * circle, in which nobody would be left in the list.
 */
export function isLater(id: string, thanId: string): boolean {
  return id > thanId;
}

function isTaken(inquiryId: string, { otherId, arrivals }: MergedPart): boolean {
  return isLater(otherId, inquiryId) && arrivals.length > 0;
}

/** R13: the clocks and promises of the other go on here. Two computers may have merged the same two. */
function take(cycle: Draft, arrivals: readonly KeyedArrival[], promises: MergedPart['promises']): void {
  cycle.arrivals.push(...arrivals.filter((one) => !isKnown(cycle.arrivals, one)));
  cycle.promises.push(...promises.filter((one) => !isAmong(cycle.promises, one)));
}

/** R13: who was merged here meanwhile, or was promised something on another computer, was not taken along and stays. */
function give(cycle: Draft, { intoId, arrivalIds, promises }: TakenPart, atMs: number): void {
  const arrivals = cycle.arrivals.filter(({ inquiryId }) => !arrivalIds.includes(inquiryId));
  const kept = cycle.promises.filter((one) => !isAmong(promises, one));
  if (arrivals.length === 0 && !kept.some(isWaiting)) {
    cycle.mergedInto = { id: intoId, atMs };
    return;
  }
  if (arrivals.length > 0) cycle.arrivals = arrivals;
  cycle.promises = kept;
}

function isKnown(arrivals: readonly Arrival[], one: Arrival): boolean {
  return arrivals.some(({ inquiryId, startMs }) => inquiryId === one.inquiryId && startMs === one.startMs);
}

function isAmong(promises: TakenPart['promises'], one: Promised): boolean {
  return promises.some(({ byMs, madeAtMs }) => byMs === one.byMs && madeAtMs === one.madeAtMs);
}

/** R1: only a message that turns out to be older moves the start. */
function joinMessage(cycle: Draft, atMs: number): void {
  const [own, ...others] = cycle.arrivals;
  if (own === undefined || own.acknowledgedAtMs !== null) return;
  cycle.arrivals = [{ ...own, startMs: Math.min(own.startMs, atMs) }, ...others];
}

/** R2: a named person's first acknowledgement counts; one without a name is an automatic reply. */
function acknowledge(cycle: Draft, { atMs, by }: InquiryEvent): void {
  if (by === null || by.trim() === '') return;
  cycle.arrivals = cycle.arrivals.map((one) =>
    one.acknowledgedAtMs === null ? { ...one, acknowledgedAtMs: atMs, acknowledgedBy: by } : one,
  );
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
  // R8: an answer is the contact that was promised. An instant that nobody chose is not owed any more instead (R7), unless
  // it has passed.
  const isAnswered = ({ isDefault, byMs }: Promised): boolean => !isDefault || byMs < event.atMs;
  if (event.reason === 'answered') endPromises(cycle, { contactedAtMs: event.atMs }, isAnswered);
  endPromises(cycle, { releasedAtMs: event.atMs });
}

/** The promise that still waits for a contact, or null. Of several the earliest: contact in its time keeps them all. */
export function runningPromise(promises: readonly Promised[]): Promised | null {
  return waitingPromises(promises)[0] ?? null;
}

/** R8: all that wait for a contact, the earliest first. */
export function waitingPromises(promises: readonly Promised[]): readonly Promised[] {
  return promises.filter(isWaiting).toSorted((a, b) => a.byMs - b.byMs);
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
