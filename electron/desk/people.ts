// The commands that people give: one inquiry each, stamped with who, when and in which action.
import type { ActionTaken, CallArgs } from '../contract/calls.ts';
import { done, refuse, type Result } from '../contract/result.ts';
import { actions, notThere, type ActionArgs, type ActionName } from '../domain/action.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { withEvents } from '../domain/stamp.ts';
import { dueInstants, type Rules } from '../domain/standing.ts';
import type { History } from './history.ts';
import type { Decision, Entry, LedgerState } from './ledger.ts';
import { doneByHand } from './nudging.ts';
import type { DeskParts } from './parts.ts';
import { hasAction, usedAlready } from './undo.ts';

/** Which inquiry, and the id that the action gets. */
interface Aimed {
  readonly id: string;
  readonly newActionId?: string | undefined;
}

/** Runs one of the actions on the inquiry that `args.id` names; one that is archived comes back for it. */
export async function takeAction<Name extends ActionName>(
  parts: DeskParts,
  history: History,
  name: Name,
  args: ActionArgs[Name] & Aimed,
): Promise<Result<ActionTaken>> {
  const { ledger } = parts;
  if (ledger.entry(args.id) !== undefined) {
    const open = { isThere: true };
    const taken = await ledger.act((state) => {
      const entry = state.entry(args.id);
      open.isThere = entry !== undefined;
      return entry === undefined ? refuse(...notThere) : decideAction(parts, state, entry, name, args);
    });
    // Midnight came first and has archived it.
    if (open.isThere) return taken;
  }
  // It is looked up in the months, so it takes a turn of its own: nothing may change in them until it is back in the open file.
  return ledger.inTurn(async () => {
    const entry = ledger.entry(args.id) ?? (await archivedEntry(parts, history, args.id));
    if (entry === undefined) return refuse(...notThere);
    const decided = decideAction(parts, ledger, entry, name, args);
    if (!decided.ok) return decided;
    const saved = await ledger.commit(decided.value.change);
    return saved.ok ? done(decided.value.value) : saved;
  });
}

function decideAction<Name extends ActionName>(
  { ledger, clock, newId }: DeskParts,
  state: LedgerState,
  entry: Entry,
  name: Name,
  args: ActionArgs[Name] & Aimed,
): Result<Decision<ActionTaken>> {
  const nowMs = clock.now();
  const { me } = ledger;
  const actionId = args.newActionId ?? newId(nowMs);
  if (hasAction(entry.inquiry, actionId)) return refuse(...usedAlready);
  const decided = actions[name]({ ...entry, nowMs, me }, args);
  if (!decided.ok) return decided;
  const changed = withEvents(entry.inquiry, decided.value, { actionId, nowMs, by: me, newId });
  const change = doneByHand(state, ledger.rules, [changed], nowMs);
  return done({ change, value: { actionId, inquiryId: entry.inquiry.id } });
}

async function archivedEntry({ ledger }: DeskParts, history: History, id: string): Promise<Entry | undefined> {
  const inquiry = (await history.find([id])).get(id);
  return inquiry === undefined ? undefined : ledger.entryOf(inquiry);
}

/** Adds an inquiry by hand (R1). An arrival in the future is refused; a very old one has to be confirmed. */
export function receive(parts: DeskParts, args: CallArgs<'receive'>): Promise<Result<ActionTaken>> {
  const { ledger, clock, newId } = parts;
  return ledger.act((state) => {
    const nowMs = clock.now();
    const refusal = refusalOf(args, nowMs, ledger.rules);
    if (refusal !== null) return refusal;
    const { customer, channel, kind, subject } = args;
    const inquiry: Inquiry = {
      id: newId(nowMs),
      receivedAtMs: wholeSeconds(args.receivedAtMs),
      customer,
      channel,
      kind,
      subject,
      source: { system: 'by-hand', reference: null },
      addedBy: ledger.me,
      events: [],
    };
    const change = doneByHand(state, ledger.rules, [inquiry], nowMs);
    return done({ change, value: { actionId: inquiry.id, inquiryId: inquiry.id } });
  });
}

function refusalOf(args: CallArgs<'receive'>, nowMs: number, rules: Rules): Result<never> | null {
  const { name, phone, email, handle } = args.customer;
  if ([name, phone, email, handle].every((part) => part === null || part.trim() === '')) {
    return refuse('no-customer', 'Say who is waiting: a name, a number or an address.');
  }
  if (args.receivedAtMs > nowMs) return refuse('in-the-future', 'That time is still ahead. Say when it arrived.');
  const startMs = wholeSeconds(args.receivedAtMs);
  if (!args.isOldConfirmed && nowMs > dueInstants({ ...args, startMs }, rules)['24-hour']) {
    return refuse('older-than-day-goal', 'With that time it was due before now. Confirm the time, or correct it.');
  }
  return null;
}

/** Arrivals are kept in whole seconds, so that all countdowns of the list change at the same moment. */
function wholeSeconds(atMs: number): number {
  return Math.floor(atMs / 1000) * 1000;
}
