// R12: takes back one's own last action, or a whole import, as if it had not happened. The events keep both.
import { cyclesOf } from './cycle.ts';
import { effectiveEvents, isWithdrawn, undoneActions, type EventType } from './event.ts';
import { goalState } from './goal.ts';
import type { Inquiry } from './inquiry.ts';
import { done, refuse, type Result } from './result.ts';
import { withEvents, type Stamp } from './stamp.ts';
import { dueInstants, type Rules } from './standing.ts';
import { uuidTimeMs } from './uuid.ts';

export interface UndoableAction {
  readonly actionId: string;
  readonly what: Exclude<EventType, 'erased'> | 'received';
}

/** R12: the last action that a person took, where that person is `me`. */
export function undoableBy(inquiry: Inquiry, me: string): UndoableAction | null {
  if (isWithdrawn(inquiry)) return null;
  const last = effectiveEvents(inquiry).findLast(({ by }) => by !== null);
  if (last === undefined) return inquiry.addedBy === me ? { actionId: inquiry.id, what: 'received' } : null;
  if (last.by !== me) return null;
  const first = inquiry.events.find(({ actionId }) => actionId === last.actionId) ?? last;
  return first.type === 'erased' ? null : { actionId: last.actionId, what: first.type };
}

/** R12, R4: those of the inquiries that one's own last action touched, without it; or why it stays. */
export function undoLast(
  inquiries: readonly Inquiry[],
  actionId: string,
  rules: Rules,
  stamp: Stamp,
): Result<readonly Inquiry[]> {
  const touched = inquiries.filter((inquiry) => takenOf(inquiry, new Set([actionId])).length > 0);
  if (touched.length === 0) return refuse('nothing-to-undo', 'There is nothing left to take back.');
  if (!touched.every((inquiry) => isOwnLast(inquiry, actionId, stamp.by))) {
    return refuse('not-the-last', 'Something else has happened since. Only your own last action can be taken back.');
  }
  const pairs = touched.map((before) => ({ before, after: undoAll([before], new Set([actionId]), stamp)[0] }));
  if (pairs.some(({ before, after }) => erasesMiss(before, after, rules, stamp.nowMs))) {
    return refuse(
      'missed-since',
      'A goal was missed meanwhile, and that stays. Close it as "not a customer" if it should not count.',
    );
  }
  return done(pairs.flatMap(({ after }) => after ?? []));
}

/** R12: those of the inquiries that the actions touched, without them; undos among them bring back what they took. */
export function undoAll(
  inquiries: readonly Inquiry[],
  actionIds: ReadonlySet<string>,
  stamp: Stamp,
): readonly Inquiry[] {
  return inquiries.flatMap((inquiry) => {
    const taken = takenOf(inquiry, actionIds);
    const undos = taken.map((undoneActionId) => ({ type: 'undone', undoneActionId }) as const);
    return undos.length === 0 ? [] : [withEvents(inquiry, undos, stamp)];
  });
}

function takenOf(inquiry: Inquiry, actionIds: ReadonlySet<string>): readonly string[] {
  const named = [...actionsOf(inquiry)].filter((id) => actionIds.has(id));
  // Withdrawing hides all that happened on it; should it come back, that has its own times still.
  return named.includes(inquiry.id) ? [inquiry.id] : named;
}

/** The actions on an inquiry that count: the one that added it, what was done, and undos that nobody has undone. */
function actionsOf(inquiry: Inquiry): ReadonlySet<string> {
  const isUndone = undoneActions(inquiry);
  const undos = inquiry.events.filter(({ type, actionId }) => type === 'undone' && !isUndone(actionId));
  const others = isWithdrawn(inquiry) ? [] : [inquiry.id, ...effectiveEvents(inquiry).map(({ actionId }) => actionId)];
  return new Set([...others, ...undos.map(({ actionId }) => actionId)]);
}

function isOwnLast(inquiry: Inquiry, actionId: string, me: string): boolean {
  const last = inquiry.events.findLast(({ by }) => by !== null);
  if (last?.type === 'undone' && last.actionId === actionId) return last.by === me;
  return undoableBy(inquiry, me)?.actionId === actionId;
}

/** R4: no later action erases a miss; so what started the clock cannot be taken back after it. */
function erasesMiss(before: Inquiry, after: Inquiry | undefined, rules: Rules, nowMs: number): boolean {
  const kept = after === undefined || isWithdrawn(after) ? 0 : cyclesOf(after).length;
  const cycles = isWithdrawn(before) ? [] : cyclesOf(before);
  return cycles.slice(kept).some((cycle) =>
    Object.values(dueInstants(cycle, rules)).some(
      (dueMs) =>
        // One that had passed when it was added is a typing mistake as likely as not.
        dueMs > Math.max(cycle.startMs, uuidTimeMs(before.id)) &&
        goalState(dueMs, cycle.acknowledgedAtMs, nowMs) === 'missed',
    ),
  );
}
