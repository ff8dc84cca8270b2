// Owns who is called in the call-back time, in which order, and what becomes of each call. Needs no calendar.
import type { Choice } from './choices.ts';
import { compareUrgency, nextDeadline, urgencyOf, type Placed } from './deadline.ts';
import { groupOf, type GroupId } from './list-group.ts';
import { hourMs, minuteMs } from './policy.ts';

/** Which of those who are owed something belong to this call-back time; UTC milliseconds. */
export interface CallBackBounds {
  /** What is due later can wait for the next one. */
  readonly untilMs: number;
  /** Who has heard of us since then is not called again before their time comes near. */
  readonly heardSinceMs: number;
}

export interface CallBackList {
  /** Promises first, then those who wait; each in the order of the list. */
  readonly ids: readonly string[];
  /** Promises that need no call yet. */
  readonly later: number;
  readonly snoozed: number;
  readonly withColleagues: number;
}

const calledGroups: readonly GroupId[] = ['promise', 'ten-minute', '24-hour'];

/** R9: what was handed to a colleague stays in the list, but two people should not call one customer. */
function placeOf(placed: Placed, nowMs: number): GroupId | null {
  const { handOff } = placed.standing;
  const group = groupOf(placed, nowMs);
  const isAsked = handOff !== null && nowMs <= handOff.acceptByMs;
  return isAsked && group !== null && calledGroups.includes(group) ? 'with-colleague' : group;
}

/** Whether a call is owed to it at all: it is neither closed, nor snoozed, nor with a colleague in time (R6, R9). */
export function isOwedCall(placed: Placed, nowMs: number): boolean {
  const group = placeOf(placed, nowMs);
  return group !== null && calledGroups.includes(group);
}

/** R6, R7, R9: everybody who is open stands in it, or is counted beside it. */
export function callBackList(inquiries: readonly Placed[], bounds: CallBackBounds, nowMs: number): CallBackList {
  const list = { later: 0, snoozed: 0, withColleagues: 0 };
  const promised: Placed[] = [];
  const waiting: Placed[] = [];
  for (const placed of inquiries) {
    const group = placeOf(placed, nowMs);
    if (group === 'snoozed') list.snoozed += 1;
    else if (group === 'with-colleague') list.withColleagues += 1;
    else if (group === 'ten-minute' || group === '24-hour') waiting.push(placed);
    else if (group === 'promise') {
      if (isForLater(placed, bounds, nowMs)) list.later += 1;
      else promised.push(placed);
    }
  }
  const inOrder = [promised, waiting].flatMap((some) => some.sort(compareUrgency(nowMs)));
  return { ids: inOrder.map(({ id }) => id), ...list };
}

/** What is near or late is never for later, whatever the bounds say. */
function isForLater({ standing }: Placed, { untilMs, heardSinceMs }: CallBackBounds, nowMs: number): boolean {
  const deadline = nextDeadline(standing, nowMs);
  if (deadline === null || urgencyOf(deadline, nowMs) !== 'calm') return false;
  return deadline.dueMs >= untilMs || deadline.startMs >= heardSinceMs;
}

/** What came of one call. `another-time`: nobody was called, it is tried again later. */
export const callOutcomes = ['reached', 'new-promise', 'left-message', 'no-answer', 'another-time', 'skipped'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

export interface CallDone {
  readonly id: string;
  readonly outcome: CallOutcome;
  /** What takes it back; null where nothing was recorded. */
  readonly actionId: string | null;
}

/** One call-back time: who was owed when it began, in an order that stays, and what came of each. */
export interface CallBackRun {
  readonly beganAtMs: number;
  readonly ids: readonly string[];
  /** The last one last. */
  readonly calls: readonly CallDone[];
}

export function beginRun(ids: readonly string[], beganAtMs: number): CallBackRun {
  return { beganAtMs, ids, calls: [] };
}

/**
 * Who comes next: the first who was not dealt with and is still owed a call; null when there is nobody left. The one of
 * whom something is asked (`askedId`) goes before those who are owed again meanwhile.
 */
export function currentOf(
  { ids, calls }: CallBackRun,
  isOwed: (id: string) => boolean,
  askedId: string | null = null,
): string | null {
  const dealtWith = new Set(calls.map(({ id }) => id));
  const isCalled = (id: string): boolean => !dealtWith.has(id) && isOwed(id);
  return ids.find((id) => id === askedId && isCalled(id)) ?? ids.find(isCalled) ?? null;
}

export function withCall(run: CallBackRun, call: CallDone): CallBackRun {
  return { ...run, calls: [...run.calls.filter(({ id }) => id !== call.id), call] };
}

/** After an undo or a refusal, or to try those again who were skipped: these calls are owed again. */
export function withoutCalls(run: CallBackRun, isMeant: (call: CallDone) => boolean): CallBackRun {
  return { ...run, calls: run.calls.filter((call) => !isMeant(call)) };
}

export type CallBackTally = Readonly<Record<CallOutcome, number>> & {
  /** Dealt with elsewhere meanwhile: in another window, or by a colleague. */
  readonly elsewhere: number;
};

/** What came of the calls, once nobody is left. */
export function tallyOf({ ids, calls }: CallBackRun): CallBackTally {
  const tally: Record<keyof CallBackTally, number> = {
    reached: 0,
    'new-promise': 0,
    'left-message': 0,
    'no-answer': 0,
    'another-time': 0,
    skipped: 0,
    elsewhere: ids.length - calls.length,
  };
  for (const { outcome } of calls) tally[outcome] += 1;
  return tally;
}

/** How many of those who are owed now were not when it began. */
export function newSince({ ids }: CallBackRun, list: Pick<CallBackList, 'ids'>): number {
  return list.ids.filter((id) => !ids.includes(id)).length;
}

/** Nobody is tried again within a few minutes, unless a deadline leaves no more. */
const soonestTryMs = 15 * minuteMs;

/** R6: of the times that a snooze offers, those for another try: an hour from now first, or what comes nearest to it. */
export function tryAgainChoices(offered: readonly Choice[], nowMs: number): readonly Choice[] {
  const inTime = offered.toSorted((a, b) => a.atMs - b.atMs);
  const choices = inTime.filter(({ atMs }) => atMs - nowMs >= soonestTryMs);
  const usual = choices.find(({ atMs }) => atMs - nowMs >= hourMs) ?? inTime.at(-1);
  return usual === undefined ? [] : [usual, ...choices.filter((choice) => choice !== usual)];
}
