// What people do about one inquiry, as a table: each action says what it adds to the events, or why it is refused. The desk
// decides by it; the page shows by it what the desk is about to decide.
import type { DayWindow } from './best-time.ts';
import type { CloseReason } from './event.ts';
import { inquiryLabel, labelGap, type Inquiry } from './inquiry.ts';
import { refuse, type Refusal, type Result, done } from './result.ts';
import type { EventBody } from './stamp.ts';
import { defaultPromiseMs, type Standing } from './standing.ts';
import { templates, type Gap } from './words.ts';

/** What is owed after an acknowledgement or a contact (R7): nothing more, or the next promise. */
export type Owed =
  { readonly type: 'nothing'; readonly reason: CloseReason } | { readonly type: 'promise'; readonly byMs: number };

/** What each action has to be told; instants in UTC milliseconds. `owed` null is the default promise. */
export interface ActionArgs {
  readonly followUp: { readonly subject: string; readonly isNewThread: boolean };
  readonly acknowledge: { readonly owed: Owed | null };
  readonly promise: { readonly byMs: number };
  readonly contact: { readonly hasNews: boolean; readonly owed: Owed | null };
  readonly snooze: { readonly untilMs: number };
  /** `note` says that nobody was reached, in the person's own language. */
  readonly noAnswer: { readonly note: string; readonly untilMs: number };
  readonly handOff: { readonly to: string; readonly acceptByMs: number };
  readonly accept: object;
  readonly note: { readonly text: string };
  readonly noteBestTime: { readonly window: DayWindow | null };
  readonly close: { readonly reason: CloseReason };
  readonly reopen: object;
}
export type ActionName = keyof ActionArgs;

export interface ActionContext {
  readonly inquiry: Inquiry;
  readonly standing: Standing;
  readonly nowMs: number;
  readonly me: string;
}

type Action<Args> = (context: ActionContext, args: Args) => Result<readonly EventBody[]>;

export const actions: { readonly [Name in ActionName]: Action<ActionArgs[Name]> } = {
  followUp: (context, { subject, isNewThread }) =>
    whenOpen(context, () => done([{ type: 'followed-up', subject, isNewThread }])),

  acknowledge: (context, { owed }) =>
    whenOpen(context, () =>
      context.standing.phase === 'waiting'
        ? followedByOwed(context, [acknowledging(context)], owed)
        : refuse('already-acknowledged', '{name} has been acknowledged already.', named(context)),
    ),

  promise: (context, { byMs }) =>
    whenOpen(context, ({ standing }) => {
      if (standing.phase !== 'promised') return refuse('not-acknowledged', 'Acknowledge {name} first.', named(context));
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

  /** R2, R8: who was not reached has not heard of us, so no clock stops: a note, and quiet until the next try (R6). */
  noAnswer: (context, { note, untilMs }) =>
    whenOpen(context, ({ nowMs }) =>
      untilMs > nowMs
        ? done([
            { type: 'snoozed', untilMs },
            { type: 'noted', text: note },
          ])
        : refuse(...inThePast('next try')),
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
        ? refuse('not-handed-off', '{name} has not been handed to a colleague. Hand it off first.', named(context))
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
      : refuse('not-closed', '{name} is open already.', named(context)),
};

/** R13: where a part of it was promised to hear of us, being told "seen, on it" is that contact (R8). */
function acknowledging({ standing }: ActionContext): EventBody {
  const isOwed = standing.besides.some(({ kind }) => kind === 'promise');
  return isOwed ? { type: 'contacted', hasNews: false } : { type: 'acknowledged' };
}

type RefusalPair = readonly [reason: Refusal['reason'], sentence: Refusal['sentence']];

export const notThere: RefusalPair = templates([
  'not-there',
  'This inquiry is not in the list any more. If it was closed, it is in the history: V.',
]);

const passed = templates({
  snooze: 'The time for the snooze has passed already. Choose a later one.',
  'hand-off': 'The time for the hand-off has passed already. Choose a later one.',
  'next try': 'The time for the next try has passed already. Choose a later one.',
  promise: 'The time for the promise has passed already. Choose a later one.',
});

function inThePast(what: keyof typeof passed): RefusalPair {
  return ['in-the-past', passed[what]];
}

function named({ inquiry }: ActionContext): { readonly name: Gap } {
  return { name: labelGap(inquiryLabel(inquiry)) };
}

function whenOpen(
  context: ActionContext,
  then: (context: ActionContext) => Result<readonly EventBody[]>,
): Result<readonly EventBody[]> {
  switch (context.standing.phase) {
    case 'withdrawn':
      return refuse(...notThere);
    case 'merged':
      return refuse('merged', '{name} was merged with another inquiry. Act on that one.', named(context));
    case 'closed':
      return refuse('closed', '{name} is closed. Reopen it first.', named(context));
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
