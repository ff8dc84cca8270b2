// Owns what is recorded of each outcome of a call. R2, R8: only what the customer has heard stops a clock.
import type { Refusal } from '../../../electron/contract/result.ts';
import type { InquiryView } from '../../../electron/contract/views.ts';
import type { Owed } from '../../../electron/domain/action.ts';
import type { CallOutcome } from '../../../electron/domain/call-back.ts';
import { snoozeEndMs } from '../../../electron/domain/snooze-end.ts';
import { take } from '../../desk/actions.ts';
import type { Page } from '../../desk/page-context.ts';
import { dayAndTime } from '../../ui/time-words.ts';
import { say } from './words.ts';

/** The instant that an outcome asks for, in UTC milliseconds; `isDefault`: the promise that the desk makes by itself (R7). */
export interface ChosenTime {
  readonly atMs: number;
  readonly isDefault: boolean;
}

/** Which times an outcome asks for. */
export const askedTimes = {
  reached: null,
  'new-promise': 'promiseChoices',
  'left-message': 'promiseChoices',
  'no-answer': 'snoozeChoices',
  'another-time': 'snoozeChoices',
  skipped: null,
} as const satisfies Readonly<Record<CallOutcome, 'promiseChoices' | 'snoozeChoices' | null>>;

export type TimedOutcome = Exclude<CallOutcome, 'reached' | 'skipped'>;

export function asksTime(outcome: CallOutcome): outcome is TimedOutcome {
  return askedTimes[outcome] !== null;
}

export function recordReached(page: Page, { id, label }: InquiryView, onRefused: () => void): Promise<Refusal | null> {
  return take(page, 'close', { id, reason: 'answered' }, { text: say('did-reached', { name: label }) }, onRefused);
}

export function recordTimed(
  page: Page,
  view: InquiryView,
  outcome: TimedOutcome,
  { atMs, isDefault }: ChosenTime,
  onRefused: () => void,
): Promise<Refusal | null> {
  const { id, label, standing } = view;
  const { policy } = page.mirror.snapshot()?.settings ?? {};
  const nowMs = page.clock.now();
  // R6: a quiet that ends earlier than was asked for is told as it is, with the name: the next customer is shown already.
  const tellsMs = askedTimes[outcome] === 'snoozeChoices' ? snoozeEndMs(standing, nowMs, atMs) : atMs;
  const at = policy === undefined ? '' : dayAndTime(policy.openHours.zone, tellsMs, nowMs);
  const words = { text: say(`did-${outcome}`, { name: label, at }) };
  switch (outcome) {
    case 'new-promise':
    case 'left-message':
      return recordHeard(page, view, { hasNews: outcome === 'new-promise', owed: owedBy(atMs, isDefault) }, [
        words,
        onRefused,
      ]);
    case 'no-answer':
      return take(page, 'noAnswer', { id, note: say('note-no-answer'), untilMs: atMs }, words, onRefused);
    case 'another-time':
      return take(page, 'snooze', { id, untilMs: atMs }, words, onRefused);
  }
}

/** The customer has heard of us: an acknowledgement of who waited, a contact with who was promised one. */
function recordHeard(
  page: Page,
  { id, standing }: InquiryView,
  { hasNews, owed }: { readonly hasNews: boolean; readonly owed: Owed | null },
  [words, onRefused]: readonly [{ readonly text: string }, () => void],
): Promise<Refusal | null> {
  return standing.phase === 'waiting'
    ? take(page, 'acknowledge', { id, owed }, words, onRefused)
    : take(page, 'contact', { id, hasNews, owed }, words, onRefused);
}

function owedBy(byMs: number, isDefault: boolean): Owed | null {
  return isDefault ? null : { type: 'promise', byMs };
}
