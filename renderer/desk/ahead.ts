// Owns actions that are shown before they are answered: the row changes in the same frame, by the rules by which the desk
// decides. What the desk then says takes the guess's place; what it refuses is taken back.
import type { ActionTaken, CallAnswer } from '../../electron/contract/calls.ts';
import type { Refusal, Result } from '../../electron/contract/result.ts';
import type { InquiryView } from '../../electron/contract/views.ts';
import type { ActionArgs, ActionName } from '../../electron/domain/action.ts';
import type { Api } from '../api.ts';
import type { Clock } from '../ui/clock.ts';
import { newId } from '../ui/ids.ts';
import { createStore, type Store } from '../ui/store.ts';
import type { Guesses } from './guesses.ts';
import type { Mirror } from './mirror.ts';
import type { Moment, RulesHere } from './rules-here.ts';

/** `lapsed`: it was to take back what has been refused meanwhile, so there was nothing to ask the desk. */
export type Outcome<Answer> = Result<Answer> | 'lapsed';

export interface Asked<Answer> {
  /** Under which the action is shown already; null when the page waits for the answer. */
  readonly shownAs: string | null;
  readonly outcome: Promise<Outcome<Answer>>;
}

/** What an action is told, and about which inquiry. */
export type AimedArgs<Name extends ActionName> = ActionArgs[Name] & { readonly id: string };

export interface Ahead {
  readonly take: <Name extends ActionName>(name: Name, args: AimedArgs<Name>) => Asked<ActionTaken>;
  /** `inquiryId` null is a whole import, which is not shown ahead. */
  readonly undo: (actionId: string, inquiryId: string | null) => Asked<CallAnswer<'undo'>>;
  /** How many actions are shown that the desk has not answered yet. */
  readonly unanswered: Store<{ readonly count: number }>;
}

interface AheadParts {
  readonly api: Pick<Api, 'call'>;
  readonly mirror: Mirror;
  readonly guesses: Guesses;
  readonly rules: () => RulesHere | null;
  readonly clock: Clock;
}

/** What an action makes of a row by the rules as they were when it was asked for; null where they refuse it. */
type Change = (rules: RulesHere, view: InquiryView, moment: Moment) => InquiryView | null;

export function createAhead({ api, mirror, guesses, rules, clock }: AheadParts): Ahead {
  const calls = actionCalls(api);
  const inOrder = createQueues();
  const refused = new Set<string>();
  const unanswered = createStore({ count: 0 });

  /** Shows it, and answers under which id; null when the rules refuse it or are not known: the desk has the last word. */
  function show(inquiryId: string, change: Change): string | null {
    const known = rules();
    const before = mirror.inquiry(inquiryId);
    if (known === null || before === undefined) return null;
    const nowMs = clock.now();
    const actionId = newId(nowMs);
    const apply = (view: InquiryView): InquiryView | null =>
      change(known, view, { actionId, nowMs, newId: newGuessId });
    if (apply(before) === null) return null;
    guesses.add({ actionId, inquiryId, apply });
    mirror.readAgain(inquiryId);
    return actionId;
  }

  async function settle<Answer>(
    inquiryId: string,
    actionId: string,
    ask: () => Promise<Outcome<Answer>>,
  ): Promise<Outcome<Answer>> {
    unanswered.set({ count: unanswered.get().count + 1 });
    const outcome = await inOrder(inquiryId, async () => {
      const answer = await ask();
      // Before the next in the queue, which may be to take this one back.
      if (answer === 'lapsed' || !answer.ok) refused.add(actionId);
      return answer;
    });
    unanswered.set({ count: unanswered.get().count - 1 });
    if (refused.has(actionId)) guesses.drop(actionId);
    else guesses.confirm(actionId);
    mirror.readAgain(inquiryId);
    return outcome;
  }

  function askFor<Answer>(
    inquiryId: string,
    change: Change,
    ask: (newActionId: string | undefined) => Promise<Outcome<Answer>>,
  ): Asked<Answer> {
    const shownAs = show(inquiryId, change);
    if (shownAs === null) return { shownAs, outcome: inOrder(inquiryId, () => ask(undefined)) };
    return { shownAs, outcome: settle(inquiryId, shownAs, () => ask(shownAs)) };
  }

  return {
    take: (name, args) => {
      const ask = calls[name];
      const change: Change = (known, view, moment) => known.take(view, name, args, moment);
      return askFor(args.id, change, (newActionId) => ask(Object.assign({ newActionId }, args)));
    },
    undo(actionId, inquiryId) {
      if (inquiryId === null) return { shownAs: null, outcome: api.call('undo', { actionId }) };
      const change: Change = (known, view, moment) => known.undo(view, actionId, moment);
      return askFor(inquiryId, change, async (newActionId) =>
        refused.has(actionId) ? 'lapsed' : api.call('undo', { actionId, newActionId }),
      );
    },
    unanswered,
  };
}

type ActionCalls = {
  readonly [Name in ActionName]: (
    args: AimedArgs<Name> & { readonly newActionId: string | undefined },
  ) => Promise<Result<ActionTaken>>;
};

/** One line each, so that the compiler ties the arguments of each action to those of its call. */
function actionCalls({ call }: Pick<Api, 'call'>): ActionCalls {
  return {
    followUp: (args) => call('followUp', args),
    acknowledge: (args) => call('acknowledge', args),
    promise: (args) => call('promise', args),
    contact: (args) => call('contact', args),
    snooze: (args) => call('snooze', args),
    noAnswer: (args) => call('noAnswer', args),
    handOff: (args) => call('handOff', args),
    accept: (args) => call('accept', args),
    note: (args) => call('note', args),
    noteBestTime: (args) => call('noteBestTime', args),
    close: (args) => call('close', args),
    reopen: (args) => call('reopen', args),
  };
}

/** Why the desk has not done it; null when it has, or when it was never asked. */
export function refusalIn(outcome: Outcome<unknown>): Refusal | null {
  return outcome === 'lapsed' || outcome.ok ? null : outcome.refusal;
}

let guessed = 0;

/** Never sent. It sorts after every id of the desk: what is guessed comes after what has happened. */
function newGuessId(): string {
  guessed += 1;
  return `~${String(guessed).padStart(12, '0')}`;
}

/** What is asked about one inquiry is asked one after the other: requests can overtake each other on the way. */
function createQueues(): <T>(inquiryId: string, ask: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (inquiryId, ask) => {
    const before = last.get(inquiryId);
    const answer = before === undefined ? ask() : before.then(ask);
    last.set(inquiryId, answer);
    return answer.finally(() => {
      if (last.get(inquiryId) === answer) last.delete(inquiryId);
    });
  };
}
