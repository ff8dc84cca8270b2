// A desk by the real rules, on which the tests of the page make every step by hand.
import type { ActionTaken, CallAnswer, CallName } from '../../electron/contract/calls.ts';
import { done, refuse, type Result } from '../../electron/contract/result.ts';
import { viewBy } from '../../electron/contract/view-of.ts';
import type { DeskMessage } from '../../electron/contract/views.ts';
import { actions, notThere, type ActionName } from '../../electron/domain/action.ts';
import type { Inquiry } from '../../electron/domain/inquiry.ts';
import { mergeOf } from '../../electron/domain/merge.ts';
import { compileOpenHours } from '../../electron/domain/open-hours.ts';
import { minuteMs } from '../../electron/domain/policy.ts';
import { momentFor, withEvents } from '../../electron/domain/stamp.ts';
import { undoLast } from '../../electron/domain/undo.ts';
import type { Api } from '../../renderer/api.ts';
import { createAhead } from '../../renderer/desk/ahead.ts';
import { createGuesses } from '../../renderer/desk/guesses.ts';
import { createMirror } from '../../renderer/desk/mirror.ts';
import { rulesOf } from '../../renderer/desk/rules-here.ts';
import { anId, anInquiry } from '../support/builders.ts';
import { handClock, settings, settle, snapshotOf, startMs } from './support.ts';

const compiled = compileOpenHours(settings.policy.openHours);
if (!compiled.ok) throw new Error(compiled.problem);
const rules = { policy: settings.policy, calendar: compiled.calendar };
const me = settings.me;
const rulesHere = rulesOf(settings, 'robin');

interface Waiting {
  readonly name: CallName;
  /** Decides, and answers later or not at all. */
  readonly arrive: () => void;
}

/**
 * A desk by the real rules, whose every step the test makes by hand: a request arrives or is lost, its answer comes back,
 * the news of a change comes to the page. News keep their order; answers come back whenever they like.
 */
export function deskByHand(names: readonly string[]) {
  const inquiries = new Map<string, Inquiry>(
    names.map((name) => {
      const id = anId();
      const customer = { name, phone: null, email: null, handle: null };
      return [id, anInquiry({ id, receivedAtMs: startMs, customer, addedBy: me })];
    }),
  );
  const ids = [...inquiries.keys()];
  const hand = handClock(startMs + minuteMs);
  const requests: Waiting[] = [];
  const answers: (() => void)[] = [];
  const news: DeskMessage[] = [];
  let isRefusing = false;

  const view = (inquiry: Inquiry) => viewBy(inquiry, rules, me);
  const views = () => [...inquiries.values()].map(view);
  const write = (...changed: readonly Inquiry[]): void => {
    for (const inquiry of changed) inquiries.set(inquiry.id, inquiry);
    news.push({ type: 'change', change: { inquiries: changed.map(view) } });
  };
  const stamp = (actionId: string, by: string) => ({ actionId, nowMs: hand.clock.now(), by, newId: anId });

  function act(name: ActionName, args: { readonly id: string; readonly newActionId?: string }, by: string) {
    const inquiry = inquiries.get(args.id);
    if (inquiry === undefined) return refuse(...notThere);
    if (isRefusing) return refuse('disk-full', 'The disk is full. Make room, then do it again.');
    const decide = actions[name] as (context: object, given: object) => ReturnType<(typeof actions)['accept']>;
    const decided = decide({ inquiry, standing: view(inquiry).standing, nowMs: hand.clock.now(), me: by }, args);
    if (!decided.ok) return decided;
    const actionId = args.newActionId ?? anId();
    write(withEvents(inquiry, decided.value, stamp(actionId, by)));
    return done<ActionTaken>({ actionId, inquiryId: args.id });
  }
  function undo(args: { readonly actionId: string; readonly newActionId?: string }): Result<CallAnswer<'undo'>> {
    if (isRefusing) return refuse('disk-full', 'The disk is full. Make room, then do it again.');
    const actionId = args.newActionId ?? anId();
    const undone = undoLast([...inquiries.values()], args.actionId, rules, stamp(actionId, me));
    if (!undone.ok) return undone;
    write(...undone.value);
    return done({ undone: undone.value.length, actionId });
  }
  /** R13; as the desk does it, where both are open. */
  function merge(id: string, otherId: string, by: string): void {
    const [one, two] = [inquiries.get(id), inquiries.get(otherId)];
    if (one === undefined || two === undefined || one === two) return;
    if (![one, two].every((inquiry) => ['waiting', 'promised'].includes(view(inquiry).standing.phase))) return;
    const { kept, other, onKept, onOther } = mergeOf(one, two);
    const atMs = Math.max(momentFor(kept, hand.clock.now()), momentFor(other, hand.clock.now()));
    const both = { ...stamp(anId(), by), nowMs: atMs };
    write(withEvents(kept, onKept, both), withEvents(other, [onOther], both));
  }
  const call = (name: CallName, args: object): Promise<Result<unknown>> => {
    const { promise, resolve } = Promise.withResolvers<Result<unknown>>();
    requests.push({
      name,
      arrive: () => {
        const result = name === 'undo' ? undo(args as never) : act(name as ActionName, args as never, me);
        answers.push(() => resolve(result));
      },
    });
    return promise;
  };

  const guesses = createGuesses();
  const mirror = createMirror(guesses);
  mirror.receive({ type: 'snapshot', snapshot: { ...snapshotOf(views()), settings } });
  const api = { call: call as Api['call'] };
  const ahead = createAhead({ api, mirror, guesses, rules: () => rulesHere, clock: hand.clock });
  return {
    ids,
    ahead,
    mirror,
    guesses,
    hand,
    requests,
    answers,
    news,
    views,
    act,
    merge,
    refuseAll: (isWanted: boolean) => (isRefusing = isWanted),
    /** Everything under way comes to its end, one thing after the other. */
    async finish(): Promise<void> {
      for (;;) {
        requests.splice(0).forEach(({ arrive }) => arrive());
        answers.splice(0).forEach((answer) => answer());
        news.splice(0).forEach(mirror.receive);
        await settle();
        if (requests.length + answers.length + news.length === 0) return;
      }
    },
  };
}

export type ByHand = ReturnType<typeof deskByHand>;
