// What people do about one inquiry, as a table: each action says what it adds to the events, or why it is refused.
import { refuse, type Refusal, type Result, done } from '../contract/result.ts';
import type { CallArgs, Owed } from '../contract/calls.ts';
import type { InquiryEvent } from '../domain/event.ts';
import { customerLabel, type Inquiry } from '../domain/inquiry.ts';
import { defaultPromiseMs, type Standing } from '../domain/standing.ts';

type WithoutStamp<Event> = Event extends unknown ? Omit<Event, 'id' | 'actionId' | 'atMs' | 'by'> : never;
/** An event before the desk says who, when and in which action. */
export type EventBody = WithoutStamp<InquiryEvent>;

export interface ActionContext {
  readonly inquiry: Inquiry;
  readonly standing: Standing;
  readonly nowMs: number;
  readonly me: string;
}

type Action<Args> = (context: ActionContext, args: Args) => Result<readonly EventBody[]>;

type ActionName =
  | 'followUp'
  | 'acknowledge'
  | 'promise'
  | 'contact'
  | 'snooze'
  | 'handOff'
  | 'accept'
  | 'note'
  | 'noteBestTime'
  | 'close'
  | 'reopen';

export const actions: { readonly [Name in ActionName]: Action<CallArgs<Name>> } = {
  followUp: (context, { subject, isNewThread }) =>
    whenOpen(context, () => done([{ type: 'followed-up', subject, isNewThread }])),

  acknowledge: (context, { owed }) =>
    whenOpen(context, () =>
      context.standing.phase === 'waiting'
        ? followedByOwed(context, [acknowledging(context)], owed)
        : refuse('already-acknowledged', `${nameOf(context)} has been acknowledged already.`),
    ),

  promise: (context, { byMs }) =>
    whenOpen(context, ({ standing }) => {
      if (standing.phase !== 'promised') return refuse('not-acknowledged', `Acknowledge ${nameOf(context)} first.`);
      if (!standing.promise.isDefault) {
        return refuse(
          'already-promised',
          'A time is promised already. Contact the customer, then promise the next one.',
        );
      }
      return followedByOwed(context, [], { type: 'promise', byMs });
    }),

  contact: (context, { hasNews, owed }) =>
    whenOpen(context, () => followedByOwed(context, [{ type: 'contacted', hasNews }], owed)),

  snooze: (context, { untilMs }) =>
    whenOpen(context, ({ nowMs }) =>
      untilMs > nowMs ? done([{ type: 'snoozed', untilMs }]) : refuse(...inThePast('snooze')),
    ),

  handOff: (context, { to, acceptByMs }) =>
    whenOpen(context, ({ nowMs, me }) => {
      const colleague = to.trim();
      if (colleague === '') return refuse('no-colleague', 'Say who takes over.');
      // Taking it back needs nobody's consent.
      if (colleague === me) return done([{ type: 'handed-off', to: me, acceptByMs: nowMs }, { type: 'accepted' }]);
      if (acceptByMs <= nowMs) return refuse(...inThePast('hand-off'));
      return done([{ type: 'handed-off', to: colleague, acceptByMs }]);
    }),

  accept: (context) =>
    whenOpen(context, ({ standing }) =>
      standing.handOff === null
        ? refuse('not-handed-off', `${nameOf(context)} has not been handed to a colleague.`)
        : done([{ type: 'accepted' }]),
    ),

  note: ({ standing }, { text }) => {
    if (standing.phase === 'withdrawn' || standing.phase === 'merged') return refuse(...notThere);
    return text.trim() === '' ? refuse('empty', 'Write a few words first.') : done([{ type: 'noted', text }]);
  },

  noteBestTime: ({ standing }, { window }) =>
    standing.phase === 'withdrawn' || standing.phase === 'merged'
      ? refuse(...notThere)
      : done([{ type: 'best-time', window }]),

  close: (context, { reason }) => whenOpen(context, () => done([{ type: 'closed', reason }])),

  reopen: (context) =>
    context.standing.phase === 'closed'
      ? done([{ type: 'reopened' }])
      : refuse('not-closed', `${nameOf(context)} is open already.`),
};

/** R13: where a part of it was promised to hear of us, being told "seen, on it" is that contact (R8). */
function acknowledging({ standing }: ActionContext): EventBody {
  const isOwed = standing.besides.some(({ kind }) => kind === 'promise');
  return isOwed ? { type: 'contacted', hasNews: false } : { type: 'acknowledged' };
}

type RefusalPair = readonly [reason: Refusal['reason'], sentence: Refusal['sentence']];

export const notThere: RefusalPair = ['not-there', 'This inquiry is not in the list any more.'];

function inThePast(what: string): RefusalPair {
  return ['in-the-past', `The time for the ${what} has passed already. Choose a later one.`];
}

function nameOf({ inquiry }: ActionContext): string {
  return customerLabel(inquiry.customer);
}

function whenOpen(
  context: ActionContext,
  then: (context: ActionContext) => Result<readonly EventBody[]>,
): Result<readonly EventBody[]> {
  switch (context.standing.phase) {
    case 'withdrawn':
      return refuse(...notThere);
    case 'merged':
      return refuse('merged', `${nameOf(context)} was merged with another inquiry. Act on that one.`);
    case 'closed':
      return refuse('closed', `${nameOf(context)} is closed. Reopen it first.`);
    case 'waiting':
    case 'promised':
      return then(context);
  }
}

/** R7: either nothing more is owed, or a promise is; `owed` null is the default promise. */
function followedByOwed(
  { standing, nowMs }: ActionContext,
  first: readonly EventBody[],
  owed: Owed | null,
): Result<readonly EventBody[]> {
  if (owed === null) {
    return done([...first, { type: 'promised', byMs: defaultPromiseMs(standing.startMs, nowMs), isDefault: true }]);
  }
  if (owed.type === 'nothing') return done([...first, { type: 'closed', reason: owed.reason }]);
  if (owed.byMs <= nowMs) return refuse(...inThePast('promise'));
  return done([...first, { type: 'promised', byMs: owed.byMs, isDefault: false }]);
}
