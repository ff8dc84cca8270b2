// Owns where an inquiry stands: what its events and the policy say that does not change with the time of day.
import { cyclesOf, runningPromise, waitingPromises, type Cycle, type Promised } from './cycle.ts';
import { goalDeadlines, type Deadline } from './deadline.ts';
import { snoozeEndMs } from './snooze-end.ts';
import { isWithdrawn, type CloseReason, type InquiryEvent } from './event.ts';
import { clocksFor, exceptionFor } from './goal-clocks.ts';
import { goalDueMs } from './goal.ts';
import type { GoalKey, Inquiry } from './inquiry.ts';
import type { Calendar } from './open-hours.ts';
import { dayMs, type GoalClocks, type GoalId, type Policy } from './policy.ts';

export interface Snooze {
  readonly untilMs: number;
  /** R6: `untilMs`, or an earlier instant at which a deadline comes near. */
  readonly wakesAtMs: number;
}

/** R9: given to a colleague who has not accepted yet. */
export interface HandOff {
  readonly to: string;
  readonly from: string | null;
  readonly acceptByMs: number;
}

interface Common {
  /** How often it was reopened. */
  readonly reopenings: number;
  readonly startMs: number;
  readonly dueMs: Readonly<Record<GoalId, number>>;
  /** R3: by which it is due, where they are not those of the office. */
  readonly clocks?: GoalClocks;
  readonly acknowledgedAtMs: number | null;
  readonly acknowledgedBy: string | null;
  readonly snooze: Snooze | null;
  /** Who has it: the last colleague who accepted, or null for whoever is here. */
  readonly holder: string | null;
  readonly handOff: HandOff | null;
  /** R13: what merged inquiries are due for beside it, each by its own clock. */
  readonly besides: readonly Deadline[];
}

export type Standing =
  | (Common & { readonly phase: 'waiting' | 'withdrawn' })
  /** R13: another inquiry of the customer answers for it. */
  | (Common & { readonly phase: 'merged'; readonly intoId: string; readonly mergedAtMs: number })
  | (Common & { readonly phase: 'promised'; readonly promise: Promised })
  | (Common & { readonly phase: 'closed'; readonly closedAtMs: number; readonly closeReason: CloseReason });

/** The policy with its calendar made ready. */
export interface Rules {
  readonly policy: Policy;
  readonly calendar: Calendar;
}

/** R1 to R11: where the last cycle of the inquiry stands. */
export function standingOf(inquiry: Inquiry, rules: Rules): Standing {
  const cycles = cyclesOf(inquiry);
  const cycle = cycles.at(-1);
  if (cycle === undefined) throw new Error('An inquiry has at least one cycle.');
  const { holder, handOff } = handsOf(cycle.events);
  const common: Common = {
    reopenings: cycles.length - 1,
    startMs: cycle.startMs,
    dueMs: dueInstants(cycle, rules),
    ...otherClocks(cycle, rules),
    acknowledgedAtMs: cycle.acknowledgedAtMs,
    acknowledgedBy: cycle.acknowledgedBy,
    snooze: null,
    holder,
    handOff,
    besides: besidesOf(cycle, rules),
  };
  const standing = withPhase(common, cycle, isWithdrawn(inquiry));
  return { ...standing, snooze: snoozeOf(cycle.events, standing) };
}

/** What the due instants of an arrival follow from. */
export interface Started extends GoalKey {
  readonly startMs: number;
}

/** R3: when an arrival, or a cycle by its oldest one, is due. */
export function dueInstants(started: Started, { policy, calendar }: Rules): Readonly<Record<GoalId, number>> {
  const clocks = clocksFor(policy, started);
  const { startMs } = started;
  return {
    'ten-minute': goalDueMs(clocks['ten-minute'], startMs, calendar),
    '24-hour': goalDueMs(clocks['24-hour'], startMs, calendar),
  };
}

/** R3: the last instant at which anything that started at `startMs` can fall due, whatever it is. UTC milliseconds. */
export function latestDueMs(startMs: number, { policy, calendar }: Rules): number {
  const all = [policy.goals, ...policy.goalExceptions.map(({ clocks }) => clocks)].flatMap((one) => Object.values(one));
  return Math.max(startMs, ...all.map((clock) => goalDueMs(clock, startMs, calendar)));
}

/** R3: the first instant from 1970 on at which something can start that falls due at `dueMs` or later. UTC milliseconds. */
export function earliestStartMs(dueMs: number, rules: Rules): number {
  const reaches = (startMs: number): boolean => latestDueMs(startMs, rules) >= dueMs;
  let [before, from, stepMs] = [dueMs, dueMs, dayMs];
  // What starts later is never due earlier: doubling finds an instant that is too early, halving the first that is not.
  while (before > 0 && reaches(before)) {
    from = before;
    before = Math.max(0, before - stepMs);
    stepMs *= 2;
  }
  if (reaches(before)) return before;
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (reaches(middle)) from = middle;
    else before = middle;
  }
  return from;
}

function otherClocks(key: GoalKey, { policy }: Rules): { readonly clocks?: GoalClocks } {
  const exception = exceptionFor(policy, key);
  return exception === null ? {} : { clocks: exception.clocks };
}

