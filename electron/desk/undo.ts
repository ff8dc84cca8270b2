// R12: takes back one's own last action, or a whole import, as if it had not happened. The events keep both.
import { done, refuse, type Result } from '../contract/result.ts';
import { cyclesOf } from '../domain/cycle.ts';
import { effectiveEvents, isWithdrawn, undoneActions, type InquiryEvent } from '../domain/event.ts';
import { goalState } from '../domain/goal.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { dueInstants, type Rules } from '../domain/standing.ts';
import { uuidTimeMs } from '../domain/uuid.ts';
import type { History } from './history.ts';
import type { Imported } from './imports.ts';
import { commitByHand } from './nudging.ts';
import { momentFor } from './people.ts';
import type { DeskParts } from './parts.ts';
import { undoableBy } from './view.ts';

interface Affected {
  readonly inquiry: Inquiry;
  /** The actions that are taken back; undos among them bring back what they took. */
  readonly taken: readonly string[];
}

type Undone = Result<{ readonly undone: number; readonly actionId: string }>;

/** `imported` is what the action brought when it was an import of this run, else null. */
export function undo(parts: DeskParts, history: History, actionId: string, imported: Imported | null): Promise<Undone> {
  return parts.ledger.inTurn(async () => {
    const { ledger, clock, newId } = parts;
    const nowMs = clock.now();
    const targets = new Set(imported?.actionIds ?? [actionId]);
    const affected = affectedBy(targets, await candidates(parts, history, targets, imported));
    if (affected.length === 0) return refuse('nothing-to-undo', 'There is nothing left to take back.');
    if (imported === null && !affected.every(({ inquiry }) => isOwnLast(inquiry, actionId, ledger.me))) {
      return refuse('not-the-last', 'Something else has happened since. Only your own last action can be taken back.');
    }
    const undoId = newId(nowMs);
    const inquiries = affected.map(({ inquiry, taken }) => ({
      ...inquiry,
      events: [
        ...inquiry.events,
        ...taken.map((undoneActionId): InquiryEvent => {
          const atMs = momentFor(inquiry, nowMs);
          return { type: 'undone', id: newId(nowMs), actionId: undoId, atMs, by: ledger.me, undoneActionId };
        }),
      ],
    }));
    // A whole import is the wrong file as a rule; imported again, it brings its misses again.
    if (
      imported === null &&
      affected.some(({ inquiry }, at) => erasesMiss(inquiry, inquiries[at], ledger.rules, nowMs))
    ) {
      return refuse(
        'missed-since',
        'A goal was missed meanwhile, and that stays. Close it as "not a customer" if it should not count.',
      );
    }
    const saved = await commitByHand(parts, inquiries, nowMs);
    return saved.ok ? done({ undone: affected.length, actionId: undoId }) : saved;
  });
}

/** The ledger; for an import also those of its inquiries that are archived by now, for a merge its other side. */
async function candidates(
  { ledger }: DeskParts,
  history: History,
  targets: ReadonlySet<string>,
  imported: Imported | null,
): Promise<readonly Inquiry[]> {
  const open = ledger.entries().map(({ inquiry }) => inquiry);
  if (imported !== null) return [...(await history.since(imported.fromMs)), ...open];
  const absent = open.flatMap(otherSides(targets)).filter((id) => ledger.entry(id) === undefined);
  const archived = await Promise.all(absent.map((id) => history.find(id)));
  return [...archived.filter((inquiry) => inquiry !== undefined), ...open];
}

/** R13: a merge stands on both or on neither: taken back on one alone, nobody would answer for the other. */
function otherSides(targets: ReadonlySet<string>): (inquiry: Inquiry) => readonly string[] {
  return ({ events }) =>
    events.flatMap((event) => {
      if (!targets.has(event.actionId)) return [];
      return event.type === 'merged-with' ? [event.otherId] : event.type === 'merged-into' ? [event.intoId] : [];
    });
}

function affectedBy(targets: ReadonlySet<string>, inquiries: readonly Inquiry[]): readonly Affected[] {
  return inquiries.flatMap((inquiry) => {
    const named = [...actionsOf(inquiry)].filter((id) => targets.has(id));
    if (named.length === 0) return [];
    // Withdrawing hides all that happened on it; should it come back, that has its own times still.
    return [{ inquiry, taken: named.includes(inquiry.id) ? [inquiry.id] : named }];
  });
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
  return cycles.slice(kept).some(({ startMs, acknowledgedAtMs }) =>
    Object.values(dueInstants(startMs, rules)).some(
      (dueMs) =>
        // One that had passed when it was added is a typing mistake as likely as not.
        dueMs > Math.max(startMs, uuidTimeMs(before.id)) && goalState(dueMs, acknowledgedAtMs, nowMs) === 'missed',
    ),
  );
}
