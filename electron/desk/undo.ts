// R12: what an undo takes back is the rules' to say; the desk finds what it touches, archived or not, and writes it.
import { done, refuse, type Result } from '../contract/result.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import type { Stamp } from '../domain/stamp.ts';
import { undoAll, undoLast } from '../domain/undo.ts';
import { templates } from '../domain/words.ts';
import type { History } from './history.ts';
import type { Imported } from './imports.ts';
import { commitByHand } from './nudging.ts';
import type { DeskParts } from './parts.ts';

interface Asked {
  readonly actionId: string;
  /** The id that the undo gets. */
  readonly newActionId?: string | undefined;
}

type Undone = Result<{ readonly undone: number; readonly actionId: string }>;

/** `imported` is what the action brought when it was an import of this run, else null. */
export function undo(parts: DeskParts, history: History, asked: Asked, imported: Imported | null): Promise<Undone> {
  return parts.ledger.inTurn(async () => {
    const { ledger, clock, newId } = parts;
    const nowMs = clock.now();
    const stamp = { actionId: asked.newActionId ?? newId(nowMs), nowMs, by: ledger.me, newId };
    const present = ledger.entries().map(({ inquiry }) => inquiry);
    if (present.some((inquiry) => hasAction(inquiry, stamp.actionId))) return refuse(...usedAlready);
    const decided =
      imported === null
        ? undoLast(await withOtherSides(present, history, asked.actionId), asked.actionId, ledger.rules, stamp)
        : await undoImport(present, history, imported, stamp);
    if (!decided.ok) return decided;
    const saved = await commitByHand(parts, decided.value, nowMs);
    return saved.ok ? done({ undone: decided.value.length, actionId: stamp.actionId }) : saved;
  });
}

/** R13: a merge stands on both or on neither: taken back on one alone, nobody would answer for the other. */
async function withOtherSides(
  present: readonly Inquiry[],
  history: History,
  actionId: string,
): Promise<readonly Inquiry[]> {
  const ids = present.flatMap((inquiry) => otherSidesOf(inquiry, actionId));
  return ids.length === 0 ? present : [...(await history.find(ids)).values(), ...present];
}

function otherSidesOf({ events }: Inquiry, wantedId: string): readonly string[] {
  return events.flatMap((event) => {
    if (event.actionId !== wantedId) return [];
    return event.type === 'merged-with' ? [event.otherId] : event.type === 'merged-into' ? [event.intoId] : [];
  });
}

/** A whole import is the wrong file as a rule; imported again, it brings its misses again. */
async function undoImport(
  present: readonly Inquiry[],
  history: History,
  imported: Imported,
  stamp: Stamp,
): Promise<Result<readonly Inquiry[]>> {
  const archived = (await history.find(imported.inquiryIds)).values();
  const undone = undoAll([...archived, ...present], new Set(imported.actionIds), stamp);
  return undone.length === 0 ? refuse('nothing-to-undo', 'There is nothing left to take back.') : done(undone);
}

/** Two actions under one id could only be taken back together. */
export function hasAction({ id, events }: Inquiry, wantedId: string): boolean {
  return id === wantedId || events.some(({ actionId }) => actionId === wantedId);
}

export const usedAlready = templates([
  'used-already',
  'That was done already. Look at the list: it shows how things stand.',
]);
