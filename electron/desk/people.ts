// The commands that people give: one inquiry each, stamped with who, when and in which action.
import type { ActionTaken, CallArgs } from '../contract/calls.ts';
import { done, refuse, type Result } from '../contract/result.ts';
import type { InquiryEvent } from '../domain/event.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { actions, notThere, type EventBody } from './actions.ts';
import type { History } from './history.ts';
import type { Decision, Entry, LedgerState } from './ledger.ts';
import { doneByHand } from './nudging.ts';
import type { DeskParts } from './parts.ts';

type ActionName = keyof typeof actions;

/** Runs one of the actions on the inquiry that `args.id` names; one that is archived comes back for it. */
export async function takeAction<Name extends ActionName>(
  parts: DeskParts,
  history: History,
  name: Name,
  args: CallArgs<Name> & { readonly id: string },
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
  args: CallArgs<Name>,
): Result<Decision<ActionTaken>> {
  const nowMs = clock.now();
  const { me } = ledger;
  const decided = actions[name]({ ...entry, nowMs, me }, args);
  if (!decided.ok) return decided;
  const actionId = newId(nowMs);
  const stamp = { actionId, atMs: momentFor(entry.inquiry, nowMs), by: me };
  const events = decided.value.map((body) => stamped(body, newId(nowMs), stamp));
  const changed = { ...entry.inquiry, events: [...entry.inquiry.events, ...events] };
  const change = doneByHand(state, ledger.rules, [changed], nowMs);
  return done({ change, value: { actionId, inquiryId: entry.inquiry.id } });
}

async function archivedEntry({ ledger }: DeskParts, history: History, id: string): Promise<Entry | undefined> {
  const inquiry = (await history.find([id])).get(id);
  return inquiry === undefined ? undefined : ledger.entryOf(inquiry);
}

function stamped(body: EventBody, id: string, stamp: Pick<InquiryEvent, 'actionId' | 'atMs' | 'by'>): InquiryEvent {
  return { ...body, ...stamp, id };
}

/**
 * Now, but never before what happened already: where the clock was set back, the order in which things were done counts.
 */
export function momentFor(inquiry: Inquiry, nowMs: number): number {
  return inquiry.events.reduce((latest, { atMs }) => Math.max(latest, atMs), Math.max(nowMs, inquiry.receivedAtMs));
}

/** Adds an inquiry by hand (R1). An arrival in the future is refused; a very old one has to be confirmed. */
export function receive(parts: DeskParts, args: CallArgs<'receive'>): Promise<Result<ActionTaken>> {
  const { ledger, clock, newId } = parts;
  return ledger.act((state) => {
    const nowMs = clock.now();
    const refusal = refusalOf(args, nowMs, ledger.rules.policy.goals['24-hour'].withinMs);
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

function refusalOf(args: CallArgs<'receive'>, nowMs: number, dayGoalMs: number): Result<never> | null {
  const { name, phone, email, handle } = args.customer;
  if ([name, phone, email, handle].every((part) => part === null || part.trim() === '')) {
    return refuse('no-customer', 'Say who is waiting: a name, a number or an address.');
  }
  if (args.receivedAtMs > nowMs) return refuse('in-the-future', 'That time is still ahead. Say when it arrived.');
  if (!args.isOldConfirmed && nowMs - args.receivedAtMs > dayGoalMs) {
    return refuse('older-than-day-goal', 'That is longer ago than the 24-hour goal. Confirm the time, or correct it.');
  }
  return null;
}

/** Arrivals are kept in whole seconds, so that all countdowns of the list change at the same moment. */
function wholeSeconds(atMs: number): number {
  return Math.floor(atMs / 1000) * 1000;
}
