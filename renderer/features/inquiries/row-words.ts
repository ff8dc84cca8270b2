// Owns the words of the list beside the line under a name: the headings, the captions, who has it.
import type { Deadline } from '../../../electron/domain/deadline.ts';
import type { Kind } from '../../../electron/domain/inquiry.ts';
import { goalIds, type Policy } from '../../../electron/domain/policy.ts';
import { endsWhenDue } from '../../../electron/domain/snooze-end.ts';
import type { Standing } from '../../../electron/domain/standing.ts';
import type { ShownGroupId } from '../../desk/shown-rows.ts';
import { dayAndTime, shortDayAndTime, shortSpan, goalWithin } from '../../ui/time-words.ts';
import { say } from './words.ts';

/** Null for an ordinary one, which needs no mark. */
export function kindTag(kind: Kind): string | null {
  return kind === 'ordinary' ? null : say(kind);
}

/** R9: "with Sam until 14:10", "with Sam", or nothing. */
export function holderWords(standing: Standing, zone: string, nowMs: number): string | null {
  const { handOff, holder } = standing;
  if (handOff !== null) {
    const at = dayAndTime(zone, handOff.acceptByMs, nowMs);
    return say(handOff.acceptByMs < nowMs ? 'did-not-accept' : 'with-until', { colleague: handOff.to, at });
  }
  return holder === null ? null : say('with', { colleague: holder });
}

/** R6: "Snoozed until 14:02, when it comes near: you asked for 15:00", or until the time that was asked for. */
export function snoozedWords(standing: Standing, zone: string, nowMs: number): string | null {
  const { snooze } = standing;
  if (snooze === null) return null;
  const at = dayAndTime(zone, snooze.wakesAtMs, nowMs);
  if (snooze.wakesAtMs >= snooze.untilMs) return say('snoozed-until', { at });
  const why = endsWhenDue(standing, snooze.wakesAtMs) ? 'snoozed-cut-due' : 'snoozed-cut';
  return say(why, { at, asked: dayAndTime(zone, snooze.untilMs, nowMs) });
}

/** R6: a snooze that has ended is seen on the row until something is done: "back since 14:02". */
export function backWords({ phase, snooze }: Standing, zone: string, nowMs: number): string | null {
  const isOpen = phase === 'waiting' || phase === 'promised';
  if (!isOpen || snooze === null || nowMs < snooze.wakesAtMs) return null;
  return say('back-since', { at: dayAndTime(zone, snooze.wakesAtMs, nowMs) });
}

/** The headings of the picture; other lengths change the words. */
export function groupTitle(id: ShownGroupId, { goals }: Policy): string {
  const [first = '', second = ''] = goalIds.map((goalId) => goalWithin(goals[goalId]));
  return say(`group-${id}`, { first, second });
}

type Captioned = Pick<Deadline, 'kind' | 'dueMs' | 'clock'>;

/** What the countdown is counted from: "of 10 min", "until 15:30"; with the goal's own way of counting. */
export function captionOf({ kind, dueMs, clock }: Captioned, policy: Policy, nowMs: number): string {
  if (kind === 'promise') return say('caption-until', { at: shortDayAndTime(policy.openHours.zone, dueMs, nowMs) });
  const goal = clock ?? policy.goals[kind];
  return say(goal.counts === 'open-hours' ? 'caption-of-open' : 'caption-of', { span: shortSpan(goal.withinMs) });
}

/** What stands where the countdown was: how it was closed, and when. Null while it is open. */
export function closedWords(standing: Standing, zone: string, nowMs: number): string | null {
  if (standing.phase !== 'closed') return null;
  return say('closed-as', {
    reason: say(`reason-${standing.closeReason}`),
    at: dayAndTime(zone, standing.closedAtMs, nowMs),
  });
}

/** Said instead of the countdown to those who hear the page. */
export function dueWords({ kind, dueMs }: Captioned, zone: string, nowMs: number): string {
  const at = dayAndTime(zone, dueMs, nowMs);
  if (dueMs < nowMs) return say(kind === 'promise' ? 'due-late-promise' : 'due-late', { at });
  return say(kind === 'promise' ? 'due-promise' : 'due', { at });
}
