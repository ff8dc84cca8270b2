// Owns where an inquiry stands: what its events and the policy say that does not change with the time of day.
import { cyclesOf, runningPromise, type Cycle, type Promised } from './cycle.ts';
import { deadlinesOf, warningBeforeMs } from './deadline.ts';
import { isWithdrawn, type CloseReason, type InquiryEvent } from './event.ts';
import { goalDueMs } from './goal.ts';
import type { Inquiry } from './inquiry.ts';
import type { Calendar } from './open-hours.ts';
import { dayMs, type GoalId, type Policy } from './policy.ts';

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
  readonly acknowledgedAtMs: number | null;
  readonly acknowledgedBy: string | null;
  readonly snooze: Snooze | null;
  /** Who has it: the last colleague who accepted, or null for whoever is here. */
  readonly holder: string | null;
  readonly handOff: HandOff | null;
}

export type Standing =
  | (Common & { readonly phase: 'waiting' | 'withdrawn' })
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
    dueMs: dueInstants(cycle.startMs, rules),
    acknowledgedAtMs: cycle.acknowledgedAtMs,
    acknowledgedBy: cycle.acknowledgedBy,
    snooze: null,
    holder,
    handOff,
  };
  const standing = withPhase(common, cycle, isWithdrawn(inquiry));
  return { ...standing, snooze: snoozeOf(cycle.events, standing) };
}

/** The due instants of a cycle that starts at `startMs`. */
export function dueInstants(startMs: number, rules: Rules): Readonly<Record<GoalId, number>> {
  const { policy, calendar } = rules;
  return {
    'ten-minute': goalDueMs(policy.goals['ten-minute'], startMs, calendar),
    '24-hour': goalDueMs(policy.goals['24-hour'], startMs, calendar),
  };
}

function withPhase(common: Common, cycle: Cycle, withdrawn: boolean): Standing {
  if (withdrawn) return { ...common, phase: 'withdrawn' };
  if (cycle.closedAtMs !== null && cycle.closeReason !== null) {
    return { ...common, phase: 'closed', closedAtMs: cycle.closedAtMs, closeReason: cycle.closeReason };
  }
  if (cycle.acknowledgedAtMs === null) return { ...common, phase: 'waiting' };
  const promise =
    runningPromise(cycle.promises) ?? defaultPromise(cycle.startMs, lastToldMs(cycle, cycle.acknowledgedAtMs));
  return { ...common, phase: 'promised', promise };
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
  return event.type !== 'noted' && event.type !== 'snoozed';
}

/**
 * R6: when a snooze asked for at `atMs` until `untilMs` really ends: at the first warning before a deadline, or,
 * where that warning is over, at the deadline itself. A deadline that has passed ends nothing.
 */
export function snoozeEndMs(standing: Standing, atMs: number, untilMs: number): number {
  const alarms = deadlinesOf(standing).flatMap(({ kind, dueMs }) => [dueMs - warningBeforeMs[kind], dueMs]);
  return Math.min(untilMs, ...alarms.filter((alarmMs) => alarmMs > atMs));
}
