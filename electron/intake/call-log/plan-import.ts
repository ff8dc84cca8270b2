// Owns what an import would do: which missed calls wait for an answer, and which calls answered them. It writes nothing.
import type { ImportCounts } from '../../contract/imports.ts';
import type { InquiryEvent } from '../../domain/event.ts';
import { withheldName, type Inquiry } from '../../domain/inquiry.ts';
import type { LoggedCall } from './call-log-reading.ts';
import { contactIdsOf, followUpIdOf, inquiryIdOf } from './import-ids.ts';
import { callersOf, type Callers, type Waiting } from './waiting-callers.ts';

export interface PlanContext {
  readonly nowMs: number;
  /** Whose acknowledgement it was where the log names nobody. */
  readonly me: string;
  /** Id of the phone system. */
  readonly system: string;
  readonly importId: string;
}

export interface ImportPlan {
  readonly importId: string;
  readonly added: readonly Inquiry[];
  /** Inquiries that were known, and the events to add to each. */
  readonly changed: readonly { readonly id: string; readonly events: readonly InquiryEvent[] }[];
  readonly counts: ImportCounts;
  /** What an undo of the whole import takes back: the inquiries added, and the actions on those that were known. */
  readonly actionIds: readonly string[];
}

/** What the plan grows out of while the calls are gone through. */
interface Draft {
  readonly context: PlanContext;
  readonly callers: Callers;
  readonly inquiryIds: ReadonlySet<string>;
  readonly eventIds: ReadonlySet<string>;
  readonly added: Map<string, { readonly inquiry: Inquiry; readonly events: InquiryEvent[] }>;
  readonly changed: Map<string, InquiryEvent[]>;
  joined: number;
  alreadyKnown: number;
}

/**
 * R1, R2: a missed call opens an inquiry or joins the one of the same number that waits; a later call in which somebody
 * spoke acknowledges it at that call's time. `known` holds the open inquiries and those of the months the log reaches;
 * what is in them is not added again, and what people did by hand stays.
 */
export function planImport(calls: readonly LoggedCall[], known: readonly Inquiry[], context: PlanContext): ImportPlan {
  const draft: Draft = {
    context,
    callers: callersOf(known),
    inquiryIds: new Set(known.map(({ id }) => id)),
    eventIds: new Set(known.flatMap(({ events }) => events.map(({ id }) => id))),
    added: new Map(),
    changed: new Map(),
    joined: 0,
    alreadyKnown: 0,
  };
  const external = calls.filter(({ direction }) => direction !== 'internal').toSorted((a, b) => a.atMs - b.atMs);
  for (const call of external) {
    if (call.isAnswered) answer(draft, call);
    else if (call.direction === 'inbound') miss(draft, call);
  }
  return planOf(draft, external);
}

function miss(draft: Draft, call: LoggedCall): void {
  const { system } = draft.context;
  const id = inquiryIdOf(system, call);
  const eventId = followUpIdOf(system, call);
  if (draft.inquiryIds.has(id) || draft.eventIds.has(eventId)) {
    draft.alreadyKnown += 1;
    return;
  }
  const waiting = call.phone === null ? null : draft.callers.waitingAt(call.phone, call.atMs);
  if (waiting === null) {
    draft.added.set(id, { inquiry: openInquiry(id, call, draft.context), events: [] });
    if (call.phone !== null) draft.callers.add(call.phone, { id, isKnown: false, acknowledgedAtMs: null });
    return;
  }
  draft.joined += 1;
  addEvent(draft, waiting, {
    id: eventId,
    actionId: eventId,
    atMs: call.atMs,
    by: null,
    type: 'followed-up',
    subject: '',
    isNewThread: false,
  });
}

function answer(draft: Draft, call: LoggedCall): void {
  if (call.phone === null) return;
  const { system, me } = draft.context;
  const by = call.agent ?? me;
  draft.callers.settleUnacknowledged(call.phone, call.atMs, (waiting) => {
    const ids = contactIdsOf(system, call, waiting.id);
    // Somebody undid it: the log does not know better.
    if (draft.eventIds.has(ids.acknowledged)) return false;
    const event = { actionId: ids.action, atMs: call.atMs, by };
    addEvent(draft, waiting, { ...event, id: ids.acknowledged, type: 'acknowledged' });
    addEvent(draft, waiting, { ...event, id: ids.closed, type: 'closed', reason: 'answered' });
    return true;
  });
}

function addEvent(draft: Draft, { id, isKnown }: Waiting, event: InquiryEvent): void {
  if (!isKnown) {
    draft.added.get(id)?.events.push(event);
    return;
  }
  const events = draft.changed.get(id);
  if (events === undefined) draft.changed.set(id, [event]);
  else events.push(event);
}

function openInquiry(id: string, call: LoggedCall, { system, me }: PlanContext): Inquiry {
  return {
    id,
    receivedAtMs: call.atMs,
    customer: {
      name: call.name ?? (call.phone === null ? withheldName : null),
      phone: call.phone,
      email: null,
      handle: null,
    },
    channel: call.hasVoicemail ? 'voicemail' : 'call',
    kind: 'ordinary',
    // The channel says what came in.
    subject: '',
    source: { system, reference: call.reference },
    // Who imports it can take it back from its row (R12).
    addedBy: me,
    events: [],
  };
}

function planOf(draft: Draft, external: readonly LoggedCall[]): ImportPlan {
  const added = [...draft.added.values()].map(({ inquiry, events }) => ({ ...inquiry, events }));
  const changed = [...draft.changed].map(([id, events]) => ({ id, events }));
  const calledBack = added.filter(({ events }) => isAcknowledged(events)).length;
  const actions = changed.flatMap(({ events }) => events.map(({ actionId }) => actionId));
  return {
    importId: draft.context.importId,
    added,
    changed,
    counts: {
      calls: external.length,
      missed: external.filter((call) => call.direction === 'inbound' && !call.isAnswered).length,
      alreadyCalledBack: calledBack,
      stillWaiting: added.length - calledBack,
      joined: draft.joined,
      alreadyKnown: draft.alreadyKnown,
      answeredKnown: changed.filter(({ events }) => isAcknowledged(events)).length,
    },
    actionIds: [...new Set([...added.map(({ id }) => id), ...actions])],
  };
}

function isAcknowledged(events: readonly InquiryEvent[]): boolean {
  return events.some(({ type }) => type === 'acknowledged');
}
