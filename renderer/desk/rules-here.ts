// The desk's rules as the page applies them: what an action makes of a row, and which times can be chosen. They need the
// office's calendar, and with it Temporal, so this module is loaded only after the list is on screen.
import { viewBy } from '../../electron/contract/view-of.ts';
import type { InquiryView } from '../../electron/contract/views.ts';
import { actions, type ActionArgs, type ActionName } from '../../electron/domain/action.ts';
import { promiseChoices, snoozeChoices, type Choice } from '../../electron/domain/choices.ts';
import { effectiveEvents } from '../../electron/domain/event.ts';
import type { Inquiry } from '../../electron/domain/inquiry.ts';
import { compileOpenHours } from '../../electron/domain/open-hours.ts';
import type { Settings } from '../../electron/domain/settings.ts';
import { withEvents, type Stamp } from '../../electron/domain/stamp.ts';
import { undoLast } from '../../electron/domain/undo.ts';

export type Moment = Omit<Stamp, 'by'>;

/** Each answers null where the rules refuse it. */
export interface RulesHere {
  readonly take: <Name extends ActionName>(
    view: InquiryView,
    name: Name,
    args: ActionArgs[Name],
    moment: Moment,
  ) => InquiryView | null;
  readonly undo: (view: InquiryView, actionId: string, moment: Moment) => InquiryView | null;
  readonly choices: (name: OfferName, view: InquiryView, nowMs: number) => readonly Choice[];
}

const offers = { snoozeChoices, promiseChoices } as const;
export type OfferName = keyof typeof offers;

/** Null where the open hours cannot be used: then the desk is asked. */
export function rulesOf({ policy, me: chosen }: Settings, computerUser: string): RulesHere | null {
  const compiled = compileOpenHours(policy.openHours);
  if (!compiled.ok) return null;
  const rules = { policy, calendar: compiled.calendar };
  const me = chosen === '' ? computerUser : chosen;
  return {
    take: (view, name, args, moment) => {
      const { standing } = view;
      const decided = actions[name]({ inquiry: view, standing, nowMs: moment.nowMs, me }, args);
      return decided.ok ? viewBy(withEvents(view, decided.value, { ...moment, by: me }), rules, me) : null;
    },
    undo: (view, actionId, moment) => {
      const undone = undoLast([view], actionId, rules, { ...moment, by: me });
      const [inquiry] = undone.ok ? undone.value : [];
      // R13: a merge is taken back on two rows at once, and what it had brought with it: that the desk says.
      if (inquiry === undefined || mergesIn(inquiry) !== mergesIn(view)) return null;
      return viewBy(inquiry, rules, me);
    },
    choices: (name, { standing }, nowMs) => offers[name](standing, rules, nowMs),
  };
}

function mergesIn(inquiry: Inquiry): number {
  return effectiveEvents(inquiry).filter(({ type }) => type === 'merged-with' || type === 'merged-into').length;
}
