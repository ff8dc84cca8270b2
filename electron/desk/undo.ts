// R12: takes back one's own last action, or a whole import, as if it had not happened. The events keep both.
import { done, refuse, type Result } from '../contract/result.ts';
import { effectiveEvents, isWithdrawn, type InquiryEvent } from '../domain/event.ts';
import { cyclesOf } from '../domain/cycle.ts';
import { goalState } from '../domain/goal.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { dueInstants } from '../domain/standing.ts';
import { uuidTimeMs } from '../domain/uuid.ts';
import type { History } from './history.ts';
import type { Imported } from './imports.ts';
import { commitByHand } from './nudging.ts';
import { momentFor } from './people.ts';
import type { DeskParts } from './parts.ts';
import { undoableBy } from './view.ts';

/** `imported` is what the action brought when it was an import of this run, else null. */
export function undo(
  parts: DeskParts,
  history: History,
  actionId: string,
  imported: Imported | null,
): Promise<Result<{ readonly undone: number }>> {
  return parts.ledger.inTurn(async () => {
    const { ledger, clock, newId } = parts;
    const targets = new Set(imported?.actionIds ?? [actionId]);
    const nowMs = clock.now();
    const undoId = newId(nowMs);
    const archived = imported === null ? [] : await history.since(imported.fromMs);
    const candidates = [...archived, ...ledger.entries().map(({ inquiry }) => inquiry)];
    const affected = candidates.flatMap((inquiry) => {
      const named = actionsOf(inquiry).filter((id) => targets.has(id));
      // Withdrawing hides all that happened on it; should it come back, that has its own times still.
      const taken = named.includes(inquiry.id) ? [inquiry.id] : named;
      return taken.length === 0 ? [] : [{ inquiry, taken }];
    });
    if (affected.length === 0) return refuse('nothing-to-undo', 'There is nothing left to take back.');
    if (imported === null && !affected.every(({ inquiry }) => isOwnLast(inquiry, actionId, ledger.settings.me))) {
      return refuse('not-the-last', 'Something else has happened since. Only your own last action can be taken back.');
    }
    const inquiries = affected.map(({ inquiry, taken }) => ({
      ...inquiry,
      events: [...inquiry.events, ...taken.map((id) => undoEvent(inquiry, id))],
    }));
    if (imported === null && affected.some(({ inquiry }, index) => erasesMiss(inquiry, inquiries[index]))) {
      return refuse(
        'missed-since',
        'A goal was missed meanwhile, and that stays. Close it as "not a customer" if it should not count.',
      );
    }
    const saved = await commitByHand(parts, inquiries, nowMs);
    return saved.ok ? done({ undone: affected.length }) : saved;

    /** R4: no later action erases a miss; so what started the clock cannot be taken back after it. */
    function erasesMiss(before: Inquiry, after: Inquiry | undefined): boolean {
      const kept = after === undefined || isWithdrawn(after) ? 0 : cyclesOf(after).length;
      return cyclesOf(before)
        .slice(kept)
        .some(({ startMs, acknowledgedAtMs }) =>
          Object.values(dueInstants(startMs, ledger.rules)).some(
            (dueMs) =>
              // One that had passed when it was added is a typing mistake as likely as not.
              dueMs > Math.max(startMs, uuidTimeMs(before.id)) &&
              goalState(dueMs, acknowledgedAtMs, nowMs) === 'missed',
          ),
        );
    }

    function undoEvent(inquiry: Inquiry, undoneActionId: string): InquiryEvent {
      const atMs = momentFor(inquiry, nowMs);
      return { type: 'undone', id: newId(nowMs), actionId: undoId, atMs, by: ledger.settings.me, undoneActionId };
    }
  });
}

/** The actions on an inquiry that count, the one that added it among them. */
function actionsOf(inquiry: Inquiry): readonly string[] {
  if (isWithdrawn(inquiry)) return [];
  return [...new Set([inquiry.id, ...effectiveEvents(inquiry).map(({ actionId }) => actionId)])];
}

function isOwnLast(inquiry: Inquiry, actionId: string, me: string): boolean {
  return undoableBy(inquiry, me)?.actionId === actionId;
}