function withPhase(common: Common, cycle: Cycle, withdrawn: boolean): Standing {
  if (withdrawn) return { ...common, phase: 'withdrawn' };
  if (cycle.mergedInto !== null) {
    return { ...common, phase: 'merged', intoId: cycle.mergedInto.id, mergedAtMs: cycle.mergedInto.atMs };
  }
  if (cycle.closedAtMs !== null && cycle.closeReason !== null) {
    return { ...common, phase: 'closed', closedAtMs: cycle.closedAtMs, closeReason: cycle.closeReason };
  }
  const promise = owedPromise(cycle);
  return promise === null ? { ...common, phase: 'waiting' } : { ...common, phase: 'promised', promise };
}

/** R7: what is owed by when, once everything was acknowledged; null before that. */
export function owedPromise(cycle: Cycle): Promised | null {
  const { startMs, acknowledgedAtMs, promises } = cycle;
  if (acknowledgedAtMs === null) return null;
  return runningPromise(promises) ?? defaultPromise(startMs, lastToldMs(cycle, acknowledgedAtMs));
}

/** R13: no clock and no promise of a merged inquiry runs out unseen, also behind one that began earlier. */
function besidesOf(cycle: Cycle, rules: Rules): readonly Deadline[] {
  if (cycle.acknowledgedAtMs !== null) return [];
  const waiting = cycle.arrivals
    .filter(({ acknowledgedAtMs }) => acknowledgedAtMs === null)
    .toSorted((a, b) => a.startMs - b.startMs);
  const goals = waiting
    .slice(1)
    .flatMap((one) =>
      goalDeadlines({ startMs: one.startMs, dueMs: dueInstants(one, rules), ...otherClocks(one, rules) }),
    );
  const promises = promisesBeside(cycle).map(({ madeAtMs, byMs }): Deadline => ({
    kind: 'promise',
    startMs: madeAtMs,
    dueMs: byMs,
  }));
  return [...goals, ...promises];
}

/** Of those who wait all along a promise stands behind the goals (R8); here one part has heard of us and counts on it. */
function promisesBeside(cycle: Cycle): readonly Promised[] {
  const told = cycle.arrivals.flatMap(({ startMs, acknowledgedAtMs }) =>
    acknowledgedAtMs === null ? [] : [{ startMs, acknowledgedAtMs }],
  );
  if (told.length === 0) return [];
  const startMs = Math.min(...told.map((one) => one.startMs));
  const toldMs = Math.max(...told.map((one) => one.acknowledgedAtMs));
  const promises = waitingPromises(cycle.promises);
  return promises.length > 0 ? promises : [defaultPromise(startMs, lastToldMs(cycle, toldMs))];
}

/** When the customer last heard of us. */
function lastToldMs({ events }: Cycle, acknowledgedAtMs: number): number {
  const contact = events.findLast(({ type }) => type === 'contacted');
  return Math.max(acknowledgedAtMs, contact?.atMs ?? acknowledgedAtMs);
}

/** R7: events of another copy may lack the promise that goes with an acknowledgement. */
function defaultPromise(startMs: number, madeAtMs: number): Promised {
  const byMs = defaultPromiseMs(startMs, madeAtMs);
  return { byMs, madeAtMs, isDefault: true, contactedAtMs: null, releasedAtMs: null };
}

/** R7: 24 hours after arrival if that is ahead, else 24 hours from now. UTC milliseconds. */
export function defaultPromiseMs(startMs: number, nowMs: number): number {
  return startMs + dayMs > nowMs ? startMs + dayMs : nowMs + dayMs;
}

/** R9: who has it, and whether a colleague still has to accept. */
function handsOf(events: readonly InquiryEvent[]): { holder: string | null; handOff: HandOff | null } {
  let holder: string | null = null;
  let handOff: HandOff | null = null;
  for (const event of events) {
    if (event.type === 'handed-off') handOff = { to: event.to, from: event.by, acceptByMs: event.acceptByMs };
    if (event.type === 'accepted') {
      holder = handOff?.to ?? event.by;
      handOff = null;
    }
    if (event.type === 'closed') handOff = null;
  }
  return { holder, handOff };
}

/** R6: the last snooze of the cycle, unless a message from a new thread or a later action ended it. */
function snoozeOf(events: readonly InquiryEvent[], standing: Standing): Snooze | null {
  let snoozed: (InquiryEvent & { type: 'snoozed' }) | null = null;
  for (const event of events) {
    if (event.type === 'snoozed') snoozed = event;
    else if (endsSnooze(event, standing)) snoozed = null;
  }
  if (snoozed === null) return null;
  return { untilMs: snoozed.untilMs, wakesAtMs: snoozeEndMs(standing, snoozed.atMs, snoozed.untilMs) };
}

function endsSnooze(event: InquiryEvent, { acknowledgedAtMs }: Standing): boolean {
  if (event.type === 'followed-up') return event.isNewThread;
  // An automatic reply, or a second acknowledgement, changes nothing.
  if (event.type === 'acknowledged') return event.atMs === acknowledgedAtMs;
  return !['noted', 'best-time', 'snoozed', 'erased'].includes(event.type);
}
